import type { Style } from "@react-pdf/types";
import type { ReactElement } from "react";
import type { Outline, OutlineEntry } from "@/lib/cv/outline";
import type { FontFamilyName } from "../fonts";

/**
 * What makes one template: measures, letters and three small drawings. Page breaks, bullets, links, page numbers and the
 * order of everything are the kit's, the same for all templates.
 */
export interface Design {
  body: FontFamilyName;
  /** another family for name and headings, handed to the drawings as `display` */
  display?: FontFamilyName;
  /** letters of the body; sizes in points */
  text: { fontSize: number; lineHeight: number; color: string };
  /** points from the edges of the sheet */
  margins: { top: number; right: number; bottom: number; left: number };
  /** points above a section, above an entry that is not a section's first, and between lines of text of one entry */
  gaps: { section: number; entry: number; line: number };
  bullet: { mark: string; indent: number; color?: string };
  /** bold lead of a skill group */
  label: Style;
  /** secondary words: keywords of a project, fluency of a language */
  muted: Style;
  link: Style;
  footer: Style;
  /** `display`: the families to set large letters in, with fallbacks */
  Header: (props: { outline: Outline; display: string[] }) => ReactElement;
  SectionTitle: (props: { title: string; display: string[] }) => ReactElement;
  /** `brief`: nothing follows the heading, so it should take one line (a certificate, an award) */
  EntryHead: (props: { entry: OutlineEntry; brief: boolean }) => ReactElement;
}
