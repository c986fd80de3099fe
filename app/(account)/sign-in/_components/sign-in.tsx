"use client";
import { signIn } from "next-auth/react";
import { useState } from "react";
import type { Credentials } from "@/components/accounts/credentials-form";
import type { OauthProvider } from "@/components/accounts/oauth-buttons";
import { SignInForm } from "@/components/accounts/sign-in-form";
import type { ErrorReport } from "@/lib/errors";

/** NextAuth's error names, in words. */
const ERRORS: Record<string, ErrorReport> = {
  CredentialsSignin: {
    code: "wrong_credentials",
    message: "This e-mail and password do not belong together.",
    hint: "Check both, or sign up if you have no account yet.",
  },
  OAuthAccountNotLinked: {
    code: "email_taken",
    message: "There is an account with this e-mail address already.",
    hint: "Sign in the way you did before.",
  },
};
const OTHER: ErrorReport = { code: "internal", message: "Signing in did not work.", hint: "Try again in a moment." };

interface Props {
  to: string;
  guest: boolean;
  providers: readonly OauthProvider[];
  errorCode: string | undefined;
}

export function SignIn({ to, guest, providers, errorCode }: Props) {
  const [error, setError] = useState<ErrorReport | null>(errorCode ? (ERRORS[errorCode] ?? OTHER) : null);
  const [submitting, setSubmitting] = useState(false);

  const submit = async (credentials: Credentials) => {
    setSubmitting(true);
    setError(null);
    const result = await signIn("credentials", { ...credentials, redirect: false }).catch(() => undefined);
    // a whole page load: nothing of the former session stays in memory
    if (result?.ok) return window.location.assign(to);
    setSubmitting(false);
    setError(rateLimited(result?.error) ?? ERRORS[result?.error ?? ""] ?? OTHER);
  };
  return (
    <SignInForm
      onSubmit={submit}
      submitting={submitting}
      error={error}
      guest={guest}
      providers={providers}
      onProvider={async (id) => void (await signIn(id, { callbackUrl: to }))}
    />
  );
}

/** NextAuth hands the sentence of an error thrown while checking credentials through. */
function rateLimited(error: string | null | undefined): ErrorReport | undefined {
  return error?.startsWith("That was too often")
    ? { code: "rate_limited", message: error, hint: "Wait ten minutes and try again." }
    : undefined;
}
