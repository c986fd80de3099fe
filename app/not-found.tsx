import type { Metadata } from "next";
import { Logo } from "@/components/shell/logo";
import { Main } from "@/components/shell/main";
import { Container } from "@/components/ui/container";
import { NothingHere } from "./_components/nothing-here";

export const metadata: Metadata = { title: "Nothing here" };

/** For addresses outside every layout: brings the frame along. */
export default function NotFound() {
  return (
    <Main className="flex-1">
      <Container width="narrow" className="space-y-8 py-12">
        <Logo />
        <NothingHere />
      </Container>
    </Main>
  );
}
