import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { changes, download, finished, hydrated, improve, tasksOf, uploadAndRead } from "./support/journey";
import { example, expect, jobText, test } from "./support/test";

const PDF = example("cvs", "maria-example-software-engineer.pdf");

/** Presses Tab until the focus is there; every stop on the way has to show where it is. */
async function tabTo(page: Page, target: Locator, limit = 120) {
  for (let i = 0; i < limit; i++) {
    await page.keyboard.press("Tab");
    await expectVisibleFocus(page);
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
  }
  throw new Error(`${target} was not reached with ${limit} presses of Tab`);
}

async function expectVisibleFocus(page: Page) {
  const focus = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return undefined;
    const style = getComputedStyle(element);
    const ring = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0;
    // a text link inside a card may carry its ring on a parent; an own shadow or outline is what we ask for
    return { what: element.outerHTML.slice(0, 120), shown: ring || style.boxShadow !== "none" };
  });
  if (focus) expect(focus, "visible focus").toMatchObject({ shown: true });
}

test("the whole way with the keyboard alone", async ({ page }) => {
  test.setTimeout(180_000);
  await test.step("upload", async () => {
    // asked for early: the browser has to know that dialogs are ours before the key is pressed
    const chooser = page.waitForEvent("filechooser");
    await page.goto("/");
    await hydrated(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeInViewport();
    await page.keyboard.press("Enter");
    const choose = page.getByRole("button", { name: "Choose a file" });
    await tabTo(page, choose, 5);
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(PDF);
    await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible({ timeout: 45_000 });
  });

  await test.step("bullets are added, moved and removed with keys", async () => {
    const bullet = (n: number) => page.getByLabel(`What you did, bullet ${n}`).first();
    const third = await bullet(3).inputValue();
    await bullet(3).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(bullet(2)).toHaveValue(third);
    await expect(bullet(2)).toBeFocused();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(bullet(3)).toHaveValue(third);
    // the end of the bullet, not of a line of it: Enter parts it at the caret
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await expect(bullet(4)).toBeFocused();
    await expect(bullet(4)).toHaveValue("");
    await page.keyboard.press("Backspace");
    await expect(bullet(3)).toBeFocused();
  });

  await test.step("questionnaire", async () => {
    await page.getByRole("heading", { name: "Is this right?" }).click();
    await tabTo(page, page.getByRole("button", { name: "Go on: the job you want" }));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/job$/);
    await tabTo(page, page.getByLabel("Position you want"));
    await page.keyboard.type("Senior Software Engineer");
    await tabTo(page, page.getByLabel("Job description"), 5);
    await page.keyboard.insertText(jobText("senior-software-engineer"));
    await tabTo(page, page.getByRole("radio", { name: "0–2 years" }), 3);
    // pressed as long as a finger does: Radix follows the arrow only while it is down
    await page.keyboard.press("ArrowRight", { delay: 60 });
    await page.keyboard.press("ArrowRight", { delay: 60 });
    await expect(page.getByRole("radio", { name: "6 years or more" })).toBeChecked();
    await tabTo(page, page.getByRole("button", { name: "Improve my CV" }), 5);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/improvements\//);
    await finished(page);
  });

  await test.step("review: j k a r e u ?", async () => {
    const current = page.locator("article[data-change][aria-current=true]");
    const idOf = async () => (await current.getAttribute("data-change"))!;
    const card = (id: string) => page.locator(`[data-change="${id}"]`);
    const editable = changes(page).filter({ has: page.getByRole("button", { name: "Edit" }) });
    await page.keyboard.press("j");
    await expect(current).toBeFocused();
    await expectVisibleFocus(page);
    const first = await idOf();
    await page.keyboard.press("j");
    await expect.poll(idOf).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(idOf).toBe(first);
    // on to a change of wording
    const wording = (await editable.first().getAttribute("data-change"))!;
    for (let i = 0; (await idOf()) !== wording; i++) {
      expect(i).toBeLessThan(20);
      await page.keyboard.press("ArrowDown");
      await page.waitForTimeout(50);
    }
    await page.keyboard.press("a");
    await expect(card(wording).getByText("Accepted", { exact: true })).toBeVisible();
    await expect.poll(idOf).not.toBe(wording);
    await page.keyboard.press("u");
    await expect(card(wording).getByRole("button", { name: "Accept" })).toBeVisible();
    await expect(card(wording)).toBeFocused();
    await page.keyboard.press("r");
    await expect(card(wording).getByText("Rejected", { exact: true })).toBeVisible();
    await page.keyboard.press("u");
    await expect(card(wording)).toBeFocused();
    await page.keyboard.press("e");
    const words = card(wording).getByLabel("Your words");
    await expect(words).toBeFocused();
    await page.keyboard.press("Control+End");
    // letters are letters again in a text field
    await page.keyboard.type(" jark");
    await page.keyboard.press("Control+Enter");
    await expect(card(wording).getByRole("alert")).toContainText('"jark" is not in what you wrote');
    await page.keyboard.press("Escape");
    await expect(card(wording)).toBeFocused();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Reviewing with the keyboard" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("a");
    await expect(card(wording).getByText("Accepted", { exact: true })).toBeVisible();
  });

  await test.step("new version and download", async () => {
    // back up to the bar of the review
    const apply = page.getByRole("button", { name: "Make the new version" });
    for (let i = 0; i < 60 && !(await apply.evaluate((element) => element === document.activeElement)); i++) {
      await page.keyboard.press("Shift+Tab");
      await expectVisibleFocus(page);
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/download/);
    await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 45_000 });
    await tabTo(page, page.getByRole("radio", { name: /^Classic/ }));
    await page.keyboard.press("ArrowRight", { delay: 60 });
    await expect(page.getByRole("radio", { name: /^Modern/ })).toBeChecked();
    await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 45_000 });
    // past the look, sections, country, paper and length
    await tabTo(page, page.getByRole("link", { name: "Download PDF" }), 60);
    const pdf = await download(page, () => page.keyboard.press("Enter"));
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });
});

