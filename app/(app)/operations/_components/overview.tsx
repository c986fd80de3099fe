"use client";
import { shortName } from "@/components/operations/format-age";
import { FunctionList } from "@/components/operations/function-list";
import { LacksNote } from "@/components/operations/lacks-note";
import { ProcessList } from "@/components/operations/process-list";
import { QueueSummary } from "@/components/operations/queue-summary";
import { SendEventDialog } from "@/components/operations/send-event-dialog";
import { useLive } from "@/components/operations/use-live";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHeader } from "@/components/ui/page-header";
import type { EngineStatusView, FunctionView } from "@/lib/operations/views";
import { pauseFunctionAction, resumeFunctionAction, sendEventAction } from "../actions";
import { useOperation } from "./use-operation";

/** The engine at a glance, live. */
export function Overview(initial: { status: EngineStatusView; functions: FunctionView[] }) {
  const status = useLive("/api/v1/operations/status", initial.status);
  const functions = useLive("/api/v1/operations/functions", initial.functions);
  const { pending, run } = useOperation();
  const { place, lacks, queue, processes, canPause } = status.data;
  const error = status.error ?? functions.error;
  const switchTo = (act: typeof pauseFunctionAction, done: string) => async (functionId: string) => {
    await run(
      functionId,
      () => act({ functionId }),
      () => `${shortName(functionId)} ${done}`,
    );
    await functions.refresh();
  };
  return (
    <>
      <PageHeader
        title="Operations"
        description={`The functions run on ${place}.`}
        actions={
          <SendEventDialog
            onSend={async (event) => {
              const result = await sendEventAction(event);
              return result.ok ? undefined : result.error;
            }}
          />
        }
      />
      <div className="space-y-6">
        {error && <ErrorPanel compact error={error} />}
        <LacksNote lacks={lacks} />
        {queue && <QueueSummary queue={queue} />}
        <FunctionList
          functions={functions.data}
          canPause={canPause}
          pendingIds={pending}
          onPause={switchTo(pauseFunctionAction, "is paused")}
          onResume={switchTo(resumeFunctionAction, "is resumed")}
        />
        {processes && <ProcessList processes={processes} />}
      </div>
    </>
  );
}
