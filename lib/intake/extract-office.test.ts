import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { extractText } from "./extract-text";
import { FILLER, makeDocx, makeOdt, makeRtf, paragraph } from "./test-files.fixture";

const read = (bytes: Uint8Array, name = "cv") => extractText(bytes, name, true);
const texts = async (bytes: Uint8Array) => (await read(bytes)).lines.map((line) => line.text);
const code = (bytes: Uint8Array) =>
  read(bytes).then(
    () => "read",
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("DOCX", () => {
  const textBox = (content: string, at = "") =>
    `<w:p><w:r><mc:AlternateContent xmlns:mc="m" xmlns:wp="p" xmlns:wps="s"><mc:Choice Requires="wps"><w:drawing>${at}<wps:wsp><w:txbxContent>${content}</w:txbxContent></wps:wsp></w:drawing></mc:Choice><mc:Choice Requires="other"><w:t>other</w:t></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const anchor = (x: number, y: number, width: number, height: number) =>
    `<wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>${x * 12700}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${y * 12700}</wp:posOffset></wp:positionV><wp:extent cx="${width * 12700}" cy="${height * 12700}"/></wp:anchor>`;

  it("takes tracked changes as accepted: moves, deleted rows and paragraph ends", async () => {
    const lines = await texts(
      makeDocx(
        [
          `<w:p><w:moveFrom><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>moved away</w:t></w:r></w:moveFrom><w:r><w:t>stays</w:t></w:r></w:p>`,
          `<w:p><w:moveTo><w:r><w:t>moved here</w:t></w:r></w:moveTo></w:p>`,
          `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p>`,
          paragraph("line"),
          `<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${paragraph("gone row")}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="3"/></w:trPr><w:tc>${paragraph("kept row")}</w:tc></w:tr></w:tbl>`,
          `<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>seen</w:t></w:r></w:p>`,
        ].join(""),
      ),
    );
    expect(lines).toEqual(["stays", "moved here", "one line", "kept row", "seen"]);
  });

  it("reads fields, content controls and symbols; leaves prompts and page numbers out and says so", async () => {
    const source = await read(
      makeDocx(
        [
          `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK https://ann.example.com \\t "_blank"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Site</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
          `<w:p><w:fldSimple w:instr=' HYPERLINK "mailto:ann@example.com" '><w:r><w:t>Mail</w:t></w:r></w:fldSimple></w:p>`,
          `<w:p><w:r><w:t>Page</w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>`,
          `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:text/></w:sdtPr><w:sdtContent>${paragraph("In a control")}</w:sdtContent></w:sdt>`,
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph("[Your job]")}</w:sdtContent></w:sdt>`,
          `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t> Item, </w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F028"/></w:r></w:p>`,
        ].join(""),
      ),
    );
    expect(source.lines.map((line) => line.text)).toEqual(["Site", "Mail", "Page", "In a control", "Item, α"]);
    expect(source.lines[0]!.links).toEqual([{ text: "Site", url: "https://ann.example.com" }]);
    expect(source.lines[1]!.links).toEqual([{ text: "Mail", url: "mailto:ann@example.com" }]);
    expect(source.lines[4]!.listItem).toBe(true);
    expect(source.notices).toMatchObject([{ code: "template_prompts", text: "[Your job]" }]);
  });

  it("reads a side bar in a text box once, after the head, and numbers its lines", async () => {
    const side = ["Skills", "Lathe", "Welding", "Drawing"].map((text) => paragraph(text)).join("");
    const source = await read(
      makeDocx(
        [
          textBox(side, anchor(20, 100, 150, 600)),
          paragraph("Ann Example"),
          paragraph("Engineer"),
          paragraph("Experience"),
          paragraph("Fitter, Sample Works"),
          textBox(paragraph("2019")),
          paragraph("Built machines"),
        ].join(""),
      ),
    );
    expect(source.lines.map((line) => [line.block, line.text])).toEqual([
      [0, "Ann Example"],
      [0, "Engineer"],
      [1, "Skills"],
      [1, "Lathe"],
      [1, "Welding"],
      [1, "Drawing"],
      [0, "Experience"],
      [0, "Fitter, Sample Works"],
      [2, "2019"],
      [0, "Built machines"],
    ]);
  });

  it("orders a page made of text boxes by their places, not by how they were stored", async () => {
    const box = (lines: string[], at: string) => textBox(lines.map((text) => paragraph(text)).join(""), at);
    const lines = await texts(
      makeDocx(
        [
          box(["Experience", "Fitter", "Works", "2019"], anchor(200, 120, 350, 600)),
          box(["Contact", "ann@example.com", "Town", "Road"], anchor(20, 120, 150, 300)),
          box(["Ann Example", "Engineer", "for", "machines"], anchor(20, 20, 530, 80)),
          box(["Skills", "Lathe", "Saw", "File"], anchor(20, 450, 150, 200)),
        ].join(""),
      ),
    );
    expect(lines.filter((_, i) => i % 4 === 0)).toEqual(["Ann Example", "Contact", "Skills", "Experience"]);
  });

  it("reads a side bar in a layout table after the head of the main column, whichever side it is on", async () => {
    const cell = (...lines: string[]) => `<w:tc>${lines.map((text) => paragraph(text)).join("")}</w:tc>`;
    const main = cell(
      "Ann Example",
      "Experience",
      "Fitter, Sample Works, where machines for tea are built",
      "Built machines",
      "Cut gears",
    );
    const side = cell("ann@example.com", "Leeds", "Skills", "Lathe");
    const expected = ["Ann Example", "ann@example.com", "Leeds", "Skills", "Lathe", "Experience"];
    for (const row of [main + side, side + main])
      expect((await texts(makeDocx(`<w:tbl><w:tr>${row}</w:tr></w:tbl>`))).slice(0, 6)).toEqual(expected);
  });

  it("keeps white text that stands on a ground, and headings that are numbered", async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const source = await read(
      makeDocx(
        [
          paragraph("White on blue", '<w:shd w:val="clear" w:fill="003366"/>', white),
          `<w:tbl><w:tblPr><w:shd w:fill="003366"/></w:tblPr><w:tr><w:tc>${paragraph("In a dark table", "", white)}</w:tc></w:tr></w:tbl>`,
          paragraph("On paper", "", white),
          paragraph("Career", '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="1"/></w:numPr>'),
        ].join(""),
        {
          "word/_rels/document.xml.rels": `<Relationships><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>`,
          "word/styles.xml": `<w:styles xmlns:w="w"><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>`,
        },
      ),
    );
    expect(source.lines.map((line) => line.text)).toEqual(["White on blue", "In a dark table", "Career"]);
    expect(source.lines[2]).toMatchObject({ heading: 2 });
    expect(source.lines[2]!.listItem).toBeUndefined();
    expect(source.notices).toMatchObject([{ code: "hidden_text", text: "On paper" }]);
  });

  it("keeps the words of charts and diagrams", async () => {
    const rels = `<Relationships><Relationship Id="c" Type="x/chart" Target="charts/chart1.xml"/><Relationship Id="d" Type="x/diagramData" Target="diagrams/data1.xml"/></Relationships>`;
    const lines = await texts(
      makeDocx(
        `<w:p><w:r><w:drawing><c:chart xmlns:c="c" r:id="c"/></w:drawing></w:r></w:p><w:p><w:r><w:drawing><dgm:relIds xmlns:dgm="d" r:dm="d"/></w:drawing></w:r></w:p>${paragraph(FILLER)}`,
        {
          "word/_rels/document.xml.rels": rels,
          "word/charts/chart1.xml": `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:title><c:tx><c:rich><a:p><a:r><a:t>My skills</a:t></a:r></a:p></c:rich></c:tx></c:title><c:ser><c:cat><c:pt><c:v>Java</c:v></c:pt><c:pt><c:v>Go</c:v></c:pt></c:cat><c:val><c:pt><c:v>5</c:v></c:pt><c:pt><c:v>3</c:v></c:pt></c:val></c:ser></c:chartSpace>`,
          "word/diagrams/data1.xml": `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:pt><dgm:t><a:p><a:r><a:t>School</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt type="pres"><dgm:t><a:p><a:r><a:t>no</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`,
        },
      ),
    );
    expect(lines).toEqual(["My skills", "Java\t5", "Go\t3", "School", FILLER]);
  });
});

