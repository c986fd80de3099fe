"use client";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

/** Every key of the correcting screen and what it does. */
const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["Alt", "Page down"], does: "next to check (Page up: the one before)" },
  { keys: ["Ctrl", "Enter"], does: "looks right: tick it off, go to the next" },
  { keys: ["Alt", "Enter"], does: "move what has the focus: to a job, a field, a section" },
  { keys: ["Alt", "↑ ↓"], does: "bullet up or down, at the edge on into the next job" },
  { keys: ["Alt", "Shift", "↑ ↓"], does: "bullet to the job above or below at once" },
  { keys: ["Enter"], does: "in a bullet: part it at the caret, or begin the next one" },
  { keys: ["Backspace"], does: "at the beginning of a bullet: join it with the one above" },
  { keys: ["Alt", "Shift", "Enter"], does: "in a bullet: a new job begins here, this line names it" },
  { keys: ["Alt", "Shift", "Backspace"], does: "join the job with the one above" },
  { keys: ["Ctrl", "Z"], does: "undo (with Shift: redo)" },
  { keys: ["Ctrl", "S"], does: "save" },
  { keys: ["↑ ↓"], does: "in the original: the next region; Enter goes to its field" },
];

export function CorrectingKeys({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Correcting with the keyboard">
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1.5 whitespace-nowrap">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
