"use client";
import { useRouter } from "next/navigation";
import { VersionList } from "@/components/cv/version-list";
import { useToast } from "@/components/ui/toast";
import type { VersionSummary } from "@/lib/cv/get-cv.server";
import { restoreVersionAction } from "../../actions";

/** Every version of the CV; an earlier one can be looked at, downloaded and made current again. */
export function VersionHistory({
  cvId,
  versions,
  currentId,
}: {
  cvId: string;
  versions: VersionSummary[];
  currentId: string;
}) {
  const router = useRouter();
  const toast = useToast();
  const restore = async (versionId: string) => {
    const result = await restoreVersionAction({ versionId });
    if (!result.ok) return toast({ title: result.error.message, description: result.error.hint, tone: "bad" });
    toast({ title: `Version ${result.data.number} is like the one you chose.`, tone: "good" });
    window.localStorage.removeItem(`cv-draft:${cvId}`);
    router.refresh();
  };
  return (
    <VersionList
      versions={versions}
      currentId={currentId}
      hrefFor={(version) => `/cvs/${cvId}/versions/${version.id}`}
      onRestore={restore}
    />
  );
}
