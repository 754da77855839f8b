/**
 * What the corpus rules took from one file, as text: few of an archive's entries ever meet another, so that they are kept
 * packed, and made whole again only where two files have a key in common. The text holds no path of this machine.
 */
import type { Entry, Rule } from '../rules/rule.ts';

/** Entries by rule id. */
export type Taken = [rule: string, entries: Entry[]][];

/**
 * `[shapes, values, ...rules]`: names of properties, the values that statements share, and for each rule its id and its
 * statements.
 */
type Body = [shapes: string[][], values: unknown[], ...rules: [rule: string, ...statements: Statement[]][]];

/** Entries with a place and a value in common: one utterance falls into many groups. */
type Statement = [start: number, end: number, value: number, prefix: string, keys: string[]];

/** Begins what JSON does not hold as it is; no character of any text, by Unicode's own word. */
const mark = '\ufdd0';

/**
 * Packs the entries of one file.
 *
 * @param root folder of the workspace, which paths in the entries lose; none where it is empty
 * @returns a line of JSON; nothing for what could not be told from it when read again
 */
export function packed(taken: ReadonlyMap<Rule, readonly Entry[]>, file: string, root: string): string | undefined {
  return new Packer(file, root).pack(taken);
}

/**
 * What {@link packed} wrote.
 *
 * @param wanted which entries, by rule and key; all where it is absent
 * @throws SyntaxError for what is no JSON
 */
export function unpacked(
  text: string,
  file: string,
  root: string,
  wanted?: (rule: string, key: string) => boolean,
): Taken {
  const [shapes, values, ...rules] = JSON.parse(placed(text, file, root)) as Body;
  const made: unknown[] = [];
  return rules.map(([rule, ...statements]) => {
    const entries: Entry[] = [];
    for (const [start, end, value, prefix, keys] of statements) {
      for (const rest of keys) {
        const key = prefix + rest;
        if (wanted && !wanted(rule, key)) continue;
        made[value] ??= unshaped(values[value], shapes);
        entries.push({ key, file, span: { start, end }, data: made[value] });
      }
    }
    return [rule, entries];
  });
}

/** A key without the folder of its workspace, so that it is the same on another machine. */
export function portable(key: string, root: string): string {
  return root !== '' && key.includes(root) ? key.replaceAll(`${root}/`, `${mark}/`) : key;
}

/** The text with the paths of this machine. */
function placed(text: string, file: string, root: string): string {
  if (!text.includes(mark)) return text;
  return text
    .replaceAll(`${mark}#`, () => JSON.stringify(`${file}#`).slice(1, -1))
    .replaceAll(`${mark}/`, () => JSON.stringify(`${root}/`).slice(1, -1));
}

class Packer {
  readonly #own: string;
  readonly #inside: string;
  /** Shapes by their names, with their number. */
  readonly #shapes = new Map<string, number>();
  readonly #names: string[] = [];
  #faithful = true;

  constructor(file: string, root: string) {
    this.#own = `${file}#`;
    this.#inside = root === '' ? '' : `${root}/`;
  }

  pack(taken: ReadonlyMap<Rule, readonly Entry[]>): string | undefined {
    const numbers = new Map<unknown, number>();
    /** The same by what is written of them: an article prints one figure again and again. */
    const written = new Map<string, number>();
    const values: string[] = [];
    let rules = '';
    for (const [{ id }, entries] of taken) {
      rules += `,[${JSON.stringify(id)}`;
      for (let index = 0; index < entries.length; ) {
        const { span, data } = entries[index]!;
        let last = index + 1;
        while (last < entries.length && isSame(entries[index]!, entries[last]!)) last++;
        let number = numbers.get(data);
        if (number === undefined) {
          const text = this.#value(data);
          number = written.get(text) ?? values.push(text) - 1;
          numbers.set(data, number);
          written.set(text, number);
        }
        rules += `,[${span.start},${span.end},${number},${this.#keys(entries, index, last)}]`;
        index = last;
      }
      rules += ']';
    }
    return this.#faithful ? `[[${this.#names.join()}],[${values.join()}]${rules}]` : undefined;
  }

  /** What several keys begin with, and how each goes on. */
  #keys(entries: readonly Entry[], from: number, to: number): string {
    const first = entries[from]!.key;
    let common = to - from > 1 ? first.lastIndexOf('|') + 1 : 0;
    const prefix = first.slice(0, common);
    for (let index = from + 1; index < to; index++) if (!entries[index]!.key.startsWith(prefix)) common = 0;
    let keys = '';
    for (let index = from; index < to; index++) {
      keys += `${index > from ? ',' : ''}${this.#text(entries[index]!.key.slice(common), true)}`;
    }
    return `${this.#text(first.slice(0, common), true)},[${keys}]`;
  }

  #value(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return this.#text(value);
      case 'number':
        if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : `${value}`;
        if (Number.isNaN(value)) this.#faithful = false;
        // JSON has no word for what is without end; every reader of it takes such a number for that.
        return value > 0 ? '1e999' : '-1e999';
      case 'boolean':
        return value ? 'true' : 'false';
      case 'object':
        if (value === null) return 'null';
        return Array.isArray(value) ? this.#list(value) : this.#record(value as Record<string, unknown>);
      default:
        this.#faithful = false;
        return 'null';
    }
  }

  #list(values: readonly unknown[]): string {
    let text = '[-1';
    for (const value of values) text += `,${typeof value === 'string' ? this.#text(value, true) : this.#value(value)}`;
    return `${text}]`;
  }

  #record(record: Record<string, unknown>): string {
    let shape = '';
    let text = '';
    for (const name in record) {
      const value = record[name];
      if (value === undefined) continue;
      shape += shape === '' ? JSON.stringify(name) : `,${JSON.stringify(name)}`;
      text += `,${this.#value(value)}`;
    }
    let number = this.#shapes.get(shape);
    if (number === undefined) {
      number = this.#names.push(`[${shape}]`) - 1;
      this.#shapes.set(shape, number);
    }
    return `[${number}${text}]`;
  }

  /** @param anywhere a path may stand within it */
  #text(text: string, anywhere = false): string {
    if (text.includes(mark)) this.#faithful = false;
    let plain = text.startsWith(this.#own) ? `${mark}#${text.slice(this.#own.length)}` : text;
    const inside = this.#inside;
    if (inside !== '') {
      if (plain.startsWith(inside)) plain = `${mark}/${plain.slice(inside.length)}`;
      if (anywhere && plain.includes(inside)) plain = plain.replaceAll(inside, `${mark}/`);
    }
    return JSON.stringify(plain);
  }
}

function isSame(one: Entry, other: Entry): boolean {
  return one.data === other.data && one.span.start === other.span.start && one.span.end === other.span.end;
}

/** A value as it was: lists begin with -1, records with the number of their shape. */
function unshaped(value: unknown, shapes: readonly string[][]): unknown {
  if (!Array.isArray(value)) return value;
  const shape = shapes[value[0]];
  if (shape === undefined) return value.slice(1).map((each) => unshaped(each, shapes));
  const record: Record<string, unknown> = {};
  for (let index = 0; index < shape.length; index++) record[shape[index]!] = unshaped(value[index + 1], shapes);
  return record;
}
