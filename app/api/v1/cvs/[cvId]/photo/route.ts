import { attachmentTooLarge } from "@/lib/application/attach-file.server";
import { ATTACHMENT_LIMITS } from "@/lib/application/request";
import { setPhoto } from "@/lib/application/set-photo.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { readFormFile, refuseLongRequest } from "@/lib/web/read-form-file.server";
import { route } from "@/lib/web/route.server";

const LIMIT = { bytes: ATTACHMENT_LIMITS.bytesPerFile, tooLarge: attachmentTooLarge };

/** POST multipart/form-data with `file`: 201 with the photo's id. Only its pixels are kept. */
export const POST = route(async (request, { params }: { params: Promise<{ cvId: string }> }) => {
  refuseLongRequest(request, LIMIT);
  const actor = await requireActor();
  await limitRate("upload", actor.userId);
  const { file } = await readFormFile(request, LIMIT, "photo");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const photo = await setPhoto(actor, { cvId: (await params).cvId, bytes }, { signal: request.signal });
  return Response.json(photo, { status: 201 });
});
