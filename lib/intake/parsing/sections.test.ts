import { expect, test } from "vitest";
import type { SourceLine, SourceText } from "../contract";
import { extractPlain } from "../extraction/extract-plain";
import { parseCv } from "../parse-cv";
import { joinLines } from "./paragraphs";
import { splitSections } from "./sections";

const parse = (text: string) => parseCv(extractPlain(new TextEncoder().encode(text)));
const cvOf = (text: string) => parse(text).cv;

/** A document of an office program: "# " before a heading, "! " before a line in bold, "* " before a bullet. */
function office(text: string): SourceText {
  const lines = text.split("\n").flatMap((line, index): SourceLine[] => {
    const mark = /^[#!*] /.exec(line)?.[0][0];
    const words = mark ? line.slice(2) : line;
    if (!words) return [];
    return [
      {
        index,
        page: 1,
        text: words,
        x: 0,
        fontSize: mark === "#" ? 14 : 10.5,
        ...(mark === "#" && { bold: true }),
        ...(mark === "!" && { bold: true }),
        ...(mark === "*" && { listItem: true }),
      },
    ];
  });
  return { kind: "docx", pages: 1, lines: lines.map((line, index) => ({ ...line, index })), notices: [] };
}
const sectionsOf = (text: string) =>
  splitSections(joinLines(office(text)), []).map(({ kind, title }) => [kind, title?.text]);

const HEAD = "Ann Example\nann@example.com\n";
const JOBS = `! Staff Nurse\t2019 – 2022
Example Hospital
* Cared for nine patients a shift
* Kept the store in order
! Healthcare Assistant\t2016 – 2019
Sample Clinic
* Helped with meals`;
const STUDIES = `! BSc Nursing\t2013 – 2016
Example University`;

test("below a title of no known words stands what its contents say", () => {
  const sections = sectionsOf(`# Summary
Nurse with nine years on acute wards, at ease with monitors and with worried families.
# Experience
${JOBS}
# Chalk and blackboards
${STUDIES}
# Earlier still
! Porter\t2011 – 2013
Example Hospital
* Moved beds
# Tongue twisters
English – native
Spanish – B2
# Pats on the back
Nurse of the Year Award, Example Trust, 2021
Second Prize, Sample Society, 2018
# In black and white
Quiet wards, Journal of Examples, 2020
Handover notes, Sample Review, 2019
# Stamped and signed
Advanced Life Support, Example Council, 2020
Mentorship in Practice, Sample Trust, 2019
# Made at night
Tidewatch
An open map of flood warnings for twelve coastal towns.
# Ask me about
Triage, Cannulation, Wound care, ECG
# Sundays
Cycling, Baking, Choral singing, Chess
# They will vouch
References available on request.`);
  expect(sections).toEqual([
    ["summary", "Summary"],
    ["work", "Experience"],
    ["education", "Chalk and blackboards"],
    ["work", "Earlier still"],
    ["languages", "Tongue twisters"],
    ["awards", "Pats on the back"],
    ["publications", "In black and white"],
    ["certificates", "Stamped and signed"],
    ["projects", "Made at night"],
    ["skills", "Ask me about"],
    ["interests", "Sundays"],
    ["references", "They will vouch"],
  ]);
});

test("work without pay below such a title is volunteering", () => {
  const sections = sectionsOf(`# Experience
${JOBS}
# Education
${STUDIES}
# Hands lent
! Volunteer Driver\t2017 – 2019
Example Food Bank
* Drove a van on Sundays`);
  expect(sections.at(-1)).toEqual(["volunteer", "Hands lent"]);
});

test("several lists of words, each under a line like a title, are groups of the skills", () => {
  const { skills } = parseCv(
    office(`${HEAD}# Experience
${JOBS}
# Education
${STUDIES}
# Frontend
* CSS
* Svelte
* Canvas
# Data stores
* Postgres
* Redis
* SQLite
# Habits
* Pairing
* Tests first
* Small steps`),
  ).cv;
  expect(skills.map(({ name, keywords }) => [name, keywords])).toEqual([
    ["Frontend", ["CSS", "Svelte", "Canvas"]],
    ["Data stores", ["Postgres", "Redis", "SQLite"]],
    ["Habits", ["Pairing", "Tests first", "Small steps"]],
  ]);
});

test("a document none of whose titles is known is cut where its striking lines are", () => {
  const sections = sectionsOf(`# Why this page exists
Nurse with nine years on acute wards, at ease with monitors and with worried families.
# Zorblat
${JOBS}
# Vandoo
${STUDIES}
# Mirzle
English – native
Spanish – B2`);
  expect(sections).toEqual([
    ["summary", "Why this page exists"],
    ["work", "Zorblat"],
    ["education", "Vandoo"],
    ["languages", "Mirzle"],
  ]);
});

test("jobs with bullets below a short line in bold are not part of the studies above it", () => {
  const sections = sectionsOf(`# Summary
Nurse with nine years on acute wards, at ease with monitors and with worried families.
# Education
${STUDIES}
* Thesis on quiet wards
! Earning my keep
Example Hospital
Staff Nurse, 2019 – 2022
* Cared for nine patients a shift
Sample Clinic
Healthcare Assistant, 2016 – 2019
* Helped with meals
# Skills
Triage, Cannulation`);
  expect(sections).toEqual([
    ["summary", "Summary"],
    ["education", "Education"],
    ["work", "Earning my keep"],
    ["skills", "Skills"],
  ]);
});

test("bullets of studies stay with them", () => {
  const { education, work } = parseCv(
    office(`${HEAD}# Experience
${JOBS}
# Education
! BSc Nursing\t2013 – 2016
Example University
* Thesis on quiet wards
* Captain of the rowing club
! Certificate in Midwifery\t2010 – 2013
Sample College
* Courses in anatomy and law`),
  ).cv;
  expect(work).toHaveLength(2);
  expect(education.map(({ courses }) => courses?.length)).toEqual([2, 1]);
});

test("degrees below a short line in bold are not part of the jobs above it", () => {
  const sections = sectionsOf(`# Experience
${JOBS}
! Desks and dorms
BSc Nursing, 2013 – 2016
Example University
# Skills
Triage, Cannulation`);
  expect(sections).toEqual([
    ["work", "Experience"],
    ["education", "Desks and dorms"],
    ["skills", "Skills"],
  ]);
});

test("jobs right below the contacts, under a title of no known words", () => {
  const cv = cvOf(`Ann Example
London
ann@example.com

The road so far

Example Hospital

Staff Nurse (May 2021 – Jun 2024)
- Cared for nine patients a shift

Sample Clinic

Healthcare Assistant (May 2018 – Apr 2021)
- Kept the store in order


Education

BSc Nursing (Sep 2015 – Jun 2018)
Example University


Skills

- Triage
- Cannulation`);
  expect(cv.basics.name).toBe("Ann Example");
  expect(cv.work.map(({ position }) => position)).toEqual(["Staff Nurse", "Healthcare Assistant"]);
  expect(cv.education).toHaveLength(1);
});

test("the words of a title that are known to nobody are kept", () => {
  const { cv } = parse(`Ann Example
ann@example.com

EDUCATION

BSc Nursing, Example University, 2013 – 2016

QUIMBER

Staff Nurse, Example Hospital, 2019 – 2022
• Cared for nine patients a shift

SKILLS

Triage, Cannulation`);
  expect(cv.work).toHaveLength(1);
  expect(cv.additional.flatMap(({ items }) => items.map(({ text }) => text))).toContain("QUIMBER");
});

test("an associate is no degree, sentences with their dates are jobs, hours flown are no skills", () => {
  const sections = sectionsOf(`# PRACTICE
Example Studio, London\t10/2018 – 2022
Associate
* Job architect for 86 homes
Sample Hobbs Ltd\t08/2014 – 09/2018
Architect
* Administered three contracts
# SOFTWARE
Revit, Rhino, hand drawing
# FLIGHT HOURS
Total time\t9,840
Pilot in command\t5,120
Night\t1,910
# EDUCATION
${STUDIES}
# KITCHENS
HEAD CHEF, The Example Arms, Ludlow. April 2009 to May 2014.
Write a menu that changes every week.
COMMIS, Sample Hotel. 2007 to 2009.`);
  expect(sections).toEqual([
    ["work", "PRACTICE"],
    ["skills", "SOFTWARE"],
    ["other", "FLIGHT HOURS"],
    ["education", "EDUCATION"],
    ["work", "KITCHENS"],
  ]);
});
