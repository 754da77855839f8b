/** figure/cumulative: a running total that falls with time. */

import { showDays } from '../../reading/edtf.ts';
import { compare, type Interval, show } from '../../reading/interval.ts';
import { defineRule } from '../rule.ts';
import { printsOf } from './print.ts';
import { namesNumber } from './series.ts';

/** A printed total: the interval that its print allows. */
interface Total extends Interval {
  text: string;
  label: string;
  /** First and last day that it holds for. */
  from: number;
  to: number;
}

export default defineRule<Total>({
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
    const prints = printsOf(article);
    for (const [index, { span, text }] of article.facts.figures.entries()) {
      const { series, days, label } = article.figures[index] ?? {};
      if (series === undefined || days === undefined || label === undefined) continue;
      const measure = series.slice(0, series.indexOf('|'));
      const print = prints[index];
      if (!namesNumber(print) || print.range || !(runningTotal.test(measure) || named.includes(measure))) continue;
      const data = { ...print.interval, text, label, from: days.from, to: days.to };
      yield { key: series, file: article.file, span, data };
    }
  },
  *judge(group) {
    const inTime = [...group].sort((a, b) => a.data.from - b.data.from);
    let highest = inTime[0]!;
    for (const entry of inTime) {
      const { data } = entry;
      const { from } = data;
      if (highest.data.to < from && compare(data.high, highest.data.low) < 0) {
        yield {
          message: 'falls',
          data: {
            actual: data.text,
            label: data.label,
            date: day(from),
            other: highest.data.text,
            earlier: day(highest.data.from),
          },
          file: entry.file,
          span: entry.span,
          arithmetic: `${show(data)} on ${day(from)} lies below ${show(highest.data)} on ${day(highest.data.from)}`,
          related: [
            { file: highest.file, span: highest.span, message: `"${highest.data.text}" on ${day(highest.data.from)}` },
          ],
        };
      }
      if (data.low > highest.data.low) highest = entry;
    }
  },
});

const runningTotal = /(?:^|-)(?:total|cumulative|toll|so-far)(?:-|$)/;

function day(n: number): string {
  return showDays({ from: n, to: n, precision: 'day' });
}
