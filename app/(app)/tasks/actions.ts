"use server";
import { z } from "zod";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { retryTask } from "@/lib/tasks/retry-task.server";
import { action } from "@/lib/web/action.server";

const taskId = z.strictObject({ taskId: z.string() });

export const cancelTaskAction = action(taskId, (actor, input) => cancelTask(actor, input.taskId));
export const retryTaskAction = action(taskId, (actor, input) => retryTask(actor, input.taskId));
