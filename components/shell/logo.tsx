import { classNames } from "@/components/ui/class-names";

/** The mark: a line of a CV, highlighted and ticked: every sentence has its source. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={classNames("size-8", className)}>
      <rect width="32" height="32" rx="7" fill="#0b5c6b" />
      <path d="M9 9.5h14M9 22.5h9" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M7.5 13.2h17v5.6h-17z" fill="#ffe98a" />
      <path d="M9.5 16h8" stroke="#084653" strokeWidth="2.4" strokeLinecap="round" />
      <path
        d="m19.5 15.8 1.7 1.8 3-3.6"
        fill="none"
        stroke="#084653"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Mark and name. */
export function Logo({ compact }: { compact?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark />
      <span
        className={classNames("font-semibold font-serif text-[1.1875rem] tracking-tight", compact && "max-sm:sr-only")}
      >
        CV Improver
      </span>
    </span>
  );
}
