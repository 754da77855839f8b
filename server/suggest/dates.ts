/** Dates: every expression of time that can be placed, with its likeliest reading. */
import type { Article } from '../model/article.ts';
import { readTimes, type TimeExpression } from '../reading/time.ts';
import type { Suggestion } from './proposal.ts';

/** `published`: EDTF that "Wednesday" counts from; without it, what cannot be placed is proposed with less confidence. */
export function dateSuggestions(article: Article, prose: string, published: string | undefined): Suggestion[] {
  const { lang, timezone } = article.facts;
  return readTimes(prose, { published, lang, timezone }).map((expression) => {
    const readings = ahead(prose, expression, published);
    const [first] = readings;
    const value = first?.startsWith('[') ? first.slice(1, -1).split(/,\s*/).map(dayOf) : first && dayOf(first);
    return {
      kind: 'date',
      start: expression.start,
      end: expression.end,
      text: expression.text,
      confidence: certainty(expression),
      reason: reasonFor({ ...expression, readings }, published),
      annotation: { date: value ?? null },
    };
  });
}

/** "by the end of April" is still to come, whatever tense stands around it. */
function ahead(prose: string, { start, readings }: TimeExpression, published: string | undefined): string[] {
  const before = prose.slice(Math.max(0, start - 12), start);
  if (published === undefined || readings.length < 2 || !/\b(?:by|until|due on|before) $/.test(before)) return readings;
  const coming = readings.filter((reading) => reading.replace(/^.*\//, '') >= published.slice(0, 10));
  return [...coming, ...readings.filter((reading) => !coming.includes(reading))];
}

/** The day of a moment: a time of day is left to the print. */
function dayOf(edtf: string): string {
  return edtf.replace(/T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?/g, '');
}

function certainty({ kind, vague, readings }: TimeExpression): number {
  if (vague) return 0.4;
  if (readings.length === 0) return kind === 'clock' ? 0.4 : 0.55;
  const base = { day: 0.97, weekday: 0.92, month: 0.9, year: 0.9, relative: 0.85, season: 0.8, span: 0.75, clock: 0.6 };
  return readings.length > 1 ? base[kind] - 0.05 : base[kind];
}

function reasonFor({ kind, readings }: TimeExpression, published: string | undefined): string {
  const [first, second] = readings;
  if (first === undefined) return 'An expression of time; without a day of publication it cannot be placed.';
  const counted = (kind === 'weekday' || kind === 'relative') && published ? `, counted from ${published}` : '';
  const other = second === undefined ? '' : `; ${second} would be fair too`;
  return `Prints ${first}${counted}${other}.`;
}
