import { describe, expect, it } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { listTexts } from "@/lib/cv/refs";
import { emptyCv } from "@/lib/cv/schema";
import { detectLanguage } from "./detect-language";
import { canonicalJson, hashInput, shortHash } from "./hash-input";
import { listFacts } from "./list-facts";
import { planUnits, unitOwns } from "./plan-units";

describe("planUnits", () => {
  it("puts every text of a CV into exactly one part, the same every time", () => {
    const units = planUnits(fullCv);
    const refs = units.flatMap((u) => u.refs);
    expect([...refs].sort()).toEqual(
      listTexts(fullCv)
        .map((t) => t.ref)
        .sort(),
    );
    expect(planUnits(structuredClone(fullCv))).toEqual(units);
    expect(new Set(units.map((u) => u.id)).size).toBe(units.length);
    expect(units[0]?.id).toBe("basics");
  });
  it("keeps profile and skills for answers even when the CV has none", () => {
    expect(planUnits(emptyCv()).map((u) => u.id)).toEqual(["basics", "skills"]);
  });
  it("gives new things to the part they belong to", () => {
    const units = planUnits(fullCv);
    for (const ref of [
      "basics/email",
      "skills",
      "skills/x/keywords",
      "languages",
      "certificates",
      ...fullCv.work.map((w) => `work/${w.id}/highlights`),
    ])
      expect(
        units.filter((u) => unitOwns(u, ref)),
        ref,
      ).toHaveLength(1);
  });
});

describe("listFacts", () => {
  it("numbers the texts and the answers of yes", () => {
    const facts = listFacts({
      cv: fullCv,
      answers: [
        { questionId: "q1", topic: "Go", have: true, text: "" },
        { questionId: "q2", topic: "C", have: false, text: "" },
      ],
    });
    expect(facts).toHaveLength(listTexts(fullCv).length + 1);
    expect(facts.at(-1)).toEqual({ id: `f${facts.length}`, source: "answer", ref: "q1", text: "Go" });
  });
});

describe("hashes", () => {
  it("do not depend on the order of keys, but on everything else", async () => {
    expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: "x" })).toBe('{"a":"x","b":[1,{"d":1}]}');
    expect(await hashInput({ a: 1, b: 2 })).toBe(await hashInput({ b: 2, a: 1 }));
    expect(await hashInput({ a: 1 })).not.toBe(await hashInput({ a: 2 }));
    expect(shortHash("a", "b")).not.toBe(shortHash("ab"));
  });
});

describe("detectLanguage", () => {
  it.each([
    ["Managed a team of 12 and reported to the director of sales", "en"],
    ["Verantwortlich für die Planung und den Einkauf in der Abteilung", "de"],
    ["Responsable de la gestion des stocks et de la caisse dans un magasin", "fr"],
    ["Responsable de la gestión de los pedidos y el almacén en la empresa", "es"],
    ["Υπεύθυνη για τη διαχείριση των αποθεμάτων", "el"],
    ["チームの管理を担当しました", "ja"],
    ["Python SQL Docker", undefined],
    ["", undefined],
  ])("%s", (text, language) => expect(detectLanguage(text)).toBe(language));
});
