"use client";
import { RadioGroup as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { useField } from "./field";

export interface Choice<T extends string> {
  value: T;
  label: ReactNode;
  hint?: ReactNode;
}
export interface RadioGroupProps<T extends string> {
  value: T | null;
  onValueChange: (value: T) => void;
  choices: readonly Choice<T>[];
  /** needed outside a Field */
  "aria-label"?: string;
  className?: string;
  disabled?: boolean;
}

/** One of a few, each on its own line with room for a hint. Arrows move. */
export function RadioGroup<T extends string>({
  choices,
  value,
  onValueChange,
  className,
  ...rest
}: RadioGroupProps<T>) {
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = useField();
  return (
    <Primitive.Root
      {...rest}
      value={value}
      onValueChange={(next) => onValueChange(next as T)}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      className={classNames("grid gap-2", className)}
    >
      {choices.map((choice) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the radio inside is a labelable button
        <label
          key={choice.value}
          className="flex items-start gap-3 rounded-md border border-line bg-surface px-3.5 py-3 hover:border-accent has-data-[state=checked]:border-accent has-data-[state=checked]:bg-accent-soft"
        >
          <Primitive.Item
            value={choice.value}
            className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border border-line-strong bg-surface data-[state=checked]:border-accent"
          >
            <Primitive.Indicator className="size-2.5 rounded-full bg-accent" />
          </Primitive.Item>
          <span>
            <span className="block font-medium text-[0.9375rem] leading-6">{choice.label}</span>
            {choice.hint && <span className="block text-muted text-sm">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </Primitive.Root>
  );
}
