"use client";
import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { controlStyles, useField } from "./field";

export interface TextareaProps extends Omit<ComponentProps<"textarea">, "value" | "onChange" | "maxLength"> {
  value: string;
  onValueChange: (value: string) => void;
  /** characters allowed. Shown and counted; text over it is marked, never cut */
  limit?: number;
  /** grows with its text */
  grow?: boolean;
}

/** Several lines of text with a live count. Pasting more than the limit keeps every character and says how many are too many. */
export function Textarea({ value, onValueChange, limit, grow = true, className, rows = 3, ...rest }: TextareaProps) {
  const field = useField();
  const countId = useId();
  // counted as the schema counts them (UTF-16 units), so that screen and server agree on the last character
  const over = limit === undefined ? 0 : value.length - limit;
  const described = [rest["aria-describedby"] ?? field["aria-describedby"], limit !== undefined && countId]
    .filter(Boolean)
    .join(" ");
  return (
    <div>
      <textarea
        {...field}
        {...rest}
        rows={rows}
        value={value}
        aria-describedby={described || undefined}
        aria-invalid={rest["aria-invalid"] ?? (over > 0 || field["aria-invalid"] || undefined)}
        onChange={(event) => onValueChange(event.target.value)}
        className={classNames(controlStyles, grow && "field-sizing-content max-h-[70vh]", "leading-relaxed", className)}
      />
      {limit !== undefined && (
        <p
          id={countId}
          aria-live={over > 0 ? "polite" : "off"}
          className={classNames(
            "mt-1 text-right text-sm tabular-nums",
            over > 0 ? "font-medium text-bad" : "text-muted",
          )}
        >
          {over > 0
            ? `${count(over)} too many: ${count(value.length)} of ${count(limit)} characters`
            : `${count(value.length)} of ${count(limit)} characters`}
        </p>
      )}
    </div>
  );
}

const count = (n: number) => n.toLocaleString("en");
