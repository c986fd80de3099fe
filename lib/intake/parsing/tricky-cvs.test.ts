import { expect, test } from "vitest";
import { extractPlain } from "../extraction/extract-plain";
import { parseCv } from "../parse-cv";
import { titleScore } from "./vocabulary";

// Written by hand, apart from the generator of the evaluation: what people write that a rule may trip over.

const readingOf = (text: string) => parseCv(extractPlain(new TextEncoder().encode(text)));
const cvOf = (text: string) => readingOf(text).cv;
/** Values of an entry without ids, bullets as texts; only the fields asked for. */
const pick = (entry: object | undefined, ...fields: string[]) =>
  fields.map((field) => {
    const value = (entry as Record<string, unknown> | undefined)?.[field];
    return Array.isArray(value)
      ? value.map((item) => (typeof item === "object" ? (item as { text: string }).text : item))
      : value;
  });

test.each([
  ["Ludwig van der Example", "ludwig.vanderexample@example.com"],
  ["JEAN-PIERRE D'EXEMPLE", "jp.dexemple@example.com"],
  ["María José García-Ejemplo de la Torre", "mj.garcia@example.com"],
  ["Łukasz Wzór-Żółkiewski", "lukasz.wzor@example.com"],
  ["Suharto", "suharto@example.com"],
  ["Anna Sample-Jones, PhD, MBA", "anna@example.com"],
  ["Dr.-Ing. Jürgen Mustermann", "j.mustermann@example.com"],
  ["ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΕΩΡΓΙΟΣ", "papadopoulos@example.com"],
  ["Иванов-Примеров Пётр Сергеевич", "primerov@example.com"],
  ["NGUYỄN Văn Mẫu", "nguyen.mau@example.com"],
  ["Abdul Rahman bin Contoh", "abdul.rahman@example.com"],
  ["Siobhán O’Sample", "siobhan@example.com"],
  ["山田 太郎", "taro@example.com"],
  ["José María Ñíguez Júnior", "jm.niguez@example.com"],
  ["Martin Luther Sample III", "martin@example.com"],
  ["Baker, Tom", "tom.baker@example.com"],
])("the name: %s", (name, email) => {
  const cv = cvOf(`${name}
${email} | +44 20 7946 0018

Experience
Clerk, Acme Ltd    2019 - 2021
- Filed papers for the whole office`);
  expect(cv.basics.name).toBe(name);
  expect(cv.basics.email).toBe(email);
});

test.each([
  ["Tel.: 030 12345678", "de", "030 12345678"],
  ["Mobil: 0151 / 234 567 89", "de", "0151 / 234 567 89"],
  ["+33 (0)6 12 34 56 78", "en", "+33 (0)6 12 34 56 78"],
  ["Phone: (212) 555-0123", "en", "(212) 555-0123"],
  ["Tel. +39 06 1234 5678", "en", "+39 06 1234 5678"],
  ["Τηλ.: 210 123 4567", "el", "210 123 4567"],
  ["+7 (495) 123-45-67", "en", "+7 (495) 123-45-67"],
  ["+55 11 91234-5678", "en", "+55 11 91234-5678"],
  ["tel. 601 234 567", "pl", "601 234 567"],
  ["M: 07700 900123", "en", "07700 900123"],
  ["1162 Elm Street, Austin, TX 78848 / (555) 555-0128", "en", "(555) 555-0128"],
])("the phone: %s", (line, language, phone) => {
  const title = { de: "Berufserfahrung", el: "Επαγγελματική εμπειρία", pl: "Doświadczenie zawodowe", en: "Experience" }[
    language as "de"
  ];
  const cv = cvOf(
    `Ann Example\n${line}\nann@example.com\n\n${title}\nClerk, Acme Ltd    2019 - 2021\n- Filed 12 papers`,
  );
  expect(cv.basics.phone).toBe(phone);
});

test.each([
  // English
  ["Jan 2020 – Present", "2020-01", undefined, true],
  ["Sep '24 - Mar '25", "2024-09", "2025-03", undefined],
  ["03/2019 – 11/2021", "2019-03", "2021-11", undefined],
  ["2019-03 to 2021-11", "2019-03", "2021-11", undefined],
  ["since 2021", "2021", undefined, true],
  ["Summer 2018", "2018", "2018", undefined],
  ["2016 – 18", "2016", "2018", undefined],
  // German, French, Spanish, Portuguese, Italian, Dutch, Polish, Greek, Russian
  ["04.2019 – heute", "2019-04", undefined, true],
  ["seit März 2020", "2020-03", undefined, true],
  ["de janvier 2018 à août 2020", "2018-01", "2020-08", undefined],
  ["depuis sept. 2021", "2021-09", undefined, true],
  ["enero de 2017 – actualidad", "2017-01", undefined, true],
  ["fev. 2015 – dez. 2019", "2015-02", "2019-12", undefined],
  ["gennaio 2016 - oggi", "2016-01", undefined, true],
  ["mei 2014 t/m juni 2017", "2014-05", "2017-06", undefined],
  ["od maja 2019 do chwili obecnej", "2019-05", undefined, true],
  ["Μάρτιος 2018 – σήμερα", "2018-03", undefined, true],
  ["с июня 2019 г. по настоящее время", "2019-06", undefined, true],
  ["октябрь 2015 – май 2019", "2015-10", "2019-05", undefined],
] as const)("the dates of a job: %s", (dates, start, end, current) => {
  const [job] = cvOf(`Ann Example
ann@example.com

Experience
Accountant, Sample Holdings Ltd
${dates}
- Kept the books of 14 branches`).work;
  expect(pick(job, "position", "name", "startDate", "endDate", "current")).toEqual([
    "Accountant",
    "Sample Holdings Ltd",
    start,
    end,
    current,
  ]);
});

