/** The two assertions the suite needs; `node:assert` does not exist in a web worker. */

/** Fails unless `value` is truthy. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both values read the same as JSON. */
export function same(actual: unknown, expected: unknown, message = 'values differ'): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${message}\n  expected ${e}\n  actual   ${a}`);
}

/** Milliseconds between two looks, and until giving up. */
const LOOK = 20;
const GIVE_UP = 15_000;

/** The first truthy value `look` returns. Throws with `what` when there is none in time. */
export async function until<T>(
  what: string,
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
): Promise<T> {
  const end = Date.now() + GIVE_UP;
  for (;;) {
    const value = await look();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** Fails unless the text matches. */
export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`${pattern} does not match\n  ${text.slice(0, 600)}`);
}
