import { listCvs } from "@/lib/cv/get-cv.server";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import { AppError } from "@/lib/errors";
import { UPLOAD_LIMIT_BYTES } from "@/lib/intake/contract";
import { actorOrGuest, requireActor } from "@/lib/web/current-actor.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { readFormFile, refuseLongRequest } from "@/lib/web/read-form-file.server";
import { route } from "@/lib/web/route.server";

const tooLarge = () =>
  new AppError("file_too_large", "This file is larger than 10 MB.", {
    hint: "Save it without pictures, or export it as PDF again.",
  });

const LIMIT = { bytes: UPLOAD_LIMIT_BYTES, tooLarge };

/** GET: the caller's CVs. */
export const GET = route(async () => Response.json({ cvs: await listCvs(await requireActor()) }));

/** POST multipart/form-data with `file` (and `acceptAnyDocument=true`): 202 with the task that reads it. */
export const POST = route(async (request) => {
  refuseLongRequest(request, LIMIT);
  const { file, form } = await readFormFile(request, LIMIT);
  const actor = await actorOrGuest();
  await limitRate("upload", actor.userId);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await uploadCv(actor, {
    bytes,
    fileName: file.name,
    acceptAnyDocument: form.get("acceptAnyDocument") === "true",
  });
  return Response.json(result, { status: 202, headers: { location: `/api/v1/tasks/${result.taskId}` } });
});
