import { Check, CircleAlert } from "lucide-react";
import { Spinner } from "./spinner";

/** Where an autosaved text stands. `idle`: nothing was changed yet. */
export type SaveState = "idle" | "saving" | "saved" | "error";

/** "Saving…", "Saved" or what went wrong; read aloud once it changes. */
export function SaveStatus({ state, message }: { state: SaveState; message?: string }) {
  return (
    <span role="status" className="inline-flex min-h-6 items-center gap-1.5 text-muted text-sm">
      {state === "saving" && (
        <>
          <Spinner label={null} className="size-4" /> Saving…
        </>
      )}
      {state === "saved" && (
        <>
          <Check aria-hidden className="size-4 text-good" /> Saved
        </>
      )}
      {state === "error" && (
        <span className="inline-flex items-center gap-1.5 text-bad">
          <CircleAlert aria-hidden className="size-4" />{" "}
          {message ?? "Not saved. Your text is still here; we try again."}
        </span>
      )}
    </span>
  );
}
