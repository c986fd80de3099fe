"use client";
import { ClipboardPaste, FileUp } from "lucide-react";
import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { Textarea } from "@/components/ui/textarea";
import type { ErrorReport } from "@/lib/errors";
import { UPLOAD_LIMIT_BYTES } from "@/lib/intake/contract";
import { checkFile } from "./check-file";
import { formatBytes } from "./format-bytes";

/** Only a filter of the file chooser: the type is found from the content. */
const ACCEPT =
  ".pdf,.docx,.odt,.rtf,.txt,.md,.markdown,.html,.htm,.json,.png,.jpg,.jpeg,.webp,text/plain,text/markdown,text/html,application/json,application/pdf,image/png,image/jpeg,image/webp";

export interface UploadProgress {
  /** bytes sent so far, as the browser reports them */
  loaded: number;
  /** null when the browser does not know */
  total: number | null;
  fileName?: string;
}
export interface UploadDropzoneProps {
  onFile: (file: File) => void;
  /** present while a file is being sent */
  progress?: UploadProgress | null;
  /** the server's answer to the last file */
  error?: ErrorReport | null;
  requestId?: string;
  /** send the last file again */
  onRetry?: () => void;
  /** a low strip for pages where the upload is not the main thing */
  compact?: boolean;
}

/** Takes a CV: dropped, chosen, or pasted (a file anywhere on the page, or text). What is wrong with it is said before it is sent. */
export function UploadDropzone({ onFile, progress, error, requestId, onRetry, compact }: UploadDropzoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [dragging, setDragging] = useState(0);
  const [refused, setRefused] = useState<ErrorReport>();
  const [pasteOpen, setPasteOpen] = useState(false);
  const uploading = Boolean(progress);

  const take = (file: File | undefined | null) => {
    if (!file || uploading) return;
    const problem = checkFile(file);
    setRefused(problem);
    if (!problem) onFile(file);
  };
  const takeRef = useRef(take);
  takeRef.current = take;

  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (!file) return;
      event.preventDefault();
      takeRef.current(file);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(0);
    take(event.dataTransfer.files[0]);
  };
  const onPasteHere = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (event.clipboardData.files.length === 0 && text.trim()) take(textFile(text));
  };
  const problem = refused ?? error;

  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drop target, not a fieldset */}
      <div
        role="group"
        aria-label="Upload a CV"
        onDragEnter={(event) => {
          event.preventDefault();
          setDragging((depth) => depth + 1);
        }}
        onDragLeave={() => setDragging((depth) => Math.max(0, depth - 1))}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
        onPaste={onPasteHere}
        className={classNames(
          "relative rounded-xl border-2 border-line-strong border-dashed bg-surface transition-colors",
          compact ? "px-4 py-4 sm:px-5" : "px-5 py-8 text-center sm:px-8 sm:py-11",
          dragging > 0 && "border-accent border-solid bg-accent-soft",
          uploading && "border-line border-solid",
        )}
      >
        <input
          ref={input}
          type="file"
          accept={ACCEPT}
          tabIndex={-1}
          aria-hidden
          className="hidden"
          data-testid="cv-file"
          onChange={(event) => {
            take(event.target.files?.[0]);
            // so that choosing the same file again is a change again
            event.target.value = "";
          }}
        />
        {progress ? (
          <Sending progress={progress} />
        ) : (
          <div
            className={classNames(
              compact ? "flex flex-wrap items-center gap-x-4 gap-y-3" : "flex flex-col items-center gap-4",
            )}
          >
            <div className={classNames(compact && "min-w-48 flex-1")}>
              <p className={classNames("font-medium font-serif", compact ? "text-lg" : "text-xl sm:text-2xl")}>
                {dragging > 0 ? "Let go to read it" : "Drop your CV here"}
              </p>
              <p id={hintId} className="mt-1 text-muted text-sm">
                PDF, Word (DOCX), ODT, RTF, text, Markdown, HTML, JSON Resume, or a scan or photo (PNG, JPEG, WebP), up
                to {formatBytes(UPLOAD_LIMIT_BYTES)}
              </p>
            </div>
            <div className={classNames("flex flex-wrap gap-2", !compact && "justify-center")}>
              <Button
                size={compact ? "md" : "lg"}
                aria-describedby={hintId}
                icon={<FileUp aria-hidden />}
                onClick={() => input.current?.click()}
              >
                Choose a file
              </Button>
              <Button
                variant="secondary"
                size={compact ? "md" : "lg"}
                icon={<ClipboardPaste aria-hidden />}
                onClick={() => setPasteOpen(true)}
              >
                Paste text
              </Button>
            </div>
          </div>
        )}
      </div>
      {problem && !uploading && (
        <ErrorPanel
          className="mt-3 text-left"
          error={problem}
          requestId={refused ? undefined : requestId}
          onRetry={refused ? undefined : onRetry}
          actions={
            <Button size="sm" variant="secondary" onClick={() => input.current?.click()}>
              Choose another file
            </Button>
          }
        />
      )}
      <PasteDialog
        open={pasteOpen}
        onOpenChange={setPasteOpen}
        onText={(text) => {
          setPasteOpen(false);
          take(textFile(text));
        }}
      />
    </div>
  );
}

function Sending({ progress }: { progress: UploadProgress }) {
  const { loaded, total, fileName } = progress;
  const sent = total !== null && loaded >= total;
  const words = sent
    ? "Sent; checking it"
    : `${formatBytes(loaded)}${total === null ? " sent" : ` of ${formatBytes(total)} sent`}`;
  return (
    <div className="mx-auto w-full max-w-md text-left">
      <p className="truncate font-medium">{fileName ?? "Sending your CV"}</p>
      <Progress
        className="mt-2.5"
        label="Upload"
        value={sent ? null : total && loaded}
        max={total ?? 1}
        valueText={words}
      />
      <p role="status" className="mt-1.5 text-muted text-sm tabular-nums">
        {words}
      </p>
    </div>
  );
}

function PasteDialog(props: { open: boolean; onOpenChange: (open: boolean) => void; onText: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      wide
      title="Paste the text of your CV"
      description="All of it, as it is: headings and line breaks help to read it."
      footer={
        <Button disabled={!text.trim()} onClick={() => props.onText(text)}>
          Read this text
        </Button>
      }
    >
      <Field label="Text of the CV" hideLabel>
        <Textarea value={text} onValueChange={setText} rows={12} className="max-h-[50vh]" />
      </Field>
    </Dialog>
  );
}

function textFile(text: string): File {
  return new File([text], "pasted.txt", { type: "text/plain" });
}
