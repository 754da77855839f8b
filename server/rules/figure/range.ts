/** figure/range: a range whose ends are reversed, or a mean outside its range. */
import { resolvePath } from '../../model/figure.ts';
import { compare, show } from '../../reading/interval.ts';
import { defineRule } from '../rule.ts';
import { declaredFigures } from './declared.ts';

export default defineRule({
  id: 'figure/range',
  summary: 'A range whose ends are reversed, or a mean outside its range.',
  why: `"Between 30 and 20" is a slip in one of its ends. A figure whose \`measures\` says mean, average or median and whose \`of\`
names a figure with a range must lie in that range.`,
  severity: 'error',
  scope: 'article',
  messages: {
    reversed: 'Unexpected range from {from} to {to}: its ends are reversed',
    outside: 'Unexpected {actual} for {label}: it lies outside {range}, the range of {other}',
  },
  good: [
    '---\nfigures:\n  ages: {value: {from: 18, to: 64}, unit: year}\n  mean: {value: 41, unit: year, measures: mean-age, of: ages}\n---\nThey are [18 to 64]{figure: ages}, [41]{figure: mean} on average.',
  ],
  bad: [
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
    for (const { figure, label, span, interval, written } of declaredFigures(article)) {
      const { value } = figure;
      if (value !== undefined && 'from' in value && compare(value.from.value, value.to.value) > 0) {
        const place = figure.at.value ?? span;
        const swapped = `{from: ${value.to.text}, to: ${value.from.text}}`;
        const fixes = [{ title: 'Exchange the ends', edits: [{ file: '', span: place, text: swapped }] }];
        yield { message: 'reversed', data: { from: value.from.text, to: value.to.text }, span: place, fixes };
      }
      if (
        interval === undefined ||
        figure.of === undefined ||
        !/\b(?:mean|average|median)\b/.test(figure.measures ?? '')
      )
        continue;
      const whole = resolvePath(article.scope, figure.of);
      const range = whole?.figure?.item.value;
      if (whole?.interval === undefined || range === undefined || !('from' in range)) continue;
      if (compare(interval.high, whole.interval.low) >= 0 && compare(interval.low, whole.interval.high) <= 0) continue;
      const data = { actual: written, label, range: show(whole.interval), other: whole.label };
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
