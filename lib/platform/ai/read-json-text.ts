/**
 * The JSON object in a model's text: plain, in a code fence, after a "thinking" part or between sentences; trailing commas are
 * forgiven. Undefined when there is none: nothing is guessed, a cut-off object stays unreadable.
 */
export function readJsonText(text: string): unknown {
  const body = text
    .replace(/^\uFEFF/, "")
    .replace(/^[\s\S]*<\/think(?:ing)?>/i, "")
    .trim();
  const fenced = /```(?:json)?\s*([\s\S]*?)```/i.exec(body)?.[1];
  for (const candidate of [body, fenced, outermostObject(body)]) {
    if (!candidate) continue;
    for (const variant of [candidate, candidate.replace(/,(\s*[}\]])/g, "$1")]) {
      const value = parse(variant.trim());
      if (value !== undefined && value !== null && typeof value === "object") return value;
    }
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function outermostObject(text: string): string | undefined {
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  return from >= 0 && to > from ? text.slice(from, to + 1) : undefined;
}
