import Link from "next/link";
import { Container } from "@/components/ui/container";

export interface FooterProps {
  /** further links, e.g. to the API description */
  links?: readonly { href: string; label: string }[];
}

/** The foot of every page: the promise, and the few links that belong nowhere else. */
export function Footer({ links = [] }: FooterProps) {
  return (
    <footer className="border-t py-8 text-muted text-sm">
      <Container width="wide" className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <p>CV Improver. Nothing invented, nothing lost.</p>
        {links.length > 0 && (
          <nav aria-label="Footer">
            <ul className="flex flex-wrap gap-x-5 gap-y-2">
              {links.map((link) => (
                <li key={link.href}>
                  <Link href={link.href} className="underline-offset-4 hover:text-ink hover:underline">
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </Container>
    </footer>
  );
}