test.each([
  [
    "Store Manager at Tallow Street Bakery, Sydney, Australia",
    "Store Manager",
    "Tallow Street Bakery",
    "Sydney, Australia",
  ],
  ["Senior Software Engineer at Confluo", "Senior Software Engineer", "Confluo", undefined],
  ["Acme GmbH, Köln – Projektleiterin", "Projektleiterin", "Acme GmbH", "Köln"],
  [
    "Técnica de logística en Hospital Virgen de la Nada",
    "Técnica de logística",
    "Hospital Virgen de la Nada",
    undefined,
  ],
  ["Kelner w Restauracja Pod Wzorem", "Kelner", "Restauracja Pod Wzorem", undefined],
  ["Chef de projet | Exemple SARL | Lyon, France", "Chef de projet", "Exemple SARL", "Lyon, France"],
  ["Graphic Designer, self-employed, Toronto, Canada", "Graphic Designer", "self-employed", "Toronto, Canada"],
  [
    "Umbra Analytics, Inc. — Team Leader — Denver, Colorado",
    "Team Leader",
    "Umbra Analytics, Inc.",
    "Denver, Colorado",
  ],
])("title, employer and place, in any order: %s", (line, title, employer, place) => {
  const [job] = cvOf(
    `Ann Example\nann@example.com\n\nExperience\n${line}    2019 - 2021\n- Did one thing after another`,
  ).work;
  expect(pick(job, "position", "name", "location", "startDate")).toEqual([title, employer, place, "2019"]);
});

test("several positions at one employer, and overlapping jobs", () => {
  const { work } = cvOf(`Ann Example
ann@example.com

Experience
Sample Holdings Ltd, London
Head of Finance    Jan 2021 - Present
- Led a team of nine
Accountant    Mar 2017 - Dec 2020
- Closed the month in four days

Fictional Charity, London
Treasurer    2019 - 2022
- Kept its books`);
  expect(work.map((job) => pick(job, "name", "position", "startDate", "highlights"))).toEqual([
    ["Sample Holdings Ltd", "Head of Finance", "2021-01", ["Led a team of nine"]],
    ["Sample Holdings Ltd", "Accountant", "2017-03", ["Closed the month in four days"]],
    ["Fictional Charity", "Treasurer", "2019", ["Kept its books"]],
  ]);
});

test("a label that only announces the duties is no duty", () => {
  const [job] = cvOf(`Ann Example
ann@example.com

Berufserfahrung
Buchhalterin, Muster GmbH    01/2019 – 12/2021
Aufgaben:
- Führte die Bücher von 14 Filialen
- Schloss den Monat in vier Tagen ab`).work;
  expect(pick(job, "summary", "highlights")).toEqual([
    undefined,
    ["Führte die Bücher von 14 Filialen", "Schloss den Monat in vier Tagen ab"],
  ]);
});

test.each([
  ["BSc (Hons) Physics, University of Nowhere, 2015 – 2018", "BSc (Hons)", "Physics", "University of Nowhere"],
  [
    "University of Nowhere    2015 – 2018\nPh.D.: Computer Science",
    "Ph.D.",
    "Computer Science",
    "University of Nowhere",
  ],
  [
    "Technikum Przykładowe    2010 - 2013\nMagister inżynier Budownictwo",
    "Magister inżynier",
    "Budownictwo",
    "Technikum Przykładowe",
  ],
  [
    "Associate of Applied Science in Accounting\nNowhere Community College, 2012 – 2014",
    "Associate of Applied Science",
    "Accounting",
    "Nowhere Community College",
  ],
  [
    "A-levels: Business, English and History    2008 – 2010\nExample School",
    "A-levels",
    "Business, English and History",
    "Example School",
  ],
  ["Universität Musterstadt, M.A. in Geschichte, 2011 – 2013", "M.A.", "Geschichte", "Universität Musterstadt"],
])("education in any order: %s", (text, degree, subject, school) => {
  const [study] = cvOf(`Ann Example\nann@example.com\n\nEducation\n${text}`).education;
  expect(pick(study, "studyType", "area", "institution")).toEqual([degree, subject, school]);
});

test.each([
  ["Grade: First Class Honours", "First Class Honours"],
  ["GPA: 3.9/4.0", "3.9/4.0"],
  ["Note: 1,3", "1,3"],
  ["Voto: 110/110 e lode", "110/110 e lode"],
])("grades: %s", (line, grade) => {
  const [study] = cvOf(`Ann Example
ann@example.com

Education
BSc in Physics, University of Nowhere, 2015 – 2018
${line}`).education;
  expect(study?.score).toBe(grade);
});

test("languages: CEFR, words, one under the other, in columns", () => {
  const languages = (text: string) =>
    cvOf(`Ann Example\nann@example.com\n\nLanguages\n${text}`).languages.map(({ language, fluency }) => [
      language,
      fluency,
    ]);
  expect(languages("German (C1), Polish - native speaker")).toEqual([
    ["German", "C1"],
    ["Polish", "native speaker"],
  ]);
  expect(languages("English\nNative speaker\nSpanish\nProfessional working proficiency")).toEqual([
    ["English", "Native speaker"],
    ["Spanish", "Professional working proficiency"],
  ]);
  expect(languages("English    Igbo\nNative speaker    Conversational")).toEqual([
    ["English", "Native speaker"],
    ["Igbo", "Conversational"],
  ]);
});

test("skills in groups, with levels", () => {
  const { skills } = cvOf(`Ann Example
ann@example.com

Skills
Programming Languages (Advanced): Go, Rust, SQL
Tools: Docker, git`);
  expect(skills.map((group) => pick(group, "name", "level", "keywords"))).toEqual([
    ["Programming Languages", "Advanced", ["Go", "Rust", "SQL"]],
    ["Tools", undefined, ["Docker", "git"]],
  ]);
});

test("certificates with issuers, in one line and over several", () => {
  const certificates = (text: string) =>
    cvOf(`Ann Example\nann@example.com\n\nCertificates\n${text}`).certificates.map((one) =>
      pick(one, "name", "issuer", "date"),
    );
  expect(certificates("Professional Scrum Master, Scrum Sample Institute, 2020\nFirst Aid – Red Sample, 2021")).toEqual(
    [
      ["Professional Scrum Master", "Scrum Sample Institute", "2020"],
      ["First Aid", "Red Sample", "2021"],
    ],
  );
  expect(
    certificates("Data Analytics Certificate\nExample Academy\nMay 2024\n\nSafety Officer\nFire Institute\nJune 2023"),
  ).toEqual([
    ["Data Analytics Certificate", "Example Academy", "2024-05"],
    ["Safety Officer", "Fire Institute", "2023-06"],
  ]);
});

