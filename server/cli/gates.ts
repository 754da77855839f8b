/** The gates of a check: which of its findings are wanted, and which are as bad as to fail. */
import type { Finding, Severity } from '../language/finding.ts';
import { parseEdtf } from '../reading/edtf.ts';
import { matcher } from '../rules/config.ts';
import { relative } from '../workspace/uri.ts';
import { changedSince } from './changed.ts';
import type { Corpus } from './corpus.ts';
import { Failure, type Io } from './io.ts';
import { number } from './report/report.ts';
import type { Target } from './targets.ts';

/** A finding and the corpus that it was found in. */
export interface Found {
  corpus: Corpus;
  finding: Finding;
}

export interface Gates {
  /** A git revision; true stands for HEAD. */
  changed?: string | true;
  since?: string;
}

/**
 * Which findings the gates let through: those of changed articles and of articles that contradict them, and of articles
 * published since a day. An article without a date counts.
 *
 * @throws Failure for what is no day, and for what git cannot tell
 */
export function wantedBy(io: Io, targets: readonly Target[], { changed, since }: Gates): (found: Found) => boolean {
  const touches = changed === undefined ? () => true : touched(io, targets, changed === true ? 'HEAD' : changed);
  const day = since === undefined ? undefined : parseEdtf(since)?.from;
  if (since !== undefined && day === undefined)
    throw new Failure(`--since takes a date such as 2024-01-25, not "${since}"`);
  return (found) => {
    if (!touches(found) || day === undefined) return touches(found);
    const published = found.corpus.newsmark.article(found.finding.file)?.published;
    return published === undefined || published.to >= day;
  };
}

/** What an article says of a declaration that is gone lies in no changed file, and has no other side. */
const undeclared = 'entity/undeclared';

/** Whether a side of a finding, or the registry that lacks what it asks for, changed since a revision. */
function touched(io: Io, targets: readonly Target[], revision: string): (found: Found) => boolean {
  const folders = targets.length === 0 ? [io.folder] : targets.map(({ root }) => root.folder);
  const files = new Set(folders.flatMap((folder) => [...changedSince(folder, revision)]));
  const registries = new Set(
    targets.filter(({ root }) => {
      const folder = io.workspace.real(root.folder);
      const declares = matcher(root.config.registry);
      return [...files].some((file) => declares(relative(folder, file)));
    }),
  );
  const known = new Map<string, boolean>();
  const has = (file: string): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const found = files.has(file) || files.has(io.workspace.real(file));
    known.set(file, found);
    return found;
  };
  return ({ corpus, finding }) =>
    has(finding.file) ||
    finding.related.some((side) => has(side.file)) ||
    (finding.rule === undeclared && registries.has(corpus.target));
}

const rank = { info: 1, warning: 2, error: 3, never: 4 };

export interface Verdict {
  code: 0 | 1;
  /** Why, where findings alone do not say it. */
  note?: string;
}

/** The exit code of a check. */
export function verdictOn(
  found: readonly Found[],
  { failOn, maxWarnings = Number.POSITIVE_INFINITY }: { failOn: Severity | 'never'; maxWarnings?: number },
): Verdict {
  const warnings = found.filter(({ finding }) => finding.severity === 'warning').length;
  const failed = found.some(({ finding }) => rank[finding.severity] >= rank[failOn]);
  if (warnings <= maxWarnings) return { code: failed ? 1 : 0 };
  return { code: 1, note: `${number(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}` };
}

/** Of findings those that a quiet run prints: errors, and whatever else fails it. */
export function loud(found: readonly Found[], failOn: Severity | 'never'): Found[] {
  const least = Math.min(rank.error, rank[failOn]);
  return found.filter(({ finding }) => rank[finding.severity] >= least);
}
