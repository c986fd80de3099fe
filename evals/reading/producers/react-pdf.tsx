import { Document, Font, Link, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactNode } from "react";
import type { Block, HeadLine, SheetSection } from "../corpus/make-sheet";
import { FONTS, fontFile, splitAt } from "./html";
import { type Job, SIDE_KINDS } from "./types";

let documents = 0;

/** Hyphens at line ends belong to one layout only; elsewhere words stay whole. */
const WHOLE = (word: string | null) => [word ?? ""];

/** Text whose words break only where the layout is the hyphenated one. */
function T({ hyphens, children, ...more }: { hyphens?: boolean; children?: ReactNode; style?: Style }) {
  return (
    <Text hyphenationCallback={hyphens ? splitWord : WHOLE} {...more}>
      {children}
    </Text>
  );
}

const s = StyleSheet.create({
  row: { flexDirection: "row", justifyContent: "space-between" },
  grow: { flex: 1 },
  bullet: { flexDirection: "row", marginTop: 1.5 },
  mark: { width: 11 },
});

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws with @react-pdf/renderer: text in the order of the tree, one run per line. One document after another: two at once mix up the
 * letters of a font they share.
 */
export function reactPdf(job: Job): Promise<Uint8Array> {
  const mine = last.then(() => draw(job));
  last = mine.catch(() => {});
  return mine;
}

