import fs from "node:fs";
import { expect, test } from "vitest";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { improveByRules } from "@/lib/improvement/improve-by-rules";
import { planUnits } from "@/lib/improvement/plan-units";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { placeChanges } from "./changes-in-place";
import type { ReviewChange } from "./types";

test("every change of every example comes up once, at its line where it has one", () => {
  const questionnaire = questionnaireSchema.parse({ position: "x", jobDescription: "Requirements\n- Python\n- Excel" });
  for (const file of fs.readdirSync("examples/truth")) {
    const cv = fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${file}`, "utf8")));
    const changes: ReviewChange[] = planUnits(cv)
      .flatMap((unit) => improveByRules({ cv, unit, questionnaire, answers: [] }).changes)
      .map((change) => ({ ...change, decision: "pending", unitTitle: "", refLabel: "" }));
    const added = { ...changes[0]!, id: "added", ref: "certificates", before: "", after: "First aid" };
    const places = placeChanges(cv, [...changes, added]);
    const shown = places.flatMap((p) => [...p.lines.flatMap((l) => l.changes), ...p.others]).map((c) => c.id);
    expect([...shown].sort(), file).toEqual([...changes.map((c) => c.id), "added"].sort());
    for (const { lines } of places)
      for (const { text, changes: at } of lines) for (const change of at) expect(change.before).toBe(text.text);
  }
});
