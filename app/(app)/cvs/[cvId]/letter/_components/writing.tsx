"use client";
import { ClipboardCopy, Download, PencilLine } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { refLabel } from "@/components/improvement/ref-label";
import { InterviewSheet } from "@/components/letters/interview-sheet";
import { type EditedLetter, LetterForm } from "@/components/letters/letter-form";
import { LetterSheet } from "@/components/letters/letter-sheet";
import { ProfileSheet } from "@/components/letters/profile-sheet";
import { WritingReportView } from "@/components/letters/writing-report";
import { WritingVersions } from "@/components/letters/writing-versions";
import { TaskProgress } from "@/components/tasks/task-progress";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useToast } from "@/components/ui/toast";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { LetterDocument, ProfileText } from "@/lib/letters/contract";
import type { WritingDetail } from "@/lib/letters/get-writing.server";
import type { InterviewPreparation } from "@/lib/letters/interview-contract";
import { letterText } from "@/lib/letters/letter-text";
import { isFinal, type TaskView } from "@/lib/tasks/task-view";
import { useTaskControls } from "../../../../../_components/use-task-controls";
import { getWritingAction, restoreWritingAction, saveWritingAction } from "../actions";
import { WritingCalls } from "./writing-calls";

const NO_TASKS: TaskView[] = [];
/** A letter, a profile or an interview: while it is written how far it is; then the text with its evidence, to be edited, copied, downloaded. */
export function Writing({
  writing: initial,
  task: initialTask,
}: {
  writing: WritingDetail<"letter"> | WritingDetail<"profile"> | WritingDetail<"interview">;
  task: TaskView | undefined;
}) {
  const router = useRouter();
  const toast = useToast();
  const [writing, setWriting] = useState(initial);
  useEffect(() => setWriting(initial), [initial]);
  const tasks = useMemo(() => (initialTask ? [initialTask] : NO_TASKS), [initialTask]);
  const live = useTaskStream(tasks);
  const task = initialTask && (live.get(initialTask.id) ?? initialTask);
  const { pendingIds, cancel, retry } = useTaskControls();
  const [editing, setEditing] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const { id, kind, cvId, document, version } = writing;

  const load = async () => {
    const result = await getWritingAction({ kind, writingId: id }).catch(() => undefined);
    if (result?.ok) setWriting(result.data as typeof initial);
  };
  const state = task?.state;
  const done = document !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded once the task has ended
  useEffect(() => {
    if (state === "succeeded" && !done) void load();
  }, [state, done]);

  const say = (title: string) => toast({ title, tone: "good" });
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    say("Copied.");
  };
  const save = async (
    edited: { letter: EditedLetter } | { profile: { headlines: string[]; paragraphs: string[] } },
    confirmed: boolean,
  ) => {
    const result = await saveWritingAction({ writingId: id, base: version?.id ?? "", confirmed, ...edited }).catch(
      () => undefined,
    );
    if (!result?.ok) return result?.error ?? UNREACHABLE;
    await load();
    setEditing(false);
    say(`Kept as version ${result.data.number}.`);
    return undefined;
  };
  const restore = async (versionId: string) => {
    if (kind === "interview") return;
    setRestoring(true);
    const result = await restoreWritingAction({ kind, writingId: id, versionId }).catch(() => undefined);
    setRestoring(false);
    if (!result?.ok) return toast({ title: result?.error.message ?? UNREACHABLE.message, tone: "bad" });
    await load();
    say("The earlier text is back, as a version of its own.");
    router.refresh();
  };
  const labelOf = (ref: string) => refLabel(writing.cv, ref);
  const fileHref = (format: string) => `/api/v1/letters/${id}/file?format=${format}`;

  const calls = writing.engine !== "rules" && <WritingCalls writingId={id} />;
  if (!document)
    return (
      <div className="space-y-6">
        {task && <TaskProgress task={task} pending={pendingIds.has(task.id)} onCancel={cancel} onRetry={retry} />}
        {calls}
      </div>
    );
  const letter = kind === "letter" ? (document as LetterDocument) : undefined;
  return (
    <div className="space-y-6">
      {task && !isFinal(task.state) && (
        <TaskProgress task={task} pending={pendingIds.has(task.id)} onCancel={cancel} onRetry={retry} />
      )}
      {letter && !editing && (
        <div className="flex flex-wrap gap-2 print:hidden">
          <LinkButton href={fileHref("pdf")} download icon={<Download aria-hidden />}>
            PDF
          </LinkButton>
          <LinkButton href={fileHref("docx")} download variant="secondary" icon={<Download aria-hidden />}>
            Word
          </LinkButton>
          <LinkButton href={fileHref("text")} download variant="secondary" icon={<Download aria-hidden />}>
            Text
          </LinkButton>
          <Button
            variant="secondary"
            icon={<ClipboardCopy aria-hidden />}
            onClick={() => void copy(letterText(letter))}
          >
            Copy
          </Button>
          <Button variant="secondary" icon={<PencilLine aria-hidden />} onClick={() => setEditing(true)}>
            Edit
          </Button>
          <LinkButton href={`/cvs/${cvId}/application`} variant="quiet">
            Put together with your CV
          </LinkButton>
        </div>
      )}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {kind === "interview" && <InterviewSheet preparation={document as InterviewPreparation} />}
          {letter && editing && (
            <LetterForm
              letter={letter}
              onSave={(edited, confirmed) => save({ letter: edited }, confirmed)}
              onCancel={() => setEditing(false)}
            />
          )}
          {letter && !editing && <LetterSheet letter={letter} labelOf={labelOf} />}
          {kind === "profile" && (
            <ProfileSheet
              profile={document as ProfileText}
              labelOf={labelOf}
              onCopy={copy}
              onSave={(profile, confirmed) => save({ profile }, confirmed)}
            />
          )}
        </div>
        <div className="space-y-6 print:hidden">
          {writing.report && <WritingReportView report={writing.report} engine={writing.engine} />}
          {kind !== "interview" && (
            <WritingVersions versions={writing.versions} onRestore={restore} restoring={restoring} />
          )}
          {calls}
        </div>
      </div>
    </div>
  );
}
