import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFakeModel } from "@/e2e/support/fake-model";
import { example, runCv, runShell, temporaryFolder } from "./test-support";

/** Commands that need no database: they run as real processes, as a script would run them. */

const { validate } = createRequire(import.meta.url)("resume-schema") as {
  validate: (resume: unknown, done: (errors: unknown, report?: { valid: boolean }) => void) => void;
};
const isResume = (json: unknown) =>
  new Promise<boolean>((done) => validate(json, (errors, report) => done(!errors && report?.valid === true)));

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string | Uint8Array) => {
  fs.writeFileSync(path.join(folder, name), content);
  return name;
};

describe("usage", () => {
  it("explains itself with examples and exit codes", async () => {
    const { code, stdout, stderr } = await runCv(folder, ["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const word of ["parse", "improve", "render", "score", "tasks", "Exit codes", "130"])
      expect(stdout).toContain(word);
    for (const command of ["parse", "improve", "render", "merge", "score", "tasks", "templates"]) {
      const help = await runCv(folder, [command, "--help"]);
      expect(help.code).toBe(0);
      expect(help.stdout).toMatch(/Usage[\s\S]+Options[\s\S]+Examples\n {2}cv /);
    }
  });

  it("tells its version", async () => {
    const { stdout } = await runCv(folder, ["--version"]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], "Say what to do"],
    [["impove"], 'no command "impove"'],
    [["parse"], "Something is missing"],
    [["parse", "a", "b"], "Several files need --out"],
    [["parse", "."], "Several files need --out"],
    [["parse", "-", "--out", "x"], "not standard input"],
    [["parse", "a", "--force"], "--force goes with --out"],
    [["parse", "a", "--jsn"], "'--jsn'"],
    [["improve", "a", "--out", "x"], "--job is missing"],
    [["improve", "-", "--job", "-", "--out", "x"], "Only one of the inputs"],
    [["improve", "a", "--job", "b", "--out", "x", "--accept", "some"], "--accept takes all, automatic, none"],
    [["render", "a", "--out", "b.png"], "--out has to end in"],
    [["render", "a", "--out", "b.pdf", "--template", "fancy"], "--template takes"],
    [["tasks", "delete"], "not something to do"],
    [["tasks", "show"], "Say which task"],
  ])("refuses %j with exit code 2", async (args, message) => {
    const { code, stderr } = await runCv(folder, args);
    expect(stderr).toContain(message);
    expect(stderr).toContain("[bad_request]");
    expect(code).toBe(2);
  });

  it("names a wrong setting", async () => {
    const { code, stderr } = await runCv(folder, ["tasks", "list"], { env: { ENGINE_SLOTS: "many" } });
    expect(stderr).toContain("ENGINE_SLOTS must be a whole number");
    expect(code).toBe(2);
  });
});

describe("parse", () => {
  it.each([
    "maria-example-software-engineer.pdf",
    "grace-sample-nurse.docx",
    "hannah-muster-teacher.md",
    "tom-placeholder-electrician.txt",
    "daniel-demo-data-analyst.json",
  ])("prints %s as JSON Resume and nothing else", async (name) => {
    const { code, stdout, stderr } = await runCv(folder, ["parse", example(`cvs/${name}`), "--json"]);
    expect(code, stderr).toBe(0);
    const resume = JSON.parse(stdout);
    expect(await isResume(resume)).toBe(true);
    const first = name.split("-")[0]!;
    expect(resume.basics.name.toLowerCase()).toContain(first);
    expect(resume.work.length).toBeGreaterThan(1);
    expect(stderr).not.toContain(resume.basics.name);
  });

  it("prints a readable text without --json", async () => {
    const { stdout } = await runCv(folder, ["parse", example("cvs/maria-example-software-engineer.pdf")]);
    expect(stdout).toMatch(/^MARIA EXAMPLE\n/);
    expect(stdout).toContain("\nEXPERIENCE\n");
    expect(stdout).toMatch(/pdf, 2 pages, \d+ lines; 3 roles/);
  });

  it("asks a configured model about what the rules are unsure of, and no more", async () => {
    const fake = await startFakeModel({ retryAfter: 1 });
    try {
      fake.setBehaviour("honest");
      const name = write(
        "unsure.txt",
        `Ann Example
ann.example@example.com | +44 20 7946 0018

Experience
Zibbel at Quorvex    2019 - 2021
- Ann Example kept 14 books; ask ann.example@example.com
Accountant, Sample Holdings Ltd, London    2017 - 2019
- Closed the month in four days`,
      );
      const env = { OPENAI_API_KEY: "none", OPENAI_BASE_URL: fake.url, OPENAI_MODEL: "fake-model" };
      const first = async (args: string[], more?: Record<string, string>) => {
        const { code, stdout, stderr } = await runCv(folder, ["parse", name, "--json", ...args], { env: more });
        expect(code, stderr).toBe(0);
        const [job] = JSON.parse(stdout).work;
        return [job.position, job.name];
      };
      const byRules = await first([]);
      expect(byRules).not.toEqual(["Zibbel", "Quorvex"]);
      expect(await first([], env)).toEqual(["Zibbel", "Quorvex"]);
      const asked = fake.requests.length;
      expect(JSON.stringify(fake.requests)).not.toContain("ann.example");
      expect(await first(["--rules-only"], env)).toEqual(byRules);
      expect(fake.requests.length).toBe(asked);
      const { stdout } = await runCv(folder, ["parse", name, "--explain"], { env });
      expect(stdout).toContain("a model says so, from the words of this CV");
    } finally {
      await fake.stop();
    }
  });

  it("reads standard input and ends quietly when its reader has enough", async () => {
    const input = fs.readFileSync(example("cvs/hannah-muster-teacher.md"));
    const { code, stdout } = await runCv(folder, ["parse", "-", "--json"], { input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).basics.name).toBe("Hannah Muster");
    const piped = await runShell(folder, `$CV parse '${example("cvs/hannah-muster-teacher.md")}' --quiet | head -c 6`);
    expect(piped).toEqual({ code: 0, stdout: "HANNAH", stderr: "" });
  });

  it.each([
    ["empty.pdf", "", "empty_file"],
    ["sound.pdf", Uint8Array.of(0x4f, 0x67, 0x67, 0x53, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), "wrong_type"],
    ["picture.pdf", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0), "damaged_file"],
    ["short.txt", "Just a few words here.", "too_little_text"],
    [
      "recipe.txt",
      `Pancakes\n\n${"Mix the flour with the milk and the eggs, then fry them in butter. ".repeat(8)}`,
      "not_a_cv",
    ],
    ["broken.json", '{"basics": ', "damaged_file"],
  ])("refuses %s with exit code 3 and its code", async (name, content, refusal) => {
    write(name, content);
    const { code, stdout, stderr } = await runCv(folder, ["parse", name, "--json", "--quiet"]);
    expect(stdout).toBe("");
    const { error, exitCode } = JSON.parse(stderr);
    expect(error.code).toBe(refusal);
    expect(error.message.length).toBeGreaterThan(10);
    expect([code, exitCode]).toEqual([3, 3]);
  });

  it("refuses a file over the limit before reading it, and one that is not there", async () => {
    fs.truncateSync(path.join(folder, write("big.pdf", "")), 10 * 2 ** 20 + 1);
    expect((await runCv(folder, ["parse", "big.pdf"])).stderr).toContain("[file_too_large]");
    const missing = await runCv(folder, ["parse", "nothing.pdf"]);
    expect(missing.stderr).toContain("There is no file nothing.pdf. [not_found]");
    expect(missing.code).toBe(3);
  });

  it("reads any document when told to", async () => {
    write(
      "recipe2.txt",
      `Pancakes\n\n${"Mix the flour with the milk and the eggs, then fry them in butter. ".repeat(8)}`,
    );
    const { code, stdout } = await runCv(folder, ["parse", "recipe2.txt", "--json", "--any-document"]);
    expect(code).toBe(0);
    expect(stdout).toContain("flour");
  });
});