describe("ODT", () => {
  it("reads headings, lists, tables, frames, notes, links, changes and page edges", async () => {
    const source = await read(
      makeOdt(
        [
          `<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>`,
          `<text:h text:style-name="Heading_20_1" text:outline-level="1">Work</text:h>`,
          `<text:list><text:list-item><text:p>First<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>Nested</text:p></text:list-item></text:list></text:list-item></text:list>`,
          `<text:p>two<text:s text:c="2"/>spaces,\n   folded<text:tab/>2020<text:line-break/><text:span text:style-name="B">Bold</text:span></text:p>`,
          `<text:p><text:a xlink:href="https://ann.example.com">My <text:span>site</text:span></text:a> and <text:a xlink:href="javascript:alert(1)">trap</text:a></text:p>`,
          `<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>Cook, Inn</text:p><table:table><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table>`,
          `<text:p><draw:frame text:anchor-type="paragraph" svg:x="1cm" svg:y="1cm" svg:width="4cm"><draw:text-box><text:p>In a frame</text:p></draw:text-box></draw:frame>beside</text:p>`,
          `<text:p><office:annotation><text:p>comment</text:p></office:annotation><text:page-number>3</text:page-number>kept<text:change-start/> words<text:change-end/></text:p>`,
        ].join(""),
        {
          automatic: `<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>`,
          styles: `<office:styles><style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style></office:styles><office:master-styles><style:master-page><style:header><text:p>Ann Example</text:p></style:header><style:header-first><text:p>Ann Example</text:p></style:header-first><style:footer><text:p>Footer</text:p></style:footer></style:master-page></office:master-styles>`,
        },
      ),
    );
    expect(source.kind).toBe("odt");
    expect(source.lines.map((line) => line.text)).toEqual([
      "Ann Example",
      "Work",
      "First",
      "Nested",
      "two spaces, folded\t2020",
      "Bold",
      "My site and trap",
      "2019\tCook, Inn",
      "inner",
      "In a frame",
      "beside",
      "kept words",
      "A note",
      "Footer",
    ]);
    expect(source.lines[1]).toMatchObject({ heading: 1, bold: true, fontSize: 20 });
    expect(source.lines[2]!.listItem && source.lines[3]!.listItem).toBe(true);
    expect(source.lines[5]).toMatchObject({ bold: true, fontSize: 14 });
    expect(source.lines[6]!.links).toEqual([{ text: "My site", url: "https://ann.example.com" }]);
  });

  it("leaves out hidden text and unfilled placeholders, and says so", async () => {
    const source = await read(
      makeOdt(
        `<text:p>seen <text:span text:style-name="H">secret</text:span><text:span text:style-name="W">white</text:span><text:placeholder>&lt;name&gt;</text:placeholder></text:p><text:section text:display="none"><text:p>section</text:p></text:section><text:p text:style-name="D"><text:span text:style-name="W">on dark</text:span></text:p>`,
        {
          automatic: `<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="W" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style><style:style style:name="D" style:family="paragraph"><style:paragraph-properties fo:background-color="#000066"/></style:style>`,
        },
      ),
    );
    expect(source.lines.map((line) => line.text)).toEqual(["seen", "on dark"]);
    expect(source.notices).toMatchObject([
      { code: "hidden_text", text: "secret white section" },
      { code: "template_prompts", text: "<name>" },
    ]);
  });

  it("refuses what is broken or hostile, each with its code", async () => {
    const manifest = { "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>" };
    expect(await code(makeOdt("<text:p>x</text:p>", { parts: manifest }))).toBe("needs_password");
    const xxe = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    expect(await code(makeOdt("<text:p>&e;</text:p>", { prolog: xxe }))).toBe("too_complex");
    expect(await code(makeOdt("<text:section>".repeat(5000)))).toBe("too_complex");
    expect(await code(makeOdt("<text:p>"))).toBe("damaged_file");
    expect(await code(makeOdt("<text:p/>"))).toBe("no_text");
    const cells = `<table:table><table:table-row><table:table-cell table:number-columns-repeated="99999999"><text:p>${FILLER}</text:p></table:table-cell></table:table-row></table:table><text:p><text:s text:c="999999999"/></text:p>`;
    expect(await code(makeOdt(cells))).toBe("read");
  });
});

