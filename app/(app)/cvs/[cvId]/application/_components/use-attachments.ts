"use client";
import { useState } from "react";
import { formatBytes } from "@/components/intake/format-bytes";
import { UNREACHABLE } from "@/components/ui/unreachable";
import { ATTACHMENT_LIMITS, type AttachmentView } from "@/lib/application/request";
import type { ErrorReport } from "@/lib/errors";
import { removeAttachmentAction } from "../actions";

export interface Refused {
  name: string;
  error: ErrorReport;
}

const NOT_SENT: ErrorReport = { ...UNREACHABLE, hint: "Check your connection and choose the file again." };

/** The files kept beside the CV: sent one after the other, each with its own answer. */
export function useAttachments(cvId: string, initial: AttachmentView[], onAdded: (attachment: AttachmentView) => void) {
  const [attachments, setAttachments] = useState(initial);
  const [sending, setSending] = useState<string>();
  const [refused, setRefused] = useState<Refused[]>([]);

  const add = async (files: readonly File[]) => {
    setRefused([]);
    for (const file of files) {
      setSending(file.name);
      const answer = await send(cvId, file);
      if ("error" in answer) setRefused((all) => [...all, { name: file.name, error: answer.error }]);
      else {
        setAttachments((all) => (all.some(({ id }) => id === answer.id) ? all : [...all, answer]));
        onAdded(answer);
      }
    }
    setSending(undefined);
  };
  const remove = async (attachment: AttachmentView) => {
    const result = await removeAttachmentAction({ attachmentId: attachment.id }).catch(() => ({
      ok: false as const,
      error: NOT_SENT,
    }));
    if (result.ok || result.error.code === "not_found")
      setAttachments((all) => all.filter(({ id }) => id !== attachment.id));
    else setRefused([{ name: attachment.name, error: result.error }]);
  };
  return { attachments, sending, refused, add, remove };
}

async function send(cvId: string, file: File): Promise<AttachmentView | { error: ErrorReport }> {
  if (file.size > ATTACHMENT_LIMITS.bytesPerFile)
    return {
      error: {
        code: "file_too_large",
        message: `${file.name} has ${formatBytes(file.size)}: more than ${formatBytes(ATTACHMENT_LIMITS.bytesPerFile)}.`,
        hint: "Scan it with fewer dots per inch, or split it.",
      },
    };
  const body = new FormData();
  body.set("file", file);
  try {
    const response = await fetch(`/api/v1/cvs/${cvId}/attachments`, { method: "POST", body });
    const answer = await response.json();
    return response.ok ? answer : { error: answer.error ?? NOT_SENT };
  } catch {
    return { error: NOT_SENT };
  }
}
