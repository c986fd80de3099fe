"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LimitActions } from "@/components/letters/limit-actions";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { ErrorReport } from "@/lib/errors";
import type { TranslationLanguage } from "@/lib/letters/translation-contract";
import { startTranslationAction } from "../actions";

/** Chooses the language and asks for the translation. */
export function StartTranslation({
  cvId,
  languages,
}: {
  cvId: string;
  languages: { value: TranslationLanguage; label: string }[];
}) {
  const router = useRouter();
  const [language, setLanguage] = useState<TranslationLanguage | undefined>(languages[0]?.value);
  const [error, setError] = useState<ErrorReport>();
  const [busy, setBusy] = useState(false);
  const start = async () => {
    if (!language) return;
    setBusy(true);
    setError(undefined);
    const result = await startTranslationAction({ cvId, language }).catch(() => undefined);
    if (result?.ok) return router.push(`/cvs/${cvId}/translation/${result.data.writingId}`);
    setBusy(false);
    setError(result?.error ?? UNREACHABLE);
  };
  return (
    <Card title="Into which language?">
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Field label="Language">
          <Select
            value={language ?? ""}
            onValueChange={(value) => setLanguage(value as TranslationLanguage)}
            options={languages}
          />
        </Field>
        {error && <ErrorPanel compact error={error} actions={<LimitActions error={error} />} />}
        <Button type="submit" loading={busy}>
          Translate
        </Button>
      </form>
    </Card>
  );
}
