/** Lets go of the texts of articles of which only a few words are kept. */
import type { Entry } from '../rules/rule.ts';

/**
 * Puts copies in the place of the strings that entries hold. A string that was cut from a text keeps the whole text in
 * memory (V8 refers to it rather than copy), so a few words kept of each article would keep an archive.
 */
export function release(entries: readonly Entry[]): void {
  let last: unknown;
  for (const entry of entries) {
    const { data } = entry;
    entry.key = copyOf(entry.key);
    if (data !== last && typeof data === 'object' && data !== null) copyStrings(data as Record<string, unknown>);
    last = data;
  }
}

/** Shorter strings are copies already. */
const leastCut = 13;

function copyStrings(data: Record<string, unknown>): void {
  for (const key in data) {
    const value = data[key];
    if (typeof value === 'string' && value.length >= leastCut) data[key] = copyOf(value);
  }
}

/** Putting two strings together and cutting one off again makes a text of its own to refer to. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
