import type { Structure, StructureElement } from "../draw/structure";

/** An object of a PDF: its number and what it says. */
export type PdfObject = [number: number, dictionary: string];

/** Bullets, not numbers: said by a screen reader where it says how a list is marked. */
const LIST = "/A <</O /List /ListNumbering /Disc>> ";

/**
 * The structure tree of a document (ISO 32000-1, 14.7.2) as objects numbered from `first` on, the tree's root first. Elements
 * without anything to read are left out.
 */
export function writeStructure({ root, pages, marks, links }: Structure, first: number): PdfObject[] {
  const numbers = new Map<StructureElement, number>();
  let next = first + 2;
  const number = (element: StructureElement) => {
    if (element.kids.length === 0 && element !== root) return;
    numbers.set(element, next++);
    for (const kid of element.kids) if ("role" in kid) number(kid);
  };
  number(root);
  const written: PdfObject[] = [];
  for (const [element, own] of numbers) {
    const { role, parent, kids, alt } = element;
    const page = kids.find((kid) => "mark" in kid)?.page;
    const drawn = kids.flatMap((kid) => {
      if ("role" in kid) return numbers.has(kid) ? [`${numbers.get(kid)} 0 R`] : [];
      if ("object" in kid) return [`<</Type /OBJR /Pg ${pages[kid.page]} 0 R /Obj ${kid.object} 0 R>>`];
      return kid.page === page ? [`${kid.mark}`] : [`<</Type /MCR /Pg ${pages[kid.page]} 0 R /MCID ${kid.mark}>>`];
    });
    const parts = [
      `/S /${role} /P ${parent ? numbers.get(parent) : first} 0 R `,
      role === "L" ? LIST : "",
      alt === undefined ? "" : `/Alt ${writeText(alt)} `,
      page === undefined ? "" : `/Pg ${pages[page]} 0 R `,
      `/K ${drawn.length === 1 ? drawn[0] : `[${drawn.join(" ")}]`}`,
    ];
    written.push([own, `<<${parts.join("")}>>`]);
  }
  const reference = (element: StructureElement) => `${numbers.get(element)} 0 R`;
  const byPage = marks.map((elements, page) => `${page} [${elements.map(reference).join(" ")}]`);
  const byLink = links.map((element, i) => `${pages.length + i} ${reference(element)}`);
  const table = `<</Nums [${[...byPage, ...byLink].join(" ")}]>>`;
  const nextKey = pages.length + links.length;
  return [
    [first, `<</Type /StructTreeRoot /K ${first + 2} 0 R /ParentTree ${first + 1} 0 R /ParentTreeNextKey ${nextKey}>>`],
    [first + 1, table],
    ...written,
  ];
}

/** A text of any script (ISO 32000-1, 7.9.2.2). */
function writeText(text: string): string {
  let hex = "";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return `<feff${hex}>`;
}
