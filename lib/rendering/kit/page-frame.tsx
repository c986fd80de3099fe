import { Document, Page, Text as PdfText } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactNode } from "react";
import { textDirection } from "@/lib/cv/document-words";
import type { RenderOptions } from "../contract";
import type { Design } from "./design";
import { SHEET } from "./measure-sheet";
import { pageFooter } from "./page-footer";
import { FURNITURE, placed } from "./place";

/** The pages of a document, CV or letter: paper, margins, letters of the body, and the page's number. */
export function PageFrame({
  design,
  families,
  text = design.text,
  pageSize,
  margins,
  name,
  pagesBefore = 0,
  children,
}: {
  design: Design;
  /** of the body, with fallbacks */
  families: string[];
  text?: Design["text"];
  pageSize: RenderOptions["pageSize"];
  margins: Design["margins"];
  /** at the foot, beside the number */
  name?: string;
  /** pages of the same document that are laid out apart */
  pagesBefore?: number;
  children: ReactNode;
}) {
  const { top, right, bottom, left } = margins;
  const padding = { paddingTop: top, paddingRight: right, paddingBottom: bottom, paddingLeft: left };
  return (
    <Document>
      <Page size={pageSize} experimentalPagination style={{ fontFamily: families, ...text, ...padding }}>
        <PageNumber name={name} design={design} margins={margins} pageSize={pageSize} pagesBefore={pagesBefore} />
        {children}
      </Page>
    </Document>
  );
}

/**
 * Name and number at the foot of every page but the first, far apart, so that a reader takes them for no text of the CV. Placed
 * from the top and over the whole width: react-pdf 4.9 measures such a text on a sheet without margins, so that `bottom` and
 * side offsets would move it.
 */
function PageNumber({
  name,
  design,
  margins,
  pageSize,
  pagesBefore,
}: {
  name?: string;
  design: Design;
  margins: Design["margins"];
  pageSize: RenderOptions["pageSize"];
  pagesBefore: number;
}) {
  const place: Style = {
    position: "absolute",
    top: SHEET[pageSize].height - margins.bottom / 2 - 6,
    left: 0,
    right: 0,
    paddingLeft: margins.left,
    paddingRight: margins.right,
    ...design.footer,
  };
  const foot = (number: number) => (number + pagesBefore > 1 ? pageFooter(name, number + pagesBefore) : undefined);
  const words = { ...place, direction: textDirection(name ?? ""), textAlign: "left" as const };
  return (
    <>
      <PdfText {...placed(FURNITURE)} fixed style={words} render={({ pageNumber }) => foot(pageNumber)?.name ?? ""} />
      <PdfText
        {...placed(FURNITURE)}
        fixed
        style={{ ...place, textAlign: "right" }}
        render={({ pageNumber }) => foot(pageNumber)?.number ?? ""}
      />
    </>
  );
}
