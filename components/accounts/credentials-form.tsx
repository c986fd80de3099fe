"use client";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ErrorReport } from "@/lib/errors";
import { PasswordInput } from "./password-input";

export interface Credentials {
  email: string;
  password: string;
}
export interface CredentialsFormProps {
  onSubmit: (credentials: Credentials) => void | Promise<void>;
  submitting?: boolean;
  error?: ErrorReport | null;
  requestId?: string;
  submitLabel: string;
  /** says what is wrong with a field before it is sent */
  check: (credentials: Credentials) => Partial<Record<keyof Credentials, string>>;
  newPassword?: boolean;
  passwordHint?: ReactNode;
}

/** E-mail and password: the fields that signing in and signing up share. */
export function CredentialsForm(props: CredentialsFormProps) {
  const { onSubmit, submitting, error, requestId, submitLabel, check, newPassword, passwordHint } = props;
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Credentials>({ email: "", password: "" });
  const [errors, setErrors] = useState<Partial<Record<keyof Credentials, string>>>({});
  const set = (field: keyof Credentials, value: string) => {
    setValues({ ...values, [field]: value });
    setErrors({ ...errors, [field]: undefined });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = check(values);
    setErrors(found);
    const first = found.email ? "email" : found.password ? "password" : undefined;
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    else void onSubmit(values);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-4">
      {error && <ErrorPanel compact error={error} requestId={requestId} />}
      <Field label="E-mail" error={errors.email} required>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          value={values.email}
          onChange={(event) => set("email", event.target.value)}
        />
      </Field>
      <Field label="Password" hint={passwordHint} error={errors.password} required>
        <PasswordInput
          name="password"
          autoComplete={newPassword ? "new-password" : "current-password"}
          value={values.password}
          onChange={(event) => set("password", event.target.value)}
        />
      </Field>
      <Button type="submit" className="w-full" loading={submitting}>
        {submitLabel}
      </Button>
    </form>
  );
}