test("awards and publications over several lines", () => {
  const cv = cvOf(`Ann Example
ann@example.com

Awards
Best Paper Award
Awarded by Sample Society
Dec 2024
For the paper on slow trains.

Publications
Slow Trains in Small Towns
Journal of Invented Transport
2020-06-01
How late a train may be.`);
  expect(cv.awards.map((one) => pick(one, "title", "awarder", "date", "summary"))).toEqual([
    ["Best Paper Award", "Sample Society", "2024-12", "For the paper on slow trains."],
  ]);
  expect(cv.publications.map((one) => pick(one, "name", "publisher", "date", "summary"))).toEqual([
    ["Slow Trains in Small Towns", "Journal of Invented Transport", "2020-06-01", "How late a train may be."],
  ]);
});

test.each([
  ["Kraków", "Kraków"],
  ["York", "York"],
  [
    "417 Maple Avenue, Apt 6, 98105, Seattle (US), Washington",
    "417 Maple Avenue, Apt 6, 98105, Seattle (US), Washington",
  ],
  ["San Francisco, California CA 94115 US", "San Francisco, California CA 94115 US"],
  ["Musterstraße 5a, 80331 München", "Musterstraße 5a, 80331 München"],
])("a place under the name is no headline: %s", (line, place) => {
  const { basics } = cvOf(
    `Ann Example\n${line}\nann@example.com\n\nExperience\nClerk, Acme Ltd    2019 - 2021\n- Filed 12 papers`,
  );
  expect([basics.label, basics.location?.text]).toEqual([undefined, place]);
});

test.each([
  ["WHERE I'VE WORKED", "work"],
  ["Selected clinical experience", "work"],
  ["Berufliche Stationen", "work"],
  ["Mein Werkzeugkasten", "skills"],
  ["Ce que je sais faire", "skills"],
  ["Formación académica y complementaria", "education"],
  ["Miscellaneous achievements of note", "awards"],
])("unusual titles of sections: %s", (title, section) => {
  const body = {
    work: "Clerk, Acme Ltd    2019 - 2021\n- Filed 12 papers",
    skills: "Docker, git, SQL",
    education: "BSc in Physics, University of Nowhere, 2015 – 2018",
    awards: "Employee of the month, Acme Ltd, 2020",
  }[section as "work"];
  const cv = cvOf(`Ann Example
ann@example.com

PROFILE
Writes clearly and works with care.

INTERESTS
Chess, hiking

${title.toUpperCase()}
${body}

REFERENCES
On request.`);
  expect(cv[section as "work"]).toHaveLength(1);
});

test("a person's names in networks are profiles, not a headline", () => {
  const { basics } = cvOf(`Ann Example
GitHub ann-example    Twitter @annexample
ann@example.com

Experience
Clerk, Acme Ltd    2019 - 2021
- Filed 12 papers`);
  expect(basics.label).toBeUndefined();
  expect(basics.profiles.map(({ network, username }) => [network, username])).toEqual([
    ["GitHub", "ann-example"],
    ["Twitter", "annexample"],
  ]);
});

test("the name of a network without its address is kept, not dropped", () => {
  const text = (contacts: string) => `Ann Example
ann@example.com | ${contacts}

Experience
Clerk, Acme Ltd    2019 - 2021
- Filed 12 papers`;
  const { cv, notPlaced } = readingOf(text("LinkedIn | GitHub: github.com/ann-example"));
  expect(notPlaced).toEqual([1]);
  expect(cv.additional.flatMap(({ items }) => items.map((item) => item.text))).toEqual(["LinkedIn"]);
  expect(cv.basics.profiles).toMatchObject([{ network: "GitHub" }]);
  expect(readingOf(text("LinkedIn: linkedin.com/in/ann-example")).notPlaced).toEqual([]);
});

test.each([
  ["+1 (555) 010-0199 ext. 23", "+1 (555) 010-0199 ext. 23"],
  ["Rua Teste, 45 – 1200-001 Lisboa\nTelemóvel: 912 345 678", "912 345 678"],
  ["Leeds LS1 4AB\nPhone number: 0113 496 0000 / 07700 900789", "0113 496 0000"],
])("the telephone among other figures: %s", (lines, phone) => {
  const cv = cvOf(
    `Ann Example\n${lines}\nann@example.com\n\nExperience\nClerk, Acme Ltd    2019 - 2021\n- Filed papers`,
  );
  expect(cv.basics.phone).toBe(phone);
  expect(cv.basics.label).toBeUndefined();
});

test.each([
  ["Denver, CO", "Denver", "US"],
  ["Via Prova 3, 20121 Milano (MI)", "Milano", undefined],
  ["Berlin, Germany", "Berlin", "DE"],
  ["Calle Ejemplo 14, 3ºB, 28013 Madrid", "Madrid", undefined],
  ["Dorpsstraat 1, 3511 AB Utrecht", "Utrecht", undefined],
])("letters that are a state's, a postcode's and a legal form's: %s", (line, city, country) => {
  const { location, label } = cvOf(`Ann Example\n${line}\nann@example.com`).basics;
  expect([location?.text, location?.city, location?.countryCode, label]).toEqual([line, city, country, undefined]);
});

