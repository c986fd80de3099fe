import { type NextRequest, NextResponse } from "next/server";
import { isDatabaseLost } from "@/lib/platform/database/notifications.server";

const development = process.env.NODE_ENV === "development";

/** Runs before every page: a content security policy with this request's nonce, and a plain 503 while the database is away. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  if (isDatabaseLost())
    return new NextResponse(UNAVAILABLE, {
      status: 503,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "retry-after": "5",
        "cache-control": "no-store",
        "content-security-policy": policy,
      },
    });
  const headers = new Headers(request.headers);
  // Next takes the nonce for its own scripts from here
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Inline styles are set by the positioning of menus and dialogs; scripts run only with the nonce. Sign-in forms may lead to the providers. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self' https://accounts.google.com https://github.com",
    "frame-ancestors 'none'",
  ].join("; ");
}

const UNAVAILABLE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">
<title>Back in a moment · CV Improver</title>
<style>:root{color-scheme:light dark}body{font:1.05rem/1.6 system-ui,sans-serif;max-width:32rem;margin:18vh auto;padding:0 1.5rem}h1{font-size:1.6rem}</style>
<h1>Back in a moment</h1><p>The database cannot be reached right now. Your work is kept: what runs in the background goes on by itself, and this page tries again every five seconds.</p></html>`;

export const config = {
  // pages only: the API answers for itself, static files need neither
  matcher: [
    {
      source: "/((?!api/|metrics$|_next/static|_next/image|icon.svg|favicon.ico).*)",
      missing: [{ type: "header", key: "next-router-prefetch" }],
    },
  ],
};
