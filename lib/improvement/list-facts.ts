import { listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Answer, Unit } from "./contract";

/** One thing the person has said: a text of the CV (`ref` = TextRef) or an answer (`ref` = question id). */
export interface Fact {
  /** "f1", "f2", … in document order, answers last */
  id: string;
  source: "cv" | "answer";
  ref: string;
  text: string;
}

/**
 * The facts of a CV and of the person's answers. An answer of "I have it" without words is a fact, too: its topic.
 * With `unit`, only the texts of that unit and all answers. Deterministic.
 */
export function listFacts(input: { cv: Cv; answers?: Answer[]; unit?: Unit }): Fact[] {
  const mine = input.unit && new Set(input.unit.refs);
  const facts: Omit<Fact, "id">[] = listTexts(input.cv)
    .filter((t) => !mine || mine.has(t.ref))
    .map((t) => ({ source: "cv", ref: t.ref, text: t.text }));
  for (const answer of input.answers ?? [])
    if (answer.have) facts.push({ source: "answer", ref: answer.questionId, text: answerText(answer) });
  return facts.map((fact, index) => ({ id: `f${index + 1}`, ...fact }));
}

/** The words an answer stands for: its own, or the topic that was confirmed. */
export function answerText(answer: Answer): string {
  return answer.text.trim() || answer.topic;
}
