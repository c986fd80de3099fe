"use client";
import { useEffect, useRef } from "react";

const STORE = "review-keys-off";

/** The keys of the review and what they do; the help shows this table. */
export const REVIEW_KEYS = [
  { keys: ["j", "↓"], does: "next change" },
  { keys: ["k", "↑"], does: "previous change" },
  { keys: ["a"], does: "accept" },
  { keys: ["r"], does: "reject" },
  { keys: ["e"], does: "edit" },
  { keys: ["u"], does: "undo" },
  { keys: ["?"], does: "this help" },
] as const;

export type ReviewCommand = "next" | "previous" | "accept" | "reject" | "edit" | "undo" | "help";
const COMMANDS: Record<string, ReviewCommand> = {
  j: "next",
  k: "previous",
  a: "accept",
  r: "reject",
  e: "edit",
  u: "undo",
  "?": "help",
};

/** Single keys can be turned off (WCAG 2.1.4): speech input and some keyboards press letters by accident. */
export function keysAreOff(): boolean {
  return typeof localStorage !== "undefined" && localStorage.getItem(STORE) === "1";
}
export function turnKeys(on: boolean) {
  if (on) localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, "1");
}

/** Runs the command of a key pressed outside of text fields, menus and dialogs. Arrows only count on a change itself, so that the page still scrolls. */
export function useReviewKeys(run: (command: ReviewCommand) => void, enabled: boolean) {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=alertdialog]"))
        return;
      const onCard = target.matches("[data-change]");
      const arrow = event.key === "ArrowDown" ? "next" : event.key === "ArrowUp" ? "previous" : undefined;
      const command = (onCard && arrow) || COMMANDS[event.key];
      if (!command) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [enabled]);
}
