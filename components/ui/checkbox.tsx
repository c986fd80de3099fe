"use client";
import { Check } from "lucide-react";
import { Checkbox as Primitive } from "radix-ui";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export interface CheckboxProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  name?: string;
  className?: string;
}

/** A tick box with its label. */
export function Checkbox({ checked, onCheckedChange, children, hint, disabled, name, className }: CheckboxProps) {
  const id = useId();
  return (
    <div className={classNames("flex items-start gap-2.5", className)}>
      <Primitive.Root
        id={id}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onCheckedChange={(state) => onCheckedChange(state === true)}
        className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface text-on-accent hover:border-accent data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Primitive.Indicator>
          <Check aria-hidden className="size-3.5" strokeWidth={3} />
        </Primitive.Indicator>
      </Primitive.Root>
      <span className="text-[0.9375rem] leading-6">
        <label htmlFor={id}>{children}</label>
        {hint && (
          <span id={`${id}-hint`} className="block text-muted text-sm">
            {hint}
          </span>
        )}
      </span>
    </div>
  );
}
