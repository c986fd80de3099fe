"use client";
import { Download, Files, Plus, Trash2, Upload } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { PartList, type ShownPart } from "@/components/application/part-list";
import { formatBytes } from "@/components/intake/format-bytes";
import { PdfPreview } from "@/components/rendering/pdf-preview";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button, buttonStyles } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import {
  type ApplicationDesk,
  type ApplicationDraft,
  type ApplicationPart,
  type AttachmentView,
  SIZE_LIMITS_MB,
} from "@/lib/application/request";
import type { TaskView } from "@/lib/tasks/task-view";
import { useTaskControls } from "../../../../../_components/use-task-controls";
import { arrangeApplicationAction } from "../actions";
import { ProtectedDownload } from "./protected-download";
import { useAttachments } from "./use-attachments";
import { useMerge } from "./use-merge";

const KEEP_AFTER_MS = 600;
const ACCEPT = ".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp";

/** What goes into the application on one side, the file it becomes on the other. */
export function Application({ desk, task }: { desk: ApplicationDesk; task: TaskView | undefined }) {
  const [draft, setDraft] = useState(desk.draft);
  const change = (part: Partial<ApplicationDraft>) => setDraft((now) => ({ ...now, ...part }));
  const include = (attachment: AttachmentView) =>
    setDraft((now) =>
      now.parts.some(({ id }) => id === attachment.id)
        ? now
        : { ...now, parts: [...now.parts, { kind: "attachment", id: attachment.id }] },
    );
  const files = useAttachments(desk.cvId, desk.attachments, include);
  const merge = useMerge(desk.cvId, desk.latest, task);
  const { pendingIds, cancel, retry } = useTaskControls();
  useKept(desk.cvId, draft);

  const shown = draft.parts.flatMap((part) => describePart(part, desk, files.attachments, change, draft));
  const unused = files.attachments.filter(({ id }) => !draft.parts.some((part) => part.id === id));
  const hasCv = draft.parts.some(({ kind }) => kind === "cv");
  const [letter] = desk.letters;
  const { application } = merge;
  const href = application?.file && `/api/v1/applications/${application.id}/file`;
  const changed =
    application !== undefined &&
    JSON.stringify(application.request) !==
      JSON.stringify({ ...draft, parts: withIds(draft.parts, application.request) });

  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="min-w-0 space-y-6">
        <section aria-labelledby="files" className="space-y-3">
          <h2 id="files" className="text-xl">
            Files
          </h2>
          {shown.length > 0 ? (
            <PartList parts={shown} onChange={(parts) => change({ parts })} />
          ) : (
            <p className="rounded-lg border border-dashed p-6 text-center text-muted">
              Nothing is in the application yet.
            </p>
          )}
          {!hasCv && (
            <Button
              size="sm"
              variant="secondary"
              icon={<Plus aria-hidden />}
              onClick={() => change({ parts: [{ kind: "cv", id: desk.documents[0]?.id }, ...draft.parts] })}
            >
              Put the CV in
            </Button>
          )}
          {letter && !draft.parts.some(({ kind }) => kind === "letter") && (
            <Button
              size="sm"
              variant="secondary"
              icon={<Plus aria-hidden />}
              onClick={() => change({ parts: [{ kind: "letter", id: letter.id }, ...draft.parts] })}
            >
              Put a cover letter in
            </Button>
          )}
          {unused.length > 0 && (
            <ul aria-label="Not in the application" className="divide-y rounded-lg border">
              {unused.map((attachment) => (
                <li key={attachment.id} className="flex flex-wrap items-center gap-2 px-4 py-2">
                  <span className="min-w-0 flex-1 basis-40 break-words text-muted">{attachment.name}</span>
                  <Button size="sm" variant="quiet" icon={<Plus aria-hidden />} onClick={() => include(attachment)}>
                    Put in
                  </Button>
                  <IconButton
                    size="sm"
                    label={`Delete ${attachment.name}`}
                    onClick={() => void files.remove(attachment)}
                  >
                    <Trash2 aria-hidden />
                  </IconButton>
                </li>
              ))}
            </ul>
          )}
          <AddFiles sending={files.sending} onFiles={(chosen) => void files.add(chosen)} />
          {files.refused.map(({ name, error }) => (
            <ErrorPanel key={name} compact error={error} />
          ))}
        </section>
        <Card title="How it is made">
          <div className="space-y-4">
            <Field label="Title" hint="Readers show it in their window." optional>
              <Input
                value={draft.title}
                maxLength={200}
                onChange={(event) => change({ title: event.target.value })}
                placeholder="Your name, application"
              />
            </Field>
            <Field
              label="Largest size"
              hint="Portals often take 5 or 10 MB. Pictures are made smaller when it is needed."
            >
              <Select
                value={String(draft.maxMegabytes)}
                onValueChange={(value) => change({ maxMegabytes: Number(value) })}
                options={SIZE_LIMITS_MB.map((size) => ({ value: String(size), label: `${size} MB` }))}
              />
            </Field>
            <Checkbox checked={draft.pageNumbers} onCheckedChange={(pageNumbers) => change({ pageNumbers })}>
              Number the pages (“3 / 12” at the foot)
            </Checkbox>
          </div>
        </Card>
        <Button
          size="lg"
          className="w-full"
          icon={<Files aria-hidden />}
          loading={merge.asking}
          disabled={draft.parts.length === 0}
          onClick={() => void merge.ask(draft)}
        >
          {changed && application?.file ? "Make it anew" : "Make the application"}
        </Button>
        {merge.error && <ErrorPanel error={merge.error} />}
      </div>
      <section aria-label="The application" className="min-w-0 space-y-4 lg:sticky lg:top-4 lg:self-start">
        {merge.task && merge.task.state !== "succeeded" && (
          <TaskProgress task={merge.task} pending={pendingIds.has(merge.task.id)} onCancel={cancel} onRetry={retry} />
        )}
        {application?.file && href && (
          <>
            <Card
              title="Your application"
              description={`${application.report?.pages} pages, ${formatBytes(application.file.size)}${changed ? ". You have changed something since." : ""}`}
            >
              <div className="space-y-4">
                {application.report?.notice && (
                  <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{application.report.notice}</p>
                )}
                <ol aria-label="Contents" className="space-y-1 text-sm">
                  {application.report?.parts.map(({ name, firstPage }) => (
                    <li key={`${firstPage}-${name}`} className="flex justify-between gap-4">
                      <span className="min-w-0 break-words">{name}</span>
                      <span className="text-muted tabular-nums">page {firstPage}</span>
                    </li>
                  ))}
                </ol>
                <a href={href} download className={`${buttonStyles({ size: "lg" })} w-full`}>
                  <Download aria-hidden /> Download the application
                </a>
                <details className="border-t pt-3">
                  <summary className="mb-3 font-medium text-sm">With a password</summary>
                  <ProtectedDownload href={href} fileName={application.file.name} />
                </details>
              </div>
            </Card>
            <PdfPreview url={href} title="The application's pages" />
          </>
        )}
        {!application && (
          <p className="rounded-lg border border-dashed p-8 text-center text-muted">
            The file appears here with its pages when it is made.
          </p>
        )}
      </section>
    </div>
  );
}

