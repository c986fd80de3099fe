import { describe, expect, it } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { redactPersonal } from "./redact-personal";

const cv = cvSchema.parse({
  basics: {
    name: "Will Grace Placeholder",
    email: "will.p@example.com",
    phone: "+44 20 7946 0123",
    url: "https://will.example.com",
    image: "face.jpg",
    location: { text: "12 Sample Street, Leeds LS1 4AB", postalCode: "LS1 4AB" },
    profiles: [{ id: "p1", network: "GitHub", username: "willplace", url: "https://github.com/willplace" }],
  },
});

describe("redactPersonal", () => {
  const text =
    "Will Placeholder (will.p@example.com, other@example.org, +44 20 7946 0123, 0161 496 0123) of 12 Sample Street, Leeds LS1 4AB. See https://will.example.com/x or github.com/willplace. Date of birth: 12.03.1990. I will lead from 2019-2021, 10,000 users, +30% and v1.2.3.";
  const shield = redactPersonal(cv);
  const sent = shield.redact(text);

  it("takes out every contact, wherever it stands", () => {
    for (const secret of [
      "Placeholder",
      "Will ",
      "example",
      "7946",
      "0161",
      "Sample Street",
      "LS1",
      "willplace",
      "1990",
    ])
      expect(sent).not.toContain(secret);
  });
  it("leaves figures, years and ordinary words", () => {
    expect(sent).toContain("I will lead from 2019-2021, 10,000 users, +30% and v1.2.3.");
  });
  it("gives everything back", () => expect(shield.restore(sent)).toBe(text));
  it("uses one placeholder for one value and leaves unknown ones", () => {
    expect(shield.redact("will.p@example.com will.p@example.com")).toBe("[[EMAIL_1]] [[EMAIL_1]]");
    expect(shield.restore("[[EMAIL_99]]")).toBe("[[EMAIL_99]]");
  });
});
