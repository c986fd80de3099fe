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
  {
    name: "executive",
    title: "Executive",
    description: "Serif letters, shaded section titles, contacts beside the name. For leadership and board roles.",
  },
  {
    name: "academic",
    title: "Academic",
    description: "Garamond, dates in the margin, education and publications first. For research and teaching.",
  },
  {
    name: "technical",
    title: "Technical",
    description: "Plex Sans, skills first, dense and precise. For engineering, data and operations.",
  },
  {
    name: "creative",
    title: "Creative",
    description: "A strong coloured bar with contacts and skills. For design, media and agencies that read CVs by eye.",
  },
  {
    name: "two-column",
    title: "Two columns",
    description: "Work in the wide column, skills, languages and schooling in the narrow one. Fits much on one page.",
  },
  {
    name: "student",
    title: "Student",
    description: "Friendly letters and generous space, education and projects first. For first jobs and internships.",
  },
  {
    name: "european",
    title: "European",
    description: "Section titles in a column at the left, as in the Europass. For applications across Europe.",
  },
  {
    name: "german-tabular",
    title: "German tabular",
    description: "Dates in the left column of every entry, sober and complete. For Germany, Austria and Switzerland.",
  },
  {
    name: "rirekisho",
    title: "Rirekisho",
    description:
      "The ruled form of Japanese applications (履歴書): one table of schools and jobs, the oldest first. For Japan.",
  },
  {
    name: "plain",
    title: "Plain",
    description: "One column, black, every fact on its own line. For online forms and applicant tracking systems.",
  },
] as const;

export type TemplateName = (typeof TEMPLATES)[number]["name"];

export function isTemplateName(name: string): name is TemplateName {
  return TEMPLATES.some((template) => template.name === name);
}
