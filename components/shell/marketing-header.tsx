import Link from "next/link";
import { Container } from "@/components/ui/container";
import { LinkButton } from "@/components/ui/link-button";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import type { AccountInfo } from "./account-menu";
import { Logo } from "./logo";

/** The header of the start page: someone who has work here already gets the way to it. */
export function MarketingHeader({ account }: { account: AccountInfo }) {
  const known = account.kind !== "none";
  return (
    <header>
      <Container width="wide" className="flex min-h-18 items-center gap-4">
        <Link href="/" aria-label="CV Improver, start page" className="inline-flex rounded-md">
          <Logo />
        </Link>
        <nav aria-label="Main" className="ml-auto flex items-center gap-1.5">
          <a
            href="#how"
            className="rounded-md px-3 py-2 font-medium text-[0.9375rem] text-muted hover:text-ink max-md:hidden"
          >
            How it works
          </a>
          <a
            href="#faq"
            className="rounded-md px-3 py-2 font-medium text-[0.9375rem] text-muted hover:text-ink max-md:hidden"
          >
            Questions
          </a>
          <ThemeToggle />
          <LinkButton href={known ? "/cvs" : "/sign-in"} variant="secondary" size="sm">
            {known ? "My CVs" : "Sign in"}
          </LinkButton>
        </nav>
      </Container>
    </header>
  );
}
