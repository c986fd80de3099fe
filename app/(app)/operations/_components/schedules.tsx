"use client";
import { ScheduleList } from "@/components/operations/schedule-list";
import { useLive } from "@/components/operations/use-live";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHeader } from "@/components/ui/page-header";
import type { ScheduleView } from "@/lib/operations/views";

/** What runs by the clock, live. */
export function Schedules({ initial }: { initial: ScheduleView[] }) {
  const { data, error } = useLive("/api/v1/operations/schedules", initial);
  return (
    <>
      <PageHeader title="Schedules" description="What runs by the clock, the next first." />
      <div className="space-y-6">
        {error && <ErrorPanel compact error={error} />}
        <ScheduleList schedules={data} />
      </div>
    </>
  );
}
