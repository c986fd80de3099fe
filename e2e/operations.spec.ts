import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { hydrated, signIn, signUp, tasksOf, upload } from "./support/journey";
import { portOf } from "./support/ports";
import { startServer, type TestServer } from "./support/server";
import { example, expect, test } from "./support/test";

/** An operator finds a failed run in the browser and retries it; a function is paused and resumed; nobody else finds any of it. */

const OPERATOR = { email: "olga-operator@example.com", password: "correct horse battery" };
let server: TestServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startServer({
    port: portOf(4),
    name: "operations",
    env: { POSTGRES_FAST: "1", OPERATOR_EMAILS: `somebody@example.com, ${OPERATOR.email}` },
  });
});
test.afterAll(() => server?.stop());

const visit = async (page: Page, path: string) => (await page.goto(`${server.url}${path}`))!.status();

/** A visit to press something there. */
const use = async (page: Page, path: string) => {
  await visit(page, path);
  await hydrated(page);
};

async function asOperator(page: Page) {
  const [known] = await server.sql('select 1 from "User" where email = $1', [OPERATOR.email]);
  if (!known) return signUp(page, OPERATOR.email, OPERATOR.password, server.url);
  await visit(page, "/sign-in");
  await signIn(page, OPERATOR.email, OPERATOR.password);
  await page.waitForURL(/\/cvs$/);
}

/** A guest's upload that cannot be read: a file without a CV in it. */
async function uploadNothing(page: Page) {
  await use(page, "/");
  await upload(page, { name: "private-name.txt", mimeType: "text/plain", buffer: Buffer.from("Nothing to see here.") });
  await expect.poll(async () => (await tasksOf(page, server.url))[0]?.state, { timeout: 30_000 }).toBe("failed");
}

/** Puts a readable CV where the person's file was. */
async function mend(page: Page) {
  const [task] = await tasksOf(page, server.url);
  const { readFileSync } = await import("node:fs");
  const bytes = readFileSync(example("cvs", "maria-example-software-engineer.pdf"));
  await server.sql(
    `update "StoredFile" f set bytes = $2, size = $3, name = 'cv.pdf', "mediaType" = 'application/pdf'
     from "Task" t where t.id = $1 and f."userId" = t."userId"`,
    [task!.id, bytes, bytes.length],
  );
}

const isClean = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

/** Nothing sticks out of the page sideways. */
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

