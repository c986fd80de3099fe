import type { DocumentProps } from "react-pdf";

type PdfDocument = Parameters<NonNullable<DocumentProps["onLoadSuccess"]>>[0];
type StructTree = Awaited<ReturnType<Awaited<ReturnType<PdfDocument["getPage"]>>["getStructTree"]>>;
type Child = NonNullable<StructTree>["children"][number];

/**
 * A tagged PDF's structure names the links' own elements, which are there only when they are drawn (react-pdf's annotation layer).
 * Where they are not, a structure that points at them is invalid for screen readers: the words of the links stay, the pointers go.
 */
export function withoutAnnotations(document: PdfDocument): void {
  const getPage = document.getPage.bind(document);
  document.getPage = async (number) => {
    const page = await getPage(number);
    const getStructTree = page.getStructTree.bind(page);
    page.getStructTree = async () => prune(await getStructTree());
    return page;
  };
}

function prune<T extends StructTree | Child>(node: T): T {
  if (!node || !("children" in node)) return node;
  const children = node.children.filter((child: Child) => "children" in child || child.type === "content");
  return { ...node, children: children.map(prune) };
}
