import { expect, test } from "vitest";
import { listTexts } from "@/lib/cv/refs";
import { type Cv, cvSchema, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import { parseCv } from "@/lib/intake/parse-cv";
import { emptyEntry } from "./convert-entry";
import * as edits from "./cv-edits";
import { SECTION_FIELDS } from "./cv-fields";

const cv = cvSchema.parse({
  work: [
    { id: "w1", position: "Baker", highlights: [{ id: "b1", text: "Baked bread" }] },
    { id: "w2", position: "Cook" },
  ],
  skills: [{ id: "s1", keywords: ["Rye", " "] }],
});

test("a field is set, and emptied fields are gone, not empty", () => {
  const set = edits.setEntryField(cv, "work", "w2", "name", "Bistro Beispiel");
  expect(set.work[1]).toMatchObject({ id: "w2", name: "Bistro Beispiel" });
  expect(edits.setEntryField(set, "work", "w2", "name", "").work[1]).not.toHaveProperty("name");
  expect(cv.work[1]).not.toHaveProperty("name");
});

test("an empty entry of every section is a valid one", () => {
  for (const section of ENTRY_SECTIONS)
    expect(() => cvSchema.parse(edits.insertEntry(cv, section, emptyEntry(section)))).not.toThrow();
});

test("entries move and stay at the edges", () => {
  expect(edits.moveEntry(cv, "work", "w2", -1).work.map((w) => w.id)).toEqual(["w2", "w1"]);
  expect(edits.moveEntry(cv, "work", "w1", -1).work.map((w) => w.id)).toEqual(["w1", "w2"]);
});

test("a removed entry can be put back where it was", () => {
  const entry = edits.entriesOf(cv, "work")[0];
  const back = edits.insertEntry(edits.removeEntry(cv, "work", "w1"), "work", entry!, 0);
  expect(back).toEqual(cv);
});

test("moving a section writes the whole order", () => {
  const moved = edits.moveSection(cv, ["work", "skills"], "skills", -1);
  expect(moved.order?.slice(0, 2)).toEqual(["skills", "work"]);
  expect(new Set(moved.order)).toEqual(new Set(ENTRY_SECTIONS));
});

test("a place without parts is no place", () => {
  const set = edits.setLocation(cv, "city", "Patras");
  expect(set.basics.location).toEqual({ city: "Patras" });
  expect(edits.setLocation(set, "city", "").basics).not.toHaveProperty("location");
});

test("empty bullets and keywords are not saved", () => {
  const typed = edits.setEntryField(cv, "work", "w1", "highlights", [
    { id: "b1", text: "Baked bread" },
    edits.emptyBullet(),
  ]);
  const kept = edits.withoutEmptyItems(typed);
  expect(kept.work[0]?.highlights).toEqual([{ id: "b1", text: "Baked bread" }]);
  expect(kept.skills[0]?.keywords).toEqual(["Rye"]);
});

const jobs = cvSchema.parse({
  work: [
    {
      id: "w1",
      position: "Baker",
      name: "Rye & Co",
      dates: "2019 – 2021",
      startDate: "2019",
      endDate: "2021",
      highlights: [
        { id: "b1", text: "Baked bread" },
        { id: "b2", text: "Cook, Bistro Beispiel" },
        { id: "b3", text: "Cooked soup for 40 guests" },
      ],
    },
    { id: "w2", position: "Waiter", highlights: [{ id: "b4", text: "Served" }] },
  ],
  volunteer: [{ id: "v1", organization: "Red Cross", highlights: [] }],
  skills: [{ id: "s1", name: "Kitchen", keywords: ["Rye"] }],
  additional: [{ id: "a1", title: "Not placed", items: [{ id: "b5", text: "Forklift licence" }] }],
});
const bullets = (cv: Cv, index: number) => cv.work[index]?.highlights.map((bullet) => bullet.id);

test("a bullet moves within its list, then on into the next entry and section, and back", () => {
  expect(bullets(edits.shiftBullet(jobs, "b2", 1), 0)).toEqual(["b1", "b3", "b2"]);
  const over = edits.shiftBullet(jobs, "b3", 1);
  expect([bullets(over, 0), bullets(over, 1)]).toEqual([
    ["b1", "b2"],
    ["b3", "b4"],
  ]);
  expect(edits.shiftBullet(over, "b3", -1)).toEqual(jobs);
  const further = edits.shiftBullet(jobs, "b4", 1);
  expect(further.volunteer[0]?.highlights.map((bullet) => bullet.id)).toEqual(["b4"]);
  expect(edits.shiftBullet(jobs, "b1", -1)).toBe(jobs);
  const whole = edits.shiftBullet(jobs, "b1", 1, true);
  expect([bullets(whole, 0), bullets(whole, 1)]).toEqual([
    ["b2", "b3"],
    ["b1", "b4"],
  ]);
});

test("a bullet is put between two others, also of its own list", () => {
  expect(bullets(edits.moveBullet(jobs, "b4", { section: "work", entryId: "w1", index: 1 }), 0)).toEqual([
    "b1",
    "b4",
    "b2",
    "b3",
  ]);
  expect(bullets(edits.moveBullet(jobs, "b1", { section: "work", entryId: "w1", index: 2 }), 0)).toEqual([
    "b2",
    "b3",
    "b1",
  ]);
  expect(edits.moveBullet(jobs, "b1", { section: "skills", entryId: "s1" })).toBe(jobs);
  expect(edits.moveBullet(jobs, "b1", { section: "work", entryId: "gone" })).toBe(jobs);
});

test("an entry is split at a bullet, which names the new one or stays a bullet", () => {
  const named = edits.splitEntry(jobs, "b2", true, "new");
  expect(named.work.map((entry) => entry.id)).toEqual(["w1", "new", "w2"]);
  expect(named.work[1]).toMatchObject({ position: "Cook", name: "Bistro Beispiel", highlights: [{ id: "b3" }] });
  expect(bullets(named, 0)).toEqual(["b1"]);
  const kept = edits.splitEntry(jobs, "b2", false, "new");
  expect(kept.work[1]).toEqual({ id: "new", highlights: jobs.work[0]!.highlights.slice(1) });
});

test.each([
  ["Cook", { position: "Cook" }],
  ["Cook | Bistro Beispiel | Köln", { position: "Cook", name: "Bistro Beispiel", location: "Köln" }],
  [
    "Cook – Bistro Beispiel, Inc. (03/2019 – 11/2021)",
    { position: "Cook", name: "Bistro Beispiel, Inc.", dates: "03/2019 – 11/2021" },
  ],
  [
    "Cook, Bistro Beispiel, Jan 2020 - present",
    { position: "Cook", name: "Bistro Beispiel", dates: "Jan 2020 - present" },
  ],
  ["Cooked, baked, fried, and served", { position: "Cooked, baked, fried, and served" }],
])("the line that names the new entry is parted: %s", (line, fields) => {
  const {
    id: _,
    highlights: __,
    ...entry
  } = edits.splitEntry({ ...jobs, work: [{ id: "w1", highlights: [{ id: "b1", text: line }] }] }, "b1", true, "new")
    .work[1]!;
  expect(entry).toEqual(fields);
});

test("what was split is joined again", () => {
  const joined = edits.joinEntries(edits.splitEntry(jobs, "b3", false, "new"), "work", "new");
  expect(joined).toEqual(jobs);
});

test("joining keeps what both say: the lower one's words become a bullet where its own begin", () => {
  const [entry] = edits.joinEntries(jobs, "work", "w2").work;
  expect(entry).toMatchObject({ id: "w1", position: "Baker", name: "Rye & Co", startDate: "2019" });
  expect(entry?.highlights.map((bullet) => bullet.text)).toEqual([
    "Baked bread",
    "Cook, Bistro Beispiel",
    "Cooked soup for 40 guests",
    "Waiter",
    "Served",
  ]);
});

test("a bullet is parted at the caret and joined with the one above", () => {
  const parted = edits.splitBullet(jobs, "b3", "Cooked soup".length, "new");
  expect(parted.work[0]?.highlights.slice(2)).toEqual([
    { id: "b3", text: "Cooked soup" },
    { id: "new", text: "for 40 guests" },
  ]);
  expect(edits.joinBullet(parted, "new")).toEqual(jobs);
  expect(edits.joinBullet(jobs, "b1")).toBe(jobs);
});

test("an entry that changes its section keeps each value under its meaning", () => {
  const changed = edits.changeSection(jobs, "work", "w1", "volunteer");
  expect(changed.work.map((entry) => entry.id)).toEqual(["w2"]);
  expect(changed.volunteer[1]).toEqual({
    id: "w1",
    position: "Baker",
    organization: "Rye & Co",
    dates: "2019 – 2021",
    startDate: "2019",
    endDate: "2021",
    highlights: jobs.work[0]?.highlights,
  });
  expect(edits.changeSection(changed, "volunteer", "w1", "work").work[1]).toEqual(jobs.work[0]);
});

test("lines of an unknown section become what they are said to be", () => {
  const cv = cvSchema.parse({
    additional: [
      { id: "a1", title: "Side work", items: [{ id: "b1", text: "A sundial" }] },
      {
        id: "a2",
        title: "Certificates",
        items: [
          { id: "b2", text: "Forklift" },
          { id: "b3", text: "First aid" },
        ],
      },
      { id: "a3", title: "Tools", items: [{ id: "b4", text: "Excel" }] },
    ],
  });
  expect(edits.changeSection(cv, "additional", "a1", "projects").projects).toEqual([
    { id: "a1", name: "Side work", highlights: [{ id: "b1", text: "A sundial" }], keywords: [] },
  ]);
  // the heading is the section's own now
  expect(edits.changeSection(cv, "additional", "a2", "certificates").certificates).toEqual([
    { id: "b2", name: "Forklift" },
    { id: "b3", name: "First aid" },
  ]);
  expect(edits.changeSection(cv, "additional", "a3", "skills").skills).toEqual([
    { id: "a3", name: "Tools", keywords: ["Excel"] },
  ]);
});

test("a new section stands where the one it came from stood", () => {
  const ordered = { ...jobs, order: ["additional", "work", "skills"] };
  const changed = edits.changeSection(ordered, "additional", "a1", "certificates");
  expect(changed.order?.slice(0, 4)).toEqual(["additional", "certificates", "work", "skills"]);
});

test("a line that was not placed goes into a field, a list, or an entry of its own", () => {
  const from = "additional/a1/items/b5";
  const label = edits.moveText(jobs, from, "basics/label");
  expect(label.basics.label).toBe("Forklift licence");
  // nothing is left in "Not placed"
  expect(label.additional).toEqual([]);
  expect(edits.moveText(jobs, from, "work/w1/name").work[0]?.name).toBe("Rye & Co Forklift licence");
  expect(edits.moveText(jobs, from, "basics/location/city").basics.location).toEqual({ city: "Forklift licence" });
  expect(edits.moveText(jobs, from, "work/gone/name")).toBe(jobs);
  expect(edits.moveTextToNewEntry(jobs, from, "certificates", "c1").certificates).toEqual([
    { id: "c1", name: "Forklift licence" },
  ]);
  expect(edits.moveTextToKeywords(jobs, from, "skills", "s1").skills[0]?.keywords).toEqual(["Rye", "Forklift licence"]);
  expect(edits.moveBullet(jobs, "b5", { section: "work", entryId: "w2" }).additional).toEqual([]);
});

test("the reader's own name for what it could not place", () => {
  const text =
    "Maria Example\nmaria@example.com\nExperience\nEngineer, Acme, 2019 – 2020\n• Built things\tzzyx 4711 qqq";
  const lines = text.split("\n").map((line, index) => ({ index, page: 1, text: line }));
  const { cv: read, notPlaced } = parseCv({ kind: "txt", pages: 1, lines, notices: [] });
  const title = read.additional.at(-1)?.title;
  if (notPlaced.length) expect(title).toBe(edits.NOT_PLACED_TITLE);
});

test("title and employer are exchanged", () => {
  const swapped = edits.swapWhatAndWhere(jobs, "work", "w1");
  expect(swapped.work[0]).toMatchObject({ position: "Rye & Co", name: "Baker" });
  expect(edits.swapWhatAndWhere(swapped, "work", "w1")).toEqual(jobs);
});

test("an edit that would not fit gives the same CV", () => {
  const long = cvSchema.parse({
    work: [{ id: "w1", highlights: [{ id: "b1", text: "x".repeat(3000) }] }],
    skills: [{ id: "s1" }],
  });
  expect(edits.splitEntry(long, "b1", true)).toBe(long);
  expect(edits.changeSection(long, "work", "w1", "skills")).toBe(long);
  expect(edits.moveText(long, "work/w1/highlights/b1", "basics/name")).toBe(long);
  const full = cvSchema.parse({
    work: Array.from({ length: 100 }, (_, i) => ({ id: `w${i}`, highlights: [{ id: `b${i}`, text: "x" }] })),
  });
  expect(edits.splitEntry(full, "b3", false)).toBe(full);
});

/** A CV of random shape in which no word stands twice. */
function randomCv(seed: number): Cv {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let count = 0;
  const words = () => Array.from({ length: 1 + random(4) }, () => `word${count++}`).join(" ");
  const dates = new Set(["startDate", "endDate", "date"]);
  const entry = (section: EntrySection, index: number) => ({
    id: `${section}${index}`,
    ...Object.fromEntries(
      SECTION_FIELDS[section].fields
        .filter((spec) => spec.kind === "bullets" || random(3) > 0)
        .map(({ field, kind }) => [
          field,
          kind === "flag"
            ? true
            : dates.has(field)
              ? `20${10 + random(90)}-word${count++}`
              : kind === "bullets"
                ? Array.from({ length: random(4) }, () => ({ id: `b${count++}`, text: words() }))
                : kind === "keywords"
                  ? Array.from({ length: random(3) }, words)
                  : words(),
        ]),
    ),
  });
  const sections = ENTRY_SECTIONS.map((section) => [
    section,
    Array.from({ length: random(4) }, (_, index) => entry(section, index)),
  ]);
  return cvSchema.parse({ basics: { name: words() }, ...Object.fromEntries(sections) });
}

/** Every word a person can see: texts, and normalised dates that no words stand for. */
function wordsOf(cv: Cv): string[] {
  const entries = ENTRY_SECTIONS.flatMap((section) => edits.entriesOf(cv, section));
  const bare = entries.filter((entry) => !entry.dates).flatMap((entry) => [entry.startDate, entry.endDate, entry.date]);
  return [...listTexts(cv).map(({ text }) => text), ...bare.filter((date) => typeof date === "string")]
    .flatMap((text) => text.match(/word\d+/g) ?? [])
    .sort();
}

test("no edit that moves things loses or doubles a word", () => {
  let edited = 0;
  for (let seed = 1; seed <= 10; seed++) {
    const cv = randomCv(seed);
    const before = wordsOf(cv);
    const all: Cv[] = [];
    for (const section of ENTRY_SECTIONS)
      for (const entry of edits.entriesOf(cv, section)) {
        for (const target of ENTRY_SECTIONS) all.push(edits.changeSection(cv, section, entry.id, target));
        all.push(edits.joinEntries(cv, section, entry.id), edits.swapWhatAndWhere(cv, section, entry.id));
        for (const bullet of edits.bulletsOf(section, entry)) {
          all.push(edits.shiftBullet(cv, bullet.id, 1), edits.shiftBullet(cv, bullet.id, -1, true));
          all.push(edits.splitEntry(cv, bullet.id, true), edits.splitEntry(cv, bullet.id, false));
          all.push(edits.splitBullet(cv, bullet.id, bullet.text.indexOf(" ") + 1), edits.joinBullet(cv, bullet.id));
        }
      }
    // without its words a period shows its normalised dates again, which would count as words here
    for (const { ref } of listTexts(cv).filter((text) => text.field !== "dates")) {
      all.push(edits.moveText(cv, ref, "basics/summary"), edits.moveTextToNewEntry(cv, ref, "awards"));
      for (const work of cv.work)
        all.push(
          edits.moveText(cv, ref, `work/${work.id}/position`),
          edits.moveTextToBullets(cv, ref, "work", work.id),
        );
      for (const skill of cv.skills) all.push(edits.moveTextToKeywords(cv, ref, "skills", skill.id));
    }
    for (const after of all) {
      if (after !== cv) edited++;
      expect(cvSchema.safeParse(after).success).toBe(true);
      expect(wordsOf(after)).toEqual(before);
    }
  }
  expect(edited).toBeGreaterThan(2000);
});
