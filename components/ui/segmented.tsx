"use client";
import { RadioGroup as Primitive } from "radix-ui";
import { classNames } from "./class-names";
import { useField } from "./field";
import type { RadioGroupProps } from "./radio-group";

export interface SegmentedProps<T extends string> extends RadioGroupProps<T> {
  /** pressing the chosen one again clears the choice */
  onClear?: () => void;
  size?: "sm" | "md";
}

/** One of a few short choices side by side; wraps on a narrow screen. */
export function Segmented<T extends string>({
  choices,
  value,
  onValueChange,
  onClear,
  size = "md",
  className,
  ...rest
}: SegmentedProps<T>) {
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = useField();
  return (
    <Primitive.Root
      {...rest}
      // null, not undefined: the group stays controlled when nothing is chosen
      value={value}
      onValueChange={(next) => onValueChange(next as T)}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      className={classNames("flex flex-wrap gap-2", className)}
    >
      {choices.map((choice) => (
        <Primitive.Item
          key={choice.value}
          value={choice.value}
          onClick={() => choice.value === value && onClear?.()}
          className={classNames(
            "rounded-md border border-line-strong bg-surface px-3.5 font-medium text-ink transition-colors hover:border-accent data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft data-[state=checked]:text-accent-strong data-[state=checked]:shadow-[inset_0_0_0_1px_var(--color-accent)]",
            size === "sm" ? "min-h-9 text-sm" : "min-h-11 text-[0.9375rem]",
          )}
        >
          {choice.label}
        </Primitive.Item>
      ))}
    </Primitive.Root>
  );
}