test.each([
  [
    "Position: Staff Nurse\nEmployer: St Example Hospital, Leeds\nDates: 2018 – 2022\nDuties: Ward rounds.",
    ["Staff Nurse", "St Example Hospital", "Leeds", "2018", "Ward rounds."],
  ],
  [
    "Date: 2018 – 2022\nDatore di lavoro: Esempio S.r.l., Milano\nPosizione: Contabile\nMansioni: Bilanci.",
    ["Contabile", "Esempio S.r.l.", "Milano", "2018", "Bilanci."],
  ],
  [
    "Zeitraum    2018 – 2022\nArbeitgeber    Muster GmbH, Köln\nTätigkeit    Buchhalterin\nAufgaben    Führte Bücher.",
    ["Buchhalterin", "Muster GmbH", "Köln", "2018", "Führte Bücher."],
  ],
])("jobs filled in like a form: %s", (text, wanted) => {
  const { work } = cvOf(
    `Ann Example\nann@example.com\n\nExperience\n${text}\n${text.replace("2018 – 2022", "2011 – 2017")}`,
  );
  expect(work).toHaveLength(2);
  expect(pick(work[0], "position", "name", "location", "startDate", "summary")).toEqual(wanted);
});

test.each([
  ["2003 – 2012    Gymnasium am Testplatz, Bonn\nAbschluss: Abitur (Note 1,8)", "Abitur", undefined, "Note 1,8"],
  ["2009 – 2014 Politechnika Przykładowa, kierunek: logistyka, tytuł: inżynier", "inżynier", "logistyka", undefined],
  ["2011-2015 Grado en Enfermería. Universidad Inventada. Nota media: 8,4", "Grado", "Enfermería", "8,4"],
  ["2008 – 2012    Sample College\nBA, Economics; GPA 3.8/4.0", "BA", "Economics", "GPA 3.8/4.0"],
])("education with labels, full stops and semicolons: %s", (text, degree, subject, grade) => {
  const [study] = cvOf(`Ann Example\nann@example.com\n\nEducation\n${text}`).education;
  expect(pick(study, "studyType", "area", "score", "courses")).toEqual([degree, subject, grade, []]);
});

test.each([
  ["First Aid at Work – St John Example – 2019", "First Aid at Work", "St John Example", "2019"],
  ["PMP® (Project Management Institute, 2018)", "PMP®", "Project Management Institute", "2018"],
  ["Agile Coach, Scrum Example, Inc., 2020", "Agile Coach", "Scrum Example, Inc.", "2020"],
  ["Best Tutor, Example University, 2014, 2015", "Best Tutor", "Example University", "2014"],
  ["Example University – Best Tutor (2014)", "Best Tutor", "Example University", "2014"],
])("who gave a certificate, in any order: %s", (line, name, issuer, date) => {
  const [certificate] = cvOf(`Ann Example\nann@example.com\n\nCertificates\n${line}`).certificates;
  expect(pick(certificate, "name", "issuer", "date")).toEqual([name, issuer, date]);
});

test("an employer named among the jobs is who gave the award", () => {
  const { awards } = cvOf(`Ann Example
ann@example.com

Experience
Clerk, Orbit    2019 - 2021
- Filed papers

Awards
Orbit – Best Newcomer (2020)`);
  expect(pick(awards[0], "title", "awarder", "date")).toEqual(["Best Newcomer", "Orbit", "2020"]);
});

test.each([
  [
    "Dr Anna Muster, Head of School, Sample College\nMr Ben Beispiel\nDirector, Halden Group",
    [
      ["Dr Anna Muster", "Head of School, Sample College"],
      ["Mr Ben Beispiel", "Director, Halden Group"],
    ],
  ],
  ["“Works with care.”\n– Carla Example, Director", [["Carla Example", "“Works with care.”\nDirector"]]],
  ["Auf Anfrage", [[undefined, "Auf Anfrage"]]],
])("references: %s", (text, wanted) => {
  const { references } = cvOf(`Ann Example\nann@example.com\n\nReferences\n${text}`);
  expect(references.map(({ name, reference }) => [name, reference])).toEqual(wanted);
});

test("what closes a document is no interest", () => {
  const cv = cvOf(`Anna Muster
anna@example.com

Hobbys
Klettern, Chor

Referenzen gerne auf Anfrage
Ich bin mit der Verarbeitung meiner personenbezogenen Daten einverstanden.
Köln, den 12.05.2024`);
  expect(cv.interests.map(({ name }) => name)).toEqual(["Klettern", "Chor"]);
  expect(cv.references.map(({ reference }) => reference)).toEqual(["Referenzen gerne auf Anfrage"]);
  expect(cv.additional.flatMap(({ items }) => items.map(({ text }) => text))).toEqual([
    "Ich bin mit der Verarbeitung meiner personenbezogenen Daten einverstanden.",
    "Köln, den 12.05.2024",
  ]);
});

test("what an employer does is not its name, nor a web address between", () => {
  const [job] = cvOf(`Ann Example
ann@example.com

Experience
Blinkfish
Denver, CO
Independent analytics platform
https://blinkfish.example.com
June 2024 – September 2024
Software Engineer
- Built a dashboard`).work;
  expect(pick(job, "name", "position", "location", "startDate", "highlights")).toEqual([
    "Blinkfish",
    "Software Engineer",
    "Denver, CO",
    "2024-06",
    ["Built a dashboard"],
  ]);
});

test.each([
  ["Freelance, Data Analyst (Contract)", "Data Analyst (Contract)", "Freelance"],
  ["Köchin im Hotel Adler in Offenburg", "Köchin", "Hotel Adler in Offenburg"],
  ["Gestor de projetos na Exemplo Lda. (Lisboa)", "Gestor de projetos", "Exemplo Lda."],
])("title and employer: %s", (line, title, employer) => {
  const [job] = cvOf(`Ann Example\nann@example.com\n\nExperience\n${line}    2019 - 2021\n- Did one thing`).work;
  expect(pick(job, "position", "name")).toEqual([title, employer]);
});

test.each([
  ["2021 2025\nExample University\nBachelor of Science\nComputer Science", "Bachelor of Science", "Computer Science"],
  [
    "Example University    2021 – 2025\nComputer Science\nBachelor of Science",
    "Bachelor of Science",
    "Computer Science",
  ],
  ["Bachelor of Arts in History at Example University, 2021 – 2025", "Bachelor of Arts", "History"],
])("degree and subject in lines of their own, years without a dash: %s", (text, degree, subject) => {
  const [study] = cvOf(`Ann Example\nann@example.com\n\nEducation\n${text}`).education;
  expect(pick(study, "studyType", "area", "institution", "startDate", "endDate", "courses")).toEqual([
    degree,
    subject,
    "Example University",
    "2021",
    "2025",
    [],
  ]);
});

