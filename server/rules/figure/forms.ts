/** figure/forms: two forms of one number that disagree. */
import type { Article } from '../../model/article.ts';
import { type Interval, meets, show } from '../../reading/interval.ts';
import { type Quantity, quantityAt, readQuantities } from '../../reading/quantity.ts';
import { convert, dimensionOf, sameUnit } from '../../reading/unit.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'figure/forms',
  summary: 'Two forms of one number that disagree: "a third (40%)", "10 miles (12 km)".',
  why: `A number in brackets behind another, in a unit that the first converts into, is the same number again. Conversions in
print are rough: either may be out by half of its last digit or a twentieth, fractions by two percentage points. Currencies
are left alone, since their rates change.`,
  severity: 'warning',
  scope: 'article',
  messages: { differ: 'Unexpected "{second}" behind "{first}", which is {converted}' },
  good: [
    'The trail is 10 miles (16 km) long, and a third (33%) of it is paved. It is 6ft (1.8m) wide.',
    'It costs £10 ($13), for 20 people (12 of them children).',
  ],
  bad: [
    { article: 'The trail is 10 miles (‹|12 km|›{differ}) long.' },
    { article: 'About a third (‹|40%|›{differ}) of it is paved.' },
  ],
  *check(article) {
    const { text } = article.document.plain;
    for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      const inside = text.slice(open, open + widest);
      const close = open + inside.indexOf(')');
      if (close < open || !/\d/.test(text.slice(open, close))) continue;
      const report = judge(article, text, open, close);
      if (report) yield report;
    }
  },
});

/** How far a bracket may close behind its opening. */
const widest = 31;

function judge(article: Article, text: string, open: number, close: number): Report | undefined {
  const second = quantityAt(text, open + 1, close, article.facts.lang);
  if (second?.unit === undefined || /^[a-z]/.test(text.slice(second.end, close).trim())) return undefined;
  const before = text.slice(Math.max(0, open - 60), open);
  const from = open - before.length + before.lastIndexOf('\n') + 1;
  const first = readQuantities(text.slice(from, open), article.facts.lang).at(-1);
  if (first?.unit === undefined || text.slice(from + first.end, open).trim() !== '') return undefined;
  const [a, b] = [first.unit, second.unit];
  const sameForm = sameUnit(a, b) && !(a === 'percent' && first.fraction !== second.fraction);
  if (sameForm || dimensionOf(a) === 'money' || dimensionOf(a) === 'count') return undefined;
  const converted = intervalIn(first, b);
  if (converted === undefined || meets(converted, rough(second))) return undefined;
  const span = article.document.plain.span(second.start, second.end);
  if (article.inAside(span)) return undefined;
  return {
    message: 'differ',
    data: { first: first.text, second: second.text, converted: show(converted, b) },
    span,
    arithmetic: `"${first.text}" is ${show(converted, b)}; "${second.text}" allows ${show(rough(second), b)}`,
    related: [
      {
        file: article.file,
        span: article.document.plain.span(from + first.start, from + first.end),
        message: 'The first form',
      },
    ],
  };
}

function intervalIn(quantity: Quantity, unit: string): Interval | undefined {
  const { low, high } = rough(quantity);
  const [from, to] = [convert(low, quantity.unit!, unit), convert(high, quantity.unit!, unit)];
  if (from === undefined || to === undefined) return undefined;
  const tenths = (n: number): number => Math.round(n * 10) / 10;
  return { low: tenths(Math.min(from, to)), high: tenths(Math.max(from, to)) };
}

/** Half of the last digit, or a twentieth; fractions in words have their own play already. */
function rough({ value, interval, text, unit }: Quantity): Interval {
  const half = /\d\.\d/.test(text) ? 0.05 : 0.5;
  const play = unit === 'percent' ? half : Math.max(half, Math.abs(value) * 0.05);
  return { low: Math.min(interval.low, value - play), high: Math.max(interval.high, value + play) };
}
