import { expect, it } from "vitest";
import type { LetterLanguage } from "./contract";
import { splitOutcome } from "./split-outcome";

it.each([
  [
    "en",
    "Reduced falls from 11 to 4 a month through monthly audits",
    "monthly audits",
    "Reduced falls from 11 to 4 a month",
  ],
  ["en", "Cut costs by 35% by renegotiating 12 contracts.", "renegotiating 12 contracts", "Cut costs by 35%"],
  [
    "en",
    "Rewrote the billing service, cutting failures by 30%",
    "Rewrote the billing service",
    "cutting failures by 30%",
  ],
  ["en", "Introduced a new rota, which saved 6 hours a week", "Introduced a new rota", "saved 6 hours a week"],
  ["en", "Automated the weekly report and saved 5 hours a week", "Automated the weekly report", "saved 5 hours a week"],
  ["de", "Senkte die Kosten um 12 % durch neue Verträge", "neue Verträge", "Senkte die Kosten um 12 %"],
  [
    "de",
    "Führte Checklisten ein, wodurch Fehler um 20 % sanken",
    "Führte Checklisten ein",
    "wodurch Fehler um 20 % sanken",
  ],
  ["fr", "Réduit les délais de 3 jours grâce à un nouveau suivi", "un nouveau suivi", "Réduit les délais de 3 jours"],
  ["fr", "Réduit les coûts de 10 % en négociant les contrats", "en négociant les contrats", "Réduit les coûts de 10 %"],
  [
    "es",
    "Rediseñé el almacén, reduciendo los errores un 15 %",
    "Rediseñé el almacén",
    "reduciendo los errores un 15 %",
  ],
] as const)("%s: %s", (language, line, action, result) => {
  const split = splitOutcome(line, language as LetterLanguage);
  expect(split).toEqual({ action, result });
  for (const part of [action, result]) expect(line).toContain(part);
});

it.each([
  ["en", "Mentored 6 student nurses in wound care", "action"],
  ["en", "Increased monthly sales by 12%", "result"],
  ["en", "Improved the handover sheet", "action"],
  // a joined deed without a figure is no outcome, nor is what the purpose was
  ["en", "Planned shifts and improved the rota", "action"],
  ["en", "Wrote a tool to reduce waiting times by half", "action"],
  // the figure would be torn from what it says
  ["de", "Senkte Stürze durch monatliche Audits von 11 auf 4", "result"],
] as const)("%s, one quote once: %s", (language, line, part) =>
  expect(splitOutcome(line, language as LetterLanguage)).toEqual({ [part]: line }),
);
