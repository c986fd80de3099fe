import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth-options.server";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Made per request: its callbacks read this request's cookies, and the environment is not read while building. */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions()) as unknown as Promise<Response>;
}

export { handler as GET, handler as POST };
