"use client";
import { AlertDialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { Button, buttonStyles } from "./button";
import { classNames } from "./class-names";
import { overlayStyles, panelStyles } from "./dialog";

export interface AlertDialogProps {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  title: ReactNode;
  description: ReactNode;
  /** words of the button that does it ("Delete account") */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  /** the work is under way: the window stays and the button turns */
  loading?: boolean;
  confirmDisabled?: boolean;
  onConfirm: () => void;
  children?: ReactNode;
}

/** Asks before something that cannot be taken back. The safe answer has the focus first. */
export function AlertDialog(props: AlertDialogProps) {
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger && <Primitive.Trigger asChild>{props.trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayStyles} />
        <Primitive.Content className={classNames(panelStyles, "max-w-md")}>
          <Primitive.Title className="text-xl">{props.title}</Primitive.Title>
          <Primitive.Description className="mt-2 text-muted">{props.description}</Primitive.Description>
          {props.children && <div className="mt-4">{props.children}</div>}
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <Primitive.Cancel className={buttonStyles({ variant: "secondary" })}>
              {props.cancelLabel ?? "Cancel"}
            </Primitive.Cancel>
            <Button
              variant={props.danger ? "danger" : "primary"}
              loading={props.loading}
              disabled={props.confirmDisabled}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
