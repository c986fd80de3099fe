export type { SandboxStats } from "./sandbox.server";

import { createSandbox, type Sandbox, type SandboxOptions, type SandboxStats } from "./sandbox.server";

const registry = globalThis as typeof globalThis & { sandboxes?: Map<string, Sandbox> };

/**
 * The one sandbox of this name in the process. It lives on `globalThis`, because a bundler can load this module several
 * times (route, server action, hot reload) and each would start its own children.
 */
export function sharedSandbox(options: SandboxOptions): Sandbox {
  registry.sandboxes ??= new Map();
  const sandbox = registry.sandboxes.get(options.name) ?? createSandbox(options);
  registry.sandboxes.set(options.name, sandbox);
  return sandbox;
}

/** How each shared sandbox stands. */
export function sharedSandboxStats(): { name: string; stats: SandboxStats }[] {
  return [...(registry.sandboxes ?? [])].map(([name, sandbox]) => ({ name, stats: sandbox.stats() }));
}

/** Ends the children of every shared sandbox, e.g. when the process shuts down. */
export async function closeSharedSandboxes(): Promise<void> {
  await Promise.all([...(registry.sandboxes?.values() ?? [])].map((sandbox) => sandbox.close()));
}
