/** Wrong figures: digits, units, qualifiers, parts and totals, shares, changes, ranges, forms, noughts. */
import type { Article } from '../../server/model/article.ts';
import type { Figure } from '../../server/model/declared.ts';
import { type Mutation, replaced } from './mutation.ts';

export function* figureMutations(article: Article): Iterable<Mutation> {
  yield* prints(article);
  yield* declarations(article);
  yield* conflicts(article);
}

/** The printed number, its unit, and the words around it. */
function* prints(article: Article): Iterable<Mutation> {
  const { text } = article.document;
  const { file } = article;
  const of = (rule: string, note: string, mutated: string): Mutation => ({
    rule,
    note,
    mutated: [{ path: file, text: mutated }],
  });
  for (const [index, statement] of article.facts.figures.entries()) {
    const declared = article.figures[index];
    const { span, text: print, reading } = statement;
    if (declared?.interval === undefined || reading === undefined || reading.factor !== undefined || reading.range)
      continue;
    const digit = /[1-9]/.exec(print);
    if (digit && !/\d(?:ft| feet)/.test(print)) {
      const at = { start: span.start + digit.index, end: span.start + digit.index + 1 };
      for (const other of contraries(Number(digit[0]), reading.qualifier)) {
        const note = `${print} with ${other} for ${digit[0]}`;
        const share = declared.ballot !== undefined && declared.unit === 'percent' && declared.part !== 'turnout';
        yield of(share ? 'ballot/share' : 'figure/value', note, replaced(text, at, `${other}`));
      }
    }
    const sign = /[£€$]|per cent|percent\b|%|km\b|C$/.exec(print);
    const wrong =
      sign &&
      { '£': '€', '€': '£', $: '£', 'per cent': 'years', percent: 'years', '%': 'km', km: 'kg', C: 'kg' }[sign[0]];
    if (sign && wrong && !/^(?:Rs|A\$)/.test(print) && declared.unit !== undefined) {
      const at = { start: span.start + sign.index, end: span.start + sign.index + sign[0].length };
      yield of('figure/unit', `${print} with ${wrong}`, replaced(text, at, wrong));
    }
    const { numeral, interval } = declared;
    const words = /\b(?:nearly|almost|just under|a little under|more than|just over|a little over)\b/i.exec(print);
    if (words && numeral && !declared.approx && interval.high < Number.MAX_VALUE) {
      const value = Math.abs(numeral.value);
      const under = /nearly|almost|under/i.test(words[0]);
      if (value === reading.value || (reading.fraction && Math.abs(value - reading.value) > 2)) continue;
      const at = { start: span.start + words.index, end: span.start + words.index + words[0].length };
      for (const put of under ? ['more than', 'just over', 'at least'] : ['nearly', 'less than', 'almost'])
        yield of('figure/qualifier', `${print} with ${put}`, replaced(text, at, put));
    }
  }
}

/** Leading digits that no play of rounding and no qualifier reconciles with the true one. */
function contraries(digit: number, qualifier: string | undefined): number[] {
  const up = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((other) => other >= digit * 1.6);
  const down = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((other) => other <= digit * 0.45);
  if (qualifier === 'more-than' || qualifier === 'at-least') return up;
  if (qualifier === 'less-than' || qualifier === 'at-most') return down;
  return [...up, ...down];
}

/** Declared totals, shares, changes and ranges that their parts rule out; the print goes with the declaration. */
function* declarations(article: Article): Iterable<Mutation> {
  for (const figure of article.facts.declared.figures) {
    const { value } = figure;
    const at = figure.at.value;
    if (value === undefined || at === undefined) continue;
    const of = (rule: string, put: string): Mutation => ({
      rule,
      note: `${figure.id} with ${put}`,
      mutated: [
        { path: article.file, text: alongside(article, figure, replaced(article.document.text, at, put), put) },
      ],
    });
    if (!('text' in value)) {
      yield of('figure/range', `{from: ${value.to.text}, to: ${value.from.text}}`);
      continue;
    }
    const changed = [1.5, 2, 3, 0.4].map((factor) => String(Number((value.value * factor).toPrecision(4))));
    if (figure.sumOf) for (const put of changed) yield of('figure/sum', put);
    if (figure.shareOf && figure.unit === 'percent')
      for (const put of [...changed, '137']) yield of('figure/share', put);
    if (figure.change) for (const put of changed) yield of('figure/change', put);
    if (figure.change && figure.unit === 'percentage-point' && isPlain(article, figure)) {
      const unit = figure.at.unit!;
      const text = replaced(article.document.text, unit, 'percent');
      yield { rule: 'figure/change', note: `${figure.id} in percent`, mutated: [{ path: article.file, text }] };
    }
  }
}

/** Whether the points and the per cent of a change are too far apart for any rounding: from 3.4 to 1.9, not from 64 to 67. */
function isPlain(article: Article, { change, value }: Figure): boolean {
  const from = change && article.scope.figure(change.from)?.item.value;
  if (from === undefined || !('text' in from) || value === undefined || !('text' in value)) return false;
  return Math.abs((100 * value.value) / from.value) > Math.abs(value.value) + 3;
}

