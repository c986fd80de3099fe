import { Download } from "lucide-react";
import type { Metadata } from "next";
import { OutlineView } from "@/components/cv/outline-view";
import { PdfPreview } from "@/components/rendering/pdf-preview";
import { Logo } from "@/components/shell/logo";
import { Main } from "@/components/shell/main";
import { buttonStyles } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { ErrorPanel } from "@/components/ui/error-panel";
import { formatDate } from "@/components/ui/format-date";
import { type ErrorReport, reportError } from "@/lib/errors";
import { openShareLink } from "@/lib/sharing/open-share-link.server";
import { orNotFound } from "@/lib/web/page.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { sharePassCookie } from "@/lib/web/share-pass.server";
import { Unlock } from "./_components/unlock";

interface Props {
  params: Promise<{ token: string }>;
}

/** The title names nobody: it would stand in histories and previews of messengers. */
export const metadata: Metadata = {
  title: "A shared CV",
  robots: { index: false, follow: false, noarchive: true, nosnippet: true, noimageindex: true },
  referrer: "no-referrer",
};

/** What a share link shows to whoever has it: the CV as a page, and the PDF. */
export default async function SharedPage({ params }: Props) {
  const { token } = await params;
  const refused = await tooOften(token);
  if (refused)
    return (
      <Main className="flex-1">
        <Container width="narrow" className="py-12">
          <ErrorPanel error={refused} />
        </Container>
      </Main>
    );
  const shared = await orNotFound(openShareLink(token, await sharePassCookie()));
  return (
    <Main className="flex-1">
      <Container width="wide" className="space-y-6 py-6 sm:py-8">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Logo />
          {shared.state === "open" && (
            <a href={`/s/${token}/file`} download className={buttonStyles()}>
              <Download aria-hidden /> Download PDF
            </a>
          )}
        </div>
        {shared.state === "locked" ? (
          <Unlock token={token} />
        ) : (
          <>
            <div className="grid items-start gap-8 lg:grid-cols-2">
              <OutlineView outline={shared.outline} />
              <div className="min-w-0">
                <PdfPreview url={`/s/${token}/file`} title="The PDF" />
              </div>
            </div>
            <p className="text-muted text-sm">
              Shared by its owner, until {formatDate(shared.expiresAt)} or until they end it. Not listed by search
              engines.
            </p>
          </>
        )}
      </Container>
    </Main>
  );
}

async function tooOften(token: string): Promise<ErrorReport | undefined> {
  try {
    await limitRate("share-view", token);
  } catch (error) {
    return reportError(error);
  }
}
