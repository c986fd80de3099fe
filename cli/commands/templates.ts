import { PAGE_SIZES } from "@/lib/rendering/contract";
import { TEMPLATES } from "@/lib/rendering/templates";
import type { Command, Option } from "../command";

/** The choices of a document, for every command that makes one. */
export const TEMPLATE_OPTIONS: Record<string, Option> = {
  template: {
    value: "NAME",
    choices: TEMPLATES.map(({ name }) => name),
    about: `${TEMPLATES.map(({ name }) => name).join(", ")} (default classic)`,
  },
  "page-size": { value: "SIZE", choices: PAGE_SIZES, about: `${PAGE_SIZES.join(" or ")} (default A4)` },
};

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
