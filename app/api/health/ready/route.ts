import { readReadiness } from "@/lib/web/read-readiness.server";

export const dynamic = "force-dynamic";

/** Which part is down: 200 while requests can be served (some parts only slow or delay things), 503 when the database is away. */
export async function GET(): Promise<Response> {
  const readiness = await readReadiness();
  const down = readiness.status === "down";
  return Response.json(readiness, {
    status: down ? 503 : 200,
    headers: { "cache-control": "no-store", ...(down && { "retry-after": "5" }) },
  });
}