/** Serious and critical findings, as short lines. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n")[1] ?? ""}`),
    );
}

/** Switches the system's colour mode and waits until it is painted. */
async function paint(page: Page, colorScheme: "light" | "dark") {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))));
}

const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1)
      .map((e) => e.outerHTML.slice(0, 140))
      .slice(0, 5);
  });

test("every page is accessible, in light and dark, wide and on a phone", async ({ page, watch }) => {
  test.setTimeout(240_000);
  watch.allow(/status of 404/);
  const cvId = await uploadAndRead(page, PDF);
  const improvementId = await improve(page, cvId, {
    position: "Senior Software Engineer",
    description: jobText("senior-software-engineer"),
  });
  await finished(page);
  await changes(page)
    .filter({ has: page.getByRole("button", { name: "Edit" }) })
    .first()
    .getByRole("button", { name: "Accept" })
    .click();
  const tasks = await tasksOf(page);
  await page.goto(`/cvs/${cvId}`);
  const version = (await page.getByRole("link", { name: "Version 1" }).getAttribute("href"))!;

  const pages = [
    "/",
    "/sign-in",
    "/sign-up",
    "/cvs",
    `/cvs/${cvId}`,
    `/cvs/${cvId}/job`,
    `/improvements/${improvementId}`,
    `/cvs/${cvId}/download`,
    version,
    "/tasks",
    `/tasks/${tasks[0]!.id}`,
    "/account",
    "/nowhere",
  ];
  const found: Record<string, string[]> = {};
  const note = (where: string, lines: string[]) => {
    if (lines.length) found[where] = lines;
  };
  for (const address of pages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await paint(page, "light");
    await page.goto(address);
    await expect(page.getByRole("main")).toBeVisible();
    if (address.endsWith("/download"))
      await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 45_000 });
    if (address !== "/nowhere") await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
    note(`${address} light 1280`, await violations(page));
    await paint(page, "dark");
    note(`${address} dark 1280`, await violations(page, ["color-contrast"]));
    await page.setViewportSize({ width: 360, height: 740 });
    note(`${address} dark 360`, await violations(page, ["color-contrast"]));
    await paint(page, "light");
    note(`${address} light 360`, await violations(page));
    note(`${address} scrolls sideways at 360`, await overflow(page));
  }
  expect(found).toEqual({});
});

test("the colour mode is chosen, remembered and there from the first paint", async ({ page }) => {
  await page.goto("/");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: /^Colour mode/ }).click();
  await page.getByRole("menuitem", { name: "Dark" }).click();
  await expect.poll(background).not.toBe(light);
  const html = await (await page.request.get("/")).text();
  expect(html).toMatch(/<html[^>]*data-theme="dark"/);
});
