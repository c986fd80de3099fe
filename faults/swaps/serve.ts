// Stands in for inngest/serve.ts inside the worker: the same handler, with a point before its answer leaves.
import { handler as original } from "@/inngest/serve";
import { at } from "../boundary";

export async function handler(request: Request): Promise<Response> {
  const response = await original(request);
  if (request.method === "POST") await at("reply");
  return response;
}
