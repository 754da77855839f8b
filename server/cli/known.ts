/**
 * What is known of a file that was judged elsewhere or before, as one line: by another thread, on another machine, on another
 * day. Reading such a line is the fast way, so that most of it is not read before it is needed.
 */
import crypto from 'node:crypto';
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
 * What is known of a file as one line of UTF-8, for {@link unpacked}: a {@link Head}, the hashes of its keys and its entries,
 * between tabs. Nothing where it cannot be told in full.
 */
export function packed(known: Known, folder: string): Uint8Array<ArrayBuffer> | undefined {
  const { findings, share, ignores, rules, bytes } = known;
  const { hashes, alone, body } = share;
  if (hashes.length > 0 && Array.isArray(body)) return undefined;
  const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
  const head = encoded({ findings: some(findings), ignores: some(ignores), alone: some(alone), rules, bytes }, folder);
  if (head === undefined) return undefined;
  if (hashes.length === 0) return encoder.encode(head);
  const numbers = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength).toString('base64');
  const begin = encoder.encode(`${head}\t${numbers}\t`);
  const end = typeof body === 'string' ? encoder.encode(body) : (body as Uint8Array);
  const line = new Uint8Array(begin.length + end.length);
  line.set(begin);
  line.set(end, begin.length);
  return line;
}

/**
 * What {@link packed} wrote of a file. Nothing of the entries is read before two files meet in them.
 *
 * @throws SyntaxError for what is none of its lines
 */
export function unpacked(line: Uint8Array, folder: string): Known {
  const first = line.indexOf(tab);
  const head = decoder.decode(first < 0 ? line : line.subarray(0, first));
  const { findings = [], ignores = [], alone = [], ...rest } = head === '{}' ? {} : decoded<Head>(head, folder);
  if (first < 0) return { findings, ignores, share: nothingTaken, ...rest };
  const second = line.indexOf(tab, first + 1);
  const bytes = Buffer.from(decoder.decode(line.subarray(first + 1, second)), 'base64');
  if (second < 0 || bytes.length % 4 !== 0) throw new SyntaxError('no line of a judgement');
  const hashes = new Uint32Array(bytes.length / 4);
  bytes.copy(new Uint8Array(hashes.buffer));
  return { findings, ignores, share: { hashes, alone, body: line.subarray(second + 1) }, ...rest };
}

const tab = 9;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

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
  const hash = crypto.createHash('sha256').update(`${release}\n${JSON.stringify(root.config)}\n`);
  for (const path of [...registry].sort()) {
    const contents = workspace.read(path);
    hash.update(`${path.slice(root.folder.length)}\n`);
    if ('bytes' in contents) hash.update(`${contents.bytes.length}\n`).update(contents.bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

/** The lines of a file that may be too large for one string. */
export function* linesIn(bytes: Uint8Array): Iterable<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    yield bytes.subarray(start, stop);
    start = stop + 1;
  }
}

/** Pieces of text as one file. */
export function bytesOf(pieces: Iterable<string>): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const piece of pieces) parts.push(encoder.encode(piece));
  return Buffer.concat(parts);
}

/** What a judgement goes by. In hexadecimal digits. */
export function hashOf(text: string | Uint8Array): string {
  // At once where Node has it (20.12): it costs a third.
  return crypto.hash?.('sha256', text) ?? crypto.createHash('sha256').update(text).digest('hex');
}
