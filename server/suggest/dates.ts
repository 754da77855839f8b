/** Dates: every expression of time that can be placed, with its likeliest reading. */
import type { Article } from '../model/article.ts';
import { parseEdtf, showDays } from '../reading/edtf.ts';
import { type Reference, readTimes, type TimeExpression, timeAt } from '../reading/time.ts';
import type { Suggestion } from './proposal.ts';

/** `published`: EDTF that "Wednesday" counts from; without it, what cannot be placed is proposed with less confidence. */
export function dateSuggestions(article: Article, prose: string, published: string | undefined): Suggestion[] {
  const { lang, timezone } = article.facts;
  const reference = { published, lang, timezone };
  const expressions = readTimes(prose, reference).flatMap((each) => endsOf(prose, each, reference) ?? [each]);
  return expressions.map((expression) => {
    const readings = ahead(prose, expression, published).map((edtf) => lastPart(expression.text, edtf));
    const [first] = readings;
    const value = first?.startsWith('[') ? first.slice(1, -1).split(/,\s*/).map(dayOf) : first && dayOf(first);
    return {
      kind: 'date',
      start: expression.start,
      end: expression.end,
      text: expression.text,
      confidence: isNoDate(prose, expression) ? 0.4 : certainty(expression),
      reason: reasonFor({ ...expression, readings }, published),
      annotation: { date: value ?? null },
    };
  });
}

/** "between May 2021 and August 2023": two dates, where each says which it is by itself. */
function endsOf(
  prose: string,
  { start, end, text, kind }: TimeExpression,
  reference: Reference,
): TimeExpression[] | undefined {
  if (kind !== 'span' || !/\bbetween $/i.test(prose.slice(Math.max(0, start - 8), start))) return undefined;
  const joint = / and /.exec(text);
  if (joint === null) return undefined;
  const first = timeAt(prose, start, start + joint.index, reference);
  const second = timeAt(prose, start + joint.index + joint[0].length, end, reference);
  const whole = [first, second].every(
    (each) => each !== undefined && /[a-z]{3}|\d{4}/i.test(each.text) && each.readings.length > 0,
  );
  return whole ? [first!, second!] : undefined;
}

/** "the end of April" is its last day, "the end of the year" its last month. */
function lastPart(text: string, edtf: string): string {
  if (!/^(?:the |at the |by the )?end of /i.test(text)) return edtf;
  const [, month, day] = /\/(\d{4}-\d\d)(-\d\d)?$/.exec(edtf) ?? [];
  return month === undefined ? edtf : month + (day ?? '');
}

/** "the worst in 45 years", "in her last decade", "Sunday trains": stretches and kinds of days rather than days. */
function isNoDate(prose: string, { start, end, text, kind }: TimeExpression): boolean {
  if (kind !== 'weekday' && !/(?:s|second|minute|hour|day|week|month|year|decade|century)$/.test(text)) return false;
  const before = prose.slice(Math.max(0, start - 40), start);
  const behind = prose.slice(end, end + 40);
  if (
    /^(?:with)?in (?:about |around |just |the next |under |less than |more than )*(?:an?|\d+|[a-z-]+) (?:second|minute|hour|day|week|month|year|decade)s?$/i.test(
      text,
    )
  )
    return !/^['’]? time\b/.test(behind);
  if (
    /^\S+(?:[- ]\S+)? (?:years?|months?|weeks?|days?|decades?|century|hours?)$/i.test(text) &&
    /\b(?:in|for|within) $/.test(before) &&
    kind === 'span'
  )
    return true;
  if (/^(?:the )?(?:last|past|first|final|early|later|next) .*(?:decades?|years|months|weeks|days)$/i.test(text)) {
    if (
      /\b(?:his|her|its|their|my|our|whose|['’]s) (?:the )?$/.test(before) ||
      /^ of (?:his|her|its|their|my|our) /.test(behind)
    )
      return true;
  }
  // "his Sunday roast"
  const own = /\b(?:his|her|their|our|my|your|a|weekly|traditional) $/i.test(before);
  if (
    kind === 'weekday' &&
    own &&
    /^ (?!morning|afternoon|evening|night|lunchtime|in |when |that )[a-z]{3,}/.test(behind)
  )
    return true;
  // "on Sunday trains will stop" is a day; "Sunday trains are full" is none.
  const noun = kind === 'weekday' && /^[A-Z][a-z]+day$/.test(text) && /^ ([a-z]{4,}s)\b/.exec(behind)?.[1];
  return (
    noun !== false &&
    noun !== undefined &&
    noun !== null &&
    !notPlural.test(noun) &&
    !/\b(?:on|last|next|this|since|until|by|from|of|every|each) $/i.test(before)
  );
}

const notPlural =
  /(?:ss|us|is)$|^(?:was|has|does|says|this|always|perhaps|towards|across|plus|versus|unless|afterwards|sees|brings|marks|begins|ends|opens|starts)$/;

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
  const counted =
    (kind === 'weekday' || kind === 'relative') && published ? `, counted from ${inWords(published)}` : '';
  const other = second === undefined ? '' : `; ${inWords(second)} would be fair too`;
  return `Means ${inWords(first)}${counted}${other}.`;
}

function inWords(edtf: string): string {
  const days = parseEdtf(edtf);
  return days === undefined ? edtf : showDays(days);
}
