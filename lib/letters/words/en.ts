import { conjugate, NOUN_LIKE_BASES, readVerb } from "@/lib/improvement/verbs";
import { bare, joinList, type LetterWords, lowerFirst, type Setting, stop } from "./letter-words";

/** Participles that open a description of a person, not a deed. */
const NOT_DEEDS = new Set(
  "registered certified experienced qualified licensed dedicated advanced associated based".split(" "),
);

/**
 * A line of a CV as what follows "I": "Reduced waiting times" → "reduced waiting times". Undefined when the line does not begin with a
 * verb that can follow it as it stands.
 */
export function clauseOf(line: string, current: boolean): string | undefined {
  const text = bare(line);
  const spoken = /^I\s+(?=\p{Ll})/u.exec(text);
  if (spoken) return text.slice(spoken[0].length);
  const words = text.split(/\s+/);
  const at = /^\p{Lu}?\p{Ll}+ly$/u.test(words[0] ?? "") ? 1 : 0;
  const first = (words[at] ?? "").replace(/[,;:]$/, "");
  const lower = first.toLowerCase();
  if (NOT_DEEDS.has(lower) || !/^\p{L}+(?:-\p{L}+)*$/u.test(first)) return undefined;
  const readings = readVerb(lower);
  if (readings.some((r) => r.form === "past")) return lowerFirst(text);
  const base = readings.find((r) => r.form === "base");
  if (base && current && !NOUN_LIKE_BASES.has(base.base)) return lowerFirst(text);
  const third = readings.find((r) => r.form === "third");
  // a lone third person ("Manages a team of five"): its base is what "I" takes; with more verbs to turn it is left alone
  if (third && current && !/,|\band\b/.test(text) && !NOUN_LIKE_BASES.has(third.base)) {
    const own = conjugate(third.base, "base") ?? third.base;
    return [...words.slice(0, at).map(lowerFirst), own, ...words.slice(at + 1)].join(" ");
  }
  return undefined;
}

const role = ({ position, name }: Setting) =>
  position && name ? `As ${position} at ${name}` : name ? `At ${name}` : position ? `As ${position}` : "";

export const english: LetterWords = {
  language: "en",
  subject: (position) => `Application: ${position}`,
  salutation: (contact) => (contact ? `Dear ${contact.addressed ?? contact.name},` : "Dear Hiring Team,"),
  closing: (contact) => (contact ? "Yours sincerely," : "Kind regards,"),
  list: (items) => joinList(items, "and"),
  apply: (position, employer) =>
    employer
      ? `I am writing to apply for the position of ${position} at ${employer}.`
      : `I am writing to apply for the position of ${position}.`,
  now: ({ position, name, current }) => {
    const where = [position && `as ${position}`, name && `at ${name}`].filter(Boolean).join(" ");
    if (!where) return undefined;
    return stop(current ? `At present I work ${where}` : `Most recently I worked ${where}`);
  },
  asked: (topics, again) => `Your advertisement ${again ? "also " : ""}names ${joinList(topics, "and")}.`,
  line: (line, setting, { nth, known }) => {
    const clause = clauseOf(line, setting.current);
    if (!clause) return undefined;
    if (nth === 0 && known) return stop(`In my ${setting.current ? "present" : "last"} role I ${clause}`);
    const lead = nth === 0 ? role(setting) : "";
    if (lead) return stop(`${lead}, I ${clause}`);
    if (nth === 2) return stop(`In the same role I ${clause}`);
    return stop(nth === 0 || /^(?:am|was|have|had)\b/.test(clause) ? `I ${clause}` : `I also ${clause}`);
  },
  answer: (topic, text) => (/^I\s/.test(text) ? stop(bare(text)) : stop(`On ${topic}: ${bare(text)}`)),
  named: (topics) => `Of what you name, my CV also lists ${joinList(topics, "and")}.`,
  skills: (skills) => `My skills include ${joinList(skills, "and")}.`,
  studies: (studies) => `My studies: ${studies.join("; ")}.`,
  certificates: (names) => `My certificates include ${joinList(names, "and")}.`,
  languages: (languages) => `My languages are ${joinList(languages, "and")}.`,
  bridge: "The lines below are those of my work that come nearest to it.",
  ending: (employer) => [
    "Everything in this letter stands in my CV as well, together with the rest of my work.",
    employer
      ? `I would be glad to tell you more about this work, and to hear what the team at ${employer} needs first.`
      : "I would be glad to tell you more about this work, and to hear what the team needs first.",
    "Thank you for reading my application; I look forward to your answer.",
  ],
  frame: [
    "You ask for, you name, you also name, you also ask for, you are looking for, your advertisement names, you need, the role needs.",
    "In my role as, in my position as, in that role, in the same role, in my present role, in my last role, during my time at, there I also, at present I work as, most recently I worked as.",
    "My experience of, my experience with, my experience in, I have experience of, I have experience with, my skills include, among my skills are, my CV also lists.",
    "My studies, my degree, my certificates include, my languages are, I speak, today, before that, earlier, this is where I.",
  ],
  courtesy: [
    "The lines below are those of my work that come nearest to it.",
    "Everything in this letter stands in my CV as well, together with the rest of my work.",
    "I am writing to apply for the position. I would like to apply for this role. I am applying for the vacancy that you advertise, the advertised post, the opening.",
    "I would be glad, happy, pleased to tell you more about this work, to talk with you, to speak with you, to discuss it, to meet you in person or in an interview, and to hear what the team needs first.",
    "I would welcome the opportunity, the chance, a conversation. I am available for an interview, for a call. I look forward to your answer, to your reply, to hearing from you, to meeting you, to joining the team.",
    "Thank you for reading my application, for your time, for your consideration, for considering it. Please find my CV enclosed, attached. This letter, these lines, my application, the details below.",
    "I am interested in the role; your description of the position interests me. It is the work described in your advertisement.",
  ],
  jobHeads: new Set(
    "position role post application apply applying vacancy advertisement advertised advertise opening join joining team interview".split(
      " ",
    ),
  ),
  state: ({ position, name }) =>
    `I worked ${[position && `as ${position}`, name && `at ${name}`, name && `for ${name}`, name && `with ${name}`].filter(Boolean).join(", ")}; in my role as ${position ?? ""}, at ${name ?? ""}`,
};
