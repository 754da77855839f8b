/**
 * What is known of a file that was judged elsewhere or before, as one line of JSON: by another thread, on another machine,
 * on another day. Reading such a line is the fast way, so that it is one `JSON.parse` and a few replacements in its text.
 */
import { createHash } from 'node:crypto';
import type { Finding, Span } from '../language/finding.ts';
import type { Entry } from '../rules/rule.ts';
import type { Judgement } from '../service.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Target } from './targets.ts';

export interface Known extends Judgement {
  /** What is wrong with the bytes of the file rather than its text. */
  bytes?: Finding;
}

/** A {@link Known} with what its entries have in common said once: one utterance falls into many groups. */
interface Packed extends Omit<Known, 'entries'> {
  entries: [rule: string, statements: [span: Span, data: unknown, keys: string[]][]][];
}

/** What is known of a file as one line, for {@link unpacked}; nothing where it cannot be told in full. */
export function packed(known: Known, folder: string): string | undefined {
  const entries = known.entries.map(([rule, list]): Packed['entries'][number] => {
    const statements: Packed['entries'][number][1] = [];
    let last: Entry | undefined;
    for (const entry of list) {
      if (last && last.data === entry.data && sameSpan(last.span, entry.span)) statements.at(-1)![2].push(entry.key);
      else statements.push([entry.span, entry.data, [entry.key]]);
      last = entry;
    }
    return [rule, statements];
  });
  return encoded({ ...known, entries } satisfies Packed, folder);
}

/**
 * What {@link packed} wrote of a file.
 *
 * @throws SyntaxError for what is no JSON
 */
export function unpacked(line: string, folder: string, file: string): Known {
  const known = decoded<Packed>(line, folder);
  const entries = known.entries.map(([rule, statements]): [string, Entry[]] => [
    rule,
    statements.flatMap(([span, data, keys]) => keys.map((key) => ({ key, file, span, data }))),
  ]);
  return { ...known, entries };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Begins what JSON does not hold as it is; no character of any text, by Unicode's own word. */
const mark = '\ufdd0';

/**
 * One line. Paths in the workspace lose its folder, so that they are good on another machine; numbers without end, which
 * JSON has no word for, become such that every reader of JSON takes for infinite.
 *
 * @returns nothing for what could not be told from these signs when read again
 */
export function encoded(value: unknown, folder: string): string | undefined {
  const inside = `${folder}/`;
  let faithful = true;
  const text = JSON.stringify(value, (name, each: unknown) => {
    if (typeof each === 'number' && !Number.isFinite(each)) {
      if (Number.isNaN(each)) faithful = false;
      return each > 0 ? `${mark}+` : `${mark}-`;
    }
    if (typeof each !== 'string') return each;
    if (each.includes(mark)) faithful = false;
    if (name === 'key' || /^\d+$/.test(name)) return each.replaceAll(inside, `${mark}/`);
    return each.startsWith(inside) ? `${mark}/${each.slice(inside.length)}` : each;
  });
  return faithful ? text.replaceAll(`"${mark}+"`, '1e999').replaceAll(`"${mark}-"`, '-1e999') : undefined;
}

/**
 * What {@link encoded} wrote, with the paths of a workspace.
 *
 * @throws SyntaxError for what is no JSON
 */
export function decoded<T>(text: string, folder: string): T {
  return JSON.parse(
    text.includes(mark) ? text.replaceAll(`${mark}/`, JSON.stringify(`${folder}/`).slice(1, -1)) : text,
  );
}

/** What the judgement of an article depends on beside its name and its text: version, configuration, registry. */
export function contextOf({ root, registry }: Target, workspace: Workspace, release: string): string {
  const hash = createHash('sha256').update(`${release}\n${JSON.stringify(root.config)}\n`);
  for (const path of [...registry].sort()) {
    const contents = workspace.read(path);
    hash.update(`${path.slice(root.folder.length)}\n`);
    if ('bytes' in contents) hash.update(`${contents.bytes.length}\n`).update(contents.bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

/** The lines of a file that may be too large for one string. */
export function* linesIn(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder();
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    yield decoder.decode(bytes.subarray(start, stop));
    start = stop + 1;
  }
}

/** Pieces of text as one file. */
export function bytesOf(pieces: Iterable<string>): Uint8Array {
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  for (const piece of pieces) parts.push(encoder.encode(piece));
  return Buffer.concat(parts);
}

/** What a judgement goes by: the text alone. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
