import fs from "node:fs";
import { extractText, getDocumentProxy } from "unpdf";
import { changes, dense, download, finished, hydrated, improve, tasksOf } from "./support/journey";
import { example, expect, jobText, test, truthOf } from "./support/test";

const NAME = "maria-example-software-engineer";

test("a guest takes a PDF through reading, questionnaire, improvement and review to a better PDF", async ({ page }) => {
  test.setTimeout(180_000);
  const truth = truthOf(NAME);
  await test.step("upload from the start page, without an account", async () => {
    const chooser = page.waitForEvent("filechooser");
    await page.goto("/");
    await hydrated(page);
    await page.getByRole("button", { name: "Choose a file" }).click();
    await (await chooser).setFiles(example("cvs", `${NAME}.pdf`));
    await page.waitForURL(/\/cvs\/[a-z0-9]+$/);
    await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible({ timeout: 45_000 });
  });

  await test.step("what was understood is what the author wrote", async () => {
    await expect(page.getByLabel("Full name")).toHaveValue(truth.basics.name);
    await expect(page.getByLabel("E-mail")).toHaveValue(truth.basics.email!);
    await expect(page.getByLabel("Phone")).toHaveValue(truth.basics.phone!);
    const work = page.locator("section[aria-labelledby=section-work]");
    const values = (label: string) =>
      work
        .getByLabel(label, { exact: true })
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(await values("Title")).toEqual(truth.work.map((role) => role.position));
    expect(await values("Employer")).toEqual(truth.work.map((role) => role.name));
    const bullets = await work
      .locator("textarea[data-bullet]")
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLTextAreaElement).value));
    expect(bullets).toEqual(truth.work.flatMap((role) => role.highlights));
    // the original stands beside it
    await expect(page.getByText(truth.work[0]!.highlights[0]!.slice(0, 40)).first()).toBeVisible();
  });

  await test.step("a field is corrected and saved as a new version", async () => {
    await page.getByLabel("Headline").fill("Backend Engineer");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Version 2" })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Headline")).toHaveValue("Backend Engineer");
  });

  const job = { position: "Senior Software Engineer", description: jobText("senior-software-engineer") };
  await test.step("the questionnaire is saved while it is typed", async () => {
    await page.getByRole("button", { name: "Go on: the job you want" }).click();
    await page.waitForURL(/\/job$/);
    await page.getByLabel("Position you want").fill(job.position);
    await page.getByLabel("Industry").fill("Payments");
    await page.getByLabel("Job description").fill(job.description);
    await page.getByRole("radio", { name: "6 years or more" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Position you want")).toHaveValue(job.position);
    await expect(page.getByLabel("Job description")).toHaveValue(job.description);
    await expect(page.getByRole("radio", { name: "6 years or more" })).toBeChecked();
    // on the server too: offered for the next application
    await page.evaluate(() => window.localStorage.removeItem("questionnaire-draft"));
    await page.reload();
    await page.getByLabel("Use the answers of an earlier application").selectOption({ label: job.position });
    await expect(page.getByLabel("Industry")).toHaveValue("Payments");
    await expect(page.getByLabel("Job description")).toHaveValue(job.description);
  });

  let improvementId = "";
  await test.step("the improvement by the writing rules runs as a task with real steps", async () => {
    await page.getByRole("button", { name: "Improve my CV" }).click();
    await page.waitForURL(/\/improvements\/[a-z0-9]+$/);
    improvementId = page.url().split("/").at(-1)!;
    await finished(page);
    const task = (await tasksOf(page)).find((t) => t.kind === "improve-cv")!;
    expect(task).toMatchObject({ state: "succeeded" });
    expect(task.stepsTotal).toBeGreaterThan(4);
    expect(task.stepsDone).toBe(task.stepsTotal);
    expect(task.events.filter((event) => event.type === "step-done")).toHaveLength(task.stepsTotal);
  });

  await test.step("the very same wish again is the same result at once, without a new task", async () => {
    const before = (await tasksOf(page)).length;
    await page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: "The job" }).click();
    await page.waitForURL(/\/job$/);
    await expect(page.getByLabel("Position you want")).toHaveValue(job.position);
    await page.getByRole("button", { name: "Improve my CV" }).click();
    await page.waitForURL(new RegExp(`/improvements/${improvementId}$`));
    await finished(page);
    expect((await tasksOf(page)).length).toBe(before);
  });

  const wordings = changes(page)
    .filter({ has: page.getByText("Wording", { exact: true }) })
    .filter({ has: page.getByRole("button", { name: "Edit" }) });
  const beforeOf = (id: string) => page.locator(`[data-change="${id}"]`);
  let rejectedText = "";
  await test.step("every change shows why and where it comes from", async () => {
    const card = wordings.first();
    await expect(card.getByText("Writing rules")).toBeVisible();
    await card.getByText(/where it comes from/).click();
    await expect(card.locator("q").first()).toBeVisible();
    const quote = ((await card.locator("q").first().textContent()) ?? "").trim();
    expect(dense(JSON.stringify(truth))).toContain(dense(JSON.stringify(quote).slice(1, -1)));
  });

  await test.step("accept, reject, undo", async () => {
    let answered = 0;
    page.on("response", (response) => void ("next-action" in response.request().headers() && answered++));
    const ids = await wordings.evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.change!));
    expect(ids.length).toBeGreaterThan(5);
    await beforeOf(ids[0]!).getByRole("button", { name: "Accept" }).click();
    await expect(beforeOf(ids[0]!).getByText("Accepted", { exact: true })).toBeVisible();
    await beforeOf(ids[1]!).getByRole("button", { name: "Reject" }).click();
    await expect(beforeOf(ids[1]!).getByText("Rejected", { exact: true })).toBeVisible();
    await beforeOf(ids[1]!).getByRole("button", { name: "Undo" }).click();
    await expect(beforeOf(ids[1]!).getByRole("button", { name: "Accept" })).toBeVisible();
    await beforeOf(ids[1]!).getByRole("button", { name: "Reject" }).click();
    const kept = beforeOf(ids[1]!).getByText("Stays as it is:").locator("..");
    rejectedText = ((await kept.textContent()) ?? "").replace("Stays as it is:", "").trim();
    expect(rejectedText).toBeTruthy();
    // kept on the server, once its four answers are here
    await expect.poll(() => answered).toBeGreaterThanOrEqual(4);
    await expect(page.getByText("1 accepted · 1 rejected")).toBeVisible();
    await page.reload();
    await expect(page.getByText("1 accepted · 1 rejected")).toBeVisible();
  });

  let ownWords = "";
  await test.step("an edit with an invented number is refused with what is new; honest words and signed ones are kept", async () => {
    const ids = await wordings
      .filter({ has: page.getByRole("button", { name: "Accept" }) })
      .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.change!));
    const card = beforeOf(ids[0]!);
    await card.getByRole("button", { name: "Edit" }).click();
    const proposed = await card.getByLabel("Your words").inputValue();
    await card.getByLabel("Your words").fill(`${proposed.replace(/\.$/, "")}, saving 2750 hours.`);
    await card.getByRole("button", { name: "Use these words" }).click();
    const refusal = card.getByRole("alert");
    await expect(refusal).toContainText("fact_guard_refused");
    await expect(refusal).toContainText("2750");
    await expect(refusal).toContainText("saving");
    ownWords = proposed.replace(/\.$/, "");
    await card.getByLabel("Your words").fill(ownWords);
    await card.getByRole("button", { name: "Use these words" }).click();
    await expect(card.getByText("Accepted in your words")).toBeVisible();

    const signed = beforeOf(ids[1]!);
    await signed.getByRole("button", { name: "Edit" }).click();
    const text = `${(await signed.getByLabel("Your words").inputValue()).replace(/\.$/, "")} in 17 workshops.`;
    await signed.getByLabel("Your words").fill(text);
    await signed.getByRole("button", { name: "Use these words" }).click();
    await signed.getByRole("button", { name: "It is true: I say so myself" }).click();
    await expect(signed.getByText("Accepted in your words")).toBeVisible();
  });

  await test.step("questions are answered, or declined", async () => {
    const panel = page.getByRole("complementary", { name: "Score and questions" });
    const cards = panel.locator("form");
    const count = await cards.count();
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThanOrEqual(6);
    const first = (await cards.nth(0).locator("label").textContent())!;
    await cards
      .nth(0)
      .getByRole("textbox")
      .fill("Yes: for two years at Harbourlight Payments, about 15 times a month.");
    await cards.nth(0).getByRole("button", { name: "Save answer" }).click();
    await expect(panel.getByText(`1 of ${count} answered`)).toBeVisible();
    const second = panel
      .locator("form")
      .filter({ has: page.getByRole("button", { name: "I don't have this" }) })
      .first();
    await second.getByRole("button", { name: "I don't have this" }).click();
    await expect(panel.getByText(`2 of ${count} answered`)).toBeVisible();
    await page.reload();
    await expect(panel.getByText(`2 of ${count} answered`)).toBeVisible();
    await expect(panel.getByText("You don't have this. It will not be asked again.")).toBeVisible();
    await expect(panel.getByText(first)).toBeVisible();
  });

  await test.step("accept all, and the score follows", async () => {
    const kept = page.waitForResponse((response) => "next-action" in response.request().headers());
    await page.getByRole("button", { name: /^Accept all/ }).click();
    await kept;
    await expect(page.getByRole("button", { name: /^Accept all/ })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("button", { name: /^Accept all/ })).toHaveCount(0);
    await page.getByRole("button", { name: "Make the new version" }).click();
    await page.waitForURL(/\/download\?version=/);
  });

  let json: {
    basics: { name: string; summary: string; label: string };
    work: { name: string; highlights: string[] }[];
  };
  await test.step("the PDF and the other formats hold every bullet", async () => {
    await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 45_000 });
    await expect(page.getByText(/words, in order/)).toBeVisible();
    await expect(page.locator("section[aria-label=Preview] canvas").first()).toBeVisible();
    const pdf = await download(page, () => page.getByRole("link", { name: "Download PDF" }).click());
    expect(pdf.name).toBe("Maria-Example-CV-Backend-Engineer.pdf");
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true });
    const pdfText = dense(text);

    const other = async (title: string) => {
      await page.getByRole("button", { name: "Other formats" }).click();
      return download(page, () => page.getByRole("menuitem", { name: title }).click());
    };
    const jsonFile = await other("JSON Resume");
    expect(jsonFile.name).toBe("Maria-Example-CV-Backend-Engineer.json");
    json = JSON.parse(jsonFile.bytes.toString("utf8"));
    const markdown = await other("Markdown");
    expect(markdown.name).toMatch(/\.md$/);
    const plain = await other("Plain text");
    expect(plain.name).toMatch(/\.txt$/);

    const bullets = json.work.flatMap((role) => role.highlights);
    expect(json.work.map((role) => role.highlights.length)).toEqual(truth.work.map((role) => role.highlights.length));
    for (const words of [...bullets, json.basics.summary, json.basics.name, ...json.work.map((role) => role.name)]) {
      expect(pdfText).toContain(dense(words));
      expect(dense(plain.bytes.toString("utf8")).toLowerCase()).toContain(dense(words).toLowerCase());
    }
    // accepted, edited, signed, rejected
    expect(bullets.join("\n")).toContain("in 17 workshops");
    expect([...bullets, json.basics.summary].join("\n")).toContain(ownWords);
    expect(pdfText).toContain(dense(rejectedText));
    const untouched = truth.work.flatMap((role) => role.highlights).filter((bullet) => bullets.includes(bullet));
    expect(untouched.length).toBeLessThan(bullets.length);
    // nothing invented on the way: numbers of the result are the source's, or signed
    const numbers = (words: string) => words.match(/\d[\d.,]*\d|\d/g) ?? [];
    const known = new Set([...numbers(JSON.stringify(truth)), "17", "15"]);
    expect(bullets.flatMap(numbers).filter((n) => !known.has(n))).toEqual([]);
  });

  await test.step("another template and US Letter", async () => {
    await page.getByRole("radio", { name: /^Modern/ }).click();
    await page.getByRole("radio", { name: "US Letter" }).click();
    await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 45_000 });
    const pdf = await download(page, () => page.getByRole("link", { name: "Download PDF" }).click());
    const document = await getDocumentProxy(new Uint8Array(pdf.bytes));
    const [, , width, height] = (await document.getPage(1)).view;
    expect([Math.round(width!), Math.round(height!)]).toEqual([612, 792]);
    const { text } = await extractText(document, { mergePages: true });
    for (const bullet of json.work.flatMap((role) => role.highlights)) expect(dense(text)).toContain(dense(bullet));
  });

  await test.step("the dashboard lists it; the original and the first version are unchanged", async () => {
    await page.getByRole("link", { name: "My CVs" }).click();
    const card = page.getByRole("article").filter({ hasText: "Maria Example" });
    await expect(card.getByText("3 versions")).toBeVisible();
    await expect(card.getByRole("link", { name: /Last improved for Senior Software Engineer/ })).toBeVisible();
    await card.getByRole("link", { name: "Open" }).click();
    await expect(page.getByRole("link", { name: "Version 3" })).toBeVisible();
    const original = await download(page, () => page.getByRole("link", { name: "Download the original" }).click());
    expect(original.name).toBe(`${NAME}.pdf`);
    expect(original.bytes.equals(fs.readFileSync(example("cvs", `${NAME}.pdf`)))).toBe(true);
    await page.getByRole("link", { name: "Version 1" }).click();
    await expect(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
    await expect(page.getByText(truth.work[0]!.highlights[0]!)).toBeVisible();
  });

  await test.step("an earlier version is made current again; nothing is overwritten", async () => {
    await page.getByRole("link", { name: "Back to the CV" }).click();
    await page.getByRole("button", { name: "Go back to version 1" }).click();
    await expect(page.getByRole("link", { name: "Version 4" })).toBeVisible();
    await expect(page.getByLabel("Headline")).toHaveValue("Software Engineer");
    await expect(page.getByRole("link", { name: "Version 3" })).toBeVisible();
  });
});

