"use client";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export interface DropdownMenuProps {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  /** what the menu holds, for screen readers, where the trigger does not say it */
  label?: string;
}

/** A menu under its trigger; arrows, Home, End and the first letters move. */
export function DropdownMenu({ trigger, children, align = "end", label }: DropdownMenuProps) {
  return (
    // not modal: the page behind stays readable and scrolls, and nothing focusable is hidden from assistive technology
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-md border bg-surface p-1 shadow-float data-[state=open]:animate-in"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const itemStyles =
  "flex min-h-10 cursor-pointer select-none items-center gap-2.5 rounded-sm px-2.5 text-[0.9375rem] outline-none data-[disabled]:cursor-not-allowed data-[disabled]:text-muted data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-strong [&_svg]:size-4 [&_svg]:shrink-0";

export interface DropdownItemProps extends ComponentProps<typeof Primitive.Item> {
  danger?: boolean;
}

export function DropdownItem({ danger, className, ...rest }: DropdownItemProps) {
  return (
    <Primitive.Item
      {...rest}
      className={classNames(
        itemStyles,
        danger && "text-bad data-[highlighted]:bg-bad-soft data-[highlighted]:text-bad",
        className,
      )}
    />
  );
}

export function DropdownLabel({ className, ...rest }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label {...rest} className={classNames("px-2.5 py-1.5 text-muted text-sm", className)} />;
}

export function DropdownSeparator() {
  return <Primitive.Separator className="my-1 h-px bg-line" />;
}
