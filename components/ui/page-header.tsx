import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface PageHeaderProps {
  title: ReactNode;
  /** where we are: a few words above the title */
  eyebrow?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

/** The heading of a page. */
export function PageHeader({ title, eyebrow, description, actions, className }: PageHeaderProps) {
  return (
    <div
      className={classNames("flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pt-8 pb-6 sm:pt-12", className)}
    >
      <div className="min-w-0 max-w-3xl">
        {eyebrow && <p className="mb-1.5 font-medium text-accent text-sm">{eyebrow}</p>}
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        {description && <p className="mt-2.5 text-lg text-muted leading-relaxed">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
