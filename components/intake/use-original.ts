"use client";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";

/** The uploaded file as something whose pages can be shown. */
export type Original =
  | { state: "loading" }
  | { state: "pdf"; document: PDFDocumentProxy }
  | { state: "picture"; url: string }
  | { state: "failed" };

const LOADING: Original = { state: "loading" };

/** Loads the person's own file and opens it in this browser; nothing happens while `url` is undefined. */
export function useOriginal(url: string | undefined): Original {
  const [original, setOriginal] = useState<Original>(LOADING);
  useEffect(() => {
    if (!url) return;
    const leave = new AbortController();
    let close = () => {};
    setOriginal(LOADING);
    open(url, leave.signal).then(
      (opened) => {
        close = opened.close;
        if (leave.signal.aborted) close();
        else setOriginal(opened.original);
      },
      () => leave.signal.aborted || setOriginal({ state: "failed" }),
    );
    return () => {
      leave.abort();
      close();
    };
  }, [url]);
  return original;
}

async function open(url: string, signal: AbortSignal): Promise<{ original: Original; close: () => void }> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The original was answered with ${response.status}`);
  const file = await response.blob();
  if (file.type.startsWith("image/")) {
    const address = URL.createObjectURL(file);
    return { original: { state: "picture", url: address }, close: () => URL.revokeObjectURL(address) };
  }
  const { openPdf } = await import("@/components/ui/pdf-js");
  const task = openPdf(new Uint8Array(await file.arrayBuffer()));
  return { original: { state: "pdf", document: await task.promise }, close: () => void task.destroy() };
}
