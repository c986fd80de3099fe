"use client";
import { useEffect, useRef, useState } from "react";
import { Document, Page } from "react-pdf";
import "react-pdf/dist/Page/TextLayer.css";
import "@/components/ui/pdf-js";
import { ErrorPanel } from "@/components/ui/error-panel";
import { type PdfPreviewProps, PdfSkeleton } from "./pdf-skeleton";
import { withoutAnnotations } from "./without-annotations";

/** What a person sees at first: the rest may follow. */
const FIRST_PAGES = 3;

interface PagesProps {
  file: string | Blob;
  /** the first pages are drawn, or never will be */
  onReady?: () => void;
}

/** The pages of a PDF at the width of their box, with their text selectable and readable aloud. */
export function PdfPages({ file, title, onRetry, onReady }: Omit<PdfPreviewProps, "url"> & PagesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  const [pages, setPages] = useState(0);
  const drawn = useRef(new Set<number>());
  const pageDrawn = (number: number) => {
    drawn.current.add(number);
    if (drawn.current.size === Math.min(pages, FIRST_PAGES)) onReady?.();
  };

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <section ref={box} aria-label={title} className="min-w-0">
      <Document
        file={file}
        // a failure belongs into the box, not to the page's error boundary
        suspense={false}
        onLoadSuccess={(document) => {
          withoutAnnotations(document);
          setPages(document.numPages);
        }}
        loading={<PdfSkeleton />}
        error={
          <ErrorPanel
            error={{
              code: "internal",
              message: "The preview could not be shown.",
              hint: "The file itself may be fine: download it, or try again.",
            }}
            onRetry={onRetry}
          />
        }
        onLoadError={() => onReady?.()}
        className="space-y-4"
      >
        {width !== undefined &&
          Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
            <figure key={number}>
              <div className="overflow-hidden rounded-sm border bg-white shadow-card">
                <Page
                  pageNumber={number}
                  // the border takes a pixel on each side
                  width={width - 2}
                  renderAnnotationLayer={false}
                  suspense={false}
                  loading={<PdfSkeleton />}
                  onRenderSuccess={() => pageDrawn(number)}
                />
              </div>
              {pages > 1 && (
                <figcaption className="mt-1.5 text-center text-muted text-sm">
                  Page {number} of {pages}
                </figcaption>
              )}
            </figure>
          ))}
      </Document>
    </section>
  );
}
