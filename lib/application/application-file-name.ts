/** "Maria-Example-application.pdf": letters and digits of any script, joined by hyphens. */
export function applicationFileName(name: string | undefined): string {
  const words = (name ?? "")
    .normalize("NFC")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const stem = [...words.join("-")].slice(0, 60).join("");
  return `${[stem, "application"].filter(Boolean).join("-")}.pdf`;
}
