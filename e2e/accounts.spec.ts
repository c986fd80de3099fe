import { download, signIn, signUp, upload, uploadAndRead } from "./support/journey";
import { databaseUrl, query } from "./support/server";
import { example, expect, test } from "./support/test";

const PASSWORD = "quiet harbour lantern";
const FILE = example("cvs", "tom-placeholder-electrician.txt");
const OTHER_FILE = example("cvs", "hannah-muster-teacher.md");

test("a guest signs up and keeps the work; sessions, export and deletion", async ({ page, newPerson, watch }) => {
  // refused sign-ins and a revoked session are 401 on purpose
  watch.allow(/status of 401/);
  const email = `tom.${Date.now()}@example.com`;
  const alert = page.getByRole("main").getByRole("alert");

  const cvId = await uploadAndRead(page, FILE);
  await expect(page.getByRole("link", { name: /^Guest/ })).toBeVisible();

  await test.step("a common password and a bad address are refused before anything is made", async () => {
    await page.getByRole("link", { name: /^Guest/ }).click();
    await expect(page.getByText("Everything you made as a guest stays")).toBeVisible();
    await page.getByLabel("E-mail").fill("tom.journey");
    await page.getByLabel("Password", { exact: true }).fill("password123");
    await page.getByRole("button", { name: "Sign up and keep my work" }).click();
    await expect(page.getByText("This password is on every list of common passwords.")).toBeVisible();
    await expect(page.getByText("Enter an e-mail address like name@example.com.")).toBeVisible();
    await expect(page.getByLabel("E-mail")).toBeFocused();
    await expect(page.getByRole("button", { name: /Continue with/ })).toHaveCount(0);
  });

  await test.step("signing up keeps the CV and ends the guest", async () => {
    await signUp(page, email, PASSWORD);
    await expect(page.getByRole("article").filter({ hasText: "TOM PLACEHOLDER" }).first()).toBeVisible();
    await expect(page.getByRole("button", { name: `Account: ${email}` })).toBeVisible();
    await expect(page.getByRole("link", { name: /^Guest/ })).toHaveCount(0);
    await page.goto(`/cvs/${cvId}`);
    await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible();
  });

  const old = await page.context().cookies();
  await test.step("signing out ends the session on the server, too", async () => {
    await page.getByRole("button", { name: `Account: ${email}` }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL(/\/$/);
    await page.goto(`/cvs/${cvId}`);
    await page.waitForURL(/\/sign-in\?from=/);
    const replay = await newPerson({ storageState: { cookies: old, origins: [] } });
    const answer = await replay.request.get("/api/v1/cvs");
    expect(answer.status()).toBe(401);
    expect((await answer.json()).error.code).toBe("session_expired");
  });

  await test.step("a wrong password and an unknown address get the same answer; the right one leads back", async () => {
    await signIn(page, email, "not the password");
    await expect(alert).toContainText("wrong_credentials");
    const said = await alert.textContent();
    await signIn(page, "nobody.here@example.com", PASSWORD);
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
    expect(await alert.textContent()).toBe(said);
    await signIn(page, email, PASSWORD);
    await page.waitForURL(new RegExp(`/cvs/${cvId}$`));
    await expect(page.getByLabel("Full name")).toHaveValue(/Tom Placeholder/i);
  });

  await test.step("the same address cannot sign up twice", async () => {
    const stranger = await newPerson();
    await stranger.goto("/sign-up");
    await stranger.getByLabel("E-mail").fill(email.toUpperCase());
    await stranger.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await stranger.getByRole("button", { name: "Sign up" }).click();
    await expect(stranger.getByRole("alert").filter({ hasText: "email_taken" })).toBeVisible();
  });

  const second = await newPerson();
  await test.step("signing in on another device takes along what was made there as a guest", async () => {
    await second.goto("/");
    const otherId = await upload(second, OTHER_FILE);
    await expect(second.getByRole("heading", { name: "Is this right?" })).toBeVisible({ timeout: 45_000 });
    await second.goto("/sign-in");
    await expect(second.getByText("What you made as a guest comes with you.")).toBeVisible();
    await signIn(second, email, PASSWORD);
    await second.waitForURL(/\/cvs$/);
    await expect(second.getByRole("main").getByRole("article")).toHaveCount(2);
    await page.goto(`/cvs/${otherId}`);
    await expect(page.getByLabel("Full name")).toHaveValue("Hannah Muster");
  });

  await test.step("a session is revoked from another device and refused at once", async () => {
    expect((await second.request.get("/api/v1/cvs")).status()).toBe(200);
    await page.goto("/account");
    await expect(page.getByText("This device")).toBeVisible();
    await page
      .getByRole("button", { name: /^Sign out / })
      .first()
      .click();
    await expect(page.getByRole("button", { name: /^Sign out / })).toHaveCount(0);
    expect((await second.request.get("/api/v1/cvs")).status()).toBe(401);
    await second.goto("/cvs");
    await second.waitForURL(/\/sign-in/);
  });

  await test.step("the export holds everything", async () => {
    const file = await download(page, () => page.getByRole("link", { name: "Download all my data" }).click());
    expect(file.name).toBe("cv-improver-export.json");
    const data = JSON.stringify(JSON.parse(file.bytes.toString("utf8")));
    expect(data).toContain(email);
    expect(data).toContain("tom-placeholder-electrician.txt");
    expect(data).toContain("Hannah Muster");
    expect(data).not.toContain("passwordHash");
    expect(data).not.toMatch(/scrypt|\$argon|\$2b/);
  });

  await test.step("the account is deleted with everything in it", async () => {
    await page.getByRole("button", { name: "Delete account" }).click();
    const confirm = page.getByRole("button", { name: "Delete everything" });
    await expect(confirm).toBeDisabled();
    await page.getByLabel(/to confirm/).fill("delete");
    await confirm.click();
    await page.waitForURL(/\/$/);
    expect((await page.request.get("/api/v1/cvs")).status()).toBe(401);
    await page.goto(`/cvs/${cvId}`);
    await page.waitForURL(/\/sign-in/);
    const database = databaseUrl(".data/e2e-main");
    for (const [table, where] of [
      ["User", `"email" = '${email}'`],
      ["Cv", `"id" = '${cvId}'`],
      [
        "StoredFile",
        `"name" in ('tom-placeholder-electrician.txt', 'hannah-muster-teacher.md') and "userId" not in (select "id" from "User")`,
      ],
      ["Session", `"userId" not in (select "id" from "User")`],
    ])
      expect(await query(database, `select 1 from "${table}" where ${where}`), table).toEqual([]);
    // the address is free again
    await signIn(page, email, PASSWORD);
    await expect(alert).toContainText("wrong_credentials");
  });
});

test("sign-in with Google and GitHub is offered exactly when it is configured", async ({ page, modelServer }) => {
  for (const path of ["/sign-in", "/sign-up"]) {
    await page.goto(path);
    await expect(page.getByRole("button", { name: /^Sign/ })).toBeVisible();
    await expect(page.getByRole("button", { name: /Continue with/ })).toHaveCount(0);
    await page.goto(modelServer.url + path);
    await expect(page.getByRole("button", { name: "Continue with Google" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Continue with GitHub" })).toBeVisible();
  }
  // the way leads to the provider, with our client id and a return address of our own
  await page.route(/github\.com/, (route) => route.fulfill({ contentType: "text/html", body: "<h1>GitHub</h1>" }));
  const sent = page.waitForRequest(/github\.com/);
  await page.getByRole("button", { name: "Continue with GitHub" }).click();
  const address = new URL((await sent).url());
  expect(address.searchParams.get("client_id")).toBe("github-id");
  expect(address.searchParams.get("redirect_uri")).toBe(`${modelServer.url}/api/auth/callback/github`);
});
