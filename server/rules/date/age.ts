/** date/age: an age against the birth date, and against the ages that other articles print. */
import type { Edit, Fix, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Figure } from '../../model/declared.ts';
import { placeOf } from '../../model/registry.ts';
import { addMonths } from '../../reading/calendar.ts';
import { type Days, parseEdtf, showDays } from '../../reading/edtf.ts';
import { defineRule, type Entry, type Report } from '../rule.ts';

/** The days on which somebody of a printed age was born. */
interface Birth {
  from: number;
  to: number;
  age: number;
  name: string;
  /** Day of the dateline. */
  on: number;
}

interface PrintedAge {
  person: string;
  age: number;
  span: Span;
  /** The day that the age holds for; without one, the dateline. */
  on?: Days;
  /** Where the age is declared too. */
  declared?: Edit;
}

export default defineRule<Birth>({
  id: 'date/age',
  summary: 'An age that the birth date rules out, or that another article makes impossible.',
  why: `Somebody born in 1966 cannot be 54 in 2024. A birth year or month alone leaves room, and all of it is given. Ages are read
from figures that are \`of\` a person in years, and from the print right behind a name ("Ada Brook, 58,"). Two articles
contradict each other when nobody could have been both ages on the two days.`,
  severity: 'error',
  scope: 'both',
  messages: {
    born: 'Unexpected age {age} for {name} on {date}: born {born}, so {expected}',
    other: 'Unexpected age {age} for {name} on {date}: was {otherAge} on {otherDate}',
  },
  good: [
    `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, born: 1966-03-05}
---
[Ada Brook]{ada}, 57, retires at [58]{figure: {value: 58, unit: year, of: ada, as-of: 2024-03-05}}.`,
    `//- a.news
---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook}
---
[Ada Brook]{ada}, 54, retires.
//- b.news
---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook}
---
[Ada Brook]{ada}, 12, wins. Her namesake is older.`,
    `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, born: 1966-03-05}
---
[Ada Brook]{ada} is in her [50s]{figure: {value: {from: 50, to: 59}, unit: year, of: ada}}.`,
  ],
  bad: [
    {
      article: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, born: 1966-03-05}
---
[Ada Brook]{ada}, ‹|54|›{born}, retires.`,
      fixed: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, born: 1966-03-05}
---
[Ada Brook]{ada}, 57, retires.`,
    },
    {
      article: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, born: 1966-03-05}
---
[Ada Brook]{ada} is [‹|54|›{born}]{figure: {value: 54, unit: year, of: ada}}.`,
    },
    {
      article: `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook}
//- a.news
---
published: 2024-03-04
---
[Ada Brook]{ada}, ‹|54|›{other}, retires.
//- b.news
---
published: 2024-06-04
---
[Ada Brook]{ada}, ‹|57|›{other}, retires.`,
    },
    {
      article: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook}
---
[Ada Brook]{ada}, ‹|54|›{other}, retires. [Brook]{ada}, ‹|56|›{other}, is a pilot.`,
    },
  ],
  *check(article) {
    for (const printed of agesOf(article)) {
      const report = againstBirth(article, printed);
      if (report) yield report;
    }
  },
  *collect(article) {
    const day = article.published;
    if (day === undefined || day.to - day.from > 366) return;
    for (const { person, age, span, on = day } of agesOf(article)) {
      const found = article.scope.entity(person);
      if (found === undefined || found.item.born !== undefined) continue;
      // Whom an article declares itself is known to it alone.
      const key = article.scope.owns(found) ? `${article.file}#${person}` : person;
      const birth = { from: addMonths(on.from, -12 * (age + 1)) + 1, to: addMonths(on.to, -12 * age) };
      const data = { ...birth, age, name: found.item.name ?? person, on: on.from };
      yield { key, file: article.file, span, data };
    }
  },
  *judge(group) {
    let [latest, earliest] = [group[0]!, group[0]!];
    for (const entry of group) {
      if (entry.data.from > latest.data.from) latest = entry;
      if (entry.data.to < earliest.data.to) earliest = entry;
    }
    for (const entry of group) {
      const other = [latest, earliest].find(({ data }) => data.from > entry.data.to || entry.data.from > data.to);
      if (other) yield againstOther(entry, other);
    }
  },
});

