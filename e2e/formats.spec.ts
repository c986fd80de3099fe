import { uploadAndRead } from "./support/journey";
import { example, expect, test, truthOf } from "./support/test";

const FILES = [
  "grace-sample-nurse.docx",
  "tom-placeholder-electrician.txt",
  "hannah-muster-teacher.md",
  "daniel-demo-data-analyst.json",
  "ivan-primerov-logistics-coordinator.pdf",
];

for (const file of FILES)
  test(`${file} is read`, async ({ page }) => {
    const truth = truthOf(file.replace(/\.\w+$/, ""));
    await uploadAndRead(page, example("cvs", file));
    // a heading in capitals is read as it stands
    expect((await page.getByLabel("Full name").inputValue()).toLowerCase()).toBe(truth.basics.name.toLowerCase());
    await expect(page.getByLabel("E-mail")).toHaveValue(truth.basics.email ?? "");
    const work = page.locator("section[aria-labelledby=section-work]");
    const values = (selector: string) =>
      work.locator(selector).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(await values("textarea[data-bullet]")).toEqual(truth.work.flatMap((role) => role.highlights));
    for (const role of truth.work) {
      await expect(
        work
          .getByRole("article")
          .filter({ hasText: role.name || role.position })
          .first(),
      ).toBeVisible();
    }
  });
