"use client";
import { useEffect, useRef, useState } from "react";
import { isFinal, type TaskView, taskMessageSchema, taskViewSchema } from "@/lib/tasks/task-view";
import { lastSeq, mergeTask } from "./merge-task";

const POLL_MS = 2000;
const RECONNECT_MS = 10_000;

/**
 * Follows tasks live. Takes the states the server rendered, gives them by id as they change.
 *
 * One EventSource on `/api/v1/tasks/events?after=<seq>` (messages `{ seq, task }`; the browser resumes it with
 * Last-Event-ID). While the stream is down, each task under way is polled at `/api/v1/tasks/<id>` (which answers the
 * TaskView) every 2 s, and the stream is tried again every 10 s from the last number seen. After a reload the server's
 * states carry their event numbers, so nothing is missed.
 */
export function useTaskStream(initial: readonly TaskView[]): ReadonlyMap<string, TaskView> {
  const [tasks, setTasks] = useState<ReadonlyMap<string, TaskView>>(() => collect(new Map(), initial));
  const seen = useRef(Math.max(0, ...initial.map(lastSeq)));
  const latest = useRef(tasks);
  latest.current = tasks;

  // a page that loads further tasks hands them in as `initial` again
  useEffect(() => setTasks((known) => collect(known, initial)), [initial]);

  useEffect(() => {
    let stream: EventSource | undefined;
    let pollTimer: ReturnType<typeof setInterval> | undefined;
    let reconnectTimer: ReturnType<typeof setTimeout> | undefined;
    const aborter = new AbortController();
    const take = (task: TaskView) => setTasks((known) => mergeTask(known, task));

    const poll = async () => {
      const open = [...latest.current.values()].filter((task) => !isFinal(task.state));
      await Promise.all(
        open.map(async ({ id }) => {
          const answer = await fetch(`/api/v1/tasks/${encodeURIComponent(id)}`, { signal: aborter.signal }).catch(
            () => null,
          );
          if (!answer?.ok) return;
          const parsed = taskViewSchema.safeParse(await answer.json().catch(() => null));
          if (parsed.success) take(parsed.data);
        }),
      );
    };
    const startPolling = () => {
      pollTimer ??= setInterval(() => void poll(), POLL_MS);
    };
    const stopPolling = () => {
      clearInterval(pollTimer);
      pollTimer = undefined;
    };
    const connect = () => {
      stream = new EventSource(`/api/v1/tasks/events?after=${seen.current}`);
      stream.onopen = stopPolling;
      stream.onmessage = (message) => {
        const parsed = taskMessageSchema.safeParse(parseJson(message.data));
        if (!parsed.success) return;
        seen.current = Math.max(seen.current, parsed.data.seq);
        take(parsed.data.task);
      };
      stream.onerror = () => {
        startPolling();
        // CLOSED: the browser has given up (an error answer); otherwise it reconnects by itself
        if (stream?.readyState !== EventSource.CLOSED) return;
        clearTimeout(reconnectTimer);
        reconnectTimer = setTimeout(connect, RECONNECT_MS);
      };
    };
    if (typeof EventSource === "undefined") startPolling();
    else connect();
    return () => {
      stream?.close();
      stopPolling();
      clearTimeout(reconnectTimer);
      aborter.abort();
    };
  }, []);
  return tasks;
}

function collect(known: ReadonlyMap<string, TaskView>, tasks: readonly TaskView[]) {
  return tasks.reduce(mergeTask, known);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
