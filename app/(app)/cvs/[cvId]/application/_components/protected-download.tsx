"use client";
import { Lock } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { UNREACHABLE } from "@/components/ui/unreachable";
import { applicationPasswordSchema } from "@/lib/application/request";
import type { ErrorReport } from "@/lib/errors";

/** The same file behind a password, which is sent with this one request and kept nowhere. */
export function ProtectedDownload({ href, fileName }: { href: string; fileName: string }) {
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorReport>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const checked = applicationPasswordSchema.safeParse(password);
    setWrong(checked.error?.issues[0]?.message);
    if (!checked.success) return;
    setBusy(true);
    setError(undefined);
    const failed = await save(href, fileName, checked.data);
    setBusy(false);
    setError(failed);
    if (!failed) setPassword("");
  };
  return (
    <form onSubmit={submit} className="space-y-3">
      <Field
        label="Password"
        hint="Every program that opens the file asks for it. It is not kept here: remember it, and tell it in another way than the file."
        error={wrong}
      >
        <Input
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="secondary" loading={busy} icon={<Lock aria-hidden />}>
        Download with password
      </Button>
      {error && <ErrorPanel compact error={error} />}
    </form>
  );
}

async function save(href: string, fileName: string, password: string): Promise<ErrorReport | undefined> {
  try {
    const response = await fetch(href, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ password }),
    });
    if (!response.ok) return (await response.json()).error ?? UNREACHABLE;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName.replace(/\.pdf$/, "-protected.pdf");
    link.click();
    // the browser has taken it by then
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return undefined;
  } catch {
    return UNREACHABLE;
  }
}
