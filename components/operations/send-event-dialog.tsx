"use client";
import { Send } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ErrorReport } from "@/lib/errors";

export interface SendEventDialogProps {
  /** @returns why it was not sent */
  onSend: (event: { name: string; data: Record<string, unknown> }) => Promise<ErrorReport | undefined>;
}

/** Sends an event by hand. */
export function SendEventDialog({ onSend }: SendEventDialogProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [data, setData] = useState("{}");
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<ErrorReport>();
  const [sending, setSending] = useState(false);
  const send = async () => {
    const parsed = parseObject(data);
    setProblem(parsed ? undefined : 'This has to be a JSON object, such as {} or {"taskId": "…"}.');
    if (!parsed) return;
    setSending(true);
    const refused = await onSend({ name: name.trim(), data: parsed });
    setSending(false);
    setError(refused);
    if (!refused) setOpen(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="secondary" icon={<Send aria-hidden />}>
          Send an event
        </Button>
      }
      title="Send an event"
      description="Every function that listens to it begins a run, as if the application had sent it."
      footer={
        <Button form="send-event" type="submit" loading={sending}>
          Send
        </Button>
      }
    >
      <form
        id="send-event"
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {error && <ErrorPanel compact error={error} />}
        <Field label="Name" hint="For example cv/read.requested" required>
          <Input value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" spellCheck={false} />
        </Field>
        <Field label="Data" hint="A JSON object" error={problem}>
          <Textarea value={data} onValueChange={setData} rows={4} className="font-mono text-sm" spellCheck={false} />
        </Field>
      </form>
    </Dialog>
  );
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text || "{}");
    return value && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
