"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { REVIEW_KEYS } from "./use-review-keys";

export interface KeysHelpProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** The keys of the review. */
export function KeysHelp({ open, onOpenChange, on, onTurn }: KeysHelpProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Reviewing with the keyboard">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
        {REVIEW_KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1.5">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <dt className="flex gap-1.5">
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd>
        </dt>
        <dd>use the edited words</dd>
      </dl>
      <Checkbox className="mt-5" checked={on} onCheckedChange={onTurn}>
        Single keys are on
      </Checkbox>
    </Dialog>
  );
}
