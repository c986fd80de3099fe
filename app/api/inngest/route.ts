import { handler } from "@/inngest/serve";
import { AppError } from "@/lib/errors";
import { readEnv } from "@/lib/platform/env/env.server";
import { toFailure } from "@/lib/web/error-response.server";
import { failureResponse } from "@/lib/web/route.server";

/** Where an Inngest server calls the functions. With the embedded engine nothing comes over the network, and nothing may. */
async function serve(request: Request): Promise<Response> {
  if (readEnv().inngest === "embedded")
    return failureResponse(toFailure(new AppError("not_found", "There is nothing here.")));
  return handler(request);
}

export { serve as GET, serve as POST, serve as PUT };
export const maxDuration = 300;
