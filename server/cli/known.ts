/**
 * What is known of a file that was judged elsewhere or before, as one line: by another thread, on another machine, on another
 * day. Reading such a line is the fast way, so that most of it is not read before it is needed.
 */
import { createHash } from 'node:crypto';
import type { Finding } from '../language/finding.ts';
import { type Judgement, nothingTaken } from '../service.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Target } from './targets.ts';

export interface Known extends Judgement {
  /** What is wrong with the bytes of the file rather than its text. */
  bytes?: Finding;
}

/** The first part of a line: what is not said is nothing. */
interface Head extends Partial<Omit<Known, 'share'>> {
  alone?: Known['share']['alone'];
}

/**
 * What is known of a file as one line, for {@link unpacked}: a {@link Head}, the hashes of its keys and its entries, between
 * tabs. Nothing where it cannot be told in full.
 */
export function packed(known: Known, folder: string): string | undefined {
  const { findings, share, ignores, rules, bytes } = known;
  const { hashes, alone, body } = share;
  if (hashes.length > 0 && Array.isArray(body)) return undefined;
  const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
  const head = encoded({ findings: some(findings), ignores: some(ignores), alone: some(alone), rules, bytes }, folder);
  if (head === undefined || hashes.length === 0) return head;
  const numbers = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength).toString('base64');
  return `${head}\t${numbers}\t${typeof body === 'string' ? body : Buffer.from(body as Uint8Array).toString()}`;
}

/**
 * What {@link packed} wrote of a file, as text or as UTF-8. Nothing of the entries is read before two files meet in them.
 *
 * @throws SyntaxError for what is none of its lines
 */
export function unpacked(line: string | Uint8Array, folder: string): Known {
  const [head, numbers, body] = partsOf(line);
  const {
    findings = [],
    ignores = [],
    alone = [],
    ...rest
  } = head === '{}' ? ({} as Head) : decoded<Head>(head, folder);
  if (numbers === undefined) return { findings, ignores, share: nothingTaken, ...rest };
  const bytes = Buffer.from(numbers, 'base64');
  if (bytes.length % 4 !== 0 || body === undefined) throw new SyntaxError('no line of a judgement');
  const hashes = new Uint32Array(bytes.length / 4);
  bytes.copy(new Uint8Array(hashes.buffer));
  return { findings, ignores, share: { hashes, alone, body }, ...rest };
}

function partsOf(line: string | Uint8Array): [head: string, numbers?: string, body?: string | Uint8Array] {
  if (typeof line === 'string') {
    const [head = '', numbers, body] = line.split('\t');
    return [head, numbers, body];
  }
  const first = line.indexOf(tab);
  if (first < 0) return [textOf(line)];
  const second = line.indexOf(tab, first + 1);
  if (second < 0) return [textOf(line.subarray(0, first)), ''];
  return [textOf(line.subarray(0, first)), textOf(line.subarray(first + 1, second)), line.subarray(second + 1)];
}

const tab = 9;
const decoder = new TextDecoder();

function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
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
