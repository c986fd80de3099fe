/**
 * The README's picture, from real data: `npx tsx e2e/screenshots.ts` makes docs/review.png. With a folder as argument it also writes
 * every screen there, wide and on a phone, light and dark, to look at.
 */
import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { chromiumPath } from "../scripts/chromium.mjs";
import { portOf } from "./support/ports";
import { startServer } from "./support/server";

const ROOT = path.resolve(import.meta.dirname, "..");
const CV = path.join(ROOT, "examples/cvs/maria-example-software-engineer.pdf");
const JOB = fs.readFileSync(path.join(ROOT, "examples/jobs/senior-software-engineer.txt"), "utf8").trim();
const folder = process.argv[2];

const server = await startServer({ port: portOf(9), name: "screenshots", env: { POSTGRES_FAST: "1" } });
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox"] });
try {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    colorScheme: "light",
  });
  const page = await context.newPage();
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await page.getByTestId("cv-file").setInputFiles(CV);
  await page.getByRole("heading", { name: "Is this right?" }).waitFor();
  const cvId = page.url().split("/").at(-1)!;
  await page.goto(`/cvs/${cvId}/job`);
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Position you want").fill("Senior Software Engineer");
  await page.getByLabel("Job description").fill(JOB);
  await page.getByRole("button", { name: "Improve my CV" }).click();
  await page.waitForURL(/\/improvements\//);
  await page.getByText(/with what you accepted/).waitFor();
  const review = new URL(page.url()).pathname;

  // one answered, one open with its evidence: what the review is about
  const cards = page.locator("article[data-change]").filter({ has: page.getByRole("button", { name: "Accept" }) });
  await cards.filter({ hasText: "on-call" }).first().getByRole("button", { name: "Accept" }).click();
  await page.getByText("1 accepted").waitFor();
  const open = cards.filter({ hasText: "Responsible for managing" }).first();
  await open.getByText(/where it comes from/).click();
  await open.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 150));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  const file = path.join(ROOT, "docs/review.png");
  await page.screenshot({ path: file });
  const kilobytes = Math.round(fs.statSync(file).size / 1024);
  console.log(`docs/review.png: ${kilobytes} KB`);
  if (kilobytes > 300) throw new Error("The picture is larger than 300 KB.");

  if (folder) {
    fs.mkdirSync(folder, { recursive: true });
    await page.getByRole("button", { name: /^Accept all/ }).click();
    await page.getByRole("button", { name: "Make the new version" }).click();
    await page.getByRole("link", { name: "Download PDF" }).waitFor();
    const [task] = (await (await page.request.get("/api/v1/tasks")).json()).tasks;
    const screens: Record<string, string> = {
      start: "/",
      "sign-in": "/sign-in",
      "sign-up": "/sign-up",
      dashboard: "/cvs",
      reading: `/cvs/${cvId}`,
      job: `/cvs/${cvId}/job`,
      review,
      download: `/cvs/${cvId}/download`,
      tasks: "/tasks",
      task: `/tasks/${task.id}`,
      account: "/account",
      nothing: "/nowhere",
    };
    for (const [name, address] of Object.entries(screens)) {
      await page.goto(address);
      await page.waitForLoadState("networkidle").catch(() => {});
      if (name === "download") await page.locator("canvas").first().waitFor();
      for (const width of [1280, 360])
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
          await page.emulateMedia({ colorScheme });
          await page.waitForTimeout(200);
          await page.screenshot({
            path: path.join(folder, `${name}-${width}-${colorScheme}.png`),
            fullPage: width === 360 ? name !== "reading" : false,
          });
        }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
