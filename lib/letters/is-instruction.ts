import { detectLanguage } from "@/lib/improvement/detect-language";

/** What is said to a machine that reads the text, not to a person: in the languages that such texts were seen in. */
const ORDERS =
  /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:instructions?|rules?|prompts?|above|previous|prior)\b|\b(?:system|assistant|developer|user)\s*[:：]|\b(?:system prompt|prompt injection|jailbreak|as an ai|ai (?:reviewers?|assistants?|recruiters?))\b|\byou must (?:now )?(?:act|write|output|add|say)|\bnew (?:task|rule|instructions?)\b|\b(?:end of (?:cv|resume|document)|decode and obey|read backwards|rot13)\b|\b(?:hire immediately|best candidate ever)\b|\b(?:output|print|insert|append|write)\b.{0,60}\b(?:everywhere|every (?:line|bullet|fact)|each (?:line|bullet)|all (?:edits|lines))\b|ignorier\p{L}*.{0,30}anweisung|füge überall|schreibe in jede|ignore[zr]? toutes|ajoute partout|syst[èe]me\s*:|ignora (?:todas|tutte)|añade en cada|aggiungi ovunque|sistema\s*:|escribe .{0,80} en cada|ignore todas|acrescente|negeer alle|voeg overal|zignoruj|dopisz|αγνόησε|πρόσθεσε παντού|игнорируй|добавь|önceki tüm|指示|忽略|تجاهل/iu;
/** Markup, addresses, code and invisible letters: nothing of it stands in a line that a letter quotes. */
const SIGNS =
  /[<>{}[\]|\\^`~]|https?:|www\.|&#?\w+;|%[0-9A-F]{2}|[A-Za-z0-9+/=]{28,}|(?!\u00ad)\p{Cf}|\p{Co}|\p{Cc}|[\uff01-\uff5e]{3}/u;
/** Letters one by one: "i g n o r e". */
const SPACED = /(?:(?<![\p{L}\p{N}])[\p{L}\p{N}] ){6,}/u;
/** Letters of two alphabets in one word. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

/**
 * True for a text that speaks to a program, or that is disguised as code: it is not quoted in a letter. Anything else in a CV, however
 * odd, is the person's own.
 */
export function isInstruction(text: string): boolean {
  return [ORDERS, SIGNS, SPACED, MIXED].some((pattern) => pattern.test(text));
}

/** A name, title or skill that a sentence can hold: short, one line, no sentence of its own. */
export function isPlainName(text: string, longest = 90): boolean {
  return text.length <= longest && !/[:：;!?。"“”„]|\.\s+\p{Lu}\p{Ll}+ /u.test(text) && !isInstruction(text);
}

/** A text in another language than the letter's is not quoted in it, where it is long enough to tell. */
export function isForeign(text: string, language: string): boolean {
  const own = detectLanguage(text);
  return own !== undefined && own !== language;
}
