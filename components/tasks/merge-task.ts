import type { TaskView } from "@/lib/tasks/task-view";

/** The number of a task's newest event; 0 without events. */
export function lastSeq(task: TaskView): number {
  return task.events.reduce((highest, event) => Math.max(highest, event.seq), 0);
}

/** The tasks with this one put in, unless a newer state of it is there already (a poll may answer after the stream). Same map when nothing changes. */
export function mergeTask(tasks: ReadonlyMap<string, TaskView>, task: TaskView): ReadonlyMap<string, TaskView> {
  const known = tasks.get(task.id);
  if (known && (lastSeq(known) > lastSeq(task) || JSON.stringify(known) === JSON.stringify(task))) return tasks;
  return new Map(tasks).set(task.id, task);
}
