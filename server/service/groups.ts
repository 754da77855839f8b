/**
 * The groups that the entries of corpus rules fall into. What a file gave is kept packed, with the hashes of its keys; only
 * groups that two files meet in are made whole, to be judged. What the entries of one file say to each other is judged while
 * they are at hand, and stands for as long as no other file joins them.
 */
import type { Finding } from '../language/finding.ts';
import { type Entry, groupName } from '../rules/rule.ts';
import { type Collector, collectorsOf, judgeGroup, type Runner } from '../rules/run.ts';
import { Meetings } from './meetings.ts';
import { packed, type Taken, unpacked } from './packing.ts';

/** What the corpus rules took from one file. */
export interface Share {
  /** One for each group that it falls into. */
  hashes: Uint32Array;
  /** Findings of groups that have entries of this file only, by hash; most files have none. */
  alone: readonly [hash: number, findings: Finding[]][];
  /** The entries by {@link packed}, as text or UTF-8, or as they are where they cannot be packed. */
  body: string | Uint8Array | Taken;
}

/** What a file without entries gives. */
export const nothingTaken: Share = { hashes: new Uint32Array(), alone: [], body: [] };

interface Member {
  file: string;
  share: Share;
}

/** Entries of so many members are made whole at once: enough that a member is seldom read again for its other groups. */
const mostAtOnce = 300_000;

export class Groups {
  readonly #runner: Runner;
  /** The folder of the workspace; none where it is empty. */
  #root: string;
  #meetings = new Meetings();
  /** By number. */
  #members: (Member | undefined)[] = [];
  #numbers = new Map<string, number>();
  /** Of those that say something by themselves. */
  readonly #alone = new Set<number>();
  /** Hashes of groups that must be judged. */
  readonly #stirred = new Set<number>();
  /** What groups of several files say. */
  readonly #said = new Map<number, Finding[]>();

  /** What takes entries from an article, and the rules that judge them. */
  readonly collectors: readonly Collector[];
  readonly #collectorsById: ReadonlyMap<string, Collector>;
  /** Those whose rules judge a single entry too. */
  readonly #lone: ReadonlySet<string>;
  /** What the hashes of each begin with. */
  readonly #seeds: ReadonlyMap<string, number>;

  constructor(runner: Runner, root: string) {
    this.#runner = runner;
    this.#root = root;
    this.collectors = collectorsOf(runner.rules);
    this.#collectorsById = new Map(this.collectors.map((each) => [each.id, each]));
    this.#lone = new Set(this.collectors.filter(({ rules }) => rules.some(({ lone }) => lone)).map(({ id }) => id));
    this.#seeds = new Map(this.collectors.map(({ id }) => [id, hashed(id, 2166136261)]));
  }

