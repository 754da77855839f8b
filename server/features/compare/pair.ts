/** One thing that two articles both speak of: both prints, whether they agree, and why. */
import type { Finding, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { FigureStatement } from '../../model/facts.ts';
import { speakerOf } from '../../model/speaker.ts';
import { type Interval, meets, show } from '../../reading/interval.ts';
import { diffWords } from '../../reading/words.ts';
import { ballotName, entityName, inWords, measureName, spoken } from '../label.ts';
import type { Place } from './place.ts';

export type PairKind = 'quote' | 'figure' | 'ballot' | 'date' | 'entity' | 'claim' | 'declaration';

/** One thing that both speak of. */
export interface Pair {
  kind: PairKind;
  /** Whose words, what is counted, which vote or event. */
  about: string;
  verdict: 'contradicts' | 'same' | 'differs' | 'another-day';
  /** Why, in a sentence. */
  reason: string;
  /** Findings between the two, with their arithmetic. */
  findings: { rule: string; severity: Finding['severity']; message: string; arithmetic?: string }[];
  left: Half;
  right: Half;
  /** What it was asked for. */
  asked?: boolean;
}

/** One side of a pair. */
export interface Half {
  span: Span;
  /** The words, in stretches that both have and that only this side has. */
  parts: { text: string; own: boolean }[];
  /** Speaker of a quotation; a declaration says so. */
  by?: string;
  /** The day that it holds for, or was said on, in words. */
  when?: string;
  /** What the print allows, with its unit; and as numbers, to be drawn. */
  allows?: string;
  interval?: Interval;
}

/** What two places have in common, and how they differ. */
export function pairOf(left: Article, right: Article, one: Place, other: Place): Pair {
  const declared = one.resolved || other.resolved ? 'figure' : 'declaration';
  const kind = one.stated?.kind ?? other.stated?.kind ?? declared;
  const halves = { left: halfOf(left, one), right: halfOf(right, other) };
  const about = aboutOf(left, one) ?? aboutOf(right, other) ?? '';
  if (kind === 'figure') return { kind, about, ...figures(one, other, halves), findings: [] };
  if (kind === 'quote') return { kind, about, ...quotes(one, other, halves), findings: [] };
  const said = kind === 'ballot' ? [outcomeOf(one), outcomeOf(other)] : [halves.left.when, halves.right.when];
  const [here, there] = said.map((each) => spoken(each ?? '') || 'nothing');
  const verdict = said[0] === said[1] ? 'same' : 'differs';
  const reason = verdict === 'same' ? 'Both say the same of it' : `${here} on the left, ${there} on the right`;
  return { kind, about, verdict, reason, findings: [], ...halves };
}

/** Puts a finding to a pair; of the two that a rule has of one pair, the left side's. */
export function against(pair: Pair, left: string, { rule, severity, message, arithmetic, file }: Finding): void {
  const known = pair.findings.findIndex((each) => each.rule === rule);
  if (known >= 0 && file !== left) return;
  const told = { rule, severity, message, arithmetic };
  if (known >= 0) pair.findings[known] = told;
  else pair.findings.push(told);
  if (severity === 'info') return;
  pair.verdict = 'contradicts';
  pair.reason = arithmetic ?? message;
}

/** Whether two prints are in the same words of the same speaker. */
function quotes(one: Place, other: Place, { left, right }: Record<'left' | 'right', Half>) {
  const { parts, changed } = differing(one.text, other.text);
  const speakers = left.by !== undefined && right.by !== undefined && left.by !== right.by;
  const verdict: Pair['verdict'] = speakers || changed ? 'differs' : 'same';
  const reason = speakers
    ? `Given to ${left.by} on the left, to ${right.by} on the right`
    : changed
      ? 'Not in the same words'
      : 'Word for word the same';
  return { verdict, reason, left: { ...left, parts: parts.left }, right: { ...right, parts: parts.right } };
}

/** Whether two values can both be true, as far as their prints say; what is wrong about them is for findings to say. */
function figures(one: Place, other: Place, halves: Record<'left' | 'right', Half>) {
  const [a, b] = [halves.left.interval, halves.right.interval];
  const [here, there] = [one.resolved?.key, other.resolved?.key];
  const meeting = a !== undefined && b !== undefined && meets(a, b);
  const apart = a !== undefined && b !== undefined && !meeting;
  const another = here !== undefined && there !== undefined && here !== there;
  const verdict: Pair['verdict'] = meeting ? 'same' : another ? 'another-day' : apart ? 'differs' : 'same';
  const reason = meeting
    ? `${halves.left.allows} and ${halves.right.allows} meet: both can be true`
    : another
      ? 'Not as of one day, so both can be true'
      : apart
        ? `${halves.left.allows} and ${halves.right.allows} do not meet`
        : 'No number could be read on one side';
  return { verdict, reason, ...halves };
}

function halfOf(article: Article, { span, text, stated, resolved }: Place): Half {
  const half: Half = { span, parts: [{ text, own: false }] };
  if (stated?.kind === 'quote') {
    const speaker = speakerOf(article, stated.statement);
    return {
      ...half,
      by: speaker === undefined ? undefined : entityName(article, speaker),
      when: inWords(stated.statement.said),
    };
  }
  if (stated?.kind === 'date') {
    const said = stated.statement.edtf.map((each) => inWords(each)).join(', ');
    return { ...half, when: said || inWords(stated.statement.reading?.readings[0]) };
  }
  if (stated?.kind === 'figure' || resolved) {
    const reading = stated?.kind === 'figure' ? readingOf(stated.statement) : undefined;
    const interval = reading?.interval ?? resolved?.interval;
    const unit = reading?.unit ?? resolved?.unit;
    const when = inWords(resolved?.asOf ?? resolved?.ballot?.item.held);
    return { ...half, interval, allows: interval && show(interval, unit), when };
  }
  return half;
}

function readingOf({ reading }: FigureStatement) {
  return reading && reading.factor === undefined && !reading.vague ? reading : undefined;
}

function aboutOf(article: Article, { stated, resolved }: Place): string | undefined {
  switch (stated?.kind) {
    case 'quote': {
      const speaker = speakerOf(article, stated.statement);
      return speaker === undefined ? undefined : entityName(article, speaker);
    }
    case 'ballot':
      return ballotName(article, stated.statement.ballot);
    case 'date': {
      const { event } = stated.statement;
      return event === undefined ? undefined : (article.scope.event(event)?.item.name ?? spoken(event));
    }
    case 'claim':
      return article.scope.claim(stated.statement.claim)?.item.text ?? spoken(stated.statement.claim);
    case 'entity':
      return entityName(article, stated.statement.entity);
    default:
      return resolved && measureName(article, resolved);
  }
}

function outcomeOf({ stated }: Place): string | undefined {
  return stated?.kind === 'ballot' ? stated.statement.outcome : undefined;
}

/** Both texts in stretches: what both have, and what only one has. */
function differing(one: string, other: string) {
  const parts: Record<'left' | 'right', Half['parts']> = { left: [], right: [] };
  let [left, right] = [0, 0];
  let changed = false;
  for (const { kind, before, after } of diffWords(one, other)) {
    if (kind === 'same') {
      left = push(parts.left, one, left, before?.end ?? left, false);
      right = push(parts.right, other, right, after?.end ?? right, false);
      continue;
    }
    changed = true;
    if (before) {
      left = push(parts.left, one, left, before.start, false);
      left = push(parts.left, one, left, before.end, true);
    }
    if (after) {
      right = push(parts.right, other, right, after.start, false);
      right = push(parts.right, other, right, after.end, true);
    }
  }
  push(parts.left, one, left, one.length, false);
  push(parts.right, other, right, other.length, false);
  return { parts, changed };
}

function push(parts: Half['parts'], text: string, from: number, to: number, own: boolean): number {
  const cut = text.slice(from, to);
  const last = parts.at(-1);
  if (cut === '') return Math.max(from, to);
  if (last?.own === own) last.text += cut;
  else parts.push({ text: cut, own });
  return to;
}
