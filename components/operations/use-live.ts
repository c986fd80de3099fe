"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ErrorReport } from "@/lib/errors";

const POLL_MS = 2500;

export interface Live<T> {
  data: T;
  /** why the last try to get news failed; what is shown is older then */
  error?: ErrorReport;
  refresh: () => Promise<void>;
}

/**
 * Data of an address of our API, asked for again every 2.5 s while the page is in sight. Begins with what the server rendered; a new
 * address, or new data from the server, begins anew.
 */
export function useLive<T>(url: string, initial: T): Live<T> {
  const [shown, setShown] = useState<{ url: string; initial: T; data: T; error?: ErrorReport }>({
    url,
    initial,
    data: initial,
  });
  const current = shown.url === url && shown.initial === initial ? shown : { url, initial, data: initial };
  const latest = useRef(current);
  latest.current = current;

  const refresh = useCallback(async () => {
    const answer = await fetch(url, { headers: { accept: "application/json" } }).catch(() => null);
    const body = await answer?.json().catch(() => null);
    // another page of the list may be on the screen by now
    if (latest.current.url !== url) return;
    if (answer?.ok && body) setShown({ url, initial: latest.current.initial, data: body as T });
    else setShown({ ...latest.current, error: body?.error ?? UNREACHABLE });
  }, [url]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const turn = async () => {
      if (document.visibilityState === "visible") await refresh();
      if (!stopped) timer = setTimeout(turn, POLL_MS);
    };
    timer = setTimeout(turn, POLL_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [refresh]);
  return { data: current.data, error: current.error, refresh };
}

const UNREACHABLE: ErrorReport = {
  code: "engine_down",
  message: "The server cannot be reached at the moment.",
  hint: "What is shown is older. It is tried again by itself.",
};
