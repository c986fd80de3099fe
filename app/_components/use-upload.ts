"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { UploadProgress } from "@/components/intake/upload-dropzone";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { ErrorReport } from "@/lib/errors";

interface UploadState {
  progress: UploadProgress | null;
  error: ErrorReport | null;
  requestId: string | undefined;
}

const IDLE: UploadState = { progress: null, error: null, requestId: undefined };

/** Sends a file with its real progress, then goes to the page of the CV it becomes. */
export function useUpload() {
  const router = useRouter();
  const [state, setState] = useState(IDLE);

  const upload = useCallback(
    (file: File, options: { acceptAnyDocument?: boolean } = {}) => {
      setState({ ...IDLE, progress: { loaded: 0, total: file.size, fileName: file.name } });
      const form = new FormData();
      form.set("file", file);
      if (options.acceptAnyDocument) form.set("acceptAnyDocument", "true");
      // fetch cannot report how much of a body has been sent
      const request = new XMLHttpRequest();
      request.open("POST", "/api/v1/cvs");
      request.responseType = "json";
      request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
        setState({ ...IDLE, progress: { loaded, total: lengthComputable ? total : null, fileName: file.name } });
      request.onload = () => {
        if (request.status === 202) return router.push(`/cvs/${request.response.cvId}`);
        setState({
          progress: null,
          error: request.response?.error ?? NOT_SENT,
          requestId: request.response?.requestId,
        });
      };
      request.onerror = () => setState({ ...IDLE, error: NOT_SENT });
      request.send(form);
    },
    [router],
  );
  return { ...state, upload, reset: () => setState(IDLE) };
}

const NOT_SENT: ErrorReport = {
  ...UNREACHABLE,
  hint: "Check your connection and try again. Your file was not changed.",
};
