import { CITIES } from "./cities";
import { foldWords } from "./fold";
import { isPhrase } from "./labels";
import { LANGUAGES } from "./languages/languages";

/** A place in a text as far as it is certain: the parts are words of the text, the country by its ISO 3166 code. */
export interface Place {
  text: string;
  city?: string;
  region?: string;
  countryCode?: string;
  postalCode?: string;
  /** known for sure (country, state, postcode, remote), not only of the shape of a place */
  strong: boolean;
}

const NAME_LANGUAGES = LANGUAGES.map(({ code }) => code);
const COUNTRY_ALIASES: Record<string, string> = {
  uk: "GB",
  "u k": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  "great britain": "GB",
  usa: "US",
  "u s a": "US",
  "u s": "US",
  us: "US",
  "united states of america": "US",
  uae: "AE",
  "the netherlands": "NL",
  holland: "NL",
  "czech republic": "CZ",
  hellas: "GR",
  deutschland: "DE",
  turkey: "TR",
  "republic of ireland": "IE",
  "south korea": "KR",
  korea: "KR",
  "hong kong": "HK",
};
const US_STATES =
  "alabama al alaska ak arizona az arkansas ar california ca colorado co connecticut ct delaware de florida fl georgia ga hawaii hi idaho id illinois il indiana in iowa ia kansas ks kentucky ky louisiana la maine me maryland md massachusetts ma michigan mi minnesota mn mississippi ms missouri mo montana mt nebraska ne nevada nv new_hampshire nh new_jersey nj new_mexico nm new_york ny north_carolina nc north_dakota nd ohio oh oklahoma ok oregon or pennsylvania pa rhode_island ri south_carolina sc south_dakota sd tennessee tn texas tx utah ut vermont vt virginia va washington wa west_virginia wv wisconsin wi wyoming wy washington_dc dc";
const CA_PROVINCES =
  "alberta ab british_columbia bc manitoba mb new_brunswick nb newfoundland nl nova_scotia ns ontario on prince_edward_island pe quebec qc saskatchewan sk";
const AU_STATES =
  "new_south_wales nsw victoria vic queensland qld western_australia wa south_australia sa tasmania tas";
/** "Remote", "Homeoffice", "Remote (Germany)", "hybrid in Berlin" */
const isRemote = (text: string) =>
  isPhrase("remote", text.replace(/\s*\(?(?:in |from |aus |en |da )?\p{Lu}\p{L}+\)?$/u, "")) ||
  isPhrase("remote", text);

interface Gazetteer {
  countries: Map<string, string>;
  cities: Map<string, string | undefined>;
  regions: Map<string, { code: string; country: string }>;
  /** ISO 3166 */
  codes: Set<string>;
}

let gazetteer: Gazetteer | undefined;

/** Country names come from the runtime's own language data, a few hundred large cities from its time zones. */
function data(): Gazetteer {
  if (gazetteer) return gazetteer;
  const countries = new Map(Object.entries(COUNTRY_ALIASES));
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const codes = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => english.of(code) && !["EU", "EZ", "UN", "ZZ", "XA", "XB"].includes(code))
    // Codes of states that are no more ("DD", "BU", "UK" too) bear the name of the one that is now.
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
  for (const language of NAME_LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = names.of(code);
      if (name && !countries.has(foldWords(name))) countries.set(foldWords(name), code);
    }
  }
  const cities = new Map<string, string | undefined>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const city = zone.split("/").at(-1)!.replaceAll("_", " ");
    if (zone.includes("/") && !/^(Etc|GMT|UTC)/.test(zone)) cities.set(foldWords(city), undefined);
  }
  for (const city of CITIES.split(/[|\n]/)) if (city) cities.set(foldWords(city), undefined);
  const regions: Gazetteer["regions"] = new Map();
  for (const [list, country] of [
    [AU_STATES, "AU"],
    [CA_PROVINCES, "CA"],
    [US_STATES, "US"],
  ] as const) {
    const words = list.split(" ");
    for (let i = 0; i < words.length; i += 2) {
      regions.set(words[i]!.replaceAll("_", " "), { code: words[i]!, country });
      regions.set(words[i + 1]!, { code: words[i + 1]!, country });
    }
  }
  gazetteer = { countries, cities, regions, codes: new Set(codes) };
  return gazetteer;
}

