import type { AccountInfo } from "@/components/shell/account-menu";
import { getAccount } from "@/lib/accounts/get-account.server";
import type { Actor } from "@/lib/actor";

/** What the header shows of who is here. */
export async function accountInfo(actor: Actor | undefined): Promise<AccountInfo> {
  if (!actor) return { kind: "none" };
  const { email, role } = await getAccount(actor);
  return role === "guest" || !email ? { kind: "guest" } : { kind: "member", email, operator: role === "operator" };
}
