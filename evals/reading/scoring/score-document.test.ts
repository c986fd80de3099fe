import { describe, expect, it } from "vitest";
import { type Cv, emptyCv } from "@/lib/cv/schema";
import type { Reading, SourceText } from "@/lib/intake/contract";
import type { Truth } from "../corpus/truth";
import { type DocumentScore, scoreDocument } from "./score-document";
import { f1Of, totalOf } from "./summarise";

const TRUTH: Truth = {
  language: "en",
  basics: {
    name: "Zoë van der Sample",
    nameWritten: "Dr. Zoë van der SAMPLE",
    label: "Electrician",
    email: "zoe@example.com",
    phone: "+44 7700 900123",
    location: { text: "12 Mill Lane, Leeds", city: "Leeds" },
    profiles: [{ network: "LinkedIn", url: "https://www.linkedin.com/in/zoe-example" }],
  },
  work: [
    {
      name: "Brambleford Works Ltd",
      position: "Site Supervisor",
      startDate: "2020-03",
      current: true,
      dates: "Mar 2020 – Present",
      highlights: ["Wired 120 new homes from first fix to testing", "Supervised 4 electricians"],
    },
    {
      name: "Wexcombe Water",
      position: "Electrician",
      startDate: "2016",
      endDate: "2019",
      dates: "2016 – 2019",
      highlights: ["Inspected 300 rented flats a year"],
    },
  ],
  volunteer: [],
  education: [
    {
      institution: "Brambleford College",
      studyType: "NVQ Level 3",
      area: "Electrotechnical Services",
      startDate: "2012",
      endDate: "2014",
      dates: "2012–2014",
      courses: [],
    },
  ],
  projects: [],
  skills: [{ keywords: ["Fault finding", "Solar PV"] }],
  languages: [{ language: "English", fluency: "native" }],
  certificates: [],
  awards: [],
  publications: [],
  interests: [],
  references: [],
  personal: [],
};

const LINES = [
  "Dr. Zoë van der SAMPLE",
  "Electrician",
  "12 Mill Lane, Leeds | +44 7700 900123 | zoe@example.com | linkedin.com/in/zoe-example",
  "Site Supervisor, Brambleford Works Ltd",
  "Mar 2020 – Present",
  "Wired 120 new homes from first fix to test-",
  "ing",
  "Supervised 4 electricians",
  "Electrician, Wexcombe Water",
  "2016 – 2019",
  "Inspected 300 rented flats a year",
  "NVQ Level 3 in Electrotechnical Services, Brambleford College, 2012–2014",
  "Fault finding, Solar PV",
  "English (native)",
];

const SOURCE: SourceText = {
  kind: "pdf",
  pages: 1,
  lines: LINES.map((text, index) => ({ index, page: 1, text })),
  notices: [],
};

/** A reading without a fault; `spoil` plants one. */
function read(spoil: (cv: Cv) => void = () => {}): { source: SourceText; reading: Reading } {
  const cv: Cv = {
    ...structuredClone(emptyCv()),
    basics: {
      name: "Dr. Zoë van der SAMPLE",
      label: "Electrician",
      email: "zoe@example.com",
      phone: "+44 7700 900123",
      location: { text: "12 Mill Lane, Leeds", city: "Leeds" },
      profiles: [{ id: "p1", network: "LinkedIn", url: "linkedin.com/in/zoe-example" }],
    },
    work: [
      {
        id: "w1",
        name: "Brambleford Works Ltd",
        position: "Site Supervisor",
        startDate: "2020-03",
        current: true,
        dates: "Mar 2020 – Present",
        highlights: [
          { id: "b1", text: "Wired 120 new homes from first fix to testing" },
          { id: "b2", text: "Supervised 4 electricians" },
        ],
      },
      {
        id: "w2",
        name: "Wexcombe Water",
        position: "Electrician",
        startDate: "2016",
        endDate: "2019",
        dates: "2016 – 2019",
        highlights: [{ id: "b3", text: "Inspected 300 rented flats a year" }],
      },
    ],
    education: [
      {
        id: "e1",
        institution: "Brambleford College",
        studyType: "NVQ Level 3",
        area: "Electrotechnical Services",
        startDate: "2012",
        endDate: "2014",
        dates: "2012–2014",
        courses: [],
      },
    ],
    skills: [{ id: "s1", keywords: ["Fault finding", "Solar PV"] }],
    languages: [{ id: "l1", language: "English", fluency: "native" }],
  };
  spoil(cv);
  return { source: SOURCE, reading: { cv, origins: [], notPlaced: [], doubts: [] } };
}

const score = (spoil?: (cv: Cv) => void) => scoreDocument(TRUTH, read(spoil));
const strict = (one: DocumentScore) => f1Of(totalOf(one, true));

describe("a reading without a fault", () => {
  it("scores 1 everywhere", () => {
    const one = score();
    expect(one.faults).toEqual([]);
    expect(strict(one)).toBe(1);
    expect(one.bullets).toEqual({ right: 3, all: 3 });
    expect(one.order).toEqual({ inOrder: 3, all: 3 });
    expect(one.grounding.grounded).toBe(one.grounding.all);
    expect(one.recall.found).toBe(one.recall.all);
  });

  it("does not mind the order of entries in the list, kinds of dashes and quotes, or case", () => {
    const one = score((cv) => {
      cv.work.reverse();
      cv.work[1]!.name = "BRAMBLEFORD WORKS LTD.";
    });
    expect(strict(one)).toBe(1);
  });
});

