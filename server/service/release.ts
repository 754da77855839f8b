/** Lets go of the texts of articles of which only a few words are kept. */

/**
 * A copy of plain data with strings of its own. A string that was cut from a text keeps the whole text in memory (V8 refers to
 * it rather than copy), so a few words kept of each article would keep an archive.
 */
export function released<T>(value: T): T {
  if (typeof value === 'string') return (value.length < leastCut ? value : ` ${value}`.slice(1)) as T;
  if (Array.isArray(value)) return (value.length === 0 ? none : value.map(released)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, released(each)])) as T;
}

/** Shorter strings are copies already. */
const leastCut = 13;

/** One for all: most articles have nothing to keep. */
const none = Object.freeze([]);
