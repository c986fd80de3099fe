import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";

/** The look of everything that is pressed; shared by Button, IconButton and LinkButton. */
export const buttonStyles = cva(
  "inline-flex select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-[background-color,border-color,color,transform] duration-150 active:translate-y-px disabled:cursor-not-allowed disabled:opacity-55 disabled:active:translate-y-0 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong",
        secondary: "border border-line-strong bg-surface text-ink hover:border-accent hover:text-accent-strong",
        quiet: "text-ink hover:bg-sunken",
        good: "border border-good/50 bg-good-soft text-good hover:border-good",
        bad: "border border-bad/40 bg-bad-soft text-bad hover:border-bad",
        danger: "bg-bad-fill text-white hover:brightness-110",
      },
      size: {
        sm: "min-h-9 px-3 text-sm [&_svg]:size-4",
        md: "min-h-11 px-4 text-[0.9375rem] [&_svg]:size-[1.125rem]",
        lg: "min-h-13 px-6 text-base [&_svg]:size-5",
      },
    },
    defaultVariants: { variant: "primary", size: "md" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof buttonStyles> {
  /** work is under way: shows a spinner, says so to screen readers, and refuses a second press */
  loading?: boolean;
  icon?: ReactNode;
}

/** A button; `type` is "button" unless told, so that none submits a form by accident. */
export function Button({
  variant,
  size,
  loading = false,
  icon,
  className,
  children,
  disabled,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      className={classNames(buttonStyles({ variant, size }), className)}
    >
      {loading ? <Spinner label={null} /> : icon}
      {children}
    </button>
  );
}
