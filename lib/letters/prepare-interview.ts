import { listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Answer, Evidence } from "@/lib/improvement/contract";
import { cvLanguage } from "@/lib/improvement/detect-language";
import { extractRequirements, type Requirement } from "@/lib/improvement/extract-requirements";
import { requirementRefs } from "@/lib/improvement/list-questions";
import type { QuestionnaireDraft } from "@/lib/questionnaire/schema";
import { chooseFacts } from "./choose-facts";
import { LETTER_LANGUAGES } from "./contract";
import { guardQuote } from "./guard-question";
import type { SentenceContext } from "./guard-sentence";
import type { InterviewPreparation, InterviewQuestion, OutlinePart } from "./interview-contract";
import { INTERVIEW_WORDS, type InterviewWords } from "./interview-words";
import { isInstruction, isPlainName } from "./is-instruction";
import { readJob } from "./read-job";
import { type Entry, isCurrent, listEntries } from "./settings";
import { splitOutcome } from "./split-outcome";

const MOST_REQUIREMENTS = 12;
export const MOST_LINES = 4;
const BREAK_MONTHS = 7;

/**
 * Questions to expect in an interview, from what the job asks for (must-haves first, gaps with them), from the person's own lines, and
 * the practical ones. Answers are outlined with exact quotes of the CV and of the person's answers; what no quote says is left open and
 * named as theirs to tell. Pure and deterministic; nothing is filled in.
 */
export function prepareInterview(input: { cv: Cv; answers: Answer[]; job: QuestionnaireDraft }): InterviewPreparation {
  const { cv, answers, job } = input;
  const own = cvLanguage(cv) ?? "en";
  const language = LETTER_LANGUAGES.find((l) => l === own) ?? "en";
  const words = INTERVIEW_WORDS[language];
  const names = readJob(job.jobDescription, job.position);
  const requirements = extractRequirements(job.jobDescription)
    .filter((r) => isPlainName(r.topic, 80))
    .sort((a, b) => Number(a.need === "nice") - Number(b.need === "nice"))
    .slice(0, MOST_REQUIREMENTS);
  const context: SentenceContext = { cv, answers, job, names, language };
  const asked = requirements.map((r) => askRequirement(r, context, words));
  const told = new Set(asked.flatMap((q) => q.outline?.flatMap((p) => p.quotes.map((e) => e.ref)) ?? []));
  const lines = chooseFacts({ cv, job: job as Parameters<typeof chooseFacts>[0]["job"], answers, language })
    .lines.filter((line) => !told.has(line.evidence.ref))
    .slice(0, MOST_LINES)
    .map(
      (line): InterviewQuestion => ({
        id: `line-${line.evidence.ref}`,
        kind: "line",
        author: "rules",
        question: words.line(line.evidence.quote.trim().replace(/\.$/, "")),
        why: "Lines with results are what interviewers ask about.",
        outline: outlineOf(line.entry, [line.evidence], context),
        evidence: [],
      }),
    );
  return {
    position: job.position,
    ...(names.employer && { employer: names.employer }),
    language,
    questions: [...asked, ...lines, ...askPractical(cv, job, names.employer, words)],
    ...(own !== language && {
      note: "The questions are in English: the templates know English, German, French and Spanish.",
    }),
  };
}

