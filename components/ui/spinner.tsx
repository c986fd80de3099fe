import { LoaderCircle } from "lucide-react";
import { classNames } from "./class-names";
import { VisuallyHidden } from "./visually-hidden";

/** A turning circle: work is under way and its length is unknown. `label: null` when the text beside it says so already. */
export function Spinner({ label = "Loading", className }: { label?: string | null; className?: string }) {
  const circle = (
    <LoaderCircle
      aria-hidden
      className={classNames("size-[1.125rem] animate-[spin_900ms_linear_infinite]", className)}
    />
  );
  if (label === null) return circle;
  return (
    <span role="status" className="inline-flex">
      {circle}
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
