/** figure/range: a range whose ends are reversed, a mean outside its range, or so much a head that total and count rule out. */
import { resolvePath } from '../../model/figure.ts';
import { compare, divide, hull, type Interval, meets, show } from '../../reading/interval.ts';
import { defineRule, type Report } from '../rule.ts';
import { type DeclaredFigure, declaredFigures, playOf, writtenOf } from './declared.ts';
import { worded } from './print.ts';

export default defineRule({
  id: 'figure/range',
  summary:
    'A range whose ends are reversed, a mean outside its range, or so much a head that total over count rules out.',
  why: `"Between 30 and 20" is a slip in one of its ends. A figure whose \`measures\` says mean, average or median and whose \`of\`
names a figure with a range must lie in that range. Where one thing (\`of\`) has a figure that measures \`cost\`, one that measures
\`cost-per-pupil\` and one counted in pupils, the third follows from the other two, give or take a twentieth.`,
  severity: 'error',
  scope: 'article',
  messages: {
    reversed: 'Unexpected range from {from} to {to}: its ends are reversed',
    head: 'Unexpected {actual} for {label}: {total} over {count} is {expected}',
    outside: 'Unexpected {actual} for {label}: it lies outside {range}, the range of {other}',
  },
  good: [
    '---\nfigures:\n  ages: {value: {from: 18, to: 64}, unit: year}\n  mean: {value: 41, unit: year, measures: mean-age, of: ages}\n---\nThey are [18 to 64]{figure: ages}, [41]{figure: mean} on average.',
    '---\nentities:\n  school: {type: organisation, name: Wexcombe School}\nfigures:\n  all: {value: 1200000, unit: GBP, measures: cost, of: school}\n  roll: {value: 402, unit: pupil, of: school}\n  each: {value: 3000, unit: GBP, measures: cost-per-pupil, of: school}\n---\n[Wexcombe School]{school} costs [£1.2m]{figure: all} for [402 pupils]{figure: roll}, or [£3,000]{figure: each} each.',
  ],
  bad: [
    {
      article:
        '---\nentities:\n  school: {type: organisation, name: Wexcombe School}\nfigures:\n  all: {value: 1200000, unit: GBP, measures: cost, of: school}\n  roll: {value: 402, unit: pupil, of: school}\n  each: {value: ‹|4500|›{head}, unit: GBP, measures: cost-per-pupil, of: school}\n---\n[Wexcombe School]{school} costs [£1.2m]{figure: all} for [402 pupils]{figure: roll}, or [£4,500]{figure: each} each.',
    },
    {
      article:
        '---\nfigures:\n  ages: {value: ‹|{from: 64, to: 18}|›{reversed}, unit: year}\n---\nThey are of [all ages]{figure: ages}.',
      fixed:
        '---\nfigures:\n  ages: {value: {from: 18, to: 64}, unit: year}\n---\nThey are of [all ages]{figure: ages}.',
    },
    {
      article:
        '---\nfigures:\n  ages: {value: {from: 18, to: 64}, unit: year}\n  mean: {value: ‹|71|›{outside}, unit: year, measures: mean-age, of: ages}\n---\nThey are [18 to 64]{figure: ages}, [71]{figure: mean} on average.',
    },
  ],
  *check(article) {
    yield* perHead(article.file, declaredFigures(article));
    for (const { figure, label, span } of declaredFigures(article)) {
      const { value } = figure;
      if (value !== undefined && 'from' in value && compare(value.from.value, value.to.value) > 0) {
        const place = figure.at.value ?? span;
        const swapped = `{from: ${value.to.text}, to: ${value.from.text}}`;
        const fixes = [{ title: 'Exchange the ends', edits: [{ file: '', span: place, text: swapped }] }];
        yield { message: 'reversed', data: { from: value.from.text, to: value.to.text }, span: place, fixes };
      }
      if (figure.of === undefined || !/\b(?:mean|average|median)\b/.test(figure.measures ?? '')) continue;
      const interval = playOf(figure);
      if (interval === undefined) continue;
      const whole = resolvePath(article.scope, figure.of);
      const range = whole?.figure?.item.value;
      if (whole?.interval === undefined || range === undefined || !('from' in range)) continue;
      if (compare(interval.high, whole.interval.low) >= 0 && compare(interval.low, whole.interval.high) <= 0) continue;
      const data = { actual: writtenOf(figure), label, range: show(whole.interval), other: whole.label };
      yield {
        message: 'outside',
        data,
        span,
        related: [{ file: whole.file, span: whole.span, message: `${whole.label} is ${show(whole.interval)}` }],
      };
    }
    for (const { reading, span } of article.facts.figures) {
      const range = reading?.range;
      if (range && compare(range.from, range.to) > 0) {
        yield {
          message: 'reversed',
          data: { from: show({ low: range.from, high: range.from }), to: show({ low: range.to, high: range.to }) },
          span,
        };
      }
    }
  },
});

/** So much a head against its total and its count; silent where either is missing, or there are two of it. */
function* perHead(file: string, figures: readonly DeclaredFigure[]): Iterable<Report> {
  for (const { figure, label, span } of figures) {
    if (figure.of === undefined || !figure.measures?.includes('-per-')) continue;
    const [, measures, noun] = /^(.+)-per-([a-z]+)$/.exec(figure.measures) ?? [];
    const interval = playOf(figure);
    if (measures === undefined || interval === undefined) continue;
    const same = figures.filter((each) => each.figure.of === figure.of && each.figure.asOf === figure.asOf);
    const [total, ...totals] = same.filter((each) => each.figure.measures === measures);
    const counted = noun === 'head' || noun === 'capita' ? 'person' : noun;
    const [count, ...counts] = same.filter((each) => each.figure.unit === counted && each !== total);
    if (total === undefined || count === undefined || totals.length + counts.length > 0) continue;
    const [whole, number] = [playOf(total.figure), playOf(count.figure)];
    if (whole === undefined || number === undefined) continue;
    if (total.figure.unit !== figure.unit || number.low <= 0) continue;
    const expected = divide(whole, number);
    if (meets(aTwentieth(expected), interval)) continue;
    const sides = [total, count].map((each) => ({
      file,
      span: each.span,
      message: `${each.label} is ${writtenOf(each.figure)}`,
    }));
    yield {
      message: 'head',
      data: {
        actual: writtenOf(figure),
        label,
        total: writtenOf(total.figure),
        count: writtenOf(count.figure),
        expected: worded(toPence(expected), figure.unit),
      },
      span,
      arithmetic: `${show(whole)} / ${show(number)} = ${show(toPence(expected))}`,
      related: sides,
    };
  }
}

/** Rounding of what is said a head. */
function aTwentieth({ low, high }: Interval): Interval {
  return hull({ low: low - Math.abs(low) * 0.05, high: high + Math.abs(high) * 0.05 });
}

/** To two places: nobody reads 2,985.07462687. */
function toPence({ low, high }: Interval): Interval {
  return { low: Math.round(low * 100) / 100, high: Math.round(high * 100) / 100 };
}
