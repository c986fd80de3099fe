import { COUNTRIES } from "@/lib/cv/country-words";
import { ENTRY_SECTIONS } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import {
  DENSITIES,
  FONT_PAIRS,
  MARGINS,
  PAGE_SIZES,
  type RenderOptions,
  renderOptionsSchema,
} from "@/lib/rendering/contract";
import { COUNTRY_PRESETS } from "@/lib/rendering/country-presets";
import { TEMPLATES } from "@/lib/rendering/templates";
import type { Command, Invocation, Option } from "../command";

/** The choices of a document, for every command that makes one. */
export const TEMPLATE_OPTIONS: Record<string, Option> = {
  template: {
    value: "NAME",
    choices: TEMPLATES.map(({ name }) => name),
    about: `${TEMPLATES.map(({ name }) => name).join(", ")} (default classic)`,
  },
  language: {
    value: "TAG",
    about: "section names and dates in this language, such as de, ja, pt-BR (default the CV's own)",
  },
  country: {
    value: "NAME",
    choices: COUNTRIES,
    about: `${COUNTRIES.join(", ")}: paper, dates, personal data and agreement as employers there expect them`,
  },
  accent: { value: "COLOUR", about: "the one colour, such as #1a4b8c; darkened when it is hard to read" },
  density: { value: "STEP", choices: DENSITIES, about: `${DENSITIES.join(", ")} (default normal)` },
  margins: { value: "STEP", choices: MARGINS, about: `${MARGINS.join(", ")} (default normal)` },
  fonts: { value: "PAIR", choices: FONT_PAIRS, about: `${FONT_PAIRS.join(", ")} (default the template's own)` },
  order: { value: "NAMES", about: `these sections first, in this order: ${ENTRY_SECTIONS.join(",")}` },
  hide: { value: "NAMES", about: "without these sections; basics is the profile" },
  "page-size": {
    value: "SIZE",
    choices: PAGE_SIZES,
    about: `${PAGE_SIZES.join(" or ")} (default the country's, else A4)`,
  },
};

/** The choices as a document takes them. @throws AppError `bad_request` naming the option that is wrong */
export function readRenderOptions(option: Invocation["option"]): RenderOptions {
  const country = COUNTRIES.find((name) => name === option("country"));
  const preset = country && COUNTRY_PRESETS[country];
  const parsed = renderOptionsSchema.safeParse({
    template: option("template"),
    pageSize: option("page-size") ?? preset?.pageSize,
    country,
    language: option("language"),
    accent: option("accent"),
    density: option("density"),
    margins: option("margins"),
    fonts: option("fonts"),
    sections: (option("order") || option("hide")) && { order: names(option("order")), hidden: names(option("hide")) },
    fit: option("fit") && { pages: Number(option("fit")) },
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError(
    "bad_request",
    `--${OPTION_OF[issue?.path[1] as string] ?? issue?.path.join(".")}: ${issue?.message}`,
  );
}

const names = (list: string | undefined) => list?.split(",").map((name) => name.trim()) ?? [];
/** Where the option is called otherwise than what it fills in. */
const OPTION_OF: Record<string, string> = { order: "order", hidden: "hide" };

export const templatesCommand: Command = {
  name: "templates",
  summary: "lists the templates of documents",
  usage: ["[--json]"],
  operands: [0, 0],
  options: { json: { about: "print JSON" } },
  examples: ["cv templates"],
  async run({ flag, print }) {
    const width = Math.max(...TEMPLATES.map(({ name }) => name.length));
    const lines = TEMPLATES.map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`);
    await print(flag("json") ? `${JSON.stringify(TEMPLATES, null, 2)}\n` : lines.join(""));
  },
};
