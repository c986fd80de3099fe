"use client";
import { ModelCalls } from "@/components/improvement/model-calls";
import { listWritingCallsAction } from "../actions";

const UNREACHABLE = { code: "internal" as const, message: "The server could not be reached.", hint: "Try again." };

/** What was sent to a model for a text, whatever became of it. */
export function WritingCalls({ writingId }: { writingId: string }) {
  return (
    <ModelCalls
      load={async () => {
        const result = await listWritingCallsAction({ writingId }).catch(() => undefined);
        return result?.ok ? { calls: result.data } : { error: result?.error ?? UNREACHABLE };
      }}
    />
  );
}
