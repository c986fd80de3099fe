import { expect, test } from "vitest";
import { ENTRY_SECTIONS } from "@/lib/cv/schema";
import { SECTION_FIELDS } from "./cv-fields";
import { FIELD_ROLES, fieldOf } from "./entry-roles";

test.each(ENTRY_SECTIONS)("every field of %s has one meaning of its own", (section) => {
  const roles = FIELD_ROLES[section];
  expect(Object.keys(roles).sort()).toEqual(SECTION_FIELDS[section].fields.map((spec) => spec.field).sort());
  expect(new Set(Object.values(roles)).size).toBe(Object.keys(roles).length);
});

test.each(ENTRY_SECTIONS)("every entry of %s has a name", (section) => expect(fieldOf(section, "what")).toBeDefined());

test("lists are lists and texts are texts", () => {
  for (const section of ENTRY_SECTIONS)
    for (const { field, kind } of SECTION_FIELDS[section].fields) {
      const role = FIELD_ROLES[section][field];
      expect([section, field, role === "bullets", role === "keywords", role === "current"]).toEqual([
        section,
        field,
        kind === "bullets",
        kind === "keywords",
        kind === "flag",
      ]);
    }
});