/** Where files are dropped or chosen. */
function AddFiles({ sending, onFiles }: { sending: string | undefined; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drop target, not a fieldset
    <div
      role="group"
      aria-label="Add files"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      className={classNames(
        "flex flex-wrap items-center gap-3 rounded-lg border-2 border-line-strong border-dashed p-4",
        over && "border-accent bg-accent-soft",
      )}
    >
      <p className="min-w-0 flex-1 basis-48 text-muted text-sm" aria-live="polite">
        {sending ? `Looking at ${sending}…` : "Diplomas, references, scans: PDF, PNG, JPEG or WebP, up to 10 MB each"}
      </p>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPT}
        tabIndex={-1}
        aria-hidden
        className="hidden"
        data-testid="attachments"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // so that choosing the same file again is a change again
          event.target.value = "";
        }}
      />
      <Button
        variant="secondary"
        icon={<Upload aria-hidden />}
        loading={sending !== undefined}
        onClick={() => input.current?.click()}
      >
        Add files
      </Button>
    </div>
  );
}

/** Keeps the arrangement when it has not changed for a moment. A failure is no news: it is sent again with the next change. */
function useKept(cvId: string, draft: ApplicationDraft) {
  const kept = useRef(draft);
  useEffect(() => {
    if (kept.current === draft) return;
    const timer = setTimeout(() => {
      kept.current = draft;
      arrangeApplicationAction({ cvId, draft }).catch(() => {});
    }, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [cvId, draft]);
}

function describePart(
  part: ApplicationPart,
  desk: ApplicationDesk,
  attachments: AttachmentView[],
  change: (part: Partial<ApplicationDraft>) => void,
  draft: ApplicationDraft,
): ShownPart[] {
  const replace = (id: string) =>
    change({
      parts: draft.parts.map((other) => (other === part ? ({ kind: part.kind, id } as ApplicationPart) : other)),
    });
  if (part.kind === "attachment") {
    const found = attachments.find(({ id }) => id === part.id);
    if (!found) return [];
    const url = `/api/v1/attachments/${found.id}/file`;
    return [{ part, name: found.name, kind: found.kind, count: found.pages.length, url }];
  }
  const options =
    part.kind === "cv"
      ? desk.documents.map(({ id, label }) => ({ value: id, label }))
      : desk.letters.map(({ id, title }) => ({ value: id, label: title }));
  const document = part.kind === "cv" ? desk.documents.find(({ id }) => id === part.id) : undefined;
  const name = part.kind === "cv" ? "the CV" : "the letter";
  const choice = options.length > 0 && (
    <Field label={part.kind === "cv" ? "The CV" : "The letter"} hideLabel>
      <Select value={part.id ?? ""} onValueChange={replace} placeholder="Choose one" options={options} />
    </Field>
  );
  return [
    {
      part,
      name,
      kind: "pdf",
      count: document?.pages,
      url: document && `/api/v1/documents/${document.id}/file`,
      choice: choice || (
        <p className="font-medium">{part.kind === "cv" ? "Your CV, as it stands now" : "Your cover letter"}</p>
      ),
    },
  ];
}

/** What asking filled in (a PDF of the CV that had none, the letter's version) is no change of the person's. */
function withIds(parts: ApplicationPart[], asked: { parts: ApplicationPart[] }): ApplicationPart[] {
  return parts.map((part, i) => {
    const made = asked.parts[i];
    if (part.kind === "cv" && part.id === undefined && made?.kind === "cv") return { ...part, id: made.id };
    if (part.kind === "letter" && made?.kind === "letter" && part.id === made.id)
      return { kind: part.kind, id: part.id, version: made.version, ...(part.pages && { pages: part.pages }) };
    return part;
  });
}
