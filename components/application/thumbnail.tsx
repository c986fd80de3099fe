"use client";
import { Document, Page } from "react-pdf";
import "@/components/ui/pdf-js";
import { Skeleton } from "@/components/ui/skeleton";

const WIDTH = 96;

/** One page of a PDF, small. For the eye alone: what it is stands below it. */
export function Thumbnail({ url, page }: { url: string; page: number }) {
  const empty = <Skeleton className="h-32 w-24 bg-black/8" />;
  const failed = <p className="w-24 text-center text-muted text-xs">No picture of this page</p>;
  return (
    <div aria-hidden className="max-h-32 overflow-hidden border bg-white">
      <Document file={url} suspense={false} loading={empty} error={failed}>
        <Page
          pageNumber={page}
          width={WIDTH}
          renderTextLayer={false}
          renderAnnotationLayer={false}
          suspense={false}
          loading={empty}
          error={failed}
        />
      </Document>
    </div>
  );
}
