"use client";
import { Printer } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Evidence } from "@/lib/improvement/contract";
import type { InterviewPreparation, InterviewQuestion } from "@/lib/letters/interview-contract";

const PARTS = { situation: "Situation", task: "Task", action: "Action", result: "Result" } as const;
const GROUPS = [
  { title: "What the job asks for", kinds: ["shown", "named", "gap"] },
  { title: "Your own lines", kinds: ["line"] },
  { title: "Practical", kinds: ["practical"] },
] as const;

/** Questions to expect, each with the person's own words for an answer and what only they can tell. Prints as a list. */
export function InterviewSheet({ preparation }: { preparation: InterviewPreparation }) {
  const { questions, language, note } = preparation;
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button variant="secondary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
          Print
        </Button>
        {note && <p className="text-muted text-sm">{note}</p>}
      </div>
      {GROUPS.map(({ title, kinds }) => {
        const mine = questions.filter((q) => (kinds as readonly string[]).includes(q.kind));
        return (
          mine.length > 0 && (
            <Card key={title} title={title}>
              <ol className="divide-y">
                {mine.map((question) => (
                  <li key={question.id} className="break-inside-avoid py-4 first:pt-0">
                    <Question question={question} language={language} />
                  </li>
                ))}
              </ol>
            </Card>
          )
        );
      })}
    </div>
  );
}

function Question({ question: q, language }: { question: InterviewQuestion; language: string }) {
  return (
    <>
      <h3 lang={language} className="text-base">
        {q.question}
      </h3>
      <p className="mt-1 text-muted text-sm">
        {q.kind === "gap" && <Badge tone="warn">Gap</Badge>} {q.need === "must" && <Badge tone="accent">Must</Badge>}{" "}
        {q.author === "model" && <Badge>Model</Badge>} {q.why}
      </p>
      {q.outline && (
        <dl className="mt-3 space-y-2.5">
          {q.outline.map(({ part, quotes, open }) => (
            <div key={part} className="grid gap-x-4 sm:grid-cols-[6rem_minmax(0,1fr)]">
              <dt className="font-medium text-sm">{PARTS[part]}</dt>
              <dd className="space-y-1">
                <Quotes evidence={quotes} />
                {open && (
                  <p className="border-line-strong border-l-2 border-dashed pl-2 text-muted text-sm">
                    Yours to tell: {open}
                  </p>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {q.evidence.length > 0 && (
        <div className="mt-2">
          <Quotes evidence={q.evidence} />
        </div>
      )}
      {q.advice && <p className="mt-2 text-sm">{q.advice}</p>}
    </>
  );
}

function Quotes({ evidence }: { evidence: readonly Evidence[] }) {
  return evidence.map((piece) => (
    <p key={piece.source + piece.ref + piece.quote}>
      <q className="marker">{piece.quote}</q>
    </p>
  ));
}
