/** Where to go after signing in: a path of this site, never an address that a link made up. */
export function safePath(path: unknown, otherwise = "/cvs"): string {
  if (typeof path !== "string" || !/^\/(?![/\\])/.test(path)) return otherwise;
  const url = new URL(path, "http://here.invalid");
  return url.origin === "http://here.invalid" ? url.pathname + url.search : otherwise;
}
