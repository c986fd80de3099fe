import { View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactNode } from "react";
import type { RenderOptions } from "../contract";
import type { FontFamilyName } from "../fonts";
import type { LetterOutline, LetterRole } from "../letter/letter-outline";
import type { Design } from "./design";
import { SHEET } from "./measure-sheet";
import { PageFrame } from "./page-frame";
import { type Column, ColumnContext, ContactLines, Text } from "./parts";
import { Placed, type Places } from "./place";
import { type Measure, wrapText } from "./wrap-text";

export interface LetterDocumentProps {
  letter: LetterOutline;
  design: Design;
  pageSize: RenderOptions["pageSize"];
  /** families for characters that the design's own lack */
  fallback: FontFamilyName[];
  measure: Measure;
  rightToLeft: boolean;
}

const HEADER: Places = [{ role: "Header", key: "header" }];

const MILLIMETRE = 72 / 25.4;
/** DIN 5008, form B: the address field lies from 45 to 90 mm, its address from 62.7 mm; 25 mm at the left, 20 mm at the right. */
const DIN = { address: 62.7 * MILLIMETRE, fieldEnd: 90 * MILLIMETRE, left: 25 * MILLIMETRE, right: 20 * MILLIMETRE };
/** A letter is read from paper more often than a CV is. */
const SMALLEST = 10;
/** Points: a side column of the CV's template is not drawn, so its text would begin near the edge. */
const LEAST_MARGIN = 54;

/** A cover letter with the head, letters and colour of the CV's template, its parts where the country's letters have them. */
export function LetterDocument(props: LetterDocumentProps) {
  const { letter, design, pageSize, fallback, measure, rightToLeft } = props;
  const { outline, form } = letter;
  const { Header } = design;
  const families = (own: FontFamilyName) => [own, ...fallback.filter((family) => family !== own)];
  const text = { ...design.text, fontSize: Math.max(SMALLEST, design.text.fontSize) };
  const margins = letterMargins(design.margins, form === "din");
  const width = SHEET[pageSize].width - margins.left - margins.right;
  const column: Column = { rightToLeft, width, fontSize: text.fontSize, measure };
  const line = text.fontSize * text.lineHeight;
  const sheet: Sheet = { line, width, fontSize: text.fontSize, measure };
  const grey = { color: design.muted.color };
  const contactsApart = design.side?.contacts && outline.contacts.length > 0;
  return (
    <PageFrame design={design} families={families(design.body)} text={text} pageSize={pageSize} margins={margins}>
      <ColumnContext.Provider value={column}>
        <View style={form === "din" ? { minHeight: DIN.address - margins.top } : { marginBottom: line * 1.5 }}>
          <Placed at={HEADER}>
            <Header outline={outline} display={families(design.display ?? design.body)} accent={design.accent} />
            {contactsApart && (
              <View style={{ marginTop: 6 }}>
                <ContactLines contacts={outline.contacts} style={{ fontSize: 9.25, ...grey }} linkStyle={grey} />
              </View>
            )}
          </Placed>
        </View>
        {layOut(letter, sheet)}
      </ColumnContext.Provider>
    </PageFrame>
  );
}

function letterMargins(template: Design["margins"], din: boolean): Design["margins"] {
  if (din) return { ...template, left: DIN.left, right: DIN.right };
  return { ...template, left: Math.max(LEAST_MARGIN, template.left), right: Math.max(LEAST_MARGIN, template.right) };
}

interface Sheet {
  /** points, of one line */
  line: number;
  width: number;
  fontSize: number;
  measure: Measure;
}

/** The parts in their order. The last paragraph, the closing and the name below it stay together. */
function layOut({ outline, roles, form }: LetterOutline, sheet: Sheet): ReactNode {
  const blocks = outline.sections.flatMap((section) => section.blocks);
  const parts = roles.map((role, i) => {
    const block = blocks[i];
    return { role, text: block && "text" in block ? block.text : "" };
  });
  const address = parts.filter(({ role }) => role === "recipient");
  const end = parts.filter(({ role }) => role === "closing" || role === "signature");
  const drawn: ReactNode[] = [];
  let addressDrawn = false;
  for (const [i, { role, text }] of parts.entries()) {
    if (end.some((part) => part.text === text && part.role === role)) continue;
    if (role === "recipient") {
      if (!addressDrawn) drawn.push(<Address key="address" lines={address} form={form} sheet={sheet} />);
      addressDrawn = true;
      continue;
    }
    drawn.push(
      <View
        key={i}
        wrap={role === "paragraph"}
        minPresenceAhead={role === "subject" || role === "salutation" ? sheet.line * 4 : undefined}
        style={{ marginTop: gapAbove(role, parts[i - 1]?.role, form) * sheet.line }}
      >
        <Placed at={[{ role: role === "subject" ? "H2" : "P", key: `part${i}` }]}>
          <Words text={text} style={styleOf(role, form)} sheet={sheet} bold={role === "subject"} />
        </Placed>
      </View>,
    );
  }
  if (end.length)
    drawn.push(
      <View key="end" wrap={false} style={{ marginTop: sheet.line }}>
        {end.map(({ role, text }, i) => (
          // room for a name by hand
          <View key={role} style={{ marginTop: i > 0 ? sheet.line * 2.2 : 0 }}>
            <Words text={text} sheet={sheet} />
          </View>
        ))}
      </View>,
    );
  return drawn;
}

function Address({ lines, form, sheet }: { lines: { text: string }[]; form: LetterOutline["form"]; sheet: Sheet }) {
  // what stands below the envelope's window begins where the window ends
  const place: Style =
    form === "din"
      ? { minHeight: DIN.fieldEnd - DIN.address, width: 85 * MILLIMETRE }
      : form === "french"
        ? { marginLeft: sheet.width * 0.55 }
        : { marginTop: form === "us" ? sheet.line : 0 };
  const width = form === "din" ? 85 * MILLIMETRE : form === "french" ? sheet.width * 0.45 : sheet.width;
  return (
    <View wrap={false} style={place}>
      {lines.map(({ text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <Words key={i} text={text} sheet={{ ...sheet, width }} />
      ))}
    </View>
  );
}

function Words({ text, style, sheet, bold }: { text: string; style?: Style; sheet: Sheet; bold?: boolean }) {
  const em = sheet.width / sheet.fontSize - 0.1;
  const [wrapped] = wrapText([{ text, fontWeight: bold ? 700 : 400 }], em, sheet.measure);
  return <Text style={style}>{wrapped}</Text>;
}

/** Lines of air. */
function gapAbove(role: LetterRole, before: LetterRole | undefined, form: LetterOutline["form"]): number {
  if (before === undefined) return 0;
  if (role === "date") return form === "din" ? 0.6 : 1;
  if (role === "subject") return 1.6;
  if (role === "salutation") return 1.2;
  return 0.7;
}

function styleOf(role: LetterRole, form: LetterOutline["form"]): Style | undefined {
  if (role === "subject") return { fontWeight: 700 };
  if (role === "date" && (form === "din" || form === "french")) return { textAlign: "right" };
  return undefined;
}
