import { AppError } from "@/lib/errors";
import { type Compound, type Declaration, mediaHolds, type Rule, readDeclarations, readStyleSheet } from "./css-rules";
import { attribute, childElements, type Element, isElement, isText } from "./html-tree";

/** Tests of selectors on elements: a page with large style sheets needs some hundred thousand. */
const TEST_LIMIT = 5_000_000;

/** What is looked at of a style; the rest of a page's style sheets is forgotten when read. */
const USED = new Set(
  (
    "display visibility opacity font font-size font-weight font-family color -webkit-text-fill-color background background-color " +
    "background-image position left right top text-indent clip clip-path width height max-height overflow float clear flex-direction " +
    "flex-flow grid grid-template grid-template-columns grid-column white-space transform list-style list-style-type margin " +
    "margin-left margin-right padding padding-left padding-right border mso-hide mso-list mso-tab-count content-visibility content"
  ).split(" "),
);

export type Style = Map<string, string>;
type Indexed = Map<string, Rule[]>;

/** Which declarations hold for an element, by the page's own style sheets and its `style` attribute. */
export class PageStyles {
  private byId: Indexed = new Map();
  private byClass: Indexed = new Map();
  private byTag: Indexed = new Map();
  private others: Rule[] = [];
  private variables = new Map<string, string>();
  private tests = 0;
  private generates = { before: false, after: false };

  constructor(root: Element) {
    const rules: Rule[] = [];
    for (const css of styleSheets(root)) readStyleSheet(css, rules);
    for (const rule of rules) this.keep(rule);
    for (const { property, value } of declarationsOf(root))
      if (property.startsWith("--")) this.variables.set(property, value);
  }

  private keep(rule: Rule) {
    const { compound } = rule.selector.parts[0]!;
    if (compound.root || compound.tag === "html" || compound.tag === "body" || !compound.tag)
      for (const { property, value } of rule.declarations)
        if (property.startsWith("--") && value.length < 500) this.variables.set(property, value);
    const declarations = rule.declarations.filter(({ property }) => USED.has(property));
    if (!declarations.length) return;
    if (compound.generated) this.generates[compound.generated] = true;
    const add = (index: Indexed, key: string) => {
      const known = index.get(key);
      if (known) known.push({ ...rule, declarations });
      else index.set(key, [{ ...rule, declarations }]);
    };
    if (compound.id) add(this.byId, compound.id);
    else if (compound.classes[0]) add(this.byClass, compound.classes[0]);
    else if (compound.tag) add(this.byTag, compound.tag);
    else this.others.push({ ...rule, declarations });
  }

  /** The declarations that win for an element, or for what is written before or after its text; custom properties are filled in. */
  of(element: Element, generated?: "before" | "after"): Style {
    if (generated && !this.generates[generated]) return new Map();
    const candidates = [...this.others, ...(this.byTag.get(element.tagName) ?? [])];
    for (const name of classNames(element)) candidates.push(...(this.byClass.get(name) ?? []));
    const id = attribute(element, "id");
    if (id !== undefined) candidates.push(...(this.byId.get(id) ?? []));
    const matched = candidates
      .filter(
        ({ selector }) =>
          selector.parts[0]!.compound.generated === generated && this.matches(element, selector.parts, 0),
      )
      .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
    const style: Style = new Map();
    const lists = matched.map(({ declarations }) => declarations);
    if (!generated) lists.push(declarationsOf(element));
    for (const important of [false, true])
      for (const declarations of lists)
        for (const declaration of declarations)
          if (declaration.important === important && USED.has(declaration.property))
            style.set(
              declaration.property,
              declaration.property === "content" ? declaration.value : this.filledIn(declaration.value),
            );
    return style;
  }

