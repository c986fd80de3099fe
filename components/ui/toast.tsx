"use client";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { Toast as Primitive } from "radix-ui";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

export interface ToastMessage {
  title: string;
  description?: string;
  tone?: "info" | "good" | "bad";
  /** a way back or onward, e.g. { label: "Undo", onAction } */
  action?: { label: string; onAction: () => void };
  /** milliseconds; an action or a bad tone stays longer by itself */
  duration?: number;
  /** takes the place of the message of the same name that still shows */
  replaces?: string;
}
type Shown = ToastMessage & { id: number };

const ToastContext = createContext<(message: ToastMessage) => void>(() => {});
const ICONS = { info: Info, good: CircleCheck, bad: CircleAlert };
const COLOURS = { info: "text-accent", good: "text-good", bad: "text-bad" };

/** `const toast = useToast(); toast({ title: "Saved" })`: a short message in the corner, read aloud. */
export const useToast = () => useContext(ToastContext);

/** Holds the messages of the page; once, in the layout. F8 moves the focus to them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const nextId = useRef(1);
  const show = useCallback((message: ToastMessage) => {
    const id = nextId.current++;
    setShown((all) => [
      ...all.filter((other) => !message.replaces || other.replaces !== message.replaces).slice(-2),
      { ...message, id },
    ]);
  }, []);
  const close = (id: number) => setShown((all) => all.filter((message) => message.id !== id));
  return (
    <ToastContext value={show}>
      <Primitive.Provider swipeDirection="right">
        {children}
        {shown.map(({ id, tone = "info", title, description, action, duration }) => {
          const Icon = ICONS[tone];
          return (
            <Primitive.Root
              key={id}
              type={tone === "bad" ? "foreground" : "background"}
              duration={duration ?? (action || tone === "bad" ? 9000 : 5000)}
              onOpenChange={(open) => !open && close(id)}
              className="flex items-start gap-3 rounded-md border bg-surface p-3.5 shadow-float data-[state=open]:animate-rise data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)"
            >
              <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${COLOURS[tone]}`} />
              <div className="min-w-0 flex-1">
                <Primitive.Title className="font-medium text-[0.9375rem]">{title}</Primitive.Title>
                {description && (
                  <Primitive.Description className="text-muted text-sm">{description}</Primitive.Description>
                )}
                {action && (
                  <Primitive.Action
                    altText={action.label}
                    onClick={action.onAction}
                    className="mt-1 min-h-9 font-medium text-accent text-sm underline underline-offset-4"
                  >
                    {action.label}
                  </Primitive.Action>
                )}
              </div>
              <Primitive.Close aria-label="Close message" className="rounded-sm p-1 text-muted hover:text-ink">
                <X aria-hidden className="size-4" />
              </Primitive.Close>
            </Primitive.Root>
          );
        })}
        <Primitive.Viewport className="fixed right-0 bottom-0 z-60 flex w-full flex-col gap-2 p-4 outline-none sm:w-96" />
      </Primitive.Provider>
    </ToastContext>
  );
}
