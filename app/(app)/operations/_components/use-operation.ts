"use client";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/web/action.server";

/** Calls an action, says how it went, and knows which things it is under way for. */
export function useOperation() {
  const toast = useToast();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());

  /**
   * @param key what it is about, for `pending`
   * @param said what to say when it is done
   * @returns the action's data; undefined when it was refused, which has been said
   */
  const run = async <T>(key: string, act: () => Promise<ActionResult<T>>, said: (data: T) => string) => {
    setPending((keys) => new Set(keys).add(key));
    const result = await act().catch(() => undefined);
    setPending((keys) => new Set([...keys].filter((other) => other !== key)));
    if (result?.ok) {
      toast({ title: said(result.data), tone: "good" });
      return result.data;
    }
    toast({
      title: result?.error.message ?? "The server cannot be reached at the moment.",
      description: result?.error.hint,
      tone: "bad",
    });
    return undefined;
  };
  return { pending, run };
}
