import { toJsonResume } from "@/lib/cv/json-resume";
import type { Command } from "../command";
import { summariseReading } from "../summarise-reading";

export const parseFileCommand: Command = {
  name: "parse",
  summary: "reads a CV and prints what was understood",
  usage: ["FILE [--json]"],
  operands: [1, 1],
  options: {
    json: { about: "print JSON Resume v1.0.0 and nothing else; errors are JSON too" },
    "any-document": { about: "read it also when it does not look like a CV" },
  },
  details: "Needs no database and no server. The file is read in a child process without network.",
  examples: [
    "cv parse examples/cvs/maria-example-software-engineer.pdf --json > cv.json",
    "cv parse my-cv.docx",
    "cat my-cv.md | cv parse - --json | jq .work[0].name",
  ],
  async run({ operands, flag, print, ...rest }) {
    const { readCvFile } = await import("../read-cv");
    const { source, reading } = await readCvFile(operands[0]!, { flag, ...rest });
    await print(
      flag("json") ? `${JSON.stringify(toJsonResume(reading.cv), null, 2)}\n` : summariseReading(source, reading),
    );
  },
};
