import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { classNames } from "./class-names";

export interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  /** what it does; read aloud and shown as the browser's own tip */
  label: string;
  children: ReactNode;
}

/** A square button that shows only an icon. */
export function IconButton({ label, children, className, variant = "quiet", size = "md", ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      size={size}
      aria-label={label}
      title={rest.title ?? label}
      icon={children}
      className={classNames("aspect-square px-0", className)}
    />
  );
}
