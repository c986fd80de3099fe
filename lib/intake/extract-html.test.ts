import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { extractText } from "./extract-text";
import { readDocument } from "./read-document";

const page = (body: string, css = "") =>
  strToU8(
    `<!doctype html><html lang="en"><head><title>My page</title><style>${css}</style></head><body>${body}</body></html>`,
  );
const read = (bytes: Uint8Array) => extractText(bytes, "cv.html", true);
const lines = async (body: string, css?: string) => (await read(page(body, css))).lines.map((line) => line.text);

describe("what a web page says", () => {
  it("is headings, lists, bold text, sizes and links", async () => {
    const source = await read(
      page(
        `<h1>Ann Example</h1>
         <p>An   engineer<br>in
         Bristol, <a href="https://ann.example.com">my site</a> <a href="javascript:alert(1)">not a link</a> <a href="/local">nor this</a></p>
         <h2>Experience</h2><ul><li><p>Built the <b>machines</b></p></li><li>Led a team<ul><li>of four</li></ul></li></ul>
         <p class="big"><strong>Fitter</strong></p><pre>one
  two</pre>`,
        ".big { font-size: 150% }",
      ),
    );
    expect(source.kind).toBe("html");
    expect(
      source.lines.map(({ text, heading, listItem, bold, fontSize, x }) => ({
        text,
        heading,
        listItem,
        bold,
        fontSize,
        x,
      })),
    ).toEqual([
      { text: "Ann Example", heading: 1, bold: true, fontSize: 24, x: 0 },
      { text: "An engineer", fontSize: 12, x: 0 },
      { text: "in Bristol, my site not a link nor this", fontSize: 12, x: 0 },
      { text: "Experience", heading: 2, bold: true, fontSize: 18, x: 0 },
      { text: "Built the machines", listItem: true, fontSize: 12, x: 18 },
      { text: "Led a team", listItem: true, fontSize: 12, x: 18 },
      { text: "of four", listItem: true, fontSize: 12, x: 36 },
      { text: "Fitter", bold: true, fontSize: 18, x: 0 },
      { text: "one", fontSize: 12, x: 0 },
      { text: "two", fontSize: 12, x: 0 },
    ]);
    expect(source.lines[2]!.links).toEqual([{ text: "my site", url: "https://ann.example.com" }]);
    expect(source.notices).toEqual([]);
  });

  it("reads across what stands side by side, and column by column what does not", async () => {
    const css = `.flex { display: flex } .grid { display: grid; grid-template-columns: 8em repeat(1, minmax(0, 1fr)) }
      .right { float: right } .left { float: left; width: 20% } .column { flex-direction: column } .all { grid-column: 1 / -1 }`;
    expect(await lines('<div class="flex"><h3>Fitter</h3><p>2019 – 2020</p></div>', css)).toEqual([
      "Fitter\t2019 – 2020",
    ]);
    expect(await lines('<div class="flex column"><h3>Fitter</h3><p>2019</p></div>', css)).toEqual(["Fitter", "2019"]);
    expect(
      await lines('<div class="grid"><b class="all">Jobs</b><i>2019</i><p>Fitter</p><i>2020</i><p>Cook</p></div>', css),
    ).toEqual(["Jobs", "2019\tFitter", "2020\tCook"]);
    expect(await lines('<div><span class="right">2019</span><h3>Fitter</h3><p>Sample Works</p></div>', css)).toEqual([
      "Fitter\t2019",
      "Sample Works",
    ]);
    expect(await lines('<div class="left">2019</div><div><p>Fitter</p><p>Sample Works</p></div>', css)).toEqual([
      "2019\tFitter",
      "Sample Works",
    ]);
    expect(await lines("<table><tr><th>Trade<td>Lathe<tr><td>Years<td>Four</table>")).toEqual([
      "Trade\tLathe",
      "Years\tFour",
    ]);
    expect(await lines("<dl><dt>Trade</dt><dd>Lathe</dd><dt>Years</dt><dd>Four</dd></dl>")).toEqual([
      "Trade\tLathe",
      "Years\tFour",
    ]);
    const side = "<aside><h2>Skills</h2><p>Lathe</p><p>Welding</p><p>Drawing</p></aside>";
    const main = `<main><h1>Ann Example</h1><h2>Experience</h2>${"<p>Built machines in Bristol for tea</p>".repeat(5)}</main>`;
    expect((await lines(`<div class="flex">${side}${main}</div>`, css)).slice(0, 6)).toEqual([
      "Ann Example",
      "Skills",
      "Lathe",
      "Welding",
      "Drawing",
      "Experience",
    ]);
  });

  it("takes entries in lists for entries, marks for marks, and labels apart from each other", async () => {
    const entry = "<li><div><p>Fitter</p><p>2019</p><ul><li>Built machines</li></ul></div></li>";
    const source = await read(page(`<ul class="plain">${entry}</ul>`, ".plain { list-style: none }"));
    expect(source.lines.map(({ text, listItem }) => [text, listItem ?? false])).toEqual([
      ["Fitter", false],
      ["2019", false],
      ["Built machines", true],
    ]);
    const marks = await read(
      page('<div class="i"><span>◆</span><span>Built machines</span></div>', ".i { display: flex }"),
    );
    expect(marks.lines).toMatchObject([{ text: "Built machines", listItem: true }]);
    const before =
      ".i::before { content: '\\2013'; position: absolute } .at::before { content: 'at ' } .p::before { content: '\\f095' }";
    expect(
      await lines('<p class="i">Built machines</p><p>Fitter <b class="at">Works</b></p><p class="p">12345</p>', before),
    ).toEqual(["Built machines", "Fitter at Works", "12345"]);
    expect(
      await lines('<p><span class="tag">Lathe</span><span class="tag">Welding</span></p>', ".tag { padding: 0 4px }"),
    ).toEqual(["Lathe\tWelding"]);
    expect(await lines('<a href="https://social.example.com/ann"><i class="icon"></i></a>')).toEqual([
      "https://social.example.com/ann",
    ]);
  });

  it("follows style sheets as browsers do", async () => {
    const css = `
      /* .a { display: none } */ p { color: #000 } .a.b > p:first-child { font-weight: 700 !important } #x p { font-weight: 400 }
      @media print { p { display: none } } @media (max-width: 600px) { p { display: none } } @media (min-width: 40em) { .wide { font-weight: 600 } }
      @supports (display: grid) { .grid2 { font-weight: bold } } @font-face { font-family: "a;}"; src: url(data:font/woff;base64,AA==) }
      p:hover { display: none } .c:not(.d) { font-weight: bold } [data-k^="ab"] { font-weight: bold } :root { --w: 800 } .v { font-weight: var(--w, 1) }
      .e { font-weight: bold; & b { display: none } } p..bad { display: none } p + .f ~ u { display: block; font-weight: bold }`;
    const source = await read(
      page(
        `<div id="x" class="a b"><p>one</p><p>two</p></div><p class="wide">three</p><p class="grid2">four</p><p class="c">five</p>
         <p class="c d">six</p><p data-k="abc">seven</p><p class="v">eight</p><p class="e">ni<b>ne</b></p><i class="f"></i><u>ten</u>`,
        css,
      ),
    );
    expect(source.lines.map(({ text, bold }) => [text, bold ?? false])).toEqual([
      ["one", true],
      ["two", false],
      ["three", true],
      ["four", true],
      ["five", true],
      ["six", false],
      ["seven", true],
      ["eight", true],
      ["nine", true],
      ["ten", true],
    ]);
  });
});

