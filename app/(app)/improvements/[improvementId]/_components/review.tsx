"use client";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { loadCalls } from "@/app/_components/load-calls";
import { ImprovementReview } from "@/components/improvement/improvement-review";
import { refLabel } from "@/components/improvement/ref-label";
import type { Decide, Edit, ReviewChange, Reword } from "@/components/improvement/types";
import { TaskProgress } from "@/components/tasks/task-progress";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { useToast } from "@/components/ui/toast";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { Answer } from "@/lib/improvement/contract";
import type { ImprovementDetail } from "@/lib/improvement/get-improvement.server";
import { isFinal, type TaskView } from "@/lib/tasks/task-view";
import { useTaskControls } from "../../../../_components/use-task-controls";
import {
  answerQuestionAction,
  applyImprovementAction,
  checkFilesAction,
  decideChangesAction,
  getImprovementAction,
  listModelCallsAction,
  rewordChangeAction,
} from "../actions";
import { toScoreView } from "./score-view";

const NO_TASKS: TaskView[] = [];
const TRY_AGAIN_MS = 2000;
/** The review of an improvement. Decisions show at once and are kept on the server; one that could not be kept is taken back. */
export function Review({
  improvement: initial,
  task: initialTask,
}: {
  improvement: ImprovementDetail;
  task: TaskView | undefined;
}) {
  const router = useRouter();
  const [improvement, setImprovement] = useState(initial);
  useEffect(() => setImprovement(initial), [initial]);
  const toast = useToast();
  const initialTasks = useMemo(() => (initialTask ? [initialTask] : NO_TASKS), [initialTask]);
  const live = useTaskStream(initialTasks);
  const task = initialTask && (live.get(initialTask.id) ?? initialTask);
  const { pendingIds, cancel, retry } = useTaskControls();
  const [decided, setDecided] = useState<ReadonlyMap<string, Pick<ReviewChange, "decision" | "editedText">>>(new Map());
  const [scoreNow, setScoreNow] = useState(improvement.scoreNow);
  const [savingIds, setSavingIds] = useState<ReadonlySet<string>>(new Set());
  const [answerErrors, setAnswerErrors] = useState<Record<string, string>>({});
  const [applying, setApplying] = useState(false);
  const unsent = useRef(0);

  // a decision shows before the server has it: the browser asks before it leaves one behind
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (unsent.current > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, []);

  // Each finished step may have brought changes. Not by refreshing the page: a refresh that finds the server gone leaves the page for
  // the browser's error page.
  const progress = task ? `${task.stepsDone} ${task.state}` : "";
  const { id, finished } = improvement;
  useEffect(() => {
    if (!progress || finished) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const load = async () => {
      const result = await getImprovementAction({ improvementId: id }).catch(() => undefined);
      if (over) return;
      if (result?.ok) {
        setImprovement(result.data);
        // the frame counts the tasks under way
        if (result.data.finished) router.refresh();
      } else timer = setTimeout(load, TRY_AGAIN_MS);
    };
    void load();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [progress, finished, id, router]);
  useEffect(() => setScoreNow(improvement.scoreNow), [improvement.scoreNow]);

  const label = (ref: string) => refLabel(improvement.cv, ref);
  const unitTitles = new Map(improvement.report.units.map((unit) => [unit.unitId, unit.title]));
  const changes: ReviewChange[] = improvement.changes.map(({ change, unitId, decision, editedText, decidedAt }) => ({
    ...change,
    decision,
    ...(editedText !== undefined && { editedText }),
    ...(decidedAt !== undefined && { decidedAt }),
    ...decided.get(change.id),
    unitTitle: unitTitles.get(unitId) ?? "From your answers",
    refLabel: label(change.ref),
  }));

  const keep = async (ids: string[], decision: ReviewChange["decision"], editedText?: string, confirmed = false) => {
    const before = decided;
    setDecided((known) => {
      const next = new Map(known);
      for (const id of ids) next.set(id, { decision, editedText });
      return next;
    });
    unsent.current++;
    const result = await decideChangesAction({
      improvementId: improvement.id,
      changeIds: ids,
      decision,
      confirmed,
      ...(editedText !== undefined && { editedText }),
    }).catch(() => undefined);
    unsent.current--;
    if (result?.ok) {
      setScoreNow(result.data.scoreNow);
      return undefined;
    }
    // only these: others may have been decided meanwhile
    setDecided((known) => {
      const next = new Map(known);
      for (const id of ids) {
        const earlier = before.get(id);
        if (earlier) next.set(id, earlier);
        else next.delete(id);
      }
      return next;
    });
    return (
      result?.error ?? {
        ...UNREACHABLE,
        hint: "Your decision was not kept. Try again.",
      }
    );
  };
  const onDecide: Decide = async (ids, decision) => {
    const error = await keep(ids, decision);
    if (error) toast({ title: error.message, description: error.hint, tone: "bad" });
  };
  const onEdit: Edit = (id, text, confirmed) => keep([id], "edited", text, confirmed);

  const onReword: Reword = async (changeId, wish) => {
    const result = await rewordChangeAction({ improvementId: improvement.id, changeId, wish }).catch(() => undefined);
    if (!result?.ok) return result?.error ?? UNREACHABLE;
    const { change } = result.data;
    setImprovement((known) => ({
      ...known,
      changes: known.changes.map((row) => (row.change.id === changeId ? { ...row, change } : row)),
    }));
    return undefined;
  };
  const loadModelCalls = () => loadCalls(listModelCallsAction({ improvementId: improvement.id }));

  const loadFileChecks = async () => {
    const versionId = improvement.resultVersionId ?? improvement.versionId;
    const result = await checkFilesAction({ versionId }).catch(() => undefined);
    return result?.ok ? result.data : { error: result?.error ?? UNREACHABLE };
  };

  const onAnswer = async (answer: Answer) => {
    setSavingIds((ids) => new Set(ids).add(answer.questionId));
    const result = await answerQuestionAction({ improvementId: improvement.id, answer }).catch(() => undefined);
    setSavingIds((ids) => new Set([...ids].filter((id) => id !== answer.questionId)));
    if (!result?.ok)
      return setAnswerErrors((errors) => ({
        ...errors,
        [answer.questionId]: result?.error.message ?? UNREACHABLE.message,
      }));
    const [refusal] = result.data.refusals;
    setAnswerErrors(({ [answer.questionId]: _gone, ...errors }) =>
      refusal ? { ...errors, [answer.questionId]: refusal.reason } : errors,
    );
    if (result.data.changes > 0)
      toast({ title: "Your answer became a proposed change.", description: "You find it in the list.", tone: "good" });
    router.refresh();
  };

  const apply = async () => {
    setApplying(true);
    const result = await applyImprovementAction({ improvementId: improvement.id }).catch(() => undefined);
    if (!result?.ok) {
      setApplying(false);
      return toast({
        title: result?.error.message ?? UNREACHABLE.message,
        description: result?.error.hint,
        tone: "bad",
      });
    }
    const { stale, versionId } = result.data;
    if (stale.length > 0)
      toast({
        title: `${stale.length} ${stale.length === 1 ? "change was" : "changes were"} left out.`,
        description: "Their text was edited after this improvement was made.",
        tone: "info",
      });
    router.push(`/cvs/${improvement.cvId}/download?version=${versionId}`);
  };

  return (
    <ImprovementReview
      cv={improvement.cv}
      changes={changes}
      onDecide={onDecide}
      onEdit={onEdit}
      {...(improvement.engine !== "rules" && { onReword, loadModelCalls })}
      {...(finished && { loadFileChecks })}
      running={task !== undefined && !isFinal(task.state)}
      onApply={apply}
      applying={applying}
      applyLabel="Make the new version"
      refLabelOf={label}
      refusals={improvement.report.units.flatMap((unit) =>
        unit.refusals.map((refusal) => ({ ...refusal, refLabel: label(refusal.ref) })),
      )}
      fallbacks={improvement.report.units.flatMap((unit) =>
        unit.fallback ? [{ unitTitle: unit.title, ...unit.fallback }] : [],
      )}
      score={
        improvement.scoreBefore && {
          before: toScoreView(improvement.scoreBefore, label),
          ...(scoreNow && { after: toScoreView(scoreNow, label), afterLabel: "with what you accepted" }),
          version: improvement.scoreBefore.version,
        }
      }
      questions={{
        questions: improvement.questions,
        answers: improvement.answers,
        onAnswer,
        savingIds,
        errors: answerErrors,
      }}
      progress={
        task &&
        task.state !== "succeeded" && (
          <TaskProgress task={task} pending={pendingIds.has(task.id)} onCancel={cancel} onRetry={retry} />
        )
      }
    />
  );
}
