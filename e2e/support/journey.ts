import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

type Upload = Parameters<Locator["setInputFiles"]>[0];

/** Chooses a file in the upload of the page that is open and waits until its CV has an address. */
export async function upload(page: Page, file: Upload): Promise<string> {
  await hydrated(page);
  await page.getByTestId("cv-file").setInputFiles(file);
  await page.waitForURL(/\/cvs\/[a-z0-9]+$/);
  return page.url().split("/").at(-1)!;
}

/** Waits until the page's scripts listen: what is pressed before goes nowhere. */
export async function hydrated(page: Page) {
  await page.waitForFunction(() => {
    const control = document.querySelector("main button, main input");
    return control !== null && Object.keys(control).some((key) => key.startsWith("__reactProps"));
  });
}

/** From the start page to the screen that shows what was understood. */
export async function uploadAndRead(page: Page, file: Upload, origin = ""): Promise<string> {
  await page.goto(`${origin}/`);
  const cvId = await upload(page, file);
  await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible({ timeout: 45_000 });
  return cvId;
}

/** Fills the questionnaire of the CV and starts the improvement. */
export async function improve(
  page: Page,
  cvId: string,
  job: { position: string; description?: string },
  origin = "",
): Promise<string> {
  await page.goto(`${origin}/cvs/${cvId}/job`);
  await hydrated(page);
  await page.getByLabel("Position you want").fill(job.position);
  await page.getByLabel("Job description").fill(job.description ?? "");
  await page.getByRole("button", { name: "Improve my CV" }).click();
  await page.waitForURL(/\/improvements\/[a-z0-9]+$/);
  return page.url().split("/").at(-1)!;
}

/** Waits until the improvement on the screen has finished. */
export async function finished(page: Page) {
  await expect(page.getByRole("button", { name: "Cancel" })).toHaveCount(0, { timeout: 60_000 });
  await expect(changes(page).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/with what you accepted/)).toBeVisible({ timeout: 60_000 });
}

/** The cards of the review. */
export const changes = (page: Page) => page.locator("article[data-change]");

/** Saves the file that the click brings; its name and its bytes. */
export async function download(page: Page, click: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download"), click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** Signs up on the sign-up page and waits for the dashboard. */
export async function signUp(page: Page, email: string, password: string, origin = "") {
  await page.goto(`${origin}/sign-up`);
  await hydrated(page);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: /^Sign up/ }).click();
  await page.waitForURL(/\/cvs$/);
}

export async function signIn(page: Page, email: string, password: string) {
  await hydrated(page);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The person's tasks, from the API. */
export async function tasksOf(
  page: Page,
  origin = "",
): Promise<
  {
    id: string;
    kind: string;
    state: string;
    title: string;
    stepsDone: number;
    stepsTotal: number;
    events: { type: string; message: string; seq: number }[];
  }[]
> {
  const response = await page.request.get(`${origin}/api/v1/tasks`);
  return (await response.json()).tasks;
}

/** Letters, digits and signs without any space: what a line break in a PDF cannot change. */
export const dense = (text: string) => text.normalize("NFKC").replace(/\s+/gu, "");
