/** Wrong dates, ages, durations and offices. */
import type { Article } from '../../server/model/article.ts';
import { isoDay, weekdayOf } from '../../server/reading/calendar.ts';
import { parseEdtf } from '../../server/reading/edtf.ts';
import { type Mutation, replaced } from './mutation.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function* dateMutations(article: Article): Iterable<Mutation> {
  yield* tags(article);
  yield* weekdayMutations(article);
  yield* orders(article);
  yield* ages(article);
  yield* offices(article);
  yield* durations(article);
}

const shiftOf =
  (article: Article, rule: string) =>
  (note: string, text: string): Mutation => ({
    rule,
    note,
    mutated: [{ path: article.file, text }],
  });

/** Tagged days moved out of every reading of their print. */
function* tags(article: Article): Iterable<Mutation> {
  for (const { edtf, reading, text, at } of article.facts.dates) {
    const days = edtf.length === 1 ? parseEdtf(edtf[0]!) : undefined;
    if (days === undefined || reading === undefined || reading.vague || reading.readings.length === 0) continue;
    if (!Number.isFinite(days.from - days.to) || days.approximate) continue;
    const counted = reading.kind === 'weekday' || reading.kind === 'relative' || reading.kind === 'clock';
    const of = shiftOf(article, counted ? 'date/relative' : 'date/value');
    for (const shift of shifts(text, days.to - days.from)) {
      // What is open at one end holds whatever lies that way.
      if (shift < 0 ? /^(?:until|by|before)\b/i.test(text) : /^(?:from|since|after)\b/i.test(text)) continue;
      const [from, to] = [isoDay(days.from + shift), isoDay(days.to + shift)];
      yield of(
        `${text} moved ${shift} days`,
        replaced(article.document.text, at, from === to ? from : `${from}/${to}`),
      );
    }
  }
}

/** How far a tag must move to leave what is printed. */
function shifts(text: string, length: number): number[] {
  if (length > 1000) return [-9000, 9000];
  if (length > 100) return [-900, 700];
  if (/year|\d{4}|spring|summer|autumn|fall\b/i.test(text) && !/\d\d? \p{L}+ \d{4}/u.test(text)) return [-1500, 1300];
  if (/month|quarter/i.test(text) || length > 20) return [-200, 80];
  if (/week|Easter|Christmas|New Year|Friday before/i.test(text) || length > 1) return [-40, 40];
  if (/day\b/i.test(text) && !/\d/.test(text)) return [-3, 2, 3];
  if (/\d/.test(text)) return [-11, -2, 3, 9];
  return [-40, 40];
}

/** A weekday that the calendar does not give, before a date in digits. */
function* weekdayMutations(article: Article): Iterable<Mutation> {
  const of = shiftOf(article, 'date/weekday');
  for (const { edtf, text, span } of article.facts.dates) {
    const days = edtf.length === 1 ? parseEdtf(edtf[0]!) : undefined;
    if (days === undefined || days.from !== days.to) continue;
    const named = new RegExp(`\\b(?:${weekdays.join('|')})\\b`).exec(text);
    const day =
      /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{Ll}* \d{1,2}\b/u.exec(
        text,
      );
    if (day === null) continue;
    for (const step of [1, 3, 5]) {
      const wrong = weekdays[(weekdayOf(days.from) - 1 + step) % 7]!;
      const start = span.start + (named ?? day).index;
      const end = named ? start + named[0].length : start;
      yield of(`${text} on a ${wrong}`, replaced(article.document.text, { start, end }, named ? wrong : `${wrong} `));
    }
  }
}

/** Ends before starts. */
function* orders(article: Article): Iterable<Mutation> {
  const of = shiftOf(article, 'date/order');
  const { text } = article.document;
  const { events, entities } = article.facts.declared;
  for (const { id, start, end, at } of events) {
    if (start !== undefined && end !== undefined && at.end)
      yield of(`${id} ends early`, replaced(text, at.end, '1999-01-01'));
  }
  for (const { id, born, died, roles, at } of entities) {
    if (born !== undefined && died !== undefined && at.died)
      yield of(`${id} dies early`, replaced(text, at.died, '1801'));
    for (const [index, { from, to }] of roles.entries()) {
      const place = at[`roles.${index}.to`];
      if (from !== undefined && to !== undefined && place)
        yield of(`${id} leaves early`, replaced(text, place, '1987-01-01'));
    }
  }
  for (const [sentence, wrong] of [
    ['will meet on [9 May]{date: 2024-05-09}', 'met on [9 May]{date: 2024-05-09}'],
    ['met on [9 April]{date: 2024-04-09}', 'will meet on [9 April]{date: 2024-04-09}'],
    ['was opened on [2 February]{date: 2024-02-02}', 'will be opened on [2 February]{date: 2024-02-02}'],
    ['is to sail on [1 June]{date: 2024-06-01}', 'sailed on [1 June]{date: 2024-06-01}'],
    ['resigned on [11 March]{date: 2024-03-11}', 'will resign on [11 March]{date: 2024-03-11}'],
    ['is to stand down on [20 May]{date: 2024-05-20}', 'stood down on [20 May]{date: 2024-05-20}'],
  ] as const) {
    const told = (words: string) => [
      { path: 'made-up.news', text: `---\npublished: 2024-04-20\n---\nThe board ${words}.\n` },
    ];
    yield { rule: 'date/order', note: wrong, original: told(sentence), mutated: told(wrong) };
  }
}