test("publications in journals, where all are written so", () => {
  const { publications } = cvOf(`Ann Example
ann@example.com

Publications
Slow Trains of the North in Invented Review, 2019
Late Buses at Night in Journal of Invented Transport, 2020`);
  expect(publications.map((one) => pick(one, "name", "publisher", "date"))).toEqual([
    ["Slow Trains of the North", "Invented Review", "2019"],
    ["Late Buses at Night", "Journal of Invented Transport", "2020"],
  ]);
});

test("interests with what they are about in brackets", () => {
  const { interests } = cvOf(`Ann Example\nann@example.com\n\nInterests\nCycling [gravel, commuting]\nChess`);
  expect(interests.map((one) => pick(one, "name", "keywords"))).toEqual([
    ["Cycling", ["gravel", "commuting"]],
    ["Chess", []],
  ]);
});

test("projects without a date among some with one", () => {
  const { projects } = cvOf(`Ann Example
ann@example.com

Projects
Trainspotter (2022) – an app
- Shows late trains
Breadbot - Python, FastAPI
- Bakes bread
Open Kettle    2019 – 2020
- Boils water`);
  expect(projects.map(({ name }) => name)).toEqual(["Trainspotter", "Breadbot", "Open Kettle"]);
});

test("certificates and awards in two lines each, the date in either", () => {
  const cv = cvOf(`Ann Example
ann@example.com

Awards
National Merit Scholar    2014
Sample Board
Employee of the Quarter    2021
Orbit Payments

Certificates
Cloud Developer – Associate
Example Web Services | Issued Jan 2022 | Expires Jan 2025
Credential ID ABC-123
Scrum Master
Scrum Sample | Issued May 2020`);
  expect(cv.awards.map((one) => pick(one, "title", "awarder", "date"))).toEqual([
    ["National Merit Scholar", "Sample Board", "2014"],
    ["Employee of the Quarter", "Orbit Payments", "2021"],
  ]);
  expect(cv.certificates.map((one) => pick(one, "name", "issuer", "date"))).toEqual([
    ["Cloud Developer – Associate", "Example Web Services", "2022-01"],
    ["Scrum Master", "Scrum Sample", "2020-05"],
  ]);
});

test("a label that comes again in every job is no section, and a career summary may hold the jobs", () => {
  const { work, awards } = cvOf(`Zoe Example
zoe@example.com

Career Summary
Marketing Manager, 2019 - present
Blinkfish | Leeds
Key achievements:
- Grew leads by 60%
Marketing Executive, 2016 - 2019
Quillpad | York
Key achievements:
- Wrote the blog`);
  expect(awards).toEqual([]);
  expect(work.map((job) => pick(job, "position", "name", "location", "highlights"))).toEqual([
    ["Marketing Manager", "Blinkfish", "Leeds", ["Grew leads by 60%"]],
    ["Marketing Executive", "Quillpad", "York", ["Wrote the blog"]],
  ]);
});

test("titles with a colon and their text in one line, employer and dates in brackets", () => {
  const cv = cvOf(`Abel Muster
abel@example.com
Objective: to work as a welder
Experience:
Welder (Orbit Steel, 2015-2020)
Apprentice welder (Halden Steel, 2012-2015)
Skills: MIG, TIG
Languages: English, Polish`);
  expect(cv.basics.summary).toBe("to work as a welder");
  expect(cv.work.map((job) => pick(job, "position", "name", "startDate"))).toEqual([
    ["Welder", "Orbit Steel", "2015"],
    ["Apprentice welder", "Halden Steel", "2012"],
  ]);
  expect([cv.skills.length, cv.languages.length]).toEqual([1, 2]);
});

test("a place in brackets between, an address in three lines", () => {
  const cv = cvOf(`Mia Sample
5 Mill Lane
Leeds
LS2 8AA
mia@example.com

Work
01/2020 - 05/2023: Nimbus GmbH (Berlin), Product Owner
- Wrote stories`);
  expect(pick(cv.work[0], "name", "location", "position")).toEqual(["Nimbus GmbH", "Berlin", "Product Owner"]);
  expect(cv.basics.location?.text).toBe("5 Mill Lane Leeds LS2 8AA");
});

test.each([
  ["Υπεύθυνη πωλήσεων στην εταιρεία Δείγμα Α.Ε., Θεσσαλονίκη", "Υπεύθυνη πωλήσεων", "Δείγμα Α.Ε.", "Θεσσαλονίκη"],
  ["Specjalistka ds. kadr w firmie Przykład S.A. w Krakowie", "Specjalistka ds. kadr", "Przykład S.A.", "Krakowie"],
  ["Enfermeira no Hospital Fictício, Porto", "Enfermeira", "Hospital Fictício", "Porto"],
  ["Responsable de rayon chez Grand Marché, Toulouse", "Responsable de rayon", "Grand Marché", "Toulouse"],
  ["Accountmanager bij Bedrijf Fictief B.V. | Amsterdam", "Accountmanager", "Bedrijf Fictief B.V.", "Amsterdam"],
])("at an employer, in other languages: %s", (line, title, employer, place) => {
  const [job] = cvOf(`Ann Example\nann@example.com\n\nExperience\n${line}    2019 - 2021\n- Did one thing`).work;
  expect(pick(job, "position", "name", "location")).toEqual([title, employer, place]);
});

test("Spanish degrees with a subject, and languages in sentences", () => {
  const cv = cvOf(`Pedro Ejemplo
pedro@example.com

Educación
Grado en Ingeniería Civil, Universidad Politécnica Inventada (2011 – 2015)

Idiomas
Español: nativo. Inglés: C1 (Cambridge Advanced). italiano buono`);
  expect(pick(cv.education[0], "studyType", "area", "institution")).toEqual([
    "Grado",
    "Ingeniería Civil",
    "Universidad Politécnica Inventada",
  ]);
  expect(cv.languages.map(({ language, fluency }) => [language, fluency])).toEqual([
    ["Español", "nativo"],
    ["Inglés", "C1 (Cambridge Advanced). italiano buono"],
  ]);
});

