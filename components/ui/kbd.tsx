import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A key of the keyboard. */
export function Kbd({ className, ...rest }: ComponentProps<"kbd">) {
  return (
    <kbd
      {...rest}
      className={classNames(
        "inline-grid min-w-5 place-items-center rounded-sm border border-line-strong/60 bg-surface px-1 font-mono text-[0.6875rem] text-muted leading-4.5 shadow-[0_1px_0_var(--color-line)]",
        className,
      )}
    />
  );
}
