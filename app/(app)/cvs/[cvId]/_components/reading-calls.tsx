"use client";
import { ModelCalls } from "@/components/improvement/model-calls";
import { listReadingCallsAction } from "../../actions";

const UNREACHABLE = { code: "internal" as const, message: "The server could not be reached.", hint: "Try again." };

/** What was sent to a model while this upload was read. */
export function ReadingCalls({ cvId }: { cvId: string }) {
  return (
    <ModelCalls
      load={async () => {
        const result = await listReadingCallsAction({ cvId }).catch(() => undefined);
        return result?.ok ? { calls: result.data } : { error: result?.error ?? UNREACHABLE };
      }}
    />
  );
}
