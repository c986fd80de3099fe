import { diffWordsWithSpace } from "diff";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** Two texts as one, word by word: what goes is struck out, what comes is underlined; said in words to a screen reader. */
export function DiffText({ before, after }: { before: string; after: string }) {
  return (
    <span className="whitespace-pre-wrap">
      {diffWordsWithSpace(before, after).map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a computed text have no other identity
        if (!part.added && !part.removed) return <span key={index}>{part.value}</span>;
        const Tag = part.added ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a computed text have no other identity
          <Tag key={index}>
            <VisuallyHidden>{part.added ? " added: " : " removed: "}</VisuallyHidden>
            {part.value}
            <VisuallyHidden>{part.added ? " end of added " : " end of removed "}</VisuallyHidden>
          </Tag>
        );
      })}
    </span>
  );
}
