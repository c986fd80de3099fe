/** Smooth, unless the person asked for less motion: what a script says is not covered by the style sheet. */
export function scrollBehavior(): ScrollBehavior {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
