import { CONTACT_LABEL, findContacts, networkNamed, networkOf } from "./contacts";
import type { CvBuilder } from "./cv-builder";
import { listParts } from "./entries";
import { foldWords, oneSpace } from "./fold";
import { isCapitals, type Paragraph, wordCount } from "./paragraphs";
import { matchSectionTitle } from "./section-titles";
import { commonSize } from "./sections";
import { degreeScore, organisationScore, titleScore } from "./vocabulary";

const DOCUMENT_TITLE =
  /^(?:curriculum vitae|curriculum|c\.? ?v\.?|resume|résumé|lebenslauf|vita|currículum|currículo|życiorys|βιογραφικό(?: σημείωμα)?|резюме|özgeçmiş|europass.*)$/iu;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}'’.-]*|(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|zur|af|av|y|e|i|st\.?|mac|mc|o['’]\p{L}+))$/u;
const POST_NOMINAL = /^(?:[A-Z][A-Za-z.]{1,7}|[A-Z]{2,8}(?:\([A-Za-z]+\))?|(?:Ph|M|B|D)\.?\s?[A-Z][a-zA-Z.]*)$/;

/** The line that holds the person's name: set largest on the first page, else the first line of the shape of a name. */
export function findName(paragraphs: Paragraph[]): Paragraph | undefined {
  const body = commonSize(paragraphs);
  const onTop = paragraphs.filter((p) => p.first.page === 1).slice(0, 80);
  const shaped = onTop.filter((p) => nameShare(p.text) !== undefined && !isTitleWordLine(p.text));
  const largest = shaped.reduce<Paragraph | undefined>(
    (best, p) => ((p.first.fontSize ?? 0) > (best?.first.fontSize ?? 0) + 0.2 ? p : best),
    undefined,
  );
  if (largest && (largest.first.fontSize ?? 0) > body + 1.5 && !matchSectionTitle(largest.text)) return largest;
  const marked = onTop.find(
    (p) => p.first.heading === 1 && nameShare(p.text) !== undefined && !matchSectionTitle(p.text),
  );
  if (marked) return marked;
  const firstTitle = onTop.findIndex(
    (p) => matchSectionTitle(p.text) && matchSectionTitle(p.text) !== "contact" && !DOCUMENT_TITLE.test(p.text.trim()),
  );
  const head = onTop.slice(0, firstTitle < 0 ? 12 : Math.max(firstTitle, 1));
  const plain = head.filter((p) => !p.listItem && nameShare(p.text) !== undefined && !matchSectionTitle(p.text));
  const labelled = head.find((p) =>
    /^(?:name|full name|nom|nombre|nome|imię i nazwisko|ονοματεπώνυμο|имя|ф\.?и\.?о\.?)\s*[:：]/iu.test(p.text),
  );
  return (
    labelled ??
    plain.find((p) => titleScore(nameShare(p.text)!) <= 0 && organisationScore(nameShare(p.text)!) < 1.5) ??
    plain[0]
  );
}

const isTitleWordLine = (text: string) => DOCUMENT_TITLE.test(text.trim());

