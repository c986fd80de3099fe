import type { Metadata } from "next";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getAccount } from "@/lib/accounts/get-account.server";
import { listSessions } from "@/lib/accounts/sessions.server";
import { pageActor } from "@/lib/web/page.server";
import { Account } from "./_components/account";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const actor = await pageActor("/account");
  const [account, sessions] = await Promise.all([getAccount(actor), listSessions(actor)]);
  return (
    <Container width="narrow" className="py-10">
      <PageHeader
        title="Account"
        description={account.email ?? "You are here as a guest. Sign up to keep your work."}
      />
      <Account sessions={sessions} guest={account.role === "guest"} />
    </Container>
  );
}
