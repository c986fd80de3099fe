import type { Style } from "@react-pdf/types";
import type { ReactElement } from "react";
import type { Outline, OutlineEntry } from "@/lib/cv/outline";
import type { SectionName } from "@/lib/cv/schema";
import type { RenderNotice } from "../contract";
import type { FontFamilyName } from "../fonts";

/**
 * What makes one template: measures, letters and three small drawings. Page breaks, bullets, links, page numbers, writing
 * direction and the order of everything are the kit's, the same for all templates.
 */
export interface Design {
  /**
   * The one colour, readable on white (contrast of at least 4.5 : 1). A person can choose another: styles say "accent" where they
   * mean it, and drawings get it.
   */
  accent: string;
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
  /** section titles in capitals, as the language has them */
  capitals?: boolean;
  /** sections that come first in a CV whose source says no order */
  leads?: SectionName[];
  /** points: dates in a column of their own, the entry beside them; `EntryHead` then gets an entry without dates */
  datesColumn?: number;
  /** points: section titles in a column of their own, the section beside them */
  titleColumn?: number;
  side?: Side;
  /** sections as tables: a frame, a line above each entry and beside the dates; `joined` sections are one table when neighbours */
  ruled?: { color: string; joined: [SectionName, SectionName][] };
  /** a form that has an order and words of its own; without it sections stand as the CV or `leads` say */
  arrange?: (outline: Outline) => { outline: Outline; notices: RenderNotice[] };
  /** With a side that holds the contacts they are left out here. */
  Header: (props: HeaderProps) => ReactElement;
  SectionTitle: (props: SectionTitleProps) => ReactElement;
  EntryHead: (props: EntryHeadProps) => ReactElement;
}

/**
 * A narrow column beside the main one, on the first page. It is drawn, and so read, between the header and the main column.
 * Sections that do not fit into it stay in the main column.
 */
export interface Side {
  at: "left" | "right";
  /** points, without the gap */
  width: number;
  /** points between the columns */
  gap: number;
  /** from the top edge of the sheet; without it the side begins below the header, which then spans both columns */
  top?: number;
  /** sections that belong into it, when they are there and fit */
  sections: SectionName[];
  contacts?: boolean;
  /** a coloured ground over the whole height of each page, from the edge of the sheet to the gap */
  ground?: string;
  text: { fontSize: number; lineHeight: number; color: string };
  gaps: { section: number; entry: number; line: number };
  bullet: { mark: string; indent: number; color?: string };
  muted: Style;
  link: Style;
  SectionTitle: (props: SectionTitleProps) => ReactElement;
  /** points that a title of one line takes, for the sum of what fits */
  titleHeight: number;
}

interface Drawing {
  /** the colour in force */
  accent: string;
  /** the families to set large letters in, with fallbacks */
  display: string[];
}
export interface HeaderProps extends Drawing {
  outline: Outline;
}
export interface SectionTitleProps extends Drawing {
  title: string;
}
export interface EntryHeadProps extends Drawing {
  entry: OutlineEntry;
  /** nothing follows the heading, so it should take one line (a certificate, an award) */
  brief: boolean;
  /** the design's style of secondary words */
  muted: Style;
}
