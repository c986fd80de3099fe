import { expect, it } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { outlineCv } from "@/lib/cv/outline";
import { cvSchema } from "@/lib/cv/schema";
import { provePdf, readPages } from "../../prove-pdf";
import { renderPdf } from "../../render-pdf.server";
import { arrangeRirekisho } from "./arrange-rirekisho";

const items = (...texts: string[]) => texts.map((text, i) => ({ id: `${i}${text.slice(0, 4)}`, text }));
const taro = cvSchema.parse({
  language: "ja",
  basics: {
    name: "例示 太郎",
    email: "taro@example.com",
    phone: "+81 3 5555 0132",
    location: { text: "東京都渋谷区見本町1-2-3" },
    summary: "利用者の声を聞きながら作る仕事を続けたいと考え、志望いたしました。",
  },
  work: [
    {
      id: "w2",
      name: "株式会社サンプルテック",
      position: "シニアエンジニア",
      startDate: "2018-04",
      current: true,
      highlights: items("決済ゲートウェイを再設計した。"),
    },
    { id: "w1", name: "見本商事株式会社", position: "エンジニア", startDate: "2012-04", endDate: "2018-03" },
  ],
  education: [{ id: "e1", institution: "見本大学", area: "情報工学科", startDate: "2008-04", endDate: "2012-03" }],
  certificates: [{ id: "c1", name: "普通自動車第一種運転免許", date: "2010-08" }],
  additional: [
    { id: "a1", title: "その他", items: items("ふりがな：れいじ たろう", "生年月日: 1990年1月2日", "通勤時間: 40分") },
    { id: "a2", title: "本人希望", items: items("貴社の規定に従います。") },
  ],
});

it("sets the form in Japanese: rows of schools and jobs from the oldest on, head, reasons and wishes", async () => {
  const { bytes, outline, notices } = await renderPdf(taro, { template: "rirekisho", pageSize: "A4" });
  expect(await provePdf(bytes, outline)).toMatchObject({ inOrder: true, pages: 1, missing: [] });
  const read = (await readPages(bytes, outline)).join("\n").replace(/\s+/g, "");
  const wanted = [
    "履歴書例示太郎ふりがな：れいじたろう生年月日:1990年1月2日東京都渋谷区見本町1-2-3",
    "学歴2008年4月見本大学情報工学科入学2012年3月見本大学情報工学科卒業",
    "職歴2012年4月見本商事株式会社入社エンジニア2018年3月見本商事株式会社退社",
    "2018年4月株式会社サンプルテック入社シニアエンジニア現在に至る以上",
    "免許・資格2010年8月普通自動車第一種運転免許",
    "その他•通勤時間:40分志望の動機・自己PR利用者の声を",
    "本人希望•貴社の規定に従います。",
  ];
  for (const text of wanted) expect(read).toContain(text);
  expect(notices).toEqual([{ code: "form_left_out", message: expect.stringContaining("one text") }]);
});

it("keeps every text in other languages, the oldest first", () => {
  const source = outlineCv(fullCv);
  const { outline, notices } = arrangeRirekisho(source);
  expect(notices).toEqual([]);
  const texts = (sections: typeof source.sections) =>
    sections.flatMap(({ blocks }) => blocks.map((b) => JSON.stringify(b)));
  expect(texts(outline.sections).sort()).toEqual(texts(source.sections).sort());
  expect(outline.sections[0]?.name).toBe("education");
  expect(outline.sections.findIndex(({ name }) => name === "basics")).toBeGreaterThan(5);
});

it("keeps dates that it cannot part, and jobs and schools without any", () => {
  const cv = cvSchema.parse({
    language: "ja",
    work: [
      { id: "w", name: "甲社", dates: "昭和の終わり頃" },
      { id: "v", position: "店員" },
    ],
    education: [{ id: "e", institution: "乙高校", endDate: "2005-03" }],
  });
  const rows = arrangeRirekisho(outlineCv(cv)).outline.sections.flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === "entry" ? [block.dates, block.heading] : [])),
  );
  expect(rows).toEqual([
    ["2005年3月", "乙高校 卒業"],
    ["昭和の終わり頃", "甲社"],
    [undefined, "店員"],
    [undefined, "以上"],
  ]);
});
