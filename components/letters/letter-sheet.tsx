import type { LetterDocument } from "@/lib/letters/contract";
import { SentencesView } from "./sentences-view";

/** A letter as it reads on paper; each sentence opens what it stands on. */
export function LetterSheet({ letter, labelOf }: { letter: LetterDocument; labelOf: (ref: string) => string }) {
  const { sender, recipient, placeAndDate, subject, salutation, paragraphs, closing, signature } = letter;
  return (
    <article
      lang={letter.language}
      className="mx-auto max-w-[46rem] space-y-6 rounded-lg border bg-surface px-5 py-8 shadow-card sm:px-12 sm:py-12"
    >
      <address className="not-italic">
        <p className="font-medium text-lg">{sender.name}</p>
        <p className="break-words text-muted text-sm">{sender.lines.join(" · ")}</p>
      </address>
      {recipient.length > 0 && (
        <p>
          {recipient.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </p>
      )}
      <p className="text-muted">{placeAndDate}</p>
      {subject && <h2 className="text-lg">{subject}</h2>}
      <p>{salutation}</p>
      {paragraphs.map((paragraph) => (
        <SentencesView key={paragraph.text} sentences={paragraph.sentences} labelOf={labelOf} />
      ))}
      <div>
        <p>{closing}</p>
        <p className="mt-1">{signature}</p>
      </div>
    </article>
  );
}
