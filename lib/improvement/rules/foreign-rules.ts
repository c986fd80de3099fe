/** The safe part of the writing rules in German, French and Spanish: closed lists and patterns that need no parsing. */
export const RULED_LANGUAGES: ReadonlySet<string> = new Set(["de", "fr", "es"]);

const set = (words: string) => new Set(words.split(" "));

/** Words that never stand twice in a row; articles of German can ("der, der"), "nous nous" and "se se" can. */
const NEVER_DOUBLE: Record<string, ReadonlySet<string>> = {
  de: set("und oder von mit für bei auf aus zum zur im am nach über unter durch sowie als bis vom beim ein eine einer"),
  fr: set("de et à la le les des du pour avec dans sur par un une au aux ou"),
  es: set("de y en la el los las con para por del un una al o"),
};

/** Takes the second of two equal small words out. */
export function dropDoubledForeign(text: string, language: string): string {
  const words = NEVER_DOUBLE[language];
  if (!words) return text;
  return text.replace(/(?<![\p{L}\p{N}'’-])(\p{Ll}+) \1(?![\p{L}\p{N}'’-])/gu, (all, word: string) =>
    words.has(word) ? word : all,
  );
}

const GERMAN_ACTION =
  "\\p{Lu}\\p{Ll}*(?:ung|ation|ition|ktion|kauf|pflege|aufbau|betrieb|versand|entwurf|analyse|akquise|abwicklung)";
const FRENCH_ACTION =
  "(?:\\p{Ll}+(?:tion|sion|ement|age|aison)|gestion|accueil|suivi|contrôle|achat|tri|saisie|vente|analyse|conception|maintenance|mise en place|conduite)";
const SPANISH_ACTION =
  "(?:\\p{Ll}+(?:ción|sión|miento)|gestión|diseño|desarrollo|control|compra|venta|registro|reparto|análisis|apertura|cobro|seguimiento)";

/**
 * "Verantwortlich für die Planung von …" → "Planung von …": where a noun of action with its object follows. "Responsable de la
 * formation" alone is a title and stays.
 */
const OPENERS: Record<string, RegExp> = {
  de: new RegExp(
    `^(?:(?:Ich )?(?:war|bin) |War |Bin )?(?:verantwortlich|zuständig) für (?:die|den|das) (?=${GERMAN_ACTION} (?:von|der|des|eines|einer|aller|unserer|neuer|\\d|\\p{Lu}))`,
    "iu",
  ),
  fr: new RegExp(
    `^(?:J['’]étais |J['’]ai été )?(?:Responsable|En charge|Chargée?) (?:de la |de l['’]|du )(?=${FRENCH_ACTION} (?:de |d['’]|des |du ))`,
    "iu",
  ),
  es: new RegExp(
    `^(?:Fui |He sido )?(?:Responsable|Encargad[oa]|A cargo) (?:de la |del )(?=${SPANISH_ACTION} (?:de |del ))`,
    "iu",
  ),
};

export function dropForeignOpener(text: string, language: string): string {
  const match = OPENERS[language]?.exec(text);
  // the flag "i" would take small German words for nouns
  if (!match || (language === "de" && !/^\p{Lu}/u.test(text.slice(match[0].length)))) return text;
  return capital(text.slice(match[0].length));
}

const FIRST_PERSON: Record<string, RegExp> = {
  de: /^Ich (?=\p{Ll}+te \p{L}|(?:schrieb|half|beriet|unterstützte|übernahm|entwarf) )/u,
  fr: /^J['’]ai (?=\p{Ll}+(?:é|i|is|it|u|ert) (?:des?|les?|la|une?|aux?|à|\d|l['’]|d['’]|plus))/u,
  es: /^Yo (?=\p{Ll}+[éí] )/u,
};

/** "Ich leitete ein Team" → "Leitete ein Team"; only where what follows reads on without the pronoun. */
export function dropForeignPerson(text: string, language: string): string {
  const match = FIRST_PERSON[language]?.exec(text);
  if (!match || /(?<!\p{L})(?:ich|je|j['’]|yo|mich|mir|moi)(?!\p{L})/iu.test(text.slice(match[0].length))) return text;
  return capital(text.slice(match[0].length));
}

/** Wordy phrases and small words that say the same. */
const WORDY: Record<string, readonly (readonly [RegExp, string])[]> = {
  de: [[/(?<!\p{L})aufgrund der Tatsache, dass(?!\p{L})/giu, "weil"]],
  fr: [
    [/(?<!\p{L})(?:dans le but|en vue) de(?= \p{Ll}+(?:er|ir|re)(?!\p{L}))/giu, "pour"],
    [/(?<!\p{L})en raison du fait que(?!\p{L})/giu, "car"],
  ],
  es: [
    [/(?<!\p{L})con el (?:fin|objeto) de(?= \p{Ll}+(?:ar|er|ir)(?!\p{L}))/giu, "para"],
    [/(?<!\p{L})debido al hecho de que(?!\p{L})/giu, "porque"],
  ],
};

export function shortenForeign(text: string, language: string): string {
  return (WORDY[language] ?? []).reduce((now, [pattern, plain]) => now.replace(pattern, plain), text);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
