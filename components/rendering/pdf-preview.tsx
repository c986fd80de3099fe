"use client";
import dynamic from "next/dynamic";
import { type PdfPreviewProps, PdfSkeleton } from "./pdf-skeleton";

/** The PDF as it is, page under page. The viewer only loads in the browser, when it is needed. */
export function PdfPreview(props: PdfPreviewProps) {
  return props.url ? <PdfPages {...props} url={props.url} /> : <PdfSkeleton />;
}

const PdfPages = dynamic(() => import("./pdf-pages").then((module) => module.PdfPages), {
  ssr: false,
  loading: PdfSkeleton,
});
