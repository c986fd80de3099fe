"use client";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyles, useField } from "./field";

export interface SelectOption {
  value: string;
  label: string;
}
export interface SelectProps extends Omit<ComponentProps<"select">, "onChange" | "value" | "children"> {
  value: string;
  onValueChange: (value: string) => void;
  options: readonly SelectOption[];
  /** the choice of nothing, with the empty value */
  placeholder?: string;
}

/** One of a list. The browser's own control: best with a thumb, a keyboard and a screen reader. */
export function Select({ value, onValueChange, options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className="relative block">
      <select
        {...useField()}
        {...rest}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        className={classNames(controlStyles, "min-h-11 appearance-none pr-10", className)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
