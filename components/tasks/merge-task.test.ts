import { expect, test } from "vitest";
import type { TaskView } from "@/lib/tasks/task-view";
import { lastSeq, mergeTask } from "./merge-task";

const task = (seq: number, state: TaskView["state"]): TaskView => ({
  id: "t1",
  kind: "read-cv",
  title: "Reading cv.pdf",
  state,
  stepsDone: 0,
  stepsTotal: null,
  attempts: 1,
  createdAt: "2026-11-21T08:00:00Z",
  events: seq ? [{ seq, at: "2026-11-21T08:00:00Z", type: "started", message: "Started" }] : [],
});

test("a newer state replaces an older one, an older one changes nothing", () => {
  const first = mergeTask(new Map(), task(0, "queued"));
  const second = mergeTask(first, task(7, "succeeded"));
  expect(second.get("t1")?.state).toBe("succeeded");
  expect(mergeTask(second, task(3, "running"))).toBe(second);
  expect(lastSeq(task(0, "queued"))).toBe(0);
});

test("a retry, which writes a later event, is taken over a final state", () => {
  const failed = mergeTask(new Map(), task(4, "failed"));
  expect(mergeTask(failed, task(5, "queued")).get("t1")?.state).toBe("queued");
});
