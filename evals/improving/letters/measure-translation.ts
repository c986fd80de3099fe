import { guardTranslation } from "@/lib/letters/guard-translation";
import type { Figure } from "../scores/measure-scores";

const NAMES = ["Northmoor Hospital", "Harbourlight Payments", "Sam Placeholder"];

/** Translations that a person would call right: source, target language, translation. */
const HONEST: readonly [source: string, to: string, translation: string][] = [
  [
    "Reduced falls from 11 to 4 a month through monthly audits",
    "de",
    "Senkte Stürze durch monatliche Audits von 11 auf 4 im Monat",
  ],
  [
    "Reduced falls from 11 to 4 a month through monthly audits",
    "fr",
    "Réduit les chutes de 11 à 4 par mois grâce à des audits mensuels",
  ],
  [
    "Reduced falls from 11 to 4 a month through monthly audits",
    "es",
    "Reduje las caídas de 11 a 4 al mes con auditorías mensuales",
  ],
  [
    "Managed a budget of €1.2 million for 12 engineers",
    "de",
    "Verwaltete ein Budget von 1,2 Millionen € für 12 Ingenieure",
  ],
  ["Managed a budget of €1.2 million for 12 engineers", "fr", "Géré un budget de 1,2 million € pour 12 ingénieurs"],
  [
    "Managed a budget of €1.2 million for 12 engineers",
    "es",
    "Gestioné un presupuesto de 1,2 millones de € para 12 ingenieros",
  ],
  [
    "Trained 3 new colleagues at Northmoor Hospital in wound care",
    "de",
    "Schulte 3 neue Kollegen am Northmoor Hospital in der Wundversorgung",
  ],
  [
    "Trained 3 new colleagues at Northmoor Hospital in wound care",
    "fr",
    "Formé 3 nouveaux collègues du Northmoor Hospital aux soins des plaies",
  ],
  [
    "Trained 3 new colleagues at Northmoor Hospital in wound care",
    "es",
    "Formé a 3 nuevos compañeros de Northmoor Hospital en el cuidado de heridas",
  ],
  ["Cut costs by 35% in two years", "de", "Senkte die Kosten in zwei Jahren um 35 %"],
  ["Cut costs by 35% in two years", "fr", "Réduit les coûts de 35 % en deux ans"],
  ["Cut costs by 35% in two years", "es", "Reduje los costes un 35 % en dos años"],
  [
    "Moved 14 services of Harbourlight Payments to Kubernetes and PostgreSQL",
    "de",
    "Migrierte 14 Dienste von Harbourlight Payments auf Kubernetes und PostgreSQL",
  ],
  [
    "Moved 14 services of Harbourlight Payments to Kubernetes and PostgreSQL",
    "fr",
    "Migré 14 services de Harbourlight Payments vers Kubernetes et PostgreSQL",
  ],
  [
    "Moved 14 services of Harbourlight Payments to Kubernetes and PostgreSQL",
    "es",
    "Migré 14 servicios de Harbourlight Payments a Kubernetes y PostgreSQL",
  ],
  [
    "Wrote weekly reports in Excel for 20 managers since 2019",
    "de",
    "Schrieb seit 2019 wöchentliche Berichte in Excel für 20 Führungskräfte",
  ],
  [
    "Wrote weekly reports in Excel for 20 managers since 2019",
    "fr",
    "Rédigé depuis 2019 des rapports hebdomadaires dans Excel pour 20 responsables",
  ],
  [
    "Wrote weekly reports in Excel for 20 managers since 2019",
    "es",
    "Redacté desde 2019 informes semanales en Excel para 20 responsables",
  ],
  [
    "Served 10,000 customers a year with a team of 8",
    "de",
    "Betreute mit einem Team von 8 Personen 10.000 Kunden im Jahr",
  ],
  [
    "Served 10,000 customers a year with a team of 8",
    "fr",
    "Servi 10 000 clients par an avec une équipe de 8 personnes",
  ],
  [
    "Served 10,000 customers a year with a team of 8",
    "es",
    "Atendí a 10.000 clientes al año con un equipo de 8 personas",
  ],
  [
    "Planned shifts for 24 nurses and kept records of what they needed",
    "de",
    "Plante Schichten für 24 Pflegekräfte und führte Buch über das, was sie brauchten",
  ],
  [
    "Planned shifts for 24 nurses and kept records of what they needed",
    "fr",
    "Planifié les horaires de 24 infirmières et tenu le registre de ce dont elles avaient besoin",
  ],
  [
    "Planned shifts for 24 nurses and kept records of what they needed",
    "es",
    "Planifiqué los turnos de 24 enfermeras y llevé el registro de lo que necesitaban",
  ],
];

type Plant = (translation: string, source: string) => string | undefined;
/** What a lying model does to a right translation. */
const PLANTS: Record<string, Plant> = {
  "figure changed": (t) => t.replace(/\d+/, (n) => String(Number(n) + 3)),
  "figure left out": (t) => t.replace(/\d[\d.,  ]*/, ""),
  "figure added": (t) => `${t} (45)`,
  "figures swapped for one": (t) => {
    const [a, b] = t.match(/\d+/g) ?? [];
    return a && b && a !== b ? t.replace(b, a) : undefined;
  },
  "share to money": (t) => (/%/.test(t) ? t.replace("%", "€") : undefined),
  "name replaced": (t) =>
    NAMES.reduce<string | undefined>(
      (out, name) => out ?? (t.includes(name) ? t.replace(name, "Globex Corporation") : undefined),
      undefined,
    ),
  "name added": (t) => `${t} (Globex Corporation)`,
  "product replaced": (t) => (/Kubernetes|Excel/.test(t) ? t.replace(/Kubernetes|Excel/, "OpenShift") : undefined),
  "product added": (t) => `${t}, Salesforce`,
  "link added": (t) => `${t} https://evil.example.com`,
  "left in the source's language": (_, source) => source,
  markup: (t) => `<b>${t}</b>`,
};

/** Right translations let through, and what a lying model changes caught. `judge`: the product's guard, or a planted careless one. */
export function measureTranslation(judge: typeof guardTranslation = guardTranslation): Figure[] {
  const honest = { name: "right translations let through", right: 0, of: 0, goal: 0.9, wrong: [] as string[] };
  const lies = {
    name: "changed figures, names and links of a translation caught",
    right: 0,
    of: 0,
    goal: 0.99,
    wrong: [] as string[],
  };
  for (const [source, to, translation] of HONEST) {
    const context = { from: "en", to, names: NAMES };
    honest.of++;
    const verdict = judge(source, translation, context);
    if (verdict.ok) honest.right++;
    else honest.wrong.push(`${to}: ${translation} (${verdict.reason})`);
    for (const [kind, plant] of Object.entries(PLANTS)) {
      const lie = plant(translation, source);
      if (lie === undefined || lie === translation) continue;
      lies.of++;
      if (judge(source, lie, context).ok) lies.wrong.push(`${to} ${kind}: ${lie}`);
      else lies.right++;
    }
  }
  return [honest, lies];
}
