import fs, { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError, ERROR_CODES } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { db } from "@/lib/platform/database/database.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { HTTP_STATUS, toFailure } from "./error-response.server";
import { fileResponse } from "./file-response.server";
import { readJson, route } from "./route.server";

afterEach(() => void vi.restoreAllMocks());

/** What is logged while `work` runs. */
async function logOf(work: () => unknown): Promise<string> {
  let text = "";
  const { writeSync } = fs;
  vi.spyOn(fs, "writeSync").mockImplementation(((fd: number, data: unknown, ...rest: never[]) => {
    if (fd !== 2) return writeSync(fd, data as string, ...rest);
    text += data;
    return Buffer.byteLength(String(data));
  }) as typeof writeSync);
  await work();
  return text;
}

describe("parsing input", () => {
  const schema = z.strictObject({
    name: z.string().max(5),
    size: z.number().int(),
    list: z.array(z.string()).optional(),
  });
  const refusal = (input: unknown) => {
    try {
      parseInput(schema, input);
    } catch (error) {
      return error as AppError;
    }
    throw new Error("it should have been refused");
  };

  test("right input comes back typed, without what cannot be stored", () => {
    expect(parseInput(schema, { name: "a\u0000b\ud800", size: 1 })).toEqual({ name: "ab", size: 1 });
    expect(parseInput(schema, { name: "a\u202eb", size: 1, list: ["\u2066x"] })).toEqual({
      name: "ab",
      size: 1,
      list: ["x"],
    });
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "name"],
    ["a list", []],
    ["wrong types", { name: 1, size: "1" }],
    ["an unknown field", { name: "a", size: 1, role: "operator" }],
    ["a polluting field", JSON.parse('{"name":"a","size":1,"__proto__":{"role":"operator"}}')],
    ["a constructor", JSON.parse('{"name":"a","size":1,"constructor":{"prototype":{"role":"operator"}}}')],
    ["too long a text", { name: "abcdef", size: 1 }],
    ["an infinite number", { name: "a", size: Number.POSITIVE_INFINITY }],
  ])("%s is refused with the fields and why", (_what, input) => {
    const error = refusal(input);
    expect(error).toMatchObject({ code: "bad_request" });
    expect(Object.keys(error.details?.fields as object).length).toBeGreaterThan(0);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  test("every wrong field is named, and what was typed is not repeated", () => {
    const error = refusal({ name: "a secret text", size: "another" });
    expect(Object.keys(error.details?.fields as object)).toEqual(["name", "size"]);
    expect(JSON.stringify({ ...error, message: error.message })).not.toMatch(/secret|another/);
  });

  test("a job description over its limit has an answer of its own, and one at the limit passes whole", () => {
    const job = { position: "Nurse", jobDescription: "x".repeat(5000) };
    expect(parseInput(questionnaireSchema, job).jobDescription).toHaveLength(5000);
    expect(() => parseInput(questionnaireSchema, { ...job, jobDescription: "x".repeat(5001) })).toThrow(
      expect.objectContaining({ code: "job_description_too_long", message: expect.stringContaining("5,000") }),
    );
    expect(() => parseInput(questionnaireSchema, { ...job, position: "x".repeat(256) })).toThrow(
      expect.objectContaining({ code: "bad_request" }),
    );
  });
});

describe("failures", () => {
  test("every code has a status of its kind", () => {
    expect(Object.keys(HTTP_STATUS).sort()).toEqual([...ERROR_CODES].sort());
    for (const code of ERROR_CODES) {
      expect(HTTP_STATUS[code]).toBeGreaterThanOrEqual(400);
      expect(HTTP_STATUS[code]).toBeLessThan(600);
      expect(toFailure(new AppError(code, "x")).report.code).toBe(code);
    }
  });

  test("an unknown error says nothing of itself, neither in the answer nor in the log", async () => {
    class DatabaseTrouble extends Error {
      code = "E_ODD";
      sql = "select 'sekret-4711'";
    }
    const error = new DatabaseTrouble("sekret-4711 of Ann Sample", { cause: new Error("sekret-4711 below") });
    let failure: ReturnType<typeof toFailure> | undefined;
    const log = await logOf(() => {
      failure = toFailure(error, "req-1");
      toFailure("sekret-4711", "req-2");
      toFailure({ message: "sekret-4711" }, "req-3");
    });
    expect(failure).toMatchObject({ status: 500, requestId: "req-1", report: { code: "internal" } });
    expect(JSON.stringify(failure)).not.toMatch(/sekret|E_ODD|DatabaseTrouble/);
    expect(log).toContain("req-1");
    expect(log).toContain("E_ODD");
    expect(log).not.toContain("sekret");
  });

  test("a known error keeps its sentence, hint and details; its cause stays inside", () => {
    const error = new AppError("rate_limited", "Too often.", {
      hint: "Wait.",
      retryAfter: 7,
      details: { limit: 3 },
      cause: new Error("sekret"),
    });
    const failure = toFailure(error);
    expect(failure).toMatchObject({
      status: 429,
      report: { code: "rate_limited", message: "Too often.", hint: "Wait.", retryAfter: 7, details: { limit: 3 } },
    });
    expect(JSON.stringify(failure)).not.toContain("sekret");
  });

  test("text that the database cannot hold is the request's fault", async () => {
    const error = await db.user.findFirst({ where: { id: "\u0000" } }).catch((e) => e);
    expect(toFailure(error)).toMatchObject({ status: 400, report: { code: "bad_request" } });
  });
});

describe("files for download", () => {
  const headerOf = (name: string) =>
    fileResponse({ name, mediaType: "application/pdf", bytes: new Uint8Array([1, 2]) }).headers.get(
      "content-disposition",
    )!;

  test("always an attachment that runs nowhere and is kept nowhere", async () => {
    const response = fileResponse({ name: "CV.pdf", mediaType: "application/pdf", bytes: new Uint8Array([1, 2]) });
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "private, no-store",
      "content-disposition": "attachment; filename=\"CV.pdf\"; filename*=UTF-8''CV.pdf",
      "content-length": "2",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  });

  test("any name gives one well-formed header, and the real name can be read from it (RFC 6266, RFC 8187)", () => {
    const names = [
      "CV.pdf",
      "Jürgen Müller.pdf",
      "履歴書.pdf",
      'a"b\\c.pdf',
      "a'b(c)*d.pdf",
      "50% done; x=y, z.pdf",
      "a\r\nSet-Cookie: x=y.pdf",
      "line\u2028end.pdf",
      "nul\u0000.pdf",
      "half \ud83d pair.pdf",
      "😀.pdf",
      "no extension",
      ".hidden",
      "",
      "a".repeat(300),
      "../../x.pdf",
      'name.p"df',
    ];
    for (const name of names) {
      const header = headerOf(name);
      // token or quoted-string of visible ASCII without quote or backslash; then only attr-char and percent triples
      expect(header).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})*$/,
      );
      const read = decodeURIComponent(header.split("UTF-8''")[1]!);
      expect(read).toBe(name.replace(/\p{Cs}/gu, ""));
    }
    expect(headerOf("Jürgen Müller.pdf")).toContain('filename="Jurgen-Muller.pdf"');
  });
});

