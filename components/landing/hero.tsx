"use client";
import type { ReactNode } from "react";
import { UploadDropzone, type UploadDropzoneProps } from "@/components/intake/upload-dropzone";
import { Button } from "@/components/ui/button";
import { Container } from "@/components/ui/container";

export interface HeroProps {
  upload: Omit<UploadDropzoneProps, "compact">;
  /** begins an empty CV; not offered without it */
  onStartEmpty?: () => void | Promise<void>;
  startingEmpty?: boolean;
  /** under the upload, e.g. "continue where you were" */
  children?: ReactNode;
}

/** What it is in one sentence, and the upload. */
export function Hero({ upload, onStartEmpty, startingEmpty, children }: HeroProps) {
  return (
    <Container width="wide" className="pt-8 pb-16 sm:pt-14 sm:pb-24">
      <div className="grid items-center gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1.05fr)_minmax(0,1fr)]">
        <div>
          <h1 className="text-[2.5rem] leading-[1.06] tracking-[-0.025em] sm:text-6xl xl:text-[4.25rem]">
            A better CV, and <span className="marker whitespace-nowrap">every sentence</span> is still yours.
          </h1>
          <p className="mt-5 max-w-xl text-lg text-muted leading-relaxed sm:text-xl">
            Bring the CV you have and say which job you want. Each change comes with its reason and the line it is taken
            from, and waits for your yes.
          </p>
        </div>
        <div>
          <UploadDropzone {...upload} />
          <div className="mt-3 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-muted">
            <span>No account needed.</span>
            {onStartEmpty && (
              <Button
                variant="quiet"
                size="sm"
                className="max-sm:-ml-3"
                loading={startingEmpty}
                onClick={() => void onStartEmpty()}
              >
                No CV yet? Start from nothing
              </Button>
            )}
          </div>
          {children}
        </div>
      </div>
    </Container>
  );
}
