import { type Cv, cvSchema } from "./schema";

/** An invented CV that fills every field of the schema, for tests of outputs. */
export const fullCv: Cv = cvSchema.parse({
  basics: {
    name: "Ada Invented",
    label: "Test Pilot",
    image: "https://ada.example.com/ada.png",
    email: "ada@example.com",
    phone: "+44 20 7946 0999",
    url: "www.ada.example.com",
    summary: "First paragraph.\nSecond paragraph & more.",
    location: {
      text: "Upper Sample, Kent",
      address: "1 Made-up Lane",
      postalCode: "ZZ9 9ZZ",
      city: "Upper Sample",
      region: "Kent",
      countryCode: "GB",
    },
    profiles: [
      { id: "p1", network: "GitHub", username: "ada", url: "https://github.example.com/ada" },
      { id: "p2", network: "Chess Club", username: "ada64" },
    ],
  },
  work: [
    {
      id: "w1",
      name: "Kite & Sons",
      position: "Test Pilot",
      location: "Dover",
      url: "https://kites.example.com",
      startDate: "2020-03",
      current: true,
      dates: "03/2020 - now",
      summary: "Makers of large kites.",
      highlights: [
        { id: "b1", text: "Flew 120 kites in 9 countries." },
        { id: "b2", text: "Wrote the handbook *for* [pilots] <new>" },
      ],
    },
    {
      id: "w2",
      name: "Balloon Works",
      position: "Apprentice",
      startDate: "2018-02-31x",
      endDate: "2017",
      dates: "31 Feb 2018 – 2017",
      highlights: [],
    },
  ],
  volunteer: [
    {
      id: "v1",
      organization: "Gliders for All",
      position: "Instructor",
      location: "Dover",
      url: "https://gliders.example.com",
      startDate: "2019",
      endDate: "2021-05",
      summary: "Weekend lessons.",
      highlights: [{ id: "b3", text: "Taught 40 children." }],
    },
  ],
  education: [
    {
      id: "e1",
      institution: "School of Wind",
      area: "Aerodynamics",
      studyType: "BSc",
      location: "Deal",
      url: "https://wind.example.com",
      startDate: "2014-09",
      endDate: "2017-06",
      score: "3.9",
      courses: [{ id: "b4", text: "Thesis: Why kites fly" }],
    },
  ],
  projects: [
    {
      id: "j1",
      name: "Windmeter",
      description: "An open anemometer.",
      url: "https://windmeter.example.com",
      startDate: "2022-01-15",
      endDate: "2022-03-01",
      keywords: ["C++", "3D printing"],
      highlights: [{ id: "b5", text: "Built by 300 people." }],
    },
  ],
  skills: [
    { id: "s1", name: "Languages", level: "Advanced", keywords: ["C++", "C#", "R"] },
    { id: "s2", keywords: ["Sewing", "Knots"] },
    { id: "s3", name: "Welding", keywords: [] },
  ],
  languages: [
    { id: "l1", language: "English", fluency: "Native" },
    { id: "l2", language: "Ελληνικά" },
  ],
  certificates: [
    { id: "c1", name: "Pilot licence", issuer: "Air Board", url: "https://air.example.com/1", date: "2019-07" },
    { id: "c2", name: "First aid", date: "2023-01-02", dates: "2 Jan 2023" },
  ],
  awards: [{ id: "a1", title: "Golden Kite", awarder: "Kite Guild", date: "2021", summary: "For the handbook." }],
  publications: [
    {
      id: "u1",
      name: "On Strings",
      publisher: "Journal of Kites",
      url: "https://journal.example.com/strings",
      date: "2020-11",
      summary: "A study of 12 strings.",
    },
  ],
  interests: [
    { id: "i1", name: "Music", keywords: ["Fiddle"] },
    { id: "i2", name: "Chess", keywords: [] },
  ],
  references: [{ id: "r1", name: "Prof. Breeze", reference: "She never crashed." }],
  additional: [
    {
      id: "x1",
      title: "Licences",
      items: [
        { id: "b6", text: "Car" },
        { id: "b7", text: "Lorry" },
      ],
    },
    { id: "x2", items: [{ id: "b8", text: "A line that fits nowhere." }] },
  ],
  language: "en-GB",
  order: ["education", "work"],
});
