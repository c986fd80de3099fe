import type { Cv } from "@/lib/cv/schema";

/**
 * Labels of what employers may not decide by: age, sex, family, origin, religion, and identity numbers. Licences, visas and work
 * permits are not among them, because jobs ask for them. English, German, French, Spanish, Italian, Dutch, Polish, Greek,
 * Swedish, Danish, Norwegian, Finnish, Portuguese, Japanese.
 */
const LABELS = [
  "date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|place of birth|date and place of birth|born(?: on| in)?|age|nationality|citizenship|gender|sex|marital status|civil status|family status|children|religion|ethnicity|social security number|national insurance number|passport (?:no\\.?|number)",
  "geburtsdatum|geburtstag|geboren(?: am)?|geburtsort|alter|staatsangehörigkeit|nationalität|familienstand|geschlecht|konfession|religion|kinder",
  "date de naissance|lieu de naissance|né(?:e)? le|âge|nationalité|situation (?:familiale|de famille|matrimoniale)|état civil|sexe|enfants",
  "fecha de nacimiento|lugar de nacimiento|edad|nacionalidad|estado civil|sexo|hijos|dni|nie",
  "data di nascita|luogo di nascita|nato a|nata a|età|nazionalità|cittadinanza|stato civile|sesso|figli|codice fiscale",
  "geboortedatum|geboorteplaats|leeftijd|nationaliteit|burgerlijke staat|geslacht|kinderen|bsn",
  "data urodzenia|miejsce urodzenia|wiek|narodowość|obywatelstwo|stan cywilny|płeć|dzieci|pesel",
  "ημερομηνία γέννησης|ημ\\. γέννησης|τόπος γέννησης|ηλικία|υπηκοότητα|εθνικότητα|οικογενειακή κατάσταση|φύλο|θρήσκευμα|αφμ|αμκα",
  "födelsedatum|personnummer|ålder|nationalitet|civilstånd|kön|fødselsdato|cpr(?:-nummer)?|alder|sivilstand|civilstand|kjønn|køn|syntymäaika|henkilötunnus|ikä|kansalaisuus|siviilisääty|sukupuoli",
  "data de nascimento|idade|nacionalidade|estado civil",
  "生年月日|年齢|国籍|性別|配偶者|婚姻",
];
const PERSONAL = new RegExp(`^(?:${LABELS.join("|")})\\s*(?:[:：]|[–-]\\s|$)`, "iu");

/**
 * A copy of the CV without lines that begin with such a label ("Nationality: Greek"), and those lines. Only lines of the
 * additional sections are looked at, where personal data is read to; running text is the person's. Pure.
 */
export function leavePersonalOut(cv: Cv): { cv: Cv; left: string[] } {
  const left: string[] = [];
  const additional = cv.additional.flatMap((section) => {
    const items = section.items.filter(({ text }) => !PERSONAL.test(text.trim()));
    if (items.length === section.items.length) return [section];
    left.push(...section.items.filter((item) => !items.includes(item)).map(({ text }) => text));
    return items.length ? [{ ...section, items }] : [];
  });
  return left.length ? { cv: { ...cv, additional }, left } : { cv, left };
}