function askRequirement(requirement: Requirement, context: SentenceContext, words: InterviewWords): InterviewQuestion {
  const { cv, answers } = context;
  const { id, topic, kind, need, quote } = requirement;
  const asks = need === "must" ? "The job asks for it" : "The job names it as an advantage";
  const base = { id, author: "rules" as const, need, jobLine: quote };
  const texts = new Map(listTexts(cv).map((t) => [t.ref, t]));
  const refs = requirementRefs(cv, requirement).filter((ref) => !isInstruction(texts.get(ref)?.text ?? ""));
  const cite = (ref: string): Evidence => ({ source: "cv", ref, quote: texts.get(ref)?.text ?? "" });
  if (kind === "degree" || kind === "experience")
    return {
      ...base,
      kind: refs.length > 0 ? "named" : "gap",
      question: kind === "degree" ? words.degree(topic) : words.years(topic),
      why: refs.length > 0 ? `${asks}.` : `${asks}, and your CV does not show it.`,
      evidence: refs
        .slice(0, 3)
        .filter((ref) => texts.has(ref))
        .map(cite),
      ...(refs.length === 0 && { advice: "Say what comes nearest to it, and what you have learned instead." }),
    };
  const deeds = refs.filter((ref) => ["highlights", "description", "summary"].includes(texts.get(ref)?.field ?? ""));
  const entries = new Map(listEntries(cv).map((entry) => [entry.key, entry]));
  const entry = deeds.map((ref) => entries.get(ref.split("/").slice(0, 2).join("/"))).find((e) => e !== undefined);
  const said = answers.find((a) => a.topic.toLowerCase() === topic.toLowerCase());
  const answered: Evidence[] =
    said?.have && said.text.trim() && !isInstruction(said.text)
      ? [{ source: "answer", ref: said.questionId, quote: said.text.trim() }]
      : [];
  if (entry) {
    const lines = deeds
      .filter((ref) => ref.startsWith(`${entry.key}/`))
      .slice(0, 2)
      .map(cite);
    return {
      ...base,
      kind: "shown",
      question: words.shown(topic),
      why: `${asks}, and your CV shows it.`,
      outline: outlineOf(entry, lines, context),
      evidence: answered,
    };
  }
  // a language or a certificate is had, not done
  if ((kind === "language" || kind === "certificate") && (refs.length > 0 || said?.have))
    return {
      ...base,
      kind: "named",
      question: words.shown(topic),
      why: `${asks}, and your CV names it.`,
      evidence: [...refs.slice(0, 2).map(cite), ...answered],
    };
  if (refs.length > 0 || answered.length > 0 || said?.have)
    return {
      ...base,
      kind: "named",
      question: words.shown(topic),
      why: `${asks}; your CV names it, but no line tells what you did with it.`,
      outline: [
        { part: "situation", quotes: [], open: "Where and when did you use it?" },
        { part: "task", quotes: [], open: "What was it for?" },
        { part: "action", quotes: answered, ...(answered.length === 0 && { open: "What did you do yourself?" }) },
        { part: "result", quotes: [], open: "What came of it?" },
      ],
      evidence: refs.slice(0, 2).map(cite),
    };
  return {
    ...base,
    kind: "gap",
    question: words.gap(topic),
    why: `You will be asked about ${topic}: ${need === "must" ? "the job asks for it" : "the job names it"}, and your CV does not show it.`,
    evidence: [],
    advice: said
      ? "You said that you do not have this. Say so plainly, and say how you would learn it."
      : "If you have done it, put it into your CV. If not, say so plainly, and say how you would learn it.",
  };
}

/** What only the person can tell of a part of an answer, with quotes beside it or without. */
export function openOf(part: OutlinePart["part"], hasQuotes: boolean): string | undefined {
  if (part === "situation") return hasQuotes ? "How large was it, and what was difficult?" : "Where and when was it?";
  if (part === "task") return hasQuotes ? undefined : "What was asked of you, and by whom?";
  if (part === "action") return "What did you yourself do first, and what then?";
  return hasQuotes ? undefined : "What came of it? Say a figure only if you know it.";
}

/** Situation from the role; action and result from the lines, no words in both; what no quote says stays open. */
function outlineOf(entry: Entry, lines: readonly Evidence[], context: SentenceContext): OutlinePart[] {
  const language = LETTER_LANGUAGES.find((l) => l === context.language) ?? "en";
  const parts = lines.map((line) => {
    const split = splitOutcome(line.quote, language);
    const quotes = { ...(split.action && { action: split.action }), ...(split.result && { result: split.result }) };
    // a part that says more without the other is not quoted without it
    const fits = Object.values(quotes).every((quote) => guardQuote({ ...line, quote }, context).ok);
    return { line, quotes: fits ? quotes : { action: line.quote } };
  });
  const quotesOf = (part: "action" | "result"): Evidence[] =>
    parts.flatMap(({ line, quotes }: { line: Evidence; quotes: { action?: string; result?: string } }) =>
      quotes[part] ? [{ ...line, quote: quotes[part] }] : [],
    );
  const [actions, results] = [quotesOf("action"), quotesOf("result")];
  const naming = entry.evidence.filter((e) => isPlainName(e.quote));
  const outline = { situation: naming, task: [], action: actions, result: results };
  return (["situation", "task", "action", "result"] as const).map((part) => outlinePart(part, outline[part]));
}

