import fs from "node:fs";
import path from "node:path";
// @ts-expect-error the package has no types
import resumeSchema from "resume-schema";
import { describe, expect, it } from "vitest";
import { fullCv } from "./full-cv.fixture";
import { fromJsonResume, JSON_RESUME_SCHEMA, toJsonResume } from "./json-resume";
import { type Cv, emptyCv } from "./schema";

const truths = fs
  .readdirSync("examples/truth")
  .map((file) => [file, JSON.parse(fs.readFileSync(path.join("examples/truth", file), "utf8"))] as const);

function validate(json: unknown): Promise<unknown> {
  return new Promise((resolve) => resumeSchema.validate(json, (error: unknown) => resolve(error ?? "valid")));
}

/** Ids are given anew on the way in. */
function withoutIds(cv: Cv): unknown {
  return JSON.parse(JSON.stringify(cv, (key, value) => (key === "id" ? undefined : value)));
}

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("toJsonResume", () => {
  it("is valid against the schema of JSON Resume 1.0.0", async () => {
    expect(await validate(toJsonResume(fullCv))).toBe("valid");
    expect(await validate(toJsonResume(emptyCv()))).toBe("valid");
    expect(await validate({ ...toJsonResume(fullCv), basics: { url: 7 } })).not.toBe("valid");
  });

  it("keeps a value that the schema has no format for as it was typed", () => {
    const json = toJsonResume(fullCv) as { basics: object; work: object[]; certificates: object[]; $schema: string };
    expect(json.$schema).toBe(JSON_RESUME_SCHEMA);
    expect(json.basics).toMatchObject({ url: "https://www.ada.example.com/", urlText: "www.ada.example.com" });
    expect(json.work[1]).toMatchObject({ startDateText: "2018-02-31x", endDate: "2017", dates: "31 Feb 2018 – 2017" });
    expect(json.work[1]).not.toHaveProperty("startDate");
    expect(json.certificates[0]).toMatchObject({ dateText: "2019-07" });
  });
});

describe("fromJsonResume", () => {
  it("gives back the CV that toJsonResume wrote", () => {
    expect(withoutIds(fromJsonResume(JSON.parse(JSON.stringify(toJsonResume(fullCv)))))).toEqual(withoutIds(fullCv));
    expect(fromJsonResume(toJsonResume(emptyCv()))).toEqual(emptyCv());
  });

  it.each(truths)("reads %s, writes it validly and reads the same again", async (_, truth) => {
    const cv = fromJsonResume(truth);
    const json = toJsonResume(cv);
    expect(await validate(json)).toBe("valid");
    expect(fromJsonResume(json)).toEqual(cv);
    expect(cv.work.map((w) => w.highlights.map((b) => b.text))).toEqual(
      truth.work.map((w: { highlights: string[] }) => w.highlights),
    );
    expect(cv.additional.map((a) => a.title)).toEqual((truth.additional ?? []).map((a: { title: string }) => a.title));
  });

  it("takes an entry with a start and no end as going on, unless the file says otherwise", () => {
    const cv = fromJsonResume({
      work: [{ startDate: "2020" }, { startDate: "2020", current: false }, { endDate: "2019" }],
    });
    expect(cv.work.map((w) => w.current)).toEqual([true, undefined, undefined]);
    expect(fromJsonResume(toJsonResume(cv))).toEqual(cv);
  });

  it("reads the field names of older versions, numbers as text and null as nothing", () => {
    const cv = fromJsonResume({
      basics: { website: "https://a.example.com", phone: 5551234, label: null, location: "Berlin" },
      work: [{ company: "Old Ltd", website: "https://old.example.com", highlights: null }],
      publications: [{ name: "P", releaseDate: "2020-01" }],
    });
    expect(cv.basics).toMatchObject({ url: "https://a.example.com", phone: "5551234", location: { text: "Berlin" } });
    expect(cv.work[0]).toMatchObject({ name: "Old Ltd", url: "https://old.example.com", highlights: [] });
    expect(cv.publications[0]).toMatchObject({ date: "2020-01" });
  });

  it("keeps the text of unknown fields in additional", () => {
    const cv = fromJsonResume({
      basics: { name: "A", pronouns: "she/her" },
      work: [{ position: "Nurse", teamSize: 12, description: "A big ward", tools: ["Epic", { name: "Lorenzo" }] }],
      hobbies: ["Chess"],
      meta: { version: "v1.0.0" },
    });
    expect(cv.additional.map((a) => [a.title, a.items.map((i) => i.text)])).toEqual([
      ["Profile", ["Pronouns: she/her"]],
      ["Experience: Nurse", ["Team size: 12", "Description: A big ward", "Tools: Epic", "Tools, name: Lorenzo"]],
      ["Hobbies", ["Chess"]],
    ]);
  });

  it("names the wrong value", () => {
    const error = catchError(() => fromJsonResume({ work: [{}, { highlights: [{ text: "x" }] }] }));
    expect(error).toMatchObject({ code: "damaged_file", details: { problems: [{ path: "work[1].highlights" }] } });
    expect(catchError(() => fromJsonResume([]))).toMatchObject({ code: "damaged_file" });
    expect(catchError(() => fromJsonResume({ basics: "Ada" }))).toMatchObject({ code: "damaged_file" });
  });

  it("refuses what is over the limits or nested without end", () => {
    const work = Array.from({ length: 101 }, () => ({ name: "x" }));
    expect(catchError(() => fromJsonResume({ work }))).toMatchObject({ code: "too_long" });
    const deep = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    expect(catchError(() => fromJsonResume({ deep }))).toMatchObject({ code: "too_complex" });
  });

  it("does not let a field named __proto__ touch anything", () => {
    const cv = fromJsonResume(JSON.parse('{"work":[{"__proto__":{"polluted":"yes"},"constructor":"c"}]}'));
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(cv.work).toEqual([{ id: "work1", highlights: [] }]);
  });
});
