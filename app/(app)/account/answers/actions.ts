"use server";
import { changeAnswer, changeAnswerSchema } from "@/lib/improvement/change-answer.server";
import { deleteAnswer, deleteAnswerSchema } from "@/lib/improvement/delete-answer.server";
import { action } from "@/lib/web/action.server";

export const changeAnswerAction = action(changeAnswerSchema, changeAnswer);
export const deleteAnswerAction = action(deleteAnswerSchema, deleteAnswer);