/** A part of an outline: the person's words, and what is left for them to tell. */
export function outlinePart(part: OutlinePart["part"], quotes: Evidence[]): OutlinePart {
  const open = openOf(part, quotes.length > 0);
  return { part, quotes, ...(open && { open }) };
}

function askPractical(
  cv: Cv,
  job: QuestionnaireDraft,
  employer: string | undefined,
  words: InterviewWords,
): InterviewQuestion[] {
  const current = cv.work.find(isCurrent);
  const place = cv.basics.location?.text ?? cv.basics.location?.city ?? "";
  const elsewhere =
    job.location &&
    isPlainName(job.location, 80) &&
    !job.location.toLowerCase().includes((cv.basics.location?.city ?? place.split(",")[0] ?? "").toLowerCase());
  const practical = (id: string, question: string, why: string, advice?: string): InterviewQuestion => ({
    id,
    kind: "practical",
    author: "rules",
    question,
    why,
    evidence: [],
    ...(advice && { advice }),
  });
  return [
    ...(isPlainName(job.position, 120) && job.position
      ? [
          practical(
            "why",
            words.why(job.position, employer),
            "Asked nearly everywhere.",
            "Only you can tell this: two reasons about the work, one about the place.",
          ),
        ]
      : []),
    ...(current?.name && isPlainName(current.name)
      ? [
          practical(
            "leave",
            words.now(current.name),
            "You work there now.",
            "Speak of what you go to, not of what you leave.",
          ),
        ]
      : []),
    ...breaksOf(cv).map((gap) =>
      practical(`break-${gap.from}`, words.break(gap.from, gap.to), "The dates of your CV leave this time open."),
    ),
    ...(elsewhere ? [practical("place", words.place(job.location), "It is not where your CV says you live.")] : []),
    practical("start", words.start, "Asked nearly everywhere."),
    practical("pay", words.pay, "Asked nearly everywhere.", "Look up what is usual, and name a range."),
    practical(
      "ask",
      words.ask,
      "The last question of most interviews.",
      "Have three ready: about the work, the team, and what comes next.",
    ),
  ];
}

/** Times of more than half a year between roles and studies, where all dates are known to the month. */
function breaksOf(cv: Cv): { from: string; to: string }[] {
  const month = (date: string | undefined) => {
    const found = /^(\d{4})-(\d{2})/.exec(date ?? "");
    return found ? Number(found[1]) * 12 + Number(found[2]) - 1 : undefined;
  };
  const spans = [...cv.work, ...cv.education, ...cv.volunteer].map((e) => ({
    from: month(e.startDate),
    to: isCurrent(e) ? Number.POSITIVE_INFINITY : month(e.endDate),
  }));
  if (spans.some((s) => s.from === undefined || s.to === undefined)) return [];
  const sorted = (spans as { from: number; to: number }[]).sort((a, b) => a.from - b.from);
  const written = (months: number) => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  const out: { from: string; to: string }[] = [];
  let end = sorted[0]?.to ?? 0;
  for (const span of sorted.slice(1)) {
    if (span.from - end >= BREAK_MONTHS) out.push({ from: written(end), to: written(span.from) });
    end = Math.max(end, span.to);
  }
  return out.slice(0, 2);
}

const PARTS = { situation: "Situation", task: "Task", action: "Action", result: "Result" } as const;

/** The preparation as plain text, to be printed or kept. */
export function interviewText({ position, employer, questions, note }: InterviewPreparation): string {
  const blocks = questions.map((q, i) =>
    [
      `${i + 1}. ${q.question}`,
      `   ${q.why}`,
      ...(q.outline ?? []).flatMap(({ part, quotes, open }) => [
        `   ${PARTS[part]}: ${quotes.map((e) => `“${e.quote}”`).join(" · ")}`.trimEnd(),
        ...(open ? [`      Yours to tell: ${open}`] : []),
      ]),
      ...q.evidence.map((e) => `   From your ${e.source === "cv" ? "CV" : "answers"}: “${e.quote}”`),
      ...(q.advice ? [`   ${q.advice}`] : []),
    ].join("\n"),
  );
  return `${[`Interview: ${[position, employer].filter(Boolean).join(", ")}`, ...(note ? [note] : []), ...blocks].join("\n\n")}\n`;
}
