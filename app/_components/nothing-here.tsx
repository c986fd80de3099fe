import { FileQuestion } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** The same words for an address that is wrong, a thing that is gone and a thing of somebody else. */
export function NothingHere() {
  return (
    <EmptyState
      icon={<FileQuestion aria-hidden />}
      title="There is nothing here"
      action={<LinkButton href="/cvs">My CVs</LinkButton>}
    >
      The address is wrong, what was here has been deleted, or it belongs to another account.
    </EmptyState>
  );
}
