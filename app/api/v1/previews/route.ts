import { parseInput } from "@/lib/parse-input";
import { previewDocument, previewDocumentSchema } from "@/lib/rendering/preview-document.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { readJson, route } from "@/lib/web/route.server";

/** POST {versionId, options}: the PDF at once, kept nowhere, while a person is choosing how it looks. */
export const POST = route(async (request) => {
  const actor = await requireActor();
  await limitRate("preview", actor.userId);
  const input = parseInput(previewDocumentSchema, await readJson(request));
  const bytes = await previewDocument(actor, input, { signal: request.signal });
  return fileResponse({ name: "preview.pdf", mediaType: "application/pdf", bytes: new Uint8Array(bytes) });
});