  /** Forgets everything. */
  clear(root = this.#root): void {
    this.#root = root;
    this.#meetings = new Meetings();
    this.#members = [];
    this.#numbers = new Map();
    for (const each of [this.#alone, this.#stirred, this.#said]) each.clear();
  }

  /** Makes a share of what the corpus rules took from a file, and judges what concerns nobody else. */
  share(taken: ReadonlyMap<Collector, readonly Entry[]>): Share {
    if (taken.size === 0) return nothingTaken;
    const all: number[] = [];
    /** Those with more than one entry, or of rules that judge a single one too. */
    const several = new Set<number>();
    for (const [collector, entries] of taken) {
      const first = all.length;
      this.#hashEach(collector, entries, all);
      if (this.#lone.has(collector.id)) for (let index = first; index < all.length; index++) several.add(all[index]!);
    }
    const hashes = new Uint32Array(all).sort();
    let count = 0;
    for (const hash of hashes) {
      if (count > 0 && hashes[count - 1] === hash) several.add(hash);
      else hashes[count++] = hash;
    }
    const alone: [number, Finding[]][] = [];
    if (several.size > 0) {
      const partition = new Partition();
      let index = 0;
      for (const [collector, entries] of taken) index = partition.addEach(collector, entries, all, several, index);
      for (const hash of partition.hashes()) {
        const findings = partition.judge(this.#runner, hash);
        if (findings.length > 0) alone.push([hash, findings]);
      }
    }
    const text = packed(taken, this.#root);
    const body = text ?? [...taken].map(([{ id }, list]): Taken[number] => [id, [...list]]);
    return { hashes: hashes.slice(0, count), alone, body };
  }

  put(file: string, share: Share): void {
    this.remove(file);
    if (share.hashes.length === 0) return;
    let number = this.#numbers.get(file);
    if (number === undefined) {
      number = this.#members.length;
      this.#numbers.set(file, number);
    }
    const body = typeof share.body === 'string' ? encoder.encode(share.body) : share.body;
    this.#members[number] = { file, share: { ...share, body } };
    if (share.alone.length > 0) this.#alone.add(number);
    for (const hash of share.hashes) if (this.#meetings.add(hash, number)) this.#stir(hash);
  }

  remove(file: string): void {
    const number = this.#numbers.get(file);
    const member = number === undefined ? undefined : this.#members[number];
    if (number === undefined || member === undefined) return;
    for (const hash of member.share.hashes) {
      if (this.#meetings.remove(hash, number)) this.#stir(hash);
      else {
        this.#stirred.delete(hash);
        this.#said.delete(hash);
      }
    }
    this.#members[number] = undefined;
    this.#alone.delete(number);
  }

  shareOf(file: string): Share {
    const number = this.#numbers.get(file);
    return (number === undefined ? undefined : this.#members[number]?.share) ?? nothingTaken;
  }

  /** What the entries of one file say to each other. */
  aloneOf(file: string): Finding[] {
    return this.shareOf(file).alone.flatMap(([, findings]) => findings);
  }

  /** The entries of a file. */
  entriesOf(file: string): Taken {
    return this.#entriesIn({ file, share: this.shareOf(file) });
  }

  /** Has those groups judged anew in which some rules speak: they are set otherwise now. */
  stir(rules: ReadonlySet<string>): void {
    for (const [hash, findings] of this.#said) if (findings.some(({ rule }) => rules.has(rule))) this.#stir(hash);
  }

  /** Judges what must be, in small steps. What is not done when the caller stops is done the next time. */
  *judge(): Generator<void> {
    while (this.#stirred.size > 0) {
      const hashes = new Set<number>();
      const members = new Set<number>();
      let count = 0;
      for (const hash of this.#stirred) {
        const files = this.#meetings.of(hash);
        count += files.length;
        if (count > mostAtOnce && hashes.size > 0) break;
        hashes.add(hash);
        for (const number of files) members.add(number);
      }
      const partition = new Partition();
      let steps = 0;
      for (const number of members) {
        for (const [id, entries] of this.#entriesIn(this.#members[number]!, hashes)) {
          const collector = this.#collectorsById.get(id);
          if (collector === undefined) continue;
          const all: number[] = [];
          this.#hashEach(collector, entries, all);
          partition.addEach(collector, entries, all, hashes);
        }
        if (++steps % 8 === 0) yield;
      }
      for (const hash of hashes) {
        const findings = partition.judge(this.#runner, hash);
        if (findings.length > 0) this.#said.set(hash, findings);
        this.#stirred.delete(hash);
        if (++steps % 16 === 0) yield;
      }
    }
  }

  /** What all groups say, in no order. */
  *findings(): Iterable<Finding> {
    for (const number of this.#alone) {
      for (const [hash, findings] of this.#members[number]!.share.alone) {
        if (this.#meetings.of(hash).length === 0) yield* findings;
      }
    }
    for (const findings of this.#said.values()) yield* findings;
  }

  #stir(hash: number): void {
    this.#stirred.add(hash);
    this.#said.delete(hash);
  }

  #entriesIn({ file, share: { body } }: Member, hashes?: ReadonlySet<number>): Taken {
    if (body instanceof Uint8Array || typeof body === 'string') {
      const wanted = (id: string, key: string, run?: number): boolean => {
        const collector = this.#collectorsById.get(id);
        return hashes === undefined || (collector !== undefined && hashes.has(this.#hashOf(collector, key, run)));
      };
      const runsOf = (id: string, data: unknown): readonly number[] =>
        this.#collectorsById.get(id)?.rules[0]?.runsOf?.(data) ?? [];
      const text = typeof body === 'string' ? body : decoder.decode(body);
      return unpacked(text, file, this.#root, runsOf, wanted);
    }
    return body;
  }

  /** Puts behind `all` the hash of every group that entries fall into, in their order and that of their runs. */
  #hashEach(collector: Collector, entries: readonly Entry[], all: number[]): void {
    for (const { key, runs } of entries) {
      const hash = this.#hashOf(collector, key);
      if (runs === undefined) all.push(hash);
      else for (const run of runs) all.push(joined(hash, run));
    }
  }

  /** The same on every machine: the folder of the workspace does not count. */
  #hashOf(collector: Collector, key: string, run?: number): number {
    const root = this.#root;
    const from = root !== '' && key.startsWith(root) && key[root.length] === '/' ? root.length : 0;
    const hash = hashed(key, this.#seeds.get(collector.id)!, from);
    return run === undefined ? hash : joined(hash, run);
  }
}

/** FNV-1a, of a text from an offset on. */
function hashed(text: string, seed: number, from = 0): number {
  let hash = from > 0 ? ~seed : seed;
  for (let index = from; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function joined(hash: number, run: number): number {
  const mixed = Math.imul(hash ^ run, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Entries by hash, then by collector and group: two groups may share a hash, and are two all the same. */
class Partition {
  readonly #groups = new Map<number, Map<string, { collector: Collector; entries: Entry[] }>>();

  /**
   * Adds entries to those of their groups that are wanted.
   *
   * @param hashes one for every group that they fall into, from an index on
   * @returns the index behind them
   */
  addEach(
    collector: Collector,
    entries: readonly Entry[],
    hashes: readonly number[],
    wanted: ReadonlySet<number>,
    from = 0,
  ): number {
    let index = from;
    for (const entry of entries) {
      const { runs } = entry;
      const end = index + (runs?.length ?? 1);
      for (let at = 0; index < end; at++, index++) {
        if (wanted.has(hashes[index]!)) this.#add(hashes[index]!, collector, entry, runs?.[at]);
      }
    }
    return index;
  }

  #add(hash: number, collector: Collector, entry: Entry, run?: number): void {
    let groups = this.#groups.get(hash);
    if (groups === undefined) {
      groups = new Map();
      this.#groups.set(hash, groups);
    }
    const name = `${collector.id}\n${groupName(entry.key, run)}`;
    const group = groups.get(name);
    if (group) group.entries.push(entry);
    else groups.set(name, { collector, entries: [entry] });
  }

  hashes(): Iterable<number> {
    return this.#groups.keys();
  }

  /** What the groups of a hash say. */
  judge(runner: Runner, hash: number): Finding[] {
    const groups = [...(this.#groups.get(hash)?.values() ?? [])];
    return groups.flatMap(({ collector, entries }) =>
      collector.rules.flatMap((rule) => judgeGroup(runner, rule, entries)),
    );
  }
}
