/** The schema: what is allowed, what is not, and the ways out. */
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationSchemas, declarationSchemas } from '../../server/language/keys.ts';
import { kinds } from '../../server/language/nodes.ts';
import { readArticle } from '../../server/language/parse.ts';
import { describe as describePath, keysOf, kindDescriptions, readData, schemas } from '../../server/language/schema.ts';
import { nearest } from '../../server/language/shape.ts';
import { expectFindings, fixed } from './outline.ts';

const article = (text: string) => readArticle(text).findings;
const registry = (text: string) => readData(text, 'registry').findings;
const config = (text: string) => readData(text, 'config').findings;

/** Everything that the format allows, once. */
const FULL = `---
newsmark: 1
headline: "Unions: no deal"
published: 2024-01-25T06:00:00Z
updated: 2024-01-26
publisher: The Morning Ledger
byline: [Ada Brook, Lin Okafor]
url: https://example.org/news/1
lang: en-GB
timezone: Europe/London
note: 2024
rules: {figure/conflict: off, date/order: [warning, {tense: true}], quote/cue: false}
ignore: {role/tenure: The page carries a wrong date}
entities:
  ada-brook:
    type: person
    name: Ada Brook
    aliases: [Brook, 007]
    born: 1971
    died: 2031-05~
    roles:
      - {title: chair, id: union-chair, of: bsu, from: 2019-09, to: 2024-02-29, source: bsu-site, note: Elected twice}
    wikidata: Q42
    url: https://example.org/ada
  bsu: {type: organisation, name: Bench Sawyers' Union, part-of: tuc, founded: 19XX, dissolved: 2040?}
  source-1: {type: group, anonymous: yes, description: A government source, source: https://example.org/a}
  york: {type: place, name: York, code: GB-YOR}
  union-chair: {type: role, name: chair, unique: true, ignore: {entity/unused: Kept for later}}
figures:
  strikers: {value: 37, unit: person, measures: strikers, of: walk-out, as-of: 2024-01, source: bsu-site}
  pay: {value: {from: 1.5, to: 2}, unit: percent, approx: about, share-of: pay-bill, change: {from: pay-2022, to: pay-2023}}
  total: {value: 5, sum-of: [strikers, ballot-1.reject.votes]}
ballots:
  ballot-1:
    of: bsu
    held: 2024-01-10/2024-01-23
    place: york
    question: Do you accept the offer?
    electorate: 1000
    votes: 600
    blank: 1
    spoilt: 2
    turnout: 60%
    options: {accept: {share: 48.9%, votes: 292}, reject: 51.1, neither: 0}
    exhaustive: no
    threshold: 2/3
    threshold-for: reject
    turnout-threshold: 50%
    support-threshold: 40
    rules: uk-trade-union-act-2016
    important-public-service: false
    outcome: reject
events:
  walk-out: {name: The walk-out, start: 2024-02-01, end: 2024-02-03, place: York, participants: [bsu], part-of: dispute}
claims:
  half: {text: Half the members left, by: ada-brook, verdict: false, rating: {value: 1, best: 5, worst: 1}, reviewed-by: AB, sources: [bsu-site, "https://example.org/a,b"]}
sources:
  bsu-site: {title: Pay, url: "https://example.org/pay", publisher: BSU, published: 2024, accessed: 2024-01-25, archive: "https://archive.example/1"}
---
# [Sawyers reject]{ballot: ballot-1, outcome: reject} offer

[Ada Brook]{entity: ada-brook, role: union-chair, source: bsu-site, checked: {on: 2024-01-25, by: AB}, note: x, ignore: {entity/name: y}}
[said]{quote: ada-brook, id: q1, cue: said, via: bsu, said: 2024-01-24, to: the press, indirect: no, partial: true, continues: q0, same-as: other.news#q2, translated: cy, checked: no}
[37]{figure: strikers, as-of: 2024-01-23} [37]{figure: {value: 37, unit: person, measures: strikers}} [51.1%]{figure: ballot-1.reject.votes}
[then]{date: 2023-01} [days]{date: [2023-01-11, 2023-01-23]} [spring]{date: 2024-21, event: walk-out} [since]{date: 2024-01-18/..} [9am]{date: 2024-01-18T09:00+01:00}
[half]{claim: half, by: ada-brook, verdict: wrong, about: bsu} [Read more]{aside: related} [BSU]{bsu} [a]{aside} [b]{date} [c]{quote}
`;

