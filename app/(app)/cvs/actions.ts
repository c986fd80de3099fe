"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { deleteCv } from "@/lib/cv/delete-cv.server";
import { listReadingCalls, listReadingCallsSchema } from "@/lib/cv/list-reading-calls.server";
import { restoreVersion } from "@/lib/cv/restore-version.server";
import { saveCv, saveCvSchema } from "@/lib/cv/save-cv.server";
import { startCv } from "@/lib/cv/start-cv.server";
import { action, publicAction } from "@/lib/web/action.server";
import { actorOrGuest } from "@/lib/web/current-actor.server";

const nothing = z.strictObject({});

/** Starts a CV from nothing, for a visitor too. */
export const startCvAction = publicAction(nothing, async () => startCv(await actorOrGuest()));

export const saveCvAction = action(saveCvSchema, saveCv);

export const deleteCvAction = action(z.strictObject({ cvId: z.string() }), async (actor, { cvId }) => {
  await deleteCv(actor, cvId);
  revalidatePath("/cvs");
});

export const restoreVersionAction = action(z.strictObject({ versionId: z.string() }), (actor, { versionId }) =>
  restoreVersion(actor, versionId),
);

export const listReadingCallsAction = action(listReadingCallsSchema, listReadingCalls);
