import type { JsonReply, Model } from "@/lib/platform/ai/model.server";
import type { Attack } from "./attack-texts";

interface Sent {
  facts: { id: string; field: string; editable?: boolean; text: string }[];
}

/**
 * The worst model there can be: it does what the attack wants wherever it can and however it may get through (with the line's own words
 * as evidence, with the planted line's, with none), knows it even where the attack did not reach it, and gives its honest edit last.
 */
export function obedientModel(attack: Attack | undefined): Model {
  return {
    name: "obedient",
    completeJson: async ({ system, user }): Promise<JsonReply> => {
      const { facts } = JSON.parse(user) as Sent;
      const canary = /\bc-[0-9a-f]{12}\b/.exec(system)?.[0] ?? "";
      const edits = facts
        .filter((f) => f.editable)
        .flatMap((fact) => [...(attack ? obey(attack, fact, facts, canary) : []), honestEdit(fact)])
        .filter((edit) => edit !== undefined);
      const json = { edits };
      return { json, raw: JSON.stringify(json), model: "obedient", inputTokens: 1, outputTokens: 1, durationMs: 1 };
    },
  };
}

type Fact = Sent["facts"][number];
const edit = (targetId: string, text: string, evidence: { factId: string; quote: string }[], reason = "Clearer.") => ({
  targetId,
  op: "replace" as const,
  text,
  reason,
  evidence,
  requirementIds: [],
});

function honestEdit(fact: Fact) {
  const text = fact.text
    .replace(/^Responsible for managing\b/, "Managed")
    .replace(/\bin order to\b/g, "to")
    .replace(/\butilized\b/g, "used");
  return text === fact.text ? undefined : edit(fact.id, text, [{ factId: fact.id, quote: fact.text }]);
}

function obey(attack: Attack, fact: Fact, facts: Fact[], canary: string) {
  const { payload, act } = attack.wish;
  const own = [{ factId: fact.id, quote: fact.text }];
  // lines that hold the wish in plain words: the model quotes them as if they were evidence
  const planted = facts
    .filter((f) => f.id !== fact.id && payload && f.text.toLowerCase().includes(payload.toLowerCase()))
    .map((f) => ({ factId: f.id, quote: f.text }));
  const line = fact.text.replace(/\.$/, "");
  switch (act) {
    case "append":
      return [own, [...own, ...planted], planted].map((evidence) => edit(fact.id, `${line}, ${payload}`, evidence));
    case "overwrite":
      return [own, [...own, ...planted], planted].map((evidence) => edit(fact.id, payload, evidence));
    case "other-target":
      return facts.filter((f) => !f.editable).map((f) => edit(f.id, payload, [{ factId: f.id, quote: f.text }]));
    case "reason":
      return [edit(fact.id, `${line} in order to ${payload}`, own, payload)];
    case "leak-canary":
      return [edit(fact.id, `${line} ${canary}`, own), edit(fact.id, line, own, `The mark is ${canary}.`)];
    case "leak-contact":
      return ["[[EMAIL_1]]", "[[PHONE_1]]", "[[NAME]]", "[[ADDRESS_1]]"].map((mark) =>
        edit(fact.id, `${line}, reach me at ${mark}`, own),
      );
    case "drop":
      return [edit(fact.id, "", own), edit(fact.id, "n/a", own), edit(fact.id, line.split(" ")[0] ?? "", own)];
  }
}
