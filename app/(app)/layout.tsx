import type { ReactNode } from "react";
import { Footer } from "@/components/shell/footer";
import { Main } from "@/components/shell/main";
import { countActiveTasks } from "@/lib/tasks/get-task.server";
import { currentActor } from "@/lib/web/current-actor.server";
import { accountInfo } from "../_components/account-info";
import { SiteHeader } from "../_components/site-header";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const [account, activeTasks] = await Promise.all([accountInfo(actor), actor ? countActiveTasks(actor) : 0]);
  return (
    <>
      <SiteHeader account={account} activeTasks={activeTasks} />
      <Main className="flex-1">{children}</Main>
      <Footer />
    </>
  );
}
