import Link from "next/link";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/components/ui/format-date";
import type { LetterSummary, WritingKind } from "@/lib/letters/get-writing.server";

interface WritingListProps {
  title: string;
  cvId: string;
  /** its folder's name, too */
  kind: WritingKind;
  writings: readonly LetterSummary[];
}

/** What was written before; nothing where there is none. */
export function WritingList({ title, cvId, kind, writings }: WritingListProps) {
  return (
    writings.length > 0 && (
      <Card title={title}>
        <ul className="divide-y">
          {writings.map((writing) => (
            <li key={writing.id} className="flex flex-wrap items-baseline justify-between gap-2 py-2.5">
              <Link
                href={`/cvs/${cvId}/${kind}/${writing.id}`}
                className="font-medium underline-offset-4 hover:underline"
              >
                {writing.title}
              </Link>
              <span className="text-muted text-sm">
                {writing.finished ? formatDate(writing.updatedAt) : "not finished"}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    )
  );
}
