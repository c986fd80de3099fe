/**
 * Wordy phrases and their plain form: [pattern, replacement]. Whole words only, any case; the capital of the first letter is kept.
 * Only pairs that mean the same in every sentence of a CV (plain-language guides: GOV.UK content design, plainlanguage.gov).
 */
export const WORDY_PHRASES: readonly (readonly [RegExp, string])[] = (
  [
    ["in order to", "to"],
    ["so as to", "to"],
    ["in an effort to", "to"],
    ["due to the fact that", "because"],
    ["owing to the fact that", "because"],
    ["in spite of the fact that", "although"],
    ["despite the fact that", "although"],
    ["in the event that", "if"],
    ["at (?:this|that) point in time", "then"],
    [",? ?on a daily basis", " daily"],
    [",? ?on a weekly basis", " weekly"],
    [",? ?on a monthly basis", " monthly"],
    [",? ?on a quarterly basis", " quarterly"],
    [",? ?on a yearly basis", " yearly"],
    [",? ?on an annual basis", " annually"],
    [",? ?on a regular basis", " regularly"],
    ["a large number of", "many"],
    ["a great number of", "many"],
    ["the majority of", "most"],
    ["prior to", "before"],
    ["subsequent to", "after"],
    ["for the purposes? of", "for"],
    ["by means of", "by"],
    ["in conjunction with", "with"],
    ["in (?:the )?close proximity to", "near"],
    ["each and every", "every"],
    ["a total of(?= \\d)", ""],
    ["various different", "various"],
    ["many different", "many"],
    ["past experience", "experience"],
    ["past history", "history"],
    ["end results?", "result"],
    ["future plans", "plans"],
    ["new innovations", "innovations"],
    ["final outcome", "outcome"],
    ["collaborated together", "collaborated"],
    ["worked together with", "worked with"],
    ["made use of", "used"],
    ["making use of", "using"],
    ["make use of", "use"],
    ["utili[sz]ed", "used"],
    ["utili[sz]ing", "using"],
    ["utili[sz]es", "uses"],
    ["utili[sz]e", "use"],
    ["has the ability to", "can"],
    ["have the ability to", "can"],
    ["had the ability to", "could"],
    ["helped to(?= [a-z])", "helped"],
    ["helping to(?= [a-z])", "helping"],
    ["in the field of", "in"],
    ["in the area of", "in"],
    ["within the field of", "in"],
    ["as a means to", "to"],
    ["with the exception of", "except"],
    ["the fact that", "that"],
  ] as const
).map(
  ([phrase, plain]) =>
    [
      new RegExp(`${phrase.startsWith(",") ? "" : "(?<![\\p{L}\\p{N}-])"}(?:${phrase})(?![\\p{L}\\p{N}-])`, "giu"),
      plain,
    ] as const,
);

/** Adverbs that claim and prove nothing. Dropped before the word they praise. */
export const FILLER_WORDS =
  /(?<![\p{L}\p{N}-])(?<!\b(?:not|the|how|as|so) )(successfully|very|really|basically|actually|literally|truly|quite|essentially)\s+(?=[\p{L}])/giu;

/** Self-praise that every CV makes: dropped from a list of adjectives at the start of a profile. */
export const CLICHE_ADJECTIVES: ReadonlySet<string> = new Set(
  `hard-working hardworking results-driven results-oriented result-oriented result-driven goal-oriented goal-driven self-motivated self-starting highly-motivated motivated
dynamic passionate enthusiastic dedicated driven energetic proactive pro-active detail-oriented detail-orientated talented ambitious committed diligent dependable
conscientious resourceful forward-thinking outgoing seasoned innovative versatile`.split(/\s+/),
);
