"use client";
import { useRouter } from "next/navigation";
import { AnswerList, type AnswerListProps } from "@/components/improvement/answer-list";
import { useToast } from "@/components/ui/toast";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { SignedAnswer } from "@/lib/improvement/list-signed-answers.server";
import { changeAnswerAction, deleteAnswerAction } from "../actions";

/** The person's answers, kept on the server at once. */
export function Answers({ answers }: { answers: SignedAnswer[] }) {
  const router = useRouter();
  const toast = useToast();
  const told = (done: string, withdrawn: number) => {
    toast({
      title: done,
      tone: "good",
      ...(withdrawn > 0 && {
        description: `${withdrawn} open ${withdrawn === 1 ? "change that stood" : "changes that stood"} on it ${withdrawn === 1 ? "was" : "were"} taken back.`,
      }),
    });
    router.refresh();
  };
  const onChange: AnswerListProps["onChange"] = async (answer) => {
    const result = await changeAnswerAction(answer).catch(() => undefined);
    if (!result?.ok) return result?.error ?? UNREACHABLE;
    told("Your answer was changed.", result.data.withdrawn);
    return undefined;
  };
  const onDelete: AnswerListProps["onDelete"] = async (questionId) => {
    const result = await deleteAnswerAction({ questionId }).catch(() => undefined);
    if (!result?.ok) return result?.error ?? UNREACHABLE;
    told("Your answer was deleted.", result.data.withdrawn);
    return undefined;
  };
  return <AnswerList answers={answers} onChange={onChange} onDelete={onDelete} />;
}
