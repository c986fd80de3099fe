"use client";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { type PdfPreviewProps, PdfSkeleton } from "./pdf-skeleton";

interface Layer {
  file: string | Blob;
  number: number;
}

/**
 * The PDF as it is, page under page. The viewer only loads in the browser, when it is needed. When another file comes, the one
 * before stays until the pages of the new one are drawn, so that nothing flickers.
 */
export function PdfPreview({ url: file, ...rest }: PdfPreviewProps) {
  const [layers, setLayers] = useState<Layer[]>([]);
  useEffect(() => {
    if (!file) return;
    setLayers((all) => {
      const [shown] = all;
      if (!shown) return [{ file, number: 0 }];
      // the shown one and the newest: what came in between is not drawn
      return shown.file === file ? [shown] : [shown, { file, number: (all.at(-1)?.number ?? 0) + 1 }];
    });
  }, [file]);
  if (layers.length === 0) return <PdfSkeleton />;
  const show = (layer: Layer) => setLayers((all) => (all.includes(layer) ? [layer] : all));
  return (
    <div className="relative">
      {layers.map((layer, i) => (
        <div
          key={layer.number}
          inert={i > 0}
          aria-hidden={i > 0}
          className={i > 0 ? "pointer-events-none absolute inset-x-0 top-0 opacity-0" : undefined}
        >
          <PdfPages {...rest} file={layer.file} onReady={() => show(layer)} />
        </div>
      ))}
    </div>
  );
}

const PdfPages = dynamic(() => import("./pdf-pages").then((module) => module.PdfPages), {
  ssr: false,
  loading: PdfSkeleton,
});
