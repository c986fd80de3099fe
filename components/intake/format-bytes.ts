/** An amount of bytes for people: "812 bytes", "42 KB", "3.4 MB" (1 MB = 1024 × 1024 bytes, as the limit is counted). */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  // an amount just over a limit must not read like the limit itself
  const megabytes = bytes / 1024 / 1024;
  return `${Number.isInteger(megabytes) ? megabytes : (Math.ceil(megabytes * 10) / 10).toFixed(1)} MB`;
}
