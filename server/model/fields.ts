/** The fields of one declaration, read out of its mapping, with the place of each. */
import type { Span } from '../language/finding.ts';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from '../language/nodes.ts';

/** A number with the digits it was written with, which tell its precision. */
export interface Numeral {
  value: number;
  text: string;
}

/** Typed access to a mapping that notes the place of every value under `prefix` in `at`. */
export class Fields {
  readonly at: Record<string, Span>;
  readonly #pairs: readonly YamlPair[];
  readonly #prefix: string;

  constructor({ pairs }: YamlMap, prefix = '', at: Record<string, Span> = {}) {
    this.at = at;
    this.#pairs = pairs;
    this.#prefix = prefix;
    for (const { key, value } of pairs) {
      notePlace(at, prefix === '' ? key.source : prefix + key.source, value ?? key);
    }
  }

  text(key: string): string | undefined {
    return this.#scalar(key)?.source;
  }

  /** A scalar counts as a list of one. */
  texts(key: string): string[] {
    const texts: string[] = [];
    for (const item of this.list(key)) if (item.type === 'scalar' && item.value !== null) texts.push(item.source);
    return texts;
  }

  list(key: string): YamlNode[] {
    const value = this.#find(key);
    if (value?.type !== 'list') return value ? [value] : [];
    for (const [index, item] of value.items.entries()) notePlace(this.at, `${this.#prefix}${key}.${index}`, item);
    return value.items;
  }

  map(key: string): YamlMap | undefined {
    const value = this.#find(key);
    return value?.type === 'map' ? value : undefined;
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  numeral(key: string): Numeral | undefined {
    return numeral(this.#scalar(key));
  }

  percentage(key: string): Numeral | undefined {
    return percentage(this.#scalar(key));
  }

  flag(key: string): boolean | undefined {
    const source = this.text(key);
    return source === undefined ? undefined : source === 'true' || source === 'yes';
  }

  #scalar(key: string): YamlScalar | undefined {
    const value = this.#find(key);
    return value?.type === 'scalar' && value.value !== null ? value : undefined;
  }

  /** Null where nothing follows the key. A mapping is too short for an index to be worth making. */
  #find(key: string): YamlNode | null | undefined {
    for (const pair of this.#pairs) if (pair.key.source === key) return pair.value;
    return undefined;
  }
}

/** Notes a place under a key that people chose, which may be any word: `__proto__` too. */
export function notePlace(at: Record<string, Span>, key: string, place: Span): void {
  if (key === '__proto__')
    Object.defineProperty(at, key, { value: spanOf(place), enumerable: true, configurable: true, writable: true });
  else at[key] = spanOf(place);
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A number as written; a quoted one counts too. */
function numeral(node: YamlScalar | undefined): Numeral | undefined {
  if (node === undefined) return undefined;
  const value = typeof node.value === 'number' ? node.value : Number(node.source);
  return node.source !== '' && Number.isFinite(value) ? { value, text: node.source } : undefined;
}

/** `51.1%`, `51.1` or a fraction such as `2/3`, as a percentage. */
export function percentage(node: YamlScalar | undefined): Numeral | undefined {
  if (node === undefined) return undefined;
  const fraction = node.source.includes('/') ? /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(node.source) : null;
  if (fraction) {
    const value = (Number(fraction[1]) / Number(fraction[2])) * 100;
    return Number.isFinite(value) ? { value, text: node.source.trim() } : undefined;
  }
  const written = node.source.trim();
  const text = written.endsWith('%') ? written.slice(0, -1).trimEnd() : written;
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? { value, text } : undefined;
}
