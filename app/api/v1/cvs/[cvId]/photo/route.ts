import { attachmentTooLarge } from "@/lib/application/attach-file.server";
import { ATTACHMENT_LIMITS } from "@/lib/application/request";
import { setPhoto } from "@/lib/application/set-photo.server";
import { AppError } from "@/lib/errors";
import { requireActor } from "@/lib/web/current-actor.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { route } from "@/lib/web/route.server";

/** POST multipart/form-data with `file`: 201 with the photo's id. Only its pixels are kept. */
export const POST = route(async (request, { params }: { params: Promise<{ cvId: string }> }) => {
  if (Number(request.headers.get("content-length") ?? 0) > ATTACHMENT_LIMITS.bytesPerFile + 100_000)
    throw attachmentTooLarge();
  const actor = await requireActor();
  await limitRate("upload", actor.userId);
  const form = await request.formData().catch((cause) => {
    throw new AppError("bad_request", "The upload was not complete.", {
      hint: "Check your connection and choose the photo again.",
      cause,
    });
  });
  const file = form.get("file");
  if (!(file instanceof File))
    throw new AppError("bad_request", "No file came with the request.", { hint: "Send it as the form field `file`." });
  if (file.size > ATTACHMENT_LIMITS.bytesPerFile) throw attachmentTooLarge();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const photo = await setPhoto(actor, { cvId: (await params).cvId, bytes }, { signal: request.signal });
  return Response.json(photo, { status: 201 });
});
