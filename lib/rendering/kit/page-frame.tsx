import { Document, Page, Text as PdfText } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactNode } from "react";
import { textDirection } from "@/lib/cv/document-words";
import type { RenderOptions } from "../contract";
import type { Design } from "./design";
import { pageFooter } from "./page-footer";
import { FURNITURE, placed } from "./place";

/** Letters of the pages of a document, CV or letter. */
export interface PageLetters {
  design: Design;
  /** of the body, with fallbacks */
  families: string[];
  text?: Design["text"];
}

/** The pages of a document: paper, margins and letters of the body. */
export function PageFrame({
  design,
  families,
  text = design.text,
  pageSize,
  margins,
  children,
}: PageLetters & { pageSize: RenderOptions["pageSize"]; margins: Design["margins"]; children: ReactNode }) {
  const { top, right, bottom, left } = margins;
  const padding = { paddingTop: top, paddingRight: right, paddingBottom: bottom, paddingLeft: left };
  return (
    <Document>
      <Page size={pageSize} experimentalPagination style={{ fontFamily: families, ...text, ...padding }}>
        {children}
      </Page>
    </Document>
  );
}

/** A page whose foot is to be drawn: points. */
export interface FootedPage {
  number: number;
  width: number;
  height: number;
  paddingRight: number;
  paddingBottom: number;
  paddingLeft: number;
}

/**
 * Only the feet of pages: name and number far apart, so that a reader takes them for no text of the CV. They are laid out when the
 * pages are known: a text that react-pdf asks for on each page makes it lay out the whole document twice. Placed from the top and over
 * the whole width: react-pdf 4.9 measures such a text on a sheet without margins, so that `bottom` and side offsets would move it.
 */
export function PageFeet({
  design,
  families,
  text = design.text,
  name,
  pages,
}: PageLetters & { name?: string; pages: FootedPage[] }) {
  return (
    <Document>
      {pages.map(({ number, width, height, paddingRight, paddingBottom, paddingLeft }) => {
        const top = height - paddingBottom / 2 - 6;
        const place: Style = {
          position: "absolute",
          top,
          left: 0,
          right: 0,
          paddingLeft,
          paddingRight,
          ...design.footer,
        };
        const foot = pageFooter(name, number);
        const direction = textDirection(name ?? "");
        return (
          <Page key={number} size={[width, height]} style={{ fontFamily: families, ...text }}>
            {foot.name && (
              <PdfText {...placed(FURNITURE)} style={{ ...place, direction, textAlign: "left" }}>
                {foot.name}
              </PdfText>
            )}
            <PdfText {...placed(FURNITURE)} style={{ ...place, textAlign: "right" }}>
              {foot.number}
            </PdfText>
          </Page>
        );
      })}
    </Document>
  );
}
