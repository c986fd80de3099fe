import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { loadCorpus } from "./load-corpus";
import type { MadeDocument } from "./make-document";
import { planCorpus, type Spec } from "./plan";

const FORMATS = ["pdf", "odt", "rtf"] as const;

/**
 * Word documents as an office program (LibreOffice, run as a program of its own) saves them: the held-out ones as ODT and RTF, and
 * as PDF those of the docx library in both parts (the others have tracked changes, which it prints). Only where `soffice` is
 * installed: `apt-get install libreoffice-writer-nogui`.
 */
export function planOffice(): Spec[] {
  return planCorpus()
    .filter(({ format }) => format === "docx")
    .flatMap((spec) => {
      const formats = FORMATS.filter((format) =>
        format === "pdf" ? spec.producer === "docx" : spec.split === "held-out",
      );
      return formats.map(
        (format): Spec => ({
          ...spec,
          id: `office-${format}-${spec.id}`,
          split: "office",
          format,
          producer: "libreoffice",
        }),
      );
    });
}

export const hasOffice = () => spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

export async function loadOffice(
  specs: Spec[],
  say: (text: string) => void,
): Promise<(MadeDocument & { spec: Spec })[]> {
  if (!specs.length) return [];
  if (!hasOffice()) {
    say("soffice is not installed: the part saved by an office program is left out.");
    return [];
  }
  const sources = planCorpus().filter((source) => specs.some((spec) => isOf(spec, source)));
  const documents = await loadCorpus(sources, say);
  const out: (MadeDocument & { spec: Spec })[] = [];
  for (const format of FORMATS) {
    const wanted = specs.filter((spec) => spec.format === format);
    const mine = documents.filter(({ spec }) => wanted.some((one) => isOf(one, spec)));
    if (!mine.length) continue;
    const folder = path.join(path.dirname(mine[0]!.path), "office");
    const target = ({ fileName }: MadeDocument) => path.join(folder, `${path.parse(fileName).name}.${format}`);
    const missing = mine.filter((document) => !fs.existsSync(target(document)));
    if (missing.length) {
      say(`saving ${missing.length} documents as ${format}`);
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      execFileSync(
        "soffice",
        [profile, "--headless", "--convert-to", format, "--outdir", folder, ...missing.map((d) => d.path)],
        {
          stdio: "ignore",
          timeout: 300_000,
        },
      );
    }
    for (const document of mine)
      out.push({
        spec: wanted.find((spec) => isOf(spec, document.spec))!,
        fileName: path.basename(target(document)),
        truth: document.truth,
        bytes: new Uint8Array(fs.readFileSync(target(document))),
      });
  }
  return out;
}

const isOf = (spec: Spec, source: Spec) => source.id === spec.id.replace(/^office-[a-z]+-/, "");
