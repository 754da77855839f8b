/** date/duration: how long something lasted against when it began and ended. */
import type { Article } from '../../model/article.ts';
import type { Event } from '../../model/declared.ts';
import { type Found, placeOf } from '../../model/registry.ts';
import { type Days, parseEdtf, showDays } from '../../reading/edtf.ts';
import { compare } from '../../reading/interval.ts';
import { convert } from '../../reading/unit.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'date/duration',
  summary: 'A printed duration that the start and end of its event rule out.',
  why: `"A 12-day strike" from 3 to 10 May has four days too many. The duration is a figure whose \`of\` names the event; the event
gives \`start\` and \`end\`, and one without an end lasts until the figure's \`as-of\` or the dateline. First and last day may
both count or not. Round numbers ("300-day") are a lower bound, and a stretch may hold days off: fewer days than the stretch
are a warning at most, and only where they are less than half of it.`,
  severity: 'error',
  scope: 'article',
  messages: {
    long: 'Unexpected "{printed}": {event} lasted {days} days at most, from {start} to {end}',
    short: '"{printed}" is less than half of the {days} days from {start} to {end}',
  },
  good: [
    `---
published: 2026-02-09
events:
  walkout: {start: 2025-03-17}
figures:
  length: {value: 300, unit: day, of: walkout}
---
The [300-day]{figure: length} walkout goes on.`,
    `---
events:
  walkout: {start: 2024-05-03, end: 2024-05-10}
---
The [eight-day]{figure: {value: 8, unit: day, of: walkout}} walkout is over, [a week]{figure: {value: 1, unit: week, of: walkout}} after it began.`,
  ],
  bad: [
    {
      article: `---
events:
  walkout: {name: the walkout, start: 2024-05-03, end: 2024-05-10}
---
The [‹|12-day|›{long}]{figure: {value: 12, unit: day, of: walkout}} walkout is over.`,
    },
    {
      article: `---
events:
  walkout: {name: the walkout, start: 2024-05-03, end: 2024-06-10}
---
The [‹|12-day|›{short}]{figure: {value: 12, unit: day, of: walkout}} walkout is over.`,
    },
  ],
  *check(article) {
    const { figures } = article.facts;
    for (let index = 0; index < figures.length; index++) {
      const figure = article.figures[index]?.figure?.item;
      if (figure?.of === undefined) continue;
      const event = article.scope.event(figure.of);
      const { reading, span, text, asOf } = figures[index]!;
      if (event === undefined || reading === undefined || reading.age) continue;
      const unit = reading.unit ?? figure.unit;
      const days = unit === undefined ? undefined : convert(1, unit, 'day');
      const stretch = stretchOf(article, event.item, asOf ?? figure.asOf);
      if (days === undefined || stretch === undefined) continue;
      const { low, high } = reading.interval;
      const report = judge(event, stretch, { low: low * days, high: high * days, round: isRound(reading.value) });
      if (report) yield { ...report, data: { ...report.data, printed: text }, span };
    }
  },
});

interface Stretch {
  start: Days;
  end: Days;
  /** The event is over, or only its end so far is known. */
  over: boolean;
}

function stretchOf(article: Article, event: Event, asOf: string | undefined): Stretch | undefined {
  const start = event.start === undefined ? undefined : parseEdtf(event.start);
  const end = event.end === undefined ? undefined : parseEdtf(event.end);
  const until = end ?? (asOf === undefined ? article.published : parseEdtf(asOf));
  if (start === undefined || until === undefined) return undefined;
  const known = [start, until].every(
    (days) => Number.isFinite(days.from) && Number.isFinite(days.to) && !days.approximate,
  );
  return known && start.from <= until.to ? { start, end: until, over: end !== undefined } : undefined;
}

function judge(
  event: Found<Event>,
  { start, end, over }: Stretch,
  printed: { low: number; high: number; round: boolean },
): Omit<Report, 'span'> | undefined {
  const most = end.to - start.from + 1;
  const least = Math.max(0, end.from - start.to);
  const long = compare(printed.low, most) > 0;
  const short = !long && over && !printed.round && compare(printed.high * 2, least) < 0;
  if (!long && !short) return undefined;
  const name = event.item.name ?? event.item.id;
  return {
    message: long ? 'long' : 'short',
    data: { event: name, days: long ? most : least, start: showDays(start), end: showDays(end) },
    arithmetic: `${showDays(start)} to ${showDays(end)} is ${most} days with the first and the last, ${Math.max(0, most - 2)} without`,
    related: [{ ...placeOf(event, 'start'), message: `${name} is declared here` }],
    severity: short ? 'warning' : undefined,
  };
}

function isRound(value: number): boolean {
  return value >= 50 && value % 10 === 0;
}
