import type { VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { buttonStyles } from "./button";
import { classNames } from "./class-names";

export interface LinkButtonProps extends ComponentProps<typeof Link>, VariantProps<typeof buttonStyles> {
  icon?: ReactNode;
}

/** A link that looks like a button. */
export function LinkButton({ variant, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(buttonStyles({ variant, size }), className)}>
      {icon}
      {children}
    </Link>
  );
}
