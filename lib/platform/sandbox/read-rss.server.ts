const fs = process.getBuiltinModule("node:fs");
const { execFile } = process.getBuiltinModule("node:child_process");

/** Resident memory of a process in bytes, seen from outside; 0 when it is gone or the system does not tell. */
export async function readRss(pid: number | undefined): Promise<number> {
  if (!pid || process.platform === "win32") return 0;
  if (process.platform === "linux") return readStatus(pid);
  return new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, out) =>
      resolve(error ? 0 : Number(out.trim()) * 1024 || 0),
    );
  });
}

/** `status` gives kB; `statm` is shorter but counts in pages, whose size Node does not tell. */
function readStatus(pid: number): number {
  try {
    const kb = /^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
    return Number(kb ?? 0) * 1024;
  } catch {
    return 0;
  }
}
