"use client";
import { useCallback, useEffect, useState } from "react";

const NONE: ReadonlySet<string> = new Set();

/** Which doubts of a reading the person has ticked off; kept in this browser beside the draft. */
export function useSettledChecks(cvId: string): [ReadonlySet<string>, (key: string, settled: boolean) => void] {
  const store = `cv-checked:${cvId}`;
  const [settled, setSettled] = useState(NONE);
  useEffect(() => setSettled(parse(window.localStorage.getItem(store))), [store]);
  const settle = useCallback(
    (key: string, done: boolean) =>
      setSettled((now) => {
        const next = new Set(now);
        if (done) next.add(key);
        else next.delete(key);
        window.localStorage.setItem(store, JSON.stringify([...next]));
        return next;
      }),
    [store],
  );
  return [settled, settle];
}

function parse(text: string | null): ReadonlySet<string> {
  try {
    const keys: unknown = JSON.parse(text ?? "[]");
    return new Set(Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : []);
  } catch {
    return NONE;
  }
}
