"use client";
import { loadCalls } from "@/app/_components/load-calls";
import { ModelCalls } from "@/components/improvement/model-calls";
import { listReadingCallsAction } from "../../actions";

/** What was sent to a model while this upload was read. */
export function ReadingCalls({ cvId }: { cvId: string }) {
  return <ModelCalls load={() => loadCalls(listReadingCallsAction({ cvId }))} />;
}
