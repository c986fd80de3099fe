import { expect, test } from "vitest";
import { readCitation } from "./read-citation";

test.each([
  [
    "Example-Sample A, Muster T, Probe K. Early closure: a pilot. Colorectal Letters. 2019;12(3):201-9.",
    "Early closure: a pilot",
    "Colorectal Letters",
  ],
  [
    "Muster T. Docking times in a new programme. J Example Pract. 2021;4:55-60.",
    "Docking times in a new programme",
    "J Example Pract",
  ],
  [
    "Example, A. (2018). Trust and Tallow: Credit on the Rivers. Bristol: Quayside Press.",
    "Trust and Tallow: Credit on the Rivers",
    "Quayside Press",
  ],
  [
    "Example, A., & Probe, R. (2016). Harbours revisited. Journal of Ledgers, 9(1), 1-29.",
    "Harbours revisited",
    "Journal of Ledgers",
  ],
  [
    "Example, A. (2014). Brokers and books. In P. Lund (Ed.), Merchants Between Worlds (pp. 41-66). Leiden: Halm.",
    "Brokers and books",
    "Merchants Between Worlds",
  ],
  [
    "A. Example and B. Sample, “How long is a rare event?”, Letters in Disorder 8, 22 (2023).",
    "How long is a rare event?",
    "Letters in Disorder",
  ],
  [
    "Example, Ann. Pattern and Jute: The Design Books. Dundee: Shuttle Press, 2014.",
    "Pattern and Jute: The Design Books",
    "Shuttle Press",
  ],
  [
    "Example, S.; Probe, K. Tropanes made easy. Org. Synth. Lett. 2015, 17, 400–403.",
    "Tropanes made easy",
    "Org. Synth. Lett",
  ],
  [
    "Example F, Muster K: Kleine Polypen im Alltag. Endoskopie und Praxis 2021; 9: 12–18",
    "Kleine Polypen im Alltag",
    "Endoskopie und Praxis",
  ],
  [
    "Exemple I., 2023, « Le tour d’eau, une règle », Cahiers des vallées, n° 41, p. 12-31.",
    "Le tour d’eau, une règle",
    "Cahiers des vallées",
  ],
])("%s", (text, name, publisher) => {
  const read = readCitation(text);
  expect(read?.name).toBe(name);
  expect(read?.publisher).toBe(publisher);
});

test("what tells neither authors nor title stays whole", () => {
  for (const text of ["Tea and trade in Example Town, Example Press, 2019", "Blog on gardens (2019)"])
    expect(readCitation(text)).toBeUndefined();
});