describe("parse --explain", () => {
  const cv = example("cvs/grace-sample-nurse.docx");

  it("tells where each value came from", async () => {
    const { code, stdout } = await runCv(folder, ["parse", cv, "--explain"]);
    expect(code).toBe(0);
    expect(stdout).toContain("\nWhere each value came from:\n");
    expect(stdout).toMatch(/basics\/name = “Grace Sample”\n {6}line 1/);
    expect(stdout).toMatch(/work\/\w+\/highlights\/\w+ = “Mentored|work\/\w+\/highlights\/\w+ = “/);
  });

  it("gives the same to programs, beside an untouched JSON Resume", async () => {
    const [plain, explained] = await Promise.all([
      runCv(folder, ["parse", cv, "--json"]),
      runCv(folder, ["parse", cv, "--json", "--explain"]),
    ]);
    const { explanation, ...resume } = JSON.parse(explained.stdout);
    expect(resume).toEqual(JSON.parse(plain.stdout));
    const name = explanation.origins.find(({ ref }: { ref: string }) => ref === "basics/name");
    expect(explanation.lines[name.lines[0]].text).toContain(name.quote);
  });
});

describe("parse --out", () => {
  it("reads a folder, and goes on after a file that is refused", async () => {
    fs.mkdirSync(path.join(folder, "many/old"), { recursive: true });
    for (const name of ["grace-sample-nurse.docx", "hannah-muster-teacher.md"])
      fs.copyFileSync(example(`cvs/${name}`), path.join(folder, "many", name));
    fs.copyFileSync(example("cvs/hannah-muster-teacher.md"), path.join(folder, "many/old/hannah-muster-teacher.md"));
    fs.writeFileSync(path.join(folder, "many/empty.pdf"), "");
    fs.writeFileSync(path.join(folder, "many/notes.xyz"), "left alone");
    const { code, stdout, stderr } = await runCv(folder, ["parse", "many", "--out", "read", "--explain", "--json"]);
    expect(code).toBe(3);
    expect(stderr).toContain("[####################] 4 of 4 files");
    expect(stderr).toContain("many/empty.pdf: This file is empty. [empty_file]");
    expect(stderr).toContain("3 files read into read");
    const files = JSON.parse(stdout) as { file: string; written?: string; error?: { code: string } }[];
    expect(files.map(({ file, written, error }) => [file, written ?? error?.code])).toEqual([
      ["many/empty.pdf", "empty_file"],
      ["many/grace-sample-nurse.docx", "read/grace-sample-nurse.json"],
      ["many/hannah-muster-teacher.md", "read/hannah-muster-teacher.json"],
      ["many/old/hannah-muster-teacher.md", "read/old/hannah-muster-teacher.json"],
    ]);
    const resume = JSON.parse(fs.readFileSync(path.join(folder, "read/old/hannah-muster-teacher.json"), "utf8"));
    expect(await isResume(resume)).toBe(true);
    expect(fs.readFileSync(path.join(folder, "read/grace-sample-nurse.explained.txt"), "utf8")).toContain(
      "basics/name",
    );
  });

  it("never overwrites unasked, and says so before it reads", async () => {
    const args = ["parse", example("cvs/hannah-muster-teacher.md"), "--out", "once", "--quiet"];
    expect(await runCv(folder, args)).toEqual({ code: 0, stdout: "", stderr: "" });
    const again = await runCv(folder, args);
    expect(again.stderr).toContain("[conflict]");
    expect(again.code).toBe(2);
    expect((await runCv(folder, [...args, "--force"])).code).toBe(0);
  });

  it("keeps two of one name apart", async () => {
    fs.mkdirSync(path.join(folder, "twins"));
    fs.copyFileSync(example("cvs/grace-sample-nurse.docx"), path.join(folder, "twins/a.docx"));
    fs.copyFileSync(example("cvs/hannah-muster-teacher.md"), path.join(folder, "twins/a.md"));
    expect((await runCv(folder, ["parse", "twins", "--out", "apart"])).code).toBe(0);
    expect(fs.readdirSync(path.join(folder, "apart"))).toEqual(["a.docx.json", "a.md.json"]);
  });

  it("refuses what is not there, and a folder without anything to read", async () => {
    fs.mkdirSync(path.join(folder, "bare"));
    for (const name of ["nothing", "bare"]) {
      const { code, stderr } = await runCv(folder, ["parse", name, "--out", "x"]);
      expect(stderr).toContain("[not_found]");
      expect(code).toBe(3);
    }
  });
});

