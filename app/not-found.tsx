import { FileQuestion } from "lucide-react";
import { Logo } from "@/components/shell/logo";
import { Main } from "@/components/shell/main";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  return (
    <Main className="flex-1">
      <Container width="narrow" className="space-y-8 py-12">
        <Logo />
        <EmptyState
          icon={<FileQuestion aria-hidden />}
          title="There is nothing here"
          action={<LinkButton href="/cvs">My CVs</LinkButton>}
        >
          The address is wrong, what was here has been deleted, or it belongs to another account.
        </EmptyState>
      </Container>
    </Main>
  );
}
