import { AppError } from "@/lib/errors";
import type { GreyPicture } from "./grey-picture";
import { damagedPicture } from "./picture-header";
import type { FoundLine } from "./words-to-pieces";

const fs = process.getBuiltinModule("node:fs");
const { createRequire } = process.getBuiltinModule("node:module");
const path = process.getBuiltinModule("node:path");
const zlib = process.getBuiltinModule("node:zlib");

/** A language's data unpacked; the largest of the published ones (best, not quantised) has 23 MB. */
const DATA_LIMIT = 64 * 2 ** 20;
const GREY_IMAGE = 1;
/** tesseract.js-core writes here whatever name it is given. */
const WRITTEN = "/image.png";

/** What this uses of tesseract.js-core (Emscripten). */
interface Core {
  FS: {
    writeFile(name: string, data: Uint8Array): void;
    readFile(name: string): Uint8Array;
    unlink(name: string): void;
  };
  TessBaseAPI: new () => Api;
}
interface Api {
  Init(dataPath: null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(orientation: number, angle: number): number;
  WriteImage(kind: number, name: string): void;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  Clear(): void;
}

export interface Tesseract {
  /** the names of the languages in English */
  languages: string[];
  /** the lines of a page, of a part of one that has nothing but lines, of one line, or one of an address */
  recognise(picture: GreyPicture, dpi: number, as?: Segmentation): FoundLine[];
  /** any PNG or WebP as a grey PNG without transparency or interlacing; throws damaged_file */
  toGreyPng(bytes: Uint8Array): Uint8Array;
}

export interface TesseractOptions {
  /** ISO 639-2 codes as Tesseract's data is named: "eng", "deu" */
  languages: string[];
  /** a folder with NAME.traineddata or NAME.traineddata.gz, looked into before the installed packages */
  dataDir?: string;
}

/**
 * Tesseract (its neural recogniser) as WebAssembly within this process: it can reach nothing but the bytes it is given. Throws
 * misconfigured when a language's data is not there.
 */
export async function loadTesseract({ languages, dataDir }: TesseractOptions): Promise<Tesseract> {
  const variant = WebAssembly.validate(SIMD) ? "tesseract-core-simd-lstm" : "tesseract-core-lstm";
  const { default: createCore } = (await import(`tesseract.js-core/${variant}.js`)) as {
    default: (options: object) => Promise<Core>;
  };
  const core = await createCore({ TesseractProgress() {}, print() {}, printErr() {} });
  for (const language of languages) core.FS.writeFile(`${language}.traineddata`, readLanguageData(language, dataDir));
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages.join("+"), LSTM_ONLY) !== 0) throw notInstalled(languages.join(", "));

  return {
    languages: languages.map(languageName),
    recognise(picture, dpi, as = "page") {
      core.FS.writeFile("/input", toPgm(picture));
      api.SetVariable("user_defined_dpi", String(Math.round(dpi)));
      api.SetVariable("tessedit_pageseg_mode", SEGMENTATION[as]);
      api.SetVariable("tessedit_char_whitelist", LETTERS[as] ?? "");
      if (api.SetImageFile(1, 0) !== 0) throw damagedPicture();
      if (api.Recognize(null) !== 0) return [];
      const { blocks } = JSON.parse(api.GetJSONText()) as {
        blocks?: { paragraphs?: { lines?: FoundLine[] }[] }[];
      };
      api.Clear();
      return (blocks ?? []).flatMap((block) => (block.paragraphs ?? []).flatMap((paragraph) => paragraph.lines ?? []));
    },
    toGreyPng(bytes) {
      core.FS.writeFile("/input", bytes);
      if (api.SetImageFile(1, 0) !== 0) throw damagedPicture();
      api.WriteImage(GREY_IMAGE, WRITTEN);
      const png = core.FS.readFile(WRITTEN);
      core.FS.unlink(WRITTEN);
      api.Clear();
      return png;
    },
  };
}

const LSTM_ONLY = 1;
/** Tesseract's own search for blocks of text, without turning the page; one block of lines; one line, or one that is an address. */
const SEGMENTATION = { page: "3", block: "6", line: "7", address: "7", link: "7" } as const;
const ADDRESS_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789@._-";
const LETTERS: Partial<Record<Segmentation, string>> = { address: ADDRESS_LETTERS, link: `${ADDRESS_LETTERS}/:` };
export type Segmentation = keyof typeof SEGMENTATION;

/** A module with one SIMD instruction: valid where there is SIMD. */
const SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

function toPgm({ width, height, data }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const out = new Uint8Array(head.length + data.length);
  out.set(head);
  out.set(data, head.length);
  return out;
}

function readLanguageData(language: string, dataDir: string | undefined): Uint8Array {
  for (const name of dataFiles(language, dataDir)) {
    if (!fs.existsSync(name)) continue;
    const bytes = fs.readFileSync(name);
    return name.endsWith(".gz") ? zlib.gunzipSync(bytes, { maxOutputLength: DATA_LIMIT }) : bytes;
  }
  throw notInstalled(language);
}

function dataFiles(language: string, dataDir: string | undefined): string[] {
  return [dataDir, installedData(language)].flatMap((folder) =>
    folder ? [path.join(folder, `${language}.traineddata`), path.join(folder, `${language}.traineddata.gz`)] : [],
  );
}

/** The folder of the package that holds a language's data. */
function installedData(language: string): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`);
    return path.join(path.dirname(manifest), "4.0.0_best_int");
  } catch {
    return undefined;
  }
}

const notInstalled = (language: string) =>
  new AppError("misconfigured", `Scans cannot be read: the data for "${language}" is not installed.`, {
    hint: `Run \`npm install @tesseract.js-data/${language}\`, or put ${language}.traineddata into OCR_DATA_DIR.`,
  });

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code.replace(/_.*/, "")) ?? code;
  } catch {
    return code;
  }
}
