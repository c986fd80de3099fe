import { Info } from "lucide-react";

/** What the engine that runs the functions does not show or do. */
export function LacksNote({ lacks }: { lacks: readonly string[] }) {
  if (lacks.length === 0) return null;
  return (
    <div className="flex gap-3 rounded-md border bg-surface p-4 text-sm">
      <Info aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
      <ul className="min-w-0 space-y-1 break-words">
        {lacks.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
