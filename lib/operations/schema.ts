import { z } from "zod";
import { RUN_STATUSES } from "./views";

const id = z.string().min(1).max(200);
const cursor = z.string().max(500);
const time = z.iso.datetime({ offset: true, error: "has to be a date and time in ISO 8601" });

export const runIdSchema = z.strictObject({ runId: id });
export const functionIdSchema = z.strictObject({ functionId: id });

export const runFilterSchema = z.object({
  status: z.enum(RUN_STATUSES).optional(),
  functionId: id.optional(),
  from: time.optional(),
  until: time.optional(),
  before: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
});
export type RunFilter = z.infer<typeof runFilterSchema>;

export const eventFilterSchema = z.object({
  name: z.string().max(256).optional(),
  before: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
});
export type EventFilter = z.infer<typeof eventFilterSchema>;

export const replaySchema = z
  .strictObject({ functionId: id.optional(), from: time, until: time })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
    error: "has to be before its end",
    path: ["from"],
  });
export type Replay = z.infer<typeof replaySchema>;

const MAX_DATA = 100_000;

export const eventToSendSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)*$/, "has to be words with / or . between, as in cv/read.requested")
    .max(256)
    .refine((name) => !name.startsWith("inngest/"), "may not begin with inngest/: those are the engine's own"),
  data: z
    .record(z.string(), z.unknown())
    .default({})
    .refine((data) => JSON.stringify(data).length <= MAX_DATA, "may have up to 100,000 characters"),
});
export type EventToSend = z.infer<typeof eventToSendSchema>;
