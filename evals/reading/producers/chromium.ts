import { type Browser, chromium } from "@playwright/test";
import { chromiumPath } from "../../../scripts/chromium.mjs";
import { htmlPage } from "./html";
import type { Job } from "./types";

let browser: Promise<Browser> | undefined;

/** Prints HTML with the browser of the end-to-end tests. */
export async function printHtml(html: string, options: { header?: string; footer?: string } = {}): Promise<Uint8Array> {
  browser ??= (async () =>
    chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] }))();
  const page = await (await browser).newPage();
  try {
    await page.setContent(html, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    const running = options.header || options.footer;
    const style = "font-size:8px;width:100%;padding:0 18mm;color:#666";
    return await page.pdf({
      printBackground: true,
      preferCSSPageSize: true,
      ...(running && {
        displayHeaderFooter: true,
        headerTemplate: `<div style="${style}">${options.header ?? ""}</div>`,
        footerTemplate: `<div style="${style};text-align:center">${options.footer ?? ""} <span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
      }),
    });
  } finally {
    await page.close();
  }
}

export const chromiumPrint = (job: Job): Promise<Uint8Array> => printHtml(htmlPage(job), job.sheet.running);

export async function closeBrowser(): Promise<void> {
  if (browser) await (await browser).close();
  browser = undefined;
}
