import { expect, test } from "vitest";
import { guessSectionTitle, matchSectionTitle } from "./section-titles";
import { BODY_LINES, SECTION_TITLES } from "./section-titles.fixture";
import { titleScore } from "./vocabulary";

const lines = (text: string) =>
  text
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter(Boolean);

test.each(Object.keys(SECTION_TITLES))("section titles as people write them: %s", (language) => {
  const counts = { all: 0, told: 0, guessed: 0, wrong: [] as string[] };
  for (const [kinds, titles] of Object.entries(SECTION_TITLES[language]!))
    for (const title of lines(titles)) {
      counts.all++;
      const guess = guessSectionTitle(title);
      if (!guess) continue;
      if (!kinds.split("+").includes(guess.kind)) counts.wrong.push(`${title}: ${guess.kind}`);
      else if (guess.unknown === 0) counts.told++;
      else counts.guessed++;
    }
  expect((counts.told + counts.guessed) / counts.all).toBeGreaterThan(0.94);
  expect(counts.told / counts.all).toBeGreaterThan(0.85);
  expect(counts.wrong.length / counts.all, counts.wrong.join("; ")).toBeLessThan(0.015);
});

test("lines of CVs' bodies are no section titles", () => {
  const body = lines(BODY_LINES).filter((line) => !/^key achievements/i.test(line));
  expect(body.length).toBeGreaterThan(500);
  expect(body.filter((line) => matchSectionTitle(line))).toEqual([]);
  // words alone, where a line is set like a title
  const taken = body.filter((line) => titleScore(line) <= 0 && guessSectionTitle(line)?.unknown === 0);
  expect(taken.length, taken.join("; ")).toBeLessThan(20);
});

test.each([
  ["3. Experience", "work"],
  ["IV. Education", "education"],
  ["B. Publications", "publications"],
  ["— Experience —", "work"],
  ["[ Experience ]", "work"],
  ["EXPERIENCE_", "work"],
  ["work_experience", "work"],
  ["🎓 Education", "education"],
  ["» Skills «", "skills"],
  ["My selected publications", "publications"],
  ["Skills / Tools", "skills"],
  ["Education + Training", "education"],
  ["Awards, Grants", "awards"],
  ["Languages & Interests", "languages"],
  ["Experience plus Education", "work"],
])("a title however it is decorated: %s", (title, kind) => {
  expect(matchSectionTitle(title)).toBe(kind);
});

test.each([
  // the last word of an English or German phrase is what it is about
  ["Student Awards", "awards"],
  ["Academic Publications and Talks", "publications"],
  ["Volunteer Profile", "summary"],
  ["Fachliche Publikationen", "publications"],
  // the first noun of a Romance, Slavic or Greek one
  ["Études et stages à l'étranger", "education"],
  ["Профессиональные награды", "awards"],
  ["Prix universitaires", "awards"],
  // what is told, not how
  ["Skill Highlights", "skills"],
  ["Education Details", "education"],
  ["Projects Experience", "projects"],
  ["Voluntary Positions", "volunteer"],
  ["Dominio delle lingue", "languages"],
  ["Inne doświadczenie", "work"],
])("what an unusual title is about: %s", (title, kind) => {
  expect(guessSectionTitle(title)?.kind).toBe(kind);
});
