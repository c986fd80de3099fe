import { getOriginal } from "@/lib/cv/get-original.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { route } from "@/lib/web/route.server";

/** GET: the uploaded file, always as an attachment. */
export const GET = route(async (_request, { params }: { params: Promise<{ cvId: string }> }) =>
  fileResponse(await getOriginal(await requireActor(), (await params).cvId)),
);
