import { Skeleton } from "@/components/ui/skeleton";

export interface PdfPreviewProps {
  /** the PDF, or its address on our own server; null while it is being made */
  url: string | Blob | null;
  /** what it is, for screen readers */
  title: string;
  onRetry?: () => void;
}

/** A sheet that is still empty. */
export function PdfSkeleton() {
  return (
    <div
      role="status"
      aria-label="The PDF is being made"
      className="aspect-[210/297] w-full rounded-sm border bg-white p-[9%]"
    >
      <Skeleton className="h-6 w-1/2 bg-black/8" />
      <Skeleton className="mt-3 h-3 w-3/4 bg-black/8" />
      <Skeleton className="mt-10 h-4 w-1/4 bg-black/8" />
      <Skeleton className="mt-4 h-3 bg-black/8" />
      <Skeleton className="mt-3 h-3 w-11/12 bg-black/8" />
      <Skeleton className="mt-3 h-3 w-10/12 bg-black/8" />
    </div>
  );
}
