/** date/published: what the article itself tells fits another day, far from its dateline. */
import type { Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { roleBooks } from '../../model/roles.ts';
import { type Days, meetDays, parseEdtf, showDays } from '../../reading/edtf.ts';
import { assertionsOf } from '../role/assertion.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'date/published',
  summary: "The article's own dates, roles and events all fit another day, far from its dateline.",
  why: `A page saved by a crawler often carries the day of crawling as its date. Single dates prove nothing, since stories look
back; but where at least three independent things (tagged dates, roles that the registry dates) all point to one stretch of
at most three months, and nothing points to the two months around the dateline, the dateline is what does not fit.`,
  severity: 'warning',
  scope: 'article',
  messages: {
    elsewhere: 'Unexpected dateline {published}: {count} dates and roles of this article all fit {stretch} instead',
  },
  good: [
    `---
published: 2023-01-09
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: harbour master, from: 2019-05-01, to: 2023-06-30}]}
---
Harbour master [Ada Brook]{ada} spoke on [9 January]{date: 2023-01-09}, after talks [on 11 November]{date: 2022-11-11}.`,
    '---\npublished: 2024-03-04\n---\nIt burned on [9 January 1953]{date: 1953-01-09}, [10 January 1953]{date: 1953-01-10} and [11 January 1953]{date: 1953-01-11}.',
  ],
  bad: [
    {
      article: `---
published: ‹|2025-11-12|›{elsewhere}
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: harbour master, from: 2019-05-01, to: 2023-06-30}]}
---
Harbour master [Ada Brook]{ada} spoke on [Monday]{date: 2023-01-09}. The crew sails on [Wednesday]{date: 2023-01-11}, and [next week]{date: 2023-01-18}.`,
    },
  ],
  *check(article) {
    const { published } = article;
    const span = article.facts.at.published;
    if (published === undefined || span === undefined || article.facts.dates.length < 2) return;
    const told = farDates(article, published);
    if (told === undefined) return;
    const evidence = [...told, ...tenuresOf(article, published)];
    if (evidence.length < least || !evidence.some(({ counted }) => counted)) return;
    if (evidence.some(({ days }) => isNear(days, published))) return;
    const dates = evidence.filter(({ days }) => days.to - days.from <= 92);
    const from = Math.min(...dates.map(({ days }) => days.from));
    const to = Math.max(...dates.map(({ days }) => days.to));
    const stretch: Days = { from, to, precision: 'interval' };
    if (to - from > 92 || !evidence.every(({ days }) => meetDays(days, stretch))) return;
    yield {
      message: 'elsewhere',
      data: { published: showDays(published), count: evidence.length, stretch: showDays(stretch) },
      span,
      related: evidence.slice(0, 6).map(({ days, at }) => ({ file: article.file, span: at, message: showDays(days) })),
    };
  },
});

/** Things that must point elsewhere, and days around the dateline that none may point to. */
const least = 3;
const around = 31;

interface Evidence {
  days: Days;
  at: Span;
  /** Ties the story to its own day: "Wednesday", an office held, rather than a date that any story may look back to. */
  counted: boolean;
}

function isNear(days: Days, published: Days): boolean {
  return days.from <= published.to + around && published.from - around <= days.to;
}

/** The tagged dates, if none of them is near the dateline. */
function farDates(article: Article, published: Days): Evidence[] | undefined {
  const far: Evidence[] = [];
  for (const { edtf, reading, span } of article.facts.dates) {
    const kind = reading?.kind;
    const counted = kind === 'weekday' || kind === 'relative' || kind === 'clock';
    for (const each of edtf) {
      const days = parseEdtf(each);
      if (days === undefined || !Number.isFinite(days.to - days.from)) continue;
      if (isNear(days, published)) return undefined;
      far.push({ days, at: span, counted });
    }
  }
  return far;
}

/** Roles asserted of people who did not hold them on the dateline: the stretch in which they did. */
function tenuresOf(article: Article, published: Days): Evidence[] {
  const books = roleBooks(article.scope);
  const evidence: Evidence[] = [];
  for (const { keys, person, span } of assertionsOf(article)) {
    const own = keys
      .flatMap((key) => books.flatMap((book) => book.tenures.get(key) ?? []))
      .filter((tenure) => tenure.entity.item.id === person.item.id);
    if (own.length === 0 || own.some((tenure) => meetDays(tenure.days, published))) continue;
    const days: Days = {
      precision: 'interval',
      from: Math.min(...own.map((tenure) => tenure.days.from)),
      to: Math.max(...own.map((tenure) => tenure.days.to)),
    };
    evidence.push({ days, at: span, counted: true });
  }
  return evidence;
}
