import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { storable } from "./storable";

/**
 * Input parsed by its schema, without characters that cannot be stored.
 * @throws AppError `job_description_too_long` or `bad_request`, with the field and what is wrong in `details.fields`
 */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const parsed = schema.safeParse(storable(input));
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || "(all)"] ??= issue.message;
  const [field, message] = Object.entries(fields)[0] ?? ["(all)", "is not valid"];
  if (parsed.error.issues.some((issue) => issue.code === "too_big" && issue.path.at(-1) === "jobDescription"))
    throw new AppError(
      "job_description_too_long",
      fields[Object.keys(fields).find((f) => f.endsWith("jobDescription"))!]!,
      {
        hint: "Nothing was cut or saved. Shorten it and save again.",
        details: { fields },
      },
    );
  throw new AppError("bad_request", field === "(all)" ? message : `${field}: ${message}`, {
    hint: "Correct it and try again.",
    details: { fields },
  });
}
