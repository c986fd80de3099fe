"use client";
import { Progress as Primitive } from "radix-ui";
import { classNames } from "./class-names";

export interface ProgressProps {
  /** what progresses, for screen readers */
  label: string;
  /** done so far; null when the amount is unknown. Only ever a measured value, never a timer's */
  value: number | null;
  max?: number;
  /** the value in words ("2.1 of 4.0 MB", "step 3 of 7") */
  valueText?: string;
  tone?: "accent" | "good" | "bad";
  className?: string;
}
const FILL = { accent: "bg-accent", good: "bg-good", bad: "bg-bad" };

/** A bar that shows what was really done; sweeps when the whole is not known. */
export function Progress({ label, value, max = 100, valueText, tone = "accent", className }: ProgressProps) {
  const safeMax = max > 0 ? max : 1;
  const safeValue = value === null ? null : Math.min(Math.max(value, 0), safeMax);
  return (
    <Primitive.Root
      aria-label={label}
      value={safeValue}
      max={safeMax}
      getValueLabel={(done, whole) => valueText ?? `${Math.round((done / whole) * 100)} %`}
      className={classNames("h-2 w-full overflow-hidden rounded-full bg-sunken", className)}
    >
      <Primitive.Indicator
        className={classNames(
          "h-full rounded-full",
          FILL[tone],
          safeValue === null ? "w-1/3 animate-sweep" : "w-full origin-left transition-transform duration-300 ease-out",
        )}
        style={safeValue === null ? undefined : { transform: `translateX(-${100 - (safeValue / safeMax) * 100}%)` }}
      />
    </Primitive.Root>
  );
}
