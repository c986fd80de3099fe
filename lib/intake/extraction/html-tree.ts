import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from "parse5";
import { AppError } from "@/lib/errors";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** Browsers stop nesting at 512. */
const DEPTH_LIMIT = 512;
const NODE_LIMIT = 200_000;

/**
 * A web page as the tree a browser makes of it (WHATWG HTML), without running, fetching or showing anything. Its first element is `html`.
 * Throws too_complex for pages that are nested more deeply, or have more elements, than a CV ever has.
 */
export function parsePage(text: string): Element {
  let nodes = 0;
  let depth = 0;
  const refuse = () =>
    new AppError("too_complex", "This web page is too complex to be read.", {
      hint: "Print it to a PDF in a browser and upload that.",
    });
  const count = <T>(node: T): T => {
    if (++nodes > NODE_LIMIT) throw refuse();
    return node;
  };
  const document = parse(text, {
    scriptingEnabled: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...args) => count(defaultTreeAdapter.createElement(...args)),
      createCommentNode: (...args) => count(defaultTreeAdapter.createCommentNode(...args)),
      onItemPush: () => {
        if (++depth > DEPTH_LIMIT) throw refuse();
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
  return document.childNodes.find((node): node is Element => isElement(node))!;
}

export const isElement = (node: Node): node is Element => "tagName" in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text";
export const isHtml = (element: Element) => element.namespaceURI === html.NS.HTML;

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export const childElements = (element: Element): Element[] => element.childNodes.filter(isElement);

/** The words within a node, seen or not. */
export function textWithin(node: Node): string {
  if (isText(node)) return node.value;
  return isElement(node) ? node.childNodes.map(textWithin).join("") : "";
}