test.each([
  ["Kraków, tel. 500 600 700", "Kraków", []],
  ["31000 Toulouse\n28 ans – Permis B", "31000 Toulouse", ["28 ans", "Permis B"]],
  ["Nata a Torino il 3/4/1991 – 10121 Torino", "10121 Torino", ["Nata a Torino il 3/4/1991"]],
])("personal data that is no place and no headline: %s", (lines, place, personal) => {
  const { basics, additional } = cvOf(
    `Ann Example\n${lines}\nann@example.com\n\nExperience\nClerk, Acme Ltd    2019 - 2021`,
  );
  expect([basics.location?.text, basics.label]).toEqual([place, undefined]);
  expect(additional.flatMap(({ items }) => items.map(({ text }) => text))).toEqual(personal);
});

test("contacts that were read after another column, with labels that have no colon", () => {
  const { basics, interests } = cvOf(`EVARISTO EJEMPLO

Experiencia
Analista, Ayuntamiento de Valdelirio    05/2018–01/2021
- Elaboración de pliegos

Intereses
Fotografía
Dirección Calle del Olmo, 19, 46066 Valencia
Teléfono +34 600 000 714
Correo electrónico evaristo@example.org`);
  expect([basics.email, basics.phone, basics.location?.text]).toEqual([
    "evaristo@example.org",
    "+34 600 000 714",
    "Calle del Olmo, 19, 46066 Valencia",
  ]);
  expect(interests.map(({ name }) => name)).toEqual(["Fotografía"]);
});

test.each([
  ["Mairie de Saint-Orval    févr.\n2021 – 2022\nChef de cuisine", "2021-02", "2022", undefined],
  ["Mairie de Saint-Orval    févr. 2021 –\njuin 2022\nChef de cuisine", "2021-02", "2022-06", undefined],
  ["Mairie de Saint-Orval    févr. 2021 –\nprésent\nChef de cuisine", "2021-02", undefined, true],
])("a period cut in two lines of a narrow column: %s", (text, start, end, current) => {
  const [job] = cvOf(`Ann Example\nann@example.com\n\nExperience\n${text}\n- Créa quatre menus`).work;
  expect(pick(job, "name", "position", "startDate", "endDate", "current")).toEqual([
    "Mairie de Saint-Orval",
    "Chef de cuisine",
    start,
    end,
    current,
  ]);
});

test.each([
  ["Szpital Wzorowy, Gdynia, Polska\nPielęgniarka", "Szpital Wzorowy", "Gdynia, Polska", "Pielęgniarka"],
  ["Staff Nurse, Cardiology, Marrow Bay Hotels", "Marrow Bay Hotels", undefined, "Staff Nurse, Cardiology"],
  [
    "Healthcare Assistant, Fenwright Instruments\nInc.",
    "Fenwright Instruments Inc.",
    undefined,
    "Healthcare Assistant",
  ],
])("employer, place and title that words may mix up: %s", (lines, employer, place, title) => {
  const [head, ...more] = lines.split("\n");
  const [job] = cvOf(
    `Ann Example\nann@example.com\n\nExperience\n${head}${more.length ? `\n${more.join("\n")}` : ""}\n2019 – 2021\n- Did one thing`,
  ).work;
  expect(pick(job, "name", "location", "position", "highlights")).toEqual([employer, place, title, ["Did one thing"]]);
});

test("language levels with words behind, after a gap or a space", () => {
  const { languages } = cvOf(`Ann Example
ann@example.com

Languages
German    B2 – independent
Arabic C1 – fluent
Englisch fließend (C1)
English    native`);
  expect(languages.map(({ language, fluency }) => [language, fluency])).toEqual([
    ["German", "B2 – independent"],
    ["Arabic", "C1 – fluent"],
    ["Englisch", "fließend (C1)"],
    ["English", "native"],
  ]);
});

test("a grade with its label behind the school", () => {
  const [study] = cvOf(`Ann Example
ann@example.com

Education
BSc Adult Nursing
Fenmoor Institute of Technology Grade: Distinction    Sep 2012 - Jun 2014`).education;
  expect(pick(study, "studyType", "institution", "score")).toEqual([
    "BSc",
    "Fenmoor Institute of Technology",
    "Distinction",
  ]);
});

test("awards broken in a narrow column", () => {
  const { awards } = cvOf(`Ann Example
ann@example.com

Awards
Safety Prize, Guild of Careful Builders,
2014
Best Newcomer,
Example Trade
Fair, 2020`);
  expect(awards.map((one) => pick(one, "title", "awarder", "date"))).toEqual([
    ["Safety Prize", "Guild of Careful Builders", "2014"],
    ["Best Newcomer", "Example Trade Fair", "2020"],
  ]);
});

test("a dated certificate at the end of a document is no signature", () => {
  const { certificates, additional } = cvOf(`Ann Example
ann@example.com

Certificates
Cloud Practitioner, Example Cloud    3 May 2019
Desktop Specialist, Tableau    14 Oct 2020
Data Analyst, Example Academy, 14 Oct 2021`);
  expect(certificates.map((one) => pick(one, "name", "issuer", "date"))).toEqual([
    ["Cloud Practitioner", "Example Cloud", "2019-05-03"],
    ["Desktop Specialist", "Tableau", "2020-10-14"],
    ["Data Analyst", "Example Academy", "2021-10-14"],
  ]);
  expect(additional).toEqual([]);
});

