import { Ban, CircleAlert, CircleCheck, CircleDot, Clock, Hourglass } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { TaskState } from "@/lib/tasks/task-view";

const LOOK: Record<TaskState, { label: string; tone: BadgeTone; icon: typeof Clock }> = {
  queued: { label: "Queued", tone: "neutral", icon: Clock },
  running: { label: "Running", tone: "accent", icon: CircleDot },
  waiting: { label: "Waiting", tone: "warn", icon: Hourglass },
  succeeded: { label: "Done", tone: "good", icon: CircleCheck },
  failed: { label: "Failed", tone: "bad", icon: CircleAlert },
  cancelled: { label: "Cancelled", tone: "neutral", icon: Ban },
};

/** A task's state in a word. */
export function TaskStateBadge({ state }: { state: TaskState }) {
  const { label, tone, icon: Icon } = LOOK[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {label}
    </Badge>
  );
}
