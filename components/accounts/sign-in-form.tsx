"use client";
import Link from "next/link";
import type { ErrorReport } from "@/lib/errors";
import { type Credentials, CredentialsForm } from "./credentials-form";
import { OauthButtons, type OauthProvider } from "./oauth-buttons";

export interface SignInFormProps {
  onSubmit: (credentials: Credentials) => void | Promise<void>;
  submitting?: boolean;
  error?: ErrorReport | null;
  requestId?: string;
  providers?: readonly OauthProvider[];
  onProvider?: (providerId: string) => void | Promise<void>;
  /** the person works as a guest right now */
  guest?: boolean;
}

/** Signing in. */
export function SignInForm({ providers = [], onProvider, guest, ...form }: SignInFormProps) {
  return (
    <div>
      {onProvider && <OauthButtons providers={providers} onProvider={onProvider} disabled={form.submitting} />}
      <CredentialsForm
        {...form}
        submitLabel="Sign in"
        check={({ email, password }) => ({
          ...(!email.trim() && { email: "Enter your e-mail address." }),
          ...(!password && { password: "Enter your password." }),
        })}
      />
      {guest && <p className="mt-4 text-muted text-sm">What you made as a guest comes with you.</p>}
      <p className="mt-5 text-[0.9375rem]">
        No account yet?{" "}
        <Link href="/sign-up" className="font-medium text-accent underline underline-offset-4">
          Sign up
        </Link>
      </p>
    </div>
  );
}
