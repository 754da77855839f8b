/** People and figures of the workspace: who is named, who is quoted, and every value that is printed of a measure. */
import { describe, expect, it } from 'vitest';
import {
  type Listed,
  placesOf,
  type Spot,
  subjectsOf,
  type ValueGroup,
  valuesOf,
} from '../../server/features/archive.ts';
import { type Shelf, shelfOf, type Wing } from '../../server/features/shelf.ts';
import { everyVariant, type Marked, mark, parseMarked } from '../support/markers.ts';
import { type Opened, opened } from './actions.ts';

const registry = `//- registry/all.yaml
entities:
  ada-brook: {type: person, name: Ada Brook, aliases: [Señora Brook]}
  mill-union: {type: organisation, name: Mill Union}
  nobody: {type: person, name: Nell Odd}
ballots:
  mill-2024: {of: mill-union, held: 2024-03-01, question: Strike?, votes: 200, options: {accept: {votes: 90}, reject: {votes: 110}}}
figures:
  porters: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}
`;
const head = (day: number, headline: string): string => `---\nheadline: ${headline}\npublished: 2024-03-0${day}\n---\n`;

function shelves({ newsmark }: Opened): [string, Shelf][] {
  return newsmark.files().map((file) => [file, newsmark.digest(file, shelfOf)!]);
}

/** What work in steps comes to. */
function ended<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function subjects(source: string, wing: Wing, query = ''): Listed[] {
  const all = opened(parseMarked(registry + source).files);
  return subjectsOf(shelves(all), wing, query, all.newsmark.world).subjects;
}

function placesIn(marked: Marked, symbol: string): { places: Spot[]; values: ValueGroup[]; total: number } {
  const all = opened(marked.files);
  const { places, total } = ended(placesOf(symbol, shelves(all), all.newsmark.world));
  return { places, values: valuesOf(places), total };
}

function places(source: string, symbol: string): { places: Spot[]; values: ValueGroup[]; total: number } {
  return placesIn(parseMarked(registry + source), symbol);
}

describe('people', () => {
  const articles = `//- a.news
${head(4, 'Mill stops')}[Ada Brook]{ada-brook}: ["No."]{quote: ada-brook} ["Never."]{quote} said [Ada Brook]{ada-brook}. ["Well."]{quote: mill-union, via: ada-brook}
//- b.news
${head(5, 'Mill starts')}[Ms Brook]{ada-brook} was there.
`;

  it('are counted over all articles, those whom nobody names too', () => {
    const told = subjects(articles, 'people').map(({ name, type, mentions, quotes, articles }) => [
      name,
      type,
      mentions,
      quotes,
      articles,
    ]);
    expect(told).toEqual([
      ['Ada Brook', 'person', 3, 2, 2],
      ['Mill Union', 'organisation', 0, 1, 1],
      ['Nell Odd', 'person', 0, 0, 0],
    ]);
  });

  it('are found by parts of their names, without accents and by their other names', () => {
    const names = (query: string): string[] => subjects(articles, 'people', query).map(({ name }) => name);
    expect(names('union MILL')).toEqual(['Mill Union']);
    expect(names('senora')).toEqual(['Ada Brook']);
    expect(names('nobody')).toEqual(['Nell Odd']);
    expect(names('ada union')).toEqual([]);
  });

  it('lead to each place, the latest article first, with its headline and date', async () => {
    const source = `${registry}//- a.news
${head(4, 'Mill stops')}[‹|Ada Brook|›{mention 4 March 2024}]{ada-brook}: [‹|"No."|›{quote 4 March 2024}]{quote: ada-brook} ["Well."]{quote: mill-union}
//- b.news
${head(5, 'Mill starts')}[‹|Ms Brook|›{mention 5 March 2024}]{ada-brook} for [the union]{mill-union}: [‹|"Well."|›{via 5 March 2024}]{quote: mill-union, via: ada-brook}
`;
    await everyVariant(source, (marked) => {
      const { places, total } = placesIn(marked, 'entities:ada-brook');
      expect(places.map(({ headline }) => headline)).toEqual([
        'Mill starts',
        'Mill starts',
        'Mill stops',
        'Mill stops',
      ]);
      expect(total).toBe(4);
      const found = places.map(({ file, span, role, published }) => ({
        file,
        ...span,
        expect: `${role} ${published}`,
      }));
      expect(mark(marked.files, found)).toBe(mark(marked.files, marked.ranges));
    });
  });

  it('that articles declare for themselves are theirs alone', () => {
    const own = (name: string): string =>
      `---\nentities:\n  guest: {type: person, name: ${name}}\n---\n[${name}]{guest} came.\n`;
    const found = subjects(`//- a.news\n${own('Ida Fell')}//- b.news\n${own('Ivo Lamb')}`, 'people', 'i');
    expect(found.filter(({ only }) => only).map(({ name, only, declared }) => [name, only, declared?.file])).toEqual([
      ['Ida Fell', 'a.news', 'a.news'],
      ['Ivo Lamb', 'b.news', 'b.news'],
    ]);
  });

  it('of whom something in dispute is said come first', () => {
    const said = (words: string): string =>
      `["We will not hold another round of talks until the ${words} put money on the table,"]{quote: mill-union} said [the Mill Union]{mill-union}.\n`;
    const found = subjects(
      `//- a.news\n${head(4, 'A')}[Ada Brook]{ada-brook} left. ${said('owners')}//- b.news\n${head(4, 'B')}${said('ministers')}`,
      'people',
    );
    expect(found.map(({ name, disputed, worst }) => [name, disputed, worst])).toEqual([
      ['Mill Union', 2, 'warning'],
      ['Ada Brook', 0, undefined],
      ['Nell Odd', 0, undefined],
    ]);
  });
});