/** Country of a name in any of the known languages, or of "UK", "USA" and the like. */
export function countryOf(text: string): string | undefined {
  const words = foldWords(text);
  return words.length > 1 ? data().countries.get(words) : undefined;
}

/** Two-letter regions count in capitals only: "in", "me", "or" are words. */
function regionOf(text: string): { country: string } | undefined {
  const trimmed = text.trim().replace(/\.$/, "");
  if (/^\p{Lu}{2,3}$/u.test(trimmed) || trimmed.length > 3) return data().regions.get(foldWords(trimmed));
  return undefined;
}

/** A state or province that is known, by its name or, in capitals, by its letters. */
export const isRegion = (text: string) => regionOf(text) !== undefined;

export const isCity = (text: string) => data().cities.has(foldWords(text));
const POSTCODE =
  /^(?:(?<a>[A-Z]{1,2}-?\d{3,6}|\d{4,5}-\d{3}|\d{4,5}(?: ?[A-Z]{2})?|\d{3} ?\d{2}|\d{2}-\d{3})\s+(?<city>\p{Lu}[\p{L}\s.'-]+)|(?<city2>\p{Lu}[\p{L}\s.'-]+?)\s+(?<b>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d))$/u;
const POSTCODE_ALONE =
  /^(?:[A-Z]{1,2}-?)?\d{4,6}$|^\d{3} ?\d{2}$|^\d{2}-\d{3}$|^\d{4} ?[A-Z]{2}$|^\d{5}-\d{3,4}$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^\d{4}-\d{3}$/;
/** Counties, provinces and states that people write behind their town, beside those with codes. */
const COUNTIES = new Set(
  `devon|cornwall|kent|essex|surrey|east sussex|west sussex|sussex|norfolk|suffolk|northumberland|cumbria|lancashire|north yorkshire|west yorkshire|south yorkshire|yorkshire|derbyshire|nottinghamshire|lincolnshire|leicestershire|northamptonshire|warwickshire|
  staffordshire|shropshire|cheshire|merseyside|tyne and wear|county durham|west midlands|worcestershire|herefordshire|gloucestershire|oxfordshire|buckinghamshire|bedfordshire|hertfordshire|cambridgeshire|berkshire|hampshire|wiltshire|dorset|somerset|middlesex|
  gwynedd|powys|dyfed|clwyd|gwent|fife|angus|aberdeenshire|ayrshire|lanarkshire|midlothian|perthshire|co antrim|co down|antrim|tipperary|kerry|mayo|donegal|wicklow|kildare|meath|wexford|
  karnataka|maharashtra|tamil nadu|kerala|andhra pradesh|telangana|gujarat|rajasthan|punjab|haryana|uttar pradesh|madhya pradesh|west bengal|bihar|odisha|assam|goa|jharkhand|uttarakhand|himachal pradesh|sindh|khyber pakhtunkhwa|
  lagos state|oyo state|ogun state|rivers state|enugu state|kano state|kaduna state|delta state|edo state|anambra state|gauteng|western cape|eastern cape|kwazulu natal|
  nuevo leon|jalisco|estado de mexico|guanajuato|veracruz|puebla|yucatan|coahuila|tamaulipas|chihuahua|sonora|sinaloa|andalucia|cataluna|catalunya|galicia|aragon|asturias|cantabria|navarra|bizkaia|gipuzkoa|castilla y leon|extremadura|
  bayern|bavaria|hessen|sachsen|thuringen|niedersachsen|nordrhein westfalen|nrw|baden wurttemberg|rheinland pfalz|brandenburg|schleswig holstein|steiermark|tirol|karnten|bretagne|normandie|occitanie|provence|alsace|ile de france|
  toscana|lombardia|veneto|piemonte|sicilia|puglia|lazio|campania|sardegna|friesland|gelderland|noord brabant|zeeland|drenthe|overijssel|mazowieckie|malopolska|podkarpackie|minas gerais|parana|bahia|pernambuco|santa catarina|rio grande do sul`
    .split("|")
    .map((name) => name.trim())
    .filter(Boolean),
);
/** Words of streets and dwellings: beside one of them a number is a house. */
const STREET =
  /(?:^|[\s\d.])(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.|boulevard|blvd\.?|court|square|terrace|close|crescent|way|place|gardens|grove|hill|row|mews|parkway|highway|suite|apt\.?|apartment|flat|unit|floor|rue|allée|chemin|impasse|quai|bd|route|cours|bis|calle|c\/|avda\.?|avenida|av\.|plaza|paseo|camino|carrer|ronda|piso|rua|travessa|praça|largo|estrada|alameda|rodovia|via|viale|piazza|corso|vicolo|largo|strada|contrada|ulica|ul\.|al\.|aleja|os\.|plac|m\.|οδός|οδοσ|λεωφ\.?|λεωφόρος|ул\.?|улица|пр\.?|проспект|пр-т|пер\.?|переулок|д\.|дом|кв\.?|корп\.?|бул\.?|вул\.|бульвар|набережная|шоссе|пл\.|sokak|sok\.|cad\.|caddesi|mah\.|mahallesi|blok|daire|strada|str\.|bulevardul|bd\.|aleea|utca|út|tér|körút|ulice|třída|náměstí|postbus|p\.? ?o\.? box|postfach|c\.?p\.?|gate|vei|veien|vägen|gatan|vej|gade|katu|tie)(?=[\s\d.,/]|$)|\p{L}(?:straße|strasse|str\.|gasse|weg|platz|allee|ring|damm|ufer|straat|laan|plein|gracht|kade|dijk|singel|gatan|vägen|gate|gata|veien|vej|gade|katu|tie|utca)(?=[\s\d.,]|$)/iu;
