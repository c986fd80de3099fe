import { expect, it } from "vitest";
import { guardTranslation } from "./guard-translation";

const judge = (source: string, translation: string, to = "de") => {
  const verdict = guardTranslation(source, translation, {
    from: "en",
    to,
    names: ["Northmoor Hospital", "Sam Placeholder"],
  });
  return verdict.ok ? "ok" : verdict.code;
};

it.each([
  [
    "Reduced falls from 11 to 4 a month through monthly audits",
    "Senkte Stürze durch monatliche Audits von 11 auf 4 im Monat",
    "de",
  ],
  [
    "Managed a budget of €1.2 million for twelve engineers",
    "Verwaltete ein Budget von 1,2 Millionen € für zwölf Ingenieure",
    "de",
  ],
  [
    "Led 10,000 users of Northmoor Hospital to Kubernetes",
    "Führte 10.000 Nutzer des Northmoor Hospital zu Kubernetes",
    "de",
  ],
  ["Mentored 6 student nurses in wound care", "Formé 6 étudiants infirmiers aux soins des plaies", "fr"],
  ["Cut costs by 35% in London", "Réduit les coûts de 35 % à Londres", "fr"],
  [
    "Trained 3 new colleagues in manual handling",
    "Formé a 3 nuevos compañeros en el manejo manual de las cargas",
    "es",
  ],
])("lets through: %s → %s", (source, translation, to) => expect(judge(source, translation, to)).toBe("ok"));

it.each([
  ["Reduced falls from 11 to 4 a month", "Senkte Stürze von 11 auf 2 im Monat", "number-changed"],
  ["Mentored student nurses in wound care", "Betreute 6 Pflegeschüler in der Wundversorgung", "number-changed"],
  ["Cut costs by 35% in two years", "Senkte die Kosten um 35 € in zwei Jahren", "number-changed"],
  ["Led the ward of Northmoor Hospital", "Leitete die Station des Südklinikums", "name-changed"],
  ["Ran the services on Kubernetes", "Betrieb die Dienste auf OpenShift", "name-changed"],
  ["Ran the services of the bank", "Betrieb die Dienste der Bank mit Kubernetes", "name-added"],
  ["Ran the services of the bank", "Betrieb die Dienste der Bank, siehe https://evil.example.com", "link-changed"],
  ["Ran the services of the bank and the shop", "Ran the services of the bank and the shop", "wrong-language"],
  ["Ran the services of the bank and the shop", "Betrieb", "length"],
  ["Ran the services", "<b>Betrieb die Dienste</b>", "unsafe-text"],
])("refuses: %s → %s", (source, translation, code) => expect(judge(source, translation)).toBe(code));
