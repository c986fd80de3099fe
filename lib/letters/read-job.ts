import type { Contact } from "./words/letter-words";

/** Who offers the job, as far as its description says it. */
export interface JobNames {
  employer?: string;
  contact?: Contact;
}

/** A word of a name: capitalised, or a number or sign that names hold ("24", "&"). */
const WORD = "(?:\\p{Lu}[\\p{L}\\p{N}.'’&-]*|[a-z]{0,3}\\p{Lu}[\\p{L}\\p{N}]+)";
const NAME = `${WORD}(?:[ -](?:${WORD}|&|of|and|for|the|de|du|des|la|le|del|und|für|für die|y|et|\\d{1,4})){0,6}`;
const LEGAL =
  "(?:GmbH(?: & Co\\. KG)?|AG|SE|KG|e\\.V\\.|gGmbH|Ltd\\.?|Limited|plc|PLC|LLP|LLC|Inc\\.?|Corp\\.?|S\\.?A\\.?S?\\.?|SARL|S\\.L\\.U?\\.?|B\\.V\\.|N\\.V\\.|Oy|AB|A\\/S)";

const LABELLED = new RegExp(
  `^(?:company|employer|organi[sz]ation|unternehmen|arbeitgeber|firma|entreprise|employeur|soci[ée]t[ée]|empresa|empleador|organizaci[óo]n)\\s*[:：]\\s*(${NAME}(?: ${LEGAL})?)\\s*$`,
  "iu",
);
const WITH_LEGAL_FORM = new RegExp(`(?<![\\p{L}\\p{N}])(${NAME} ${LEGAL})(?![\\p{L}\\p{N}])`, "u");
/** A name as the subject of what only an employer does. */
const SUBJECT = new RegExp(
  `(?:^|[.!?]\\s+|\\n)(?:At |Bei |Chez |En )?(${NAME})(?:,)? (?:is|are|has|have|runs|makes|serves|employs|offers|builds|seeks|was founded|needs|wants|looks after|ist|sucht|bietet|betreibt|beschäftigt|hat|est|recrute|recherche|propose|emploie|es|busca|ofrece|emplea|tiene)(?![\\p{L}])`,
  "gu",
);
const JOIN = new RegExp(
  `\\b(?:[Jj]oin|[Ww]ork (?:at|for)|[Cc]areers? at|[Aa]bout|[Üü]ber(?: die| das| den)?|[Rr]ejoignez|[ÀàA] propos de|[Úú]nete a|[Ss]obre) (${NAME})`,
  "gu",
);
const NOT_EMPLOYERS =
  /^(?:The|This|That|Our|We|You|Your|It|A|An|As|In|At|There|Here|Us|Team|Role|Job|Position|Company|Ward|Band|What|Who|Why|How|Candidates?|Applicants?|Applications?|Experience|Knowledge|English|German|French|Spanish|Python|Java|Excel|Wir|Sie|Ihr|Ihre|Der|Die|Das|Uns|Unser|Unsere|Nous|Vous|Notre|Votre|Le|La|Les|Un|Une|Nosotros|El|Los|Las|Nuestro|Nuestra|Usted|Se|He|She|They|Salary|Location|Benefits)\b/;

/**
 * Employer and contact person of a job description, only where it plainly names them: after a label ("Company:"), with a legal form, or
 * as a name at the head of the advertisement that the text speaks of again. Never guessed; a name is plain words without any sign.
 */
export function readJob(jobDescription: string, position = ""): JobNames {
  const employer = findEmployer(jobDescription, position);
  const contact = findContact(jobDescription);
  return { ...(employer && { employer }), ...(contact && { contact }) };
}

