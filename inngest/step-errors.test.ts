import { NonRetriableError, RetryAfterError } from "inngest";
import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { attemptStep } from "./step-errors";

/** A verb that fails with these, one after the other, and then works. */
function failing(...errors: unknown[]) {
  const calls = { n: 0 };
  const verb = async () => {
    const error = errors[calls.n++];
    if (error) throw error;
    return "done";
  };
  return { verb, calls };
}
const away = () => new AppError("database_down", "The database cannot be reached.");

test("a step waits for a database that is away, and spends no try on it", async () => {
  const { verb, calls } = failing(away(), away(), away());
  expect(await attemptStep(verb, [1, 1, 1])).toBe("done");
  expect(calls.n).toBe(4);
});

test("one that stays away is told to the engine, with a time to try again", async () => {
  const { verb, calls } = failing(away(), away(), away());
  await expect(attemptStep(verb, [1, 1])).rejects.toThrow(RetryAfterError);
  expect(calls.n).toBe(3);
});

test("other faults are the engine's at once: tried again where that can help, without a word of their cause", async () => {
  const { verb, calls } = failing(new Error("Ann Sample's CV"), new AppError("wrong_type", "Not a CV."));
  await expect(attemptStep(verb, [1])).rejects.toThrow("internal: Something went wrong on our side.");
  await expect(attemptStep(verb, [1])).rejects.toThrow(NonRetriableError);
  expect(calls.n).toBe(2);
});
