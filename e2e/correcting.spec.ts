import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { hydrated, uploadAndRead } from "./support/journey";
import { databaseUrl, query } from "./support/server";
import { example, expect, test, truthOf } from "./support/test";

const NAME = "maria-example-software-engineer";
const truth = truthOf(NAME);

/** What the reader would say of a CV it is less sure of: this example is read without a doubt. */
async function addDoubts(cvId: string) {
  const doubts = [{ ref: "work/w1/position", reason: "Two titles stand in one line." }];
  const confidences = [
    { ref: "work/w2", confidence: 0.2, reasons: ["no dates were found", "the employer was guessed"] },
    { ref: "basics", confidence: 0.95, reasons: ["in larger letters than the rest"] },
  ];
  await query(
    databaseUrl(path.resolve(".data/e2e-main")),
    `UPDATE "Cv" SET reading = jsonb_set(jsonb_set(reading, '{reading,doubts}', $2), '{reading,confidences}', $3) WHERE id = $1`,
    [cvId, JSON.stringify(doubts), JSON.stringify(confidences)],
  );
}

const original = (page: Page) => page.getByRole("region", { name: "The original" });
const marks = (page: Page, text: string) => original(page).getByRole("button").filter({ hasText: text });
const roles = (page: Page) => page.locator("section[aria-labelledby=section-work]").getByRole("article");
const bullets = (entry: Locator) =>
  entry
    .locator("textarea[data-bullet]")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLTextAreaElement).value));
const choose = async (page: Page, menu: Locator, item: string) => {
  await menu.click();
  await page.getByRole("menuitem", { name: item }).click();
};

async function expectAccessible(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)),
    where,
  ).toEqual([]);
}

