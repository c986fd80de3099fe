"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { PasswordInput } from "@/components/accounts/password-input";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { UNREACHABLE } from "@/components/ui/unreachable";
import { unlockAction } from "../actions";

/** Asks for the password of a shared CV. */
export function Unlock({ token }: { token: string }) {
  const router = useRouter();
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    const result = await unlockAction({ token, password }).catch(() => undefined);
    if (result?.ok) return router.refresh();
    setBusy(false);
    const { message, hint } = result?.error ?? UNREACHABLE;
    setError([message, hint].filter(Boolean).join(" "));
  };

  return (
    <Card title="This CV has a password" className="mx-auto mt-8 max-w-md">
      <form onSubmit={submit} className="space-y-4">
        <Field label="Password" error={error} required>
          <PasswordInput value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="off" />
        </Field>
        <Button type="submit" loading={busy} className="w-full">
          Open
        </Button>
      </form>
    </Card>
  );
}
