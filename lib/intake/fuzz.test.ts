import { readFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isAppError } from "@/lib/errors";
import { RecognitionNeeded } from "./extraction/recognition";
import { readDocument } from "./read-document";
import { FILLER, makeOdt, makeRtf } from "./test-files.fixture";

/**
 * Mutated files of every format are read, or answered with a code of ours; nothing else is ever thrown. Seeded, so that a failure can be
 * repeated. `FUZZ_FILES=400 npx vitest run lib/intake/fuzz.test.ts` makes so many of each of the seven formats.
 */
const COUNT = Number(process.env.FUZZ_FILES || 15);

const example = (name: string) => new Uint8Array(readFileSync(`examples/cvs/${name}`));
const SAMPLES: Record<string, Uint8Array> = {
  pdf: example("nina-novice-graduate.pdf"),
  docx: example("grace-sample-nurse.docx"),
  odt: makeOdt(
    `<text:h text:outline-level="1">Experience</text:h><text:list><text:list-item><text:p>${FILLER}</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p><draw:frame svg:x="1cm"><draw:text-box><text:p>Cook</text:p></draw:text-box></draw:frame>${FILLER}</text:p></table:table-cell></table:table-row></table:table>`,
  ),
  rtf: makeRtf(
    `{\\stylesheet{\\s1\\b heading 1;}}{\\header Ann\\par}\\pard\\s1 Experience\\par\\pard{\\pntext\\'B7\\tab}${FILLER}\\par\\trowd\\intbl a\\cell {\\field{\\*\\fldinst HYPERLINK "https://a.example.com"}{\\fldrslt b}}\\cell\\row\\pard {\\shp{\\*\\shpinst{\\shptxt box \\u321\\'a3\\par}}}`,
  ),
  md: example("hannah-muster-teacher.md"),
  html: strToU8(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>@media screen { .row { display: grid; grid-template-columns: 1fr 8em } } .x::before { content: "\\2022 " } h2 > b, .no:not(.yes) { display: none }</style></head><body><h1>Ann Example</h1><nav><a href="#a">Menu</a></nav><div class="row"><h2>Experience</h2><p style="float: right">2019&ndash;2020</p></div><ul><li class="x">${FILLER}<li>b</ul><table><tr><td>2019<td>Cook</table><dl><dt>Tools<dd>Go</dl><p class="no" style="color: rgb(0 0 0 / 50%); font: bold 12px/1 serif">&amp;&#x41;</p></body></html>`,
  ),
  json: example("daniel-demo-data-analyst.json"),
};

/** Numbers below a limit, the same for the same seed: Marsaglia's xorshift with 32 bits. */
function random(seed: number) {
  let state = seed | 1;
  return (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
type Random = ReturnType<typeof random>;

function mutate(bytes: Uint8Array, next: Random): Uint8Array {
  let out = Uint8Array.from(bytes);
  for (let changes = 1 + next(8); changes > 0; changes--) {
    const at = next(out.length);
    const length = 1 + next(Math.min(200, out.length));
    switch (next(5)) {
      case 0:
        out[at] = next(256);
        break;
      case 1:
        out.fill(next(256), at, at + length);
        break;
      case 2:
        out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + length)]);
        break;
      case 3:
        out.copyWithin(at, next(out.length), next(out.length));
        break;
      default:
        out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(at, at + length), ...out.subarray(at)]);
    }
    if (!out.length) return Uint8Array.of(32);
  }
  return out;
}

/** Half of the changes to an archive go into one of its parts: outside they mostly break the archive itself. */
function mutateFile(bytes: Uint8Array, zipped: boolean, next: Random): Uint8Array {
  if (!zipped || next(2)) return mutate(bytes, next);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => parts[name]!.length);
  const name = names[next(names.length)]!;
  return zipSync({ ...parts, [name]: mutate(parts[name]!, next) });
}

describe.each(Object.keys(SAMPLES))("mutated %s", (format) => {
  it(`${COUNT} files are read or refused with a code`, async () => {
    const outcomes = new Map<string, number>();
    for (let seed = 1; seed <= COUNT; seed++) {
      const bytes = mutateFile(SAMPLES[format]!, format === "docx" || format === "odt", random(seed * 7919));
      const outcome = await readDocument(bytes, `cv.${format}`, true).then(
        () => "read",
        (error: unknown) => {
          if (isAppError(error)) return error.code;
          if (error instanceof RecognitionNeeded) return error.name;
          throw new Error(`seed ${seed}: ${(error as Error).stack}`);
        },
      );
      expect(outcome, `seed ${seed}`).not.toBe("internal");
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    if (process.env.FUZZ_FILES) console.log(format, Object.fromEntries(outcomes));
  }, 600_000);
});
