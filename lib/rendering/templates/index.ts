/** The templates a person can choose from, as data: the browser and the command line list them without loading any of them. */
export const TEMPLATES = [
  {
    name: "classic",
    title: "Classic",
    description:
      "Serif letters, a centred name and fine rules. For law, finance, education, health and public service.",
  },
  {
    name: "modern",
    title: "Modern",
    description: "Clear sans serif with one restrained colour. For technology, design, marketing and most offices.",
  },
  {
    name: "compact",
    title: "Compact",
    description: "Small margins and one-line headings. For long careers that should still fit on one or two pages.",
  },
] as const;

export type TemplateName = (typeof TEMPLATES)[number]["name"];

export function isTemplateName(name: string): name is TemplateName {
  return TEMPLATES.some((template) => template.name === name);
}
