import { bare, joinList, type LetterWords, lowerFirst, type Setting, stop } from "./letter-words";

/** Irregular preterites of the first person. */
const DEEDS = new Set(
  "hice tuve conduje produje traduje obtuve puse introduje reduje mantuve propuse estuve fui dispuse".split(" "),
);

/** "Gestioné un equipo" → "gestioné un equipo"; undefined for lines of nouns, infinitives and the third person. */
function deedOf(line: string): string | undefined {
  const text = bare(line);
  const [first = ""] = text.split(/\s/);
  return /^\p{Lu}\p{Ll}{2,}[éí]$/u.test(first) || DEEDS.has(first.toLowerCase()) ? lowerFirst(text) : undefined;
}

const role = ({ position, name }: Setting) =>
  position && name ? `como ${position} en ${name}` : name ? `en ${name}` : position ? `como ${position}` : "";

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** "y" before the sound i is "e". */
const list = (items: readonly string[]) => joinList(items, /^h?[iíy](?![ae])/i.test(items.at(-1) ?? "") ? "e" : "y");

export const spanish: LetterWords = {
  language: "es",
  subject: (position) => `Candidatura: ${position}`,
  salutation: (contact) =>
    !contact
      ? "Estimado equipo de selección:"
      : contact.title
        ? `${contact.title === "female" ? "Estimada" : "Estimado"} ${contact.addressed ?? contact.name}:`
        : `A la atención de ${contact.name}:`,
  closing: () => "Atentamente,",
  list,
  apply: (position, employer) =>
    employer
      ? `Les presento mi candidatura al puesto de ${position} en ${employer}.`
      : `Les presento mi candidatura al puesto de ${position}.`,
  now: ({ position, name, current }) => {
    const where = role({ ...(position && { position }), ...(name && { name }), current });
    if (!where) return undefined;
    return stop(current ? `Actualmente trabajo ${where}` : `Mi último trabajo fue ${where}`);
  },
  asked: (topics, again) => `Su anuncio nombra ${again ? "también " : ""}${list(topics)}.`,
  line: (line, setting, { nth, known, style }) => {
    const text = bare(line);
    if (/^Yo\s/.test(text)) return stop(text);
    const deed = deedOf(text);
    const where = role(setting);
    const job = `En mi ${setting.current ? "puesto actual" : "último puesto"}`;
    if (deed && nth > 0) return stop(`También ${deed}`);
    if (deed) return stop(known ? `${job}, ${deed}` : where ? `${upper(where)}, ${deed}` : upper(deed));
    if (nth === 0 && known) return stop(`${job}: ${lowerFirst(text)}`);
    if (nth === 0)
      return stop(where ? `De mi trabajo ${where}: ${lowerFirst(text)}` : `De mi trabajo: ${lowerFirst(text)}`);
    return stop(
      `${["Incluía también", "De la misma época", "A esto se suma"][(nth + style) % 3]}: ${lowerFirst(text)}`,
    );
  },
  answer: (topic, text) => stop(`Sobre ${topic}: ${bare(text)}`),
  named: (topics) => `De lo que nombran, mi currículum menciona también: ${list(topics)}.`,
  skills: (skills) => `Mis conocimientos incluyen: ${list(skills)}.`,
  studies: (studies) => `Mi formación: ${studies.join("; ")}.`,
  certificates: (names) => `Mis certificados: ${list(names)}.`,
  languages: (languages) => `Mis idiomas: ${list(languages)}.`,
  bridge: "Las líneas que siguen dicen lo que más se acerca a ello en mi trabajo.",
  ending: (employer) => [
    "Todo lo que escribo aquí figura también en mi currículum, junto con el resto de mi trabajo.",
    employer
      ? `Me gustaría contarles más en una entrevista y saber qué necesita primero el equipo de ${employer}.`
      : "Me gustaría contarles más en una entrevista y saber qué necesita primero el equipo.",
    "Les agradezco que lean mi candidatura y quedo a la espera de su respuesta.",
  ],
  frame: [
    "Ustedes nombran, ustedes nombran también, ustedes piden, piden también, entre otras cosas, buscan, su anuncio nombra.",
    "En mi puesto de, en mi puesto actual, en mi último puesto, en mi papel de, como, en mi trabajo como, de mi trabajo, durante mi tiempo en, allí también, incluía también, de la misma época, a esto se suma, actualmente trabajo, mi último trabajo fue.",
    "Mi experiencia con, mi experiencia en, tengo experiencia en, tengo experiencia con, mis conocimientos incluyen, mi currículum menciona también.",
    "Mi formación, mis estudios, mi título, mis certificados, mis idiomas, hablo, hoy, antes, anteriormente.",
  ],
  courtesy: [
    "Las líneas que siguen dicen lo que más se acerca a ello en mi trabajo.",
    "Todo lo que escribo aquí figura también en mi currículum, junto con el resto de mi trabajo.",
    "Les presento mi candidatura al puesto. Les escribo para solicitar el puesto de la oferta, la vacante anunciada.",
    "Me gustaría contarles más en una entrevista y saber qué necesita primero el equipo. Estaré encantado, encantada de hablar con ustedes, de conocerles. Estoy disponible para una entrevista, una llamada.",
    "Quedo a la espera de su respuesta, de sus noticias.",
    "Les agradezco que lean mi candidatura, su atención, su tiempo. Gracias. Adjunto mi currículum. Esta carta, estas líneas.",
    "Su anuncio, su descripción del puesto me interesa. Me interesa el puesto.",
  ],
  jobHeads: new Set("puesto candidatura solicitar oferta vacante anuncio equipo entrevista incorporarme".split(" ")),
  state: ({ position, name }) =>
    `Trabajé ${[position && `como ${position}`, name && `en ${name}`, name && `para ${name}`, name && `con ${name}`].filter(Boolean).join(", ")}`,
};
