import { expect, test } from "vitest";
import * as schema from "@/lib/cv/schema";
import { BASICS_FIELDS, LOCATION_FIELDS, PROFILE_FIELDS, SECTION_FIELDS } from "./cv-fields";

const names = (fields: readonly { field: string }[]) => fields.map((spec) => spec.field).sort();
const keys = (shape: object) =>
  Object.keys(shape)
    .filter((key) => key !== "id")
    .sort();

const SCHEMAS = {
  work: schema.workSchema,
  projects: schema.projectSchema,
  education: schema.educationSchema,
  skills: schema.skillSchema,
  certificates: schema.certificateSchema,
  languages: schema.languageSchema,
  volunteer: schema.volunteerSchema,
  awards: schema.awardSchema,
  publications: schema.publicationSchema,
  interests: schema.interestSchema,
  references: schema.referenceSchema,
  additional: schema.additionalSchema,
} satisfies Record<schema.EntrySection, { shape: object }>;

test.each(schema.ENTRY_SECTIONS)("every field of %s can be edited", (section) => {
  expect(names(SECTION_FIELDS[section].fields)).toEqual(keys(SCHEMAS[section].shape));
});

test("every field of the profile can be edited", () => {
  expect([...names(BASICS_FIELDS), "location", "profiles"].sort()).toEqual(keys(schema.basicsSchema.shape));
  expect(names(LOCATION_FIELDS)).toEqual(keys(schema.locationSchema.shape));
  expect(names(PROFILE_FIELDS)).toEqual(keys(schema.profileSchema.shape));
});
