"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";
import { DropdownItem, DropdownMenu } from "./dropdown-menu";
import { readTheme, THEME_COOKIE, THEMES, type Theme } from "./theme";

const LABELS: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };
const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Chooses light, dark or the system's mode; remembered for a year in a cookie that the server reads. */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(readTheme(document.documentElement.dataset.theme)), []);
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every supported browser
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  const Icon = ICONS[theme];
  return (
    <DropdownMenu
      label="Colour mode"
      trigger={
        <Button
          variant="quiet"
          size="sm"
          className="aspect-square px-0"
          aria-label={`Colour mode: ${LABELS[theme]}`}
          icon={<Icon aria-hidden />}
        />
      }
    >
      {THEMES.map((choice) => {
        const ChoiceIcon = ICONS[choice];
        return (
          <DropdownItem key={choice} onSelect={() => choose(choice)}>
            <ChoiceIcon aria-hidden />
            {LABELS[choice]}
            {choice === theme && <span className="ml-auto pl-4 text-muted text-sm">chosen</span>}
          </DropdownItem>
        );
      })}
    </DropdownMenu>
  );
}
