import type { Cv } from "@/lib/cv/schema";
import type { Evidence } from "@/lib/improvement/contract";
import type { FactChoice, LineFact, Topic } from "./choose-facts";
import { type Paragraph, type Sentence, toParagraph } from "./contract";
import { isForeign, isPlainName } from "./is-instruction";
import { type Entry, isCurrent, listEntries, periodOf } from "./settings";
import type { LetterWords, Setting } from "./words/letter-words";

/** A sentence that the guard lets through, or none; `quiet`: what it refuses is not reported. */
export type Admit = (text: string | undefined, evidence?: Evidence[], quiet?: boolean) => Sentence[];

/** Where the person works, or worked last where dates tell which role that was. */
export function latestRole(cv: Cv): Entry | undefined {
  const roles = listEntries(cv).filter((entry) => entry.key.startsWith("work/"));
  const ends = new Map(cv.work.map((w) => [`work/${w.id}`, w.endDate ?? ""]));
  const last = roles
    .filter((r) => ends.get(r.key))
    .sort((a, b) => ((ends.get(a.key) ?? "") < (ends.get(b.key) ?? "") ? 1 : -1))[0];
  const role = roles.find((r) => r.setting.current) ?? (roles.every((r) => ends.get(r.key)) ? last : undefined);
  if (!role) return undefined;
  const { position, name, period, current } = role.setting;
  const setting = {
    ...(position && isPlainName(position) && { position }),
    ...(name && isPlainName(name) && { name }),
    ...(period && !current && { period }),
    current,
  };
  const evidence = namingOf(role, setting);
  return evidence.length > 0 ? { key: role.key, setting, evidence } : undefined;
}

/** The quotes that name a role as its setting does. */
function namingOf(entry: Entry, { position, name }: Setting): Evidence[] {
  return entry.evidence.filter((e) => [position, name].includes(e.quote.trim()));
}

export function tellLines(
  lines: readonly LineFact[],
  words: LetterWords,
  admit: Admit,
  knownKey: string | undefined,
): Paragraph[] {
  const byEntry = new Map<string, LineFact[]>();
  for (const line of lines) byEntry.set(line.entry.key, [...(byEntry.get(line.entry.key) ?? []), line]);
  const asked = new Set<string>();
  return [...byEntry.values()].map((group, style) => {
    const topics = group
      .flatMap((line) => line.topics)
      .filter((t, i, all) => all.findIndex((o) => o.words === t.words) === i && !asked.has(t.words))
      .slice(0, 4);
    const again = asked.size > 0;
    const sentences = nameTopics(topics, (list) => words.asked(list, again), admit);
    if (sentences.length > 0) for (const topic of topics) asked.add(topic.words);
    let nth = 0;
    for (const { entry, wording, evidence } of group) {
      const known = entry.key === knownKey;
      const naming = nth === 0 && !known ? namingOf(entry, entry.setting) : [];
      const told = admit(words.line(wording, entry.setting, { nth, known, style }), [evidence, ...naming]);
      if (told.length > 0) nth++;
      sentences.push(...told);
    }
    // "Your advertisement names …" introduces something
    return toParagraph(nth > 0 ? sentences : []);
  });
}

/**
 * A row of topics in a sentence, without those that the guard does not let stand by themselves; turned round where the job description
 * has them in the same row, which would copy it.
 */
function nameTopics(topics: readonly Topic[], say: (words: readonly string[]) => string, admit: Admit): Sentence[] {
  const said = (list: readonly Topic[]) =>
    admit(
      say(list.map((t) => t.words)),
      list.map((t) => t.evidence),
      true,
    );
  const sayable = topics.filter((topic) => said([topic]).length > 0);
  if (sayable.length === 0) return [];
  const inOrder = said(sayable);
  return inOrder.length > 0 ? inOrder : said(sayable.toReversed());
}

export function restOf(cv: Cv, choice: FactChoice, words: LetterWords, admit: Admit): Paragraph[] {
  const answered = choice.answered.flatMap((a) => admit(words.answer(a.topic, a.text), [a.evidence]));
  const named = choice.named.slice(0, 6);
  const skills = named.length >= 3 ? [] : choice.skills.slice(0, 5);
  const lists = [
    ...nameTopics(named, words.named, admit),
    ...(skills.length > 1
      ? admit(
          words.skills(skills.map((s) => s.words)),
          skills.map((s) => s.evidence),
        )
      : []),
  ];
  const about = [...studies(cv, words, admit), ...certificates(cv, words, admit), ...languages(cv, words, admit)];
  return [toParagraph(answered), toParagraph([...lists, ...about])].filter((p) => p.sentences.length > 0);
}

function studies(cv: Cv, words: LetterWords, admit: Admit): Sentence[] {
  const [school] = cv.education.filter((e) => (e.studyType || e.area) && (e.institution ?? "") !== "");
  if (!school) return [];
  const { studyType, area, institution } = school;
  const degree = [studyType, area].filter((t) => t?.trim()).join((studyType?.length ?? 0) <= 6 ? " " : ", ");
  const year = isCurrent(school) ? undefined : periodOf(school)?.split("–").at(-1);
  const text = `${degree}, ${institution}${year ? ` (${year})` : ""}`;
  if (!isPlainName(text, 160) || isForeign(text, words.language)) return [];
  const evidence = (["studyType", "area", "institution"] as const).flatMap((field): Evidence[] =>
    school[field] ? [{ source: "cv", ref: `education/${school.id}/${field}`, quote: school[field] }] : [],
  );
  // the year stands in a normalised date, which is no text of the CV
  return admit(
    words.studies([year && !evidence.some((e) => e.quote.includes(year)) ? text.replace(` (${year})`, "") : text]),
    evidence,
  );
}

function certificates(cv: Cv, words: LetterWords, admit: Admit): Sentence[] {
  const found = cv.certificates.filter((c) => c.name && isPlainName(c.name, 80)).slice(0, 3);
  if (found.length === 0) return [];
  const evidence = found.map(
    (c): Evidence => ({ source: "cv", ref: `certificates/${c.id}/name`, quote: c.name ?? "" }),
  );
  return admit(words.certificates(found.map((c) => c.name ?? "")), evidence);
}

function languages(cv: Cv, words: LetterWords, admit: Admit): Sentence[] {
  const found = cv.languages
    .filter((l) => l.language && isPlainName(`${l.language} ${l.fluency ?? ""}`, 60))
    .slice(0, 5);
  if (found.length < 2) return [];
  const evidence = found.flatMap((l): Evidence[] => [
    { source: "cv", ref: `languages/${l.id}/language`, quote: l.language ?? "" },
    ...(l.fluency ? [{ source: "cv" as const, ref: `languages/${l.id}/fluency`, quote: l.fluency }] : []),
  ]);
  return admit(
    words.languages(
      found.map((l) =>
        l.fluency
          ? `${l.language}${/[()]/.test(l.fluency) ? `, ${l.fluency}` : ` (${l.fluency})`}`
          : (l.language ?? ""),
      ),
    ),
    evidence,
  );
}
