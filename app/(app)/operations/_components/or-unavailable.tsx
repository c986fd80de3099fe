import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { isAppError, reportError } from "@/lib/errors";
import { Unavailable } from "./unavailable";

/** What a page shows, or, while the engine is away, that it is: operators are the ones who have to know. */
export async function orUnavailable(title: string, show: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await show();
  } catch (error) {
    if (!isAppError(error) || error.code === "not_found") throw error;
    return (
      <>
        <PageHeader title={title} />
        <Unavailable error={reportError(error)} />
      </>
    );
  }
}
