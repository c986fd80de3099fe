import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export interface CardProps extends Omit<ComponentProps<"section">, "title"> {
  title?: ReactNode;
  /** level of the title in the outline of the page */
  level?: 2 | 3;
  description?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
}

/** A sheet of paper on the page. */
export function Card({ title, level = 2, description, actions, footer, className, children, ...rest }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section {...rest} className={classNames("rounded-lg border bg-surface shadow-card", className)}>
      {(title || actions) && (
        <div className="flex flex-wrap items-start justify-between gap-3 px-4 pt-4 sm:px-6 sm:pt-5">
          <div className="min-w-0">
            {title && <Heading className={level === 2 ? "text-xl" : "text-lg"}>{title}</Heading>}
            {description && <p className="mt-1 text-muted text-sm">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children && <div className="px-4 py-4 sm:px-6 sm:py-5">{children}</div>}
      {footer && <div className="border-t px-4 py-3 sm:px-6">{footer}</div>}
    </section>
  );
}
