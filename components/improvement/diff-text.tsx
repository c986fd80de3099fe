import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { wordDifference } from "./word-difference";

/** Two texts as one, word by word: what goes is struck out, what comes is underlined; said in words to a screen reader. */
export function DiffText({ before, after }: { before: string; after: string }) {
  return (
    <span className="whitespace-pre-wrap">
      {wordDifference(before, after).map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a computed text have no other identity
        if (kind === "same") return <span key={index}>{text}</span>;
        const Tag = kind === "added" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a computed text have no other identity
          <Tag key={index}>
            <VisuallyHidden> {kind}: </VisuallyHidden>
            {text}
            <VisuallyHidden> end of {kind} </VisuallyHidden>
          </Tag>
        );
      })}
    </span>
  );
}