function findEmployer(text: string, position: string): string | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const fits = (name: string | undefined): name is string =>
    name !== undefined &&
    name.length >= 2 &&
    name.length <= 60 &&
    name.split(" ").length <= 7 &&
    !NOT_EMPLOYERS.test(name) &&
    !position.toLowerCase().includes(name.toLowerCase()) &&
    !(name.length > 6 && name === name.toUpperCase() && name.includes(" "));
  for (const line of lines) {
    const labelled = LABELLED.exec(line)?.[1];
    if (fits(labelled)) return labelled;
  }
  const legal = WITH_LEGAL_FORM.exec(text)?.[1]?.replace(/^(?:Die|Der|Das|The|La|Le|El) /, "");
  if (fits(legal)) return legal;
  const subjects = [...text.matchAll(SUBJECT), ...text.matchAll(JOIN)].map((m) => m[1]).filter(fits);
  const head = lines.filter(Boolean).slice(0, 5).join("\n");
  const times = (name: string) => text.split(name).length - 1;
  // a name at the head of the advertisement that does something further down
  const known = subjects.filter((name) => times(name) >= 2);
  const atHead = known.find((name) => head.includes(name));
  const short = atHead ?? known[0];
  if (!short) return undefined;
  // the head may give it in full: "Eastvale University Hospital Trust"
  const full = new RegExp(`${short.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?: ${WORD}){1,3}(?=[,\\n(]|$)`, "u").exec(
    head,
  )?.[0];
  return fits(full) ? full : short;
}

const PERSON =
  "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.)?(?: (?:von |van |de |del |di |zu |Dr\\. )?\\p{Lu}[\\p{L}'’-]+){0,2})";
const TITLES: readonly (readonly [title: string, sex: Contact["title"], written: string])[] = [
  ["Mrs\\.?", "female", "Mrs"],
  ["Ms\\.?", "female", "Ms"],
  ["Miss", "female", "Miss"],
  ["Mr\\.?", "male", "Mr"],
  ["Frau", "female", "Frau"],
  ["Herrn?", "male", "Herr"],
  ["Madame|Mme\\.?", "female", "Madame"],
  ["Monsieur|M\\.", "male", "Monsieur"],
  ["Se[ñn]ora|Sra\\.?|D[ñn]a\\.", "female", "Sra."],
  ["Se[ñn]or|Sr\\.?", "male", "Sr."],
];
const CONTACT =
  "(?:contact(?: person)?|your contact(?: is)?|please contact|questions\\? ask|hiring manager|recruiter|reporting to|ansprechpartner(?:in)?|ihr kontakt|kontakt|ihre fragen beantwortet|rückfragen(?: an)?|fragen beantwortet(?: ihnen)?|votre contact|contactez|contacto|persona de contacto|su contacto|pregunte por)";

function findContact(text: string): Contact | undefined {
  for (const [title, sex, written] of TITLES) {
    const found = new RegExp(
      `${CONTACT}\\s*(?:is|ist|est|es|:|：|,)?\\s*(?:${title})\\s+(?:(Dr\\.|Prof\\.)\\s+)?${PERSON}`,
      "iu",
    ).exec(text);
    // the pattern ignores case for its label; a name does not
    const name = new RegExp(`^${PERSON}`, "u").exec(found?.[2] ?? "")?.[0];
    if (!name || name.length > 60) continue;
    const family = name.split(" ").at(-1) ?? name;
    const doctor = found?.[1] ? `${found[1]} ` : "";
    return { name: `${doctor}${name}`, ...(sex && { title: sex }), addressed: `${written} ${doctor}${family}` };
  }
  const plain = new RegExp(`${CONTACT}\\s*(?:is|ist|est|es)?\\s*[:：]?\\s*${PERSON}(?=[,.\\n(]|$)`, "iu").exec(
    text,
  )?.[1];
  if (!plain || !new RegExp(`^${PERSON}$`, "u").test(plain) || !plain.includes(" ")) return undefined;
  return plain.split(" ").some((word) => NOT_NAMES.has(word.toLowerCase())) ? undefined : { name: plain };
}

const NOT_NAMES = new Set(
  "the our us team hr human resources department office manager director ward recruitment hiring service customer support person for by via and die das der unser personal abteilung service équipe recrutement ressources humaines equipo recursos humanos".split(
    " ",
  ),
);
