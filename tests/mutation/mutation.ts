/** What a mutation is, how one is tried, and the chance (seeded, so always the same) that picks among many. */
import type { Finding } from '../../server/language/finding.ts';
import { defaultConfig } from '../../server/rules/config.ts';
import { rules } from '../../server/rules/index.ts';
import { Newsmark } from '../../server/service.ts';
import type { MarkedFile } from '../support/markers.ts';

/** One change that makes a true text false. */
export interface Mutation {
  /** The rule that is to catch it. */
  rule: string;
  /** What was done, for messages. */
  note: string;
  /** The texts of changed files, or of new ones. */
  mutated: readonly MarkedFile[];
  /** Files that stand beside the others before the change, and must raise nothing. */
  original?: readonly MarkedFile[];
}

export interface Outcome {
  caught: boolean;
  /** New remarks, when it was not caught. */
  instead: string[];
  /** What the original raised beyond what the workspace raises without it. */
  falseAlarms: string[];
}

/** A workspace that is changed and put back. */
export class Bench {
  readonly #texts = new Map<string, string>();
  readonly #newsmark = new Newsmark({ config: defaultConfig });
  readonly #before: Map<string, number>;

  constructor(files: readonly MarkedFile[]) {
    for (const { path, text } of files) {
      this.#texts.set(path, text);
      this.#put(path, text);
    }
    this.#before = tally(this.#newsmark.checkAll());
  }

  try({ rule, original, mutated }: Mutation): Outcome {
    let before = this.#before;
    const falseAlarms: string[] = [];
    if (original) {
      for (const { path, text } of original) this.#put(path, text);
      const findings = this.#newsmark.checkAll();
      for (const finding of added(before, findings)) if (finding.severity !== 'info') falseAlarms.push(spell(finding));
      before = tally(findings);
    }
    for (const { path, text } of mutated) this.#put(path, text);
    const fresh = added(before, this.#newsmark.checkAll());
    for (const { path } of [...(original ?? []), ...mutated]) {
      const text = this.#texts.get(path);
      if (text === undefined) this.#newsmark.remove(path);
      else this.#put(path, text);
    }
    const wanted = speakersFor(rule);
    const information = rules.find(({ id }) => id === rule)?.severity === 'info';
    const caught = fresh.some((finding) => wanted.has(finding.rule) && (information || finding.severity !== 'info'));
    return { caught, instead: caught ? [] : fresh.map(spell), falseAlarms };
  }

  #put(path: string, text: string): void {
    this.#newsmark.put(path, text, path.startsWith('registry/') ? 'registry' : 'article');
  }
}

/** The rule, and every rule that it may fold into. */
function speakersFor(rule: string): Set<string> {
  const wanted = new Set([rule]);
  for (const id of wanted) for (const other of rules.find((each) => each.id === id)?.yieldsTo ?? []) wanted.add(other);
  return wanted;
}

function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(spell(finding), (counts.get(spell(finding)) ?? 0) + 1);
  return counts;
}

function added(before: ReadonlyMap<string, number>, findings: readonly Finding[]): Finding[] {
  const left = new Map(before);
  return findings.filter((finding) => {
    const count = left.get(spell(finding)) ?? 0;
    left.set(spell(finding), count - 1);
    return count <= 0;
  });
}

function spell({ file, severity, rule, message }: Finding): string {
  return `${file} ${severity} ${rule}: ${message}`;
}

/** Puts text in the place of a stretch. */
export function replaced(text: string, { start, end }: { start: number; end: number }, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** A generator of numbers below 1 (mulberry32, Tommy Ettinger 2017): the same ones for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Up to so many of a list, by chance. */
export function sample<T>(items: readonly T[], count: number, random: () => number): T[] {
  const rest = [...items];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) taken.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return taken;
}
