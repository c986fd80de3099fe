// Run as a process of its own by render-themes.ts, for it runs code of strangers: no environment, no files but the packages', no network.
const dgram = require("node:dgram");
const fs = require("node:fs");
const { createRequire } = require("node:module");
const net = require("node:net");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const refuse = () => {
  throw new Error("no network here");
};
net.Socket.prototype.connect = refuse;
dgram.Socket.prototype.send = refuse;
for (const name of ["log", "info", "warn", "error", "debug", "table", "dir"]) console[name] = () => {};

(async () => {
  const { folder, name, resume } = JSON.parse(fs.readFileSync(0, "utf8"));
  const require = createRequire(path.join(folder, "package.json"));
  let theme;
  try {
    theme = require(name);
  } catch {
    // a package of ES modules alone
    const own = path.join(folder, "node_modules", name);
    const { main, exports } = JSON.parse(fs.readFileSync(path.join(own, "package.json"), "utf8"));
    const entry = exports?.["."]?.import?.default ?? exports?.["."]?.import ?? exports?.["."] ?? main ?? "index.js";
    theme = await import(pathToFileURL(path.join(own, entry)).href);
  }
  const render = theme.render ?? theme.default?.render ?? (typeof theme.default === "function" ? theme.default : theme);
  const html = await render(resume);
  fs.writeSync(1, JSON.stringify({ html: String(html) }));
  process.exit(0);
})().catch((error) => {
  fs.writeSync(1, JSON.stringify({ error: String(error?.stack ?? error).slice(0, 600) }));
  process.exit(0);
});
