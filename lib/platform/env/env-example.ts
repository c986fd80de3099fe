import { VARIABLES } from "./variables";

const WIDTH = 110;

/** The text of `.env.example`: every variable, what it does and its default, each commented out. */
export function envExample(): string {
  const head = [
    "Every setting of CV Improver. None is needed: copy this file to .env and take the sign off what you want to change.",
    "A wrong value stops the start with a sentence that names it.",
  ];
  const blocks = Object.entries(VARIABLES).map(([name, { about, fallback }]) => {
    // a word or an address can stand as a value; a sentence about what holds instead cannot
    const value = /^[\w./:-]+$/.test(fallback) && fallback !== "unset" ? fallback : "";
    return [...comment(`${about} Default: ${fallback}.`.trim()), `#${name}=${value}`].join("\n");
  });
  return `${[head.flatMap(comment).join("\n"), ...blocks].join("\n\n")}\n`;
}

function comment(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" "))
    if (lines.length > 0 && `${lines.at(-1)} ${word}`.length <= WIDTH) lines[lines.length - 1] += ` ${word}`;
    else lines.push(`# ${word}`);
  return lines;
}