describe('figures', () => {
  const figure = (print: string, value: number, measure = 'strikers'): string =>
    `[${print}]{figure: {value: ${value}, unit: person, measures: ${measure}}}`;
  const articles = `//- a.news
${head(4, 'Porters out')}In all ${figure('37 porters', 37)} walked out, ${figure('some 40', 40)} by noon.
//- b.news
${head(4, 'More porters out')}In all ${figure('52 porters', 52)} walked out.
//- c.news
${head(6, 'Porters back')}Only ${figure('12', 12)} are out, and ${figure('three cooks', 3, 'cooks')}.
`;

  it('show the range of all values, and that they are in dispute', () => {
    const told = subjects(articles, 'figures').map(({ name, range, values, disputed, articles }) => [
      name,
      range,
      values,
      disputed,
      articles,
    ]);
    expect(told).toEqual([
      ['strikers', '12 to 52 people', 5, 3, 4],
      ['cooks', '3 people', 1, 0, 1],
      ['Strike?', undefined, 0, 0, 0],
    ]);
  });

  it('group what says the same, what is in dispute first and side by side', () => {
    const { values } = places(articles, 'measures:strikers|');
    expect(
      values.map(({ shown, asOf, objection, places }) => [
        shown,
        asOf,
        objection?.severity,
        places.map(({ file }) => file).join(),
      ]),
    ).toEqual([
      ['some 40', '4 March 2024', 'warning', 'a.news'],
      ['37 porters', '4 March 2024', 'warning', 'a.news,registry/all.yaml'],
      ['52 porters', '4 March 2024', 'error', 'b.news'],
      ['12', '6 March 2024', undefined, 'c.news'],
    ]);
  });

  it('name the parts of a ballot, and what is said to have won', () => {
    const { values } = places(
      `//- a.news\n${head(4, 'A')}[110]{figure: mill-2024.reject.votes} to [90]{figure: mill-2024.accept.votes} [accepted it]{ballot: mill-2024, outcome: accept}.\n`,
      'ballots:mill-2024',
    );
    expect(values.map(({ part, shown, objection }) => [part, shown, objection?.severity])).toEqual([
      ['outcome', 'accept', 'error'],
      ['accept.votes', '90', undefined],
      ['reject.votes', '110', undefined],
    ]);
  });

  it('do not mix units', () => {
    const found = subjects(
      `//- a.news\n${head(4, 'A')}[10 miles]{figure: {value: 10, unit: mile, measures: detour}}\n//- b.news\n${head(5, 'B')}[16 km]{figure: {value: 16, unit: kilometre, measures: detour}}\n`,
      'figures',
      'detour',
    );
    expect(found.map(({ range, values }) => [range, values])).toEqual([['10 miles', 2]]);
  });
});

describe('an archive', () => {
  it('answers in its bounds however large it is', () => {
    const entities = Array.from(
      { length: 2100 },
      (_, index) => `  p${index}: {type: person, name: Person ${index}}`,
    ).join('\n');
    const prose = Array.from({ length: 700 }, () => '["No."]{quote: p0}').join(' ');
    const all = opened(parseMarked(`//- registry/all.yaml\nentities:\n${entities}\n//- a.news\n${prose}\n`).files);
    const { subjects, total } = subjectsOf(shelves(all), 'people', '', all.newsmark.world);
    expect([subjects.length, total]).toEqual([2000, 2100]);
    const found = ended(placesOf('entities:p0', shelves(all), all.newsmark.world));
    expect([found.places.length, found.total]).toEqual([500, 700]);
  });
});
