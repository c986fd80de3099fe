// Some registries mirror only part of the platform packages. npm then writes a lock file without them,
// and `npm ci` refuses it. This adds the missing optional platform entries (no integrity: it is unknown here).
import fs from "node:fs";

const file = "package-lock.json";
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
let n = 0;
for (const [at, p] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(p.optionalDependencies ?? {})) {
    const found = [`${at}/node_modules/${name}`, `node_modules/${name}`].some((k) => lock.packages[k]);
    if (found || !/^\d/.test(range)) {
      if (!found) console.log("skip", name, range);
      continue;
    }
    const os = name.match(/(darwin|win32|linux|android|freebsd)/)?.[1];
    const cpu = name.match(/(arm64|x64|wasm32|riscv64|ppc64|s390x|loong64|arm|ia32)/)?.[1];
    const libc = os === "linux" ? name.match(/(musl|gnu)/)?.[1].replace("gnu", "glibc") : undefined;
    lock.packages[`node_modules/${name}`] = {
      version: range,
      ...(p.dev && { dev: true }),
      optional: true,
      ...(cpu && { cpu: [cpu] }),
      ...(os && { os: [os] }),
      ...(libc && { libc: [libc] }),
    };
    n++;
    console.log("added", name, range, os, cpu);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(n, "added");
