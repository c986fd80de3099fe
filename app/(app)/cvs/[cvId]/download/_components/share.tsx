"use client";
import { useState } from "react";
import { type NewShare, ShareLinks } from "@/components/sharing/share-links";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { ErrorReport } from "@/lib/errors";
import type { ShareLinkView } from "@/lib/sharing/contract";
import { createShareLinkAction, revokeShareLinkAction } from "../actions";

/** Links to the document that is shown, made and ended. */
export function Share({ documentId, shares }: { documentId: string | undefined; shares: ShareLinkView[] }) {
  const [links, setLinks] = useState(shares);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorReport>();

  const create = async ({ days, password }: NewShare) => {
    if (!documentId) return false;
    setBusy(true);
    setError(undefined);
    const result = await createShareLinkAction({ documentId, days, ...(password && { password }) }).catch(() => ({
      ok: false as const,
      error: UNREACHABLE,
    }));
    setBusy(false);
    if (result.ok) setLinks((all) => [result.data, ...all]);
    else setError(result.error);
    return result.ok;
  };
  const revoke = async (linkId: string) => {
    setError(undefined);
    const result = await revokeShareLinkAction({ linkId }).catch(() => ({ ok: false as const, error: UNREACHABLE }));
    if (result.ok) setLinks((all) => all.filter(({ id }) => id !== linkId));
    else setError(result.error);
  };
  return (
    <ShareLinks
      links={links}
      ready={documentId !== undefined}
      busy={busy}
      error={error}
      onCreate={create}
      onRevoke={revoke}
    />
  );
}
