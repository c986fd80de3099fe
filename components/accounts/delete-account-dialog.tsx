"use client";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ErrorReport } from "@/lib/errors";

/** The word to type, so that nobody deletes everything by a slip. */
const WORD = "delete";

export interface DeleteAccountDialogProps {
  onDelete: () => void | Promise<void>;
  deleting?: boolean;
  error?: ErrorReport | null;
}

/** Deletes the account after one clear question. */
export function DeleteAccountDialog({ onDelete, deleting, error }: DeleteAccountDialogProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  return (
    <AlertDialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped("");
      }}
      trigger={<Button variant="bad">Delete account</Button>}
      title="Delete the account and everything in it?"
      description="Your CVs, every version, all answers, improvements and files are removed, tasks under way are stopped. This cannot be undone."
      confirmLabel="Delete everything"
      danger
      loading={deleting}
      confirmDisabled={typed.trim().toLowerCase() !== WORD}
      onConfirm={() => void onDelete()}
    >
      <Field label={`Type “${WORD}” to confirm`}>
        <Input value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
      </Field>
      {error && <ErrorPanel compact className="mt-3" error={error} />}
    </AlertDialog>
  );
}
