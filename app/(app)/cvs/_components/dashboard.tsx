"use client";
import { FilePlus2, FileText } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CvCard } from "@/components/cv/cv-card";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import type { CvSummary } from "@/lib/cv/get-cv.server";
import { Upload } from "../../../_components/upload";
import { deleteCvAction, startCvAction } from "../actions";

/** The person's CVs, and the ways to get another. */
export function Dashboard({ cvs }: { cvs: CvSummary[] }) {
  const router = useRouter();
  const toast = useToast();
  const [starting, setStarting] = useState(false);
  const [deleting, setDeleting] = useState<string>();

  const start = async () => {
    setStarting(true);
    const result = await startCvAction({});
    if (result.ok) return router.push(`/cvs/${result.data.cvId}`);
    setStarting(false);
    toast({ title: result.error.message, description: result.error.hint, tone: "bad" });
  };
  const remove = async (cvId: string) => {
    setDeleting(cvId);
    const result = await deleteCvAction({ cvId });
    setDeleting(undefined);
    if (!result.ok) return toast({ title: result.error.message, description: result.error.hint, tone: "bad" });
    window.localStorage.removeItem(`cv-draft:${cvId}`);
    router.refresh();
  };
  return (
    <div className="space-y-8">
      <div className="space-y-3">
        <Upload compact />
        <Button variant="quiet" icon={<FilePlus2 aria-hidden />} onClick={start} loading={starting}>
          Or start from nothing
        </Button>
      </div>
      {cvs.length === 0 ? (
        <EmptyState icon={<FileText aria-hidden />} title="No CV yet">
          Upload the CV you have, or start from nothing. It is kept here with every version.
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-5 md:grid-cols-2">
          {cvs.map((cv) => (
            <li key={cv.id}>
              <CvCard
                cv={cv}
                onDelete={remove}
                deleting={deleting === cv.id}
                hrefs={{ improve: (id) => `/cvs/${id}/job` }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