test('what the format allows is allowed', () => {
  expect(article(FULL).map(({ message }) => message)).toEqual([]);
});

test('what is broken anywhere is found within the text, and its certain fixes can be applied', {
  timeout: 60_000,
}, () => {
  const piece = fc.constantFrom(
    ...[
      '',
      ' ',
      '\n',
      '\n\n',
      ': ',
      ',',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      ' #',
      '*',
      '&',
      '-',
      '\t',
      '%',
      '\0',
      '😀',
      '\\',
    ],
  );
  fc.assert(
    fc.property(fc.nat(FULL.length), fc.nat(6), piece, (at, removed, inserted) => {
      const text = FULL.slice(0, at) + inserted + FULL.slice(at + removed);
      const findings = article(text);
      for (const { span, fixes } of findings) {
        for (const place of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
      }
      article(fixed(text, findings));
      readData(text.slice(4), 'registry');
      readData(text.slice(4), 'config');
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});

describe('keys and kinds', () => {
  test.each([
    '[a]{‹|figur|›{format/key: Unexpected kind "figur", expected figure}: x}',
    '[a]{‹|colour|›{format/key…entity, quote, figure}: x}',
    '[a]‹|{}|›{format/key…Unexpected empty mapping}',
    '[a]{‹|bsu|›{format/key…entity: bsu}, role: chair}',
    '[a]{‹|role|›{format/key…`entity` first}: chair, entity: bsu}',
    '[a]{quote: ada, ‹|indrect|›{format/key: Unexpected key "indrect", expected indirect}: true}',
    '[a]{quote: ada, ‹|date|›{one kind; spans nest}: 2024}',
    '[a]{quote: ada, ‹|xyzzy|›{expected id, cue}: 2024}',
    '[a]{‹|entity:bsu|›{format/key…a space behind the colon}}',
    '[a]{quote: ada, ‹|cue:said|›{a space behind the colon}}',
    '[a]{figure: {‹|valeu|›{format/key…value}: 3}}',
    '[a]{date: 2024, checked: {on: 2024, ‹|who|›{format/key…by}: AB}}',
    '---\n‹|headlin|›{format/key…headline}: x\nentities:\n  a: {type: person, roles: [{title: x, ‹|form|›{expected from}: 2023}]}\n---\n',
    '---\n‹|enti_ties|›{expected entities}: {}\n---\n',
  ])('%s', (source) => expectFindings(source, article));
});

describe('values', () => {
  test.each([
    '[a]{entity: ‹|Ada Brook|›{format/value: Unexpected "Ada Brook", expected the id of an entity}}',
    '[a]{‹|BSU|›{format/value…id of an entity}}',
    '[a]{entity: ‹|[ada, lin]|›{format/value: Unexpected list}}',
    '[a]{‹|ballot|›{without a value…id of a ballot}}',
    '[a]{quote: ada, ‹|partial|›{without a value}}',
    '[a]{quote: ada, ‹|cue|›{without a value, expected text}}',
    '[a]{quote: ada, said: ‹|yesterday|›{an EDTF date}, translated: ‹|Welsh language|›{language tag}}',
    '[a]{quote: ada, indirect: ‹|maybe|›{`yes` or `no`}}',
    '[a]{aside: ‹|captoin|›{furniture, caption}}',
    '[a]{figure: ‹|37 strikers|›{a path such as}}',
    '[a]{figure: {value: ‹|lots|›{a number}, approx: ‹|roughly|›{about, at-least}}}',
    '[a]{figure: {value: ‹|{from: 1}|›{without `to`}}}',
    '[a]{date: [2024, ‹|25/01/2024|›{an EDTF date}]}',
    '[a]{date: ‹|2024-02-30|›{the calendar has}} [a]{date: ‹|2023-02-29|›{the calendar has}} [a]{date: 2024-02-29} [a]{date: ‹|1900-02-29|›{the calendar has}} [a]{date: 2000-02-29}',
    '[a]{date: ‹|2024-13|›{the calendar has}} [a]{date: ‹|2024-05/2024-03|›{the earlier first}} [a]{date: ‹|2024-01-18T25:00|›{EDTF}}',
    '[a]{bsu: ~}',
    '---\nnewsmark: ‹|2|›{expected 1}\ntimezone: ‹|Europe/Londn|›{time zone}\nurl: ‹|example.org|›{a URL}\nlang:\n---\n'.replace(
      'lang:',
      '‹|lang|›{without a value}:',
    ),
    '---\nrules: {figure/value: ‹|loud|›{off, info, warning or error}}\n---\n',
    '---\nentities: ‹|bsu|›{a mapping}\nfigures:\nevents: {}\n---\n',
    '---\nentities:\n  ‹|BSU|›{an id in lower case}: {type: ‹|union|›{person, organisation}, wikidata: ‹|42|›{Wikidata}, code: ‹|England|›{ISO 3166}}\n---\n',
    '---\nentities:\n  a: {type: person, name: No, aliases: ‹|Ada|›{a list}, anonymous: ‹|x|›{`yes`}, source: ‹|the web|›{id of a source or a URL}}\n---\n',
    '---\nballots:\n  b: {votes: ‹|-1|›{0 or more}, electorate: ‹|1.5|›{whole number}, turnout: ‹|half|›{a percentage}, options: {‹|votes|›{no key of ballots}: 5, a: {share: ‹|x|›{percentage}}}, threshold: ‹|two thirds|›{2/3}}\n---\n',
    '---\nclaims:\n  c: {rating: ‹|{best: 5}|›{without `value`}}\n---\n',
    '---\nignore: ‹|role/tenure|›{a mapping}\n---\n',
    '---\nignore: {role/tenure: , date/value: ~}\n---\n',
  ])('%s', (source) => expectFindings(source, article));

  test('a bare number is text where text is wanted; yes, no, true and false are one thing', () => {
    expect(
      article(
        '---\nheadline: 2024\npublished: 2023\nentities: {"1": {name: 007, unique: yes, anonymous: false}}\n---\n',
      ),
    ).toEqual([]);
  });

  test('a registry file has declarations and no more', () =>
    expectFindings(
      'newsmark: 1\nentities: {a: {type: person}}\n‹|headline|›{format/key}: x\n',
      registry,
      'registry/a.yaml',
    ));

  test('a config file', () =>
    expectFindings(
      'registry: "data/**/*.yaml"\ninclude:\n  - a\n  - b\nrules: {a/b: [error, {max: 5}], c/d: ‹|[error]|›{severity}}\noverrides:\n  - {files: x, rules: {e/f: off}}\n  - ‹|{rules: {}}|›{without `files`}\n‹|exlcude|›{expected exclude}: x\n',
      config,
      'newsmark.config.yaml',
    ));
});

describe('traps', () => {
  test.each([
    [
      '[a]{figure: {value: ‹|1,300|›{Unexpected comma in 1,300…expected 1300}, unit: person}}',
      '[a]{figure: {value: 1300, unit: person}}',
    ],
    ['[a]{figure: {value: ‹|1,300,300|›{expected 1300300}}}', '[a]{figure: {value: 1300300}}'],
    [
      '[a]{entity: b, source: ‹|https://example.org/a,b|›{comma in a URL}}',
      '[a]{entity: b, source: "https://example.org/a,b"}',
    ],
    ['[a]{quote: ada, cue: ‹|said, at last|›{comma in a text}}', '[a]{quote: ada, cue: "said, at last"}'],
    ['[a]{quote: ada, cue: said, ‹|partial|›{without a value}}', '[a]{quote: ada, cue: said, partial: true}'],
    ['[a]{quote: ada, note: ‹|one: two|›{format/syntax: Unexpected `: `}}', '[a]{quote: ada, note: "one: two"}'],
    ['[a]{entity: b ‹|role|›{a comma between}: chair}', '[a]{entity: b, role: chair}'],
    ['[a]{entity: b, note: ‹|"No" he said|›{behind a quotation}}', `[a]{entity: b, note: '"No" he said'}`],
    ['[a]{entity: b, note: ‹|@ada|›{Unexpected @}}', '[a]{entity: b, note: "@ada"}'],
    [
      '---\nheadline: ‹|Unions: no deal|›{Unexpected `: `}\nlang: en\n---\n',
      '---\nheadline: "Unions: no deal"\nlang: en\n---\n',
    ],
    [
      '---\nheadline: ‹|"No deal," say unions|›{behind a quotation}\n---\n',
      `---\nheadline: '"No deal," say unions'\n---\n`,
    ],
    ['---\nheadline: ‹|[Updated] No deal|›{behind a list}\n---\n', '---\nheadline: "[Updated] No deal"\n---\n'],
    ['---\nheadline: ‹|"No deal|›{a closing "}\nlang: en\n---\n', '---\nheadline: "No deal"\nlang: en\n---\n'],
    ['---\nheadline: ‹|> 50 strikes|›{Unexpected >}\n---\n', '---\nheadline: "> 50 strikes"\n---\n'],
    ['---\nheadline: Strike ‹|#3 goes on|›{begins a comment}\n---\n', '---\nheadline: "Strike #3 goes on"\n---\n'],
    [
      '---\nlang: en\n‹|headline:Strike|›{a space behind the colon}\nnote: x\n---\n',
      '---\nlang: en\nheadline: Strike\nnote: x\n---\n',
    ],
    [
      '---\nentities:\n‹|\t|›{Unexpected tab}a:\n\t\ttype: person\n---\n',
      '---\nentities:\n  a:\n    type: person\n---\n',
    ],
    [
      '---\npublished: ‹|2024-1-5|›{EDTF}\nupdated: ‹|2024-01-05 10:00|›{EDTF}\n---\n',
      '---\npublished: 2024-01-05\nupdated: 2024-01-05T10:00\n---\n',
    ],
    [
      '---\nfigures: {a: {value: ‹|£5|›{a number}}, b: {value: ‹|"1,300,000"|›{a number}}}\n---\n',
      '---\nfigures: {a: {value: 5}, b: {value: 1300000}}\n---\n',
    ],
  ])('%s', async (source, expected) => {
    await expectFindings(source, article);
    const text = source.replace(/‹\||\|›(?:\{[^{}\n]*\})?/g, '');
    expect(fixed(text, article(text))).toBe(expected);
    expect(article(expected)).toEqual([]);
  });

  test('aliases in a config are globs without quotation marks', async () => {
    await expectFindings(
      'include: ‹|*.news|›{format/syntax…expected "*.news"}\nexclude: [‹|**/*.md|›{Unexpected *}, b]\n',
      config,
      'newsmark.config.yaml',
    );
    expect(fixed('include: *.news\n', config('include: *.news\n'))).toBe('include: "*.news"\n');
  });

  test('a comment behind a value is no trap', () => {
    expect(article('---\nheadline: Strike # the third\npublished: 2024 #checked\n---\n')).toEqual([]);
  });
});

describe('fixes', () => {
  test.each([
    ['[a]{figur: x}', '[a]{figure: x}'],
    ['[a]{figure: {valeu: 3}}', '[a]{figure: {value: 3}}'],
    ['[a]{role: chair, note: x, entity: bsu, source: s}', '[a]{entity: bsu, role: chair, note: x, source: s}'],
    ['[a]{bsu, role: chair}', '[a]{entity: bsu, role: chair}'],
    ['[a]{quote: ada, indirect: Yes}', '[a]{quote: ada, indirect: yes}'],
    ['[a]{entity:bsu}', '[a]{entity: bsu}'],
    ['[a]{BSU}', '[a]{bsu}'],
    [
      '---\nentities: {a: {type: organization, aliases: Ada}}\n---\n',
      '---\nentities: {a: {type: organisation, aliases: [Ada]}}\n---\n',
    ],
    ['---\nrules: {a/b: warn}\n---\n', '---\nrules: {a/b: warning}\n---\n'],
  ])('%j becomes %j', (text, expected) => {
    expect(fixed(text, article(text))).toBe(expected);
  });

  test('a certain one is no guess', () => {
    const certain = (text: string) => article(text)[0]!.fixes.map((fix) => fix.certain === true);
    expect(certain('[a]{figur: x}')).toEqual([true]);
    expect(certain('[a]{BSU}')).toEqual([false]);
    expect(certain('[a]{dote: x}')).toEqual([false]);
  });
});

describe('what editors ask', () => {
  test('every key of every kind, declaration and file has a description of one sentence', () => {
    const groups = Object.keys(declarationSchemas) as (keyof typeof declarationSchemas)[];
    for (const what of [...kinds, ...groups, 'front-matter', 'registry', 'config'] as const) {
      const keys = keysOf(what);
      expect(keys.size, what).toBeGreaterThan(2);
      for (const [name, { description }] of keys)
        expect(description, `${what}.${name}`).toMatch(/^[A-Z].*\.$|^.*[.`]$/);
    }
    for (const kind of kinds) expect(kindDescriptions[kind]).toMatch(/\.$/);
  });

  test('a path leads to what may stand there', () => {
    expect(describePath('registry', ['entities', 'bma', 'roles', '0', 'from'])?.shape).toMatchObject({ role: 'edtf' });
    expect(describePath('figure', ['figure', 'approx'])?.shape).toMatchObject({ type: 'choice' });
    expect(describePath('front-matter', ['ballots', 'b', 'options', 'reject', 'votes'])?.description).toBe(
      'The number of votes.',
    );
    expect(describePath('config', ['rules', 'a/b', '0'])?.shape).toMatchObject({ type: 'choice' });
    expect(describePath('quote', ['quote'])?.shape).toMatchObject({ role: 'entity' });
    expect(describePath('quote', ['nothing', 'here'])).toBeUndefined();
  });

  test('every schema becomes a JSON Schema', () => {
    for (const schema of Object.values(schemas))
      expect(toJsonSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false });
    for (const schema of Object.values(annotationSchemas))
      expect(toJsonSchema(schema)).toMatchObject({ type: 'object' });
  });
});

test('an empty registry or config has nothing and is nothing wrong', () => {
  expect(readData('', 'registry')).toMatchObject({ findings: [] });
  expect(readData('\uFEFF# to do\n', 'config')).toMatchObject({ text: '# to do\n', map: undefined, findings: [] });
  expect(registry('- a\n')).toMatchObject([{ rule: 'format/syntax', message: expect.stringContaining('entities:') }]);
});

test('the nearest names', () => {
  expect(nearest('as_of', ['as-of', 'alias'])).toEqual(['as-of']);
  expect(nearest('form', ['of', 'from', 'to'])).toEqual(['from']);
  expect(nearest('adabrok', ['ada-brook', 'ada-brock', 'lin'])).toEqual(['ada-brook', 'ada-brock']);
  expect(nearest('warn', ['off', 'warning'])).toEqual(['warning']);
  expect(nearest('xyzzy', ['off', 'warning'])).toEqual([]);
  expect(nearest('', ['a', 'bc'])).toEqual([]);
});
