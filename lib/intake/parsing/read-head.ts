import { type FoundContact, findContacts, networkNamed, networkOf } from "./contacts";
import type { CvBuilder } from "./cv-builder";
import { findPeriod } from "./dates";
import { listParts } from "./entries";
import { foldWords, oneSpace } from "./fold";
import { isDocumentTitle, isPhrase, labelAtStart, phraseAtStart, withoutLabels } from "./labels";
import type { FoundName } from "./names";
import { type Paragraph, wordCount } from "./paragraphs";
import { countryOf, isAddressTail, isHouse, matchPlace } from "./places";
import { matchSectionTitle } from "./section-titles";
import { titleScore } from "./vocabulary";

interface Loose {
  text: string;
  paragraph: Paragraph;
}

/**
 * Name, label, contacts, links and place from the head of the document and its contact sections; free text there becomes the summary,
 * personal data ("Date of birth: …") is kept under "Personal details".
 */
export function readHead(
  builder: CvBuilder,
  head: Paragraph[],
  contact: Paragraph[],
  name: FoundName | undefined,
  language: string | undefined,
) {
  const { basics } = builder.cv;
  const personal: Loose[] = [];
  const unplaced: Loose[] = [];
  const sentences: Paragraph[] = [];
  /** of the shape of a town, and of a job title no known word tells: which it is shows at the end */
  const unclear: Loose[] = [];
  /** lines of an address above or below the line that names the town */
  const streets: Loose[] = [];
  /** postcodes and countries in lines of their own */
  const tails: Loose[] = [];
  const all = joinAddresses([...head, ...contact]);
  const country = countryOfHead(builder, all) ?? COUNTRY_OF_LANGUAGE[language ?? ""];
  if (name) {
    basics.name = builder.from("basics/name", name.text, name.paragraphs);
    if (name.confidence < 0.6) builder.doubt("basics/name", "the name may be another line", name.confidence);
  }
  const nameAt = name ? all.indexOf(name.paragraphs.at(-1)!) : -1;

  const bestPhone = Math.max(
    ...all.flatMap(({ text }) => findContacts(text, country).map((found) => phoneRank(text, found))),
    -1,
  );

  for (const [at, paragraph] of all.entries()) {
    let { text } = paragraph;
    if (name?.paragraphs.includes(paragraph)) text = withoutName(text, name, paragraph);
    else if (isDocumentTitle(text)) continue;
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const isContact = contact.includes(paragraph);
    const found = findContacts(text, country);
    if (
      labelAtStart(text, "personalLabels") &&
      !found.some(({ kind }) => kind === "email") &&
      !/\s[|•·]\s/.test(text)
    ) {
      personal.push({ text, paragraph });
      continue;
    }
    // "Nurse | Teacher | Writer": one headline
    if (!found.length && !basics.label && !isContact && name && at > nameAt && isHeadline(text)) {
      basics.label = builder.from("basics/label", oneSpace(text), paragraph);
      continue;
    }
    const rest = takeContacts(builder, text, paragraph, found, bestPhone);
    for (const piece of pieces(rest)) placePiece(piece, paragraph, isContact, at);
  }
  for (const paragraph of all) takeLinks(builder, paragraph);

  for (const { text, paragraph } of unclear) {
    // One word that is no trade, or words in the line of the telephone: rather a town than a headline, while no place was found.
    const beside = findContacts(paragraph.text).some(({ kind }) => kind !== "url");
    const town = !basics.location && (wordCount(text) === 1 || beside) && titleScore(text) <= 0;
    if (town) {
      setLocation(text, paragraph);
      builder.doubt("basics/location/text", "it may be a headline, not a place", 0.5);
      continue;
    }
    const below = name !== undefined && paragraph.lines[0] === (name.paragraphs.at(-1)!.lines.at(-1) ?? 0) + 1;
    if (!basics.label && (below || basics.location) && !contact.includes(paragraph)) setLabel(text, paragraph);
    else if (!basics.location) setLocation(text, paragraph);
    else unplaced.push({ text, paragraph });
  }
  placeStreets();
  placeTails();
  if (sentences.length) {
    for (const paragraph of sentences) builder.from("basics/summary", oneSpace(paragraph.text), paragraph);
    const text = sentences.map((p) => oneSpace(p.text)).join("\n");
    basics.summary = basics.summary ? `${basics.summary}\n${text}` : text;
  }
  for (const { text, paragraph } of unplaced) {
    if (
      !basics.label &&
      !contact.includes(paragraph) &&
      wordCount(text) <= 12 &&
      (!name || all.indexOf(paragraph) > nameAt - 2)
    )
      basics.label = builder.from("basics/label", text, paragraph);
    else if (!contact.includes(paragraph) && wordCount(text) > 12) {
      builder.from("basics/summary", text, paragraph);
      basics.summary = basics.summary ? `${basics.summary}\n${text}` : text;
    } else personal.push({ text, paragraph });
  }
  for (const { text, paragraph } of personal) personalOrLoose(builder, oneSpace(text), paragraph);

  function setLabel(text: string, paragraph: Paragraph) {
    basics.label = builder.from("basics/label", text, paragraph);
    if (titleScore(text) <= 0) builder.doubt("basics/label", "it may be a place, not a headline", 0.5);
  }

  function placePiece(piece: string, paragraph: Paragraph, isContact: boolean, at: number) {
    const birth = phraseAtStart(piece, "personalLabels") && findPeriod(piece)?.single;
    const said = phraseAtStart(piece.trimStart(), "personalLabels");
    const told = said && /^\s+\S/.test(said.next) && wordCount(said.next) <= 3 && titleScore(piece) <= 0;
    if (birth || told || labelAtStart(piece, "personalLabels") || AGE.test(piece))
      return void personal.push({ text: piece, paragraph });
    // "Dirección Calle del Olmo, 19": a label without a colon, before what is a place by itself
    const tied = phraseAtStart(piece.trimStart(), "placeLabels");
    const withoutLabel = tied && /^\s+\S/.test(tied.next) ? tied.next.trim() : undefined;
    const unlabelled =
      withoutLabel && (isStreet(withoutLabel) || builder.place(withoutLabel)?.strong) ? withoutLabel : undefined;
    const addressed = unlabelled ?? labelAtStart(piece, "placeLabels");
    const bare = oneSpace(withoutLabels(unlabelled ?? piece, "contactLabels", "placeLabels", "nameLabels")).replace(
      /^[\s:,;–—•·\p{So}-]+|[\s:,;–—•·\p{So}-]+$/gu,
      "",
    );
    if (!/[\p{L}\p{N}]/u.test(bare) || networkNamed(bare)) return;
    // "Kraków, tel." before the number that was taken out
    const labelled = /^(.*\S)[,;\s]+([\p{L}-]{1,12})\.?\s*$/u.exec(bare);
    if (labelled && /,/.test(bare.slice(labelled[1]!.length)) && isPhrase("contactLabels", labelled[2]!))
      return placePiece(labelled[1]!, paragraph, isContact, at);
    if (labelled && /[,;]$/.test(labelled[1]!) && isPhrase("contactLabels", labelled[2]!))
      return placePiece(labelled[1]!.replace(/[,;\s]+$/, ""), paragraph, isContact, at);
    if (isDocumentTitle(bare)) return;
    // the name once more, from the head of a page
    if (name && foldWords(bare) === foldWords(name.text)) {
      builder.from("basics/name", bare, paragraph);
      return;
    }
    // the words of a link: its address becomes a value below
    if (paragraph.links.some(({ text, url }) => /^https?:/i.test(url) && text && isLinkWords(bare, text))) return;
    const handle = /^([\p{L}]+(?: Overflow)?)\s*[:：]?\s+@?([\w.-]{3,40})$/u.exec(bare);
    const network = handle && networkNamed(handle[1]!);
    if (network) return addHandle(network, handle![2]!, paragraph);
    if (isPhrase("contactLabels", bare) || isPhrase("placeLabels", bare) || isPhrase("nameLabels", bare)) return;
    const place = matchSectionTitle(bare) ? undefined : builder.place(bare);
    if (matchSectionTitle(bare) && wordCount(bare) < 3) return void personal.push({ text: bare, paragraph });
    if (!basics.location && (addressed || place?.strong)) return setLocation(bare, paragraph);
    if (wordCount(bare) > 12 || (/[.!?]$/.test(bare) && wordCount(bare) > 6)) {
      if (oneSpace(paragraph.text).includes(bare) && bare.length > paragraph.text.length * 0.7)
        return void sentences.push(paragraph);
      return void unplaced.push({ text: bare, paragraph });
    }
    if (basics.location && isAddressTail(bare)) return void tails.push({ text: bare, paragraph });
    if (isStreet(bare) || (isHouse(bare) && /^[\p{L}.]*\s?\d|,/u.test(bare) && wordCount(bare) <= 8))
      return void streets.push({ text: bare, paragraph });
    if (place && !place.strong && !isContact && titleScore(bare) <= 0)
      return void unclear.push({ text: bare, paragraph });
    if (!basics.label && (!name || at >= nameAt) && !isContact && (titleScore(bare) > 0 || !place)) {
      // "Mechanical Engineer, Seattle, WA": the place at the end is not part of the label
      const parts = listParts(bare, /,/);
      for (let from = 1; from < parts.length && !basics.location; from++) {
        const tail = bare.slice(bare.lastIndexOf(parts.slice(from).join(", ")));
        if (!builder.place(tail)?.strong) continue;
        const label = bare.slice(0, bare.length - tail.length).replace(/[\s,]+$/, "");
        // "Calle Ejemplo 14, 28013 Madrid" names no trade
        if (/\d/.test(label) && titleScore(label) <= 0) return setLocation(bare, paragraph, builder.place(tail));
        setLocation(tail, paragraph);
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

  /** "GitHub ann-example": a person's name in a network, without an address */
  function addHandle(network: string, username: string, paragraph: Paragraph) {
    if (paragraph.links.some(({ url }) => networkOf(url)?.network === network)) return;
    const id = builder.id("profile");
    basics.profiles.push({
      id,
      network,
      username: builder.from(`basics/profiles/${id}/username`, username, paragraph),
    });
  }

  function setLocation(text: string, paragraph: Paragraph, place = builder.place(text)) {
    const { strong: _, text: __, ...parts } = place ?? { strong: false, text };
    basics.location = { text: builder.from("basics/location/text", text, paragraph) };
    for (const [part, value] of Object.entries(parts)) {
      if (!value) continue;
      basics.location[part as "city"] = value;
      builder.origins.push({
        ref: `basics/location/${part}`,
        lines: paragraph.lines,
        quote: part === "countryCode" ? text : value,
      });
    }
    if (place) builder.learnPlace(place);
  }

  /** A postcode and a country in the lines below the town belong to it. */
  function placeTails() {
    const town = builder.origins.find(({ ref }) => ref === "basics/location/text");
    for (const { text, paragraph } of tails) {
      if (
        !basics.location ||
        !town ||
        paragraph.lines[0] !== town.lines.at(-1)! + 1 ||
        paragraph.text.trim() !== text
      ) {
        unplaced.push({ text, paragraph });
        continue;
      }
      town.quote = `${town.quote} ${text}`;
      town.lines = [...town.lines, ...paragraph.lines];
      basics.location.text = town.quote;
      const code = countryOf(text);
      if (code && !basics.location.countryCode) {
        basics.location.countryCode = code;
        builder.origins.push({ ref: "basics/location/countryCode", lines: paragraph.lines, quote: text });
      } else if (!code && /\d/.test(text) && !basics.location.postalCode)
        basics.location.postalCode = builder.from("basics/location/postalCode", text, paragraph);
    }
  }

  /** A street on a line of its own belongs to the town next to it. */
  function placeStreets() {
    const [street, ...others] = streets;
    if (!street) return;
    const town = builder.origins.find(({ ref }) => ref === "basics/location/text");
    if (!basics.location || !town) {
      setLocation(street.text, street.paragraph);
      unplaced.push(...others);
      return;
    }
    const nextTo = (above: Loose, below: Loose) =>
      above.paragraph.lines.at(-1) === below.paragraph.lines[0]! - 1 &&
      above.paragraph.text.trimEnd().endsWith(above.text) &&
      below.paragraph.text.trimStart().startsWith(below.text);
    const place = all.find(({ lines }) => lines[0] === town.lines[0]);
    const named = place && { text: town.quote, paragraph: place };
    const before = named !== undefined && nextTo(street, named);
    const after = named !== undefined && nextTo(named, street);
    basics.location.address = builder.from("basics/location/address", street.text, street.paragraph);
    if (before || after) {
      town.quote = before ? `${street.text} ${town.quote}` : `${town.quote} ${street.text}`;
      town.lines = [...new Set([...street.paragraph.lines, ...town.lines])].sort((a, b) => a - b);
      basics.location.text = town.quote;
    }
    unplaced.push(...others);
  }
}

/** An address whose lines are no places by themselves, only together: "12 Mill Lane San" over "Francisco, CA 94115". */
function joinAddresses(paragraphs: Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const first = paragraphs[at]!;
    let whole: Paragraph | undefined;
    let taken = 1;
    const goesOn = /,\s*$/.test(first.text);
    const opens =
      /\d/.test(first.text) &&
      isHouse(first.text) &&
      !first.text.includes("\t") &&
      (goesOn || !matchPlace(first.text)?.strong);
    for (let count = 3; opens && count > 1 && !whole; count--) {
      const parts = paragraphs.slice(at, at + count);
      const last = parts.at(-1)!;
      if (parts.length < count || parts.slice(1).some((p, i) => !isNext(parts[i]!, p))) continue;
      const text = parts.map((p) => p.text).join(" ");
      if (text.length > 100 || !matchPlace(text)?.strong || (!goesOn && matchPlace(last.text)?.strong)) continue;
      whole = { ...first, text, lines: parts.flatMap((p) => p.lines), links: parts.flatMap((p) => p.links) };
      taken = count;
    }
    out.push(whole ?? first);
    at += taken - 1;
  }
  return out;
}

/** Right below, from the same edge, set alike, and no contact. */
const isNext = (above: Paragraph, below: Paragraph) =>
  below.lines[0] === above.lines.at(-1)! + 1 &&
  !below.listItem &&
  below.first.block === above.first.block &&
  below.first.page === above.first.page &&
  Math.abs((below.first.x ?? 0) - (above.first.x ?? 0)) < 2 &&
  below.bold === above.bold &&
  !below.text.includes("\t") &&
  !findContacts(below.text).length;

/** The words of a link, alone or with the network's name: "ann-example", "GitHub ann-example", "ann-example (GitHub)". */
const isLinkWords = (text: string, link: string) =>
  text.includes(link) &&
  text
    .replace(link, " ")
    .split(/[\s():·|-]+/)
    .filter(Boolean)
    .every((word) => networkNamed(word) !== undefined || isPhrase("contactLabels", word));

/** "28 ans", "34 Jahre" */
const AGE =
  /^\d{1,2}\s(?:years?|jahre?|ans|años|anos|anni|jaar|lat|lata|ετών|лет|год[а]?|år|vuotta|let|yaş|ani|év|роки|години)\b/iu;

/** Number and street: "12 High Street", "Musterstraße 5a", "ul. Długa 3/4". */
const isStreet = (text: string) =>
  text.length <= 60 &&
  !AGE.test(text) &&
  wordCount(text) <= 7 &&
  (/^\d{1,5}[a-z]?(?:\s?bis|\s?ter)?,?\s+\p{L}[\p{L}\s.'’-]+$/iu.test(text) ||
    /^\p{L}[\p{L}\s.'’/-]{3,},?\s(?:n[°º.]?\s?|nr\.?\s?|№\s?)?\d{1,4}\s?[a-z]?(?:\s?[-/]\s?\d{1,4}[a-z]?)?(?:,?\s?(?:apt|app|ap|flat|m|kv|кв|д|корп)\.?\s?\d+)?$/iu.test(
      text,
    )) &&
  titleScore(text) <= 0;

/** A line of the head that is a person's trade: bars part its words, no place among them. */
function isHeadline(text: string): boolean {
  if (!/\s[|•·/]\s/u.test(text) || text.includes("\t") || wordCount(text) > 16) return false;
  const parts = text.split(/\s+[|•·/]\s+/u).filter(Boolean);
  return (
    parts.some((part) => titleScore(part) > 0) &&
    !parts.some(
      (part) => matchPlace(part)?.strong || labelAtStart(part, "contactLabels", "placeLabels", "personalLabels"),
    )
  );
}

/** A line without the name in it, and without what names the document or labels the name. */
function withoutName(text: string, name: FoundName, paragraph: Paragraph): string {
  if (name.paragraphs.length > 1) return "";
  const shown = text.indexOf(name.text);
  const [at, length] = shown >= 0 ? [shown, name.text.length] : [0, paragraph.text.length];
  const before = withoutLabels(text.slice(0, at), "nameLabels").trim();
  const front =
    isDocumentTitle(before) || labelAtStart(text, "nameLabels") || phraseAtStart(before, "documentTitles")
      ? ""
      : before;
  return `${front}\t${text.slice(at + length)}`;
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
  sv: "SE",
  da: "DK",
  nb: "NO",
  fi: "FI",
  cs: "CZ",
  tr: "TR",
  ro: "RO",
  hu: "HU",
  uk: "UA",
  bg: "BG",
};

/** Title for personal data that JSON Resume has no field for: said by the reader, not by the source. */
export const PERSONAL = "Personal details";

function personalOrLoose(builder: CvBuilder, text: string, paragraph: Paragraph) {
  const section = builder.cv.additional.find((entry) => entry.title === PERSONAL);
  if (section) section.items.push(builder.bullet(`additional/${section.id}/items`, text, paragraph));
  else builder.additional(PERSONAL, [{ text, paragraph }]);
}

function countryOfHead(builder: CvBuilder, paragraphs: Paragraph[]): string | undefined {
  for (const { text } of paragraphs) {
    for (const piece of pieces(text.replace(/(?<!\S)\S{1,64}@\S{1,255}/g, "\t"))) {
      const bare = withoutLabels(piece, "contactLabels", "placeLabels").trim();
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
  const parts = text
    .replace(/[\ue000-\uf8ff]/g, "\t")
    .split(/\t|\s*[|│•·∙⋅‖¦●■◦▪]\s*|\s+[–—]\s+|\s+[-/]\s+|\s*;\s*/u)
    .map((piece) => piece.trim().replace(/^[,/\s]+|[,/\s]+$/g, ""))
    .filter(Boolean);
  // "Geburtsdatum <gap> 12.03.1990": a label and what it labels
  return parts.flatMap((part, i) => {
    const label = (text: string | undefined) =>
      text !== undefined && (isPhrase("personalLabels", text) || isPhrase("placeLabels", text));
    if (label(parts[i - 1])) return [];
    return label(part) && parts[i + 1] !== undefined ? [`${part}\t${parts[i + 1]}`] : [part];
  });
}

/** Takes the contacts out of a text; gives back what is left, with a gap where each was. */
function takeContacts(
  builder: CvBuilder,
  text: string,
  paragraph: Paragraph,
  found: FoundContact[],
  bestPhone: number,
): string {
  const { basics } = builder.cv;
  const rest = found.reduceRight((left, { start, end }) => `${left.slice(0, start)}\t${left.slice(end)}`, text);
  for (const contact of found) {
    const label = /(?:^|[\t|•·,;]\s*|\s{2,})([\p{L} .-]{1,20})\s*[:：.]?\s*$/u.exec(text.slice(0, contact.start));
    if (contact.kind === "email") {
      if (!basics.email) basics.email = builder.from("basics/email", addressOf(paragraph, contact.text), paragraph);
      else if (basics.email !== contact.text) extra(contact.text);
    } else if (contact.kind === "phone") {
      // A postcode or a date may look like a number: a labelled one, one with "+" and one that some country has go first.
      if (phoneRank(text, contact) < bestPhone) extra(contact.text);
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

/** An address whose beginning is lost in a line above is whole in its link's target. */
function addressOf({ links }: Paragraph, shown: string): string {
  const targets = links.flatMap(({ url }) =>
    /^mailto:/i.test(url) ? [decodeURIComponentSafe(url.replace(/^mailto:/i, "").split("?")[0]!)] : [],
  );
  return targets.find((target) => target.length > shown.length && target.endsWith(shown)) ?? shown;
}

/** How sure a number is the person's telephone: -1 when it is none, or a fax. */
function phoneRank(text: string, { kind, start, text: words, valid }: FoundContact): number {
  if (kind !== "phone") return -1;
  const label = /([\p{L} .-]{1,24})\s*[:：.)]?\s*$/u.exec(text.slice(0, start))?.[1]?.trim() ?? "";
  if (/fax/i.test(label)) return -1;
  const labelled = isPhrase("contactLabels", label) || isPhrase("contactLabels", label.split(" ").at(-1)!);
  return (valid ? 1 : 0) + (words.startsWith("+") || labelled ? 2 : 0);
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
