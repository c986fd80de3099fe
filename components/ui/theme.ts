/** Colour mode of the screen: the system's, or the person's choice, kept in a cookie so the server renders it. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = "theme";

/** The theme a cookie value names; anything unknown is "system". */
export function readTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}