  private filledIn(value: string): string {
    let out = value;
    for (let round = 0; round < 5 && out.includes("var(") && out.length < 2000; round++)
      out = out.replace(
        /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\))?[^()]*))?\)/g,
        (_, name: string, other: string | undefined) => this.variables.get(name) ?? other ?? "",
      );
    return out.toLowerCase();
  }

  /** Whether the parts of a selector from this one outwards hold, for the element itself or those around it. */
  private matches(element: Element, parts: Rule["selector"]["parts"], at: number): boolean {
    if (++this.tests > TEST_LIMIT)
      throw new AppError("too_complex", "The style sheets of this web page are too large to be read.", {
        hint: "Print it to a PDF in a browser and upload that.",
      });
    if (!this.holds(element, parts[at]!.compound)) return false;
    const next = parts[at + 1];
    if (!next) return true;
    switch (next.combinator) {
      case ">": {
        const outer = parentOf(element);
        return outer !== undefined && this.matches(outer, parts, at + 1);
      }
      case "+": {
        const before = siblingBefore(element);
        return before !== undefined && this.matches(before, parts, at + 1);
      }
      case "~":
        for (let before = siblingBefore(element); before; before = siblingBefore(before))
          if (this.matches(before, parts, at + 1)) return true;
        return false;
      default:
        for (let outer = parentOf(element); outer; outer = parentOf(outer))
          if (this.matches(outer, parts, at + 1)) return true;
        return false;
    }
  }

  private holds(element: Element, compound: Compound): boolean {
    if (compound.tag && compound.tag !== element.tagName) return false;
    if (compound.id !== undefined && attribute(element, "id") !== compound.id) return false;
    if (compound.classes.length) {
      const names = classNames(element);
      if (!compound.classes.every((name) => names.includes(name))) return false;
    }
    if (compound.root && parentOf(element)) return false;
    if (compound.first && siblingBefore(element)) return false;
    if (compound.last) {
      const outer = parentOf(element);
      if (outer && childElements(outer).at(-1) !== element) return false;
    }
    return (
      compound.attributes.every((wanted) => hasAttribute(element, wanted)) &&
      !compound.not.some((inner) => this.holds(element, inner)) &&
      compound.any.every((list) => list.some((inner) => this.holds(element, inner)))
    );
  }
}

/** The page's own style sheets, in their order; those it would fetch are not there. */
function styleSheets(root: Element): string[] {
  const out: string[] = [];
  const walk = (element: Element) => {
    for (const child of childElements(element)) {
      if (child.tagName !== "style") walk(child);
      else if (mediaHolds(attribute(child, "media") ?? "all"))
        out.push(child.childNodes.map((node) => (isText(node) ? node.value : "")).join(""));
    }
  };
  walk(root);
  return out;
}

function declarationsOf(element: Element): Declaration[] {
  const style = attribute(element, "style");
  return style ? readDeclarations(style) : [];
}

const parentOf = (element: Element): Element | undefined => {
  const outer = element.parentNode;
  return outer && "tagName" in outer ? outer : undefined;
};

function siblingBefore(element: Element): Element | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  for (let at = siblings.indexOf(element) - 1; at >= 0; at--) {
    const sibling = siblings[at]!;
    if (isElement(sibling)) return sibling;
  }
  return undefined;
}

const NO_CLASSES: string[] = [];
function classNames(element: Element): string[] {
  const names = attribute(element, "class");
  return names ? names.split(/\s+/).filter(Boolean) : NO_CLASSES;
}

function hasAttribute(element: Element, { name, operator, value }: Compound["attributes"][number]): boolean {
  const own = attribute(element, name);
  if (own === undefined) return false;
  switch (operator) {
    case "=":
      return own === value;
    case "~=":
      return own.split(/\s+/).includes(value);
    case "|=":
      return own === value || own.startsWith(`${value}-`);
    case "^=":
      return value !== "" && own.startsWith(value);
    case "$=":
      return value !== "" && own.endsWith(value);
    case "*=":
      return value !== "" && own.includes(value);
    default:
      return true;
  }
}
