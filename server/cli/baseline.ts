/**
 * Baselines: findings that were there before, by fingerprint, so that an archive can be held to what is new. An edit
 * elsewhere does not shift them, since fingerprints are made of words and not of lines; nor does a file that moves.
 */
import { folderOf, relative } from '../workspace/uri.ts';
import { Problem } from '../workspace/workspace.ts';
import { wordprintOf } from './fingerprint.ts';
import type { Found } from './gates.ts';
import { Failure, type Io } from './io.ts';
import type { ReportedFinding } from './report/report.ts';
import { absolute } from './targets.ts';

/** What a baseline file holds of a finding; rule and message are for people. */
interface Entry {
  fingerprint: string;
  /** The rule and the words alone: of a file that is not there any more, its findings are known by them. */
  words?: string;
  rule: string;
  /** Relative to the folder of the baseline file. */
  file: string;
  message: string;
}

/** A baseline file, and what was found of it in a run. */
export class Baseline {
  readonly #io: Io;
  readonly #path: string;
  readonly #entries = new Map<string, Entry>();
  readonly #seen = new Set<Entry>();
  /** Entries of files that are not there any more, by their words. */
  readonly #moved = new Map<string, Entry[]>();
  /** Findings of this run. */
  readonly #found: Entry[] = [];

  constructor(io: Io, path: string) {
    this.#io = io;
    this.#path = path;
  }

  /**
   * Reads the file.
   *
   * @param hint what to do where it is none
   * @throws Failure where it is not there or is none
   */
  read(hint: string): this {
    const contents = this.#io.workspace.read(absolute(this.#io, this.#path));
    if ('problem' in contents) {
      const { missing, message } = contents.problem;
      throw new Failure(`cannot read the baseline ${this.#path}: ${message}${missing ? `; ${hint}` : ''}`);
    }
    try {
      const { version, findings } = JSON.parse(new TextDecoder().decode(contents.bytes)) as {
        version: unknown;
        findings: Entry[];
      };
      if (version !== 1) throw new Error('version');
      for (const entry of findings) this.#entries.set(String(entry.fingerprint), entry);
    } catch {
      throw new Failure(`${this.#path} is no baseline that this version can read; ${hint}`);
    }
    for (const entry of this.#entries.values()) {
      if (entry.words === undefined || !this.#isMissing(entry)) continue;
      const alike = this.#moved.get(entry.words);
      if (alike) alike.push(entry);
      else this.#moved.set(entry.words, [entry]);
    }
    return this;
  }

  /** Whether a finding was there before, in its file or in one that is gone since. */
  knows({ corpus, finding }: Found, { fingerprint, rule, message }: ReportedFinding): boolean {
    const words = wordprintOf(finding, corpus.source(finding.file).text);
    const file = relative(folderOf(absolute(this.#io, this.#path)), finding.file);
    this.#found.push({ fingerprint, words, rule, file, message });
    const entry = this.#entries.get(fingerprint) ?? this.#moved.get(words)?.pop();
    if (entry) this.#seen.add(entry);
    return entry !== undefined;
  }

  /**
   * How many entries nothing was found for.
   *
   * @param looked whether a file, an absolute path, was looked at: of others nothing is known unless they are gone
   */
  gone(looked: (file: string) => boolean): number {
    return this.#entries.size - this.#seen.size - this.#others(looked).length;
  }

  /**
   * Writes what was found, and entries of files that were not looked at.
   *
   * @throws Failure where it cannot be written
   */
  write(looked: (file: string) => boolean): { kept: number; added: number; gone: number; others: number } {
    const others = this.#others(looked);
    const findings = [...this.#found, ...others];
    findings.sort((a, b) => (a.file === b.file ? order(a.fingerprint, b.fingerprint) : order(a.file, b.file)));
    const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`).join(',\n');
    const text = `{\n  "version": 1,\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
    try {
      this.#io.workspace.write(absolute(this.#io, this.#path), new TextEncoder().encode(text));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      throw new Failure(`cannot write ${this.#path}: ${fault.message}`);
    }
    const kept = this.#seen.size;
    return { kept, added: this.#found.length - kept, gone: this.gone(looked), others: others.length };
  }

  #others(looked: (file: string) => boolean): Entry[] {
    return [...this.#entries.values()].filter(
      (entry) => !this.#seen.has(entry) && !this.#isMissing(entry) && !looked(this.#placeOf(entry)),
    );
  }

  #isMissing(entry: Entry): boolean {
    return this.#io.workspace.kind(this.#placeOf(entry)) === undefined;
  }

  #placeOf({ file }: Entry): string {
    return absolute(this.#io, `${folderOf(absolute(this.#io, this.#path))}/${file}`);
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
