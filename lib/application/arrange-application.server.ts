import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { applicationDraftSchema } from "./request";

export const arrangeApplicationSchema = z.strictObject({ cvId: z.string(), draft: applicationDraftSchema });

/** Keeps how the person arranges an application, for the next visit. @throws AppError `not_found` */
export async function arrangeApplication(
  actor: Actor,
  { cvId, draft }: z.infer<typeof arrangeApplicationSchema>,
): Promise<void> {
  // the CV itself stays as old as it is
  const changed = await db.$executeRaw`
    update "Cv" set "application" = ${JSON.stringify(draft)}::jsonb where "id" = ${cvId} and "userId" = ${actor.userId}`;
  if (changed === 0) throw new AppError("not_found", "There is no such CV.");
}