describe("render", () => {
  const cv = example("cvs/daniel-demo-data-analyst.json");

  it("makes a PDF, and never overwrites one unasked", async () => {
    const made = await runCv(folder, ["render", cv, "--template", "modern", "--out", "deep/er/cv.pdf"]);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout).toBe("");
    expect(made.stderr).toMatch(/deep\/er\/cv\.pdf written \(\d+ bytes, 2 pages, read back whole\)/);
    const file = path.join(folder, "deep/er/cv.pdf");
    const bytes = fs.readFileSync(file);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");

    const again = await runCv(folder, ["render", cv, "--template", "classic", "--out", "deep/er/cv.pdf"]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("[conflict]");
    expect(fs.readFileSync(file).equals(bytes)).toBe(true);
    const forced = await runCv(folder, ["render", cv, "--template", "classic", "--out", "deep/er/cv.pdf", "--force"]);
    expect(forced.code).toBe(0);
    expect(fs.readFileSync(file).equals(bytes)).toBe(false);
    expect(fs.readdirSync(path.dirname(file))).toEqual(["cv.pdf"]);
  });

  it("knows by the extension what to make", async () => {
    for (const [name, start] of [
      ["cv.md", "# Daniel Demo\n"],
      ["cv.txt", "DANIEL DEMO\n"],
      ["cv.json", "{\n"],
      ["cv.html", "<!doctype html>\n"],
      ["cv.docx", "PK"],
    ] as const) {
      expect((await runCv(folder, ["render", cv, "--out", name])).code).toBe(0);
      expect(fs.readFileSync(path.join(folder, name), "utf8").startsWith(start)).toBe(true);
    }
    expect(await isResume(JSON.parse(fs.readFileSync(path.join(folder, "cv.json"), "utf8")))).toBe(true);
  });

  it("fits on one page and says what was left out, for a country", async () => {
    const job = example("jobs/senior-software-engineer.txt");
    const args = [
      "render",
      cv,
      "--template",
      "student",
      "--fit",
      "1",
      "--job",
      job,
      "--country",
      "us",
      "--out",
      "one.pdf",
    ];
    const { code, stderr, stdout } = await runCv(folder, [...args, "--json"]);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/one\.pdf written \(\d+ bytes, 1 page, read back whole\)/);
    const { fit } = JSON.parse(stdout);
    expect(fit.pages).toBe(1);
    for (const { text } of fit.leftOut) expect(stderr).toContain(text);
    expect((await runCv(folder, ["render", cv, "--fit", "1", "--out", "one.md"])).stderr).toContain("[bad_request]");
  });

  it("merges what it made with attachments", async () => {
    await runCv(folder, ["render", cv, "--out", "to-merge.pdf"]);
    const { code, stderr, stdout } = await runCv(folder, [
      ...["merge", "to-merge.pdf", `${example("cvs/nina-novice-graduate.pdf")}#1@90`],
      ...["--numbers", "--out", "application.pdf", "--json"],
    ]);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      pages: 3,
      parts: [
        { name: "to-merge", pages: 2 },
        { firstPage: 3, pages: 1 },
      ],
    });
    write("words.pdf", "no PDF");
    const refused = await runCv(folder, ["merge", "to-merge.pdf", "words.pdf", "--out", "x.pdf"]);
    expect([refused.code, fs.existsSync(path.join(folder, "x.pdf"))]).toEqual([3, false]);
    expect(refused.stderr).toMatch(/words is no PDF.*\[wrong_type\]/);
  });

  it("orders and hides sections", async () => {
    const chosen = ["--order", "skills,education", "--hide", "basics", "--format", "markdown", "--out", "-"];
    const { stdout } = await runCv(folder, ["render", cv, ...chosen]);
    const titles = [...stdout.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(titles.slice(0, 2)).toEqual(["Skills", "Education"]);
    expect(titles).not.toContain("Profile");
    const wrong = await runCv(folder, ["render", cv, "--hide", "nonsense", "--out", "-"]);
    expect(wrong.stderr).toContain("--hide:");
  });

  it("writes the format it is told to standard output", async () => {
    const { stdout } = await runCv(folder, ["render", cv, "--format", "markdown", "--out", "-"]);
    expect(stdout).toMatch(/^# Daniel Demo\n/);
  });

  it("works in a pipe from parse to a PDF on standard output", async () => {
    const line = `$CV parse '${example("cvs/grace-sample-nurse.docx")}' --json | $CV render - --page-size LETTER --out - | head -c 5`;
    const { stdout } = await runShell(folder, line);
    expect(stdout).toBe("%PDF-");
  });

  it("refuses what is not JSON Resume, saying where", async () => {
    write("wrong.json", JSON.stringify({ basics: { name: "A" }, work: "many years" }));
    const { code, stderr } = await runCv(folder, ["render", "wrong.json", "--out", "x.pdf"]);
    expect(stderr).toMatch(/work.*\[damaged_file\]/s);
    expect(code).toBe(3);
    expect(fs.existsSync(path.join(folder, "x.pdf"))).toBe(false);
  });
});

describe("score", () => {
  const args = ["score", example("cvs/grace-sample-nurse.docx"), "--job", example("jobs/ward-nurse.txt")];

  it("gives the same score twice, as JSON alone", async () => {
    const [first, second] = await Promise.all([runCv(folder, [...args, "--json"]), runCv(folder, [...args, "--json"])]);
    expect(first.stdout).toBe(second.stdout);
    const score = JSON.parse(first.stdout);
    expect(score.overall).toBeGreaterThan(0);
    expect(score.match.requirements.length).toBeGreaterThan(0);
  });

  it("gives a reason for every point", async () => {
    const { stdout } = await runCv(folder, args);
    expect(stdout).toMatch(/^Score \d+ of 100/);
    expect(stdout).toMatch(/\nmatch \d+\n {2}[+·!✗] /);
  });

  it("never cuts a job description", async () => {
    write("long.txt", `Nurse\n${"word ".repeat(1200)}`);
    const { code, stderr } = await runCv(folder, [...args.slice(0, 3), "long.txt"]);
    expect(stderr).toContain("[job_description_too_long]");
    expect(code).toBe(3);
  });
});
