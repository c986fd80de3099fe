import { describe, expect, it } from "vitest";
import { findPeriods, forgetPeriods, learnDateOrder } from "./dates";
import { LANGUAGES, splitPhrases } from "./languages/languages";

const meaning = (text: string) => {
  const [found] = findPeriods(text);
  return found && [found.startDate ?? "", found.current ? "now" : (found.endDate ?? ""), found.text];
};

describe("findPeriods", () => {
  it.each([
    ["Engineer\tJan 2020 – Present", "2020-01", "now", "Jan 2020 – Present"],
    ["03/2019 - 12/2020", "2019-03", "2020-12", "03/2019 - 12/2020"],
    ["2019-03 to 2020-04", "2019-03", "2020-04", "2019-03 to 2020-04"],
    ["04.2019 – heute", "2019-04", "now", "04.2019 – heute"],
    ["since 2021", "2021", "now", "since 2021"],
    ["seit 03/2019", "2019-03", "now", "seit 03/2019"],
    ["(2015-2019)", "2015", "2019", "2015-2019"],
    ["2015/2016", "2015", "2016", "2015/2016"],
    ["2019 – 20", "2019", "2020", "2019 – 20"],
    ["Jan – Mar 2020", "2020-01", "2020-03", "Jan – Mar 2020"],
    ["1 March 2019 – 2 April 2020", "2019-03-01", "2020-04-02", "1 March 2019 – 2 April 2020"],
    ["enero de 2019 a la actualidad", "2019-01", "now", "enero de 2019 a la actualidad"],
    ["janv. 2019 – aujourd’hui", "2019-01", "now", "janv. 2019 – aujourd’hui"],
    ["Μάρτιος 2018 – Σήμερα", "2018-03", "now", "Μάρτιος 2018 – Σήμερα"],
    ["март 2015 — настоящее время", "2015-03", "now", "март 2015 — настоящее время"],
    ["styczeń 2017 – obecnie", "2017-01", "now", "styczeń 2017 – obecnie"],
    ["Okt. 2018 – Mär. 2020", "2018-10", "2020-03", "Okt. 2018 – Mär. 2020"],
    ["Expected May 2025", "", "2025-05", "Expected May 2025"],
    ["Mar'20 - Apr'21", "2020-03", "2021-04", "Mar'20 - Apr'21"],
    ["05/12 – 06/14", "2012-05", "2014-06", "05/12 – 06/14"],
  ])("%s", (text, start, end, words) => {
    expect(meaning(text)).toEqual([start, end, words]);
  });

  it.each([
    ["Sep '24", "2024-09"],
    ["Summer 2018", "2018"],
    ["Q1 2020", "2020"],
    ["2020-03-15", "2020-03-15"],
    ["City & Guilds, 2019", "2019"],
  ])("one date: %s", (text, start) => {
    expect(findPeriods(text)[0]).toMatchObject({ startDate: start, single: true });
  });

  it.each(["a $2000 budget", "ISO 9001:2015", "grew by 2020%", "+44 113 496 0188", "version 20.21"])(
    "no date: %s",
    (text) => {
      expect(findPeriods(text)).toEqual([]);
    },
  );

  it("keeps impossible dates as typed, without a meaning", () => {
    expect(findPeriods("31/02/2020")[0]).toMatchObject({ text: "31/02/2020", doubt: expect.any(String) });
    expect(findPeriods("31/02/2020")[0]).not.toHaveProperty("startDate");
    expect(findPeriods("June 2020 – Jan 2019")[0]).toMatchObject({
      startDate: "2020-06",
      endDate: "2019-01",
      doubt: "the end lies before the start",
    });
  });

  it("takes no longer on a hostile text than on another", () => {
    const worst = `${"Jan 2020 - ".repeat(2000)}${"1".repeat(10_000)}${" 01/".repeat(3000)}`;
    const start = performance.now();
    findPeriods(worst);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** Ways of writing a time, in all languages of the tables: [text, start, end ("now": it goes on)]. */
const RANGES: [string, string, string][] = [
  ["Jan 2020 – Present", "2020-01", "now"],
  ["Sept. ’23 – Aug. ’24", "2023-09", "2024-08"],
  ["Mai–Juli 2020", "2020-05", "2020-07"],
  ["2019–21", "2019", "2021"],
  ["2018/19", "2018", "2019"],
  ["seit Oktober 2021", "2021-10", "now"],
  ["depuis 2021", "2021", "now"],
  ["depuis septembre 2021", "2021-09", "now"],
  ["de septembre 2018 à août 2020", "2018-09", "2020-08"],
  ["Septembre 2018 - Aujourd'hui", "2018-09", "now"],
  ["d'avril 2017 à mai 2018", "2017-04", "2018-05"],
  ["01.03.2019 – 31.12.2020", "2019-03-01", "2020-12-31"],
  ["01.03. – 31.12.2019", "2019-03-01", "2019-12-31"],
  ["01.09.19 – 31.08.21", "2019-09-01", "2021-08-31"],
  ["03–06/2020", "2020-03", "2020-06"],
  ["1–15 March 2020", "2020-03-01", "2020-03-15"],
  ["March 2019 to date", "2019-03", "now"],
  ["Desde enero de 2020 hasta la actualidad", "2020-01", "now"],
  ["ene. 2020 - dic. 2021", "2020-01", "2021-12"],
  ["de 2015 a 2019", "2015", "2019"],
  ["Jan. de 2020 – atualmente", "2020-01", "now"],
  ["março de 2018 até o momento", "2018-03", "now"],
  ["dal 2019 ad oggi", "2019", "now"],
  ["da gennaio 2018 a marzo 2020", "2018-01", "2020-03"],
  ["gen 2018 – in corso", "2018-01", "now"],
  ["sinds mei 2019", "2019-05", "now"],
  ["mrt 2017 t/m aug 2019", "2017-03", "2019-08"],
  ["od marca 2019 do chwili obecnej", "2019-03", "now"],
  ["03.2015 r. – 06.2019 r.", "2015-03", "2019-06"],
  ["2015 - 2019 r.", "2015", "2019"],
  ["wrzesień 2018 – obecnie", "2018-09", "now"],
  ["Ιαν. 2019 – σήμερα", "2019-01", "now"],
  ["από Μάρτιο 2018 έως Ιούνιο 2020", "2018-03", "2020-06"],
  ["2015 – σήμερα", "2015", "now"],
  ["март 2019 г. – настоящее время", "2019-03", "now"],
  ["с марта 2019 по н.в.", "2019-03", "now"],
  ["Сентябрь 2015 — Июнь 2019", "2015-09", "2019-06"],
  ["2012–2016 гг.", "2012", "2016"],
  ["с 2019 г. по настоящее время", "2019", "now"],
  ["jan 2019 – nuvarande", "2019-01", "now"],
  ["2019. március – 2021. június", "2019-03", "2021-06"],
  ["2019.03. – 2021.06.", "2019-03", "2021-06"],
  ["2018.09 - jelenleg", "2018-09", "now"],
  ["Ocak 2019 - Halen", "2019-01", "now"],
  ["Ekim 2018 – Devam ediyor", "2018-10", "now"],
  ["ianuarie 2019 – prezent", "2019-01", "now"],
  ["leden 2019 – současnost", "2019-01", "now"],
  ["březen 2019 až květen 2020", "2019-03", "2020-05"],
  ["січень 2019 – теперішній час", "2019-01", "now"],
  ["toukokuu 2019 – nykyinen", "2019-05", "now"],
  ["Expected May 2025", "", "2025-05"],
  ["expected graduation: June 2026", "", "2026-06"],
  ["May 2025 (expected)", "", "2025-05"],
  ["voraussichtlich 2026", "", "2026"],
  ["Abschluss voraussichtlich 09/2026", "", "2026-09"],
  ["Graduated: 2019", "", "2019"],
  ["2010-12", "2010", "2012"],
  ["2021-03 - 2022-05", "2021-03", "2022-05"],
  ["Jan 2019 - Mar 2020 (1 year 3 months)", "2019-01", "2020-03"],
  ["Jan 2020 - Present · 4 yrs 2 mos", "2020-01", "now"],
  ["2018 – ", "2018", "now"],
  ["– 2019", "", "2019"],
  ["bis 2019", "", "2019"],
  ["until June 2018", "", "2018-06"],
  ["Class of 2016", "", "2016"],
  ["3/2018-5/2019", "2018-03", "2019-05"],
  ["Feb-20 – Mar-21", "2020-02", "2021-03"],
  ["Jan 20 - Mar 21", "2020-01", "2021-03"],
  ["9/15/2019 - 12/31/2020", "2019-09-15", "2020-12-31"],
  ["Early 2019 - late 2020", "2019", "2020"],
  ["Q3 2019 – Q1 2021", "2019", "2021"],
  ["Since 2021", "2021", "now"],
  ["From March 2021", "2021-03", "now"],
  ["2019-2020", "2019", "2020"],
  ["2019 - 2020", "2019", "2020"],
  ["2019—2020", "2019", "2020"],
  ["2019 −2020", "2019", "2020"],
  ["(2017 - 2019)", "2017", "2019"],
  ["2016 bis heute", "2016", "now"],
  ["09/2019 bis dato", "2019-09", "now"],
  ["Okt 18 – Sep 20", "2018-10", "2020-09"],
  ["2022 till present", "2022", "now"],
  ["July 2019-present", "2019-07", "now"],
  ["Juil. 2020 à aujourd'hui", "2020-07", "now"],
  ["1er juin 2019 au 31 août 2019", "2019-06-01", "2019-08-31"],
  ["Juin/Juillet 2019", "2019-06", "2019-07"],
  ["Dezember 2019 / Januar 2020", "2019-12", "2020-01"],
  ["Aug. 2021 - ", "2021-08", "now"],
  ["2020年3月 - 2021年5月", "2020-03", "2021-05"],
  ["May/June 2020", "2020-05", "2020-06"],
  ["Sept 2018 through Dec 2019", "2018-09", "2019-12"],
  ["between 2015 and 2018", "2015", "2018"],
  ["entre 2015 y 2018", "2015", "2018"],
  ["2021 (laufend)", "2021", "now"],
  ["2021 - (current)", "2021", "now"],
];
const SINGLES: [string, string][] = [
  ["Sep '24", "2024-09"],
  ["Summer 2018", "2018"],
  ["WS 2018/19", "2018"],
  ["2019-11", "2019-11"],
  ["15 Sept 2019", "2019-09-15"],
  ["September 15, 2019", "2019-09-15"],
  ["Frühjahr 2019", "2019"],
];

describe("periods in many languages and styles", () => {
  it.each(RANGES)("%s", (text, start, end) => {
    expect(meaning(text)?.slice(0, 2)).toEqual([start, end]);
  });

  it.each(SINGLES)("one date: %s", (text, start) => {
    expect(findPeriods(text)[0]).toMatchObject({ startDate: start, single: true });
  });

  it.each(["31/02/2020", "13/2019", "Feb 3021"])("no such date, kept as typed: %s", (text) => {
    expect(findPeriods(text)[0]).toMatchObject({ text, doubt: "this date does not exist" });
    expect(findPeriods(text)[0]).not.toHaveProperty("startDate");
  });

  it("reads every month of every language, alone and in a range, with every way to say present", () => {
    for (const table of LANGUAGES) {
      for (const [index, names] of table.months.entries())
        for (const name of names.split(" ")) {
          const iso = `2019-${String(index + 1).padStart(2, "0")}`;
          expect([table.code, name, findPeriods(`${name} 2019 – 2021`)[0]?.startDate]).toEqual([table.code, name, iso]);
        }
      for (const present of splitPhrases(table.present))
        expect([table.code, present, findPeriods(`03/2019 – ${present}`)[0]?.current]).toEqual([
          table.code,
          present,
          true,
        ]);
      for (const since of splitPhrases(table.since))
        expect([table.code, since, findPeriods(`${since} 03/2019`)[0]]).toMatchObject([
          table.code,
          since,
          { current: true },
        ]);
      for (const to of splitPhrases(table.to))
        expect([table.code, to, findPeriods(`2018 ${to} 2019`)[0]?.endDate]).toEqual([table.code, to, "2019"]);
      for (const season of splitPhrases(table.seasons))
        expect([table.code, season, findPeriods(`${season} 2018`)[0]?.text]).toEqual([
          table.code,
          season,
          `${season} 2018`,
        ]);
    }
  });

  it("learns from the document whether the day or the month stands first", () => {
    expect(findPeriods("03/04/2019")[0]?.startDate).toBe("2019-04-03");
    learnDateOrder(["03/04/2019", "12/25/2020"]);
    expect(findPeriods("03/04/2019")[0]?.startDate).toBe("2019-03-04");
    forgetPeriods();
    expect(findPeriods("03/04/2019")[0]?.startDate).toBe("2019-04-03");
  });
});