/** Printed ages, and years of birth. */
function* ages(article: Article): Iterable<Mutation> {
  const of = shiftOf(article, 'date/age');
  const { text } = article.document;
  for (const mention of article.facts.mentions) {
    const entity = article.scope.entity(mention.entity)?.item;
    const behind = article.document.annotations[mention.annotation]!;
    const age = /^(?:, |, aged | \()(\d{1,3})(?=[,.)])/.exec(text.slice(behind.end, behind.end + 20));
    if (age === null || entity?.born === undefined) continue;
    const end = behind.end + age[0].length;
    for (const years of [-9, -2, 2, 10]) {
      const wrong = `${Number(age[1]) + years}`;
      yield of(`${mention.text}, ${wrong}`, replaced(text, { start: end - age[1]!.length, end }, wrong));
    }
    if (!article.scope.owns(article.scope.entity(mention.entity)!)) continue;
    for (const years of [-5, 4]) {
      const born = String(Number(entity.born.slice(0, 4)) + years);
      yield of(`${mention.text} born ${born}`, replaced(text, entity.at.born!, born));
    }
  }
  for (const [index, statement] of article.facts.figures.entries()) {
    const figure = article.figures[index]?.figure?.item;
    const value = figure?.value;
    if (figure?.unit !== 'year' || figure.of === undefined || value === undefined || !('text' in value)) continue;
    if (article.scope.entity(figure.of)?.item.born === undefined || !statement.text.includes(value.text)) continue;
    for (const years of [-4, 3]) {
      const wrong = `${value.value + years}`;
      const mutated = replaced(
        replaced(text, figure.at.value!, wrong),
        statement.span,
        statement.text.replace(value.text, wrong),
      );
      if (figure.at.value!.start > statement.span.start && wrong.length === value.text.length)
        yield of(`${statement.text} as ${wrong}`, mutated);
    }
  }
}

