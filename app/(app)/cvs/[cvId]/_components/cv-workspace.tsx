"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { CvEditor } from "@/components/intake/cv-editor";
import { ReadingReview } from "@/components/intake/reading-review";
import { useCvHistory } from "@/components/intake/use-cv-history";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SaveStatus } from "@/components/ui/save-status";
import type { CvDetail } from "@/lib/cv/get-cv.server";
import { FlowSteps } from "../../_components/flow-steps";
import { useCvDraft } from "./use-cv-draft";
import { useSettledChecks } from "./use-settled-checks";
import { VersionHistory } from "./version-history";

const GO_ON = "Go on: the job you want";

/** The original beside what was understood, every field to correct; saving makes a new version. */
export function CvWorkspace({ cv }: { cv: CvDetail & { version: NonNullable<CvDetail["version"]> } }) {
  const router = useRouter();
  const draft = useCvDraft(cv.id, { versionId: cv.version.id, document: cv.version.document });
  const history = useCvHistory(draft.value, draft.change);
  const [settled, settle] = useSettledChecks(cv.id);
  const [leaving, setLeaving] = useState(false);

  const { save: saveDraft } = draft;
  const save = useCallback(async () => {
    // the list of versions has one more
    if (await saveDraft()) router.refresh();
  }, [saveDraft, router]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        void save();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [save]);

  const goOn = async () => {
    setLeaving(true);
    if (await draft.save()) router.push(`/cvs/${cv.id}/job`);
    else setLeaving(false);
  };
  const conflictWith = draft.error?.code === "conflict" ? draft.error.details?.currentVersionId : undefined;
  const saveButtons = (
    <>
      {draft.restored && draft.dirty && (
        <Button variant="quiet" size="sm" onClick={draft.discard}>
          Drop unsaved changes
        </Button>
      )}
      <Button
        variant="secondary"
        size="sm"
        onClick={() => void save()}
        disabled={!draft.dirty || draft.state === "saving"}
      >
        Save
      </Button>
    </>
  );
  return (
    <div className="space-y-6">
      <FlowSteps current="read" cvId={cv.id} />
      <PageHeader
        className="pt-0 pb-0 sm:pt-2"
        title={cv.source ? "Is this right?" : "Write your CV"}
        description={
          cv.source
            ? "This is what was understood. Correct what is wrong; choose a field to see where it comes from."
            : "Fill in what you have. Empty parts are left out."
        }
      />
      {draft.restored && draft.dirty && (
        <p className="rounded-lg bg-accent-soft px-4 py-3 text-sm">Your unsaved changes of last time are back.</p>
      )}
      {draft.error && (
        <ErrorPanel
          error={draft.error}
          onRetry={() => void save()}
          actions={
            draft.error.code === "session_expired" || draft.error.code === "not_signed_in" ? (
              <LinkButton href={`/sign-in?from=/cvs/${cv.id}`}>Sign in</LinkButton>
            ) : typeof conflictWith === "string" ? (
              <>
                <LinkButton href={`/cvs/${cv.id}/versions/${conflictWith}`} target="_blank" variant="secondary">
                  Open the newer version
                </LinkButton>
                <Button variant="secondary" onClick={() => draft.saveOver(conflictWith)}>
                  Keep mine on top
                </Button>
              </>
            ) : null
          }
        />
      )}
      {cv.source && cv.reading ? (
        <ReadingReview
          source={cv.source}
          reading={cv.reading}
          originalUrl={`/api/v1/cvs/${cv.id}/original`}
          value={draft.value}
          history={history}
          settled={settled}
          onSettle={(check, done) => settle(check.key, done)}
          saveState={draft.state}
          saveMessage={draft.error?.message}
          actions={saveButtons}
          onContinue={goOn}
          continueLabel={GO_ON}
          continuing={leaving}
        />
      ) : (
        <Card className="mx-auto max-w-3xl">
          <CvEditor value={draft.value} history={history} />
          <div className="sticky bottom-0 mt-6 flex flex-wrap items-center justify-end gap-3 border-t bg-surface py-3">
            <SaveStatus state={draft.state} message={draft.error?.message} />
            {saveButtons}
            <Button size="sm" onClick={goOn} loading={leaving}>
              {GO_ON}
            </Button>
          </div>
        </Card>
      )}
      <VersionHistory
        cvId={cv.id}
        versions={cv.versions}
        currentId={cv.version.id}
        hasOriginal={cv.source !== undefined}
      />
    </div>
  );
}
