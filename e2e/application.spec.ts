import fs from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { PDFDocument } from "@cantoo/pdf-lib";
import { extractText, getDocumentProxy } from "unpdf";
import { download, hydrated, tasksOf, uploadAndRead } from "./support/journey";
import { example, expect, test } from "./support/test";

async function pdf(texts: string[], password?: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (const text of texts) document.addPage([400, 500]).drawText(text, { x: 50, y: 300, size: 20 });
  if (password) document.encrypt({ userPassword: password, ownerPassword: "o", permissions: {} });
  return Buffer.from(await document.save());
}
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });

test("a CV, diplomas and scans become one PDF", async ({ page, newPerson, watch }) => {
  watch.allow(/status of (404|422)/);
  const cvId = await uploadAndRead(page, example("cvs", "tom-placeholder-electrician.txt"));
  await page.getByRole("link", { name: "Application with attachments" }).click();
  await page.waitForURL(/\/application$/);
  await hydrated(page);
  const parts = page.getByRole("list", { name: "Files of the application" }).locator("> li");

  await test.step("files are looked at before they are taken", async () => {
    const picture = fs.readFileSync("app/(app)/templates/_pictures/classic.webp");
    await page
      .getByTestId("attachments")
      .setInputFiles([
        file("Diploma.pdf", await pdf(["diploma front", "diploma back"])),
        file("Locked.pdf", await pdf(["x"], "secret")),
        { name: "scan.webp", mimeType: "image/webp", buffer: picture },
      ]);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("needs_password");
    await expect(parts).toHaveCount(3);
  });

  await test.step("parts are moved by keyboard, pages turned and left out", async () => {
    await page.getByRole("button", { name: "Pages of Diploma.pdf" }).click();
    await page.getByRole("button", { name: "Leave out page 2 of Diploma.pdf" }).click();
    await page.getByRole("button", { name: "Turn page 1 of Diploma.pdf" }).click();
    await expect(parts.nth(1)).toContainText("1 of 2 pages, 1 turned");
    await expect(parts.nth(1).locator("canvas")).toBeVisible();
    await page.getByRole("button", { name: "Move Diploma.pdf up" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(parts.first()).toContainText("Diploma.pdf");
    await expect(parts.first()).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });

  let bytes: Buffer = Buffer.alloc(0);
  await test.step("the file is made, and kept as it was arranged", async () => {
    await page.getByText("Number the pages").click();
    await page.getByRole("button", { name: "Make the application" }).click();
    const link = page.getByRole("link", { name: "Download the application" });
    await expect(link).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("list", { name: "Contents" }).getByRole("listitem")).toHaveText([
      /Diploma\s*page 1/,
      /CV\s*page 2/,
      /scan\s*page/,
    ]);
    const made = await download(page, () => link.click());
    expect(made.name).toMatch(/application\.pdf$/);
    bytes = made.bytes;
    const text = (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text;
    expect(text).toContain("diploma front");
    expect(text).not.toContain("diploma back");
    expect(text).toMatch(/placeholder/i);
    expect((await tasksOf(page)).find(({ kind }) => kind === "merge-documents")).toMatchObject({ state: "succeeded" });
    await page.reload();
    await expect(parts.first()).toContainText("1 of 2 pages, 1 turned");
    await expect(link).toBeVisible();
  });

  await test.step("the same file behind a password", async () => {
    await hydrated(page);
    await page.getByText("With a password").click();
    await page.getByLabel("Password").fill("kestrel over the quay");
    const locked = await download(page, () => page.getByRole("button", { name: "Download with password" }).click());
    expect(locked.name).toMatch(/application-protected\.pdf$/);
    await expect(PDFDocument.load(locked.bytes)).rejects.toThrow(/encrypt/i);
    expect((await PDFDocument.load(locked.bytes, { password: "kestrel over the quay" })).getPageCount()).toBe(
      (await PDFDocument.load(bytes)).getPageCount(),
    );
  });

  await test.step("nobody else gets it", async () => {
    const href = await page.getByRole("link", { name: "Download the application" }).getAttribute("href");
    const stranger = await newPerson();
    await uploadAndRead(stranger, example("cvs", "hannah-muster-teacher.md"));
    expect((await stranger.request.get(href!)).status()).toBe(404);
    expect((await stranger.request.post(href!, { data: { password: "a password" } })).status()).toBe(404);
    expect((await stranger.goto(`/cvs/${cvId}/application`))?.status()).toBe(404);
  });
});
