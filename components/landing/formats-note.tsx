import Link from "next/link";
import { Container } from "@/components/ui/container";

/** What writes the changes on this installation. */
export type EngineInfo = { kind: "rules" } | { kind: "model"; name: string };

/** What goes in, what comes out, and what does the writing. */
export function FormatsNote({ engine }: { engine: EngineInfo }) {
  return (
    <section aria-labelledby="formats" className="py-16 sm:py-24">
      <Container width="wide">
        <h2 id="formats" className="sr-only">
          Formats and engine
        </h2>
        <dl className="grid gap-x-10 gap-y-8 md:grid-cols-3">
          <Fact term="Goes in">
            PDF, Word (DOCX), ODT, RTF, plain text, Markdown, web pages (HTML), JSON Resume, scans and photos, up to 10
            MB.
          </Fact>
          <Fact term="Comes out">
            A PDF in one of{" "}
            <Link href="/templates" className="underline underline-offset-2">
              thirteen templates
            </Link>
            , A4 or US Letter, with real text in reading order. Also Word (DOCX), a web page, JSON Resume, Markdown and
            plain text.
          </Fact>
          <Fact term="Writes the changes">
            {engine.kind === "model" ? (
              <>
                A language model ({engine.name}) together with built-in writing rules. Your name, contacts and photo are
                left out of what it sees. Each change says which of the two made it.
              </>
            ) : (
              <>
                Built-in writing rules, on this server: no language model is connected, so your CV is sent to no other
                company.
              </>
            )}
          </Fact>
        </dl>
      </Container>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="border-t pt-4">
      <dt className="font-semibold font-serif text-xl">{term}</dt>
      <dd className="mt-1.5 text-muted">{children}</dd>
    </div>
  );
}
