/**
 * What the corpus rules took from one file, as text: few of an archive's entries ever meet another, so that they are kept
 * packed, and made whole again only where two files have a key in common. The text holds no path of this machine.
 */
import type { Entry } from '../rules/rule.ts';

/** Entries by the id of their collector. */
export type Taken = [collector: string, entries: Entry[]][];

/** `[data, ...collectors]`: the data that statements share, and for each collector its id and its statements. */
type Body = [data: unknown[], ...collectors: [id: string, ...statements: Statement[]][]];

type Statement = [start: number, end: number, data: number, key: string, ...runs: number[]];

/** Stands for the folder of the workspace, and for what JSON has no word for; no character of any text, by Unicode's own word. */
const mark = '\ufdd0';

/**
 * Packs the entries of one file.
 *
 * @param root folder of the workspace, which texts that begin with it lose; none where it is empty
 * @returns a line of JSON; nothing for what could not be told from it when read again
 */
export function packed(taken: Iterable<readonly [{ id: string }, readonly Entry[]]>, root: string): string | undefined {
  /** By what is written: an article prints one figure again and again. */
  const numbers = new Map<string, number>();
  const values: string[] = [];
  let last: unknown;
  let number = -1;
  let collectors = '';
  for (const [{ id }, entries] of taken) {
    collectors += `,["${id}"`;
    for (const { key, runs, span, data } of entries) {
      if (data !== last || number < 0) {
        const value = written(data);
        if (value === undefined) return undefined;
        number = numbers.get(value) ?? values.push(value) - 1;
        numbers.set(value, number);
        last = data;
      }
      collectors += `,[${span.start},${span.end},${number},${JSON.stringify(key)}${runs ? `,${runs.join()}` : ''}]`;
    }
    collectors += ']';
  }
  const text = `[[${values.join()}]${collectors}]`;
  if (text.includes(mark)) return undefined;
  const inside = quoted(`${root}/`);
  return root !== '' && text.includes(`"${inside}`) ? text.replace(beginning(inside), () => `"${mark}/`) : text;
}

/**
 * What {@link packed} wrote.
 *
 * @param wanted which groups, by collector, key and run; all where it is absent
 * @throws SyntaxError for what is no JSON
 */
export function unpacked(
  text: string,
  file: string,
  root: string,
  wanted?: (collector: string, key: string, run?: number) => boolean,
): Taken {
  const here = text.includes(mark) ? text.replaceAll(`${mark}/`, () => quoted(`${root}/`)) : text;
  const [values, ...collectors] = JSON.parse(here) as Body;
  return collectors.map(([id, ...statements]) => {
    const entries: Entry[] = [];
    for (const [start, end, number, key, ...all] of statements) {
      const entry = { key, file, span: { start, end }, data: values[number] };
      if (all.length === 0) {
        if (!wanted || wanted(id, key)) entries.push(entry);
        continue;
      }
      const runs = wanted ? all.filter((run) => wanted(id, key, run)) : all;
      if (runs.length > 0) entries.push({ ...entry, runs });
    }
    return [id, entries];
  });
}

/** Plain JSON, but for numbers without end, which every reader of JSON makes of 1e999. Nothing where some number is none. */
function written(data: unknown): string | undefined {
  const text = JSON.stringify(data);
  if (!text.includes('null') || text.includes(mark)) return text;
  let faithful = true;
  const marked = JSON.stringify(data, (_name, each: unknown) => {
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
