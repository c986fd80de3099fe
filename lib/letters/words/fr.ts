import { bare, joinList, type LetterWords, lowerFirst, type Setting, stop } from "./letter-words";

/** Participles not in "-é" that take "j’ai". */
const PARTICIPLES = new Set(
  "réduit conçu construit conduit produit traduit suivi établi accueilli fourni obtenu tenu vendu mis pris appris servi reçu défini garanti rempli choisi réussi introduit".split(
    " ",
  ),
);
/** Verbs that take "je suis", and nouns that look like participles. */
const NOT_DEEDS =
  /^(?:allé|arrivé|entré|resté|passé|monté|tombé|rentré|retourné|diplômé|santé|société|propriété|sécurité|marché|salarié|employé|associé|chargé|délégué|motivé|passionné|expérimenté|basé|certifié)$/i;
const AFTER_PARTICIPLE =
  /^\S+\s+(?:(?:un|une|le|la|les|des|de|du|plus|jusqu['’]à|à|avec|sur|en|dans|pour|chaque|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|mon|ma|mes|son|sa|ses|leur|leurs|nos|notre|et)\b|[ld]['’]|\d)/i;

/** "Géré une équipe" → "j’ai géré une équipe"; undefined for lines of nouns or infinitives. */
function deedOf(line: string): string | undefined {
  const text = bare(line);
  const [first = ""] = text.split(/\s/);
  const lower = first.toLowerCase();
  const participle = (/^\p{L}{3,}é$/u.test(lower) && !/ité$/.test(lower)) || PARTICIPLES.has(lower);
  return participle && !NOT_DEEDS.test(lower) && AFTER_PARTICIPLE.test(text) ? lowerFirst(text) : undefined;
}

const role = ({ position, name }: Setting) =>
  position && name
    ? `en tant que ${position} chez ${name}`
    : name
      ? `chez ${name}`
      : position
        ? `en tant que ${position}`
        : "";

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const french: LetterWords = {
  language: "fr",
  subject: (position) => `Candidature : ${position}`,
  salutation: (contact) =>
    contact?.title ? `${contact.title === "female" ? "Madame" : "Monsieur"},` : "Madame, Monsieur,",
  closing: () => "Cordialement,",
  list: (items) => joinList(items, "et"),
  apply: (position, employer) =>
    employer
      ? `Je vous adresse ma candidature au poste de ${position} chez ${employer}.`
      : `Je vous adresse ma candidature au poste de ${position}.`,
  now: ({ position, name, current }) => {
    const where = role({ ...(position && { position }), ...(name && { name }), current });
    if (!where) return undefined;
    return stop(current ? `Je travaille actuellement ${where}` : `En dernier lieu, j’ai travaillé ${where}`);
  },
  asked: (topics, again) => `Votre annonce nomme ${again ? "aussi" : "notamment"} ${joinList(topics, "et")}.`,
  line: (line, setting, { nth, known, style }) => {
    const text = bare(line);
    if (/^J(?:e\s|['’])/.test(text)) return stop(text);
    const deed = deedOf(text);
    const where = role(setting);
    const job = `Dans mon ${setting.current ? "poste actuel" : "dernier poste"}`;
    if (deed && nth > 0) return stop(`J’ai aussi ${deed}`);
    if (deed) return stop(known ? `${job}, j’ai ${deed}` : where ? `${upper(where)}, j’ai ${deed}` : `J’ai ${deed}`);
    if (nth === 0 && known) return stop(`${job} : ${lowerFirst(text)}`);
    if (nth === 0)
      return stop(where ? `De mon travail ${where} : ${lowerFirst(text)}` : `De mon travail : ${lowerFirst(text)}`);
    return stop(
      `${["Il comprenait aussi", "De la même période", "S’y ajoute"][(nth + style) % 3]} : ${lowerFirst(text)}`,
    );
  },
  answer: (topic, text) =>
    /^J(?:e\s|['’])/.test(text) ? stop(bare(text)) : stop(`À propos de ${topic} : ${bare(text)}`),
  named: (topics) => `Parmi ce que vous nommez, mon CV mentionne aussi : ${joinList(topics, "et")}.`,
  skills: (skills) => `Mes compétences comprennent : ${joinList(skills, "et")}.`,
  studies: (studies) => `Ma formation : ${studies.join(" ; ")}.`,
  certificates: (names) => `Mes certificats : ${joinList(names, "et")}.`,
  languages: (languages) => `Mes langues : ${joinList(languages, "et")}.`,
  bridge: "Les lignes qui suivent disent ce qui, dans mon travail, s’en approche le plus.",
  ending: (employer) => [
    "Tout ce que j’écris ici figure aussi dans mon CV, avec le reste de mon travail.",
    employer
      ? `J’aimerais en parler avec vous lors d’un entretien et apprendre ce que l’équipe de ${employer} attend en premier.`
      : "J’aimerais en parler avec vous lors d’un entretien et apprendre ce que l’équipe attend en premier.",
    "Je vous remercie de lire ma candidature et j’attends votre réponse avec intérêt.",
  ],
  frame: [
    "Vous nommez, vous nommez aussi, vous nommez notamment, vous demandez, vous demandez aussi, vous demandez notamment, vous cherchez, vous recherchez, votre annonce nomme.",
    "En tant que, dans mon rôle de, dans mon poste de, dans mon poste actuel, dans mon dernier poste, de mon travail, pendant mon temps chez, là aussi, il comprenait aussi, de la même période, s’y ajoute, je travaille actuellement, j’ai travaillé, en dernier lieu.",
    "Mon expérience de, mon expérience avec, mon expérience en, j’ai l’expérience de, mes compétences comprennent, mon CV mentionne aussi.",
    "Ma formation, mes études, mon diplôme, mes certificats, mes langues, je parle, aujourd’hui, avant cela, auparavant.",
  ],
  courtesy: [
    "Les lignes qui suivent disent ce qui, dans mon travail, s’en approche le plus.",
    "Tout ce que j’écris ici figure aussi dans mon CV, avec le reste de mon travail.",
    "Je vous adresse ma candidature au poste. Je souhaite postuler à cette offre. Je pose ma candidature pour ce poste que vous annoncez.",
    "J’aimerais en parler avec vous lors d’un entretien et apprendre ce que l’équipe attend en premier. Je serais heureux, heureuse de vous rencontrer, d’échanger avec vous. Je suis disponible pour un entretien, un appel.",
    "J’attends votre réponse avec intérêt. Dans l’attente de votre réponse, de votre retour.",
    "Je vous remercie de lire ma candidature, de votre attention, de votre temps. Vous trouverez mon CV ci-joint, joint. Cette lettre, ces lignes.",
    "Votre annonce, votre description du poste m’intéresse. Je m’intéresse à ce poste.",
  ],
  jobHeads: new Set("poste candidature postuler offre annonce équipe entretien rejoindre".split(" ")),
  state: ({ position, name }) =>
    `J’ai travaillé ${[position && `en tant que ${position}`, position && `comme ${position}`, name && `chez ${name}`, name && `à ${name}`, name && `pour ${name}`, name && `au sein de ${name}`].filter(Boolean).join(", ")}`,
};
