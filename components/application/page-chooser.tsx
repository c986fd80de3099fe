"use client";
import { ArrowLeft, ArrowRight, RotateCw, Undo2, X } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { ApplicationPart } from "@/lib/application/request";
import { asChoice, chosenPages, dropPage, moveItem, turnPage } from "./arrange-pages";

export interface PageChooserProps {
  name: string;
  /** the file on our own server */
  url: string;
  kind: "pdf" | "picture";
  /** how many pages the file has */
  count: number;
  pages: ApplicationPart["pages"];
  onChange: (pages: ApplicationPart["pages"]) => void;
}

/** The pages of one file as small pictures: turned, moved, left out. */
export function PageChooser({ name, url, kind, count, pages, onChange }: PageChooserProps) {
  const chosen = chosenPages({ pages }, count);
  const change = (next: typeof chosen) => onChange(asChoice(next, count));
  const turned = new Map(chosen.map((page) => [page.page, page.rotate]));
  return (
    <div className="space-y-3">
      <ol aria-label={`Pages of ${name}`} className="flex flex-wrap gap-3">
        {chosen.map(({ page, rotate }, index) => {
          const called = `page ${page} of ${name}`;
          return (
            <li
              // a page may be chosen twice by an arrangement of the command line
              // biome-ignore lint/suspicious/noArrayIndexKey: its place is part of what it is
              key={`${page}-${index}`}
              className="w-36 rounded-md border bg-sunken p-2"
            >
              <div className="grid h-36 place-items-center overflow-hidden">
                <div style={{ transform: `rotate(${rotate}deg)` }} className="transition-transform">
                  {kind === "picture" ? (
                    // biome-ignore lint/performance/noImgElement: the person's own picture, from our own server
                    <img src={url} alt="" className="max-h-32 max-w-32 object-contain" />
                  ) : (
                    <Thumbnail url={url} page={page} />
                  )}
                </div>
              </div>
              <p className="mt-1 text-center text-muted text-xs tabular-nums">
                {count > 1 ? `Page ${page}` : "One page"}
                {rotate > 0 && `, turned ${rotate}°`}
              </p>
              <div className="mt-1 flex justify-center">
                {chosen.length > 1 && (
                  <IconButton
                    size="sm"
                    label={`Move ${called} before the one above`}
                    disabled={index === 0}
                    onClick={() => change(moveItem(chosen, index, index - 1))}
                  >
                    <ArrowLeft aria-hidden />
                  </IconButton>
                )}
                <IconButton size="sm" label={`Turn ${called}`} onClick={() => change(turnPage(chosen, index))}>
                  <RotateCw aria-hidden />
                </IconButton>
                {chosen.length > 1 && (
                  <>
                    <IconButton size="sm" label={`Leave out ${called}`} onClick={() => change(dropPage(chosen, index))}>
                      <X aria-hidden />
                    </IconButton>
                    <IconButton
                      size="sm"
                      label={`Move ${called} after the next one`}
                      disabled={index === chosen.length - 1}
                      onClick={() => change(moveItem(chosen, index, index + 1))}
                    >
                      <ArrowRight aria-hidden />
                    </IconButton>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {pages && (
        <Button size="sm" variant="quiet" icon={<Undo2 aria-hidden />} onClick={() => onChange(undefined)}>
          {turned.size < count ? `All ${count} pages again, as they are` : "As they are"}
        </Button>
      )}
    </div>
  );
}

const Thumbnail = dynamic(() => import("./thumbnail").then((module) => module.Thumbnail), {
  ssr: false,
  loading: () => <Skeleton className="h-32 w-24 bg-black/8" />,
});
