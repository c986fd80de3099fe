import { getDocumentProxy } from "unpdf";
import { expect, it, vi } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import type { Outline } from "@/lib/cv/outline";
import type { Cv } from "@/lib/cv/schema";
import { scriptCv } from "../../../evals/output/script-cvs";
import { comparePages } from "../prove-pdf";
import { renderPdf } from "../render-pdf.server";
import { TEMPLATES } from "../templates";

vi.setConfig({ testTimeout: 120_000 });

interface TreeNode {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: TreeNode[];
}

/** Pages as a screen reader meets them (by pdf.js): the elements in tree order, and the text of each marked stretch. */
async function walk(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const elements: { role: string; text: string; links: number }[] = [];
    const inTree: string[] = [];
    const texts = new Map<string, string>();
    const drawn: string[] = [];
    const furniture: string[] = [];
    let open: string | undefined;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ("str" in item) {
        const text = item.str + (item.hasEOL ? "\n" : "");
        if (open) texts.set(open, (texts.get(open) ?? "") + text);
        else if (item.str.trim()) furniture.push(item.str);
      } else if (item.type === "beginMarkedContentProps" && item.id) drawn.push((open = item.id));
      else if (item.type === "endMarkedContent") open = undefined;
    }
    const visit = (node: TreeNode): { text: string; links: number } => {
      if (node.type === "object" || node.type === "annotation") return { text: "", links: 1 };
      if (node.type === "content") inTree.push(node.id!);
      if (node.type) return { text: texts.get(node.id!) ?? "", links: 0 };
      const element = { role: node.role!, text: "", links: 0 };
      elements.push(element);
      for (const child of node.children ?? []) {
        const { text, links } = visit(child);
        element.text += text;
        element.links += links;
      }
      return element;
    };
    visit((await page.getStructTree()) as TreeNode);
    const annotations = (await page.getAnnotations()).length;
    pages.push({ elements, inTree, drawn, furniture, annotations, text: elements[0]?.text ?? "" });
  }
  await pdf.loadingTask.destroy();
  return pages;
}

function longer(cv: Cv): Cv {
  return { ...cv, work: [0, 1, 2].flatMap((i) => cv.work.map((job) => ({ ...job, id: `${job.id}${i}` }))) };
}

const clean = (text = "") => text.replace(/\s+/gu, "").toLowerCase();

function expectTexts(found: string[], wanted: (string | undefined)[]) {
  expect(found.map(clean)).toEqual(wanted.map(clean));
}

function listBullets({ sections }: Outline): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "bullet" ? [block.text] : block.kind === "entry" ? block.bullets : [])),
  );
}

it.each(TEMPLATES.map(({ name }) => name))("%s names every word in reading order", async (template) => {
  for (const [i, cv] of [longer(fullCv), longer(scriptCv("arabic")), scriptCv("japanese")].entries()) {
    const { bytes, outline } = await renderPdf(cv, { template, pageSize: i % 2 ? "LETTER" : "A4" });
    const pages = await walk(bytes);
    for (const [n, page] of pages.entries()) {
      // the tree is read in the order of drawing, which the proof holds against the document
      expect(page.inTree).toEqual(page.drawn);
      const words = page.furniture.filter((text) => !/^[•–▪·]$/u.test(text.trim()));
      const foot = n === 0 ? "" : [...`${outline.name}${n + 1}`].sort().join("");
      expect([...words.join("")].sort().join("").replace(/\s+/gu, "")).toBe(foot.replace(/\s+/gu, ""));
    }
    const of = (role: string) => pages.flatMap(({ elements }) => elements.filter((element) => element.role === role));
    expect(of("H1")).toHaveLength(1);
    expect(of("Link").reduce((sum, { links }) => sum + links, 0)).toBe(
      pages.reduce((sum, { annotations }) => sum + annotations, 0),
    );
    expect(of("LI").length).toBeGreaterThanOrEqual(listBullets(outline).length);
    if (i > 0) continue;
    // left to right: the words themselves
    const read = comparePages(
      pages.map(({ text }) => text),
      outline,
    );
    expect(read).toMatchObject({ inOrder: true, missing: [] });
    expectTexts(
      of("H1").map(({ text }) => text),
      [outline.name],
    );
    expectTexts(
      of("H2").map(({ text }) => text),
      outline.sections.map(({ title }) => title),
    );
    expect(
      clean(
        of("LBody")
          .map(({ text }) => text)
          .join(""),
      ),
    ).toBe(clean(listBullets(outline).join("")));
    const headings = outline.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "entry" ? [clean(block.heading ?? block.subheading)] : [])),
    );
    expect(of("H3")).toHaveLength(headings.length);
    for (const [at, { text }] of of("H3").entries()) expect(clean(text)).toContain(headings[at]);
  }
});

it("names the portrait", async () => {
  const photo = new Uint8Array(Buffer.from(PIXEL, "base64"));
  const { bytes } = await renderPdf(fullCv, { template: "european", pageSize: "A4" }, 0, photo);
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  expect(tree).toContain(`"role":"Figure"`);
  expect(tree).toContain(`"alt":"Ada Invented"`);
  await pdf.loadingTask.destroy();
});

/** A JPEG of one grey dot. */
const PIXEL =
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==";