test("text wrapped at the column where its dates end, a title's word at a line's end, keywords of a project, a sentence below an award", () => {
  const { basics, work, projects, awards } = cvOf(`Ann Example
ann@example.com

PROFILE
-------
Analyst with five years of experience in towns, looking for a place to use my
skills.

EXPERIENCE
----------
Analyst                                                    Aug 2021 – Present
Maple Transit Authority, Toronto, Ontario | transit.example.com
Planning department of a bus operator with 190 routes.
- Built a forecast

PROJECTS
--------
Bus Map                                                   Jan 2022 – Sep 2022
A public map that shows where buses bunch up, made from open data.
D3, open data

AWARDS
------
Campaign of the Year, runner-up · Midwest Marketing Guild                2022
For the launch of a mug.`);
  expect(basics.summary).toBe("Analyst with five years of experience in towns, looking for a place to use my skills.");
  expect(pick(work[0], "name", "url", "summary")).toEqual([
    "Maple Transit Authority",
    "transit.example.com",
    "Planning department of a bus operator with 190 routes.",
  ]);
  expect(pick(projects[0], "description", "keywords")).toEqual([
    "A public map that shows where buses bunch up, made from open data.",
    ["D3", "open data"],
  ]);
  expect(awards.map((one) => pick(one, "title", "summary"))).toEqual([
    ["Campaign of the Year, runner-up", "For the launch of a mug."],
  ]);
});

test("who gave an award, by itself above a sentence about it", () => {
  const { awards } = cvOf(`Ann Example
ann@example.com

Experience
Clerk, Acme Ltd    2019 - 2021
- Filed papers

Awards
Campaign of the Year    2022
Midwest Marketing Guild
For the launch of a mug.
Best Newcomer    2020
Example Trade Fair
For the stand in two towns.`);
  expect(awards.map((one) => pick(one, "title", "awarder", "summary"))).toEqual([
    ["Campaign of the Year", "Midwest Marketing Guild", "For the launch of a mug."],
    ["Best Newcomer", "Example Trade Fair", "For the stand in two towns."],
  ]);
});

test("dated entries below a title of no known kind are the jobs, where there are no others", () => {
  const cv = cvOf(`Ann Example
ann@example.com

EDUCATION

BSc Nursing, Example University, 2013 – 2016

THE ROAD SO FAR

Staff Nurse, Example Hospital, 2019 – 2022
• Cared for nine patients a shift

Healthcare Assistant, Sample Clinic, 2016 – 2019
• Kept the store in order

SKILLS

Triage, Cannulation`);
  expect(cv.work.map((job) => pick(job, "name", "position", "highlights"))).toEqual([
    ["Example Hospital", "Staff Nurse", ["Cared for nine patients a shift"]],
    ["Sample Clinic", "Healthcare Assistant", ["Kept the store in order"]],
  ]);
});

test("jobs below a title nobody knows, which looks like the others, right under the contacts", () => {
  const cv = cvOf(`Ann Example
ann@example.com | +44 20 7946 0018

KITCHENS
Head Chef, The Crooked Example, Ludlow, April 2019 to now
- Wrote a new menu every week

INTERESTS
Rowing

EDUCATION
Diploma in Cookery, Example College, 2012`);
  expect(pick(cv.work[0], "position", "startDate", "highlights")).toEqual([
    "Head Chef",
    "2019-04",
    ["Wrote a new menu every week"],
  ]);
});

test("a second title for jobs, beside one that is known", () => {
  const cv = cvOf(`Ann Example
ann@example.com

PRESENT APPOINTMENT
August 2017 – present
Consultant Surgeon
Example Hospital, Cork
- Led the theatre group

PREVIOUS EMPLOYMENT
July 2016 – July 2017
Registrar
Sample Infirmary, Plymouth
- Took part in 31 operations

EDUCATION
MB BCh, University of Example, 2007`);
  expect(cv.work.map(({ name }) => name)).toEqual(["Example Hospital", "Sample Infirmary"]);
  expect(cv.work[0]?.highlights.map(({ text }) => text)).toEqual(["Led the theatre group"]);
});

test("trades the language tables do not know are titles", () => {
  for (const trade of ["Stonemason", "Maurerpolier", "Maurergesellin", "impiegata", "fryzjerka", "pedreiro"])
    expect(titleScore(trade), trade).toBeGreaterThan(0);
});

const jobs = (...lines: string[]) =>
  cvOf(`Ann Example
ann@example.com | 020 7946 0018

Experience
${lines.join("\n")}

Education
BA History, University of Example, 2010`).work;

test("what was done, in small letters behind a client's name and a colon", () => {
  const [first, second] = jobs(
    "2023 – Acme Dairies: new tone of voice, 40 packs and a very silly radio spot",
    "2021–22 – Example Housing: a tenant handbook in plain words",
  );
  expect([first?.name ?? first?.position, first?.summary]).toEqual([
    "Acme Dairies",
    "new tone of voice, 40 packs and a very silly radio spot",
  ]);
  expect(second?.name ?? second?.position).toBe("Example Housing");
  expect(second?.summary).toBe("a tenant handbook in plain words");
});

test("a label before the title alone", () => {
  const [first] = jobs(
    "Acme Infologics Pvt. Ltd., Leeds    Apr 2017 – Present",
    "Designation: Senior Project Manager",
    "- Owned the core banking upgrade",
  );
  expect(pick(first, "position", "highlights")).toEqual(["Senior Project Manager", ["Owned the core banking upgrade"]]);
});

test("how long it lasted, in brackets behind the date or before it", () => {
  const [first, second] = jobs(
    "Shop Assistant, Acme Ltd    July 2023 (2 weeks)",
    "- Served customers",
    "Shearer, Example Ltd    6 months in 2015",
    "- Swept the shed",
  );
  expect(pick(first, "position", "startDate", "endDate", "highlights")).toEqual([
    "Shop Assistant",
    "2023-07",
    "2023-07",
    ["Served customers"],
  ]);
  expect(pick(second, "position", "startDate", "highlights")).toEqual(["Shearer", "2015", ["Swept the shed"]]);
});

test("sentences in lines of their own are not one wrapped text", () => {
  const [first] = jobs(
    "Receptionist, Acme Practice    2017 – 2020",
    "Billed through the national scheme and balanced the till at day's end.",
    "Calmed a full waiting room on the day the only server of the house died.",
    "Kept the recall list, by which ninety-two of a hundred slots were full.",
    "Ordered stock for three sites and chased the suppliers who were too late.",
  );
  expect(first?.highlights).toHaveLength(4);
});

