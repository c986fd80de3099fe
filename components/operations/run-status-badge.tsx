import { Ban, CircleAlert, CircleCheck, CircleDot, Clock, Hourglass, Moon, RotateCcw } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { RunStatus, StepView } from "@/lib/operations/views";

type State = RunStatus | StepView["state"];

const LOOK: Record<State, { label: string; tone: BadgeTone; icon: typeof Clock }> = {
  queued: { label: "Queued", tone: "neutral", icon: Clock },
  running: { label: "Running", tone: "accent", icon: CircleDot },
  retrying: { label: "Waits for its next try", tone: "warn", icon: RotateCcw },
  sleeping: { label: "Sleeping", tone: "neutral", icon: Moon },
  waiting: { label: "Waiting", tone: "warn", icon: Hourglass },
  completed: { label: "Completed", tone: "good", icon: CircleCheck },
  failed: { label: "Failed", tone: "bad", icon: CircleAlert },
  cancelled: { label: "Cancelled", tone: "neutral", icon: Ban },
};

/** How a run or a step stands, in a word. */
export function RunStatusBadge({ status }: { status: State }) {
  const { label, tone, icon: Icon } = LOOK[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {label}
    </Badge>
  );
}
