"use client";
import { ImagePlus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorPanel } from "@/components/ui/error-panel";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { ErrorReport } from "@/lib/errors";
import type { RenderOptions } from "@/lib/rendering/contract";
import { refusesPhoto } from "@/lib/rendering/shows-photo";
import { removePhotoAction } from "../actions";

export interface PhotoProps {
  cvId: string;
  /** the one that is kept for this CV */
  kept: string | undefined;
  onKept: (id: string | undefined) => void;
  options: RenderOptions;
  onChange: (options: RenderOptions) => void;
}

/** The portrait of a template that has a place for one: chosen, shown or not, taken away. */
export function Photo({ cvId, kept, onKept, options, onChange }: PhotoProps) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorReport>();

  const send = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setError(undefined);
    const answer = await upload(cvId, file);
    setBusy(false);
    if (typeof answer !== "string") return setError(answer);
    onKept(answer);
    onChange({ ...options, photo: answer });
  };
  const remove = async () => {
    if (!kept) return;
    setBusy(true);
    const result = await removePhotoAction({ photoId: kept }).catch(() => ({ ok: false as const, error: UNREACHABLE }));
    setBusy(false);
    if (!result.ok && result.error.code !== "not_found") return setError(result.error);
    onKept(undefined);
    onChange({ ...options, photo: undefined });
  };
  return (
    <div className="space-y-3">
      {kept && (
        <div className="flex items-start gap-4">
          {/* biome-ignore lint/performance/noImgElement: the person's own picture, from our own server */}
          <img src={`/api/v1/photos/${kept}/file`} alt="Yours" className="w-20 rounded-sm border" />
          <Checkbox
            checked={options.photo === kept}
            onCheckedChange={(on) => onChange({ ...options, photo: on ? kept : undefined })}
          >
            Show it in the PDF
          </Checkbox>
        </div>
      )}
      {options.photo && refusesPhoto(options) && (
        <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          It is left out: employers in the chosen country do not want photos.
        </p>
      )}
      <p className="text-muted text-sm">
        Only the picture is kept, cut to a portrait: no place, time or camera. No model ever sees it.
      </p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          tabIndex={-1}
          aria-hidden
          className="hidden"
          data-testid="photo"
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <Button
          size="sm"
          variant="secondary"
          loading={busy}
          icon={<ImagePlus aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {kept ? "Another photo" : "Choose a photo"}
        </Button>
        {kept && (
          <Button size="sm" variant="quiet" icon={<Trash2 aria-hidden />} onClick={() => void remove()}>
            Delete it
          </Button>
        )}
      </div>
      {error && <ErrorPanel compact error={error} />}
    </div>
  );
}

/** The photo's id, or why there is none. */
async function upload(cvId: string, file: File): Promise<string | ErrorReport> {
  const body = new FormData();
  body.set("file", file);
  try {
    const response = await fetch(`/api/v1/cvs/${cvId}/photo`, { method: "POST", body });
    const answer = await response.json();
    return response.ok ? answer.id : (answer.error ?? UNREACHABLE);
  } catch {
    return UNREACHABLE;
  }
}
