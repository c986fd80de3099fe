import { changes, finished, improve, tasksOf, uploadAndRead } from "./support/journey";
import { example, expect, test } from "./support/test";

const TXT = example("cvs", "tom-placeholder-electrician.txt");

test.afterEach(({ modelServer }) => modelServer.setDelay(0));

test("a running task is followed live, survives a reload, is cancelled and tried again", async ({
  page,
  context,
  modelServer: { url, setDelay, model, sql },
}) => {
  const cvId = await uploadAndRead(page, TXT, url);
  setDelay(6000);
  const improvementId = await improve(page, cvId, { position: "Electrician, slowly" }, url);
  const progress = page.getByRole("progressbar", { name: "Improve for Electrician, slowly" });
  await expect(progress).toBeVisible();
  await expect(page.getByText(/of \d+ steps done/).first()).toBeVisible();

  const list = await context.newPage();
  await list.goto(`${url}/tasks`);
  const row = list.getByRole("listitem").filter({ hasText: "Improve for Electrician, slowly" });
  await expect(row.getByText("Running")).toBeVisible();
  await expect(
    list.getByRole("listitem").filter({ hasText: "Read tom-placeholder" }).getByText("Done", { exact: true }),
  ).toBeVisible();
  await expect(list.getByRole("link", { name: /Tasks/ }).getByText("1")).toBeVisible();

  // a reload in the middle finds the run where it stands
  await page.reload();
  await expect(progress).toBeVisible();

  // cancelled in the list, seen in both windows without a reload
  await row.getByRole("button", { name: /^Cancel/ }).click();
  await expect(row.getByText("Cancelled")).toBeVisible();
  await expect(page.getByText("Cancelled. What was finished before is kept.")).toBeVisible();
  const calls = model.requests.length;
  await page.waitForTimeout(1000);
  expect(model.requests.length).toBe(calls);
  expect(await sql('select 1 from "Improvement" where id = $1 and "finishedAt" is not null', [improvementId])).toEqual(
    [],
  );

  // tried again in the first window, done in both
  setDelay(300);
  await page.getByRole("button", { name: "Start again" }).click();
  await finished(page);
  await expect(row.getByText("Done", { exact: true })).toBeVisible();
  expect(await changes(page).count()).toBeGreaterThan(0);
  const [task] = (await tasksOf(page, url)).filter((t) => t.kind === "improve-cv");
  expect(task).toMatchObject({ state: "succeeded" });
  expect(task!.stepsDone).toBe(task!.stepsTotal);

  // its own page tells the whole story and leads to the result
  await row.getByRole("link").click();
  for (const line of ["A worker took the task.", "Cancelled. Nothing was changed.", "tried again", "Done."])
    await expect(list.getByText(line).first()).toBeVisible();
  await list.getByRole("link", { name: "Review the changes" }).click();
  await expect(changes(list).first()).toBeVisible();

  // a cancelled use is given back: two starts, one counted
  const [use] = await sql<{ used: number }>(
    'select used from "UsageCounter" c join "Cv" v on v."userId" = c."userId" where v.id = $1',
    [cvId],
  );
  expect(use!.used).toBe(1);
});

test("the event stream resumes where a client left off; a page that lost it catches up by itself", async ({
  page,
  context,
  watch,
  modelServer: { url, setDelay },
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/);
  const cvId = await uploadAndRead(page, TXT, url);
  const [reading] = await tasksOf(page, url);
  const seqs = reading!.events.map((event) => event.seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  // from the beginning, from the middle (as a browser says it), from the end
  const first = async (headers: Record<string, string>, query = "") =>
    page.evaluate(
      async ([address, headers]) => {
        const aborter = new AbortController();
        const response = await fetch(address, { headers, signal: aborter.signal });
        const reader = response.body!.getReader();
        const decoder = new TextDecoder();
        let text = "";
        const timer = setTimeout(() => aborter.abort(), 1500);
        try {
          for (;;) {
            const { done, value } = await reader.read();
            if (done) break;
            text += decoder.decode(value, { stream: true });
          }
        } catch {
          // we hung up
        }
        clearTimeout(timer);
        return text;
      },
      [`/api/v1/tasks/events${query}`, headers] as const,
    );
  const all = await first({}, "?after=0");
  expect(all).toContain(`"id":"${reading!.id}"`);
  expect(all).toContain(`id: ${seqs.at(-1)}\n`);
  expect(await first({ "last-event-id": String(seqs.at(-2)) })).toContain(`"id":"${reading!.id}"`);
  const none = await first({ "last-event-id": String(seqs.at(-1)) });
  expect(none).toContain("event: ready");
  expect(none).not.toContain(`data: {"seq":${seqs.at(-1)},"task"`);

  // the connection goes away while a task runs, and comes back when it is over
  setDelay(1500);
  await improve(page, cvId, { position: "Electrician, offline" }, url);
  await expect(page.getByRole("progressbar", { name: "Improve for Electrician, offline" })).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${url}/tasks`);
  await context.setOffline(true);
  await page.waitForTimeout(4000);
  await context.setOffline(false);
  await finished(page);
  await expect(
    other.getByRole("listitem").filter({ hasText: "offline" }).getByText("Done", { exact: true }),
  ).toBeVisible();
});
