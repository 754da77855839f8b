/** role/tenure: a role asserted for somebody who did not hold it on the article's date. */
import type { Fix, Related } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Entity } from '../../model/declared.ts';
import type { DateStatement, Mention } from '../../model/facts.ts';
import type { Found } from '../../model/registry.ts';
import { type RoleBook, roleBooks, type Tenure } from '../../model/roles.ts';
import { Stretches } from '../../model/stretches.ts';
import { type Days, meetDays, parseEdtf, showDays } from '../../reading/edtf.ts';
import { readTimes } from '../../reading/time.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Assertion, assertionsBy, mayAssert } from './assertion.ts';

export default defineRule({
  id: 'role/tenure',
  summary: 'A role asserted for somebody who did not hold it on the date of the article.',
  why: `"Health Secretary" before the name of somebody who left the office last summer is a slip that every reader of the beat
sees; on a page with a wrong dateline it is how the wrong date shows. The title is read from the \`role\` key, from the span,
from the words right before it, and from an apposition behind it. Nothing is said where a word takes the office back
("former", "then", "acting", "-elect", "shadow", "deputy"), where a capital before the title makes it another office
("Scottish Health Secretary"), where the sentence itself gives a date within the tenure, where an end of the tenure is not
known, or where the article has no \`published\`.`,
  severity: 'error',
  scope: 'article',
  messages: {
    past: 'Unexpected "{title}" for {name} on {date}: held it {tenure}{holder}',
    other: 'Unexpected "{title}" for {name} on {date}: the registry does not know {name} to have held it{holder}',
  },
  good: [
    `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: harbour master, from: 2019-05-01, to: 2023-06-30}]}
---
The former harbour master [Ada Brook]{ada} disagreed, as did [Ada Brook, then harbour master,]{ada} in 2020.`,
    `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: harbour master, from: 2019-05-01}]}
---
[Harbour master Ada Brook]{ada} disagreed.`,
    `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: harbour master, from: 2019-05-01, to: 2023-06-30}]}
---
In May 2021 harbour master [Ada Brook]{ada} closed the east pier.`,
    `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: governor, from: 2019-05-01, to: 2023-06-30}]}
---
The [then governor]{entity: ada, role: governor} disagreed, and so did the former [governor]{entity: ada, role: governor}'s
staff. A candidate for governor, [Ada Brook]{ada} was 30. She had been governor. [Brook]{ada} left.`,
  ],
  bad: [
    {
      article: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: harbour master, from: 2019-05-01, to: 2023-06-30}]}
---
On the pier, ‹|harbour master|›{past} [Ada Brook]{ada} disagreed.`,
      fixed: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: harbour master, from: 2019-05-01, to: 2023-06-30}]}
---
On the pier, former harbour master [Ada Brook]{ada} disagreed.`,
    },
    {
      article: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: Governor, from: 2019-05-01, to: 2023-06-30}]}
---
On the pier, ‹|Gov.|›{past} [Ada Brook]{ada} disagreed.`,
      fixed: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: Governor, from: 2019-05-01, to: 2023-06-30}]}
---
On the pier, former Gov. [Ada Brook]{ada} disagreed.`,
    },
    {
      article: `---
published: 2024-03-04
entities:
  harbour-master: {type: role, name: Harbour Master, unique: true}
  ada: {type: person, name: Ada Brook}
  ben: {type: person, name: Ben Shaw, roles: [{title: Harbour Master, id: harbour-master, from: 2023-07-01}]}
---
[Ada Brook]{entity: ada, role: ‹|harbour-master|›{other}} disagreed.`,
    },
  ],
  *check(article) {
    const { published, mentioned, facts } = article;
    if (published === undefined) return;
    let books: readonly RoleBook[] | undefined;
    for (let index = 0; index < facts.mentions.length; index++) {
      const mention = facts.mentions[index]!;
      const person = mentioned[index];
      if (person === undefined || !mayAssert(mention, person)) continue;
      const date = saidOn(article, mention) ?? published;
      books ??= roleBooks(article.scope);
      if (isWithinRecord(article, mention, person, books) && heldAll(person, date, books)) continue;
      for (const assertion of assertionsBy(article, mention, person, books)) {
        const report = judge(article, assertion, date, books);
        if (report) yield report;
      }
    }
  },
});

/** Whether whatever role a mention asserts is one of the person's own, or of nobody's: it names no role entity that is not. */
function isWithinRecord(
  article: Article,
  { role }: Mention,
  { item }: Found<Entity>,
  books: readonly RoleBook[],
): boolean {
  if (role === undefined || article.scope.entity(role)?.item.type !== 'role') return true;
  return books.some((book) => book.tenures.get(role)?.some((tenure) => tenure.entity.item.id === item.id));
}

/** Whether somebody held every role of their record on a day, so that none of them can be asserted amiss. */
function heldAll({ item }: Found<Entity>, date: Days, books: readonly RoleBook[]): boolean {
  for (const book of books) {
    for (const { days } of book.records.get(item.id) ?? []) if (!meetDays(days, date)) return false;
  }
  return true;
}