test("a failed run is found and retried; the person's task goes on", async ({ page, newPerson }) => {
  const guest = await newPerson();
  await uploadNothing(guest);
  await asOperator(page);

  await page.getByRole("link", { name: "Operations", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Operations", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "1 failed in 24 h" }).click();
  await expect(page.getByRole("heading", { name: "Runs" })).toBeVisible();
  await expect(page.getByLabel("State")).toHaveValue("failed");
  const run = page.getByRole("link", { name: /^read-cv, run / });
  await expect(run).toHaveCount(1);
  await run.click();

  await expect(page.getByRole("heading", { name: "read-cv", level: 1 })).toBeVisible();
  await expect(page.getByRole("status").first()).toHaveText("Failed");
  await expect(page.getByText(/too_little_text|not_a_cv|no_text/).first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/private-name|Nothing to see/);
  await isClean(page);
  const failed = page.url();

  await mend(guest);
  await page.getByRole("button", { name: "Retry from the failed step" }).press("Enter");
  await page.waitForURL((url) => /\/operations\/runs\/\w+$/.test(url.href) && url.href !== failed);
  // live: nobody reloads
  await expect(page.getByRole("status").first()).toHaveText("Completed");
  await expect(page.getByRole("heading", { name: "save" })).toBeVisible();
  await expect.poll(async () => (await tasksOf(guest, server.url))[0]?.state).toBe("succeeded");
  await page.goto(failed);
  await expect(page.getByText("A newer try of its task has been made.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Retry/ })).toHaveCount(0);
});

test("a paused function keeps what comes in until it is resumed", async ({ page, newPerson }) => {
  await asOperator(page);
  await use(page, "/operations");
  await page.getByRole("button", { name: "Pause read-cv", exact: true }).click();
  await expect(page.getByRole("button", { name: "Resume read-cv", exact: true })).toBeVisible();

  const guest = await newPerson();
  await use(guest, "/");
  await upload(guest, example("cvs", "maria-example-software-engineer.pdf"));
  await expect(page.getByText("1 event waits.")).toBeVisible();
  expect((await tasksOf(guest, server.url))[0]?.state).toBe("queued");

  await page.getByRole("button", { name: "Resume read-cv", exact: true }).click();
  await expect(page.getByRole("button", { name: "Pause read-cv", exact: true })).toBeVisible();
  await expect.poll(async () => (await tasksOf(guest, server.url))[0]?.state).toBe("succeeded");
});

test("failures of a period are replayed, and an event is sent", async ({ page, newPerson }) => {
  const guest = await newPerson();
  await uploadNothing(guest);
  await mend(guest);
  await asOperator(page);
  await use(page, "/operations/runs");
  await page.getByRole("button", { name: "Replay failures" }).click();
  await page.getByRole("button", { name: "Replay", exact: true }).click();
  await expect(page.getByText(/1 taken up/).first()).toBeVisible();
  await expect.poll(async () => (await tasksOf(guest, server.url))[0]?.state).toBe("succeeded");

  await use(page, "/operations");
  await page.getByRole("button", { name: "Send an event" }).click();
  await page.getByLabel("Name").fill("test/by.hand");
  await page.getByLabel("Data").fill('{"n": 1, "note": "private words"}');
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("link", { name: "Events" }).click();
  await page.getByLabel("Name of the event").fill("test/by.hand");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/name=test/);
  await expect(page.getByRole("heading", { name: "test/by.hand" })).toHaveCount(1);
  await page.getByText("Data", { exact: true }).click();
  await expect(page.getByText("[text, 13 characters]")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("private words");
});

test("all pages are accessible, on a phone and in the dark too", async ({ page }) => {
  await asOperator(page);
  for (const [width, colorScheme] of [
    [1280, "light"],
    [360, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const path of ["/operations", "/operations/runs", "/operations/events", "/operations/schedules"]) {
      await visit(page, path);
      await isClean(page);
      await fits(page);
    }
    await visit(page, "/operations/runs?status=queued&period=1");
    await expect(page.getByText("No such runs")).toBeVisible();
    await visit(page, "/operations/runs");
    await page
      .getByRole("link", { name: /, run / })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "Timeline" })).toBeVisible();
    await isClean(page);
    await fits(page);
  }
});

test("for everybody else there is nothing", async ({ page, newPerson, watch }) => {
  watch.allow(/404/);
  const member = await newPerson();
  await signUp(member, "mia-member@example.com", "correct horse battery", server.url);
  const guest = await newPerson();
  await uploadNothing(guest);
  for (const person of [page, member, guest]) {
    for (const path of [
      "/operations",
      "/operations/runs",
      "/operations/events",
      "/operations/schedules",
      "/operations/runs/x",
    ]) {
      expect([path, await visit(person, path)]).toEqual([path, 404]);
      await expect(person.locator("main")).not.toContainText(/Operations|Runs|Schedules/);
    }
    const body = async (method: "get" | "post", path: string) => {
      const response = await person.request[method](`${server.url}/api/v1/${path}`);
      const { error } = await response.json();
      return { status: response.status(), error };
    };
    const unknown = await body("get", "no-such-thing");
    expect(unknown.status).toBe(404);
    for (const path of ["status", "functions", "schedules", "events", "runs", "runs/x"])
      expect([path, await body("get", `operations/${path}`)]).toEqual([path, unknown]);
    for (const path of ["events", "replays", "runs/x/retry", "runs/x/rerun", "runs/x/cancel"])
      expect([path, await body("post", `operations/${path}`)]).toEqual([path, unknown]);
    for (const path of ["pause", "resume"])
      expect([path, await body("post", `operations/functions/cv-improver-read-cv/${path}`)]).toEqual([path, unknown]);
    await person.goto(`${server.url}/cvs`);
    await expect(person.getByRole("link", { name: "Operations" })).toHaveCount(0);
  }
});
