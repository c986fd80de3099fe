"use client";
import { History } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { shortName } from "./format-age";
import { PERIODS } from "./run-filters";

export interface ReplayDialogProps {
  functionIds: readonly string[];
  /** takes up the failures of the last so many hours, of one function or of all */
  onReplay: (hours: number, functionId: string | undefined) => Promise<void>;
}

/** Takes up every failed run of a period, after asking. */
export function ReplayDialog({ functionIds, onReplay }: ReplayDialogProps) {
  const [open, setOpen] = useState(false);
  const [period, setPeriod] = useState<string>("1");
  const [functionId, setFunctionId] = useState("");
  const [loading, setLoading] = useState(false);
  const replay = async () => {
    setLoading(true);
    await onReplay(Number(period), functionId || undefined);
    setLoading(false);
    setOpen(false);
  };
  return (
    <AlertDialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="secondary" icon={<History aria-hidden />}>
          Replay failures
        </Button>
      }
      title="Replay failures"
      description="Every run of this period that has failed goes on where it failed. What was done is not done again; what has been tried again meanwhile stays as it is."
      confirmLabel="Replay"
      loading={loading}
      onConfirm={() => void replay()}
    >
      <div className="space-y-4">
        <Field label="Failures of the">
          <Select value={period} onValueChange={setPeriod} options={PERIODS} />
        </Field>
        <Field label="Function to replay">
          <Select
            value={functionId}
            onValueChange={setFunctionId}
            placeholder="Any function"
            options={functionIds.map((id) => ({ value: id, label: shortName(id) }))}
          />
        </Field>
      </div>
    </AlertDialog>
  );
}
