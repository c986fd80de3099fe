import Link from "next/link";

const STEPS = [
  { id: "read", title: "Your CV" },
  { id: "job", title: "The job" },
  { id: "review", title: "Review" },
  { id: "download", title: "Download" },
] as const;
type StepId = (typeof STEPS)[number]["id"];

interface Props {
  current: StepId;
  cvId: string;
  improvementId?: string;
}

/** Where the person is on the way from their CV to the download; every step that makes sense already can be gone to. */
export function FlowSteps({ current, cvId, improvementId }: Props) {
  const hrefs: Record<StepId, string | undefined> = {
    read: `/cvs/${cvId}`,
    job: `/cvs/${cvId}/job`,
    review: improvementId && `/improvements/${improvementId}`,
    download: `/cvs/${cvId}/download`,
  };
  const at = STEPS.findIndex((step) => step.id === current);
  return (
    <nav aria-label="Steps" className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm max-sm:gap-x-4">
        {STEPS.map((step, index) => {
          const number = (
            <span
              aria-hidden
              className={`inline-flex size-6 items-center justify-center rounded-full border text-xs tabular-nums ${index <= at ? "border-accent bg-accent text-on-accent" : "text-muted"}`}
            >
              {index + 1}
            </span>
          );
          const href = hrefs[step.id];
          return (
            <li key={step.id} className="flex items-center gap-2">
              {index > 0 && <span aria-hidden className="h-px w-8 bg-line max-sm:hidden" />}
              {step.id === current ? (
                <span aria-current="step" className="inline-flex items-center gap-2 font-medium">
                  {number} {step.title}
                </span>
              ) : href ? (
                <Link href={href} className="inline-flex min-h-8 items-center gap-2 rounded text-muted hover:text-ink">
                  {number} {step.title}
                </Link>
              ) : (
                <span className="inline-flex items-center gap-2 text-muted">
                  {number} {step.title}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Link
        href={`/cvs/${cvId}/letter`}
        className="inline-flex min-h-8 items-center rounded text-accent text-sm underline-offset-4 hover:underline"
      >
        Cover letter, profile, interview
      </Link>
    </nav>
  );
}
