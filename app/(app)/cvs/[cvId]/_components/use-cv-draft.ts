"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { withoutEmptyItems } from "@/components/intake/cv-edits";
import type { SaveState } from "@/components/ui/save-status";
import { UNREACHABLE } from "@/components/ui/unreachable";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import type { ErrorReport } from "@/lib/errors";
import { saveCvAction } from "../../actions";

/**
 * The CV while it is corrected. Every change is kept in this browser at once, so that neither a closed tab nor an ended session loses
 * it; `save` makes a version of it on the server.
 */
export function useCvDraft(cvId: string, saved: { versionId: string; document: Cv }) {
  const key = `cv-draft:${cvId}`;
  const [value, setValue] = useState(saved.document);
  const [base, setBase] = useState(saved.versionId);
  const [state, setState] = useState<SaveState>("idle");
  const [error, setError] = useState<ErrorReport>();
  const [restored, setRestored] = useState(false);
  const savedText = useRef(JSON.stringify(saved.document));
  const dirty = JSON.stringify(value) !== savedText.current;

  useEffect(() => {
    const kept = parseDraft(window.localStorage.getItem(key));
    if (!kept || JSON.stringify(kept.document) === savedText.current) return;
    setValue(kept.document);
    setBase(kept.baseVersionId);
    setRestored(true);
  }, [key]);

  const change = useCallback(
    (document: Cv) => {
      setValue(document);
      setState("idle");
      window.localStorage.setItem(key, JSON.stringify({ baseVersionId: base, document }));
    },
    [base, key],
  );

  /** True when the server has what is on the screen. */
  const save = useCallback(async (): Promise<boolean> => {
    if (JSON.stringify(value) === savedText.current) return true;
    setState("saving");
    const result = await saveCvAction({ cvId, baseVersionId: base, document: withoutEmptyItems(value) }).catch(
      () => undefined,
    );
    if (!result?.ok) {
      setState("error");
      setError(
        result?.error ?? {
          ...UNREACHABLE,
          hint: "Your text is kept in this browser.",
        },
      );
      return false;
    }
    savedText.current = JSON.stringify(value);
    setBase(result.data.versionId);
    setState("saved");
    setError(undefined);
    setRestored(false);
    window.localStorage.removeItem(key);
    return true;
  }, [base, cvId, key, value]);

  const discard = useCallback(() => {
    window.localStorage.removeItem(key);
    window.location.reload();
  }, [key]);

  /** After a conflict: the next save goes on top of the newer version. */
  const saveOver = useCallback((versionId: string) => {
    setBase(versionId);
    setError(undefined);
    setState("idle");
  }, []);

  return { value, change, save, discard, saveOver, state, error, dirty, restored, versionId: base };
}

function parseDraft(text: string | null): { baseVersionId: string; document: Cv } | undefined {
  if (!text) return undefined;
  try {
    const { baseVersionId, document } = JSON.parse(text);
    const parsed = cvSchema.safeParse(document);
    return typeof baseVersionId === "string" && parsed.success ? { baseVersionId, document: parsed.data } : undefined;
  } catch {
    return undefined;
  }
}
