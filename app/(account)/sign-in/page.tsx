import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { oauthProviders } from "@/lib/web/auth-options.server";
import { currentActor } from "@/lib/web/current-actor.server";
import { safePath } from "@/lib/web/safe-path";
import { SignIn } from "./_components/sign-in";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<{ from?: string | string[]; error?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { from, error } = await searchParams;
  const actor = await currentActor();
  const to = safePath(from);
  if (actor && actor.role !== "guest") redirect(to);
  return (
    <>
      <PageHeader title="Sign in" />
      <SignIn
        to={to}
        guest={actor?.role === "guest"}
        providers={oauthProviders()}
        errorCode={typeof error === "string" ? error : undefined}
      />
    </>
  );
}