describe("routes", () => {
  const handler = route(async (request: Request) => Response.json({ got: await readJson(request) }));
  const call = (headers: Record<string, string>, method = "POST", body = "{}") =>
    handler(
      new Request("http://cv.example.com/api", { method, headers, body: method === "GET" ? undefined : body }),
      undefined,
    );

  test.each([
    ["another site's page", { host: "cv.example.com", origin: "https://evil.example.org" }],
    ["another port", { host: "cv.example.com", origin: "http://cv.example.com:8080" }],
    ["another name that begins alike", { host: "cv.example.com", origin: "http://cv.example.com.evil.example.org" }],
    ["a sandboxed frame", { host: "cv.example.com", origin: "null" }],
    ["nonsense", { host: "cv.example.com", origin: "not an origin" }],
    ["what the browser calls cross-site", { host: "cv.example.com", "sec-fetch-site": "cross-site" }],
    ["an origin without a host to compare", { origin: "http://cv.example.com" }],
  ])("a write from %s is refused", async (_what, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await call(headers as Record<string, string>, method);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: "forbidden" } });
    }
  });

  test.each([
    ["its own page", { host: "cv.example.com", origin: "http://cv.example.com", "sec-fetch-site": "same-origin" }],
    [
      "its own page behind a proxy",
      { host: "10.0.0.7", "x-forwarded-host": "cv.example.com", origin: "https://cv.example.com" },
    ],
    ["a page whose host is written in capitals", { host: "CV.Example.com", origin: "http://cv.example.com" }],
    ["a script without a browser", { host: "cv.example.com" }],
  ])("a write from %s passes", async (_what, headers) => {
    expect((await call(headers as Record<string, string>)).status).toBe(200);
  });

  test("reading from elsewhere is not refused: it shows nothing without the cookie", async () => {
    const read = route(async () => Response.json({}));
    const response = await read(
      new Request("http://cv.example.com/", { headers: { origin: "https://evil.example.org" } }),
      undefined,
    );
    expect(response.status).toBe(200);
  });

  test("every answer carries a request id and is kept nowhere, errors too", async () => {
    const fine = await call({});
    const failed = await route(async () => Promise.reject(new AppError("rate_limited", "x", { retryAfter: 9 })))(
      new Request("http://x/"),
      undefined,
    );
    for (const response of [fine, failed]) {
      expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
    expect(failed.status).toBe(429);
    expect(failed.headers.get("retry-after")).toBe("9");
    expect(((await failed.json()) as { requestId: string }).requestId).toBe(failed.headers.get("x-request-id"));
    const crashed = await route(async () => Promise.reject(new Error("sekret")))(new Request("http://x/"), undefined);
    expect([crashed.status, (await crashed.text()).includes("sekret")]).toEqual([500, false]);
  });

  test("answers whose headers are fixed, and streams, pass as well", async () => {
    const redirect = await route(async () => Response.redirect("http://x/there", 303))(
      new Request("http://x/"),
      undefined,
    );
    expect([redirect.status, redirect.headers.get("location")]).toEqual([303, "http://x/there"]);
    const none = await route(async () => new Response(null, { status: 204 }))(new Request("http://x/"), undefined);
    expect([none.status, none.headers.has("x-request-id")]).toEqual([204, true]);
    const cookies = await route(async () => {
      const response = new Response("x");
      response.headers.append("set-cookie", "a=1");
      response.headers.append("set-cookie", "b=2");
      return response;
    })(new Request("http://x/"), undefined);
    expect(cookies.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  test("a body that is no JSON, not UTF-8, or too large is the request's fault", async () => {
    for (const body of ["", "{", "undefined", "{'a':1}", "\u0000"])
      expect((await call({}, "POST", body)).status).toBe(400);
    const latin = new Request("http://x/", { method: "POST", body: new Uint8Array([0x22, 0xe9, 0x22]) });
    expect((await handler(latin, undefined)).status).toBe(400);
    const large = await call({}, "POST", JSON.stringify("x".repeat(4 * 1024 * 1024)));
    expect([large.status, ((await large.json()) as { error: { code: string } }).error.code]).toEqual([
      413,
      "file_too_large",
    ]);
    // an endless body is not read to its end
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const request = new Request("http://x/", { method: "POST", body: endless, duplex: "half" } as RequestInit);
    expect((await handler(request, undefined)).status).toBe(413);
    expect(sent).toBeLessThan(6 * 1024 * 1024);
  });

  test("every API route goes through the wrapper, or says why not", () => {
    const wrapped = (file: string) => /= (route|operatorRoute)\(/.test(readFileSync(file, "utf8"));
    const files = fs
      .readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
      .filter((f) => f.endsWith("route.ts"));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !wrapped(`app/api/v1/${file}`))).toEqual([]);
  });

  test("every page, action and route of operations asks for an operator", () => {
    const filesIn = (folder: string, name: RegExp) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => name.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
    const pages = filesIn("app/(app)/operations", /(page|layout)\.tsx$/);
    const routes = filesIn("app/api/v1/operations", /route\.ts$/);
    const [actions] = filesIn("app/(app)/operations", /actions\.ts$/);
    expect([pages.length, routes.length]).toEqual([6, 12]);
    for (const page of pages) expect(page).toContain("await pageOperator()");
    for (const code of [...routes, actions!])
      for (const [, made] of code.matchAll(/^export const \w+ =\s*(\w+)/gm))
        expect(made).toMatch(/^operator(Route|Action)$/);
  });
});
