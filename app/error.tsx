"use client";
import { Container } from "@/components/ui/container";
import { ErrorPanel } from "@/components/ui/error-panel";
import { useReloadWhenBack } from "./_components/use-reload-when-back";

/** What a page shows when it could not be made. The cause stays on the server, in its log, under this number. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useReloadWhenBack();
  return (
    <Container width="narrow" className="py-12">
      <ErrorPanel
        error={{
          code: "internal",
          message: "This page could not be shown.",
          hint: "A part of the service may be restarting. Your work is kept; try again in a moment.",
        }}
        requestId={error.digest}
        onRetry={reset}
      />
    </Container>
  );
}
