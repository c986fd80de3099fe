"use client";
import { useEffect } from "react";

const ASK_EVERY_MS = 2000;
/** A page that fails for its own reasons is not reloaded again and again. */
const ONCE_IN_MS = 60_000;
const KEY = "reloaded-at";

/** For error pages: most often the server was restarting. As soon as it answers again, the page is loaded anew by itself. */
export function useReloadWhenBack(): void {
  useEffect(() => {
    let wasDown = false;
    const timer = setInterval(async () => {
      const up = await fetch("/api/health", { cache: "no-store" }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (!up) {
        wasDown = true;
        return;
      }
      const last = Number(window.sessionStorage.getItem(KEY) ?? 0);
      if (!wasDown && Date.now() - last < ONCE_IN_MS) return;
      clearInterval(timer);
      window.sessionStorage.setItem(KEY, String(Date.now()));
      window.location.reload();
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}
