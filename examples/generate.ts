// Makes examples/cvs/ from the people in examples/truth/: `npx tsx examples/generate.ts`. The same input gives the same
// bytes, so the files are checked in. None of these layouts is a template of the product.
import fs from "node:fs";
import path from "node:path";
import { renderToBuffer } from "@react-pdf/renderer";
import { engineerPdf } from "./layouts/engineer-pdf";
import { graduatePdf } from "./layouts/graduate-pdf";
import { inlineDatesPdf } from "./layouts/inline-dates-pdf";
import { letterSerifPdf } from "./layouts/letter-serif-pdf";
import type { Person } from "./layouts/person";
import { markdown, typedText } from "./layouts/text";
import { wordDocument } from "./layouts/word";

type Maker = (person: Person) => Promise<Uint8Array> | Uint8Array;

const utf8 = (write: (person: Person) => string): Maker => (person) => new TextEncoder().encode(write(person));

export const EXAMPLES: Record<string, { file: string; make: Maker }> = {
  "maria-example-software-engineer": { file: ".pdf", make: (person) => renderToBuffer(engineerPdf(person)) },
  "oliver-testman-marketing-manager": { file: ".pdf", make: (person) => renderToBuffer(letterSerifPdf(person)) },
  "eleni-paradeigma-accountant": { file: ".pdf", make: (person) => renderToBuffer(inlineDatesPdf(person)) },
  "ivan-primerov-logistics-coordinator": { file: ".pdf", make: (person) => renderToBuffer(inlineDatesPdf(person)) },
  "nina-novice-graduate": { file: ".pdf", make: (person) => renderToBuffer(graduatePdf(person)) },
  "grace-sample-nurse": {
    file: ".docx",
    make: (person) =>
      wordDocument(person, {
        font: "Calibri",
        headings: "styles",
        bullets: "list",
        date: "March 2020",
        titles: {
          basics: "Personal Statement",
          work: "Employment",
          education: "Education",
          certificates: "Training and Certificates",
          skills: "Clinical Skills",
          languages: "Languages",
          volunteer: "Volunteering",
          references: "References",
        },
        order: ["basics", "work", "education", "certificates", "skills", "languages", "volunteer", "references"],
      }),
  },
  "piotr-przykladowy-project-manager": {
    file: ".docx",
    make: (person) =>
      wordDocument(person, {
        font: "Times New Roman",
        headings: "bold",
        bullets: "typed",
        date: "03/2020",
        titles: {
          basics: "Summary",
          skills: "Core Competencies",
          work: "Professional Experience",
          education: "Education",
          certificates: "Licences and Certifications",
          languages: "Languages",
        },
        order: ["basics", "skills", "work", "education", "certificates", "languages"],
      }),
  },
  "tom-placeholder-electrician": { file: ".txt", make: utf8(typedText) },
  "hannah-muster-teacher": { file: ".md", make: utf8(markdown) },
  "daniel-demo-data-analyst": { file: ".json", make: utf8((person) => `${JSON.stringify(person, null, 2)}\n`) },
};

const here = import.meta.dirname;
fs.mkdirSync(path.join(here, "cvs"), { recursive: true });
for (const [name, { file, make }] of Object.entries(EXAMPLES)) {
  const person = JSON.parse(fs.readFileSync(path.join(here, "truth", `${name}.json`), "utf8")) as Person;
  const bytes = await make(person);
  fs.writeFileSync(path.join(here, "cvs", name + file), bytes);
  console.log(`${(bytes.length / 1024).toFixed(1).padStart(7)} kB  ${name}${file}`);
}