it("reads what Word and Google Docs save", async () => {
  const word = await read(
    Buffer.from(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
       <!--[if gte mso 9]><xml><o:AllowPNG/></xml><![endif]--><style><!-- h1 {font-weight:normal} @page S {size:595.3pt} @list l0:level1 {x:y} --></style></head>
       <body><h1>Experience<o:p></o:p></h1><p class=MsoNormal><b>Fitter</b><span style='mso-tab-count:3'>      </span>2019 \x96 2020</p>
       <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span
       style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Built
       machines<o:p></o:p></p></body></html>`,
      "latin1",
    ),
  );
  expect(word.lines.map(({ text, heading, listItem, bold }) => [text, heading, listItem, bold])).toEqual([
    ["Experience", 1, undefined, undefined],
    ["Fitter\t2019 – 2020", undefined, undefined, true],
    ["Built machines", undefined, true, undefined],
  ]);
  const docs = await read(
    page(
      `<p class="c0"><span class="c1">Fitter</span><span>&nbsp; &nbsp; &nbsp; &nbsp;2019 &ndash; 2020</span></p><ul class="k"><li>See
       <a href="https://www.google.com/url?q=https://manuals.example.com/a%3Fb&amp;sa=D">them</a></li></ul>`,
      '@import url(https://example.com/a.css);.k>li:before{content:"\\0025cf   "}ul.k{list-style-type:none}.c1{font-weight:700}',
    ),
  );
  expect(docs.lines).toMatchObject([
    { text: "Fitter\t2019 – 2020", bold: true },
    { text: "See them", listItem: true, links: [{ text: "them", url: "https://manuals.example.com/a?b" }] },
  ]);
});

describe("what nobody sees", () => {
  const HIDDEN: [what: string, body: string, css?: string][] = [
    ["display", '<p style="display: none">secret</p>'],
    ["display by a style sheet", '<div class="a"><p><b>secret</b></p></div>', "body .a > p { display: none }"],
    ["visibility", '<p class="v">secret <b>words</b></p>', ".v { visibility: hidden }"],
    ["hidden", "<p hidden>secret</p>"],
    ["aria-hidden", '<p aria-hidden="true">secret</p>'],
    ["opacity", '<p style="opacity: 0">secret</p>'],
    ["white on white", '<p style="color: #fff">secret</p>'],
    ["white by a name and a custom property", '<p class="w">secret</p>', ":root { --w: white } .w { color: var(--w) }"],
    ["the colour of its ground", '<div style="background: #123456"><p style="color: rgb(18 52 86)">secret</p></div>'],
    ["see-through letters", '<p style="color: rgba(0, 0, 0, 0)">secret</p>'],
    ["font colour", '<font color="#FFFFFF">secret</font>'],
    ["tiny letters", '<p style="font-size: 1px">secret</p>'],
    ["far off", '<p class="o">secret</p>', ".o { position: absolute; left: -9999px }"],
    ["indented off the page", '<p style="text-indent: -999em">secret</p>'],
    ["cut away", '<p class="sr">secret</p>', ".sr { position: absolute; width: 1px; height: 1px; overflow: hidden }"],
    ["clipped", '<p style="position: absolute; clip: rect(0, 0, 0, 0)">secret</p>'],
    ["shrunk", '<p style="transform: scale(0)">secret</p>'],
    ["a dialog that is not open", "<dialog>secret</dialog>"],
    ["Word's mark", '<p style="mso-hide: all">secret</p>'],
  ];
  it.each(HIDDEN)("is left out and told: %s", async (_, body, css) => {
    const source = await read(page(`<p>Ann Example</p>${body}`, css));
    expect(source.lines.map((line) => line.text)).toEqual(["Ann Example"]);
    expect(source.notices).toMatchObject([{ code: "hidden_text", text: expect.stringContaining("secret") }]);
  });

  const SEEN: [what: string, body: string, css?: string][] = [
    ["white on a dark ground", '<header style="background: #234"><p style="color: white">seen</p></header>'],
    ["white on a picture", '<p class="a">seen</p>', ".a { color: #fff; background: linear-gradient(#000, #111) }"],
    [
      "white over something that is placed beneath",
      '<div style="position: absolute; background: #000"></div><p style="color: #fff">seen</p>',
    ],
    ["shown again within", '<div style="visibility: hidden"><p style="visibility: visible">seen</p></div>'],
    ["hidden in print alone", "<p>seen</p>", "@media print { p { display: none } }"],
    ["hidden on telephones alone", "<p>seen</p>", "@media screen and (max-width: 640px) { p { display: none } }"],
    ["a detail that opens", "<details><summary>seen</summary></details>"],
  ];
  it.each(SEEN)("is not: %s", async (_, body, css) => {
    const source = await read(page(body, css));
    expect(source.lines.map((line) => line.text)).toEqual(["seen"]);
    expect(source.notices).toEqual([]);
  });

  it("leaves programs, fields and pictures out, and menus and buttons with a word about them", async () => {
    const source = await read(
      page(
        `<nav><a href="#work">Experience</a><a href="/blog">Blog</a></nav><nav><a href="mailto:ann@example.com">Write</a></nav>
         <button>Print</button><h2><button>Experience</button></h2><script>secret()</script><noscript>secret</noscript>
         <template>secret</template><svg><text>secret</text></svg><input value="secret"><img alt="secret"><p>Fitter</p>`,
      ),
    );
    expect(source.lines.map((line) => line.text)).toEqual(["Write", "Experience", "Fitter"]);
    expect(source.notices).toEqual([
      { code: "page_menus", message: expect.any(String), text: "Experience Blog · Print" },
    ]);
  });
});

describe("the letters of a page", () => {
  const body = "<p>Zażółć gęślą jaźń</p>";
  it.each<[string, Uint8Array, string]>([
    ["UTF-8", strToU8(`<html>${body}`), "Zażółć gęślą jaźń"],
    ["UTF-8 that says it is something else", strToU8(`<html><meta charset="iso-8859-1">${body}`), "Zażółć gęślą jaźń"],
    ["UTF-16 with its mark", Buffer.from(`\ufeff<html>${body}`, "utf16le"), "Zażółć gęślą jaźń"],
    ["UTF-16 without", Buffer.from(`<html>${body}`, "utf16le"), "Zażółć gęślą jaźń"],
    [
      "ISO 8859-2",
      Buffer.from(
        "<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><p>Za\xbf\xf3\xb3\xe6</p>",
        "latin1",
      ),
      "Zażółć",
    ],
    [
      "Windows-1251",
      Buffer.from('<html><meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>', "latin1"),
      "Привет",
    ],
    ["Windows-1252 without a word", Buffer.from("<html><p>caf\xe9 \x80 5</p>", "latin1"), "café € 5"],
    ["Shift JIS", Buffer.from('<html><meta charset="Shift_JIS"><p>\x93\xfa\x96\x7b</p>', "latin1"), "日本"],
    ["ISO-2022-JP", Buffer.from('<html><meta charset="iso-2022-jp"><p>\x1b$BF|K\\\x1b(B</p>', "latin1"), "日本"],
    ["a name that nobody knows", Buffer.from('<html><meta charset="x-none"><p>caf\xe9</p>', "latin1"), "café"],
    [
      "entities",
      strToU8("<html><p>a &amp; b &#x2013; &#8211; &eacute; &unknown; &#0;</p>"),
      "a & b – – é &unknown; \ufffd",
    ],
  ])("are read: %s", async (_, bytes, text) => {
    expect((await read(bytes)).lines[0]?.text).toBe(text);
  });
});

it("makes a CV of a page with roles, dates and bullets", async () => {
  const { reading } = await readDocument(
    page(
      `<header><h1>Ann Example</h1><p>Engineer</p><ul class="c"><li>Bristol</li><li><a href="mailto:ann@example.com">ann@example.com</a></li></ul></header>
       <section><h2>Experience</h2><article><div class="c"><h3>Fitter</h3><p>Jan 2019 – Mar 2020</p></div><p>Sample Works Ltd, Bristol</p>
       <ul><li>Built 12 machines for packing tea</li><li>Wrote the manuals</li></ul></article></section>`,
      ".c { display: flex; justify-content: space-between }",
    ),
    "cv.html",
    true,
  );
  expect(reading.cv.basics).toMatchObject({ name: "Ann Example", label: "Engineer", email: "ann@example.com" });
  expect(reading.cv.work).toMatchObject([
    {
      name: "Sample Works Ltd",
      position: "Fitter",
      startDate: "2019-01",
      endDate: "2020-03",
      highlights: [{ text: "Built 12 machines for packing tea" }, { text: "Wrote the manuals" }],
    },
  ]);
});
