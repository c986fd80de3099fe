import { getAttachmentFile } from "@/lib/application/get-attachment-file.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { route } from "@/lib/web/route.server";

/** GET: a file kept beside a CV, always as an attachment. */
export const GET = route(async (_request, { params }: { params: Promise<{ attachmentId: string }> }) =>
  fileResponse(await getAttachmentFile(await requireActor(), (await params).attachmentId)),
);
