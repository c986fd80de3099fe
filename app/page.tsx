import { LandingPage } from "@/components/landing/landing-page";
import { Footer } from "@/components/shell/footer";
import { Main } from "@/components/shell/main";
import { MarketingHeader } from "@/components/shell/marketing-header";
import { readEnv } from "@/lib/platform/env/env.server";
import { currentActor } from "@/lib/web/current-actor.server";
import { accountInfo } from "./_components/account-info";
import { Start } from "./_components/start";

/** The start page: the upload first. */
export default async function HomePage() {
  const { model } = readEnv();
  return (
    <>
      <MarketingHeader account={await accountInfo(await currentActor())} />
      <Main className="flex-1">
        <LandingPage hero={<Start />} engine={model ? { kind: "model", name: model.name } : { kind: "rules" }} />
      </Main>
      <Footer />
    </>
  );
}
