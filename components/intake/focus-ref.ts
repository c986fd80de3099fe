import type { TextRef } from "@/lib/cv/refs";
import { scrollBehavior } from "./scroll-behavior";

/** Room at the top that the bar of the screen covers, in CSS pixels. */
const BAR = 76;

/** Puts the focus into the control of a value, or of an entry's first field, and brings it into view when it does not show. */
export function focusRef(container: HTMLElement | null, ref: TextRef) {
  const frame = container?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref)}"]`);
  // a field that waits behind "More fields" is found at its entry
  const shown =
    frame ?? container?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref.split("/").slice(0, 2).join("/"))}"]`);
  if (!shown) return;
  const control =
    shown.querySelector<HTMLElement>("input, textarea, select, [role=checkbox]") ?? shown.querySelector("button");
  control?.focus({ preventScroll: true });
  const box = (shown.querySelector("[data-ref]") ? (control ?? shown) : shown).getBoundingClientRect();
  if (box.top < BAR || box.bottom > window.innerHeight - 8)
    (control ?? shown).scrollIntoView({ block: "center", behavior: scrollBehavior() });
}

/** True when the focus is within the control of a value or entry. */
export function hasFocus(container: HTMLElement | null, ref: TextRef): boolean {
  const frame = container?.querySelector(`[data-ref="${CSS.escape(ref)}"]`);
  return frame?.contains(document.activeElement) ?? false;
}
