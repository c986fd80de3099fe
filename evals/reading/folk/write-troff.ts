import type { Person, Run } from "./parse-people";

const e = (text: string) => text.replace(/\\/g, "\\e").replace(/-/g, "\\-").replace(/\n ?/g, "\n.br\n");

const run = ({ text, bold, italic }: Run) => (bold || italic ? `\\f${bold ? "B" : "I"}${e(text)}\\fR` : e(text));
const inline = (runs: Run[]) => runs.map(run).join("");

/** A manuscript in troff's own requests. */
export function writeTroff(person: Person): string {
  const out = [".pl 29.7c", ".po 2.2c", ".ll 16.5c", ".ps 10", ".vs 13", ".ta 16.5cR", ".ad l", ".nh"];
  for (const { kind, parts, number } of [...person.side, ...person.lines]) {
    const text = parts.map(inline).join("\t");
    const line = /^[.']/.test(text) ? `\\&${text}` : text;
    if (kind === "name") out.push(".ce 1", `\\s+6\\fB${line}\\fR\\s0`);
    else if (kind === "title") out.push(".sp 0.8", `\\s+2\\fB${line}\\fR\\s0`, ".br");
    else if (kind === "centre") out.push(".ce 1", line);
    else if (kind === "item" || kind === "item2") out.push(".in 12p", ".ti -9p", `\\(bu ${line}`, ".br", ".in 0");
    else if (kind === "number") out.push(".in 15p", ".ti -12p", `${number}. ${line}`, ".br", ".in 0");
    else if (kind === "blank") out.push(".sp 0.4");
    else out.push(kind === "sub" ? `\\fB${line}\\fR` : line, ".br");
  }
  return `${out.join("\n")}\n`;
}
