"use client";
import { Copy, Link as LinkIcon, Lock, Trash2 } from "lucide-react";
import { type FormEvent, useEffect, useState } from "react";
import { PasswordInput } from "@/components/accounts/password-input";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { formatDate } from "@/components/ui/format-date";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import type { ErrorReport } from "@/lib/errors";
import { SHARE_DAYS, type ShareLinkView } from "@/lib/sharing/contract";

export interface NewShare {
  days: (typeof SHARE_DAYS)[number];
  password?: string;
}
export interface ShareLinksProps {
  links: ShareLinkView[];
  /** the document is there and can be shared */
  ready: boolean;
  busy?: boolean;
  error?: ErrorReport;
  /** true when the link was made */
  onCreate: (share: NewShare) => Promise<boolean>;
  onRevoke: (id: string) => Promise<void>;
}

/** Addresses that show the document to whoever has them: made, copied and ended here. */
export function ShareLinks({ links, ready, busy, error, onCreate, onRevoke }: ShareLinksProps) {
  const [days, setDays] = useState<NewShare["days"]>(30);
  const [password, setPassword] = useState("");
  const [origin, setOrigin] = useState("");
  const toast = useToast();
  useEffect(() => setOrigin(window.location.origin), []);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (await onCreate({ days, password: password || undefined })) setPassword("");
  };
  const copy = async (path: string) => {
    const done = await navigator.clipboard?.writeText(origin + path).then(
      () => true,
      () => false,
    );
    toast(done ? { title: "Link copied", tone: "good" } : { title: "Select the link and copy it", tone: "info" });
  };
  return (
    <Card
      title="Share by a link"
      description="Whoever has the link sees this document as a page and as PDF. It is not listed anywhere."
    >
      <form onSubmit={create} className="space-y-4">
        <Field label="The link ends after">
          <Select
            value={String(days)}
            onValueChange={(value) => setDays(SHARE_DAYS.find((known) => String(known) === value) ?? 30)}
            options={SHARE_DAYS.map((n) => ({ value: String(n), label: n === 1 ? "1 day" : `${n} days` }))}
          />
        </Field>
        <Field label="Password" optional hint="At least 6 characters; send it apart from the link.">
          <PasswordInput
            value={password}
            minLength={6}
            maxLength={64}
            autoComplete="off"
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Button
          type="submit"
          variant="secondary"
          loading={busy}
          disabled={!ready}
          icon={<LinkIcon aria-hidden />}
          className="w-full"
        >
          Make a link
        </Button>
      </form>
      {error && (
        <div className="mt-4">
          <ErrorPanel compact error={error} />
        </div>
      )}
      {links.length > 0 && (
        <ul aria-label="Open links" className="mt-5 space-y-3">
          {links.map(({ id, path, template, hasPassword, views, expiresAt }) => (
            <li key={id} className="rounded-md bg-sunken p-3">
              <input
                readOnly
                aria-label={`Link to the document in the template ${template}`}
                value={origin + path}
                onFocus={(event) => event.target.select()}
                className="w-full min-w-0 rounded-sm border bg-surface px-2 py-1.5 font-mono text-sm"
              />
              <p className="mt-1.5 text-muted text-sm">
                {hasPassword && <Lock aria-label="With a password" className="mr-1 inline size-3.5" />}
                {template}, until {formatDate(expiresAt, false)}, {views === 1 ? "seen once" : `seen ${views} times`}
              </p>
              <div className="mt-1 -ml-2 flex flex-wrap gap-1">
                <Button size="sm" variant="quiet" icon={<Copy aria-hidden />} onClick={() => copy(path)}>
                  Copy
                </Button>
                <Button size="sm" variant="quiet" icon={<Trash2 aria-hidden />} onClick={() => onRevoke(id)}>
                  Revoke
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
