import { type Block, newParagraph } from "./document-blocks";
import { localName, parseXml, xmlAttribute } from "./parse-xml";

const paragraphOf = (text: string): Block => ({
  paragraph: { ...newParagraph(), runs: [{ text, bold: false }] },
});

/** The words of a chart: titles, then each category with its values. */
export function readChart(xml: Uint8Array): Block[] {
  const titles: string[] = [];
  const categories: string[] = [];
  const values: string[][] = [];
  let holder: "cat" | "val" | "tx" | undefined;
  let inValue = false;
  let rich = "";
  parseXml(xml, {
    open(tag) {
      const name = localName(tag.name);
      if (name === "cat" || name === "val" || name === "tx") holder = name;
      else if (name === "ser") values.push([]);
      else if (name === "v" || name === "t") inValue = true;
    },
    text(words) {
      if (!inValue) return;
      if (holder === "cat") categories.push(words);
      else if (holder === "val") values.at(-1)?.push(words);
      else if (holder === "tx") rich += words;
    },
    close(tag) {
      const name = localName(tag);
      if (name === "v" || name === "t") inValue = false;
      else if (name === "tx" || (name === "p" && holder === "tx")) {
        if (rich.trim()) titles.push(rich.trim());
        rich = "";
        if (name === "tx") holder = undefined;
      } else if (name === "cat" || name === "val") holder = undefined;
    },
  });
  const count = Math.max(0, ...values.map((list) => list.length));
  // every series repeats the categories
  const rows = categories.slice(0, count || categories.length);
  return [
    ...titles,
    ...rows.map((category, i) => [category, ...values.map((list) => list[i] ?? "")].filter(Boolean).join("\t")),
  ].map(paragraphOf);
}

/** The words of a SmartArt diagram, point by point in the order they were typed. */
export function readDiagram(xml: Uint8Array): Block[] {
  const points: string[] = [];
  let point = "";
  let inText = false;
  let skipped = false;
  parseXml(xml, {
    open(tag) {
      const name = localName(tag.name);
      if (name === "pt") {
        skipped = /^(pres|parTrans|sibTrans)$/.test(xmlAttribute(tag, "type") ?? "");
        point = "";
      } else if (name === "t") inText = true;
      else if (name === "p" && point) point += "\n";
    },
    text(words) {
      if (inText && !skipped) point += words;
    },
    close(tag) {
      const name = localName(tag);
      if (name === "t") inText = false;
      else if (name === "pt" && point.trim()) points.push(point.trim());
    },
  });
  return points.map(paragraphOf);
}
