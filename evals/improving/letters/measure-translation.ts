import { guardTranslation } from "@/lib/letters/guard-translation";
import type { Figure } from "../scores/measure-scores";
import { RIGHT_TRANSLATIONS } from "./right-translations";

const NAMES = ["Northmoor Hospital", "Harbourlight Payments", "Sam Placeholder"];

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

/** Right translations let through, and what a lying model changes caught: figures, names and links by machine, raised verbs and lost hedges by hand. `judge`: the product's guard, or a planted careless one. */
export function measureTranslation(judge: typeof guardTranslation = guardTranslation): Figure[] {
  const honest = { name: "right translations let through", right: 0, of: 0, goal: 0.9, wrong: [] as string[] };
  const lies = {
    name: "changed figures, names and links of a translation caught",
    right: 0,
    of: 0,
    goal: 0.99,
    wrong: [] as string[],
  };
  const figure = (name: string): Figure & { wrong: string[] } => ({ name, right: 0, of: 0, goal: 0.98, wrong: [] });
  const claims = {
    raised: figure("raised verbs of a translation caught"),
    unhedged: figure("lost hedges of a translation caught"),
  };
  for (const { from, to, source, translation, ...planted } of RIGHT_TRANSLATIONS) {
    const context = { from, to, names: NAMES };
    const pair = `${from} → ${to}`;
    honest.of++;
    const verdict = judge(source, translation, context);
    if (verdict.ok) honest.right++;
    else honest.wrong.push(`${pair}: ${translation} (${verdict.reason})`);
    for (const [kind, plant] of Object.entries(PLANTS)) {
      const lie = plant(translation, source);
      if (lie === undefined || lie === translation) continue;
      lies.of++;
      if (judge(source, lie, context).ok) lies.wrong.push(`${pair} ${kind}: ${lie}`);
      else lies.right++;
    }
    for (const kind of ["raised", "unhedged"] as const)
      for (const lie of planted[kind] ?? []) {
        claims[kind].of++;
        if (judge(source, lie, context).ok) claims[kind].wrong.push(`${pair}: ${lie}`);
        else claims[kind].right++;
      }
  }
  return [honest, lies, claims.raised, claims.unhedged];
}
