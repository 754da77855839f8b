/** figure/scale: values of one measure a power of ten apart. */
import { showDays } from '../../reading/edtf.ts';
import { defineRule, type Entry } from '../rule.ts';
import { type Value, valuesOf } from './series.ts';

export default defineRule<Value>({
  id: 'figure/scale',
  summary: 'Values of one measure a factor of 10, 100, 1,000 … apart: a slip of million for billion.',
  why: `A noughts' slip keeps its leading digits: £1.2m where every other article has £1.2bn. Values with the same digits and
another number of noughts are held against the commonest size of their measure. Within a month any factor counts; further
apart only a thousand and more, since things do grow.`,
  severity: 'warning',
  scope: 'corpus',
  yieldsTo: ['figure/conflict', 'figure/value', 'figure/unit', 'figure/qualifier'],
  messages: {
    scale: 'Unexpected "{actual}" for {label}: {times} times {relation} "{other}" of {date}: a slip of noughts?',
  },
  good: [
    `//- a.news
---
published: 2024-03-04
---
The bill is [£1.2bn]{figure: {value: 1200000000, unit: GBP, measures: repair-bill}}.
//- b.news
---
published: 2024-03-14
---
The bill is [£1.3bn]{figure: {value: 1300000000, unit: GBP, measures: repair-bill}}.`,
  ],
  bad: [
    {
      article: `//- a.news
---
published: 2024-03-04
---
The bill is [£1.2bn]{figure: {value: 1200000000, unit: GBP, measures: repair-bill}}.
//- b.news
---
published: 2024-03-14
---
The bill is [‹|£1.2m|›{scale}]{figure: {value: 1200000, unit: GBP, measures: repair-bill}}.`,
    },
  ],
  collect: valuesOf,
  *judge(group) {
    const points = group.filter(isPoint);
    if (points.length < 2) return;
    const usual = usualOf(points);
    for (const entry of points) {
      const ratio = entry.data.value / usual.data.value;
      const power = Math.round(Math.log10(Math.abs(ratio)));
      if (power === 0 || !Number.isFinite(power) || Math.abs(ratio / 10 ** power - 1) > 0.05) continue;
      const [[from, to], [usualFrom, usualTo]] = [entry.data.days, usual.data.days];
      const apart = Math.max(from - usualTo, usualFrom - to);
      if (apart > 31 && Math.abs(power) < 3) continue;
      const date = showDays({ from: usualFrom, to: usualTo, precision: 'interval' });
      yield {
        message: 'scale',
        data: {
          actual: entry.data.text,
          label: entry.data.label,
          times: (10 ** Math.abs(power)).toLocaleString('en-GB'),
          relation: power > 0 ? 'more than' : 'less than',
          other: usual.data.text,
          date,
        },
        file: entry.file,
        span: entry.span,
        related: [{ file: usual.file, span: usual.span, message: `"${usual.data.text}" here` }],
      };
    }
  },
});

/** A printed number and its days. */
type Point = Entry<Value & Required<Pick<Value, 'value' | 'text' | 'days'>>>;

function isPoint(entry: Entry<Value>): entry is Point {
  return entry.data.value !== undefined;
}

/** A value of the commonest size; of two sizes as common, of the first in order. */
function usualOf(group: readonly Point[]): Point {
  const sizes = new Map<number, Point[]>();
  for (const entry of group) {
    const size = Math.floor(Math.log10(Math.abs(entry.data.value)) + 1e-9);
    const list = sizes.get(size);
    if (list) list.push(entry);
    else sizes.set(size, [entry]);
  }
  let usual: Point[] = [];
  for (const list of sizes.values()) if (list.length > usual.length) usual = list;
  return usual[0]!;
}