describe("RTF", () => {
  it("reads letters in code pages, as Unicode, and by name", async () => {
    const fonts =
      "\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fcharset204{\\*\\fname X;}Arial Cyr;}{\\f2\\fcharset128 MS Gothic;}{\\f3\\fcharset2 Wingdings;}{\\f4\\fcharset161 Greek;}}";
    const lines = await texts(
      makeRtf(
        [
          "Jos\\'e9 M\\u252\\'fcller \\ldblquote a\\rdblquote\\emdash b\\par",
          "{\\f1 \\'cc\\'ee\\'f1\\'ea\\'e2\\'e0}\\par",
          "{\\f2 \\'93\\'fa\\'96\\'7b}\\par",
          "{\\f4 \\'c1\\'e8\\'de\\'ed\\'e1}\\par",
          "\\u-10179?\\u-8704? {\\uc2\\u321\\'a3\\'a3}\\'f3d\\u380 z\\par",
          "{\\upr{plain}{\\*\\ud{\\u956 ?\\u960 ?}}}\\par",
          "caf\xe9 soft\\-ware non\\_stop \\{x\\}\\~y\\par",
        ].join("\n"),
        fonts,
      ),
    );
    expect(lines).toEqual([
      "José Müller “a”—b",
      "Москва",
      "日本",
      "Αθήνα",
      "😀 Łódż",
      "μπ",
      "café software non-stop {x} y",
    ]);
  });

  it("reads styles, lists, links, changes, tables and boxes; not pictures, objects and page numbers", async () => {
    const source = await read(
      makeRtf(
        [
          "{\\stylesheet{\\s0 Normal;}{\\s1\\b\\fs32 heading 1;}}{\\info{\\title not text}}",
          "{\\header Ann Example\\par}{\\footer {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}Footer\\par}",
          "\\pard\\s1\\b\\fs32 Work\\par\\pard\\plain",
          "{\\pntext\\f0\\'B7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'B7}}First item\\par{\\pntext\\'B7\\tab}Second\\par",
          "{\\listtext\\pard\\plain 1.\\tab}\\pard\\ls1 Third\\par\\pard",
          '{\\field{\\*\\fldinst{HYPERLINK "https://ann.example.com"}}{\\fldrslt{\\ul My site}}}\\par',
          "kept {\\deleted gone}{\\revised words}{\\v secret}\\par",
          "\\trowd\\cellx2000\\cellx8000\\intbl 2019\\cell Cook, Inn\\par Soups\\par",
          "\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\itap1\\cell\\row\\pard",
          "{\\pict\\wmetafile8 0102abcdef}{\\object{\\*\\objdata 0102}{\\result shown}}\\par",
          "{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn x}{\\sv 1}}{\\shptxt In a box\\par}}{\\shprslt In a box\\par}}after{\\footnote a note}\\par",
          "bin{\\*\\x\\bin5 }}}}}}\\bin3 {{{end\\line next\\par",
        ].join("\n"),
      ),
    );
    expect(source.kind).toBe("rtf");
    expect(source.lines.map((line) => line.text)).toEqual([
      "Ann Example",
      "Work",
      "First item",
      "Second",
      "Third",
      "My site",
      "kept words",
      "2019\tCook, Inn",
      "Soups",
      "a\tb",
      "shown",
      "In a box",
      "after",
      "binend",
      "next",
      "a note",
      "Footer",
    ]);
    expect(source.lines[1]).toMatchObject({ heading: 1, bold: true, fontSize: 16 });
    expect(source.lines.slice(1, 7).map((line) => line.listItem ?? false)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(source.lines[5]!.links).toEqual([{ text: "My site", url: "https://ann.example.com" }]);
    expect(source.notices).toMatchObject([{ code: "hidden_text", text: "secret" }]);
  });

  it("refuses what is broken or hostile, each with its code", async () => {
    expect(await code(strToU8("{\\rtf1\\ansi cut off in the mid"))).toBe("damaged_file");
    expect(await code(makeRtf("{".repeat(5000) + "}".repeat(5000)))).toBe("too_complex");
    expect(await code(makeRtf("{\\pict 00}"))).toBe("no_text");
    expect(await code(makeRtf(`\\bin-5 \\bin99999999999 ${FILLER}`))).toBe("damaged_file");
    expect(await code(makeRtf("\\b1".repeat(1_100_000)))).toBe("too_complex");
  });
});
