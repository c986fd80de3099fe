import { renderRequested } from "@/lib/rendering/render-requested.server";
import { inngest } from "../client";
import { documentRenderRequested } from "../events";
import { attemptStep } from "../step-errors";
import { JOB_OPTIONS } from "./job-options";

/** A version of a CV becomes a file; a PDF is read back and proved whole first. */
export const renderDocument = inngest.createFunction(
  { id: "render-document", triggers: [documentRenderRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => step.run("render", () => attemptStep(() => renderRequested(event.data, attempt))),
);