/** Ages behind names, and figures in years that belong to a person. */
function* agesOf(article: Article): Iterable<PrintedAge> {
  const { plain, annotations } = article.document;
  for (const mention of article.facts.mentions) {
    const { end } = annotations[mention.annotation]!.plain;
    const match = mayBeAge(plain.text, end) ? behindName.exec(plain.text.slice(end, end + 24)) : null;
    if (match === null || article.scope.entity(mention.entity)?.item.type !== 'person') continue;
    const start = end + match[0].indexOf(match[1]!);
    yield { person: mention.entity, age: Number(match[1]), span: plain.span(start, start + match[1]!.length) };
  }
  const { figures } = article.facts;
  for (let index = 0; index < figures.length; index++) {
    const figure = article.figures[index]?.figure?.item;
    const person = figure?.of;
    if (person === undefined) continue;
    const { reading, span, asOf, text } = figures[index]!;
    if (reading === undefined || reading.range || reading.qualifier || isDecade(text, figure?.value)) continue;
    if ((reading.unit ?? figure?.unit) !== 'year' || article.scope.entity(person)?.item.type !== 'person') continue;
    const day = asOf ?? figure?.asOf;
    const on = day === undefined ? undefined : parseEdtf(day);
    const { file, item } = article.figures[index]!.figure!;
    const value = item.at.value;
    const declared = value && { file, span: value, text: '' };
    if (Number.isInteger(reading.value)) yield { person, age: reading.value, span, on, declared };
  }
}

/** "In her 50s" is any of ten ages, and a declared range any of its own. */
function isDecade(text: string, value: Figure['value']): boolean {
  return /\d0s$/.test(text) || (value !== undefined && 'from' in value);
}

/** ", 58," or " (58)" or ", aged 58". */
const behindName = /^(?:, aged |, who is |, | \()(\d{1,3})(?=[,.;)]|$)/;

/** Asked of every name: a comma and a digit, "aged" or "who is" behind it, or an opening bracket. */
function mayBeAge(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2c) return code === 0x20 && text.charCodeAt(at + 1) === 0x28;
  const first = text.charCodeAt(at + 2);
  return (first >= 0x30 && first <= 0x39) || first === 0x61 || first === 0x77;
}

function againstBirth(article: Article, printed: PrintedAge): Report | undefined {
  const { person, age, span, on } = printed;
  const found = article.scope.entity(person);
  const born = found?.item.born === undefined ? undefined : parseEdtf(found.item.born);
  const day = on ?? article.published;
  if (found === undefined || born === undefined || born.approximate || born.uncertain || day === undefined)
    return undefined;
  const [least, most] = [yearsOn(born.to, day.from), yearsOn(born.from, day.to)];
  if (!Number.isFinite(least) || !Number.isFinite(most) || (least <= age && age <= most)) return undefined;
  const expected = least === most ? `${least}` : `${least} to ${most}`;
  return {
    message: 'born',
    data: { age, name: found.item.name ?? person, date: showDays(day), born: showDays(born), expected },
    span,
    arithmetic: `From ${showDays(born)} to ${showDays(day)} is ${expected} years`,
    related: [{ ...placeOf(found, 'born'), message: `Born ${showDays(born)} by this declaration` }],
    fixes: least === most ? corrected(article, printed, least) : [],
  };
}

/** The print put right where the old age stands there in digits, and the declaration with it. */
function corrected(article: Article, { span, age, declared }: PrintedAge, right: number): Fix[] {
  const at = article.document.text.slice(span.start, span.end).indexOf(String(age));
  if (at < 0) return [];
  const text = String(right);
  const place = { start: span.start + at, end: span.start + at + String(age).length };
  const edits = [{ file: '', span: place, text }, ...(declared ? [{ ...declared, text }] : [])];
  return [{ title: `Print ${right}`, edits }];
}

function yearsOn(birth: number, day: number): number {
  if (!Number.isFinite(birth)) return birth > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  let years = Math.floor((day - birth) / 365.2425) - 1;
  while (addMonths(birth, 12 * (years + 1)) <= day) years++;
  return years;
}

function againstOther(entry: Entry<Birth>, other: Entry<Birth>): Report {
  const day = (n: number): string => showDays({ from: n, to: n, precision: 'day' } satisfies Days);
  const { age, name, on } = entry.data;
  return {
    message: 'other',
    data: { age, name, date: day(on), otherAge: other.data.age, otherDate: day(other.data.on) },
    file: entry.file,
    span: entry.span,
    arithmetic: `${age} on ${day(on)} means born ${day(entry.data.from)} to ${day(entry.data.to)}; ${other.data.age} on ${day(other.data.on)} means born ${day(other.data.from)} to ${day(other.data.to)}`,
    related: [{ file: other.file, span: other.span, message: `${other.data.age} here, on ${day(other.data.on)}` }],
  };
}
