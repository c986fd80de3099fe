"use client";
import { useEffect, useState } from "react";

const SETTLED_MS = 500;

/** The value as it was when it had not changed for half a second; the first one at once. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
