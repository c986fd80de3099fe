import type { Place } from "../kit/place";
import type { LaidNode } from "./laid-out";

export type ElementRole = "Document" | "Sect" | "H1" | "H2" | "H3" | "P" | "L" | "LI" | "LBody" | "Link" | "Figure";

/** An element of the tree that screen readers walk (ISO 32000-1, 14.7). */
export interface StructureElement {
  role: ElementRole;
  parent?: StructureElement;
  /** in reading order: elements, marked stretches of a page's content, and links as a page shows them */
  kids: (StructureElement | Mark | Shown)[];
  /** words for a picture */
  alt?: string;
}
interface Mark {
  page: number;
  mark: number;
}
interface Shown {
  page: number;
  /** number of the link's object in the file */
  object: number;
  /** in the table from links to elements */
  entry: number;
}

/** Grows while a document is drawn, in the order of drawing, which is the order of reading. */
export class Structure {
  readonly root: StructureElement = { role: "Document", kids: [] };
  /** object numbers of the pages */
  readonly pages: number[] = [];
  /** the element of each marked stretch, page by page */
  readonly marks: StructureElement[][] = [];
  /** the element of each link, by its number after those of the pages */
  readonly links: StructureElement[] = [];
  private byKey = new Map<string, StructureElement>();
  private byNode = new Map<LaidNode, StructureElement | undefined>();
  private heads = new Set<string>();

  /** `title`: the text of the document's header that is its title. */
  constructor(
    private title: string | undefined,
    private pageCount: number,
  ) {}

  addPage(object: number) {
    this.pages.push(object);
    this.marks.push([]);
  }

  /** What a text is; nothing where it is no part of what is read. */
  elementOf(node: LaidNode): StructureElement | undefined {
    if (!this.byNode.has(node)) this.byNode.set(node, this.findElement(node));
    return this.byNode.get(node);
  }

  /** A link within a text; pieces of one link that follow each other are one. */
  linkIn(element: StructureElement, url: string, last: { url: string; link: StructureElement } | undefined) {
    return last?.link.parent === element && last.url === url ? last.link : this.add("Link", element);
  }

  figure(alt: string): StructureElement {
    const figure = this.add("Figure", this.root);
    figure.alt = alt;
    return figure;
  }

  /** The number of the next marked stretch on the page that is drawn. */
  mark(element: StructureElement): number {
    const marks = this.marks.at(-1)!;
    element.kids.push({ page: this.pages.length - 1, mark: marks.length });
    return marks.push(element) - 1;
  }

  /** The number of the next link in the table from page parts to elements. */
  get nextLinkEntry(): number {
    return this.pageCount + this.links.length;
  }

  show(link: StructureElement, object: number) {
    link.kids.push({ page: this.pages.length - 1, object, entry: this.nextLinkEntry });
    this.links.push(link);
  }

  private findElement(node: LaidNode): StructureElement | undefined {
    const places = node.props?.place ?? [];
    const last = places.at(-1);
    if (last?.role === "Artifact") return undefined;
    if (!last) return this.add("P", this.root);
    if (last.role === "Header") {
      const isTitle = this.title !== undefined && squeeze(textOf(node)) === squeeze(this.title);
      return this.add(isTitle ? "H1" : "P", this.root);
    }
    let element = this.root;
    for (const place of places) if (place.role !== "Head") element = this.elementAt(place, element);
    if (last.role !== "Head") return element;
    const first = !this.heads.has(last.key);
    this.heads.add(last.key);
    return this.add(first ? "H3" : "P", element);
  }

  private elementAt({ role, key }: Place, parent: StructureElement): StructureElement {
    const known = this.byKey.get(key);
    if (known) return known;
    const element = this.add(role as ElementRole, parent);
    this.byKey.set(key, element);
    return element;
  }

  private add(role: ElementRole, parent: StructureElement): StructureElement {
    const element: StructureElement = { role, parent, kids: [] };
    parent.kids.push(element);
    return element;
  }
}

/** As it was written: lines hold letters as they are drawn. */
function textOf({ value = "", children = [] }: LaidNode): string {
  return value + children.map(textOf).join("");
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, "").toLowerCase();
}
