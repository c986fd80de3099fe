import { expect, it } from "vitest";
import { guardTranslation } from "./guard-translation";

const judge = (source: string, translation: string, to = "de", from = "en") => {
  const verdict = guardTranslation(source, translation, {
    from,
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

it.each([
  ["en", "de", "Supported customers by phone", "Beriet Kunden am Telefon", "stronger-verb"],
  ["en", "de", "Assisted the team with the move", "Leitete den Umzug des Teams", "stronger-verb"],
  ["en", "fr", "Wrote the reports of the team", "Dirigé les rapports de l'équipe", "stronger-verb"],
  ["en", "es", "Cleaned the ward", "Dirigí la planta", "stronger-verb"],
  ["de", "en", "Half bei der Inventur", "Did the stock-taking", "stronger-verb"],
  ["en", "de", "Helped to plan the move and led the audit", "Leitete das Audit und half beim Umzug", "stronger-verb"],
  ["en", "de", "Nearly 40 orders a day", "40 Bestellungen am Tag", "hedge-dropped"],
  ["en", "fr", "Served 40 guests a day", "Servi plus de 40 clients par jour", "number-changed"],
  ["en", "es", "Intern in the legal department", "Jurista en el departamento legal", "hedge-dropped"],
  ["fr", "de", "Bénévole dans un refuge", "Mitarbeiter in einem Tierheim", "hedge-dropped"],
  ["de", "en", "Teilweise Betreuung der Kinder", "Looked after the children", "hedge-dropped"],
  // none of these claims more
  ["en", "de", "Customer support for 3 products", "Kundenbetreuung für 3 Produkte", "ok"],
  ["en", "de", "Support engineer", "Supporttechniker", "ok"],
  ["en", "de", "Kept the minutes of the board", "Führte das Protokoll des Vorstands", "ok"],
  ["en", "de", "Forwarded complaints to the director", "Leitete Beschwerden an die Direktorin weiter", "ok"],
  [
    "en",
    "de",
    "Built the new warehouse system and introduced scanners",
    "Baute das neue Lagersystem auf und führte Scanner ein",
    "ok",
  ],
  ["en", "es", "Courses aimed at beginners", "Cursos dirigidos a principiantes", "ok"],
  ["en", "de", "First aid on board", "Erste Hilfe an Bord", "ok"],
  ["de", "en", "Erste Hilfe an Bord", "First-aider on board", "ok"],
  ["de", "fr", "Erstellte mithilfe von Excel Berichte", "Créé des rapports avec Excel", "ok"],
  ["en", "fr", "Sales assistant in a bakery", "Vendeuse dans une boulangerie", "ok"],
  ["es", "en", "Nivel alto de inglés desde mayo", "Advanced English since May", "ok"],
  ["en", "de", "Attended to patients at night", "Versorgte nachts Patienten", "ok"],
  ["en", "de", "Served over 40 guests a day", "Bediente täglich 40 Gäste", "ok"],
])("%s → %s: %s → %s: %s", (from, to, source, translation, code) =>
  expect(judge(source, translation, to, from)).toBe(code),
);
