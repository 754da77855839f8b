/**
 * What the corpus rules took from one file, as text: few of an archive's entries ever meet another, so that they are kept
 * packed, and made whole again only where two files have a key in common. The text holds no path of this machine.
 */
import type { Entry } from '../rules/rule.ts';

/** Entries by the id of their collector. */
export type Taken = [collector: string, entries: Entry[]][];

/**
 * Entries in columns, which JSON writes in one go: for each collector its id and how many entries it has; the keys, without the
 * file where they begin with it; for each entry its start, its length, the index of its key, counted down from -1 where the
 * file belongs before it, and that of its data, counted down from -1 where it has runs; the data.
 */
type Body = [collectors: (string | number)[], keys: string[], numbers: number[], data: unknown[]];

/** Stands for the folder of the workspace, and for what JSON has no word for; no character of any text, by Unicode's own word. */
const mark = '\ufdd0';

/**
 * Packs the entries of one file.
 *
 * @param root folder of the workspace, which texts that begin with it lose; none where it is empty
 * @returns a line of JSON; nothing for what could not be told from it when read again
 */
export function packed(taken: Iterable<readonly [{ id: string }, readonly Entry[]]>, root: string): string | undefined {
  const collectors: (string | number)[] = [];
  const numbers: number[] = [];
  const keys = new Table<string>();
  const values = new Table<unknown>();
  for (const [{ id }, entries] of taken) {
    collectors.push(id, entries.length);
    for (const { key, runs, file, span, data } of entries) {
      const [start, value] = [span.start, values.indexOf(data)];
      const name = key.startsWith(file) ? ~keys.indexOf(key.slice(file.length)) : keys.indexOf(key);
      numbers.push(start, span.end - start, name, runs ? ~value : value);
    }
  }
  const text = written([collectors, keys.list, numbers, values.list]);
  if (text === undefined || root === '') return text;
  const inside = quoted(`${root}/`);
  return text.includes(`"${inside}`) ? text.replace(beginning(inside), () => `"${mark}/`) : text;
}

/**
 * What {@link packed} wrote.
 *
 * @param runsOf the runs of an entry that has some, from its data
 * @param wanted which groups, by collector, key and run; all where it is absent
 * @throws SyntaxError for what is no JSON
 */
export function unpacked(
  text: string,
  file: string,
  root: string,
  runsOf: (collector: string, data: unknown) => readonly number[],
  wanted: (collector: string, key: string, run?: number) => boolean = () => true,
): Taken {
  const here = text.includes(mark) ? text.replaceAll(`${mark}/`, () => quoted(`${root}/`)) : text;
  const [collectors, keys, numbers, values] = JSON.parse(here) as Body;
  const taken: Taken = [];
  let at = 0;
  for (let index = 0; index < collectors.length; index += 2) {
    const id = collectors[index] as string;
    const entries: Entry[] = [];
    for (const end = at + 4 * (collectors[index + 1] as number); at < end; at += 4) {
      const [start, name, value] = [numbers[at]!, numbers[at + 2]!, numbers[at + 3]!];
      const span = { start, end: start + numbers[at + 1]! };
      const key = name < 0 ? file + keys[~name]! : keys[name]!;
      if (value >= 0) {
        if (wanted(id, key)) entries.push({ key, file, span, data: values[value] });
        continue;
      }
      const data = values[~value];
      const runs = runsOf(id, data).filter((run) => wanted(id, key, run));
      if (runs.length > 0) entries.push({ key, runs, file, span, data });
    }
    taken.push([id, entries]);
  }
  return taken;
}

/** What is said several times, once: an article prints one figure again and again. */
class Table<T> {
  readonly list: T[] = [];
  readonly #indices = new Map<T, number>();

  indexOf(value: T): number {
    let index = this.#indices.get(value);
    if (index === undefined) {
      index = this.list.push(value) - 1;
      this.#indices.set(value, index);
    }
    return index;
  }
}

/**
 * Plain JSON, but for numbers without end, which every reader of JSON makes of 1e999. Nothing where some number is none, or
 * where the mark stands in it.
 */
function written(body: Body): string | undefined {
  const text = JSON.stringify(body);
  if (text.includes(mark)) return undefined;
  if (!text.includes('null')) return text;
  let faithful = true;
  const marked = JSON.stringify(body, (_name, each: unknown) => {
    if (typeof each !== 'number' || Number.isFinite(each)) return each;
    if (Number.isNaN(each)) faithful = false;
    return each > 0 ? `${mark}+` : `${mark}-`;
  });
  return faithful ? marked.replaceAll(`"${mark}+"`, '1e999').replaceAll(`"${mark}-"`, '-1e999') : undefined;
}

/** A text as it stands in JSON, without its quotation marks. */
function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

let lastInside = '';
let lastBeginning = /(?!)/g;

/** Where a text of JSON begins with a folder. */
function beginning(inside: string): RegExp {
  if (inside !== lastInside) lastBeginning = new RegExp(`(?<!\\\\)"${inside.replace(/[^\w/]/g, '\\$&')}`, 'g');
  lastInside = inside;
  return lastBeginning;
}
