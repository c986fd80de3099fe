import { classNames } from "./class-names";

/** The shape of something that is still loading. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames("h-4 animate-pulse rounded-sm bg-sunken", className)} />;
}
