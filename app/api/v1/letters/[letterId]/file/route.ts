import { z } from "zod";
import { getLetterFile } from "@/lib/letters/get-letter-file.server";
import { parseInput } from "@/lib/parse-input";
import { renderOptionsSchema } from "@/lib/rendering/contract";
import { LETTER_FORMATS } from "@/lib/rendering/letter/letter-contract";
import { requireActor } from "@/lib/web/current-actor.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { route } from "@/lib/web/route.server";

const querySchema = z.object({
  format: z.enum(LETTER_FORMATS).default("pdf"),
  ...renderOptionsSchema.pick({ template: true, accent: true, fonts: true }).shape,
});

/** GET: a letter as PDF, Word document or text, as an attachment. */
export const GET = route(async (request, { params }: { params: Promise<{ letterId: string }> }) => {
  const actor = await requireActor();
  const { format, ...options } = parseInput(querySchema, Object.fromEntries(new URL(request.url).searchParams));
  await limitRate("render", actor.userId);
  return fileResponse(await getLetterFile(actor, (await params).letterId, { format, options, signal: request.signal }));
});
