import Link from "next/link";

const TABS = [
  { id: "letter", title: "Cover letter" },
  { id: "profile", title: "Network profile" },
  { id: "interview", title: "Interview" },
  { id: "translation", title: "Translation" },
] as const;

/** The texts that can be made from a CV, beside each other. */
export function TextTabs({ cvId, current }: { cvId: string; current: (typeof TABS)[number]["id"] }) {
  return (
    <nav aria-label="Texts from your CV" className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-b">
        <li>
          <Link href={`/cvs/${cvId}`} className="inline-flex min-h-11 items-center text-muted hover:text-ink">
            Your CV
          </Link>
        </li>
        {TABS.map(({ id, title }) => (
          <li key={id}>
            <Link
              href={`/cvs/${cvId}/${id}`}
              aria-current={id === current ? "page" : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-transparent border-b-2 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
