"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DeleteAccountDialog } from "@/components/accounts/delete-account-dialog";
import { SessionList } from "@/components/accounts/session-list";
import { buttonStyles } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { useToast } from "@/components/ui/toast";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { SessionView } from "@/lib/accounts/sessions.server";
import type { ErrorReport } from "@/lib/errors";
import { deleteAccountAction, revokeOtherSessionsAction, revokeSessionAction } from "../actions";

/** Devices, the person's data to take away, and the way out. */
export function Account({ sessions, guest }: { sessions: SessionView[]; guest: boolean }) {
  const router = useRouter();
  const toast = useToast();
  const [revokingId, setRevokingId] = useState<string | null>(null);
  const [deleting, setDeleting] = useState(false);
  const [error, setError] = useState<ErrorReport | null>(null);

  const revoke = async (sessionId: string | null) => {
    setRevokingId(sessionId);
    const result = sessionId ? await revokeSessionAction({ sessionId }) : await revokeOtherSessionsAction({});
    setRevokingId(null);
    if (!result.ok) toast({ title: result.error.message, description: result.error.hint, tone: "bad" });
    router.refresh();
  };
  const remove = async () => {
    setDeleting(true);
    const result = await deleteAccountAction({}).catch(() => undefined);
    if (result?.ok) {
      for (const key of Object.keys(window.localStorage))
        if (/^(cv-draft:|questionnaire-draft)/.test(key)) window.localStorage.removeItem(key);
      return window.location.assign("/");
    }
    setDeleting(false);
    setError(
      result?.error ?? {
        ...UNREACHABLE,
        hint: "Nothing was deleted. Try again.",
      },
    );
  };
  return (
    <div className="space-y-6">
      {guest && (
        <Card title="Keep your work" description="As a guest you can come back only in this browser.">
          <LinkButton href="/sign-up">Sign up</LinkButton>
        </Card>
      )}
      <Card title="Where you are signed in">
        <SessionList
          sessions={sessions}
          revokingId={revokingId}
          onRevoke={revoke}
          onRevokeOthers={() => revoke(null)}
        />
      </Card>
      <Card
        title="Your answers"
        description="What you said when a job asked for something your CV does not show. Look through it, change it, delete it."
      >
        <LinkButton href="/account/answers" variant="secondary">
          Look at my answers
        </LinkButton>
      </Card>
      <Card
        title="Your data"
        description="Everything that is kept about you, as one JSON file with your uploads in it."
      >
        <a href="/api/v1/account/export" download className={buttonStyles({ variant: "secondary" })}>
          Download all my data
        </a>
      </Card>
      <Card
        title="Delete the account"
        description="CVs, uploads, improvements and answers are deleted at once and for good."
      >
        <DeleteAccountDialog onDelete={remove} deleting={deleting} error={error} />
      </Card>
    </div>
  );
}
