import { bare, joinList, type LetterWords, type Setting, stop } from "./letter-words";

/** Preterites that open a line and are the same for "ich": "Leitete ein Team" → "leitete ich ein Team". */
const DEEDS = new Set(
  `leitete führte entwickelte betreute organisierte plante koordinierte erstellte verwaltete schulte bearbeitete optimierte reduzierte steigerte
senkte unterstützte baute konzipierte implementierte realisierte analysierte verantwortete beriet bediente verkaufte prüfte dokumentierte überwachte
moderierte übernahm schrieb gewann hielt begleitete behandelte pflegte unterrichtete lehrte half arbeitete wirkte montierte reparierte wartete
programmierte automatisierte migrierte gestaltete etablierte gründete verhandelte verfasste übersetzte testete installierte beantwortete sicherte
erhöhte verbesserte verkürzte halbierte verdoppelte vertrat lieferte lagerte kommissionierte buchte kontrollierte erarbeitete erreichte definierte
evaluierte veröffentlichte trainierte rekrutierte kochte nähte lackierte vermittelte`
    .trim()
    .split(/\s+/),
);

const role = ({ position, name }: Setting) =>
  position && name ? `als ${position} bei ${name}` : name ? `bei ${name}` : position ? `als ${position}` : "";

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const german: LetterWords = {
  language: "de",
  subject: (position) => `Bewerbung: ${position}`,
  salutation: (contact) =>
    !contact
      ? "Sehr geehrte Damen und Herren,"
      : contact.title
        ? `${contact.title === "female" ? "Sehr geehrte" : "Sehr geehrter"} ${contact.addressed ?? contact.name},`
        : `Guten Tag ${contact.name},`,
  closing: () => "Mit freundlichen Grüßen",
  list: (items) => joinList(items, "und"),
  apply: (position, employer) =>
    employer
      ? `hiermit bewerbe ich mich auf die Stelle „${position}“ bei ${employer}.`
      : `hiermit bewerbe ich mich auf die Stelle „${position}“.`,
  now: ({ position, name, current }) => {
    const where = role({ ...(position && { position }), ...(name && { name }), current });
    if (!where) return undefined;
    return current ? stop(`Zurzeit arbeite ich ${where}`) : `Zuletzt habe ich ${where} gearbeitet.`;
  },
  asked: (topics, again) => `Ihre Anzeige nennt ${again ? "außerdem " : ""}${joinList(topics, "und")}.`,
  line: (line, setting, { nth, known, style }) => {
    const text = bare(line);
    if (/^Ich\s/.test(text)) return stop(text);
    const [first = ""] = text.split(/\s/);
    const where = role(setting);
    const job = setting.current ? "jetzigen" : "letzten";
    if (DEEDS.has(first.toLowerCase())) {
      const rest = `${first.toLowerCase()} ich${nth > 1 ? " auch" : ""}${text.slice(first.length)}`;
      if (nth > 0) return stop(`Dort ${rest}`);
      return stop(known ? `In meiner ${job} Stelle ${rest}` : where ? `${upper(where)} ${rest}` : `Dabei ${rest}`);
    }
    if (nth === 0 && known) return stop(`Aus meiner ${job} Tätigkeit: ${text}`);
    if (nth === 0) return stop(where ? `Aus meiner Tätigkeit ${where}: ${text}` : `Aus meiner Tätigkeit: ${text}`);
    return stop(`${["Dazu gehörte auch", "Aus derselben Zeit", "Außerdem"][(nth + style) % 3]}: ${text}`);
  },
  answer: (topic, text) => (/^Ich\s/.test(text) ? stop(bare(text)) : stop(`Zu ${topic}: ${bare(text)}`)),
  named: (topics) => `Von dem, was Sie nennen, steht in meinem Lebenslauf auch: ${joinList(topics, "und")}.`,
  skills: (skills) => `Zu meinen Kenntnissen gehören: ${joinList(skills, "und")}.`,
  studies: (studies) => `Meine Ausbildung: ${studies.join("; ")}.`,
  certificates: (names) => `Meine Zertifikate: ${joinList(names, "und")}.`,
  languages: (languages) => `Meine Sprachen: ${joinList(languages, "und")}.`,
  bridge: "Die folgenden Zeilen nennen, was aus meiner Arbeit dem am nächsten kommt.",
  ending: (employer) => [
    "Alles, was ich hier schreibe, steht auch in meinem Lebenslauf, zusammen mit dem Rest meiner Arbeit.",
    employer
      ? `Gern erzähle ich Ihnen in einem Gespräch mehr über diese Arbeit und erfahre, was bei ${employer} zuerst ansteht.`
      : "Gern erzähle ich Ihnen in einem Gespräch mehr über diese Arbeit und erfahre, was bei Ihnen zuerst ansteht.",
    "Vielen Dank, dass Sie meine Bewerbung lesen; ich freue mich auf Ihre Antwort.",
  ],
  frame: [
    "Sie nennen, Sie nennen außerdem, Sie suchen nach, Sie suchen außerdem, Sie wünschen, Sie fragen nach, in Ihrer Anzeige nennen Sie, Ihre Anzeige nennt, Ihre Anzeige nennt außerdem.",
    "In meiner Tätigkeit als, in meiner Rolle als, in meiner Position als, aus meiner Tätigkeit, in meiner jetzigen Stelle, in meiner letzten Stelle, aus meiner jetzigen Tätigkeit, aus meiner letzten Tätigkeit, aus derselben Zeit, während meiner Zeit bei, dort, dabei, außerdem, dazu gehörte auch, zurzeit arbeite ich als, zuletzt habe ich als gearbeitet.",
    "Meine Erfahrung mit, meine Erfahrung in, ich habe Erfahrung mit, zu meinen Kenntnissen gehören, in meinem Lebenslauf steht auch.",
    "Meine Ausbildung, mein Studium, mein Abschluss, meine Zertifikate, meine Sprachen, ich spreche, heute, davor, früher.",
  ],
  courtesy: [
    "Die folgenden Zeilen nennen, was aus meiner Arbeit dem am nächsten kommt.",
    "Alles, was ich hier schreibe, steht auch in meinem Lebenslauf, zusammen mit dem Rest meiner Arbeit.",
    "Hiermit bewerbe ich mich auf die Stelle, um die Position, auf Ihre Ausschreibung, auf die ausgeschriebene Stelle. Ich möchte mich bewerben.",
    "Gern erzähle ich Ihnen in einem persönlichen Gespräch mehr über diese Arbeit und erfahre, was bei Ihnen zuerst ansteht. Gerne stelle ich mich Ihnen vor. Ich stehe für ein Gespräch zur Verfügung.",
    "Über die Einladung zu einem Gespräch freue ich mich. Ich freue mich auf Ihre Antwort, auf Ihre Rückmeldung, darauf, von Ihnen zu hören, Sie und das Team kennenzulernen.",
    "Vielen Dank, dass Sie meine Bewerbung lesen, für Ihre Zeit. Meine Unterlagen, meinen Lebenslauf finden Sie anbei, beigefügt. Dieses Schreiben.",
    "Ihre Anzeige, Ihre Beschreibung der Stelle interessiert mich. Ich interessiere mich für die Aufgabe.",
  ],
  jobHeads: new Set(
    "stelle position bewerbung bewerbe bewerben ausschreibung ausgeschriebene anzeige aufgabe team gespräch erfahre".split(
      " ",
    ),
  ),
  state: ({ position, name }) =>
    `Ich arbeitete ${[position && `als ${position}`, name && `bei ${name}`, name && `für ${name}`, name && `in ${name}`, name && `an ${name}`].filter(Boolean).join(", ")}`,
};