async function draw(job: Job): Promise<Uint8Array> {
  const { sheet, layout, variant, random, style } = job;
  const cyrillicOrGreek = /[\u0370-\u04ff]/.test(sheet.name + (sheet.sections[0]?.title ?? ""));
  const face = cyrillicOrGreek ? ("Noto Sans" as const) : random.pick(Object.keys(FONTS) as (keyof typeof FONTS)[]);
  // fontkit keeps glyphs it made without their letters while it subset the last document: each document opens the files anew
  const family = `${face} ${++documents}`;
  const [regular, bold] = FONTS[face];
  Font.register({ family, fonts: [{ src: fontFile(regular) }, { src: fontFile(bold), fontWeight: 700 }] });
  const accent = random.pick(["#224466", "#803030", "#222222", "#2f6f4f"]);
  const mark = random.pick(["•", "–", "•", "·"]);
  const size = layout === "long" ? 11.5 : random.pick([9, 9.5, 10]);
  const spaced = layout === "letter-spaced" || style.headings === "spaced" ? 3 : 0;
  const h = { hyphens: layout === "hyphenated" };

  const drawLine = ({ left, right, look }: HeadLine) => (
    <View key={left} style={s.row} wrap={false}>
      <View style={s.grow}>
        <T {...h} style={look === "strong" ? { fontWeight: 700 } : look === "soft" ? { color: "#555" } : {}}>
          {left}
        </T>
      </View>
      {right ? (
        <T {...h} style={{ marginLeft: 8 }}>
          {right}
        </T>
      ) : null}
    </View>
  );
  const drawBullets = (items: string[]) =>
    items.map((item) => (
      <View key={item} style={s.bullet} wrap={layout === "long"}>
        <T {...h} style={s.mark}>
          {mark}
        </T>
        <View style={s.grow}>
          <T {...h}>{item}</T>
        </View>
      </View>
    ));
  const drawBlock = (block: Block): ReactNode => {
    switch (block.kind) {
      case "entry": {
        const inside = (
          <>
            {block.head.map(drawLine)}
            {block.paragraphs.map((p) => (
              <T {...h} key={p}>
                {p}
              </T>
            ))}
            {drawBullets(block.bullets)}
          </>
        );
        if (!block.margin) return <View style={{ marginTop: 5, marginLeft: block.inner ? 6 : 0 }}>{inside}</View>;
        return (
          <View style={{ flexDirection: "row", marginTop: 5 }}>
            <View style={{ width: 100, paddingRight: 8 }}>
              <T {...h} style={{ color: "#555" }}>
                {block.margin}
              </T>
            </View>
            <View style={s.grow}>{inside}</View>
          </View>
        );
      }
      case "paragraph":
        return (
          <T {...h} style={{ marginTop: 2 }}>
            {block.text}
          </T>
        );
      case "list":
        return drawBullets(block.items);
      case "pair":
        return (
          <T {...h} style={{ marginTop: 2 }}>
            <Text style={{ fontWeight: 700 }}>{block.label}: </Text>
            {block.value}
          </T>
        );
    }
  };
  const drawSection = (section: SheetSection) => (
    <View key={section.kind} style={{ marginTop: 9 }}>
      <View
        minPresenceAhead={40}
        style={{
          borderBottomWidth: variant % 2 ? 0.7 : 0,
          borderBottomColor: accent,
          paddingBottom: 3,
          marginBottom: 2,
        }}
      >
        <T {...h} style={{ fontSize: size + 2.5, fontWeight: 700, color: accent, letterSpacing: spaced }}>
          {section.title}
        </T>
      </View>
      {section.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
        <View key={i}>{drawBlock(block)}</View>
      ))}
    </View>
  );
  const drawSections = (list: SheetSection[]) => list.map(drawSection);
  const head = (
    <View>
      {sheet.documentTitle ? <T {...h}>{sheet.documentTitle}</T> : null}
      <T {...h} style={{ fontSize: 21, fontWeight: 700, color: accent, letterSpacing: spaced / 2, lineHeight: 1.2 }}>
        {sheet.name}
      </T>
      {sheet.label ? (
        <T {...h} style={{ fontSize: size + 1 }}>
          {sheet.label}
        </T>
      ) : null}
    </View>
  );
  const stacked = layout.startsWith("sidebar") || style.contacts === "lines" || style.contacts === "labelled";
  const contact = (c: (typeof sheet.contacts)[number]) => (
    <Text>
      {style.contacts === "labelled" ? `${c.label}: ` : ""}
      {c.url ? (
        <Link src={c.url} style={{ color: accent, textDecoration: "none" }}>
          {c.text}
        </Link>
      ) : (
        c.text
      )}
    </Text>
  );
  const contacts = stacked ? (
    <View style={{ marginTop: 4 }}>
      {sheet.contacts.map((c) => (
        <T {...h} key={c.text}>
          {contact(c)}
        </T>
      ))}
    </View>
  ) : (
    <T {...h} style={{ marginTop: 4 }}>
      {sheet.contacts.map((c, i) => (
        <Text key={c.text}>
          {i ? style.separator : ""}
          {contact(c)}
        </Text>
      ))}
    </T>
  );
  const aside = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
  const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
  let body: ReactNode;
  if (layout === "sidebar-left" || layout === "sidebar-right") {
    const nameAside = variant % 3 === 1;
    const side = (
      <View
        key="side"
        style={{ width: 155, paddingHorizontal: 8, backgroundColor: variant % 2 ? "#eef2f6" : "#ffffff" }}
      >
        {nameAside ? head : null}
        {contacts}
        {drawSections(aside)}
      </View>
    );
    const wide = (
      <View key="wide" style={{ flex: 1, paddingHorizontal: 8 }}>
        {nameAside ? null : head}
        {drawSections(main)}
      </View>
    );
    body = <View style={{ flexDirection: "row" }}>{layout === "sidebar-left" ? [side, wide] : [wide, side]}</View>;
  } else if (layout === "two-columns") {
    const half = splitAt(sheet.sections);
    body = (
      <>
        {head}
        {contacts}
        <View style={{ flexDirection: "row" }}>
          <View style={{ flex: 1, paddingRight: 10 }}>{drawSections(sheet.sections.slice(0, half))}</View>
          <View style={{ flex: 1, paddingLeft: 10 }}>{drawSections(sheet.sections.slice(half))}</View>
        </View>
      </>
    );
  } else
    body = (
      <>
        {head}
        {contacts}
        {drawSections(sheet.sections)}
      </>
    );
  return renderToBuffer(
    <Document title="CV">
      <Page
        size={random.pick(["A4", "LETTER"])}
        style={{ fontFamily: family, fontSize: size, lineHeight: 1.35, padding: 38, color: "#222" }}
      >
        {sheet.running ? (
          <Text fixed style={{ position: "absolute", top: 14, left: 38, right: 38, fontSize: 7, color: "#777" }}>
            {sheet.running.header}
          </Text>
        ) : null}
        {body}
        {sheet.running ? (
          <Text
            fixed
            style={{
              position: "absolute",
              bottom: 16,
              left: 38,
              right: 38,
              textAlign: "center",
              fontSize: 7,
              color: "#777",
            }}
            render={({ pageNumber, totalPages }) => `${sheet.running?.footer} ${pageNumber} / ${totalPages}`}
          />
        ) : null}
      </Page>
    </Document>,
  );
}

/** Syllables, roughly: after a vowel that a consonant and a vowel follow. */
function splitWord(word: string | null): string[] {
  if (!word || word.length < 8 || /[@\d/]/.test(word)) return [word ?? ""];
  return word.split(
    /(?<=\p{L}{2}[aeiouyäöüéèáíóúàòùêãõαεηιοωаеиоуыэюя])(?=[^aeiouyäöüéèáíóúàòùêãõαεηιοωаеиоуыэюя\P{L}]\p{L}{2})/iu,
  );
}
