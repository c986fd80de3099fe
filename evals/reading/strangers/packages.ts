import { createHash } from "node:crypto";
import type { Layout } from "../producers/types";

/**
 * More layouts and people by others: public packages, MIT or ISC, fetched into `.data/evals/strangers` when they are first asked for; none
 * of them is part of this repository.
 */
export const NPM_PACKAGES: Record<string, string> = {
  "jsonresume-theme-boilerplate": "0.1.2",
  "jsonresume-theme-caffeine": "1.2.3",
  "jsonresume-theme-colophon": "0.2.0",
  "jsonresume-theme-contempo": "0.0.3",
  "jsonresume-theme-dinesh": "0.0.7",
  "jsonresume-theme-direct": "0.1.1",
  "jsonresume-theme-eloquent": "5.0.0",
  "jsonresume-theme-eloquent-ru": "5.1.0-ru",
  "jsonresume-theme-fullmoon": "0.1.2",
  "jsonresume-theme-jacrys": "1.0.4",
  "jsonresume-theme-kards": "1.0.2",
  "jsonresume-theme-lucide": "1.1.0",
  "jsonresume-theme-mantra": "0.3.1",
  "jsonresume-theme-material": "1.3.1",
  "jsonresume-theme-microdata": "0.2.0",
  "jsonresume-theme-minyma": "0.0.5",
  "jsonresume-theme-moon": "1.7.22",
  "jsonresume-theme-onepage-plus": "1.1.0",
  "jsonresume-theme-onepage-simplified": "1.3.0",
  "jsonresume-theme-paper-plus-plus": "0.5.1",
  "jsonresume-theme-printclassy": "1.1.1",
  "jsonresume-theme-pumpkin": "1.1.4",
  "jsonresume-theme-rocketspacer": "1.2.2",
  "jsonresume-theme-srt": "0.1.3",
  "jsonresume-theme-standard-resume": "2.1.0",
  "jsonresume-theme-tan-responsive": "0.0.7",
  "kcv-theme-simple-red": "1.0.5",
  "@jsonresume/schema": "1.3.1",
  "fresh-test-resumes": "0.9.2",
  // the style sheets that these pages ask for elsewhere
  "@fortawesome/fontawesome-free": "5.15.4",
  bootstrap: "3.3.7",
  flexboxgrid: "6.3.1",
  "font-awesome": "4.7.0",
};

/** A generator of CVs with Typst, its designs and its fonts (MIT; fonts OFL), and the versions of its tools it works with. */
export const PYTHON_PACKAGES = ["rendercv[full]==2.3", "typer==0.20.0", "click==8.1.8"];
const RENDERCV = ["classic", "engineeringclassic", "engineeringresumes", "moderncv", "sb2nov"];

/** Sample résumés of these packages: people who do not exist, written by others. */
const RESUMES: Record<string, string> = {
  fullstacker: "fresh-test-resumes/src/jrs/jane-fullstacker.json",
  doe: "jsonresume-theme-rocketspacer/resume.json",
  fluff: "jsonresume-theme-microdata/dist/sample.resume.json",
  hendriks: "jsonresume-theme-caffeine/resume-sample.json",
  "senior-engineer": "@jsonresume/schema/examples/senior-engineer.resume.json",
  "new-grad": "@jsonresume/schema/examples/new-grad.resume.json",
  "career-changer": "@jsonresume/schema/examples/career-changer.resume.json",
};
export const fileOfResume = (name: string) => RESUMES[name]!;

export interface Stranger {
  name: string;
  /** the npm package, or the design of rendercv */
  source: { npm: string } | { rendercv: string };
  layout: Layout;
  resumes: string[];
  /** by a hash of the name: the second half is only counted */
  half: "first" | "second";
}

/** The pages' layouts (as printed without network): all others have one column. */
const LAYOUTS: Record<string, Layout> = {};

/** End of an address that a page asks for, and the file of a package that answers. */
export const STYLE_SHEETS: [RegExp, string][] = [
  [/\/bootstrap\.min\.css$/, "bootstrap/dist/css/bootstrap.min.css"],
  [/\/flexboxgrid\.min\.css$/, "flexboxgrid/dist/flexboxgrid.min.css"],
  [/\/font-awesome\.min\.css$/, "font-awesome/css/font-awesome.min.css"],
  [/\/fontawesome-webfont\.woff2(?:\?.*)?$/, "font-awesome/fonts/fontawesome-webfont.woff2"],
  [/\/all(?:\.min)?\.css$/, "@fortawesome/fontawesome-free/css/all.min.css"],
  [/\/fa-brands-400\.woff2$/, "@fortawesome/fontawesome-free/webfonts/fa-brands-400.woff2"],
  [/\/fa-regular-400\.woff2$/, "@fortawesome/fontawesome-free/webfonts/fa-regular-400.woff2"],
  [/\/fa-solid-900\.woff2$/, "@fortawesome/fontawesome-free/webfonts/fa-solid-900.woff2"],
];

/** What of these packages renders nothing (a missing file), is a web site and no CV, or draws its icons as words without the network. */
const NOT_RENDERED = new Set(["jsonresume-theme-rocketspacer", "jsonresume-theme-kards", "jsonresume-theme-material"]);

const GROUPS = [
  ["fullstacker", "doe"],
  ["fluff", "hendriks"],
  ["senior-engineer", "new-grad", "career-changer"],
];

/** Every theme with three of the people. */
export function listStrangers(): Stranger[] {
  const npm = Object.keys(NPM_PACKAGES).filter((name) => name.includes("-theme-") && !NOT_RENDERED.has(name));
  return [...npm.map((name) => ({ npm: name })), ...RENDERCV.map((name) => ({ rendercv: name }))].map((source, i) => {
    const name = "npm" in source ? source.npm.replace(/^.*-theme-/, "") : `rendercv-${source.rendercv}`;
    return {
      name,
      source,
      layout: LAYOUTS[name] ?? "single",
      resumes: GROUPS.map((group) => group[i % group.length]!),
      half: createHash("sha256").update(name).digest()[0]! % 2 ? "second" : "first",
    };
  });
}
