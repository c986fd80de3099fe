import { getSharedFile } from "@/lib/sharing/open-share-link.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { route } from "@/lib/web/route.server";
import { sharePassCookie } from "@/lib/web/share-pass.server";

/** GET: the PDF behind a share link, as an attachment. */
export const GET = route(async (_request, { params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params;
  await limitRate("share-view", token);
  const response = fileResponse(await getSharedFile(token, await sharePassCookie()));
  response.headers.set("x-robots-tag", "noindex, nofollow, noarchive");
  return response;
});
