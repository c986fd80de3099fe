import { serve } from "inngest/edge";
import { inngest } from "./client";
import { functions } from "./functions";

/** The SDK's handler: called over HTTP by an Inngest server, and as a function by the embedded engine. */
export const handler: (request: Request) => Promise<Response> = serve({ client: inngest, functions });
