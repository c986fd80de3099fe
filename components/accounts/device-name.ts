/** What a browser's user agent says about the device, in words: "Firefox on Windows". Order matters: Edge and Opera also call themselves Chrome, Chrome calls itself Safari. */
export function deviceName(userAgent: string | null): { name: string; phone: boolean } {
  if (!userAgent) return { name: "Unknown device", phone: false };
  const find = (table: readonly (readonly [RegExp, string])[]) =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = find(BROWSERS);
  const system = find(SYSTEMS);
  return {
    name: browser && system ? `${browser} on ${system}` : (browser ?? system ?? "Unknown device"),
    phone: /iPhone|Android.*Mobile/.test(userAgent),
  };
}

const BROWSERS = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
  [/^curl\//, "curl"],
] as const;
const SYSTEMS = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
] as const;
