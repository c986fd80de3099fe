"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ErrorPanel } from "@/components/ui/error-panel";
import type { ErrorReport } from "@/lib/errors";

/** Says why nothing can be shown, and asks again. */
export function Unavailable({ error }: { error: ErrorReport }) {
  const router = useRouter();
  const [retrying, startTransition] = useTransition();
  return <ErrorPanel error={error} retrying={retrying} onRetry={() => startTransition(() => router.refresh())} />;
}
