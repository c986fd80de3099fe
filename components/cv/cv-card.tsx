"use client";
import { CircleAlert, FileText, MoreVertical, Sparkles, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DropdownItem, DropdownMenu } from "@/components/ui/dropdown-menu";
import { formatDate } from "@/components/ui/format-date";
import { LinkButton } from "@/components/ui/link-button";
import { Spinner } from "@/components/ui/spinner";

/** A CV as the dashboard lists it. */
export interface CvCardData {
  id: string;
  title: string;
  name?: string;
  label?: string;
  fileName: string | null;
  updatedAt: string;
  versions: number;
  state: "reading" | "failed" | "ready";
  lastImprovement?: { id: string; position: string; finished: boolean; createdAt: string };
  documents: readonly { id: string; format: string; fileName: string; createdAt: string }[];
}
export interface CvCardProps {
  cv: CvCardData;
  onDelete?: (cvId: string) => void | Promise<void>;
  deleting?: boolean;
  /** addresses, where they differ from /cvs/<id>, /cvs/<id>/improve, /improvements/<id> and the document's file */
  hrefs?: Partial<CvHrefs>;
}
export interface CvHrefs {
  open: (cvId: string) => string;
  improve: (cvId: string) => string;
  improvement: (improvementId: string) => string;
  document: (documentId: string) => string;
}
const HREFS: CvHrefs = {
  open: (id) => `/cvs/${id}`,
  improve: (id) => `/cvs/${id}/improve`,
  improvement: (id) => `/improvements/${id}`,
  document: (id) => `/api/v1/documents/${id}/file`,
};

/** One CV of the dashboard: what it is, how far it is, and what to do next. */
export function CvCard({ cv, onDelete, deleting, hrefs: given }: CvCardProps) {
  const hrefs = { ...HREFS, ...given };
  const [asking, setAsking] = useState(false);
  const { lastImprovement: improvement } = cv;
  return (
    <article className="flex flex-col rounded-lg border bg-surface p-4 shadow-card sm:p-5">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-xl">
            <Link href={hrefs.open(cv.id)} className="underline-offset-4 hover:underline">
              {cv.title || cv.name || "Untitled CV"}
            </Link>
          </h2>
          {cv.fileName && cv.fileName !== cv.title && <p className="truncate text-muted text-sm">from {cv.fileName}</p>}
        </div>
        {onDelete && (
          <DropdownMenu
            trigger={
              <Button
                variant="quiet"
                size="sm"
                className="-mt-1 -mr-2 aspect-square px-0"
                aria-label={`More about ${cv.title}`}
                icon={<MoreVertical aria-hidden />}
              />
            }
          >
            <DropdownItem danger onSelect={() => setAsking(true)}>
              <Trash2 aria-hidden /> Delete
            </DropdownItem>
          </DropdownMenu>
        )}
      </div>
      <div className="mt-3 mb-4 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-muted text-sm">
        {cv.state === "reading" && (
          <Badge tone="accent">
            <Spinner label={null} className="size-3.5" /> Being read
          </Badge>
        )}
        {cv.state === "failed" && (
          <Badge tone="bad">
            <CircleAlert aria-hidden /> Could not be read
          </Badge>
        )}
        <span>
          {cv.versions} {cv.versions === 1 ? "version" : "versions"}
        </span>
        <span aria-hidden>·</span>
        <time dateTime={cv.updatedAt}>changed {formatDate(cv.updatedAt, false)}</time>
      </div>
      {improvement && (
        <p className="mb-4 text-[0.9375rem]">
          <Link
            href={hrefs.improvement(improvement.id)}
            className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
          >
            {improvement.finished ? "Last improved for " : "Being improved for "}
            {improvement.position || "a position"}
          </Link>
        </p>
      )}
      {cv.documents.length > 0 && (
        <ul aria-label="Downloads" className="mb-4 space-y-1">
          {cv.documents.slice(0, 3).map((document) => (
            <li key={document.id}>
              <a
                href={hrefs.document(document.id)}
                download
                className="inline-flex min-h-8 max-w-full items-center gap-2 text-sm underline decoration-line-strong underline-offset-4 hover:decoration-accent"
              >
                <FileText aria-hidden className="size-4 shrink-0 text-muted" />
                <span className="truncate">{document.fileName}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-auto flex flex-wrap gap-2">
        {cv.state === "ready" && (
          <LinkButton href={hrefs.improve(cv.id)} size="sm" icon={<Sparkles aria-hidden />}>
            Improve
          </LinkButton>
        )}
        <LinkButton href={hrefs.open(cv.id)} size="sm" variant="secondary">
          {cv.state === "ready" ? "Open" : "See what happened"}
        </LinkButton>
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete “${cv.title}”?`}
        description={`The original, ${cv.versions === 1 ? "its version" : `all ${cv.versions} versions`}, improvements and files of it go. This cannot be undone.`}
        confirmLabel="Delete this CV"
        danger
        loading={deleting}
        onConfirm={async () => {
          await onDelete?.(cv.id);
          setAsking(false);
        }}
      />
    </article>
  );
}
