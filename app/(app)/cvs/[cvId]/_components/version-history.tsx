"use client";
import { VersionList } from "@/components/cv/version-list";
import { buttonStyles } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useToast } from "@/components/ui/toast";
import type { VersionSummary } from "@/lib/cv/get-cv.server";
import { restoreVersionAction } from "../../actions";

interface Props {
  cvId: string;
  versions: VersionSummary[];
  currentId: string;
  /** there is an uploaded file */
  hasOriginal: boolean;
}

/** Every version of the CV; an earlier one can be looked at, downloaded and made current again. The uploaded file stays too. */
export function VersionHistory({ cvId, versions, currentId, hasOriginal }: Props) {
  const toast = useToast();
  const restore = async (versionId: string) => {
    const result = await restoreVersionAction({ versionId });
    if (!result.ok) return toast({ title: result.error.message, description: result.error.hint, tone: "bad" });
    window.localStorage.removeItem(`cv-draft:${cvId}`);
    // the editor begins anew with what was restored
    window.location.reload();
  };
  return (
    <section aria-labelledby="versions" className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="versions" className="mr-auto text-xl">
          Versions
        </h2>
        <LinkButton href={`/cvs/${cvId}/application`} variant="quiet" size="sm">
          Application with attachments
        </LinkButton>
        {hasOriginal && (
          <a href={`/api/v1/cvs/${cvId}/original`} download className={buttonStyles({ variant: "quiet", size: "sm" })}>
            Download the original
          </a>
        )}
      </div>
      <VersionList
        versions={versions}
        currentId={currentId}
        hrefFor={(version) => `/cvs/${cvId}/versions/${version.id}`}
        onRestore={restore}
      />
    </section>
  );
}
