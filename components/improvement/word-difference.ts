import { diffWordsWithSpace } from "diff";

export interface DifferencePart {
  kind: "same" | "removed" | "added";
  text: string;
}

/**
 * Two texts as one, word by word. Changes that only a space stands between are put together, so that a rewritten phrase
 * reads as one phrase out and one in ("[Responsible for managing][Managed] a team"), not as alternating words. The parts
 * that are not "added" spell `before`, those that are not "removed" spell `after`.
 */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const parts: DifferencePart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    // a space that both sides end with is not part of the change
    const space = /\s+$/.exec(removed)?.[0] ?? "";
    const shared = space && added.endsWith(space) ? space : "";
    const cut = (text: string) => text.slice(0, text.length - shared.length);
    if (cut(removed)) parts.push({ kind: "removed", text: cut(removed) });
    if (cut(added)) parts.push({ kind: "added", text: cut(added) });
    if (shared) parts.push({ kind: "same", text: shared });
    removed = "";
    added = "";
  };
  const changes = diffWordsWithSpace(before, after);
  for (const [index, part] of changes.entries()) {
    const open = removed !== "" || added !== "";
    const bridge = !part.added && !part.removed && open && part.value.trim() === "" && index < changes.length - 1;
    if (part.removed || bridge) removed += part.value;
    if (part.added || bridge) added += part.value;
    if (part.added || part.removed || bridge) continue;
    flush();
    parts.push({ kind: "same", text: part.value });
  }
  flush();
  return parts;
}
