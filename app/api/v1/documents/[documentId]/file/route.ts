import { getDocumentFile } from "@/lib/rendering/get-document.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { route } from "@/lib/web/route.server";

/** GET: a finished document, as an attachment. */
export const GET = route(async (_request, { params }: { params: Promise<{ documentId: string }> }) =>
  fileResponse(await getDocumentFile(await requireActor(), (await params).documentId)),
);
