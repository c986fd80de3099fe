import { PrismaAdapter } from "@next-auth/prisma-adapter";
import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import { adoptGuest } from "@/lib/accounts/adopt-guest.server";
import { checkPassword } from "@/lib/accounts/check-password.server";
import { signInSchema } from "@/lib/accounts/schema";
import { openSession, readSession, revokeSession } from "@/lib/accounts/sessions.server";
import { db } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { limitRate } from "./rate-limit.server";
import {
  authSecret,
  COOKIE_SECONDS,
  secureCookies,
  sessionCookieName,
  sessionCookieOptions,
  sessionIdFromCookie,
} from "./session-cookie.server";

/** NextAuth's set-up: signs people in; every sign-in opens a session in our own register, which alone decides who is signed in. */
export function authOptions(): NextAuthOptions {
  const { google, github } = readEnv();
  return {
    secret: authSecret(),
    useSecureCookies: secureCookies(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    // credentials work only with JWT sessions in NextAuth 4; the register makes them revocable
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    adapter: oauthAdapter(),
    providers: [
      CredentialsProvider({
        name: "E-mail and password",
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          const input = signInSchema.safeParse(credentials);
          if (!input.success) return null;
          await limitRate("sign-in", input.data.email);
          return (await checkPassword(input.data)) ?? null;
        },
      }),
      ...(google ? [GoogleProvider(google)] : []),
      ...(github ? [GitHubProvider(github)] : []),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (!user) return token;
        const before = await sessionIdFromCookie();
        const guest = before ? await readSession(before) : undefined;
        if (guest?.role === "guest") await adoptGuest(guest.userId, user.id);
        const sid = await openSession(user.id, (await headers()).get("user-agent"));
        // the cookie names the session and nothing about the person
        return { sub: user.id, sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const actor = typeof token?.sid === "string" ? await readSession(token.sid) : undefined;
        if (actor?.sessionId) await revokeSession(actor, actor.sessionId);
      },
    },
  };
}

/** The published adapter, but people who come from another provider are members from the start, with a lower-cased e-mail. */
function oauthAdapter(): NextAuthOptions["adapter"] {
  const adapter = PrismaAdapter(db as never);
  return {
    ...adapter,
    getUserByEmail: async (email: string) => (await adapter.getUserByEmail?.(email.toLowerCase())) ?? null,
    createUser: async (user: {
      email: string;
      name?: string | null;
      image?: string | null;
      emailVerified: Date | null;
    }) =>
      (await db.user.create({
        data: {
          email: user.email.toLowerCase(),
          name: user.name,
          image: user.image,
          emailVerified: user.emailVerified,
          role: "member",
        },
      })) as never,
  };
}

/** Other providers that are configured, for the sign-in screen. */
export function oauthProviders(): { id: "google" | "github"; name: string }[] {
  const { google, github } = readEnv();
  return [
    ...(google ? [{ id: "google" as const, name: "Google" }] : []),
    ...(github ? [{ id: "github" as const, name: "GitHub" }] : []),
  ];
}
