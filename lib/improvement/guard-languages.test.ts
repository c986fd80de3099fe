import { describe, expect, it } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { guardChange } from "./guard-change";
import { makeChange } from "./make-change";

function judge(language: string, before: string, after: string, more: { endDate?: string; answer?: string } = {}) {
  const ref = "work/w1/highlights/b1";
  const cv = cvSchema.parse({
    basics: {},
    language,
    work: [{ id: "w1", name: "Acme", endDate: more.endDate ?? "2022", highlights: [{ id: "b1", text: before }] }],
  });
  const answers = more.answer ? [{ questionId: "q1", topic: more.answer, have: true, text: more.answer }] : [];
  const change = makeChange({
    ref,
    operation: "replace",
    before,
    after,
    reason: "Better.",
    class: "one-click",
    engine: "model",
    source: "test",
    evidence: [
      { source: "cv", ref, quote: before },
      ...answers.map((a) => ({ source: "answer" as const, ref: "q1", quote: a.text })),
    ],
  });
  const verdict = guardChange(change, { cv, answers, questionnaire: questionnaireSchema.parse({ position: "x" }) });
  return verdict.ok ? "ok" : verdict.code;
}

describe("guardChange in other languages", () => {
  it.each([
    ["de", "Leitung eines Teams von zwölf Fahrern", "Leitete ein Team von 12 Fahrern", "ok"],
    ["de", "Mitarbeit an der Einführung von SAP", "Arbeitete an der Einführung von SAP mit", "ok"],
    ["de", "Mitarbeit an der Einführung von SAP", "Einführung von SAP", "stronger-verb"],
    ["de", "Stellvertretende Leitung der Küche", "Leitung der Küche", "hedge-dropped"],
    ["de", "Leitete ein Team", "Teamleiter und Leiter", "unsupported-word"],
    ["de", "Koordinierte 3 Fahrer", "Leitete 3 Fahrer", "unsupported-word"],
    ["de", "Bis zu 40 Anrufe am Tag", "40 Anrufe am Tag", "unsupported-number"],
    ["fr", "Gestion d'une équipe de douze chauffeurs", "Géré une équipe de 12 chauffeurs", "ok"],
    ["fr", "Aide à la formation des clients", "Formation des clients", "stronger-verb"],
    ["fr", "Directeur adjoint de la clinique", "Directeur de la clinique", "hedge-dropped"],
    ["fr", "Vendu des livres à la mairie", "Vendu des livres pour la mairie", "relation-changed"],
    [
      "fr",
      "Archivé les dossiers de la Fondation Aubépine",
      "Fondé les dossiers de la Fondation Aubépine",
      "unsupported-word",
    ],
    ["es", "Redacción de informes para la dirección", "Redacté informes para la dirección", "ok"],
    ["es", "Ayudé en la formación de clientes", "Formación de clientes", "stronger-verb"],
    ["es", "Conocimientos básicos de Excel", "Conocimientos de Excel", "hedge-dropped"],
    ["es", "Aumenté las ventas un 15 por ciento", "Aumenté las ventas un 15 %", "ok"],
    ["es", "Aumenté las ventas un 15 %", "Aumenté las ventas un 25 %", "unsupported-number"],
    // no grammar of the language: every word stays
    ["it", "Ho aiutato a gestire  il negozio", "Ho aiutato a gestire il negozio", "ok"],
    ["it", "Ho aiutato a gestire il negozio", "Ho gestito il negozio", "unsupported-word"],
    ["it", "Ho aiutato a gestire il negozio", "A gestire il negozio", "fact-lost"],
  ])("%s: %s → %s: %s", (language, before, after, verdict) => expect(judge(language, before, after)).toBe(verdict));

  it("lets nothing into a role that ended before it existed", () => {
    const said = ["Ran the servers of the shop", "Ran the servers of the shop with Kubernetes"] as const;
    const answer = "servers with Kubernetes";
    expect(judge("en", ...said, { endDate: "2011", answer })).toBe("anachronism");
    expect(judge("en", ...said, { endDate: "2015", answer })).toBe("ok");
    // the person's own line is not questioned
    expect(judge("en", `${said[1]}.`, said[1], { endDate: "2011" })).toBe("ok");
  });

  it.each(["\u2028", "\u061c", "\u200d", "\u{e0020}"])("refuses the invisible character %j", (sign) =>
    expect(judge("en", "Sold shoes", `Sold${sign} shoes`)).toBe("unsafe-text"),
  );
});
