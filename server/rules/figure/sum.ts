/** figure/sum: parts against their total. */
import { add, exactly, meets, show } from '../../reading/interval.ts';
import { defineRule } from '../rule.ts';
import { asRounded, correctTo, declaredFigures, partOf, playOf, relatedPart, writtenOf } from './declared.ts';
import { worded } from './print.ts';

export default defineRule({
  id: 'figure/sum',
  summary: 'Parts that do not add up to their total.',
  why: `The sum is taken over intervals: rounded parts give a total with the play of all their roundings, and only a total outside
it is wrong. Where large round numbers (multiples of 10,000) differ by no more than their rounding, that is information. A part
without a value leaves the sum open.`,
  severity: 'error',
  scope: 'article',
  messages: { differs: 'Unexpected total {actual} for {label}: its parts add up to {sum}' },
  good: [
    `---
figures:
  north: {value: 33.3, unit: percent}
  south: {value: 33.3, unit: percent}
  west: {value: 33.3, unit: percent}
  all: {value: 100, unit: percent, sum-of: [north, south, west]}
---
That is [100 per cent]{figure: all}: [33.3 per cent]{figure: north}, [33.3 per cent]{figure: south}, [33.3 per cent]{figure: west}.`,
  ],
  bad: [
    {
      article: `---
figures:
  north: {value: 37, unit: bed}
  south: {value: 21, unit: bed}
  all: {value: ‹|56|›{differs}, unit: bed, sum-of: [north, south]}
---
The north has [37 beds]{figure: north}, the south [21 beds]{figure: south}.`,
      fixed: `---
figures:
  north: {value: 37, unit: bed}
  south: {value: 21, unit: bed}
  all: {value: 58, unit: bed, sum-of: [north, south]}
---
The north has [37 beds]{figure: north}, the south [21 beds]{figure: south}.`,
    },
  ],
  *check(article) {
    for (const { figure, label, span } of declaredFigures(article)) {
      if (figure.sumOf === undefined || figure.sumOf.length === 0) continue;
      const interval = playOf(figure);
      if (interval === undefined) continue;
      const parts = figure.sumOf.map((id) => partOf(article, id));
      const known = parts.filter((part) => part !== undefined);
      if (known.length < parts.length) continue;
      const sum = known.reduce((total, part) => add(total, part.interval), exactly(0));
      if (meets(sum, interval)) continue;
      const rounded = known.reduce((total, part) => add(total, asRounded(part.interval)), exactly(0));
      const terms = known.map((part) => show(part.interval)).join(' + ');
      yield {
        message: 'differs',
        data: { actual: writtenOf(figure), label, sum: worded(sum, figure.unit) },
        span,
        arithmetic: `${terms} = ${show(sum)}, not ${show(interval)}`,
        related: known.map(relatedPart),
        fixes: sum.low === sum.high ? correctTo(figure, sum.low) : [],
        severity: meets(rounded, asRounded(interval)) ? 'info' : undefined,
      };
    }
  },
});
