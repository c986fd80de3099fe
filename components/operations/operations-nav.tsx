"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";

const PARTS = [
  { href: "/operations", label: "Overview" },
  { href: "/operations/runs", label: "Runs" },
  { href: "/operations/events", label: "Events" },
  { href: "/operations/schedules", label: "Schedules" },
];

/** The parts of Operations. */
export function OperationsNav() {
  const pathname = usePathname() ?? "";
  return (
    <nav aria-label="Operations" className="flex overflow-x-auto border-b">
      {PARTS.map(({ href, label }) => {
        const current = pathname === href || (href !== "/operations" && pathname.startsWith(`${href}/`));
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className="-mb-px flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 px-3 font-medium text-[0.9375rem] text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
