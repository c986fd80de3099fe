"use client";
import { Container } from "@/components/ui/container";
import { ErrorPanel } from "@/components/ui/error-panel";
import { useReloadWhenBack } from "./_components/use-reload-when-back";
import "./globals.css";

/** What is left when the frame of the page is gone, too: the server went away in the middle of an answer. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  useReloadWhenBack();
  return (
    <html lang="en">
      <body className="antialiased">
        <main>
          <Container width="narrow" className="py-12">
            <ErrorPanel
              error={{
                code: "internal",
                message: "The connection to the server was lost.",
                hint: "Your work is kept. This page comes back by itself as soon as the server answers.",
              }}
              requestId={error.digest}
              onRetry={() => window.location.reload()}
            />
          </Container>
        </main>
      </body>
    </html>
  );
}