test("the original and the fields light each other up; every correction is one gesture, with a way back", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const cvId = await uploadAndRead(page, example("cvs", `${NAME}.pdf`));
  await addDoubts(cvId);
  await page.reload();
  await hydrated(page);
  const [first, second] = truth.work as [(typeof truth.work)[0], (typeof truth.work)[0]];

  await test.step("a region of the page picture leads to its field, and a field to its region", async () => {
    await expect(original(page).locator("canvas").first()).toBeVisible();
    const bullet = first.highlights[1]!;
    await marks(page, bullet.slice(0, 30)).first().click();
    await expect(page.getByLabel("What you did, bullet 2").first()).toBeFocused();
    await expect(page.getByLabel("What you did, bullet 2").first()).toBeInViewport();
    await expect(marks(page, bullet.slice(0, 30)).first()).toHaveAttribute("aria-pressed", "true");
    const mail = marks(page, truth.basics.email!);
    await expect(mail).toHaveAttribute("aria-pressed", "false");
    await page.getByLabel("E-mail").focus();
    await expect(mail).toHaveAttribute("aria-pressed", "true");
    await expect(mail).toBeInViewport();
    // what already shows does not move
    const place = () => page.evaluate(() => window.scrollY);
    const before = await place();
    await marks(page, truth.basics.name).first().click();
    await expect(page.getByLabel("Full name")).toBeFocused();
    expect(await place()).toBe(before);
  });

  await test.step("the least sure comes first; ticks are kept", async () => {
    const list = page.getByRole("region", { name: /^To check/ });
    await expect(list.getByRole("heading")).toHaveText("To check (2)");
    await expect(list.getByRole("listitem").first()).toContainText("No dates were found. The employer was guessed.");
    await expect(list.getByRole("listitem").last()).toContainText("Two titles stand in one line.");
    await page.keyboard.press("Alt+PageDown");
    await expect(roles(page).nth(1).getByLabel("Title", { exact: true })).toBeFocused();
    await page.keyboard.press("Alt+PageDown");
    const title = roles(page).first().getByLabel("Title", { exact: true });
    await expect(title).toBeFocused();
    await expect(title).toHaveAccessibleDescription(/Two titles stand in one line/);
    await page.keyboard.press("Control+Enter");
    await expect(list.getByRole("heading")).toHaveText("To check (1)");
    await page.reload();
    await hydrated(page);
    await expect(list.getByRole("heading")).toHaveText("To check (1)");
    await list.getByRole("button", { name: /^Looks right/ }).click();
    await expect(page.getByText("All checked")).toBeVisible();
  });

  await test.step("a bullet goes to another job by key, by menu and by mouse; undo brings it back", async () => {
    const last = first.highlights.at(-1)!;
    const [upper, lower] = [roles(page).nth(0), roles(page).nth(1)];
    const control = page.getByLabel(`What you did, bullet ${first.highlights.length}`).first();
    await control.focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => bullets(lower)).toEqual([last, ...second.highlights]);
    await expect(lower.getByLabel("What you did, bullet 1")).toBeFocused();
    await expect(marks(page, last.slice(0, 30)).first()).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Control+z");
    await expect.poll(() => bullets(lower)).toEqual(second.highlights);
    await expect(control).toBeFocused();

    await page.keyboard.press("Alt+Enter");
    const places = page.getByRole("dialog", { name: "Where does it belong?" });
    await expect(places.getByRole("combobox")).toBeFocused();
    await expectAccessible(page, "the dialog of places");
    await page.keyboard.type(`put under ${second.name.split(" ")[0]}`);
    await page.keyboard.press("Enter");
    await expect.poll(() => bullets(lower)).toEqual([...second.highlights, last]);
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect.poll(() => bullets(lower)).toEqual(second.highlights);

    // both ends have to show: a page that scrolls while the button is down begins no drag
    await page.setViewportSize({ width: 1280, height: 2600 });
    await page.evaluate(() => window.scrollTo(0, 0));
    const grip = upper.getByRole("listitem").last().getByTitle("Drag to another place");
    await grip.dragTo(lower.getByRole("listitem").first(), { targetPosition: { x: 120, y: 3 } });
    await expect.poll(() => bullets(lower)).toEqual([last, ...second.highlights]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => bullets(upper)).toEqual(first.highlights);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step("an entry is split at a bullet and joined again", async () => {
    const count = truth.work.length;
    await page.getByLabel("What you did, bullet 2").first().focus();
    await page.keyboard.press("Alt+Shift+Enter");
    await expect(roles(page)).toHaveCount(count + 1);
    await expect(roles(page).nth(1).getByLabel("Title", { exact: true })).toBeFocused();
    await expect(roles(page).nth(1).getByLabel("Title", { exact: true })).toHaveValue(first.highlights[1]!);
    expect(await bullets(roles(page).nth(1))).toEqual(first.highlights.slice(2));
    await page.keyboard.press("Alt+Shift+Backspace");
    await expect(roles(page)).toHaveCount(count);
    // the title is the bullet it was
    expect(await bullets(roles(page).first())).toEqual(first.highlights);
    await page.keyboard.press("Control+z");
    await expect(roles(page)).toHaveCount(count + 1);
    await page.keyboard.press("Control+Shift+z");
    await expect(roles(page)).toHaveCount(count);
  });

  await test.step("an entry changes its kind, is found on the page all the same, and comes back", async () => {
    const entry = roles(page).nth(1);
    await choose(page, entry.getByRole("button", { name: /^Change or move:/ }), "Volunteering");
    const volunteer = page.locator("section[aria-labelledby=section-volunteer]");
    await expect(volunteer.getByLabel("Organisation")).toHaveValue(second.name);
    await expect(volunteer.getByLabel("Role", { exact: true })).toHaveValue(second.position);
    expect(await bullets(volunteer)).toEqual(second.highlights);
    await volunteer.getByLabel("Organisation").focus();
    await expect(marks(page, second.name).and(page.locator("[aria-pressed=true]"))).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(volunteer).toHaveCount(0);
    await expect(roles(page)).toHaveCount(truth.work.length);
  });

  await test.step("typing is undone too; what is right is saved", async () => {
    const headline = page.getByLabel("Headline");
    const was = await headline.inputValue();
    await headline.fill("Typed by mistake");
    await page.keyboard.press("Control+z");
    await expect(headline).toHaveValue(was);
    await headline.fill("Platform Engineer");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.reload();
    await expect(headline).toHaveValue("Platform Engineer");
    expect(await bullets(roles(page).first())).toEqual(first.highlights);
  });

  await test.step("on a phone: where a field comes from is one press away, and the way back too", async () => {
    await page.setViewportSize({ width: 375, height: 760 });
    await page.getByLabel("E-mail").focus();
    await page.getByRole("button", { name: "Show in the original" }).click();
    const mail = marks(page, truth.basics.email!);
    await expect(mail).toBeInViewport();
    await expect(mail).toHaveAttribute("aria-pressed", "true");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "the original on a phone, dark");
    await mail.click();
    await expect(page.getByLabel("E-mail")).toBeFocused();
    await expectAccessible(page, "the fields on a phone, dark");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });
});
