/** The request is at fault; the message is for whoever sent it. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Call {
  request: Request;
  url: URL;
  /** what the route's groups matched, decoded */
  params: string[];
}

export type Route = [method: string, path: RegExp, handle: (call: Call) => Promise<unknown>, access: "open" | "key"];

/** The request's JSON body. Throws RequestError. */
export async function readJson(request: Request, limit = Number.POSITIVE_INFINITY): Promise<unknown> {
  const text = await request.text();
  if (text.length > limit) throw new RequestError(413, `The request is larger than ${limit} characters.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, "The request's body is not JSON.");
  }
}
