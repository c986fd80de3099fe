"use client";
import { Download, FilePlus2, History, PencilLine, Sparkles, Upload } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/components/ui/format-date";
import { LinkButton } from "@/components/ui/link-button";

/** A version as a list shows it. */
export interface VersionItem {
  id: string;
  number: number;
  origin: "upload" | "scratch" | "edit" | "improvement";
  createdAt: string;
  improvementId: string | null;
}
export interface VersionListProps {
  versions: readonly VersionItem[];
  currentId?: string;
  hrefFor: (version: VersionItem) => string;
  /** the version as a file, or the page where it is made */
  downloadHrefFor?: (version: VersionItem) => string;
  /** makes a new version with the content of an old one; nothing is overwritten */
  onRestore?: (versionId: string) => void | Promise<void>;
  restoringId?: string | null;
}

const ORIGINS = {
  upload: { label: "As uploaded", icon: Upload },
  scratch: { label: "Started from nothing", icon: FilePlus2 },
  edit: { label: "Edited", icon: PencilLine },
  improvement: { label: "Improved", icon: Sparkles },
} as const;

/** Every version of a CV, the newest first. None is ever changed. */
export function VersionList({
  versions,
  currentId,
  hrefFor,
  downloadHrefFor,
  onRestore,
  restoringId,
}: VersionListProps) {
  return (
    <ol className="divide-y overflow-hidden rounded-lg border bg-surface shadow-card">
      {versions.map((version) => {
        const { label, icon: Icon } = ORIGINS[version.origin];
        const current = version.id === currentId;
        return (
          <li key={version.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 sm:px-5">
            <Icon aria-hidden className="size-4.5 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <p>
                <Link
                  href={hrefFor(version)}
                  aria-current={current ? "true" : undefined}
                  className="font-medium underline-offset-4 hover:underline"
                >
                  Version {version.number}
                </Link>
                <span className="text-muted"> · {label}</span>
              </p>
              <time dateTime={version.createdAt} className="text-muted text-sm">
                {formatDate(version.createdAt)}
              </time>
            </div>
            {downloadHrefFor && (
              <LinkButton
                href={downloadHrefFor(version)}
                variant="quiet"
                size="sm"
                className="aspect-square px-0"
                aria-label={`Download version ${version.number}`}
                icon={<Download aria-hidden />}
              />
            )}
            {current ? (
              <Badge tone="accent">Current</Badge>
            ) : (
              onRestore && (
                <Button
                  size="sm"
                  variant="quiet"
                  icon={<History aria-hidden />}
                  loading={restoringId === version.id}
                  aria-label={`Go back to version ${version.number}`}
                  onClick={() => void onRestore(version.id)}
                >
                  Go back
                </Button>
              )
            )}
          </li>
        );
      })}
    </ol>
  );
}
