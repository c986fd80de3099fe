import { download, hydrated, uploadAndRead } from "./support/journey";
import { example, expect, jobText, test } from "./support/test";

test("a cover letter: the job pasted, evidence at a click, an edit that the guard asks about, files, and the interview", async ({
  page,
}) => {
  const cvId = await uploadAndRead(page, example("cvs", "maria-example-software-engineer.pdf"));
  await page.getByRole("link", { name: "Cover letter, profile, interview" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cover letter" })).toBeVisible();
  await hydrated(page);
  await page.getByLabel("Position").fill("Senior Software Engineer");
  await page.getByLabel("Job description").fill(jobText("senior-software-engineer").slice(0, 5000));
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Write the letter" }).press("Enter");

  const letter = page.locator("article[lang=en]");
  await expect(letter.getByText("the position of Senior Software Engineer at Quaycrest Financial")).toBeVisible();
  await expect(page.getByText("Apache Kafka")).toBeVisible();
  await expect(letter).not.toContainText("Kafka");
  const sentence = letter.getByRole("button", { name: /from a PHP monolith/ });
  await sentence.press("Enter");
  await expect(page.getByRole("complementary", { name: "Where this sentence comes from" })).toContainText("840 ms");

  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const body = page.getByLabel("Text", { exact: true });
  await body.fill(`${await body.inputValue()}\n\nI have run Apache Kafka for ten years.`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("mark")).toHaveText("I have run Apache Kafka for ten years.");
  await body.fill(
    (await body.inputValue()).replace(
      "I have run Apache Kafka for ten years.",
      "I live in Bristol and like its harbour.",
    ),
  );
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "This is true: keep it as my own words" }).click();
  await expect(letter.getByText("I live in Bristol and like its harbour.")).toBeVisible();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(letter.getByText("I live in Bristol and like its harbour.")).toHaveCount(0);

  const pdf = await download(page, () => page.getByRole("link", { name: "PDF" }).click());
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.name).toBe("Maria-Example-Application-Senior-Software-Engineer.pdf");

  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("link", { name: "Interview" }).click();
  await page.getByRole("button", { name: "Show the questions" }).click();
  await expect(page.getByText("What is your experience with Apache Kafka?")).toBeVisible();
  await expect(page.getByText("Yours to tell: What was asked of you, and by whom?").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(page.url()).toContain(`/cvs/${cvId}/interview`);
});
