"use client";
import { UploadDropzone } from "@/components/intake/upload-dropzone";
import { useUpload } from "./use-upload";

/** The upload, wherever it stands. */
export function Upload({ compact }: { compact?: boolean }) {
  const { upload, reset, progress, error, requestId } = useUpload();
  return (
    <UploadDropzone
      compact={compact}
      onFile={upload}
      progress={progress}
      error={error}
      requestId={requestId}
      onRetry={reset}
    />
  );
}
