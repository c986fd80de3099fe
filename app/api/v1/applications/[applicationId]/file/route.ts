import { z } from "zod";
import { getApplicationFile } from "@/lib/application/get-application-file.server";
import { applicationPasswordSchema } from "@/lib/application/request";
import { parseInput } from "@/lib/parse-input";
import { requireActor } from "@/lib/web/current-actor.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { readJson, route } from "@/lib/web/route.server";

interface Context {
  params: Promise<{ applicationId: string }>;
}

/** GET: the merged application. */
export const GET = route(async (_request, { params }: Context) =>
  fileResponse(await getApplicationFile(await requireActor(), (await params).applicationId)),
);

/** POST {password}: the same behind a password. In the body, because addresses are logged. */
export const POST = route(async (request, { params }: Context) => {
  const actor = await requireActor();
  await limitRate("render", actor.userId);
  const { password } = parseInput(z.strictObject({ password: applicationPasswordSchema }), await readJson(request));
  const { applicationId } = await params;
  return fileResponse(await getApplicationFile(actor, applicationId, { password, signal: request.signal }));
});
