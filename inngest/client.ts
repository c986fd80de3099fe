import { Inngest } from "inngest";
import { inngestTransport } from "@/lib/platform/inngest/transport.server";
import { logger } from "@/lib/platform/logging/logger.server";
import { ObserveFunctions } from "@/lib/platform/tracing/observe-functions.server";

/** The SDK's client. Which engine runs the functions is decided by the environment alone. */
export const inngest = new Inngest({
  id: "cv-improver",
  middleware: [ObserveFunctions],
  ...inngestTransport(),
  logger: {
    // the SDK may quote data in its messages: only levels that an operator needs, and no arguments
    info: () => {},
    debug: () => {},
    warn: () => logger.warn({ source: "inngest-sdk" }, "warning of the SDK"),
    error: () => logger.debug({ source: "inngest-sdk" }, "a function attempt failed"),
  },
});