test("starting from nothing: an empty page is filled in, improved and downloaded", async ({ page }) => {
  await page.goto("/");
  await hydrated(page);
  await page.getByRole("button", { name: /Start from nothing/ }).click();
  await expect(page.getByRole("heading", { name: "Write your CV" })).toBeVisible();
  await page.getByLabel("Full name").fill("Ada Sample");
  await page.getByLabel("Headline").fill("Baker");
  await page.getByRole("button", { name: "Add a section" }).click();
  await page.getByRole("menuitem", { name: "Experience" }).click();
  await page.getByLabel("Title", { exact: true }).fill("Baker");
  await page.getByLabel("Employer").fill("Example Bakery");
  await page.getByLabel("Dates as written").fill("2019 – 2024");
  await page.getByRole("button", { name: "Add bullet" }).click();
  await page.getByLabel("What you did, bullet 1").fill("Responsible for managing the night shift of 4 bakers.");
  await page.getByLabel("What you did, bullet 1").press("Enter");
  await page.getByLabel("What you did, bullet 2").fill("Baked 300 loaves a day.");
  await page.getByRole("button", { name: "Go on: the job you want" }).click();
  await page.waitForURL(/\/job$/);
  const cvId = page.url().split("/").at(-2)!;
  await improve(page, cvId, { position: "Head Baker" });
  await finished(page);
  const card = changes(page).filter({ hasText: "night shift" }).first();
  await card.getByRole("button", { name: "Accept" }).click();
  await expect(card.getByText("Accepted", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Make the new version" }).click();
  await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 45_000 });
  const pdf = await download(page, () => page.getByRole("link", { name: "Download PDF" }).click());
  expect(pdf.name).toBe("Ada-Sample-CV-Baker.pdf");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true });
  expect(dense(text)).toContain(dense("Managed the night shift of 4 bakers"));
  expect(dense(text)).toContain(dense("Baked 300 loaves a day"));
});

test("a file is dropped, and text is pasted", async ({ page }) => {
  await page.goto("/");
  await hydrated(page);
  const bytes = fs.readFileSync(example("cvs", "tom-placeholder-electrician.txt"), "utf8");
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "tom.txt", { type: "text/plain" }));
    return data;
  }, bytes);
  await page.getByRole("group", { name: "Upload a CV" }).dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByLabel("Full name")).toHaveValue(/^Tom Placeholder$/i, { timeout: 45_000 });
  await page.goto("/cvs");
  await page.getByRole("button", { name: "Paste text" }).click();
  await page.getByLabel("Text of the CV").fill(bytes.replace(/^Tom /im, "Tim "));
  await page.getByRole("button", { name: "Read this text" }).click();
  await expect(page.getByLabel("Full name")).toHaveValue(/^Tim Placeholder$/i, { timeout: 45_000 });
});
