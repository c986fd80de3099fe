import type { Outline, OutlineBlock } from "@/lib/cv/outline";

export interface Score {
  right: number;
  /** read, but not in the document */
  wrong: number;
  missed: number;
  /** for a person who looks: "- work.heading=…" was missed, "+ …" is not in the document */
  faults: string[];
}

/** How much of a document's outline a reading of the document gives back: each text in its section and place counts once. */
export function compareOutlines(wanted: Outline, read: Outline): Score {
  const left = new Map<string, number>();
  for (const value of flatten(read)) left.set(value, (left.get(value) ?? 0) + 1);
  const missed: string[] = [];
  let right = 0;
  for (const value of flatten(wanted)) {
    const count = left.get(value) ?? 0;
    if (count > 0) {
      left.set(value, count - 1);
      right++;
    } else missed.push(value);
  }
  const extra = [...left].flatMap(([value, count]) => Array<string>(count).fill(value));
  const faults = [...missed.map((value) => `- ${value}`), ...extra.map((value) => `+ ${value}`)];
  return { right, wrong: extra.length, missed: missed.length, faults };
}

export function f1({ right, wrong, missed }: Pick<Score, "right" | "wrong" | "missed">): number {
  return right ? (2 * right) / (2 * right + wrong + missed) : 0;
}

function flatten({ name, label, contacts, sections }: Outline): string[] {
  const out = [`name=${name}`, `label=${label}`, ...contacts.map(({ text }) => `contact=${text}`)];
  for (const section of sections)
    for (const block of section.blocks) out.push(...flattenBlock(block).map((value) => `${section.name}.${value}`));
  return out.filter((value) => !value.endsWith("=undefined")).map(normalise);
}

function flattenBlock(block: OutlineBlock): string[] {
  switch (block.kind) {
    case "paragraph":
      return [`text=${block.text}`];
    case "bullet":
      return [`bullet=${block.text}`];
    case "group":
      return [`label=${block.label}`, ...block.items.map((item) => `item=${item}`)];
    case "inline":
      return block.items.flatMap(({ text, note }) => [`item=${text}`, `note=${note}`]);
    case "entry": {
      const { heading, subheading, place, dates, link, paragraphs, keywords, bullets } = block;
      return [
        `heading=${heading}`,
        `subheading=${subheading}`,
        `place=${place}`,
        `dates=${dates}`,
        `link=${link?.text}`,
        `text=${paragraphs.join(" ") || undefined}`,
        ...keywords.map((keyword) => `keyword=${keyword}`),
        ...bullets.map((bullet) => `bullet=${bullet}`),
      ];
    }
  }
}

function normalise(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").toLowerCase();
}
