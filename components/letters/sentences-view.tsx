"use client";
import { Quote } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import type { Sentence } from "@/lib/letters/contract";

export interface SentencesViewProps {
  sentences: readonly Sentence[];
  /** the name of the place in the CV that a reference is about */
  labelOf: (ref: string) => string;
}

const AUTHORS = { rules: "From a template", model: "Worded by the model", person: "Your own words" } as const;

/** Sentences of a paragraph; each opens what it stands on. */
export function SentencesView({ sentences, labelOf }: SentencesViewProps) {
  const [open, setOpen] = useState<number>();
  const shown = open === undefined ? undefined : sentences[open];
  const toggle = (i: number) => setOpen((known) => (known === i ? undefined : i));
  return (
    <div>
      <p className="leading-relaxed">
        {sentences.map((sentence, i) => (
          <span key={sentence.text}>
            {/* biome-ignore lint/a11y/useSemanticElements: a button is a box that does not break across lines; a sentence has to flow */}
            <span
              role="button"
              tabIndex={0}
              aria-expanded={open === i}
              onClick={() => toggle(i)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                toggle(i);
              }}
              className={`cursor-pointer rounded-sm hover:bg-sunken ${open === i ? "bg-marker text-on-marker" : ""} ${sentence.author === "person" && sentence.evidence.length === 0 ? "underline decoration-dotted underline-offset-4" : ""}`}
            >
              {sentence.text}
            </span>{" "}
          </span>
        ))}
      </p>
      {shown && (
        <aside aria-label="Where this sentence comes from" className="mt-2 rounded-md bg-sunken p-3 text-sm">
          <Badge tone={shown.author === "person" ? "accent" : "neutral"}>{AUTHORS[shown.author]}</Badge>
          {shown.evidence.length === 0 ? (
            <p className="mt-1.5 text-muted">
              {shown.author === "person"
                ? "You wrote this and answer for it: nothing in your CV says it."
                : "A courtesy: it says nothing of you that would need evidence."}
            </p>
          ) : (
            <ul className="mt-1.5 space-y-2">
              {shown.evidence.map((piece) => (
                <li key={piece.source + piece.ref + piece.quote}>
                  <Quote aria-hidden className="mr-1 inline size-3.5 text-muted" />
                  <q className="marker">{piece.quote}</q>{" "}
                  <span className="text-muted">
                    {piece.source === "answer" ? "Your answer" : `Your CV · ${labelOf(piece.ref)}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </aside>
      )}
    </div>
  );
}