function judge(article: Article, assertion: Assertion, date: Days, books: readonly RoleBook[]): Report | undefined {
  const byKey = assertion.keys.map((key) => books.flatMap((book) => book.tenures.get(key) ?? []));
  const isOwn = (tenure: Tenure): boolean => tenure.entity.item.id === assertion.person.item.id;
  const own = byKey.flat().filter(isOwn);
  // Others may have a role of the same title in another body.
  const same = byKey.filter((tenures) => own.length === 0 || tenures.some(isOwn)).flat();
  const holders = same.filter((tenure) => covers(tenure.days, date) && !own.includes(tenure));
  if (own.some((tenure) => meetDays(tenure.days, date))) return undefined;
  if (own.length === 0) {
    const unique = assertion.keys.length === 1 && isUnique(books, assertion.keys[0]!);
    if (!assertion.written || !unique || holders.length === 0) return undefined;
  } else if (datedWithin(article, assertion, own)) return undefined;
  const name = assertion.person.item.name ?? assertion.mention.text;
  return {
    message: own.length > 0 ? 'past' : 'other',
    data: {
      title: assertion.title,
      name,
      date: showDays(date),
      tenure: own.map((tenure) => spell(tenure.days, date)).join(', and '),
      holder:
        holders.length === 1
          ? `; on that day it was ${holders[0]!.entity.item.name ?? holders[0]!.entity.item.id}`
          : '',
    },
    span: assertion.span,
    related: [...own, ...holders].map(relatedOf),
    fixes: own.length > 0 ? waysOut(assertion, own, date) : [],
  };
}

/** Words of a quotation count for the day on which they were said. */
function saidOn(article: Article, mention: Mention): Days | undefined {
  for (const quote of article.quotePlaces.allMeeting(article.document.annotations[mention.annotation]!.plain)) {
    const around = quote.span.start <= mention.span.start && mention.span.end <= quote.span.end;
    if (around && quote.said !== undefined) return parseEdtf(quote.said);
  }
  return undefined;
}

/** Whether the sentence names a date on which the role was held: "In January 2023, Prime Minister …". */
function datedWithin(article: Article, { plain }: Assertion, tenures: readonly Tenure[]): boolean {
  const { text } = article.document.plain;
  const start = sentenceStart(text, plain.start);
  const end = sentenceEnd(text, plain.end);
  const { published, lang } = article.facts;
  const read = readTimes(text.slice(start, end), { published, lang }).flatMap((time) => time.readings);
  const tagged = [...article.derive(datePlaces).allMeeting({ start, end })].flatMap((date) => date.edtf);
  return [...read, ...tagged].some((edtf) => {
    const days = parseEdtf(edtf);
    return days !== undefined && tenures.some((tenure) => meetDays(tenure.days, days));
  });
}

/** Tagged dates by their place in the plain text. */
function datePlaces(article: Article): Stretches<DateStatement> {
  return new Stretches(article.facts.dates, ({ annotation }) => article.document.annotations[annotation]!.plain);
}

function sentenceStart(text: string, at: number): number {
  for (let i = at - 1; i > 0 && at - i < 600; i--) {
    const c = text[i]!;
    if (
      c === '\n' ||
      ((c === ' ' || c === '"' || c === '”') && /[.!?]["”’']?$/.test(text.slice(Math.max(0, i - 2), i)))
    )
      return i + 1;
  }
  return Math.max(0, at - 600);
}

function sentenceEnd(text: string, at: number): number {
  for (let i = at; i < text.length && i - at < 600; i++) {
    const c = text[i]!;
    if (c === '\n' || ((c === '.' || c === '!' || c === '?') && /^["”’']?(?:\s|$)/.test(text.slice(i + 1, i + 3))))
      return i;
  }
  return Math.min(text.length, at + 600);
}

function isUnique(books: readonly RoleBook[], key: string): boolean {
  return books.some((book) => book.roles.get(key)?.item.unique === true);
}

function covers(tenure: Days, date: Days): boolean {
  return tenure.from <= date.from && date.to <= tenure.to && tenure.from !== Number.NEGATIVE_INFINITY;
}

/** "from 25 October 2022 to July 2024", "until 2023", "since May 2019", as declared; of what is to come "from May 2029 on". */
function spell({ from, ends: [start, end] = [undefined, undefined] }: Days, seen?: Days): string {
  if (start === undefined) return end === undefined ? 'at some time' : `until ${showDays(end)}`;
  if (end !== undefined) return `from ${showDays(start)} to ${showDays(end)}`;
  return seen !== undefined && seen.to < from ? `from ${showDays(start)} on` : `since ${showDays(start)}`;
}

function relatedOf({ entity, index, title, days }: Tenure): Related {
  const span = entity.item.at[`roles.${index}.title`] ?? entity.item.span;
  return { file: entity.file, span, message: `${entity.item.name ?? entity.item.id}: ${title} ${spell(days)}` };
}

/** "former" where the role was over; nothing can be guessed where it had not begun. */
function waysOut({ span, title, written }: Assertion, own: readonly Tenure[], date: Days): Fix[] {
  if (written || !own.every((tenure) => tenure.days.to < date.from)) return [];
  const text = `former ${/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title}`;
  return [{ title: `Print "${text}"`, edits: [{ file: '', span, text }] }];
}
