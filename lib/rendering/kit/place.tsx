import { createContext, type ReactNode } from "react";

/**
 * What a text is, in the standard structure types of PDF (ISO 32000-1, 14.8.4). "Head" and "Header" hold several texts: of an
 * entry's head the first is its heading, of the document's header the name is the title; all others are paragraphs.
 */
export type Role = "Sect" | "H2" | "P" | "L" | "LI" | "LBody" | "Head" | "Header" | "Artifact";

/** One level of where a text stands. The same key is the same element, also on another page. */
export interface Place {
  role: Role;
  key: string;
}

/** From the document down to the text. A drawing hands it to react-pdf's texts as the property `place`. */
export type Places = readonly Place[];

export const PlaceContext = createContext<Places>([]);

/** Texts of the page's furniture: nothing to read. */
export const FURNITURE: Places = [{ role: "Artifact", key: "" }];

export function Placed({ at, children }: { at: Places; children: ReactNode }) {
  return <PlaceContext.Provider value={at}>{children}</PlaceContext.Provider>;
}

/** The property for a react-pdf text, which its types do not know. */
export function placed(at: Places): object {
  return { place: at };
}
