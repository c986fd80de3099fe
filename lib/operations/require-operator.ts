import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";

/**
 * Lets operators pass. For everybody else there is nothing here: the answer is that of an address that does not exist.
 * @throws AppError `not_found`
 */
export function requireOperator(actor: Actor | undefined): asserts actor is Actor {
  if (actor?.role !== "operator") throw new AppError("not_found", "There is nothing at this address.");
}
