import fs from "node:fs";
import path from "node:path";
import { PDFDocument, rgb } from "@cantoo/pdf-lib";
import type { Page, Request } from "@playwright/test";
import {
  changes,
  finished,
  hydrated,
  improve,
  signIn,
  signUp,
  tasksOf,
  upload,
  uploadAndRead,
} from "./support/journey";
import { example, expect, test } from "./support/test";

const TXT = example("cvs", "tom-placeholder-electrician.txt");
const PDF = example("cvs", "nina-novice-graduate.pdf");
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content as string),
});
const errorIn = (page: Page) => page.getByRole("main").getByRole("alert");

/** Sends a file past the browser's own check. */
const post = (page: Page, upload: ReturnType<typeof file>) =>
  page.request.post("/api/v1/cvs", { multipart: { file: upload } });

test("files that cannot be a CV get their code and a way on, and lose nothing", async ({ page, watch }) => {
  watch.allow(/status of 4\d\d/);
  const kept = await uploadAndRead(page, TXT);

  await test.step("refused before they are sent", async () => {
    await page.goto("/cvs");
    await hydrated(page);
    await page.getByTestId("cv-file").setInputFiles(file("empty.pdf", ""));
    await expect(errorIn(page)).toContainText("empty_file");
    await page.getByTestId("cv-file").setInputFiles(file("large.pdf", Buffer.alloc(10 * 1024 * 1024 + 1, 65)));
    await expect(errorIn(page)).toContainText("file_too_large");
    await expect(errorIn(page)).toContainText("10 MB");
  });

  await test.step("refused by the server with the same codes", async () => {
    for (const [name, content, status, code] of [
      ["empty.pdf", "", 400, "empty_file"],
      ["large.pdf", Buffer.alloc(10 * 1024 * 1024 + 1, 65), 413, "file_too_large"],
      ["text.pdf", "This is text and no PDF.", 415, "wrong_type"],
      ["picture.pdf", Buffer.from("GIF89a, not a picture type that is read"), 415, "wrong_type"],
      ["old.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 415, "wrong_type"],
    ] as const) {
      const answer = await post(page, file(name, content));
      const body = await answer.json();
      expect([name, answer.status(), body.error.code]).toEqual([name, status, code]);
      expect(body.error.message.length).toBeGreaterThan(10);
      expect(body.error.hint).toBeTruthy();
      expect(body.requestId).toBe(answer.headers()["x-request-id"]);
    }
    await page
      .getByTestId("cv-file")
      .setInputFiles(file("picture.pdf", Buffer.from("GIF89a, not a picture type that is read")));
    await expect(errorIn(page)).toContainText("wrong_type");
    await expect(errorIn(page)).toContainText(
      "PDF, DOCX, ODT, RTF, TXT, Markdown, HTML, JSON Resume, PNG, JPEG or WebP",
    );
  });

  await test.step("refused when read: the page says why, the file is kept", async () => {
    const locked = await PDFDocument.load(fs.readFileSync(PDF));
    locked.encrypt({ userPassword: "secret", ownerPassword: "owner", permissions: {} });
    const blank = await PDFDocument.create();
    blank.addPage().drawRectangle({ x: 50, y: 50, width: 200, height: 300, color: rgb(0.8, 0.2, 0.2) });
    for (const [name, content, code] of [
      ["locked.pdf", await locked.save(), "needs_password"],
      ["cut.pdf", fs.readFileSync(PDF).subarray(0, 3000), "damaged_file"],
      ["blank.pdf", await blank.save(), "no_text"],
    ] as const) {
      await page.goto("/cvs");
      const cvId = await upload(page, file(name, content));
      await expect(errorIn(page), name).toContainText(code);
      await expect(page.getByRole("link", { name: "Choose another file" })).toBeVisible();
      await expect(page.getByRole("button", { name: /continue anyway/ })).toHaveCount(0);
      expect((await (await page.request.get(`/api/v1/cvs/${cvId}/original`)).body()).length).toBe(content.length);
    }
  });

  await test.step("short text and other documents can be read all the same when the person says so", async () => {
    await page.goto("/cvs");
    await upload(
      page,
      file("short.txt", "Ann Sample\nBaker\nann@example.com\n\nExperience\n2019-2024 Baker, Example Bakery"),
    );
    await expect(errorIn(page)).toContainText("too_little_text");
    await page.getByRole("button", { name: /continue anyway/ }).click();
    await expect(page.getByLabel("Full name")).toHaveValue("Ann Sample", { timeout: 45_000 });

    await page.goto("/cvs");
    const recipe =
      "Apple cake\n\nMix 200 g of flour with 100 g of butter, an egg and a pinch of salt. Peel four apples, cut them into slices and put them on the dough. Bake it for forty minutes at 180 degrees until it is golden brown. Let it cool down and serve it with cream and a little sugar on top.";
    await upload(page, file("cake.txt", recipe));
    await expect(errorIn(page)).toContainText("not_a_cv");
    await page.getByRole("button", { name: /continue anyway/ }).click();
    await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible({ timeout: 45_000 });
  });

  await test.step("the dashboard names what failed, and the first CV is untouched", async () => {
    await page.goto("/cvs");
    await expect(page.getByText("Could not be read").first()).toBeVisible();
    await page.goto(`/cvs/${kept}`);
    await expect(page.getByLabel("Full name")).toHaveValue(/Tom Placeholder/i);
  });
});

test("a job description over the limit stays whole in its field and is not sent", async ({ page }) => {
  const cvId = await uploadAndRead(page, TXT);
  await page.goto(`/cvs/${cvId}/job`);
  const long = "Install switchboards and test circuits. ".repeat(130).slice(0, 5001);
  await page.getByLabel("Position you want").fill("Electrician");
  await page.getByLabel("Job description").fill(long);
  await expect(page.getByText("1 too many: 5,001 of 5,000 characters")).toBeVisible();
  await page.getByRole("button", { name: "Improve my CV" }).click();
  await expect(page.getByLabel("Job description")).toBeFocused();
  await page.reload();
  await expect(page.getByLabel("Job description")).toHaveValue(long);
  expect((await tasksOf(page)).filter((task) => task.kind === "improve-cv")).toEqual([]);
  await page.getByLabel("Job description").fill(long.slice(0, 5000));
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("a double click is one task", async ({ page }) => {
  const cvId = await uploadAndRead(page, TXT);
  const bytes = fs.readFileSync(example("cvs", "hannah-muster-teacher.md"));
  const [one, two] = await Promise.all([post(page, file("cv.md", bytes)), post(page, file("cv.md", bytes))]);
  expect([one.status(), two.status()]).toEqual([202, 202]);
  expect(await two.json()).toEqual(await one.json());

  await page.goto(`/cvs/${cvId}/job`);
  await page.getByLabel("Position you want").fill("Electrician");
  await page.getByRole("button", { name: "Improve my CV" }).dblclick();
  await page.waitForURL(/\/improvements\//);
  await finished(page);
  expect((await tasksOf(page)).filter((task) => task.kind === "improve-cv")).toHaveLength(1);

  // and one new version
  await page.getByRole("button", { name: /^Accept all/ }).click();
  await expect(page.getByRole("button", { name: /^Accept all/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Make the new version" }).dblclick();
  await page.waitForURL(/\/download/);
  await page.goto(`/cvs/${cvId}`);
  await expect(page.getByRole("link", { name: /^Version \d$/ })).toHaveCount(2);
});

/** Every page and route with an id in its address, found in app/, so that a new one cannot be forgotten. */
function addressesWithId(): { address: string; page: boolean }[] {
  const root = path.resolve(import.meta.dirname, "../app");
  const found: { address: string; page: boolean }[] = [];
  const walk = (dir: string) => {
    for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
      const full = path.join(dir, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (/^(page\.tsx|route\.ts)$/.test(entry.name) && /\[(?!\.)/.test(full)) {
        const address = `/${path
          .relative(root, dir)
          .split(path.sep)
          .filter((part) => !part.startsWith("("))
          .join("/")}`;
        found.push({ address, page: entry.name === "page.tsx" });
      }
    }
  };
  walk(root);
  return found;
}

test("another person's id is an unknown id: the same 404 on every page and route", async ({
  page,
  newPerson,
  watch,
}) => {
  watch.allow(/status of 40[04]/);
  const cvId = await uploadAndRead(page, TXT);
  const improvementId = await improve(page, cvId, { position: "Electrician" });
  await finished(page);
  await page.goto(`/cvs/${cvId}/download`);
  await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 45_000 });
  const documentId = (await page.getByRole("link", { name: "Download PDF" }).getAttribute("href"))!.split("/").at(-2)!;
  await page.goto(`/cvs/${cvId}`);
  const versionId = (await page.getByRole("link", { name: "Version 1" }).getAttribute("href"))!.split("/").at(-1)!;
  const taskId = (await tasksOf(page))[0]!.id;
  const picture = {
    name: "scan.webp",
    mimeType: "image/webp",
    buffer: fs.readFileSync("app/(app)/templates/_pictures/classic.webp"),
  };
  const post = async (at: string) =>
    ((await (await page.request.post(at, { multipart: { file: picture } })).json()) as { id: string }).id;
  const attachmentId = await post(`/api/v1/cvs/${cvId}/attachments`);
  const photoId = await post(`/api/v1/cvs/${cvId}/photo`);
  const write = async (kind: "letter" | "profile") => {
    await page.goto(`/cvs/${cvId}/${kind}`);
    await hydrated(page);
    await page.getByRole("button", { name: /^Write / }).click();
    await page.waitForURL(new RegExp(`/${kind}/\\w+$`));
    await expect(page.getByText("Made from templates")).toBeVisible({ timeout: 45_000 });
    return page.url().split("/").at(-1)!;
  };
  const letterId = await write("letter");
  const profileId = await write("profile");
  await page.goto(`/cvs/${cvId}/application`);
  await hydrated(page);
  await page.getByRole("button", { name: "Make the application" }).click();
  const application = page.getByRole("link", { name: "Download the application" });
  await expect(application).toBeVisible({ timeout: 60_000 });
  const applicationId = (await application.getAttribute("href"))!.split("/").at(-2)!;
  const ids = { cvId, versionId, improvementId, taskId, documentId, attachmentId, photoId, applicationId, letterId };
  /** The owner's id for a name in an address. */
  const theirs = (name: string, address: string): string | undefined =>
    name === "writingId" ? (address.includes("/profile/") ? profileId : letterId) : ids[name as keyof typeof ids];
  await page.goto(`/cvs/${cvId}/download`);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByRole("textbox", { name: /^Link to the document/ }).inputValue();
  const token = link.split("/").at(-1)!;

  const stranger = await newPerson();
  await uploadAndRead(stranger, example("cvs", "hannah-muster-teacher.md"));
  const text = async (address: string) => {
    const response = await stranger.goto(address);
    return {
      status: response!.status(),
      text: await stranger.getByRole("main").textContent(),
      title: await stranger.title(),
    };
  };
  const addresses = addressesWithId();
  expect(addresses.length).toBeGreaterThan(8);
  for (const { address, page: isPage } of addresses) {
    // files of the PDF viewer, the same for everybody
    if (address.startsWith("/pdfjs/")) continue;
    if (address.startsWith("/s/")) {
      // everybody's who has the link, on no list; one that never was is nothing
      const shared = await stranger.request.get(address.replace("[token]", token));
      expect(shared.status(), address).toBe(200);
      expect(shared.headers()["x-robots-tag"]).toContain("noindex");
      expect((await stranger.request.get(address.replace("[token]", "A".repeat(27)))).status(), address).toBe(404);
      continue;
    }
    if (/\/operations\b/.test(address)) {
      // an operator's: for everybody else the same refusal, whatever the id
      const at = address.replace(/\[\w+\]/g, taskId);
      for (const who of [page, stranger])
        for (const method of ["get", "post"] as const) {
          const status = (await who.request[method](at)).status();
          expect([403, 404, 405], `${method} ${at}`).toContain(status);
        }
      continue;
    }
    const fill = (ids: (name: string) => string) => address.replace(/\[(\w+)\]/g, (_, name: string) => ids(name));
    const foreign = fill((name) => {
      const id = theirs(name, address);
      expect(id, `an id for [${name}] in ${address}`).toBeTruthy();
      return id!;
    });
    const unknown = fill(() => "cmzzzzzzz0000unknownzzzz0");
    if (isPage) {
      // translations and prepared interviews take a model, which this server has not: an id of another kind is as foreign
      if (!/\/(?:translation|interview)\/\[/.test(address))
        expect((await page.request.get(foreign)).status(), `${address} for its owner`).toBe(200);
      const answer = await text(foreign);
      expect(answer.status, foreign).toBe(404);
      expect(answer.text).toContain("There is nothing here");
      expect(await text(unknown)).toEqual(answer);
    } else {
      const takesFile = /\/(attachments|photo)$/.test(address);
      const method = takesFile || /\/(cancel|retry)$/.test(address) ? "post" : "get";
      const ask = async (who: Page, at: string) => {
        const response = await who.request[method](at, takesFile ? { multipart: { file: picture } } : {});
        return { status: response.status(), error: response.ok() ? undefined : (await response.json()).error };
      };
      // the owner's files were taken above
      if (!takesFile) expect((await ask(page, foreign)).status, `${address} for its owner`).not.toBe(404);
      const answer = await ask(stranger, foreign);
      expect(answer, foreign).toMatchObject({ status: 404, error: { code: "not_found" } });
      expect(await ask(stranger, unknown)).toEqual(answer);
    }
  }
  // a revoked link is one that never was
  const never = await text(`/s/${"A".repeat(27)}`);
  await page.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByRole("textbox", { name: /^Link to the document/ })).toHaveCount(0);
  expect(await text(`/s/${token}`)).toEqual(never);
  expect(never).toMatchObject({ status: 404, text: expect.stringContaining("There is nothing here") });
  // the owner's list is the owner's alone
  expect((await tasksOf(stranger)).map((task) => task.id)).not.toContain(taskId);
});

test("a session that ends in the middle of an edit: the draft is kept and comes back after signing in", async ({
  page,
  newPerson,
}) => {
  const email = `ed.${Date.now()}@example.com`;
  const password = "seven paper lanterns";
  await uploadAndRead(page, TXT);
  const cvId = page.url().split("/").at(-1)!;
  await signUp(page, email, password);
  await page.goto(`/cvs/${cvId}`);
  await page.getByLabel("Headline").fill("Master Electrician");

  const elsewhere = await newPerson();
  await elsewhere.goto("/sign-in?from=/account");
  await signIn(elsewhere, email, password);
  await elsewhere.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(elsewhere.getByRole("button", { name: "Sign out everywhere else" })).toHaveCount(0);

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(errorIn(page)).toContainText("session_expired");
  await expect(page.getByLabel("Headline")).toHaveValue("Master Electrician");
  await errorIn(page).getByRole("link", { name: "Sign in" }).click();
  await page.waitForURL(/\/sign-in/);
  await signIn(page, email, password);
  await page.waitForURL(new RegExp(`/cvs/${cvId}$`));
  await expect(page.getByText("Your unsaved changes of last time are back.")).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("Master Electrician");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Version 2" })).toBeVisible();
});

test("two tabs: the later save is told, keeps both texts, and can go on top", async ({ page, context }) => {
  await uploadAndRead(page, TXT);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Headline").fill("From the other tab");
  await page.getByLabel("Headline").fill("From this tab");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(errorIn(page)).toContainText("conflict");
  await expect(page.getByLabel("Headline")).toHaveValue("From this tab");
  const [newer] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Open the newer version" }).click(),
  ]);
  await expect(newer.getByText("From the other tab", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Keep mine on top" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("From this tab");
  await expect(page.getByRole("link", { name: /^Version \d$/ })).toHaveCount(3);
});

test("malformed, unsigned and cross-site requests are refused without a trace", async ({
  page,
  newPerson,
  baseURL,
}) => {
  const cvId = await uploadAndRead(page, TXT);
  const before = (await tasksOf(page)).length;
  const expectRefusal = async (answer: Awaited<ReturnType<typeof page.request.post>>, status: number, code: string) => {
    const body = await answer.text();
    expect([answer.status(), JSON.parse(body).error.code]).toEqual([status, code]);
    expect(body).not.toMatch(/\bat .*\.(?:js|ts)|node_modules|Prisma/);
  };
  await test.step("broken bodies", async () => {
    const send = (contentType: string, data: string) =>
      page.request.post("/api/v1/cvs", { headers: { "content-type": contentType }, data: Buffer.from(data) });
    await expectRefusal(await send("multipart/form-data", "no boundary"), 400, "bad_request");
    await expectRefusal(
      await send(
        "multipart/form-data; boundary=x",
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\ncut',
      ),
      400,
      "bad_request",
    );
    await expectRefusal(await send("application/json", '{"file": '), 400, "bad_request");
    await expectRefusal(await page.request.post("/api/v1/cvs", { multipart: { other: "field" } }), 400, "bad_request");
    await expectRefusal(await page.request.get("/api/v1/tasks/events?after=abc"), 400, "bad_request");
    await expectRefusal(await page.request.get("/api/v1/tasks/events?after=-1"), 400, "bad_request");
  });

  await test.step("from another site", async () => {
    const evil = { origin: "https://evil.example" };
    await expectRefusal(
      await page.request.post("/api/v1/cvs", {
        headers: evil,
        multipart: { file: file("cv.txt", fs.readFileSync(TXT)) },
      }),
      403,
      "forbidden",
    );
    await expectRefusal(
      await page.request.post(`/api/v1/tasks/${(await tasksOf(page))[0]!.id}/cancel`, {
        headers: { "sec-fetch-site": "cross-site" },
      }),
      403,
      "forbidden",
    );
  });

  await test.step("a server action called by hand", async () => {
    await page.goto(`/cvs/${cvId}`);
    await page.getByLabel("Headline").fill("Journeyman");
    const sent = page.waitForRequest((request) => request.method() === "POST" && "next-action" in request.headers());
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const request = (await sent) as Request;
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    const headers = {
      "next-action": request.headers()["next-action"]!,
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
    };
    const [input] = JSON.parse(request.postData()!);
    const call = async (who: Page, body: unknown, extra: Record<string, string> = {}) => {
      const answer = await who.request.post(request.url(), {
        headers: { ...headers, ...extra },
        data: Buffer.from(JSON.stringify(body)),
        maxRedirects: 0,
      });
      return { status: answer.status(), text: await answer.text() };
    };
    const changed = {
      ...input,
      document: { ...input.document, basics: { ...input.document.basics, name: "Mallory" } },
    };
    const stranger = await newPerson();
    expect((await call(stranger, [changed])).text).toContain("not_signed_in");
    await uploadAndRead(stranger, TXT);
    expect((await call(stranger, [changed])).text).toContain("not_found");
    expect((await call(page, [{ ...changed, document: "wrong" }])).text).toContain("bad_request");
    expect((await call(page, [{ ...changed, extra: true }])).text).toContain("bad_request");
    expect((await call(page, [])).text).toContain("bad_request");
    const foreign = await call(page, [changed], { origin: "https://evil.example" });
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect(foreign.text).not.toContain('"ok":true');
    const unknown = await call(page, [changed], { "next-action": "0".repeat(42) });
    expect(unknown.status).toBeGreaterThanOrEqual(400);
    await page.goto(`/cvs/${cvId}`);
    await expect(page.getByLabel("Full name")).toHaveValue(/Tom Placeholder/i);
    await expect(page.getByRole("link", { name: /^Version \d$/ })).toHaveCount(2);
  });
  expect((await tasksOf(page)).length).toBe(before);

  await test.step("without a session, every page leads to the sign-in and every route says 401", async () => {
    const nobody = await newPerson();
    for (const address of ["/cvs", `/cvs/${cvId}`, "/tasks", "/account"]) {
      const answer = await nobody.request.get(address, {
        maxRedirects: 0,
        headers: { "x-middleware-subrequest": "proxy:proxy:proxy" },
      });
      expect([address, answer.status()]).toEqual([address, 307]);
      expect(answer.headers().location).toContain("/sign-in?from=");
    }
    for (const address of [
      "/api/v1/cvs",
      "/api/v1/tasks",
      "/api/v1/tasks/events",
      `/api/v1/cvs/${cvId}/original`,
      "/api/v1/account/export",
    ])
      await expectRefusal(await nobody.request.get(address), 401, "not_signed_in");
    // the way back after signing in never leaves this site
    await nobody.goto("/sign-in?from=https://evil.example/");
    await expect(nobody.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
    expect(new URL(nobody.url()).origin).toBe(baseURL);
  });
});

test("an unknown page is a plain 404", async ({ page, watch }) => {
  watch.allow(/status of 404/);
  const response = await page.goto("/nowhere");
  expect(response!.status()).toBe(404);
  await expect(page.getByText("There is nothing here")).toBeVisible();
  expect(await changes(page).count()).toBe(0);
});