describe("each planted fault is found", () => {
  const cases: [what: string, spoil: (cv: Cv) => void, field: string, wrong: number, missed: number][] = [
    ["another name", (cv) => (cv.basics.name = "Electrician"), "name", 1, 1],
    ["a name without its accent", (cv) => (cv.basics.name = "Zoe van der Sample"), "name", 1, 1],
    ["half of an e-mail address", (cv) => (cv.basics.email = "zoe@example.co"), "email", 1, 1],
    ["a digit of the phone number", (cv) => (cv.basics.phone = "+44 7700 900124"), "phone", 1, 1],
    ["no phone number", (cv) => (cv.basics.phone = undefined), "phone", 0, 1],
    ["a place with words of something else", (cv) => (cv.basics.location!.text = "Electrician, Leeds"), "place", 1, 1],
    ["a place without its town", (cv) => (cv.basics.location = { text: "12 Mill Lane" }), "place", 1, 1],
    ["no link", (cv) => (cv.basics.profiles = []), "links", 0, 1],
    [
      "employer and title changed about",
      (cv) => Object.assign(cv.work[0]!, { name: "Site Supervisor", position: "Brambleford Works Ltd" }),
      "work.employer",
      1,
      1,
    ],
    ["an employer with its town", (cv) => (cv.work[1]!.name = "Wexcombe Water, Leeds"), "work.employer", 1, 1],
    ["a month invented", (cv) => (cv.work[1]!.startDate = "2016-01"), "work.start", 1, 1],
    ["a job that ended", (cv) => Object.assign(cv.work[0]!, { current: false, endDate: "2024" }), "work.end", 1, 1],
    [
      "a bullet in two",
      (cv) =>
        cv.work[0]!.highlights.splice(
          0,
          1,
          { id: "x", text: "Wired 120 new homes" },
          { id: "y", text: "from first fix to testing" },
        ),
      "work.bullet",
      2,
      1,
    ],
    [
      "two bullets in one",
      (cv) =>
        cv.work[0]!.highlights.splice(0, 2, {
          id: "x",
          text: "Wired 120 new homes from first fix to testing Supervised 4 electricians",
        }),
      "work.bullet",
      1,
      2,
    ],
    [
      "a bullet under another job",
      (cv) => cv.work[1]!.highlights.push(cv.work[0]!.highlights.pop()!),
      "work.bullet",
      1,
      1,
    ],
    ["a job missing", (cv) => cv.work.pop(), "work.title", 0, 1],
    [
      "a job too many",
      (cv) => cv.work.push({ id: "w3", position: "Curriculum vitae", highlights: [] }),
      "work.title",
      1,
      0,
    ],
    ["a school that is a degree", (cv) => (cv.education[0]!.institution = "NVQ Level 3"), "education.school", 1, 1],
    ["a degree without its subject", (cv) => (cv.education[0]!.area = undefined), "education.degree", 1, 1],
    ["skills in one piece", (cv) => (cv.skills[0]!.keywords = ["Fault finding, Solar PV"]), "skills.keyword", 1, 2],
    ["a level without its language", (cv) => (cv.languages[0]!.language = undefined), "languages.language", 0, 1],
  ];
  it.each(cases)("%s", (_, spoil, field, wrong, missed) => {
    const count = score(spoil).fields[field]!;
    expect([count.wrong, count.missed]).toEqual([wrong, missed]);
  });

  it("bullets: whole and under the right job", () => {
    expect(score((cv) => cv.work[1]!.highlights.push(cv.work[0]!.highlights.pop()!)).bullets).toEqual({
      right: 2,
      all: 3,
    });
    expect(
      score((cv) => (cv.work[0]!.highlights[0]!.text = "Wired 120 new homes from first fix to test- ing")).bullets
        .right,
    ).toBe(2);
  });

  it("order", () => {
    expect(score((cv) => cv.work[0]!.highlights.reverse()).order).toEqual({ inOrder: 2, all: 3 });
  });

  it("grounding: a word that is not there, words put together from two places, a number changed", () => {
    const ungrounded = (spoil: (cv: Cv) => void) => {
      const { grounding } = score(spoil);
      return grounding.all - grounding.grounded;
    };
    expect(ungrounded((cv) => (cv.work[0]!.highlights[1]!.text = "Supervised 4 skilled electricians"))).toBe(1);
    expect(ungrounded((cv) => (cv.work[0]!.position = "Site Electrician"))).toBe(1);
    expect(ungrounded((cv) => (cv.work[1]!.highlights[0]!.text = "Inspected 400 rented flats a year"))).toBe(1);
    expect(ungrounded((cv) => (cv.basics.summary = "A careful electrician."))).toBe(1);
  });

  it("words lost", () => {
    const { recall } = score((cv) => cv.skills.pop());
    expect(recall.all - recall.found).toBe(4);
  });

  it("words kept as not placed are not lost", () => {
    const one = read((cv) => cv.skills.pop());
    one.reading.notPlaced.push(12);
    const { recall } = scoreDocument(TRUTH, one);
    expect(recall.found).toBe(recall.all);
  });

  it("a document that was refused has everything missed", () => {
    const one = scoreDocument(TRUTH, undefined, "not_a_cv");
    expect(strict(one)).toBe(0);
    expect(one.bullets).toEqual({ right: 0, all: 3 });
    expect(one.recall.found).toBe(0);
  });
});
