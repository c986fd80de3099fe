import { zlibSync } from "fflate";
import type { Structure } from "../draw/structure";
import { markup } from "../office/xml";
import { srgbProfile } from "./srgb-profile";
import { writeStructure } from "./write-structure";

export interface ArchivalMetadata {
  title: string;
  author?: string;
  subject?: string;
  /** BCP 47 */
  language: string;
  creationDate: Date;
}

/**
 * Adds to a PDF of the renderer what PDF/A-2b (ISO 19005-2, level B) asks for beyond embedded fonts: metadata in XMP that says the
 * same as the document's own, what its colours mean, and the structure of its texts. Appended as an incremental update (ISO 32000-1, 7.5.6), so the drawn
 * bytes stay as they are. Gives the bytes unchanged where the file is not built as the renderer builds it.
 */
export function markArchival(bytes: Uint8Array, metadata: ArchivalMetadata, structure?: Structure): Uint8Array {
  // one character for each byte
  const text = new TextDecoder("latin1").decode(bytes);
  const end = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-2000));
  const root = /\/Root (\d+) 0 R/.exec(end?.[1] ?? "")?.[1];
  const size = Number(/\/Size (\d+)/.exec(end?.[1] ?? "")?.[1]);
  const catalog = root && new RegExp(`\\n${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(text)?.[1];
  if (!end || !catalog || !size || /\/Metadata|\/OutputIntents|[^\t-~]/.test(catalog)) return bytes;

  const update = new Update(bytes.length);
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${size + 1} 0 R >>`;
  const objects = structure ? writeStructure(structure, size + 2) : [];
  const tagged = structure ? `/MarkInfo <</Marked true>>\n/StructTreeRoot ${size + 2} 0 R\n` : "";
  update.add(Number(root), `<<${catalog}/Metadata ${size} 0 R\n/OutputIntents [${intent}]\n${tagged}>>`);
  const xmp = new TextEncoder().encode(writeXmp(metadata));
  update.add(size, `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>`, xmp);
  const profile = compressedProfile();
  update.add(size + 1, `<< /N 3 /Filter /FlateDecode /Length ${profile.length} >>`, profile);
  for (const [number, dictionary] of objects) update.add(number, dictionary);
  const trailer = (end[1] ?? "").replace(/\/Size \d+/, `/Size ${size + 2 + objects.length}`).trim();
  return concat([bytes, update.finish(`${trailer}\n/Prev ${end[2]}`)]);
}

let profile: Uint8Array | undefined;
function compressedProfile(): Uint8Array {
  profile ??= zlibSync(srgbProfile(), { level: 9 });
  return profile;
}

/** Objects at the end of a file, and the table that finds them. */
class Update {
  private parts: Uint8Array[] = [];
  private places: [number: number, at: number][] = [];

  constructor(private at: number) {
    this.write("\n");
  }

  add(number: number, dictionary: string, stream?: Uint8Array) {
    this.places.push([number, this.at]);
    this.write(`${number} 0 obj\n${dictionary}\n`);
    if (stream) {
      this.write("stream\n");
      this.push(stream);
      this.write("\nendstream\n");
    }
    this.write("endobj\n");
  }

  finish(trailer: string): Uint8Array {
    const start = this.at;
    const rows = this.places.map(([number, at], i) => {
      // objects whose numbers follow each other stand in one section of the table
      const row = `${String(at).padStart(10, "0")} 00000 n \n`;
      if (this.places[i - 1]?.[0] === number - 1) return row;
      let end = i + 1;
      while (this.places[end]?.[0] === number + end - i) end++;
      return `${number} ${end - i}\n${row}`;
    });
    this.write(`xref\n${rows.join("")}trailer\n<<\n${trailer}\n>>\nstartxref\n${start}\n%%EOF\n`);
    return concat(this.parts);
  }

  private write(text: string) {
    this.push(new TextEncoder().encode(text));
  }

  private push(part: Uint8Array) {
    this.parts.push(part);
    this.at += part.length;
  }
}

function concat(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** XMP (ISO 16684-1) with the same words as the document information dictionary. */
function writeXmp({ title, author, subject, language, creationDate }: ArchivalMetadata): string {
  const date = creationDate.toISOString().replace(/\.\d+Z$/, "Z");
  const described = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${markup(text)}</rdf:li></rdf:Alt>`;
  const lines = [
    "<dc:format>application/pdf</dc:format>",
    `<dc:title>${described(title)}</dc:title>`,
    author && `<dc:creator><rdf:Seq><rdf:li>${markup(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject && `<dc:description>${described(subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${markup(language)}</rdf:li></rdf:Bag></dc:language>`,
    "<xmp:CreatorTool>CV Improver</xmp:CreatorTool>",
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    "<pdf:Producer>CV Improver</pdf:Producer>",
    "<pdfaid:part>2</pdfaid:part>",
    "<pdfaid:conformance>B</pdfaid:conformance>",
  ];
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
${lines.filter(Boolean).join("\n")}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
