import type { Page } from "@playwright/test";
import type { BehaviourName } from "./support/fake-model";
import { changes, finished, hydrated, improve, tasksOf, uploadAndRead } from "./support/journey";
import { example, expect, jobText, test } from "./support/test";

const PDF = example("cvs", "maria-example-software-engineer.pdf");
const JOB = { position: "Senior Software Engineer", description: jobText("senior-software-engineer") };

test.afterEach(({ modelServer }) => modelServer.model.setBehaviour("honest"));

test("a model's changes carry its name; the same wish makes no second call", async ({
  page,
  modelServer: { url, model, sql },
}) => {
  const cvId = await uploadAndRead(page, PDF, url);
  const first = await improve(page, cvId, JOB, url);
  await finished(page);
  await expect(page.getByText("Proposed by fake-model.")).toBeVisible();
  const byModel = changes(page).filter({ has: page.getByText("fake-model", { exact: true }) });
  expect(await byModel.count()).toBeGreaterThan(2);
  const card = byModel.first();
  await card.getByText(/where it comes from/).click();
  await expect(card.locator("q").first()).toBeVisible();

  // what was sent: no name, no address of the person; what came back is kept as it came
  const sent = JSON.stringify(model.requests.map((request) => request.body));
  expect(model.requests.length).toBeGreaterThan(2);
  for (const secret of ["Maria Example", "maria.example@example.com", "7946 0101"]) expect(sent).not.toContain(secret);
  const kept = await sql<{ model: string; reply: string }>(
    'select model, reply from "AiResponse" where "improvementId" = $1',
    [first],
  );
  expect(kept.length).toBe(model.requests.length);
  for (const { model, reply } of kept)
    expect([model, JSON.parse(reply).edits.length >= 0]).toEqual(["fake-model", true]);

  const calls = model.requests.length;
  expect(await improve(page, cvId, JOB, url)).toBe(first);
  // another person's file with the same words is another matter; this person's second upload is the cache's
  await page.goto(`${url}/cvs`);
  const second = await uploadAndRead(page, PDF, url);
  await improve(page, second, JOB, url);
  await finished(page);
  expect(model.requests.length).toBeLessThanOrEqual(calls * 2);
  expect(await byModel.count()).toBeGreaterThan(2);
});

const MISBEHAVIOURS: { behaviour: BehaviourName; code: string }[] = [
  { behaviour: "key-refused", code: "model_key_refused" },
  { behaviour: "quota", code: "model_quota" },
  { behaviour: "rate-limited", code: "model_rate_limited" },
  { behaviour: "wrong-schema", code: "model_bad_answer" },
  { behaviour: "refusal", code: "model_refused" },
  { behaviour: "connection-reset", code: "model_unreachable" },
];

for (const { behaviour, code } of MISBEHAVIOURS)
  test(`a model with ${behaviour}: the rules step in and say why`, async ({ page, modelServer: { url, model } }) => {
    const cvId = await uploadAndRead(page, example("cvs", "tom-placeholder-electrician.txt"), url);
    model.setBehaviour(behaviour);
    await improve(page, cvId, { position: `Electrician ${behaviour}` }, url);
    await finished(page);
    const notice = page.getByRole("status").filter({ hasText: "The writing rules improved" });
    await expect(notice).toContainText(code);
    await expect(
      changes(page)
        .filter({ has: page.getByText("Writing rules", { exact: true }) })
        .first(),
    ).toBeVisible();
    expect(
      await changes(page)
        .filter({ has: page.getByText("fake-model", { exact: true }) })
        .count(),
    ).toBe(0);
    expect((await tasksOf(page, url)).find((task) => task.kind === "improve-cv")).toMatchObject({ state: "succeeded" });
  });

/** A lie, and a word of it that must never be offered. */
const LIES: [BehaviourName, RegExp][] = [
  ["lies-number", /by 35%/],
  ["lies-skill", /using Kubernetes/],
  ["lies-employer", /Globex/],
  ["lies-title", /Head of Operations/],
  ["lies-outcome", /boosting customer satisfaction/],
];

test("a lying model's inventions are refused and listed, not offered", async ({
  page,
  modelServer: { url, model },
}) => {
  test.setTimeout(150_000);
  const cvId = await uploadAndRead(page, example("cvs", "grace-sample-nurse.docx"), url);
  for (const [behaviour, invention] of LIES) {
    model.setBehaviour(behaviour);
    await improve(page, cvId, { position: `Ward nurse ${behaviour}` }, url);
    await finished(page);
    const refused = page.locator("details").filter({ hasText: "What the fact guard refused" });
    await refused.locator("summary").click();
    await expect(refused.getByText(invention).first(), behaviour).toBeVisible();
    expect(await offered(page), behaviour).not.toMatch(invention);
  }
  // and nothing of it is in what comes out
  await page.getByRole("button", { name: /^Accept all/ }).click();
  await expect(page.getByRole("button", { name: /^Accept all/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Make the new version" }).click();
  await page.waitForURL(/version=/);
  await page.goto(`${url}/cvs/${cvId}`);
  await expect(page.getByRole("link", { name: "Version 2" })).toBeVisible();
  const fields = await page
    .locator("input, textarea")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).join("\n"));
  for (const [, invention] of LIES) expect(fields).not.toMatch(invention);
});

const offered = async (page: Page) => (await changes(page).allTextContents()).join("\n");

test("a CV is translated, looked through and made a CV of its own; an interview is prepared", async ({
  page,
  modelServer: { url, model },
}) => {
  const cvId = await uploadAndRead(page, PDF, url);
  await page.goto(`${url}/cvs/${cvId}/translation`);
  await hydrated(page);
  await page.getByRole("button", { name: "Translate", exact: true }).click();
  const make = page.getByRole("button", { name: "Make a CV of it" });
  await expect(make).toBeVisible({ timeout: 60_000 });
  // a figure that is not the source's is refused; the person's right wording is kept
  const row = page.getByRole("listitem").filter({ hasText: "840 ms" }).first();
  await row.getByRole("button", { name: "Edit" }).click();
  await row.getByLabel("Translation").fill("Senkte die Antwortzeit auf 7 ms");
  await row.getByRole("button", { name: "Save" }).click();
  await expect(row.getByText("fact_guard_refused")).toBeVisible();
  await row.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("What was sent to the model").click();
  await expect(page.getByText(/^part 1$/)).toBeVisible();

  await make.click();
  await page.waitForURL((at) => /\/cvs\/\w+$/.test(at.pathname) && !at.pathname.endsWith(cvId));
  await expect(page.getByLabel("Full name")).toHaveValue("Maria Example");
  await expect(page.getByText(/ durch | von | und die /).first()).toBeVisible();
  await page.goto(`${url}/cvs`);
  await expect(page.getByRole("link", { name: /Maria Example/ })).toHaveCount(2);

  await page.goto(`${url}/cvs/${cvId}/interview`);
  await hydrated(page);
  await page.getByLabel("Position").fill(JOB.position);
  await page.getByLabel("Job description").fill(JOB.description.slice(0, 5000));
  const asked = model.requests.length;
  await page.getByRole("button", { name: "Prepare the questions" }).click();
  await expect(page.getByRole("heading", { name: "What the job asks for" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Worded by fake-model")).toBeVisible();
  await expect(page.getByText(/^What was difficult when you/).first()).toBeVisible();
  expect(model.requests.length).toBe(asked + 1);
  expect(JSON.stringify(model.requests.at(-1)!.body)).not.toMatch(/Maria|7946 0101/);
});
