/** date/order: an event that ends before it starts; "will" for what is past at publication, and the reverse. */
import type { Article } from '../../model/article.ts';
import type { DateStatement } from '../../model/facts.ts';
import { type Days, parseEdtf, showDays } from '../../reading/edtf.ts';
import { isAfterOn, tenseBefore } from '../../reading/tense.ts';
import { defineRule, type Report } from '../rule.ts';
import { taggedAt, wordedDays } from './tagged.ts';

export default defineRule({
  id: 'date/order',
  summary: 'An event that ends before it starts; "will" for what is past at publication, and the reverse.',
  why: `A story that was held over still says "will walk out on 9 January" on the 12th. Only a plain future or past tense right
before a tagged date is judged ("will meet on", "met on"), a day of grace is given either way, and words inside quotation
marks are left alone: they were said on another day.`,
  severity: 'error',
  scope: 'article',
  messages: {
    reversed: 'Unexpected end {end} of "{id}": it starts on {start}',
    past: 'Unexpected "{verb}" for {date}: that was past when this was published, on {published}',
    future: 'Unexpected "{verb}" for {date}: that was still to come when this was published, on {published}',
    lived: 'Unexpected {later} {end} of "{id}": its {earlier} is {start}',
  },
  good: [
    '---\npublished: 2023-01-09\n---\nThe crew will meet on [11 January]{date: 2023-01-11}; it met on [4 January]{date: 2023-01-04}.',
    '---\npublished: 2023-01-09\n---\nThe walkout will be the first since [4 January]{date: 2023-01-04}.',
    '---\nevents:\n  strike: {start: 2023-01-11, end: 2023-01-11}\n---\nThe [strike]{date: 2023-01-11, event: strike} was short.',
  ],
  bad: [
    {
      article:
        '---\nevents:\n  strike: {start: 2023-01-11, end: ‹|2023-01-10|›{reversed}}\n---\nThe [strike]{date: 2023-01-11, event: strike} was short.',
    },
    {
      article:
        '---\nentities:\n  ada: {type: person, name: Ada Brook, born: 1960, died: ‹|1950|›{lived}}\n---\n[Ada Brook]{ada} wrote.',
    },
    { article: '---\npublished: 2023-01-12\n---\nThe crew ‹|will|›{past} meet on [9 January]{date: 2023-01-09}.' },
    { article: '---\npublished: 2023-01-12\n---\nThe crew ‹|met|›{future} on [19 January]{date: 2023-01-19}.' },
    {
      article: '---\npublished: 2023-01-12\n---\nCrews ‹|are set to|›{past} walk out [on 9 January]{date: 2023-01-09}.',
    },
  ],
  *check(article) {
    for (const { id, at, start, end } of article.facts.declared.events) {
      const report = pair(id, at.end, start, end, { message: 'reversed', data: {} });
      if (report) yield report;
    }
    for (const entity of article.facts.declared.entities) {
      const { id, at, born, died, founded, dissolved } = entity;
      const life = pair(id, at.died, born, died, { message: 'lived', data: { later: 'death', earlier: 'birth' } });
      if (life) yield life;
      const times = { message: 'lived', data: { later: 'end', earlier: 'founding' } };
      const stood = pair(id, at.dissolved, founded, dissolved, times);
      if (stood) yield stood;
      for (const [index, role] of entity.roles.entries()) {
        const end = at[`roles.${index}.to`];
        const held = pair(id, end, role.from, role.to, { message: 'reversed', data: {} });
        if (held) yield held;
      }
    }
    if (article.published) {
      for (const statement of article.facts.dates) {
        const report = tense(article, statement, article.published);
        if (report) yield report;
      }
    }
  },
});

/** Two dates of which the second cannot come before the first. */
function pair(
  id: string,
  span: { start: number; end: number } | undefined,
  start: string | undefined,
  end: string | undefined,
  { message, data }: { message: string; data: Record<string, string> },
): Report | undefined {
  if (span === undefined || start === undefined || end === undefined) return undefined;
  const [first, last] = [parseEdtf(start), parseEdtf(end)];
  if (first === undefined || last === undefined || first.from <= last.to || first.approximate || last.approximate) {
    return undefined;
  }
  return { message, data: { ...data, id, start: showDays(first), end: showDays(last) }, span };
}

const isOnFirst = /^on\s/;

/** The plain tense right before a tagged date against the dateline, with a day of grace. */
function tense(article: Article, statement: DateStatement, published: Days): Report | undefined {
  const { plain, annotations } = article.document;
  const at = annotations[statement.annotation]!.plain;
  const start = at.start + (isOnFirst.test(statement.text) ? 3 : 0);
  if (!isAfterOn(plain.text, start)) return undefined;
  const tagged = statement.edtf.flatMap((edtf) => parseEdtf(edtf) ?? []);
  if (tagged.length === 0 || tagged.some((days) => days.approximate || days.uncertain)) return undefined;
  const past = tagged.every((days) => days.to < published.from - 1);
  const future = tagged.every((days) => days.from > published.to + 1);
  if (!past && !future) return undefined;
  const verb = tenseBefore(plain.text, start, past ? 'future' : 'past');
  if (verb === undefined) return undefined;
  if (article.quotationPlaces.around({ start: at.start - 1, end: at.end + 1 })) return undefined;
  return {
    message: past ? 'past' : 'future',
    data: { verb: verb.text, date: wordedDays(tagged[0]!), published: wordedDays(published) },
    span: plain.span(verb.start, verb.end),
    related: [taggedAt(article, statement)],
  };
}
