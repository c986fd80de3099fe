"use client";
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { buttonStyles } from "./button";
import { classNames } from "./class-names";

export const overlayStyles = "fixed inset-0 z-40 bg-black/55 data-[state=open]:animate-in";
export const panelStyles =
  "fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-lg border bg-surface p-5 shadow-float focus:outline-none data-[state=open]:animate-in sm:p-6";

export interface DialogProps {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** the control that opens it; not needed when `open` is given */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
}

/** A window over the page: holds the focus, closes with Escape, gives the focus back. */
export function Dialog({ open, onOpenChange, trigger, title, description, children, footer, wide }: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayStyles} />
        <Primitive.Content
          {...(!description && { "aria-describedby": undefined })}
          className={classNames(panelStyles, wide ? "max-w-3xl" : "max-w-lg")}
        >
          <div className="flex items-start justify-between gap-4">
            <Primitive.Title className="text-xl">{title}</Primitive.Title>
            <Primitive.Close
              aria-label="Close"
              className={classNames(buttonStyles({ variant: "quiet", size: "sm" }), "-mt-1 -mr-2 aspect-square px-0")}
            >
              <X aria-hidden />
            </Primitive.Close>
          </div>
          {description && <Primitive.Description className="mt-2 text-muted">{description}</Primitive.Description>}
          {children && <div className="mt-4">{children}</div>}
          {footer && <div className="mt-6 flex flex-wrap justify-end gap-2">{footer}</div>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
