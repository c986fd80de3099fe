"use client";
import { Laptop, Smartphone } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/components/ui/format-date";
import { deviceName } from "./device-name";

/** A live session as the account page lists it. */
export interface SessionItem {
  id: string;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}
export interface SessionListProps {
  sessions: readonly SessionItem[];
  onRevoke: (sessionId: string) => void | Promise<void>;
  /** signs every other device out */
  onRevokeOthers?: () => void | Promise<void>;
  revokingId?: string | null;
}

/** Where the account is signed in, and the way to end it. */
export function SessionList({ sessions, onRevoke, onRevokeOthers, revokingId }: SessionListProps) {
  return (
    <div>
      <ul className="divide-y rounded-md border">
        {sessions.map((session) => {
          const device = deviceName(session.userAgent);
          const Icon = device.phone ? Smartphone : Laptop;
          return (
            <li key={session.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
              <Icon aria-hidden className="size-5 shrink-0 text-muted" />
              <div className="min-w-0 flex-1">
                <p className="font-medium">{device.name}</p>
                <p className="text-muted text-sm">
                  Last used <time dateTime={session.lastSeenAt}>{formatDate(session.lastSeenAt)}</time>
                </p>
              </div>
              {session.current ? (
                <Badge tone="good">This device</Badge>
              ) : (
                <Button
                  size="sm"
                  variant="secondary"
                  loading={revokingId === session.id}
                  aria-label={`Sign out ${device.name}`}
                  onClick={() => void onRevoke(session.id)}
                >
                  Sign out
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {onRevokeOthers && sessions.some((session) => !session.current) && (
        <Button className="mt-3" size="sm" variant="secondary" onClick={() => void onRevokeOthers()}>
          Sign out everywhere else
        </Button>
      )}
    </div>
  );
}
