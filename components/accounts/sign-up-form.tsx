"use client";
import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { signUpSchema } from "@/lib/accounts/schema";
import type { ErrorReport } from "@/lib/errors";
import { type Credentials, CredentialsForm } from "./credentials-form";
import { OauthButtons, type OauthProvider } from "./oauth-buttons";

export interface SignUpFormProps {
  onSubmit: (credentials: Credentials) => void | Promise<void>;
  submitting?: boolean;
  error?: ErrorReport | null;
  requestId?: string;
  providers?: readonly OauthProvider[];
  onProvider?: (providerId: string) => void | Promise<void>;
  /** the person works as a guest right now: everything made so far is kept */
  guest?: boolean;
}

/** Making an account; a guest keeps everything. */
export function SignUpForm({ providers = [], onProvider, guest, ...form }: SignUpFormProps) {
  return (
    <div>
      {guest && (
        <p className="mb-5 flex gap-2.5 rounded-md bg-marker-soft p-3.5 text-[0.9375rem]">
          <ShieldCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
          Everything you made as a guest stays: your CVs, answers and files move into the new account.
        </p>
      )}
      {onProvider && <OauthButtons providers={providers} onProvider={onProvider} disabled={form.submitting} />}
      <CredentialsForm
        {...form}
        submitLabel={guest ? "Sign up and keep my work" : "Sign up"}
        newPassword
        passwordHint="At least 8 characters. A few unrelated words are good and easy to remember."
        check={checkSignUp}
      />
      <p className="mt-5 text-[0.9375rem]">
        Have an account?{" "}
        <Link href="/sign-in" className="font-medium text-accent underline underline-offset-4">
          Sign in
        </Link>
      </p>
    </div>
  );
}

/** The server's own schema, so that both say the same. */
function checkSignUp(credentials: Credentials): Partial<Record<keyof Credentials, string>> {
  const parsed = signUpSchema.safeParse(credentials);
  if (parsed.success) return {};
  const errors: Partial<Record<keyof Credentials, string>> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path[0] === "password" ? "password" : "email";
    errors[field] ??= issue.message;
  }
  return errors;
}
