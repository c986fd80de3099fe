import { listCvs } from "@/lib/cv/get-cv.server";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import { AppError } from "@/lib/errors";
import { UPLOAD_LIMIT_BYTES } from "@/lib/intake/contract";
import { actorOrGuest, requireActor } from "@/lib/web/current-actor.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { route } from "@/lib/web/route.server";

/** GET: the caller's CVs. */
export const GET = route(async () => Response.json({ cvs: await listCvs(await requireActor()) }));

/** POST multipart/form-data with `file` (and `acceptAnyDocument=true`): 202 with the task that reads it. */
export const POST = route(async (request) => {
  // a form's own overhead is small; more than this cannot hold a file within the limit
  if (Number(request.headers.get("content-length") ?? 0) > UPLOAD_LIMIT_BYTES + 100_000) throw tooLarge();
  const form = await request.formData().catch((cause) => {
    throw new AppError("bad_request", "The upload was not complete.", {
      hint: "Check your connection and choose the file again.",
      cause,
    });
  });
  const file = form.get("file");
  if (!(file instanceof File))
    throw new AppError("bad_request", "No file came with the request.", { hint: "Send it as the form field `file`." });
  if (file.size > UPLOAD_LIMIT_BYTES) throw tooLarge();
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

const tooLarge = () =>
  new AppError("file_too_large", "This file is larger than 10 MB.", {
    hint: "Save it without pictures, or export it as PDF again.",
  });
