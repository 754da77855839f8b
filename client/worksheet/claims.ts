/** Claims as the server tells them, and how a worksheet groups and filters them. Knows nothing of the editor. */
import type { Range } from 'vscode-languageclient';
import type { Kind } from '../spans.ts';

export const standings = ['contradicted', 'doubtful', 'unsourced', 'unchecked', 'checked'] as const;

/** How a claim stands; the first of these that is true of it. */
export type Standing = (typeof standings)[number];

export const claimKinds = [
  'quote',
  'figure',
  'ballot',
  'date',
  'claim',
  'entity',
  'declaration',
  'prose',
] as const satisfies readonly (Kind | 'declaration' | 'prose')[];
export type ClaimKind = (typeof claimKinds)[number];

export interface Claim {
  kind: ClaimKind;
  print: string;
  range: Range;
  about?: string;
  reading?: string;
  value?: string;
  source?: { written: string; title?: string; url?: string; declared?: true };
  checked?: { on?: string; by?: string };
  standing: Standing;
  findings: ClaimFinding[];
}

export interface ClaimFinding {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  arithmetic?: string;
  related: { uri: string; range: Range; message: string }[];
}

/** How an article stands as a whole. */
export interface Progress {
  uri: string;
  headline?: string;
  published?: string;
  counts: Record<Standing, number>;
}

/** What is left out of the worksheet. */
export interface Filter {
  standings: Standing[];
  kinds: ClaimKind[];
}

export interface Group {
  standing: Standing;
  claims: Claim[];
  /** How many there are with those that are left out. */
  total: number;
}

export const noFilter: Filter = { standings: [], kinds: [] };

/** Claims by how they stand, the worst first; groups of which the filter leaves nothing are not there. */
export function groupsOf(claims: readonly Claim[], filter: Filter): Group[] {
  return standings
    .filter((standing) => !filter.standings.includes(standing))
    .map((standing) => {
      const all = claims.filter((claim) => claim.standing === standing);
      return { standing, claims: all.filter(({ kind }) => !filter.kinds.includes(kind)), total: all.length };
    })
    .filter((group) => group.claims.length > 0);
}

export function isFiltering({ standings, kinds }: Filter): boolean {
  return standings.length > 0 || kinds.length > 0;
}

/** Whether a claim can be marked: a declaration and bare prose have no mapping to write into. */
export function isMarkable({ kind }: Claim): boolean {
  return kind !== 'declaration' && kind !== 'prose';
}

/** The claim that a person would come to next behind a place, of those that are not yet done; from the top again at the end. */
export function nextToDo(
  claims: readonly Claim[],
  { line, character }: { line: number; character: number },
  backwards = false,
): Claim | undefined {
  const open = claims.filter(({ standing }) => standing !== 'checked');
  const side = ({ range: { start } }: Claim): number => start.line - line || start.character - character;
  if (backwards) return open.findLast((claim) => side(claim) < 0) ?? open.at(-1);
  return open.find((claim) => side(claim) > 0) ?? open[0];
}

/** Articles by how much they need somebody: contradictions first, then what has no source, then what is unchecked. */
export function byNeed(articles: readonly Progress[]): Progress[] {
  const order = new Intl.Collator(undefined, { numeric: true });
  return [...articles].sort((one, other) => {
    for (const standing of standings) {
      if (standing === 'checked') break;
      const difference = other.counts[standing] - one.counts[standing];
      if (difference !== 0) return difference;
    }
    return order.compare(one.headline ?? one.uri, other.headline ?? other.uri);
  });
}

export function totalOf(counts: Record<Standing, number>): number {
  return standings.reduce((sum, standing) => sum + counts[standing], 0);
}

/** The same claim after an edit: the nearest of the same kind and words. */
export function again(claims: readonly Claim[], { kind, print, range }: Claim): Claim | undefined {
  const distance = (other: Claim): number => Math.abs(other.range.start.line - range.start.line);
  const alike = claims.filter((other) => other.kind === kind && other.print === print);
  return alike.sort((one, other) => distance(one) - distance(other))[0];
}
