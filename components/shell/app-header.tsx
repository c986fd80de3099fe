import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Container } from "@/components/ui/container";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { Logo } from "./logo";
import { NavLink } from "./nav-link";

export interface AppHeaderProps extends AccountMenuProps {
  /** jobs under way, shown beside "Tasks" */
  activeTasks?: number;
}

/** The header of the working pages. */
export function AppHeader({ account, onSignOut, activeTasks = 0 }: AppHeaderProps) {
  return (
    <header className="border-b bg-surface">
      <Container width="wide" className="flex min-h-16 items-center gap-1 sm:gap-4">
        <Link href="/" aria-label="CV Improver, start page" className="mr-1 inline-flex rounded-md">
          <Logo compact />
        </Link>
        <nav aria-label="Main" className="flex">
          <NavLink href="/cvs">My CVs</NavLink>
          <NavLink href="/tasks">
            Tasks
            {activeTasks > 0 && (
              <Badge tone="accent">
                {activeTasks}
                <VisuallyHidden> under way</VisuallyHidden>
              </Badge>
            )}
          </NavLink>
          {account.kind === "member" && account.operator && (
            // on a phone it stands in the account menu
            <span className="flex max-sm:hidden">
              <NavLink href="/operations">Operations</NavLink>
            </span>
          )}
        </nav>
        <div className="ml-auto flex items-center gap-0.5 sm:gap-1.5">
          <ThemeToggle />
          <AccountMenu account={account} onSignOut={onSignOut} />
        </div>
      </Container>
    </header>
  );
}
