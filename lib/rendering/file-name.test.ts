import { expect, it } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { contentDisposition, documentFileName } from "./file-name";

it.each([
  ["Maria Example", "Senior Engineer", "Maria-Example-CV-Senior-Engineer.pdf"],
  ["Ελένη Παραδείγμα (Eleni Paradeigma)", undefined, "Ελένη-Παραδείγμα-CV.pdf"],
  ["Piotr Przykładowy", "C++ / C# developer", "Piotr-Przykładowy-CV-C-C-developer.pdf"],
  ["../../etc/passwd\0", 'a"; rm -rf\r\nX: y', "etc-passwd-CV-a-rm-rf-X-y.pdf"],
  ["O’Neil-Smith", undefined, "ONeil-Smith-CV.pdf"],
  [undefined, undefined, "CV.pdf"],
])("names the CV of %s, %s", (name, label, fileName) => {
  expect(documentFileName(cvSchema.parse({ basics: { name, label } }), "pdf")).toBe(fileName);
});

it("keeps long names short", () => {
  const cv = cvSchema.parse({ basics: { name: "Ada Invented", label: "word ".repeat(100) } });
  expect(documentFileName(cv, "json").length).toBeLessThanOrEqual(85);
});

it.each([
  ["Maria-Example-CV.pdf", `attachment; filename="Maria-Example-CV.pdf"; filename*=UTF-8''Maria-Example-CV.pdf`],
  ["Przykładowy-CV.pdf", `attachment; filename="Przykladowy-CV.pdf"; filename*=UTF-8''Przyk%C5%82adowy-CV.pdf`],
  ["Ελένη.pdf", `attachment; filename="CV.pdf"; filename*=UTF-8''%CE%95%CE%BB%CE%AD%CE%BD%CE%B7.pdf`],
  ['a"b\r\nc\uD800.pdf', `attachment; filename="a-b-c.pdf"; filename*=UTF-8''a%22b%0D%0Ac.pdf`],
])("writes a header for %s", (fileName, header) => {
  expect(contentDisposition(fileName)).toBe(header);
});
