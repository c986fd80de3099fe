"use client";
import { useEffect, useState } from "react";
import type { RenderOptions } from "@/lib/rendering/contract";

/**
 * The PDF with these options as fast as it can be made, for looking at while choosing; undefined until the first one is there, and
 * for what cannot be previewed (fitting draws many documents). It stays the one of the choice before until the next has come.
 */
export function usePreview(versionId: string, options: RenderOptions | undefined): Blob | undefined {
  const [preview, setPreview] = useState<Blob>();
  const body = options && !options.fit ? JSON.stringify({ versionId, options }) : undefined;

  useEffect(() => {
    setPreview((before) => (body ? before : undefined));
    if (!body) return;
    const stop = new AbortController();
    const request = { method: "POST", headers: { "content-type": "application/json" }, body, signal: stop.signal };
    fetch("/api/v1/previews", request)
      .then(async (response) => {
        if (response.ok) setPreview(await response.blob());
      })
      // the document itself follows, and says what is wrong
      .catch(() => {});
    return () => stop.abort();
  }, [body]);

  return preview;
}
