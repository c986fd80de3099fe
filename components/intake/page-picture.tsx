"use client";
import type { RenderTask } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import type { Original } from "./use-original";

export interface PagePictureProps {
  original: Extract<Original, { state: "pdf" | "picture" }>;
  /** from 1 */
  page: number;
  /** of the box it fills, in CSS pixels */
  width: number;
  height: number;
  /** how it was turned to be read, as in SourceText.pageSizes */
  turned?: number;
  lean?: number;
  onFailed: () => void;
}

/** More pixels than this and phones refuse the canvas; the picture is then drawn smaller and stretched. */
const MAX_PIXELS = 12_000_000;

/** A page as it looks, drawn as sharp as the screen; while it is drawn anew the earlier picture stays. For the eye alone: its text stands beside it. */
export function PagePicture(props: PagePictureProps) {
  const { original, page, turned = 0, lean = 0, onFailed } = props;
  const [width, height] = turned % 2 ? [props.height, props.width] : [props.width, props.height];
  const host = useRef<HTMLDivElement>(null);
  const failed = useRef(onFailed);
  failed.current = onFailed;
  const document = original.state === "pdf" ? original.document : undefined;

  useEffect(() => {
    if (!document || width <= 0) return;
    let task: RenderTask | undefined;
    let left = false;
    const draw = async () => {
      const pdfPage = await document.getPage(page);
      if (left) return;
      const natural = pdfPage.getViewport({ scale: 1 });
      const sharp = (width / natural.width) * window.devicePixelRatio;
      const scale = Math.min(sharp, Math.sqrt(MAX_PIXELS / (natural.width * natural.height)));
      const viewport = pdfPage.getViewport({ scale });
      const canvas = window.document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(viewport.width));
      canvas.height = Math.max(1, Math.round(viewport.height));
      canvas.className = "block size-full";
      task = pdfPage.render({ canvas, viewport });
      await task.promise;
      if (!left) host.current?.replaceChildren(canvas);
    };
    draw().catch(() => left || failed.current());
    return () => {
      left = true;
      task?.cancel();
    };
  }, [document, page, width]);

  const upright = {
    width,
    height,
    transform: `translate(-50%, -50%) rotate(${-lean}deg) rotate(${turned * 90}deg)`,
  };
  return (
    <div aria-hidden className="absolute top-1/2 left-1/2" style={upright}>
      {original.state === "picture" ? (
        // biome-ignore lint/performance/noImgElement: a picture of the person's own, from their own memory
        <img src={original.url} alt="" className="block size-full" onError={onFailed} />
      ) : (
        <div ref={host} className="size-full" />
      )}
    </div>
  );
}
