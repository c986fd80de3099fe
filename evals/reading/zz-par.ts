import fs from "node:fs";
import { readInProcess } from "./read-in-process";
import { joinLines } from "@/lib/intake/parsing/paragraphs";
for (const file of process.argv.slice(2)) {
  const { source } = await readInProcess(new Uint8Array(fs.readFileSync(file)), file);
  for (const p of joinLines(source)) console.log(p.listItem ? " *" : "  ", p.lines.join(), p.text.slice(0, 140).replace(/\t/g, " ⇥ "));
}
process.exit(0);