/** The print of a figure changed with its declaration, where it stands in digits behind the front matter. */
function alongside(article: Article, figure: Figure, text: string, put: string): string {
  const { value } = figure;
  const statement = article.facts.figures.find(({ path }) => path === figure.id);
  if (value === undefined || !('text' in value) || statement === undefined) return text;
  const shift = text.length - article.document.text.length;
  const digits = /-?\d[\d,]*(?:\.\d+)?/.exec(statement.text);
  if (digits === null || Number(digits[0].replaceAll(',', '')) !== Math.abs(value.value)) return text;
  const start = statement.span.start + shift + digits.index;
  return replaced(text, { start, end: start + digits[0].length }, put.replace('-', ''));
}

/** A last sentence that gives a figure of the article another value. */
function* conflicts(article: Article): Iterable<Mutation> {
  const { text } = article.document;
  if (article.facts.published === undefined) return;
  for (const figure of article.facts.declared.figures) {
    const { value, unit, measures, asOf, of } = figure;
    if (value === undefined || !('text' in value) || measures === undefined || unit === undefined || figure.approx)
      continue;
    if (/T/.test(asOf ?? '')) continue;
    const said = (n: string): string => {
      const day = `${of === undefined ? '' : `, of: ${of}`}${asOf === undefined ? '' : `, as-of: ${asOf}`}`;
      return `${text}\nA second count made it [${n}]{figure: {value: ${n}, unit: ${unit}, measures: ${measures}${day}}}.\n`;
    };
    for (const factor of [3, 0.3]) {
      const other = String(Number((value.value * factor).toPrecision(3)));
      yield {
        rule: 'figure/conflict',
        note: `${figure.id} said to be ${other}`,
        original: [{ path: article.file, text: said(value.text) }],
        mutated: [{ path: article.file, text: said(other) }],
      };
    }
  }
}

/** Sentences and pairs of articles made up for what the corpus seldom has: forms, noughts, running totals. */
export function* madeUpFigures(): Iterable<Mutation> {
  const one = (rule: string, note: string, right: string, wrong: string): Mutation => ({
    rule,
    note,
    original: [{ path: 'made-up.news', text: right }],
    mutated: [{ path: 'made-up.news', text: wrong }],
  });
  for (let miles = 3; miles < 60; miles += 4) {
    const trail = (km: number): string => `The trail is ${miles} miles (${km}km) long.\n`;
    yield one('figure/forms', `${miles} miles`, trail(Math.round(miles * 1.609)), trail(Math.round(miles * 1.2) - 1));
    const share = (percent: number): string => `Some ${percent}% (one in ${2 + (miles % 8)}) stayed away.\n`;
    const percent = Math.round(100 / (2 + (miles % 8)));
    yield one('figure/forms', `one in ${2 + (miles % 8)}`, share(percent), share(percent + 20));
  }
  for (let from = 12; from < 80; from += 7) {
    const ages = (ends: string, mean: number): string =>
      `---\nfigures:\n  ages: {value: ${ends}, unit: year, measures: made-up-ages}\n  mean: {value: ${mean}, unit: year, measures: mean-age, of: ages}\n---\nThey are of [all ages]{figure: ages}, [${mean}]{figure: mean} on average.\n`;
    const right = ages(`{from: ${from}, to: ${from + 20}}`, from + 9);
    yield one('figure/range', `reversed ${from}`, right, ages(`{from: ${from + 20}, to: ${from}}`, from + 9));
    yield one('figure/range', `mean of ${from}`, right, ages(`{from: ${from}, to: ${from + 20}}`, from + 31));
  }
  const report = (day: string, print: string, value: number, measures: string): string =>
    `---\npublished: ${day}\n---\nIt came to [${print}]{figure: {value: ${value}, unit: GBP, measures: ${measures}}}.\n`;
  for (let bill = 12; bill < 90; bill += 5) {
    const first = { path: 'first.news', text: report('2024-03-04', `£${bill / 10}bn`, bill * 1e8, 'made-up-bill') };
    const later = (print: string, value: number) => ({
      path: 'later.news',
      text: report('2024-03-14', print, value, 'made-up-bill'),
    });
    yield {
      rule: 'figure/scale',
      note: `£${bill / 10}m for bn`,
      original: [first, later(`£${bill / 10}bn`, bill * 1e8)],
      mutated: [later(`£${bill / 10}m`, bill * 1e5)],
    };
    const total = (day: string, n: number) => ({
      path: `on-${day}.news`,
      text: report(day, `£${n},000`, n * 1000, 'made-up-total'),
    });
    yield {
      rule: 'figure/cumulative',
      note: `${bill} falls`,
      original: [total('2024-03-04', bill), total('2024-03-11', bill + 7)],
      mutated: [total('2024-03-11', Math.floor(bill * 0.7))],
    };
  }
}
