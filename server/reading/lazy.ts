/**
 * Tables that are made when they are first asked for, so that starting costs nothing.
 */

/** A value that is computed at the first call and kept. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The words of a list that is written as prose. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

export function wordSet(list: string): Set<string> {
  return new Set(words(list));
}
