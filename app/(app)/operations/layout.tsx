import type { ReactNode } from "react";
import { OperationsNav } from "@/components/operations/operations-nav";
import { Container } from "@/components/ui/container";
import { pageOperator } from "@/lib/web/operator.server";

export default async function OperationsLayout({ children }: { children: ReactNode }) {
  await pageOperator();
  return (
    <Container className="pt-6">
      <OperationsNav />
      {children}
    </Container>
  );
}
