"use client";
import { signIn } from "next-auth/react";
import { useState } from "react";
import type { Credentials } from "@/components/accounts/credentials-form";
import type { OauthProvider } from "@/components/accounts/oauth-buttons";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { ErrorReport } from "@/lib/errors";
import { signUpAction } from "../actions";

export function SignUp({ guest, providers }: { guest: boolean; providers: readonly OauthProvider[] }) {
  const [failure, setFailure] = useState<{ error: ErrorReport; requestId?: string }>();
  const [submitting, setSubmitting] = useState(false);

  const submit = async (credentials: Credentials) => {
    setSubmitting(true);
    setFailure(undefined);
    const result = await signUpAction(credentials).catch(() => undefined);
    if (result?.ok) return window.location.assign("/cvs");
    setSubmitting(false);
    setFailure(
      result ?? {
        error: UNREACHABLE,
      },
    );
  };
  return (
    <SignUpForm
      onSubmit={submit}
      submitting={submitting}
      error={failure?.error ?? null}
      requestId={failure?.requestId}
      guest={guest}
      providers={providers}
      onProvider={async (id) => void (await signIn(id, { callbackUrl: "/cvs" }))}
    />
  );
}
