import type { Random } from "../corpus/random";
import type { Line, Person, Run } from "./parse-people";

const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const e = (text: string) =>
  text
    .replace(/[\\~^]/g, (c) => SPECIAL[c]!)
    .replace(/[&%$#_{}](?!\})/g, (c) => `\\${c}`)
    .replace(/“/g, "``")
    .replace(/”/g, "''")
    .replace(/"/g, "''");

const run = ({ text, bold, italic, href }: Run) => {
  let words = e(text).replace(/\n ?/g, "\\\\ ");
  if (italic) words = `\\emph{${words}}`;
  if (bold) words = `\\textbf{${words}}`;
  return href ? `\\href{${href}}{${words}}` : words;
};
const inline = (runs: Run[]) => runs.map(run).join("");

/**
 * A document of pdfLaTeX's article class in its own typeface, as students and scholars set their CVs: letters with accents are two signs
 * above each other (the OT1 encoding).
 */
export function writeTex(person: Person, random: Random): string {
  const compact = random.chance(0.5);
  const out: string[] = [];
  const lines = [...person.side, ...person.lines];
  let open: Line["kind"] | "" = "";
  const close = (next: Line["kind"]) => {
    const list = next === "item" || next === "number" || next === "row" ? next : "";
    if (open === list) return;
    if (open) out.push(open === "row" ? "\\end{tabular}\\par" : `\\end{${open === "item" ? "itemize" : "enumerate"}}`);
    open = list;
    if (list)
      out.push(
        list === "row"
          ? "\\noindent\\begin{tabular}{@{}p{0.3\\linewidth}p{0.3\\linewidth}l@{}}"
          : `\\begin{${list === "item" ? "itemize" : "enumerate"}}`,
      );
  };
  for (const { kind, parts } of lines) {
    if (kind === "item2") {
      out.push(`\\begin{itemize}\\item ${inline(parts[0]!)}\\end{itemize}`);
      continue;
    }
    close(kind);
    const text = parts.map(inline).join(kind === "row" ? " & " : " \\hfill ");
    if (kind === "name") out.push(`\\begin{center}{\\LARGE\\bfseries ${text}}\\end{center}`);
    else if (kind === "title") out.push(`\\section*{${text}}`);
    else if (kind === "sub") out.push(`\\medskip\\noindent\\textbf{${text}}\\par`);
    else if (kind === "centre") out.push(`{\\centering ${text}\\par}`);
    else if (kind === "item" || kind === "number") out.push(`\\item ${text}`);
    else if (kind === "row") out.push(`${text} \\\\`);
    else if (kind === "blank") out.push("\\smallskip");
    else out.push(`\\noindent ${text}\\par`);
  }
  close("blank");
  return `\\documentclass[${random.pick(["10pt", "11pt"])},a4paper]{article}
\\usepackage[utf8]{inputenc}
\\usepackage[margin=${random.pick(["2cm", "2.4cm"])}]{geometry}\\usepackage{enumitem}\\usepackage{titlesec}\\usepackage[hidelinks]{hyperref}
\\DeclareUnicodeCharacter{2219}{\\textbullet}\\DeclareUnicodeCharacter{AB}{\\textquotedblleft}\\DeclareUnicodeCharacter{BB}{\\textquotedblright}
\\titleformat{\\section}{\\large\\bfseries${random.pick(["", "\\itshape"])}}{}{0pt}{}${random.chance(0.5) ? "[\\titlerule]" : ""}
${compact ? "\\setlist{nosep,leftmargin=1.4em}" : ""}\\pagestyle{${random.pick(["empty", "plain"])}}
\\begin{document}
${out.join("\n")}
\\end{document}
`;
}