/** Words that took an office back, taken out; an office that was over before the article. */
function* offices(article: Article): Iterable<Mutation> {
  const of = shiftOf(article, 'role/tenure');
  const { text } = article.document;
  for (const match of text.matchAll(/\b(?:former|then) (?=(?:council|city) (?:leader|statistician))/gi)) {
    if (match.index < (article.document.frontMatter?.end ?? 0)) continue;
    const rest = text.slice(match.index, match.index + 60);
    if (!/\{(?:odell|statistician)\}/.test(rest) || / in \[\d{4}/.test(text.slice(match.index, match.index + 120)))
      continue;
    const start = match.index;
    yield of(`not ${match[0].trim()}`, replaced(text, { start, end: start + match[0].length }, ''));
  }
  for (const entity of article.facts.declared.entities) {
    for (const [index, role] of entity.roles.entries()) {
      const title = entity.at[`roles.${index}.title`];
      if (title === undefined || role.to !== undefined || article.facts.published === undefined) continue;
      const printed = article.facts.mentions.some((mention) => {
        if (mention.entity !== entity.id || mention.text !== entity.name) return false;
        const { text: prose } = article.document.plain;
        const at = article.document.annotations[mention.annotation]!.plain;
        const before = prose.slice(Math.max(0, at.start - role.title.length - 6), at.start).toLowerCase();
        const behind = prose.slice(at.end, at.end + role.title.length + 6).toLowerCase();
        const title = role.title.toLowerCase();
        return (
          before.endsWith(`the ${title}, `) || behind.startsWith(`, ${title}`) || behind.startsWith(`, the ${title}`)
        );
      });
      if (!printed) continue;
      const wrong = role.from === undefined ? ', to: 1990-01-01' : '';
      if (wrong)
        yield of(`${entity.id} ${role.title} until 1990`, replaced(text, { start: title.end, end: title.end }, wrong));
    }
  }
}

/** Durations of events. */
function* durations(article: Article): Iterable<Mutation> {
  const of = shiftOf(article, 'date/duration');
  const { text } = article.document;
  for (const [index, statement] of article.facts.figures.entries()) {
    const figure = article.figures[index]?.figure?.item;
    const event = figure?.of === undefined ? undefined : article.scope.event(figure.of);
    const digits = /\d+/.exec(statement.text);
    if (event === undefined || digits === null || figure?.at.value === undefined) continue;
    for (const factor of [2, 3, 5]) {
      const wrong = `${Number(digits[0]) * factor}`;
      const start = statement.span.start + digits.index;
      const print = replaced(text, { start, end: start + digits[0].length }, wrong);
      yield of(`${statement.text} as ${wrong}`, replaced(print, figure.at.value, wrong));
    }
  }
}

/** Pairs and registries made up for what the corpus has little of. */
export function* madeUpDates(): Iterable<Mutation> {
  const report = (day: string, age: number) =>
    `---\npublished: ${day}\n---\n[Zelda Quaife]{quaife}, ${age}, won the prize.\n`;
  const registry = { path: 'registry/made-up.yaml', text: 'entities:\n  quaife: {type: person, name: Zelda Quaife}\n' };
  for (let age = 21; age < 90; age += 6) {
    const first = { path: 'first.news', text: report('2024-03-04', age) };
    const later = (years: number) => ({ path: 'later.news', text: report('2024-11-04', years) });
    yield {
      rule: 'date/age',
      note: `${age} and older`,
      original: [registry, first, later(age + 1)],
      mutated: [later(age + 4)],
    };
    yield {
      rule: 'date/age',
      note: `${age} and younger`,
      original: [registry, first, later(age)],
      mutated: [later(age - 3)],
    };
  }
  for (let year = 2001; year < 2024; year += 2) {
    const holders = (from: number) => ({
      path: 'registry/made-up.yaml',
      text: `entities:\n  warden: {type: role, name: Warden of the Sands, unique: true}\n  quaife: {type: person, name: Zelda Quaife, roles: [{title: Warden, id: warden, from: 1999-01-01, to: ${year}-06-30}]}\n  orme: {type: person, name: Basil Orme, roles: [{title: Warden, id: warden, from: ${from}-07-01}]}\n`,
    });
    yield { rule: 'role/holders', note: `two in ${year}`, original: [holders(year)], mutated: [holders(year - 1)] };
    const told = (words: string) => ({
      path: 'made-up.news',
      text: `---\npublished: ${year + 1}-03-04\n---\n${words} [Zelda Quaife]{quaife} said so.\n`,
    });
    const original = [holders(year), told('The former Warden'), told('Former Warden')].slice(0, 2);
    yield { rule: 'role/tenure', note: `warden in ${year + 1}`, original, mutated: [told('The Warden')] };
    yield {
      rule: 'role/tenure',
      note: `role key in ${year + 1}`,
      original: [
        holders(year),
        {
          path: 'made-up.news',
          text: `---\npublished: ${year - 1}-03-04\n---\n[Ms Quaife]{entity: quaife, role: warden} spoke.\n`,
        },
      ],
      mutated: [
        {
          path: 'made-up.news',
          text: `---\npublished: ${year + 1}-03-04\n---\n[Ms Quaife]{entity: quaife, role: warden} spoke.\n`,
        },
      ],
    };
    const walkout = (length: number, day: string) => ({
      path: 'made-up.news',
      text: `---\nevents:\n  walkout: {name: the walkout, start: ${year}-05-03, end: ${year}-05-${day}}\n---\nThe [${length}-day]{figure: {value: ${length}, unit: day, of: walkout}} walkout is over.\n`,
    });
    yield {
      rule: 'date/duration',
      note: `too long in ${year}`,
      original: [walkout(8, '10')],
      mutated: [walkout(13, '10')],
    };
    yield {
      rule: 'date/duration',
      note: `too short in ${year}`,
      original: [walkout(26, '28')],
      mutated: [walkout(5, '28')],
    };
    const crawled = (published: string) => ({
      path: 'made-up.news',
      text: `---\npublished: ${published}\n---\nThe crew sails [on Wednesday]{date: ${isoDay(wednesdayOf(year))}} and [next week]{date: ${isoDay(wednesdayOf(year) + 7)}}; it met [on Monday]{date: ${isoDay(wednesdayOf(year) - 2)}}.\n`,
    });
    yield {
      rule: 'date/published',
      note: `crawled in ${year + 2}`,
      original: [crawled(isoDay(wednesdayOf(year) - 1))],
      mutated: [crawled(`${year + 2}-09-12`)],
    };
  }
}

/** The second Wednesday of a January. */
function wednesdayOf(year: number): number {
  const first = parseEdtf(`${year}-01-08`)!.from;
  return first + ((3 - weekdayOf(first) + 7) % 7);
}
