import { Environment, EvaluationError } from "@marcbachmann/cel-js";

/**
 * CEL expressions over `event` (what triggered the run) and `async` (the event that has just come in).
 * As in Inngest a field that is missing is null, numbers compare and calculate whatever their kind.
 */
const environment = new Environment({ homogeneousAggregateLiterals: false })
  .registerVariable("event", "dyn")
  .registerVariable("async", "dyn");
for (const [operator, apply] of [
  ["+", (a: number, b: number) => a + b],
  ["-", (a: number, b: number) => a - b],
  ["*", (a: number, b: number) => a * b],
  ["/", (a: number, b: number) => a / b],
] as const) {
  // JSON numbers are doubles, literals without a point are ints: CEL itself does not mix them
  environment.registerOperator(`double ${operator} int`, (a: number, b: bigint) => apply(a, Number(b)));
  environment.registerOperator(`int ${operator} double`, (a: bigint, b: number) => apply(Number(a), b));
}

type Variables = { event?: unknown; async?: unknown };
type Compiled = (variables: Variables) => unknown;

const cache = new Map<string, Compiled>();
const CACHE_LIMIT = 2000;

/** Compiles an expression. Throws an Error with a sentence when it is not valid CEL or names something unknown. */
export function compile(expression: string): Compiled {
  const known = cache.get(expression);
  if (known) return known;
  let parsed: ReturnType<Environment["parse"]>;
  try {
    parsed = environment.parse(expression);
  } catch (error) {
    throw new Error(`The expression "${expression}" is not valid CEL: ${firstLine(error)}.`);
  }
  const check = parsed.check();
  if (!check.valid) throw new Error(`The expression "${expression}" is not valid: ${firstLine(check.error)}.`);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(expression, parsed as Compiled);
  return parsed as Compiled;
}

/** The value of an expression; null when it reaches into a field that is not there or its types do not fit. */
export function evaluate(expression: string, variables: Variables): unknown {
  const run = compile(expression);
  try {
    return plain(run(variables));
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
  }
  try {
    return plain(run({ event: nullable(variables.event), async: nullable(variables.async) }));
  } catch (error) {
    if (error instanceof EvaluationError) return null;
    throw error;
  }
}

/** Whether a condition holds. No condition holds always. */
export const holds = (expression: string | null | undefined, variables: Variables): boolean =>
  !expression || evaluate(expression, variables) === true;

/** The text of a key expression, to group by: "7" for 7, "null" for a missing field. */
export function keyOf(expression: string | undefined, event: unknown): string {
  if (!expression) return "";
  const value = evaluate(expression, { event });
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

const plain = (value: unknown): unknown => (typeof value === "bigint" ? Number(value) : value);

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!.replace(/\.$/, "");

/** The same data, in which every missing field reads as null. */
function nullable(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return new Proxy(value as Record<string, unknown>, {
    get: (target, key) =>
      Object.hasOwn(target, key) ? nullable(Reflect.get(target, key)) : key === "constructor" ? Object : null,
    getOwnPropertyDescriptor: (target, key) =>
      Reflect.getOwnPropertyDescriptor(target, key) ?? {
        value: null,
        configurable: true,
        enumerable: true,
        writable: true,
      },
  });
}