/** The part of a line that is a person's name: "Ann Lee, RN | Nurse" → "Ann Lee, RN". Undefined when it is no name. */
function nameShare(text: string): string | undefined {
  const labelled = text.replace(
    /^(?:name|full name|nom|nombre|nome|imię i nazwisko|ονοματεπώνυμο|имя|ф\.?и\.?о\.?)\s*[:：]\s*/iu,
    "",
  );
  const [lead = ""] = labelled.split(/\t|\s+[|•·]\s*|\s+[–—-]\s+/u);
  if (DOCUMENT_TITLE.test(lead.trim()) || /[@\d/]|https?|www\./.test(lead)) return undefined;
  const parts = lead.split(/,\s*/);
  const name = parts[0]!.trim();
  const bare = name.replace(/\s*\([\p{L} .'’-]{2,40}\)\s*/gu, " ").trim();
  const words = bare.split(/\s+/);
  const script = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Arabic}|\p{Script=Hebrew}/u.test(bare);
  if (
    !script &&
    (words.length > 6 ||
      !words.every((word) => NAME_WORD.test(word) || isCapitals(word)) ||
      !/\p{Lu}/u.test(bare[0] ?? ""))
  )
    return undefined;
  if (script && bare.length > 30) return undefined;
  let count = 1;
  // "García López, María": surname first; "Ann Lee, PhD": letters after the name
  if (
    words.length <= 2 &&
    parts.length === 2 &&
    parts[1]!.split(/\s+/).every((w) => NAME_WORD.test(w)) &&
    titleScore(parts[1]!) <= 0 &&
    !POST_NOMINAL.test(parts[1]!.trim())
  )
    count = 2;
  else
    while (
      count < parts.length &&
      POST_NOMINAL.test(parts[count]!.trim()) &&
      (degreeScore(parts[count]!) > 0 || isCapitals(parts[count]!.replace(/[a-z.()]/g, "")))
    )
      count++;
  const end = lead.split(",").slice(0, count).join(",");
  return end.trim();
}

const PERSONAL =
  /^(?:date of birth|birth ?date|dob|born|place of birth|nationality|citizenship|gender|sex|marital status|visa|driving licen[cs]e|geburtsdatum|geboren|geburtsort|staatsangehörigkeit|nationalität|familienstand|führerschein|date de naissance|nationalité|situation familiale|permis|fecha de nacimiento|nacionalidad|estado civil|data di nascita|nazionalità|patente|geboortedatum|nationaliteit|rijbewijs|data urodzenia|obywatelstwo|ημερομηνία γέννησης|υπηκοότητα|дата рождения|гражданство)\b/iu;

/** Name, label, contacts, links and place from the head of the document and its contact sections; free text there becomes the summary. */
export function readHead(
  builder: CvBuilder,
  head: Paragraph[],
  contact: Paragraph[],
  name: Paragraph | undefined,
  language: string | undefined,
) {
  const { basics } = builder.cv;
  const personal: { text: string; paragraph: Paragraph }[] = [];
  const unplaced: { text: string; paragraph: Paragraph }[] = [];
  const sentences: Paragraph[] = [];
  /** of the shape of a town, and of a job title no known word tells: which it is shows at the end */
  const unclear: { text: string; paragraph: Paragraph }[] = [];
  const all = [...head, ...contact];
  const country = countryOfHead(builder, all) ?? COUNTRY_OF_LANGUAGE[language ?? ""];
  let nameSeen = false;

  for (const paragraph of all) {
    let { text } = paragraph;
    if (DOCUMENT_TITLE.test(text.trim())) continue;
    if (paragraph === name && !basics.name) {
      const found = nameShare(text) ?? text;
      basics.name = builder.from("basics/name", oneSpace(found), paragraph);
      nameSeen = true;
      const at = text.indexOf(found);
      text = at < 0 ? "" : `${text.slice(0, at).replace(CONTACT_LABEL, "")}\t${text.slice(at + found.length)}`;
    } else if (
      // a name set in two lines
      basics.name &&
      name &&
      paragraph !== name &&
      nameSeen &&
      head.indexOf(paragraph) === head.indexOf(name) + 1 &&
      Math.abs((paragraph.first.fontSize ?? 0) - (name.first.fontSize ?? -9)) < 0.3 &&
      (name.first.fontSize ?? 0) > 14 &&
      wordCount(basics.name) <= 2 &&
      wordCount(text) <= 2 &&
      titleScore(text) <= 0
    ) {
      basics.name = builder.from("basics/name", oneSpace(`${basics.name} ${text}`), [name, paragraph]);
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (PERSONAL.test(text.trim()) && !findContacts(text, country).some((c) => c.kind === "email")) {
      personal.push({ text, paragraph });
      continue;
    }
    const rest = takeContacts(builder, text, paragraph, country);
    const isContact = contact.includes(paragraph);
    for (const piece of pieces(rest)) placePiece(piece, paragraph, isContact);
  }
  for (const paragraph of all) takeLinks(builder, paragraph);

  for (const { text, paragraph } of unclear) {
    const belowName = name !== undefined && paragraph.lines[0] === (name.lines.at(-1) ?? 0) + 1;
    if (!basics.label && (belowName || basics.location)) basics.label = builder.from("basics/label", text, paragraph);
    else if (!basics.location) setLocation(text, paragraph);
    else unplaced.push({ text, paragraph });
  }
  if (sentences.length) {
    const text = sentences.map((p) => oneSpace(p.text)).join("\n");
    basics.summary = builder.from("basics/summary", basics.summary ? `${basics.summary}\n${text}` : text, sentences);
  }
  if (personal.length) builder.additional("Personal details", personal);
  for (const { text, paragraph } of unplaced) {
    if (!basics.label && !contact.includes(paragraph) && wordCount(text) <= 12)
      basics.label = builder.from("basics/label", text, paragraph);
    else personalOrLoose(builder, text, paragraph);
  }

  function placePiece(piece: string, paragraph: Paragraph, isContact: boolean) {
    const bare = oneSpace(piece.replace(CONTACT_LABEL, "")).replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/gu, "");
    if (!/[\p{L}\p{N}]/u.test(bare) || networkNamed(bare) || CONTACT_LABEL.test(`${bare}: `)) return;
    const addressed =
      /^(?:address|adresse|anschrift|dirección|indirizzo|adres|διεύθυνση|адрес|location|ort|wohnort|based in|city|residence|lives in|a)\s*[:：]/iu.test(
        piece,
      );
    const place = builder.place(bare);
    if (!basics.location && (addressed || place?.strong)) return setLocation(bare, paragraph);
    if (PERSONAL.test(bare)) return void personal.push({ text: bare, paragraph });
    if (wordCount(bare) > 12 || (/[.!?]$/.test(bare) && wordCount(bare) > 6)) {
      if (oneSpace(paragraph.text).includes(bare) && bare.length > paragraph.text.length * 0.7)
        return void sentences.push(paragraph);
      return void unplaced.push({ text: bare, paragraph });
    }
    if (place && !place.strong && !isContact && titleScore(bare) <= 0)
      return void unclear.push({ text: bare, paragraph });
    if (!basics.label && nameSeen && !isContact && (titleScore(bare) > 0 || !place)) {
      // "Mechanical Engineer, Seattle, WA": the place at the end is not part of the label
      const parts = listParts(bare, /,/);
      for (let from = 1; from < parts.length && !basics.location; from++) {
        const tail = bare.slice(bare.lastIndexOf(parts.slice(from).join(", ")));
        if (!builder.place(tail)?.strong) continue;
        setLocation(tail, paragraph);
        const label = bare.slice(0, bare.length - tail.length).replace(/[\s,]+$/, "");
        basics.label = builder.from("basics/label", label, paragraph);
        return;
      }
      basics.label = builder.from("basics/label", bare, paragraph);
      return;
    }
    if (!basics.location && (place || (isContact && /\d/.test(bare) && /\p{L}{3}/u.test(bare))))
      return setLocation(bare, paragraph);
    unplaced.push({ text: bare, paragraph });
  }

  function setLocation(text: string, paragraph: Paragraph) {
    const place = builder.place(text);
    const { strong: _, text: __, ...parts } = place ?? { strong: false, text };
    basics.location = { text: builder.from("basics/location/text", text, paragraph) };
    for (const [part, value] of Object.entries(parts)) {
      if (!value) continue;
      basics.location[part as "city"] = value;
      builder.origins.push({ ref: `basics/location/${part}`, lines: paragraph.lines, quote: text });
    }
    if (place) builder.learnPlace(place);
  }
}

const COUNTRY_OF_LANGUAGE: Record<string, string> = {
  de: "DE",
  fr: "FR",
  es: "ES",
  pt: "PT",
  it: "IT",
  nl: "NL",
  pl: "PL",
  el: "GR",
  ru: "RU",
};

function personalOrLoose(builder: CvBuilder, text: string, paragraph: Paragraph) {
  const title = "Personal details";
  const section = builder.cv.additional.find((entry) => entry.title === title);
  if (section) section.items.push(builder.bullet(`additional/${section.id}/items`, text, paragraph));
  else builder.additional(title, [{ text, paragraph }]);
}

function countryOfHead(builder: CvBuilder, paragraphs: Paragraph[]): string | undefined {
  for (const { text } of paragraphs) {
    for (const piece of pieces(text.replace(/\S+@\S+/g, "\t"))) {
      const bare = piece.replace(CONTACT_LABEL, "").trim();
      const parts = listParts(bare, /,/);
      for (let from = 0; from < parts.length; from++) {
        const code = builder.place(parts.slice(from).join(", "))?.countryCode;
        if (code) return code;
      }
    }
  }
  return undefined;
}

/** Pieces of a head line; commas part only what contacts left behind. */
function pieces(text: string): string[] {
  return text
    .replace(/[\ue000-\uf8ff]/g, "\t")
    .split(/\t|\s*[|│•·∙⋅‖¦●■◦]\s*|\s+[–—]\s+|\s+[-/]\s+|\s*;\s*/u)
    .map((piece) => piece.trim().replace(/^[,/\s]+|[,/\s]+$/g, ""))
    .filter(Boolean);
}

/** Takes the contacts out of a text; gives back what is left, with a gap where each was. */
function takeContacts(builder: CvBuilder, text: string, paragraph: Paragraph, country: string | undefined): string {
  const { basics } = builder.cv;
  const found = findContacts(text, country);
  const rest = found.reduceRight((left, { start, end }) => `${left.slice(0, start)}\t${left.slice(end)}`, text);
  for (const contact of found) {
    const label = /(?:^|[\t|•·,;]\s*|\s{2,})([\p{L} .-]{1,20})\s*[:：.]?\s*$/u.exec(text.slice(0, contact.start));
    if (contact.kind === "email") {
      if (!basics.email) basics.email = builder.from("basics/email", contact.text, paragraph);
      else if (basics.email !== contact.text) extra(contact.text);
    } else if (contact.kind === "phone") {
      if (/fax/i.test(label?.[1] ?? "")) extra(contact.text);
      else if (!basics.phone) {
        basics.phone = builder.from("basics/phone", contact.text, paragraph);
        if (!contact.valid) builder.doubt("basics/phone", "the number is not complete for any country", 0.6);
      } else if (basics.phone !== contact.text) extra(contact.text);
    } else addUrl(builder, contact.text, targetOf(paragraph, contact.text), paragraph, networkNamed(label?.[1] ?? ""));
  }
  return rest;

  function extra(words: string) {
    personalOrLoose(builder, words, paragraph);
  }
}

const targetOf = (paragraph: Paragraph, words: string) =>
  paragraph.links.find((link) => /^https?:/i.test(link.url) && (link.text.includes(words) || words.includes(link.text)))
    ?.url;

function addUrl(builder: CvBuilder, shown: string, target: string | undefined, paragraph: Paragraph, named?: string) {
  const { basics } = builder.cv;
  const url = target ?? shown;
  const network =
    networkOf(shown) ?? (target ? networkOf(target) : undefined) ?? (named ? { network: named } : undefined);
  const same = (a: string | undefined) => a !== undefined && plainUrl(a) === plainUrl(url);
  if (same(basics.url) || basics.profiles.some((p) => same(p.url))) return;
  if (!network && !basics.url) {
    basics.url = builder.from("basics/url", url, paragraph);
    return;
  }
  const id = builder.id("profile");
  const ref = `basics/profiles/${id}`;
  basics.profiles.push({ id, ...(network && network), url: builder.from(`${ref}/url`, url, paragraph) });
  if (network && "username" in network && network.username)
    builder.from(`${ref}/username`, network.username, paragraph);
  // the words shown are in the document even when the link leads elsewhere
  if (plainUrl(shown) !== plainUrl(url))
    builder.origins.push({ ref: `${ref}/url`, lines: paragraph.lines, quote: shown });
}

const plainUrl = (url: string) => foldWords(url.replace(/^https?:\/\/(www\.)?/i, "").replace(/^www\./i, ""));

/** Links behind words ("LinkedIn", an icon) that show no address of their own. */
function takeLinks(builder: CvBuilder, paragraph: Paragraph) {
  const { basics } = builder.cv;
  for (const { text, url } of paragraph.links) {
    if (/^mailto:/i.test(url)) {
      const address = decodeURIComponentSafe(url.replace(/^mailto:/i, "").split("?")[0]!);
      if (!basics.email && address) basics.email = builder.from("basics/email", address, paragraph);
    } else if (/^tel:/i.test(url)) {
      if (!basics.phone) basics.phone = builder.from("basics/phone", url.slice(4), paragraph);
    } else if (!findContacts(text).some((c) => c.kind !== "phone"))
      addUrl(builder, url, url, paragraph, networkNamed(text));
  }
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
