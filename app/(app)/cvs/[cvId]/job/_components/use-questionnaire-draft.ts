"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SaveState } from "@/components/ui/save-status";
import type { ErrorReport } from "@/lib/errors";
import type { StoredQuestionnaire } from "@/lib/questionnaire/get-questionnaire.server";
import { type QuestionnaireDraft, questionnaireDraftSchema } from "@/lib/questionnaire/schema";
import { saveQuestionnaireAction } from "../actions";

const KEY = "questionnaire-draft";
const SAVE_AFTER_MS = 600;
const EMPTY: QuestionnaireDraft = questionnaireDraftSchema.parse({});

/**
 * A questionnaire saved as it is typed: in this browser at once, on the server when the typing pauses. What does not fit a limit is
 * kept here, said at the field, and not sent.
 */
export function useQuestionnaireDraft(known: StoredQuestionnaire[]) {
  const [value, setValue] = useState<QuestionnaireDraft>(EMPTY);
  const [id, setId] = useState<string>();
  const [state, setState] = useState<SaveState>("idle");
  const [error, setError] = useState<ErrorReport>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<string | undefined>>(Promise.resolve(undefined));
  const latest = useRef({ value, id });
  latest.current = { value, id };

  useEffect(() => {
    try {
      const kept = JSON.parse(window.localStorage.getItem(KEY) ?? "null");
      if (!kept) return;
      setValue({ ...EMPTY, ...kept.value });
      if (known.some((questionnaire) => questionnaire.id === kept.id)) setId(kept.id);
    } catch {
      window.localStorage.removeItem(KEY);
    }
  }, [known]);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** Sends what is on the screen; one request at a time, so that a new questionnaire is made once. */
  const flush = useCallback((): Promise<string | undefined> => {
    clearTimeout(timer.current);
    saving.current = saving.current.then(async () => {
      const { value, id } = latest.current;
      const parsed = questionnaireDraftSchema.safeParse(value);
      if (!parsed.success) {
        setState("error");
        setError({ code: "bad_request", message: parsed.error.issues[0]?.message ?? "Something is too long." });
        return undefined;
      }
      setState("saving");
      const result = await saveQuestionnaireAction({ id, draft: parsed.data }).catch(() => undefined);
      if (!result?.ok) {
        setState("error");
        setError(
          result?.error ?? {
            code: "internal",
            message: "Not saved yet: the server could not be reached. Your text is kept here.",
          },
        );
        return undefined;
      }
      latest.current.id = result.data.id;
      setId(result.data.id);
      setState("saved");
      setError(undefined);
      keep(latest.current);
      return result.data.id;
    });
    return saving.current;
  }, []);

  const change = useCallback(
    (next: QuestionnaireDraft) => {
      setValue(next);
      latest.current.value = next;
      keep(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
    [flush],
  );

  /** Goes on with an earlier questionnaire, or with a new one. */
  const choose = useCallback(
    (chosen: string) => {
      const found = known.find((questionnaire) => questionnaire.id === chosen);
      clearTimeout(timer.current);
      const {
        id: foundId,
        updatedAt: _updatedAt,
        ...draft
      } = found ?? { id: undefined, updatedAt: undefined, ...EMPTY };
      latest.current = { value: draft, id: foundId };
      setId(foundId);
      setValue(draft);
      setState("idle");
      setError(undefined);
      keep(latest.current);
    },
    [known],
  );

  return { id, value, change, choose, flush, state, error };
}

/** A reload shows what was on the screen, also what the server has not got yet. */
function keep(shown: { id: string | undefined; value: QuestionnaireDraft }) {
  window.localStorage.setItem(KEY, JSON.stringify(shown));
}
