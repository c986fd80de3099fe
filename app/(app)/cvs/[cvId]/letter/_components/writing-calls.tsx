"use client";
import { loadCalls } from "@/app/_components/load-calls";
import { ModelCalls } from "@/components/improvement/model-calls";
import { listWritingCallsAction } from "../actions";

/** What was sent to a model for a text, whatever became of it. */
export function WritingCalls({ writingId }: { writingId: string }) {
  return <ModelCalls load={() => loadCalls(listWritingCallsAction({ writingId }))} />;
}
