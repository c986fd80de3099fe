import { describe, expect, it } from "vitest";
import { findPeriods } from "./dates";

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
