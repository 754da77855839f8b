/** figure/conflict: comparable figures with values that cannot both be true. */
import { compare, meets } from '../../reading/interval.ts';
import { defineRule, type Entry, type Report } from '../rule.ts';
import { worded } from './print.ts';
import { type Value, valuesOf } from './series.ts';

export default defineRule<Value>({
  id: 'figure/conflict',
  summary: 'Two statements of one measure, of one thing, in one unit, as of one day, that cannot both be true.',
  why: `Readers compare: a strike that "37 people" joined in one paragraph and "about 50" in the next has lost their trust.
Figures are comparable when \`measures\`, \`of\`, \`unit\` and \`as-of\` agree; without \`as-of\` a figure holds for the day the
article was published, and without that day it is compared with nothing else. Intervals decide: "about 40" and "37" agree.
Within one article, or against the registry, this is an error; between two articles a warning, since either may be right.`,
  severity: 'error',
  scope: 'both',
  yieldsTo: ['figure/value', 'figure/qualifier', 'figure/unit', 'ballot/share', 'ballot/total'],
  messages: {
    within: 'Unexpected {actual} for {label}: this article also says {other}',
    registry: 'Unexpected {actual} for {label}: the registry says {other}',
    between: 'Unexpected {actual} for {label}: another article says {other}',
  },
  good: [
    `---
published: 2024-03-04
---
Some [37 porters]{figure: {value: 37, unit: person, measures: strikers}} walked out, and [about 40]{figure: {value: 40, unit: person, approx: about, measures: strikers}} came back.`,
    `//- a.news
---
published: 2024-03-04
---
In all [37 porters]{figure: {value: 37, unit: person, measures: strikers}} walked out.
//- b.news
---
published: 2024-03-18
---
By now [52 porters]{figure: {value: 52, unit: person, measures: strikers}} are out.`,
    `//- registry/figures.yaml
figures:
  beds: {value: 1300, unit: bed, measures: beds-closed, as-of: 2024-03-04}
//- a.news
---
published: 2024-03-04
---
The trust has closed [more than 1,300 beds]{figure: beds}.`,
    `---
published: 2024-03-04
figures:
  quay: {measures: length-of-quay}
---
The quay is [10 miles]{figure: quay}, or [16 kilometres]{figure: quay}, long.`,
    `---
published: 2024-03-04
---
Power was out in [3,000 homes]{figure: {value: 3000, unit: home, measures: homes-dark, as-of: 2024-03-04T15:00:00}} at three and in [7,400]{figure: {value: 7400, unit: home, measures: homes-dark, as-of: 2024-03-04T18:00:00}} at six.`,
  ],
  bad: [
    {
      article: `---
published: 2024-03-04
---
In all [‹|37 porters|›{within}]{figure: {value: 37, unit: person, measures: strikers}} walked out. The [‹|52 porters|›{within}]{figure: {value: 52, unit: person, measures: strikers}} met.`,
    },
    {
      article: `//- a.news
---
published: 2024-03-04
---
In all [‹|37 porters|›{between}]{figure: {value: 37, unit: person, measures: strikers}} walked out.
//- b.news
---
published: 2024-03-04
---
In all [‹|52 porters|›{between}]{figure: {value: 52, unit: person, measures: strikers}} walked out.`,
    },
    {
      article: `//- registry/figures.yaml
figures:
  strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}
//- b.news
---
published: 2024-03-04
---
In all [‹|52 porters|›{registry}]{figure: {value: 52, unit: person, measures: strikers}} walked out.`,
    },
    {
      article: `---
published: 2024-03-04
figures:
  quay: {measures: length-of-quay}
---
The quay is [‹|10 miles|›{within}]{figure: quay} long, and then [‹|14 miles|›{within}]{figure: quay}.`,
    },
  ],
  collect: valuesOf,
  *judge(group) {
    for (const values of comparable(group)) yield* contradictions(values);
  },
});

/** What holds for the same days, in the same unit. */
function comparable(group: readonly Entry<Value>[]): Iterable<readonly Entry<Value>[]> {
  const parts = new Map<string, Entry<Value>[]>();
  for (const entry of group) {
    const { days, time, unit } = entry.data;
    const name = `${days?.[0]}:${days?.[1]}${time} in ${unit}`;
    const part = parts.get(name);
    if (part) part.push(entry);
    else parts.set(name, [entry]);
  }
  return parts.values();
}

function* contradictions(group: readonly Entry<Value>[]): Iterable<Report> {
  if (group.length < 2) return;
  const registry = extremesOf(group.filter((one) => one.data.registry));
  const all = extremesOf(group);
  for (const own of byFile(group)) {
    const rivals = [...registry, ...extremesOf(own), ...all];
    for (const one of own) {
      const other = rivals.find((each) => !meets(one.data, each.data));
      if (other && !one.data.registry) yield reportOf(one, other);
    }
  }
}

/** A group comes sorted by file, so that one article's values stand together. */
function* byFile(group: readonly Entry<Value>[]): Iterable<readonly Entry<Value>[]> {
  for (let start = 0, end = 0; start < group.length; start = end) {
    while (end < group.length && group[end]!.file === group[start]!.file) end++;
    yield group.slice(start, end);
  }
}

/**
 * The values of a group that can contradict any other: a value meets all of them unless it lies wholly below the one
 * that begins last or above the one that ends first. So a group is judged in one pass, however large.
 */
type Extremes = readonly Entry<Value>[];

function extremesOf(values: readonly Entry<Value>[]): Extremes {
  let [last, first] = [values[0], values[0]];
  for (const value of values) {
    if (last === undefined || value.data.low > last.data.low) last = value;
    if (first === undefined || value.data.high < first.data.high) first = value;
  }
  return last && first ? [last, first] : [];
}

function reportOf(one: Entry<Value>, other: Entry<Value>): Report {
  const message = other.data.registry ? 'registry' : one.file === other.file ? 'within' : 'between';
  const said = (value: Value): string => (value.text ? `"${value.text}"` : worded(value, value.unit));
  const gap = compare(one.data.high, other.data.low) <= 0 ? 'below' : 'above';
  return {
    message,
    data: { actual: said(one.data), label: one.data.label, other: said(other.data) },
    file: one.file,
    span: one.span,
    arithmetic: `${worded(one.data, one.data.unit)} lies wholly ${gap} ${worded(other.data, other.data.unit)}`,
    related: [{ file: other.file, span: other.span, message: `${said(other.data)} for ${other.data.label} here` }],
    severity: message === 'between' ? 'warning' : undefined,
  };
}
