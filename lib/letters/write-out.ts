const SCALES: readonly (readonly [words: RegExp, factor: number])[] = [
  [/^(?:milliarden?|mrd\.?|milliards?|billions?|mil millones)$/i, 1e9],
  [/^(?:millionen|millions?|mio\.?|millón|millones)$/i, 1e6],
  [/^(?:tausend|tsd\.?|mille|mil|thousand)$/i, 1e3],
];
const SCALED =
  /(\d[\d.,]*)\s?(milliarden?|mrd\.?|milliards?|billions?|mil millones|millionen|millions?|mio\.?|millón|millones|tausend|tsd\.?|mille|mil|thousand)(?![\p{L}])/giu;

/** "1,2 Millionen" as "1200000", by the decimal sign of its language. */
export function writeOut(text: string, language: string): string {
  return text.replace(SCALED, (all, digits: string, scale: string) => {
    const factor = SCALES.find(([words]) => words.test(scale))?.[1];
    const plain = language === "en" ? digits.replace(/,/g, "") : digits.replace(/\.(?=\d{3})/g, "").replace(",", ".");
    const value = Number(plain) * (factor ?? Number.NaN);
    return Number.isFinite(value) ? String(Math.round(value)) : all;
  });
}
