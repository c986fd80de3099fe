"use client";
import { signOut } from "next-auth/react";
import type { AccountInfo } from "@/components/shell/account-menu";
import { AppHeader } from "@/components/shell/app-header";

/** The working pages' header; signing out ends the session on the server and leaves nothing of it in this tab. */
export function SiteHeader({ account, activeTasks }: { account: AccountInfo; activeTasks: number }) {
  return <AppHeader account={account} activeTasks={activeTasks} onSignOut={() => signOut({ callbackUrl: "/" })} />;
}
