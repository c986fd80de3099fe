import { afterAll, expect, it } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { renderDocument } from "./render-document.server";

const options = { template: "modern", pageSize: "A4" as const };

afterAll(closeSharedSandboxes);

it("gives a proved PDF from a child process, the same bytes each time", async () => {
  const make = () => renderDocument({ cv: fullCv, options, format: "pdf" });
  const [first, second] = await Promise.all([make(), make()]);
  expect(Buffer.from(first.bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(first).toMatchObject({ mediaType: "application/pdf", extension: "pdf", notices: [] });
  expect(first.proof).toMatchObject({ inOrder: true, wordsFound: first.proof?.words, missing: [] });
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

it("brings the reason of a refusal out of the child", async () => {
  const cv = structuredClone(fullCv);
  cv.basics.name = "สมชาย";
  await expect(renderDocument({ cv, options, format: "pdf" })).rejects.toMatchObject({
    code: "missing_glyphs",
    details: { characters: expect.arrayContaining(["ส (U+0E2A)"]) },
  });
});

it("stops when it is told to", async () => {
  const signal = AbortSignal.abort();
  await expect(renderDocument({ cv: fullCv, options, format: "pdf" }, { signal })).rejects.toMatchObject({
    code: "cancelled",
  });
});

it.each([
  ["json", "application/json", "json"],
  ["markdown", "text/markdown; charset=utf-8", "md"],
  ["text", "text/plain; charset=utf-8", "txt"],
] as const)("writes %s", async (format, mediaType, extension) => {
  const { bytes, ...rest } = await renderDocument({ cv: fullCv, options, format });
  expect(rest).toEqual({ mediaType, extension, notices: [] });
  const content = new TextDecoder().decode(bytes);
  expect(content).toContain("120 kites");
  if (format === "json")
    expect(fromJsonResume(JSON.parse(content)).basics).toEqual({ ...fullCv.basics, profiles: expect.anything() });
});
