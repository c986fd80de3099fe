/** What acronyms of CVs stand for: a closed list, since letters that fit by chance are no expansion. */
const LONG_FORMS = `
CAD computer-aided design|CI continuous integration|CMS content management system|CNC computer numerical control|CRM customer relationship management
ECG electrocardiogram|EHR electronic health record|EPOS electronic point of sale|ERP enterprise resource planning|FMCG fast-moving consumer goods
GDPR general data protection regulation|GIS geographic information system|HACCP hazard analysis and critical control points|HR human resources
HVAC heating, ventilation and air conditioning|ICU intensive care unit|KPI key performance indicator|ML machine learning|MRI magnetic resonance imaging
NLP natural language processing|OKR objectives and key results|OOP object-oriented programming|PLC programmable logic controller|PMO project management office
POS point of sale|PPC pay per click|PPE personal protective equipment|QA quality assurance|R&D research and development|ROI return on investment
SEM search engine marketing|SEN special educational needs|SEO search engine optimisation|SEO search engine optimization|SLA service level agreement
TDD test-driven development|UI user interface|UX user experience
`
  .trim()
  .split(/[|\n]/)
  .map((pair): [string, string] => {
    const at = pair.indexOf(" ");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });

export interface Expansion {
  /** position of the text among those given, and what it says with the words spelled out */
  index: number;
  after: string;
  /** the text that holds the words, and the words as they stand there */
  source: { index: number; quote: string };
}

/**
 * Acronyms that come before, or without, their words although another of the texts has them: the first one is spelled out ("SEO" → "search
 * engine optimisation (SEO)"). At most one a text, and only with words that are there: nothing is looked up for the reader.
 */
export function spellOutAcronyms(texts: readonly string[]): Expansion[] {
  const out: Expansion[] = [];
  for (const [acronym, words] of LONG_FORMS) {
    const short = new RegExp(`(?<![\\p{L}\\p{N}(&/-])${acronym}(?![\\p{L}\\p{N})&/-])`, "u");
    const long = new RegExp(`(?<![\\p{L}\\p{N}-])${words}s?(?![\\p{L}\\p{N}-])`, "iu");
    // introduced already, one way or the other
    if (texts.some((text) => text.includes(`(${acronym})`) || new RegExp(`${acronym}s? \\(${words}`, "iu").test(text)))
      continue;
    const index = texts.findIndex((text) => short.test(text));
    const at = texts.findIndex((text) => long.test(text));
    const quote = long.exec(texts[at] ?? "")?.[0];
    const text = texts[index];
    if (text === undefined || !quote || at === index || out.some((one) => one.index === index)) continue;
    const begins = short.exec(text)?.index === 0;
    const spelled = begins
      ? quote.charAt(0).toUpperCase() + quote.slice(1)
      : /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(quote)
        ? quote.charAt(0).toLowerCase() + quote.slice(1)
        : quote;
    out.push({ index, after: text.replace(short, `${spelled} (${acronym})`), source: { index: at, quote } });
  }
  return out;
}
