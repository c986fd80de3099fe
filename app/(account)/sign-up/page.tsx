import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { oauthProviders } from "@/lib/web/auth-options.server";
import { currentActor } from "@/lib/web/current-actor.server";
import { SignUp } from "./_components/sign-up";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  const actor = await currentActor();
  if (actor && actor.role !== "guest") redirect("/cvs");
  return (
    <>
      <PageHeader title="Sign up" />
      <SignUp guest={actor?.role === "guest"} providers={oauthProviders()} />
    </>
  );
}
