"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Hero } from "@/components/landing/hero";
import { useToast } from "@/components/ui/toast";
import { UNREACHABLE } from "@/components/ui/unreachable";
import { startCvAction } from "../(app)/cvs/actions";
import { useUpload } from "./use-upload";

/** The start page's upload, and the way to start with an empty page. */
export function Start() {
  const router = useRouter();
  const toast = useToast();
  const { upload, reset, progress, error, requestId } = useUpload();
  const [starting, setStarting] = useState(false);
  const startEmpty = async () => {
    setStarting(true);
    const result = await startCvAction({}).catch(() => undefined);
    if (result?.ok) return router.push(`/cvs/${result.data.cvId}`);
    setStarting(false);
    toast({
      title: result?.error.message ?? UNREACHABLE.message,
      description: result?.error.hint,
      tone: "bad",
    });
  };
  return (
    <Hero
      upload={{ onFile: upload, progress, error, requestId, onRetry: reset }}
      onStartEmpty={startEmpty}
      startingEmpty={starting}
    />
  );
}
