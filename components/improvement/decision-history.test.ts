import { expect, it } from "vitest";
import { decisionHistory } from "./decision-history";

it("goes back through what was decided, the last first, together what was decided together", () => {
  const early = "2026-01-01T10:00:00.000Z";
  const late = "2026-01-01T10:05:00.000Z";
  expect(
    decisionHistory([
      { id: "c", decision: "rejected", decidedAt: late },
      { id: "a", decision: "accepted", decidedAt: early },
      { id: "b", decision: "edited", decidedAt: early },
      { id: "d", decision: "pending" },
    ]),
  ).toEqual([["a", "b"], ["c"]]);
});
