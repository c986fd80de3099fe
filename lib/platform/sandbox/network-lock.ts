/**
 * The text of a module that a sandboxed child loads before anything else (`--import data:`): every way out to the network
 * throws. It is the portable half of the lock; on Linux the child also runs in an empty network namespace, which no
 * JavaScript can undo. It is text, not a file, so that it needs no path and no read permission, and runs before imports
 * of the worker could keep a reference to the unlocked functions.
 */
export const NETWORK_LOCK = `
import { syncBuiltinESMExports } from "node:module";
const refuse = (what) => function () {
  throw Object.assign(new Error("network is off in this process: " + what), { code: "ERR_NETWORK_OFF" });
};
const get = process.getBuiltinModule;
const lock = (target, names, label) => {
  for (const name of names)
    if (typeof target?.[name] === "function")
      Object.defineProperty(target, name, { value: refuse(label + "." + name), writable: false, configurable: false });
};
const net = get("node:net");
lock(net.Socket.prototype, ["connect"], "net.Socket");
lock(net.Server.prototype, ["listen"], "net.Server");
lock(net, ["connect", "createConnection", "createServer"], "net");
lock(get("node:tls"), ["connect", "createServer"], "tls");
for (const name of ["http", "https"]) lock(get("node:" + name), ["request", "get", "createServer"], name);
lock(get("node:http2"), ["connect", "createServer", "createSecureServer"], "http2");
const dgram = get("node:dgram");
lock(dgram, ["createSocket"], "dgram");
lock(dgram.Socket.prototype, ["bind", "connect", "send"], "dgram.Socket");
for (const dns of [get("node:dns"), get("node:dns").promises]) {
  lock(dns, Object.keys(dns).filter((n) => /^(lookup|resolve|reverse)/.test(n)), "dns");
  lock(dns.Resolver?.prototype, Object.getOwnPropertyNames(dns.Resolver?.prototype ?? {}).filter((n) => /^(resolve|reverse)/.test(n)), "dns.Resolver");
}
lock(get("node:inspector"), ["open"], "inspector");
lock(get("node:child_process"), ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"], "child_process");
// data: URLs carry their bytes in themselves; Emscripten modules load their WebAssembly that way
const { fetch } = globalThis;
const fetchData = async (input, init) => {
  const url = String(input?.url ?? input);
  return url.startsWith("data:") ? fetch(url, init) : refuse("fetch")();
};
for (const [name, value] of [["fetch", fetchData], ["WebSocket", refuse("WebSocket")], ["EventSource", refuse("EventSource")]])
  Object.defineProperty(globalThis, name, { value, writable: false, configurable: false });
lock(process, ["binding", "dlopen"], "process");
syncBuiltinESMExports();
`;
