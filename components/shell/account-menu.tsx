"use client";
import { Activity, LogOut, Settings, UserRound } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { DropdownItem, DropdownLabel, DropdownMenu, DropdownSeparator } from "@/components/ui/dropdown-menu";
import { LinkButton } from "@/components/ui/link-button";

/** Who is here: nobody yet, a guest, or a member by e-mail. */
export type AccountInfo = { kind: "none" } | { kind: "guest" } | { kind: "member"; email: string; operator?: boolean };

export interface AccountMenuProps {
  account: AccountInfo;
  /** may be a server action */
  onSignOut: () => void | Promise<void>;
}

/** The account corner of the header. */
export function AccountMenu({ account, onSignOut }: AccountMenuProps) {
  if (account.kind === "none")
    return (
      <LinkButton href="/sign-in" variant="secondary" size="sm">
        Sign in
      </LinkButton>
    );
  const guest = account.kind === "guest";
  return (
    <div className="flex items-center gap-1.5">
      {guest && (
        <Link
          href="/sign-up"
          className="inline-flex min-h-9 items-center whitespace-nowrap rounded-md bg-marker px-2.5 font-medium text-on-marker text-sm hover:underline"
        >
          <span className="sm:hidden">Guest</span>
          <span className="max-sm:hidden">Guest – keep your work</span>
        </Link>
      )}
      <DropdownMenu
        trigger={
          <Button
            variant="quiet"
            size="sm"
            className="aspect-square px-0"
            aria-label={guest ? "Account: guest" : `Account: ${account.email}`}
            icon={<UserRound aria-hidden />}
          />
        }
      >
        <DropdownLabel className="max-w-64 truncate">{guest ? "You are here as a guest" : account.email}</DropdownLabel>
        <DropdownSeparator />
        {guest ? (
          <>
            <DropdownItem asChild>
              <Link href="/sign-up">Sign up and keep your work</Link>
            </DropdownItem>
            <DropdownItem asChild>
              <Link href="/sign-in">Sign in</Link>
            </DropdownItem>
          </>
        ) : (
          <>
            <DropdownItem asChild>
              <Link href="/account">
                <Settings aria-hidden /> Account
              </Link>
            </DropdownItem>
            {account.operator && (
              <DropdownItem asChild>
                <Link href="/operations">
                  <Activity aria-hidden /> Operations
                </Link>
              </DropdownItem>
            )}
            <DropdownItem onSelect={() => void onSignOut()}>
              <LogOut aria-hidden /> Sign out
            </DropdownItem>
          </>
        )}
      </DropdownMenu>
    </div>
  );
}
