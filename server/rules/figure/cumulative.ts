/** figure/cumulative: a running total that falls with time. */

import { showDays } from '../../reading/edtf.ts';
import { compare, show } from '../../reading/interval.ts';
import { defineRule } from '../rule.ts';
import { type Point, pointsOf } from './series.ts';

export default defineRule<Point>({
  id: 'figure/cumulative',
  summary: 'A running total that falls with time.',
  why: `Appointments rescheduled so far, a death toll, days on strike: what is counted from the beginning can only grow. A measure
is a running total when its id says so (\`total\`, \`cumulative\`, \`toll\`, \`so-far\` as a word of it), or when \`measures\` of
this rule's options names it. Rounding is allowed for, and a toll may be put right: it is a warning.`,
  severity: 'warning',
  scope: 'corpus',
  yieldsTo: ['figure/value', 'figure/unit', 'figure/scale', 'figure/qualifier'],
  options: { measures: { description: 'Ids of further measures that are running totals.', default: [] } },
  messages: { falls: 'Unexpected "{actual}" for {label} on {date}: it was "{other}" already on {earlier}' },
  good: [
    `//- a.news
---
published: 2024-03-04
---
In all [1,300 visits]{figure: {value: 1300, unit: visit, measures: visits-total}} were put off.
//- b.news
---
published: 2024-04-04
---
In all [more than 1,300 visits]{figure: {value: 1310, unit: visit, measures: visits-total}} were put off.`,
  ],
  bad: [
    {
      article: `//- a.news
---
published: 2024-03-04
---
In all [1,300 visits]{figure: {value: 1300, unit: visit, measures: visits-total}} were put off.
//- b.news
---
published: 2024-04-04
---
In all [‹|900 visits|›{falls}]{figure: {value: 900, unit: visit, measures: visits-total}} were put off.`,
    },
  ],
  *collect(article, { options }) {
    const named = Array.isArray(options.measures) ? options.measures : [];
    for (const entry of pointsOf(article)) {
      const measure = entry.key.slice(0, entry.key.indexOf('|'));
      if (runningTotal.test(measure) || named.includes(measure)) yield entry;
    }
  },
  *judge(group) {
    const inTime = [...group].sort((a, b) => a.data.from - b.data.from);
    let highest = inTime[0]!;
    for (const entry of inTime) {
      const { interval, from } = entry.data;
      if (highest.data.to < from && compare(interval.high, highest.data.interval.low) < 0) {
        yield {
          message: 'falls',
          data: {
            actual: entry.data.text,
            label: entry.data.label,
            date: day(from),
            other: highest.data.text,
            earlier: day(highest.data.from),
          },
          file: entry.file,
          span: entry.span,
          arithmetic: `${show(interval)} on ${day(from)} lies below ${show(highest.data.interval)} on ${day(highest.data.from)}`,
          related: [
            { file: highest.file, span: highest.span, message: `"${highest.data.text}" on ${day(highest.data.from)}` },
          ],
        };
      }
      if (interval.low > highest.data.interval.low) highest = entry;
    }
  },
});

const runningTotal = /(?:^|-)(?:total|cumulative|toll|so-far)(?:-|$)/;

function day(n: number): string {
  return showDays({ from: n, to: n, precision: 'day' });
}
