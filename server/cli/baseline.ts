/**
 * Baselines: findings that were there before, by fingerprint, so that an archive can be held to what is new. An edit
 * elsewhere does not shift them, since fingerprints are made of words and not of lines.
 */
import { Problem } from '../workspace/workspace.ts';
import { Failure, type Io } from './io.ts';
import type { Report } from './report/report.ts';
import { absolute } from './targets.ts';

/** What a baseline file holds of a finding; only the fingerprint counts, the rest is for people. */
interface Known {
  fingerprint: string;
  rule: string;
  file: string;
  message: string;
}

/**
 * The fingerprints of a baseline file.
 *
 * @throws Failure where it is not there or is none
 */
export function readBaseline(io: Io, path: string): Set<string> {
  const contents = io.workspace.read(absolute(io, path));
  if ('problem' in contents) {
    const hint = contents.problem.missing ? '; newsmark baseline writes one' : '';
    throw new Failure(`cannot read the baseline ${path}: ${contents.problem.message}${hint}`);
  }
  try {
    const { version, findings } = JSON.parse(new TextDecoder().decode(contents.bytes)) as {
      version: unknown;
      findings: Known[];
    };
    if (version !== 1 || !Array.isArray(findings)) throw new Error('version');
    return new Set(findings.map(({ fingerprint }) => String(fingerprint)));
  } catch {
    throw new Failure(`${path} is no baseline that this version can read; newsmark baseline writes one`);
  }
}

/**
 * Writes all findings of a report as a baseline.
 *
 * @returns how many it holds, how many of them are new, and how many entries are gone
 * @throws Failure where it cannot be written
 */
export function writeBaseline(io: Io, path: string, report: Report): { kept: number; added: number; gone: number } {
  const full = absolute(io, path);
  const before = io.workspace.kind(full) === 'file' ? readBaseline(io, path) : new Set<string>();
  const findings: Known[] = [];
  for (const { fingerprint, rule, file, message } of report.findings())
    findings.push({ fingerprint, rule, file, message });
  findings.sort((a, b) => (a.file === b.file ? order(a.fingerprint, b.fingerprint) : order(a.file, b.file)));
  const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`).join(',\n');
  const text = `{\n  "version": 1,\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
  try {
    io.workspace.write(full, new TextEncoder().encode(text));
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    throw new Failure(`cannot write ${path}: ${fault.message}`);
  }
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  const kept = [...now].filter((fingerprint) => before.has(fingerprint)).length;
  return { kept, added: now.size - kept, gone: before.size - kept };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
