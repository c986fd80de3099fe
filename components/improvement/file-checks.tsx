"use client";
import { FileSearch } from "lucide-react";
import { useState } from "react";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Skeleton } from "@/components/ui/skeleton";
import type { ErrorReport } from "@/lib/errors";
import type { FileScore } from "@/lib/scoring/contract";
import { Findings } from "./score-panel";

interface Checked {
  uploaded: FileScore | undefined;
  made: FileScore | { error: ErrorReport };
}
export interface FileChecksProps {
  load: () => Promise<Checked | { error: ErrorReport }>;
}

/** How well programs can read the uploaded file, and the PDF made here, check by check; looked at when it is opened. */
export function FileChecks({ load }: FileChecksProps) {
  const [checked, setChecked] = useState<Checked>();
  const [error, setError] = useState<ErrorReport>();
  const open = async () => {
    setError(undefined);
    const result = await load();
    if ("error" in result) setError(result.error);
    else setChecked(result);
  };
  return (
    <details
      className="rounded-lg border bg-surface p-4 shadow-card sm:px-6"
      onToggle={(event) => {
        if (event.currentTarget.open && !checked) void open();
      }}
    >
      <summary className="flex min-h-9 list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
        <FileSearch aria-hidden className="size-5 shrink-0 text-accent" />
        How programs read the file
      </summary>
      <p className="mt-1 text-muted text-sm">
        Whether a program that reads files finds all of your text, in its order and in its place. It is not about what
        the text says, and not what an employer’s system will do with it.
      </p>
      {error && <ErrorPanel compact className="mt-3" error={error} />}
      {!checked && !error && <Skeleton className="mt-3 h-16" />}
      {checked && (
        <ul className="mt-4 space-y-4">
          {checked.uploaded && <FileRow title="The file you uploaded" file={checked.uploaded} />}
          {"error" in checked.made ? (
            <li>
              <ErrorPanel compact error={checked.made.error} />
            </li>
          ) : (
            <FileRow title="The PDF made here" file={checked.made} />
          )}
        </ul>
      )}
    </details>
  );
}

function FileRow({ title, file }: { title: string; file: FileScore }) {
  return (
    <li>
      <p className="flex items-baseline justify-between gap-3 text-[0.9375rem]">
        <span className="font-medium">{title}</span>
        <span className="text-muted tabular-nums">{file.score} / 100</span>
      </p>
      <div aria-hidden className="relative mt-1.5 h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="absolute inset-y-0 left-0 bg-accent" style={{ width: `${file.score}%` }} />
      </div>
      <Findings
        findings={file.findings.map(({ code, severity, reason, points }) => ({
          code,
          severity,
          message: reason,
          points,
        }))}
      />
    </li>
  );
}
