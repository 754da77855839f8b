/** figure/share: a share against its part and its whole. */
import type { Article } from '../../model/article.ts';
import type { Figure } from '../../model/declared.ts';
import { compare, divide, exactly, meets, multiply, scale, show } from '../../reading/interval.ts';
import { dimensionOf } from '../../reading/unit.ts';
import { defineRule, type Report } from '../rule.ts';
import {
  type DeclaredFigure,
  declaredFigures,
  partOf,
  playOf,
  relatedPart,
  writtenOf,
  writtenPart,
} from './declared.ts';
import { worded } from './print.ts';

export default defineRule({
  id: 'figure/share',
  summary: 'A share that its part and its whole rule out, or that no share can be.',
  why: `A share of a whole lies between nothing and all of it. Of 20 people, 37 per cent is nobody's: seven are 35 and eight are
40 (the test that GRIM makes of means). And where part, whole and share are all declared, the three must agree within their
roundings. Part and share belong together when they have the same \`measures\` and the same \`share-of\`.`,
  severity: 'error',
  scope: 'article',
  messages: {
    beyond: 'Unexpected share {actual} for {label}: a share of {whole} lies between 0 and 100%',
    larger: 'Unexpected {actual} for {label}: that is more than all of {whole}',
    impossible:
      'Unexpected {actual} for {label}: no whole number of {total} gives it; {below} of them is {belowShare}, {above} is {aboveShare}',
    differs: 'Unexpected share {actual} for {label}: {part} of {total} is {expected}',
  },
  good: [
    `---
figures:
  staff: {value: 20, unit: person}
  absent: {value: 35, unit: percent, share-of: staff}
---
Of [20 staff]{figure: staff}, [35 per cent]{figure: absent} stayed away.`,
    `---
figures:
  staff: {value: 1312, unit: person}
  out: {value: 400, unit: person, share-of: staff, measures: strikers}
  part: {value: 30.5, unit: percent, share-of: staff, measures: strikers}
---
Of [1,312]{figure: staff}, [400]{figure: out} or [30.5 per cent]{figure: part} stayed away.`,
  ],
  bad: [
    {
      article: `---
figures:
  staff: {value: 20, unit: person}
  absent: {value: ‹|37|›{impossible}, unit: percent, share-of: staff}
---
Of [20 staff]{figure: staff}, [37 per cent]{figure: absent} stayed away.`,
    },
    {
      article: `---
figures:
  staff: {value: 200, unit: person}
  absent: {value: ‹|137|›{beyond}, unit: percent, share-of: staff}
  out: {value: ‹|300|›{larger}, unit: person, share-of: staff}
---
Of [200 staff]{figure: staff}, [137 per cent]{figure: absent} or [300]{figure: out} stayed away.`,
    },
    {
      article: `---
figures:
  staff: {value: 1312, unit: person}
  out: {value: 400, unit: person, share-of: staff, measures: strikers}
  part: {value: ‹|35.5|›{differs}, unit: percent, share-of: staff, measures: strikers}
---
Of [1,312]{figure: staff}, [400]{figure: out} or [35.5 per cent]{figure: part} stayed away.`,
    },
  ],
  *check(article) {
    for (const declared of declaredFigures(article)) {
      const report =
        declared.figure.shareOf === undefined ? undefined : judge(article, declared, declared.figure.shareOf);
      if (report) yield report;
    }
  },
});

function judge(article: Article, { figure, label, span }: DeclaredFigure, id: string): Report | undefined {
  const interval = playOf(figure);
  const whole = partOf(article, id);
  if (interval === undefined || whole === undefined) return undefined;
  if (figure.unit !== 'percent') {
    if (!comparable(figure.unit, whole.unit) || compare(interval.low, whole.interval.high) <= 0) return undefined;
    const arithmetic = `${show(interval)} lies above ${show(whole.interval)}`;
    return {
      message: 'larger',
      data: { actual: writtenOf(figure), label, whole: whole.label },
      span,
      related: [relatedPart(whole)],
      arithmetic,
    };
  }
  if (compare(interval.low, 100) > 0 || compare(interval.high, 0) < 0) {
    return {
      message: 'beyond',
      data: { actual: writtenOf(figure), label, whole: whole.label },
      span,
      related: [relatedPart(whole)],
    };
  }
  const part = partWith(article, figure);
  if (part) {
    const share = scale(divide(part.interval, whole.interval), 100);
    if (meets(share, interval)) return undefined;
    const data = {
      actual: writtenOf(figure),
      label,
      part: writtenPart(part),
      total: writtenPart(whole),
      expected: worded(share, 'percent'),
    };
    const arithmetic = `${show(part.interval)} / ${show(whole.interval)} = ${worded(share, 'percent')}`;
    return { message: 'differs', data, span, related: [relatedPart(part), relatedPart(whole)], arithmetic };
  }
  const total = whole.interval.low;
  if (
    total !== whole.interval.high ||
    !Number.isInteger(total) ||
    total <= 0 ||
    dimensionOf(whole.unit ?? 'person') !== 'count'
  ) {
    return undefined;
  }
  const votes = multiply(scale(interval, 1 / 100), exactly(total));
  const below = Math.floor(votes.low + 1e-9);
  if (below + 1 <= votes.high || (below === votes.low && !votes.lowOpen)) return undefined;
  const actual = writtenOf(figure);
  const related = [relatedPart(whole)];
  const shareOf = (n: number): string => `${Math.round((n / total) * 1000) / 10}%`;
  const data = {
    actual,
    label,
    total,
    below,
    belowShare: shareOf(below),
    above: below + 1,
    aboveShare: shareOf(below + 1),
  };
  return { message: 'impossible', data, span, related, arithmetic: `${actual} of ${total} is ${show(votes)}` };
}

/** The count that goes with a percentage: the same measure of the same whole. */
function partWith(article: Article, { measures, shareOf }: Figure) {
  if (measures === undefined) return undefined;
  const counts = article.derive(countsOf);
  const id = counts.get(`${measures}\n${shareOf}`);
  return id === undefined ? undefined : partOf(article, id);
}

/** Ids of the article's counts that are shares of something, by what they measure and what they are shares of. */
function countsOf(article: Article): Map<string, string> {
  const counts = new Map<string, string>();
  for (const { id, measures, shareOf, unit } of article.facts.declared.figures) {
    const key = `${measures}\n${shareOf}`;
    if (measures !== undefined && shareOf !== undefined && unit !== 'percent' && !counts.has(key)) counts.set(key, id);
  }
  return counts;
}

function comparable(unit: string | undefined, other: string | undefined): boolean {
  return unit === undefined || other === undefined || unit === other || dimensionOf(unit) === dimensionOf(other);
}
