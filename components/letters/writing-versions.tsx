import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/components/ui/format-date";

export interface WritingVersionItem {
  id: string;
  number: number;
  origin: string;
  createdAt: string;
}

const ORIGINS: Readonly<Record<string, string>> = { made: "As written", edit: "Edited", restore: "Brought back" };

/** Every version of a text, the newest first; none is ever changed. */
export function WritingVersions({
  versions,
  onRestore,
  restoring,
}: {
  versions: readonly WritingVersionItem[];
  onRestore: (versionId: string) => void;
  restoring: boolean;
}) {
  return (
    <Card title="Versions">
      <ol className="divide-y">
        {versions.map((version, i) => (
          <li key={version.id} className="flex flex-wrap items-center gap-3 py-2">
            <span className="min-w-0 flex-1 text-sm">
              Version {version.number} · {ORIGINS[version.origin] ?? version.origin} · {formatDate(version.createdAt)}
            </span>
            {i > 0 && (
              <Button
                size="sm"
                variant="quiet"
                loading={restoring}
                icon={<RotateCcw aria-hidden />}
                onClick={() => onRestore(version.id)}
              >
                Bring back
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
