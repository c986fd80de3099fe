import type { ModelCallsProps } from "@/components/improvement/model-calls";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { ModelCall } from "@/lib/improvement/contract";
import type { ActionResult } from "@/lib/web/action.server";

/** The answer of an action that lists model calls, as their list shows it; also when there is none. */
export async function loadCalls(answer: Promise<ActionResult<ModelCall[]>>): ReturnType<ModelCallsProps["load"]> {
  const result = await answer.catch(() => undefined);
  return result?.ok ? { calls: result.data } : { error: result?.error ?? UNREACHABLE };
}
