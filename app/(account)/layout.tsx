import type { ReactNode } from "react";
import { Footer } from "@/components/shell/footer";
import { Main } from "@/components/shell/main";
import { MarketingHeader } from "@/components/shell/marketing-header";
import { Container } from "@/components/ui/container";
import { currentActor } from "@/lib/web/current-actor.server";
import { accountInfo } from "../_components/account-info";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <MarketingHeader account={await accountInfo(await currentActor())} />
      <Main className="flex-1">
        <Container className="max-w-md py-12">{children}</Container>
      </Main>
      <Footer />
    </>
  );
}
