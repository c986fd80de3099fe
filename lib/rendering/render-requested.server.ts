import type { TaskRef } from "@/inngest/events";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { makeDocument } from "./make-document.server";

/** Step: makes the document a task asks for, proves it whole and stores it. */
export async function renderRequested(ref: TaskRef, attempt: number): Promise<{ documentId: string }> {
  const document = await db.renderedDocument.findFirst({
    where: { tasks: { some: { id: ref.taskId } } },
    include: { version: true },
  });
  if (!document) throw new AppError("superseded", "This document was deleted meanwhile.");
  const label = document.format === "pdf" ? "Setting the pages and reading them back" : "Writing the file";
  return runTaskStep(
    ref,
    { name: "render", label, input: { inputHash: document.inputHash }, attempt, stepsTotal: 1, last: true },
    async ({ signal }) => {
      const { write } = await makeDocument(document, { signal });
      return { result: { documentId: document.id }, write };
    },
  );
}