test("posts under a title that also stands for studies", () => {
  const cv = cvOf(`Ann Exemple
ann@example.com

Formation
Master de géographie, Université d'Exemple, 2018 – 2020

Enseignement
Enseignante de cartographie, Université d'Exemple    2020 – 2023
- Travaux dirigés de licence 2`);
  expect(cv.work[0]?.highlights.map(({ text }) => text)).toEqual(["Travaux dirigés de licence 2"]);
  expect(cv.education).toHaveLength(1);
});

test.each([
  "Hexham, Northumberland",
  "Bengaluru 560001, Karnataka",
  "Peckham, London SE15",
  "Parramatta NSW 2150",
  "Oranmore, Co. Galway",
  "Bad Example",
])("the place beside the telephone: %s", (place) => {
  const cv = cvOf(`Ann Example
Office Manager
${place} | 020 7946 0018 | ann@example.com

Experience
Clerk, Acme Ltd    2019 - 2021
- Filed papers for the whole office`);
  expect([cv.basics.label, cv.basics.location?.text]).toEqual(["Office Manager", place]);
});

test("references in a list of publications: title and journal, groups of them no references", () => {
  const cv = cvOf(`Ann Example
ann@example.com

Publications
Example, A., & Probe, R. (2016). Harbours revisited. Journal of Ledgers, 9(1), 1-29.
Example A, Muster T. Early closure: a pilot. Colorectal Letters. 2019;12(3):201-9.`);
  expect(cv.publications.map(({ name, publisher }) => [name, publisher])).toEqual([
    ["Harbours revisited", "Journal of Ledgers"],
    ["Early closure: a pilot", "Colorectal Letters"],
  ]);
});

test("the words above a name that is read after a side bar are no part of its last section", () => {
  const rows: [text: string, size: number][] = [
    ["ann.sample@example.com", 9],
    ["Languages", 12],
    ["English", 9],
    ["French", 9],
    ["Curriculum Vitae", 9],
    ["Ann Sample", 22],
    ["Work Experience", 12],
    ["Clerk, Sample Works\t2019 - 2021", 9],
    ["Kept the books of two branches and paid all wages", 9],
  ];
  const lines = rows.map(([text, fontSize], index) => ({
    index,
    page: 1,
    block: index < 4 ? 1 : 2,
    text,
    x: index < 4 ? 50 : 250,
    y: (index % 4) * 40 + 40,
    width: text.length * 5,
    height: fontSize,
    fontSize,
    bold: fontSize > 9,
  }));
  const { cv } = parseCv({ kind: "pdf", pages: 1, lines, notices: [] });
  expect(cv.basics.name).toBe("Ann Sample");
  expect(cv.languages.map(({ language }) => language)).toEqual(["English", "French"]);
});

test.each([
  [["PIETER-JAN M. TER", "VOORBEELD"], "pieter-jan.ter-voorbeeld@example.net", "PIETER-JAN M. TER VOORBEELD"],
  [["DR. JOSÉ ÁNGEL PÉREZ", "MODELO"], "jose-angel.perez-modelo@example.com", "DR. JOSÉ ÁNGEL PÉREZ MODELO"],
  [["ЮЛИЯ ОБРАЗЦОВА-", "ПЕТРЕНКО"], "y.petrenko@example.com", "ЮЛИЯ ОБРАЗЦОВА-ПЕТРЕНКО"],
  [["Dr. Алёна", "Фантазёров"], "alena@example.org", "Dr. Алёна Фантазёров"],
])("the rest of a name over the end of its line: %s", (name, email, whole) => {
  const rows: [string, number][] = [
    ...name.map((line): [string, number] => [line, 24]),
    [email, 9],
    ["Work Experience", 12],
    ["Clerk, Sample Works\t2019 - 2021", 9],
    ["Kept the books of two branches and paid all wages", 9],
    ["Answered the letters of some forty suppliers", 9],
  ];
  const lines = rows.map(([text, fontSize], index) => ({
    index,
    page: 1,
    block: 1,
    text,
    x: 50,
    y: 40 + index * 26,
    width: text.length * 5,
    height: fontSize,
    fontSize,
    bold: fontSize > 9,
  }));
  const { cv } = parseCv({ kind: "pdf", pages: 1, lines, notices: [] });
  expect(cv.basics.name).toBe(whole);
});

test("the one line between a title and its bullets is the employer", () => {
  const [first] = jobs("2010 - 2015", "Nursery Nurse", "Little Acorns, Nunhead", "- Key worker to five babies");
  expect(pick(first, "position", "name", "location", "highlights")).toEqual([
    "Nursery Nurse",
    "Little Acorns",
    "Nunhead",
    ["Key worker to five babies"],
  ]);
});

test("posts of one line each below an employer with a line of its own", () => {
  const list = jobs(
    "Example State Army",
    "Battalion Logistics Officer, Reading    2014 - 2019",
    "- Accounted for the equipment of five companies",
    "Supply Sergeant, Vilseck, Germany    2009 - 2014",
    "- Ran the supply room",
  );
  expect(list.map(({ name, location }) => [name, location])).toEqual([
    ["Example State Army", "Reading"],
    ["Example State Army", "Vilseck, Germany"],
  ]);
});

test("certificates between courses of study, and a degree between certificates", () => {
  const one = cvOf(`Ann Example
ann@example.com

Education
NVQ Level 3 Childcare, Southwark College, 2001
Paediatric First Aid, 2023`);
  expect([one.education.length, one.certificates.map(({ name }) => name)]).toEqual([1, ["Paediatric First Aid"]]);
  const two = cvOf(`Ann Example
ann@example.com

Certificates
Scrum Master, Example Institute, 2019
Grade 8 Piano, 2009
First Aid, 2022
BMus, University of Example, 2007`);
  expect([two.education.map(({ institution }) => institution), two.certificates.length]).toEqual([
    ["University of Example"],
    3,
  ]);
});