/** A street with its number: "68 Mill Lane" is no mill. */
/** "3511 AB Utrecht": a town with its postcode. */
export const isTownWithCode = (part: string) => splitCode(part.trim()) !== undefined;
export const isHouse = (part: string) => /\d/.test(part) && part.length < 60 && STREET.test(part);
const isStreet = (part: string) =>
  STREET.test(part) ||
  /^\d{1,5}[a-z]?(?:[-/]\d{1,4})?$/iu.test(part) ||
  // floor and door: "3º B", "1ª izq.", "2.º dto."
  /^\d{1,2}\.?\s?[ºª°]\s?(?:\p{L}{1,2}|izq\.?|dcha\.?|esq\.?|dto\.?)?$/iu.test(part) ||
  /^(?:no|nº|n°|nr|№)\.? ?\d{1,4}[a-z]?$/iu.test(part);
const UK_POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
/** One to three capitalised words, as a town is written. */
const TOWN =
  /^(?:(?:St\.?|Saint|San|Santa|Sankt|New|Den|The|La|Le|Los|Las|Bad|Αγ\.?|Нижний|Санкт)[ -]|'s-|’s-)?\p{Lu}[\p{L}'’.-]+(?:[ -](?:\p{Lu}[\p{L}'’.-]+|am|an|der|de|del|do|la|le|on|upon|sur|under|im)){0,3}$/u;

/** A postcode, a state or a country in a line of its own, below its town. */
export const isAddressTail = (text: string) =>
  POSTCODE_ALONE.test(text.trim()) || countryOf(text) !== undefined || regionOf(text) !== undefined;

export const LONGEST_PLACE = 112;

/** Text as a place; undefined when it is none. `known`: places named elsewhere in the document, folded. */
export function matchPlace(text: string, known: ReadonlySet<string> = new Set()): Place | undefined {
  const trimmed = text
    .trim()
    .replace(/^[([]|[\].]$/g, "")
    .replace(/^([^()]*)\)$/, "$1")
    .trim();
  if (!trimmed || trimmed.length > LONGEST_PLACE - 2 || /[@:]|\d{7}|https?/.test(trimmed)) return undefined;
  if (isRemote(trimmed)) return { text: trimmed, strong: true };
  // "г. Тула"
  const town = /^г(?:ор)?\.\s?(\p{Lu}[\p{L} -]{1,40})$/u.exec(trimmed)?.[1];
  if (town) return { text: trimmed, city: town, strong: true };
  const parts = trimmed.split(/\s*,\s*|\s+[-–/]\s+/).filter(Boolean);
  if (!parts.length || parts.length > 7) return undefined;
  const last = parts.at(-1)!;
  const remoteAt = parts.findIndex((part) => isRemote(part));
  if (remoteAt >= 0) {
    const others = parts.filter((_, i) => i !== remoteAt).join(", ");
    return matchPlace(others, known) || TOWN.test(others) ? { text: trimmed, strong: true } : undefined;
  }
  const countryCode = countryOf(last);
  if (countryCode && (parts.length === 1 || parts.slice(0, -1).every(placeWord))) {
    const rest = parts.slice(0, -1);
    const region = rest.length > 1 && regionOf(rest.at(-1)!) ? rest.at(-1) : undefined;
    const town = region ? rest.at(-2) : rest.at(-1);
    return { text: trimmed, ...splitTown(town), ...(region && { region }), countryCode, strong: true };
  }
  const lastWithCode = /^(\p{Lu}{2}|[\p{L} ]+) (\d{5}(?:-\d{4})?)$/u.exec(last);
  const region = regionOf(lastWithCode?.[1] ?? last);
  if (region && parts.length > 1 && parts.slice(0, -1).every(placeWord))
    return {
      text: trimmed,
      ...splitTown(parts.at(-2)),
      region: lastWithCode?.[1] ?? last,
      ...(lastWithCode && { postalCode: lastWithCode[2] }),
      countryCode: region.country,
      strong: true,
    };
  const tail = parts.length > 1 || /\s/.test(trimmed) ? endOfAddress(parts) : undefined;
  if (tail) return { text: trimmed, ...tail, strong: true };
  if (POSTCODE.test(last) && !STREET.test(last) && parts.slice(0, -1).every(placeWord))
    return { text: trimmed, ...splitTown(last), ...(UK_POSTCODE.test(last) && { countryCode: "GB" }), strong: true };
  // "Lyon (France)", "Milano (MI)"
  const bracket = /^([^()]+?)\s*\(([^()]{2,30})\)$/u.exec(trimmed);
  if (bracket && (isCity(bracket[1]!) || countryOf(bracket[2]!)) && TOWN.test(bracket[1]!)) {
    const code = countryOf(bracket[2]!);
    return { text: trimmed, city: bracket[1]!, ...(code && { countryCode: code }), strong: true };
  }
  const quarter =
    /^(.+?),?\s(?:[A-Z]{1,2}\d[A-Z\d]?|\d{1,2}(?:er|e|ème)|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)(?:\s\d{4})?)$/u.exec(last);
  // "London SE15", "Lyon 6e", "Parramatta NSW 2150"
  if (quarter && TOWN.test(quarter[1]!) && (isCity(quarter[1]!) || /\s(?:NSW|VIC|QLD|TAS|ACT)/.test(last)))
    if (parts.slice(0, -1).every(placeWord)) return { text: trimmed, city: quarter[1]!, strong: true };
  // "Hexham, Northumberland", "Bengaluru 560001, Karnataka", "Oranmore, Co. Galway"
  if (
    parts.length === 2 &&
    (COUNTIES.has(foldWords(last)) || /^Co(?:\.|unty)\s\p{Lu}\p{L}+$/u.test(last)) &&
    placeWord(parts[0]!)
  )
    return { text: trimmed, ...splitTown(splitCode(parts[0]!)?.city ?? parts[0]), region: last, strong: true };
  if (parts.length > 1 && parts.every((part) => isCity(part) || known.has(foldWords(part))))
    return { text: trimmed, strong: true };
  if (parts.length === 2 && isCity(parts[0]!) && TOWN.test(parts[1]!))
    return { text: trimmed, city: parts[0]!, strong: true };
  const address = addressOf(parts);
  if (address) return { text: trimmed, ...address, strong: true };
  if (known.has(foldWords(trimmed)) || (isCity(last) && parts.length === 1))
    return { text: trimmed, ...splitTown(parts.length === 1 ? last : undefined), strong: true };
  return parts.length <= 2 && parts.every((part) => TOWN.test(part)) ? { text: trimmed, strong: false } : undefined;
}

/** "CA 94115 US", "Texas (US)", "California": what may stand behind a town, however it is parted; one of them at least, and a town before. */
function endOfAddress(parts: string[]): Omit<Place, "text" | "strong"> | undefined {
  const found: Omit<Place, "text" | "strong"> = {};
  const rest: string[] = [];
  let sure = 0;
  for (const part of parts) {
    const words = part.replace(/[()]/g, " ").trim().split(/\s+/);
    const town: string[] = [];
    for (let i = 0; i < words.length; ) {
      const two = words.slice(i, i + 2).join(" ");
      const long = i + 1 < words.length && (countryOf(two) || regionOf(two)) ? two : undefined;
      const word = long ?? words[i]!;
      const country = word.length > 2 || /^\p{Lu}{2}$/u.test(word) ? (countryOf(word) ?? isoCode(word)) : undefined;
      const region = regionOf(word);
      // "Washington" after a town is the state; before one it is the town. "Milano (MI)" is no state.
      const bracketed = word.length === 2 && part.includes(`(${word})`);
      if ((rest.length || town.length) && region && !bracketed) {
        found.region ??= word;
        found.countryCode ??= region.country;
        sure++;
      } else if ((rest.length || town.length) && country) {
        found.countryCode = country;
        sure++;
      } else if (/^\d{5}(?:-\d{4})?$/.test(word)) {
        found.postalCode ??= word;
        sure++;
      } else town.push(word);
      i += long ? 2 : 1;
    }
    if (town.length) rest.push(town.join(" "));
  }
  const town = rest.at(-1);
  if (sure < 2 || !town || !TOWN.test(town) || STREET.test(town)) return undefined;
  if (!rest.slice(0, -1).every((part) => isStreet(part) || /^\d{1,5}[a-z]? \p{L}/iu.test(part))) return undefined;
  return { city: town, ...found };
}

/** Two capitals that are a country's code: "US", "DE". */
const isoCode = (text: string) => (/^[A-Z]{2}$/.test(text) && data().codes.has(text) ? text : undefined);

/** Street, number, postcode and town in any order: at least two of them, and nothing else. */
function addressOf(parts: string[]): Pick<Place, "city" | "postalCode"> | undefined {
  if (parts.length < 2) return undefined;
  let city: string | undefined;
  let postalCode: string | undefined;
  let streets = 0;
  for (const part of parts) {
    const cityWithCode = splitCode(part);
    if (cityWithCode) {
      city ??= cityWithCode.city;
      postalCode ??= cityWithCode.postalCode;
    } else if (POSTCODE_ALONE.test(part)) postalCode ??= part;
    else if (isCity(part)) city ??= part;
    else if (isStreet(part) || /^\d{1,5}[a-z]? \p{L}|\p{L} \d{1,4}[a-z]?$/iu.test(part)) streets++;
    else if (!TOWN.test(part) || city) return undefined;
    else city = part;
  }
  return (city && (streets || postalCode)) || (streets && postalCode)
    ? { ...(city && { city }), ...(postalCode && { postalCode }) }
    : undefined;
}

/** "80331 München", "London SW1A 1AA", "Πάτρα 546 27" */
function splitCode(part: string): { city: string; postalCode: string } | undefined {
  const before =
    /^((?:[A-Z]{1,2}-)?\d{2,3}-\d{3}|(?:[A-Z]{1,2}-)?\d{3} ?\d{2}|\d{4} ?[A-Z]{2}|(?:[A-Z]{1,2}-)?\d{4,6}|\d{4}-\d{3}|\d{5}-\d{3})\s+(\p{L}[\p{L}\s.'’-]*?)(?:\s\([\p{L}\s]+\))?$/u.exec(
      part,
    );
  if (before) return { city: before[2]!, postalCode: before[1]! };
  const after =
    /^(\p{Lu}[\p{L}\s.'’-]+?)\s+([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}(?:-\d{3,4})?|\d{3} ?\d{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{6})$/u.exec(
      part,
    );
  return after && !isStreet(part) ? { city: after[1]!, postalCode: after[2]! } : undefined;
}

const placeWord = (part: string) =>
  TOWN.test(part) ||
  isStreet(part) ||
  POSTCODE_ALONE.test(part) ||
  splitCode(part) !== undefined ||
  POSTCODE.test(part) ||
  /^\d{1,4}[a-z]? \p{L}|\p{L} \d{1,4}[a-z]?$/u.test(part) ||
  regionOf(part) !== undefined;

function splitTown(town: string | undefined): Pick<Place, "city" | "postalCode"> {
  if (!town) return {};
  const match = POSTCODE.exec(town)?.groups;
  if (match) return { city: match.city ?? match.city2, postalCode: match.a ?? match.b };
  return TOWN.test(town) ? { city: town } : {};
}
