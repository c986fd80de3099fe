import { expect, test } from "vitest";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { refLabel } from "./ref-label";

const cv: Cv = cvSchema.parse({
  basics: { name: "Ira Sample", profiles: [{ id: "p1", network: "GitHub", url: "https://example.com/ira" }] },
  work: [
    {
      id: "w1",
      position: "Senior Engineer",
      name: "Acme",
      highlights: [
        { id: "b1", text: "One" },
        { id: "b2", text: "Two" },
      ],
    },
  ],
  education: [{ id: "e1", studyType: "BSc", area: "Physics", institution: "Athens" }],
  skills: [{ id: "s1", keywords: ["Go", "SQL"] }],
});

test.each([
  ["work/w1/highlights/b2", "Experience · Senior Engineer at Acme · bullet 2"],
  ["work/w1/position", "Experience · Senior Engineer at Acme · title"],
  ["work/w1/highlights/gone", "Experience · Senior Engineer at Acme · bullet removed"],
  ["work/w1/highlights", "Experience · Senior Engineer at Acme · bullets"],
  ["education/e1/area", "Education · BSc, Physics at Athens · field of study"],
  ["skills/s1/keywords/1", "Skills · item 2"],
  ["basics/summary", "Profile · summary"],
  ["basics/location/city", "Profile · city"],
  ["basics/profiles/p1/url", "Profile · GitHub · link"],
  ["work/gone/position", "Experience · title"],
  ["elsewhere/x", "elsewhere/x"],
])("%s is called %s", (ref, label) => expect(refLabel(cv, ref)).toBe(label));
