import { getPhotoFile } from "@/lib/application/get-photo-file.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { route } from "@/lib/web/route.server";

/** GET: a photo as it is drawn. */
export const GET = route(async (_request, { params }: { params: Promise<{ photoId: string }> }) =>
  fileResponse(await getPhotoFile(await requireActor(), (await params).photoId)),
);
