/** Names: their forms, whether a printed one is fair, where declared ones stand, and what is a name in prose. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acronymOf,
  fairName,
  isAcronymOf,
  type NameHit,
  NameIndex,
  namesIn,
  normaliseName,
  surnameOf,
} from '../../server/reading/name.ts';

describe('forms', () => {
  test.each([
    ["The Fen Workers' Union", 'fen workers union'],
    ['José Álvarez-Núñez', 'jose alvarez nunez'],
    ['Brook’s', 'brook'],
    ['U.S. Treasury', 'us treasury'],
    ['O’Neill', 'oneill'],
    ['Marsh & Sons', 'marsh and sons'],
  ])('%s is compared as %s', (name, expected) => {
    expect(normaliseName(name)).toBe(expected);
  });

  test.each([
    ['Ada Brook', 'Brook'],
    ['Sir Denholm Ferrant KC', 'Ferrant'],
    ['Erik van Dalen', 'van Dalen'],
    ['Joan Eddery-Marsh', 'Eddery-Marsh'],
    ['Tom Wick Jr.', 'Wick'],
    ['Cher', 'Cher'],
  ])('the surname of %s is %s', (name, expected) => {
    expect(surnameOf(name)).toBe(expected);
  });

  test('acronyms', () => {
    expect(acronymOf('Fenland Institute of River Science')).toBe('FIRS');
    expect(isAcronymOf('FIRS', 'Fenland Institute of River Science')).toBe(true);
    expect(isAcronymOf('DfR', 'Department for Rivers')).toBe(true);
    expect(isAcronymOf('DoR', 'Department of Rivers')).toBe(true);
    expect(isAcronymOf("NUF's", 'National Union of Ferrymen')).toBe(true);
    expect(isAcronymOf('NUT', 'National Union of Ferrymen')).toBe(false);
    expect(isAcronymOf('N', 'Norvik')).toBe(false);
  });
});

const ada = { name: 'Ada Brook', type: 'person', aliases: ['Addie'], roles: [{ title: 'Rivers Secretary' }] };
const ferrant = { name: 'Denholm Ferrant', type: 'person', roles: [{ title: 'chief medical officer' }] };
const ferrymen = {
  name: 'National Union of Ferrymen',
  type: 'organisation',
  description: 'trade union of ferry crews',
};
const norvik = { name: 'Norvik', type: 'organisation', description: 'trade union' };
const trust = { name: 'Elmham Hospitals NHS Foundation Trust', type: 'organisation' };

describe('fair names', () => {
  test.each([
    ['Ada Brook', ada, 'name'],
    ['ADA BROOK', ada, 'name'],
    ['Ada Brook’s', ada, 'name'],
    ['Addie', ada, 'alias'],
    ['Ms Brook', ada, 'surname'],
    ['Brook', ada, 'surname'],
    ['Rivers Secretary Ada Brook', ada, 'name'],
    ['the rivers secretary', ada, 'role'],
    ['the secretary', ada, 'role'],
    ['she', ada, 'pronoun'],
    ['the 52-year-old', ada, 'description'],
    ['the Labour leader', ada, 'description'],
    ['the woman who runs the boats', ada, 'description'],
    ['Sir Denholm', ferrant, 'alias'],
    ['Sir Denholm Ferrant', ferrant, 'name'],
    ['Dr Ferrant', ferrant, 'surname'],
    ['NUF', ferrymen, 'acronym'],
    ['the NUF', ferrymen, 'acronym'],
    ['National Union of Ferrymen (NUF)', ferrymen, 'name'],
    ['the union', ferrymen, 'description'],
    ['the union', norvik, 'description'],
    ['Norvik’s', norvik, 'name'],
    ['its members', norvik, 'description'],
    ['Members', norvik, 'description'],
    ['Downing Street', ada, 'description'],
    ['the trust', trust, 'description'],
    ['the two hospitals', trust, 'description'],
    ['Elmham Hospitals', trust, 'alias'],
    ['Jose', { name: 'José Vidal', type: 'person' }, 'alias'],
  ])('%s', (printed, entity, expected) => {
    expect(fairName(printed, entity)).toBe(expected);
  });

  test.each([
    ['Norwich', norvik],
    ['Unity', ferrymen],
    ['Benjamin Shaw', ada],
    ['Mr Shaw', ada],
    ['Rivers Secretary Benjamin Shaw', ada],
    ['Fenland Water', trust],
  ])('%s is unfair', (printed, entity) => {
    expect(fairName(printed, entity)).toBeUndefined();
  });

  test('an entity without names is fairly called anything', () => {
    expect(fairName('A Whitehall Mandarin', { type: 'person' })).toBe('description');
  });

  test('a name or an alias to the letter is fair, and so are words without a capital', () => {
    const small = fc.string({ unit: fc.constantFrom(...'abcs \u2019-.,5/ie'), maxLength: 20 });
    const any = fc.string({ unit: fc.constantFrom(...'ABcs \u2019-.,&Éé'), maxLength: 12 });
    fc.assert(
      fc.property(small, any, any, fc.boolean(), (words, name, alias, sentenceStart) => {
        const entity = { name, aliases: [alias], roles: [{ title: words }] };
        for (const printed of [words, name, alias]) expect(fairName(printed, entity, { sentenceStart })).toBeDefined();
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (printed, name) => {
        fairName(printed, { name });
        isAcronymOf(printed, name);
        surnameOf(name);
      }),
    );
  });
});

describe('index', () => {
  const index = new NameIndex([
    { id: 'ferrymen', name: 'National Union of Ferrymen', aliases: ['NUF', 'N.U.F.'] },
    { id: 'union', name: 'National Union' },
    { id: 'ada', name: 'Ada Brook', type: 'person', surname: true },
    { id: 'tom', name: 'Tom Brook', type: 'person', surname: true },
    { id: 'us', name: 'US' },
    { id: 'alvarez', name: 'José Álvarez' },
    { id: 'aid', name: "Women's Aid" },
  ]);
  const found = (text: string) =>
    index
      .find(text)
      .map(({ start, end, ids, exact }) => `${text.slice(start, end)}: ${ids.join(' ')}${exact ? '' : ' ~'}`);

  test.each([
    [
      'The National Union of Ferrymen met the National Union.',
      ['National Union of Ferrymen: ferrymen', 'National Union: union'],
    ],
    ["Ada Brook's team and the NUF's", ['Ada Brook: ada', 'NUF: ferrymen']],
    ['Ms Brook and a brook', ['Brook: ada tom ~']],
    ['It told us that the US and U.S. agree', ['US: us']],
    ['Jose Alvarez, José Álvarez', ['Jose Alvarez: alvarez ~', 'José Álvarez: alvarez']],
    ['Women’s Aid and Women\nAid', ['Women’s Aid: aid ~']],
    ['the Brookside and Adabrook', []],
    ['ada brook', []],
    ['ADA BROOK', ['ADA BROOK: ada ~']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('ten thousand entities cost a text nothing', () => {
    const many = new NameIndex(
      Array.from({ length: 10_000 }, (_, i) => ({
        id: `e${i}`,
        name: `Name${i} Surname${i % 3000}`,
        type: 'person',
        surname: true,
      })),
    );
    const text = 'Name77 Surname77 said that the whole matter was settled. '.repeat(2_000);
    const start = performance.now();
    expect(many.find(text)).toHaveLength(2_000);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('index, held against trying every name at every word', () => {
  const word = fc.constantFrom(
    ...'Ada ada ADA Brook brook José Jose École ecole US us NUF Union union Straße 21 x'.split(' '),
  );
  const gap = fc.constantFrom(' ', ' ', '-', '. ', ', ', '\n\n');
  const pieces = (most: number, gaps: fc.Arbitrary<string>) =>
    fc.array(fc.tuple(word, gaps), { minLength: 1, maxLength: most }).map((all) => all.flat().join('').trimEnd());
  const name = pieces(3, fc.constantFrom(' ', '-')).map((text) => text.replace(/-$/, ''));
  const entity = fc.record({ id: fc.constantFrom('a', 'b', 'c'), name, aliases: fc.array(name, { maxLength: 2 }) });
  const entities = fc.array(entity, { maxLength: 5 });
  const prose = pieces(20, gap);

  const wordsOf = (text: string) =>
    [...text.matchAll(/[\p{L}\d]+/gu)].map((match) => ({ at: match.index, print: match[0] }));
  const comparable = (print: string) => normaliseName(print).replaceAll(' ', '');
  const isSmall = (print: string) => /^\p{Ll}/u.test(print);

  function plainly(declared: { id: string; name: string; aliases: string[] }[], text: string) {
    const words = wordsOf(text);
    const hits: { start: number; end: number; ids: string[]; exact: boolean }[] = [];
    for (let i = 0; i < words.length; i++) {
      let length = 0;
      let hit: (typeof hits)[number] | undefined;
      for (const { id, print, own } of declared.flatMap(({ id, name, aliases }) =>
        [name, ...aliases].map((print) => ({ id, print, own: wordsOf(print) })),
      )) {
        const here = words.slice(i, i + own.length);
        const start = words[i]!.at;
        const end = (here.at(-1)?.at ?? 0) + (here.at(-1)?.print.length ?? 0);
        const fits =
          here.length === own.length &&
          own.every((each, k) => comparable(each.print) === comparable(here[k]!.print)) &&
          own.every((each, k) => isSmall(each.print) || !isSmall(here[k]!.print)) &&
          !/,|\n\n/.test(text.slice(start, end)) &&
          (own.length > 1 || !/^[A-ZÉ]{2,}$/.test(print) || print === here[0]!.print);
        if (!fits || own.length < length) continue;
        const exact = text.slice(start, end) === print;
        if (hit === undefined || own.length > length) hit = { start, end, ids: [id], exact };
        else {
          if (!hit.ids.includes(id)) hit.ids.push(id);
          hit.exact ||= exact;
        }
        length = own.length;
      }
      if (hit) hits.push({ ...hit, ids: hit.ids.sort() });
      i += Math.max(length - 1, 0);
    }
    return hits;
  }

  const found = (hits: readonly NameHit[]) =>
    hits.map(({ start, end, ids, exact }) => ({ start, end, ids: [...ids].sort(), exact }));

  test('finds the same', () => {
    fc.assert(
      fc.property(entities, prose, (declared, text) => {
        expect(found(new NameIndex(declared).find(text))).toEqual(plainly(declared, text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('names in prose', () => {
  const read = (text: string) =>
    namesIn(text).map(({ text: name, kind, role, acronym, of }) =>
      [name, kind, role && `<${role.text}>`, acronym && `(${acronym.text})`, of !== undefined && `=${of}`]
        .filter(Boolean)
        .join(' '),
    );

  test.each([
    ['Rivers Secretary Ada Brook met Mr Shaw.', ['Ada Brook person <Rivers Secretary>', 'Mr Shaw person']],
    [
      'The National Union of Ferrymen (NUF) said so. The NUF agreed.',
      ['National Union of Ferrymen organisation (NUF)', 'NUF organisation =0', 'NUF organisation =0'],
    ],
    [
      "Norvik's union leader Ada Brook left. Brook is 52.",
      ['Norvik unknown', 'Ada Brook person <union leader>', 'Brook person =1'],
    ],
    [
      'The Department for Rivers and the Bank of Elmham',
      ['Department for Rivers organisation', 'Bank of Elmham organisation'],
    ],
    [
      "the Pilots' and Lockkeepers' Union (PLU)",
      ["Pilots' and Lockkeepers' Union organisation (PLU)", 'PLU organisation =0'],
    ],
    ["Farne's and the Bakers' Union", ['Farne unknown', "Bakers' Union organisation"]],
    ["the Bakers and Pastry Cooks' Association", ["Bakers and Pastry Cooks' Association organisation"]],
    [
      'Sir Denholm Ferrant, the chief medical officer, spoke in Elmham on Tuesday.',
      ['Sir Denholm Ferrant person', 'Elmham place'],
    ],
    ['Erik van Dalen, of Norvik, said no.', ['Erik van Dalen person', 'Norvik unknown']],
    ['Yesterday it rained. However, Tuesday was dry.', []],
    ['Ministers and Teachers met.', ['Teachers unknown']],
    ['The General Crafts Union met.', ['General Crafts Union organisation']],
    ['It rained. Forecaster Anna Quill was out.', ['Anna Quill person <Forecaster>']],
    ['Anthony May left on Friday.', ['Anthony May person']],
    ['It broke the Health and Social Care Act twice.', ['Health and Social Care Act unknown']],
    ['No 10 said nothing.', ['No 10 unknown']],
    ['Marsh & Sons Ltd sold the mill.', ['Marsh & Sons Ltd organisation']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('places are those of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ada ', 'Brook', "'s ", 'the ', 'Union ', 'of ', '(AB) ', '. ', ', ', '\n', 'said '), {
          maxLength: 40,
        }),
        (parts) => {
          const text = parts.join('');
          let end = 0;
          for (const name of namesIn(text)) {
            expect(name.start).toBeGreaterThanOrEqual(end);
            end = name.end;
            expect(name.text).toBe(text.slice(name.start, name.end));
          }
        },
      ),
    );
  });
});
