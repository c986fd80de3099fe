import fs from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { chromiumPath } from "../../../scripts/chromium.mjs";
import { htmlPage } from "./html";
import type { Job } from "./types";

let browser: Promise<Browser> | undefined;

const launch = () => {
  browser ??= (async () =>
    chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] }))();
  return browser;
};

/**
 * Prints a page made by others as its authors' tools do (screen style, A4, unless asked otherwise), without its scripts and without
 * network: `local` gives the file that answers for an address, if any. Gives what it shows besides.
 */
export async function printForeignHtml(
  html: string,
  {
    format,
    media,
    local,
  }: { format: "A4" | "Letter"; media: "screen" | "print"; local?: (url: string) => string | undefined } = {
    format: "A4",
    media: "screen",
  },
): Promise<{ pdf: Uint8Array; text: string; links: string[] }> {
  const context = await (await launch()).newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.route(/^https?:/, (route) => {
      const file = local?.(route.request().url());
      // a style sheet of another origin may fetch its fonts only where that is allowed
      return file
        ? route.fulfill({
            body: fs.readFileSync(file),
            headers: {
              "access-control-allow-origin": "*",
              "content-type": file.endsWith(".css") ? "text/css" : "font/woff2",
            },
          })
        : route.abort();
    });
    await page.setContent(html, { waitUntil: "load" });
    await page.emulateMedia({ media });
    const pdf = await page.pdf({ format, printBackground: true });
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not on the page
    const text = await page.locator("body").innerText();
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    return { pdf, text, links };
  } finally {
    await context.close();
  }
}

/** Prints HTML with the browser of the end-to-end tests. */
export async function printHtml(html: string, options: { header?: string; footer?: string } = {}): Promise<Uint8Array> {
  const page = await (await launch()).newPage();
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
