import fs from "node:fs";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { isAppError } from "@/lib/errors";
import { improveByModel } from "@/lib/improvement/improve-by-model.server";
import { planUnits } from "@/lib/improvement/plan-units";
import { createModel } from "@/lib/platform/ai/model.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";

/** What a real model proposes for the example CVs and what the guard lets through, a line a CV. It gates nothing. */
export async function runLive(say: (line: string) => void): Promise<void> {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL, OPENAI_MODEL = "gpt-5-mini" } = process.env;
  if (!apiKey && !baseURL) {
    say("--live needs OPENAI_API_KEY, or OPENAI_BASE_URL for a model of your own. Nothing was sent.");
    return;
  }
  const model = createModel({
    apiKey: apiKey ?? "none",
    ...(baseURL && { baseURL }),
    model: OPENAI_MODEL,
    timeoutMs: Number(process.env.OPENAI_TIMEOUT_SECONDS ?? 120) * 1000,
  });
  const questionnaire = questionnaireSchema.parse({
    position: "Senior Software Engineer",
    jobDescription: fs.readFileSync("examples/jobs/senior-software-engineer.txt", "utf8"),
  });
  for (const file of fs.readdirSync("examples/truth")) {
    const cv = fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${file}`, "utf8")));
    let shown = 0;
    let tokens = 0;
    const refused = new Map<string, number>();
    const failed = new Map<string, number>();
    for (const unit of planUnits(cv)) {
      try {
        const { result, response } = await improveByModel({ cv, unit, questionnaire, answers: [], model });
        shown += result.changes.filter((change) => change.engine === "model").length;
        tokens += response ? response.inputTokens + response.outputTokens : 0;
        for (const { code } of result.refusals) refused.set(code, (refused.get(code) ?? 0) + 1);
      } catch (error) {
        if (!isAppError(error)) throw error;
        failed.set(error.code, (failed.get(error.code) ?? 0) + 1);
      }
    }
    const list = (counts: Map<string, number>) => [...counts].map(([code, n]) => `${code} ${n}`).join(", ") || "none";
    say(
      `${file}: ${shown} changes of ${OPENAI_MODEL} pass; refused: ${list(refused)}; failed: ${list(failed)}; ${tokens} tokens`,
    );
  }
}
