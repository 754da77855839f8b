/** Edits of the registry and the config reach the files that they concern, and no others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../server/rules/config.ts';
import { defaultConfig } from '../../server/rules/config.ts';
import { Newsmark } from '../../server/service.ts';

const articles: Record<string, string> = {
  'a.news': `---
published: 2024-03-04
---
In all [39 drivers]{figure: strikers} of the [Transport Union]{transport-union} walked out [on Monday]{date: 2024-03-04}.

["We will stay out until every depot is safe again,"]{quote: ada-brook, id: depots} said [Ada Brook]{ada-brook, role: chair}.

General Secretary [Ada Brook]{ada-brook}, [58]{figure: age}, sat down. [Ben Shaw]{entity: ben-shaw, role: union-chair} did not.
`,
  'b.news': `---
published: 2024-03-05
entities:
  cara-ives: {type: person, name: Cara Ives, roles: [{title: U.S. governor, from: 2020, to: 2021}, {title: chair, id: union-chair, to: 2020}]}
---
["We will stay out until every depot is safe again,"]{quote: transport-union} the [TU]{transport-union} said, and U.S. Governor [Cara Ives]{cara-ives} left. Gov. [Ben Shaw]{ben-shaw} spoke.

They [voted yes]{ballot: spring, outcome: yes}: [60 per cent]{figure: spring.yes}. "Nobody asked us," said Ada Brook of the Harbour Guild.
`,
  'c.news': `Members of the Harbour Guild [turned it down]{ballot: spring, outcome: nay}, [41 drivers]{figure: strikers} said. [The Guild]{harbour-guild} [met]{date: 2024-01-01, event: meeting}.

[Ms Brook]{ada-brok} and [Ben Shaw]{ada-brook} of Östby, "the HG", [50 beds]{figure: {value: 50, unit: bed, measures: beds}}.
`,
  'd.news': '---\nrules: {entity/unlinked: warning}\n---\nA governor of no name, and the guild of Ostby.\n',
};

const declared: Record<string, string[]> = {
  entities: [
    'ada-brook: {type: person, name: Ada Brook, roles: [{title: chair, of: transport-union, from: 2020, to: 2023}]}',
    'ada-brook: {type: person, name: Ada Brook, aliases: [Ms Brook], born: 1960-01-01, roles: [{title: General Secretary, from: 2020, to: 2021}]}',
    'ben-shaw: {type: person, name: Ben Shaw, roles: [{title: Governor, from: 2019, to: 2020}, {title: chair, id: union-chair, from: 2010, to: 2012}]}',
    'ben-shaw: {type: person, name: Ben Shaw, part-of: harbour-guild}',
    'dan-holt: {type: person, name: Dan Holt, roles: [{title: US governor, from: 2022}, {title: head, id: union-chair, from: 2021}]}',
    'union-chair: {type: role, name: Union Chair, unique: true}',
    'chair: {type: role, name: chair, unique: true}',
    'transport-union: {type: organisation, name: Transport Union, aliases: [TU]}',
    'transport-union: {type: organisation, name: Transport Union, aliases: [Ben Shaw]}',
    'harbour-guild: {type: organisation, name: Harbour Guild, aliases: [HG, The Guild]}',
    'harbour-guild: {type: group, name: Ostby, wikidata: Q1}',
    'ada-brok: {type: person, name: Ada Brok}',
  ],
  figures: [
    'strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}',
    'strikers: {value: 41, unit: person, measures: strikers}',
    'age: {value: 58, unit: year, of: ada-brook}',
    'beds: {value: 51, unit: bed, measures: beds, source: nowhere}',
  ],
  ballots: [
    'spring: {of: transport-union, votes: 200, turnout: 65%, options: {yes: {share: 60%, votes: 120}, nay: 40%}, outcome: nay}',
    'spring: {of: harbour-guild, options: {yes: 61%, nay: 39%}}',
  ],
  events: ['meeting: {name: Meeting, start: 2024-01-02}', 'meeting: {name: Meeting, start: 2024-01-01, place: ostby}'],
};

/** Any of the declarations, one for each id, behind so many comment lines. */
const registry = fc
  .tuple(fc.nat(2), fc.array(fc.tuple(fc.constantFrom(...Object.keys(declared)), fc.nat(11)), { maxLength: 9 }))
  .map(([lines, picks]) => {
    const byKind = new Map<string, Map<string, string>>();
    for (const [kind, index] of picks) {
      const item = declared[kind]![index % declared[kind]!.length]!;
      const items = byKind.get(kind) ?? new Map<string, string>();
      byKind.set(kind, items.set(item.slice(0, item.indexOf(':')), item));
    }
    const text = [...byKind].map(
      ([kind, items]) => `${kind}:\n${[...items.values()].map((each) => `  ${each}\n`).join('')}`,
    );
    return `${'# More\n'.repeat(lines)}${text.join('')}`;
  });

const ids = [
  'entity/unlinked',
  'figure/value',
  'figure/conflict',
  'quote/two-speakers',
  'role/tenure',
  'entity/undeclared',
  'quote/drift',
];
const setting = fc.constantFrom('off', 'info', 'warning', 'error', ['info', { every: true }], ['error', {}]);
const settings = fc.dictionary(fc.constantFrom(...ids), setting, { maxKeys: 3 });
const config = fc.record({
  rules: settings,
  overrides: fc.array(
    fc.record({ files: fc.constantFrom(['a.news'], ['registry/*'], ['[bc].news']), rules: settings }),
    { maxLength: 2 },
  ),
});

const step = fc.oneof(
  fc.tuple(fc.constantFrom('registry/one.yaml', 'registry/two.yaml', 'registry/zed.yaml'), fc.option(registry)),
  fc.tuple(fc.constant('config'), config),
  fc.tuple(fc.constantFrom(...Object.keys(articles)), fc.constantFrom(...Object.values(articles), null)),
);

describe('after any edits', () => {
  it('of registry, config and articles the findings are those of a fresh workspace', { timeout: 120_000 }, () => {
    let judged = 0;
    let all = 0;
    const property = fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), fc.boolean(), (steps, open) => {
      const texts = new Map(Object.entries(articles));
      let set: Config = defaultConfig;
      const faults: unknown[] = [];
      const onFault = (_: string, fault: unknown) => faults.push(fault);
      const newsmark = new Newsmark({ index: true, onFault });
      const source = (text: string, count: () => void) =>
        open
          ? text
          : () => {
              count();
              return text;
            };
      const put = (to: Newsmark, name: string, count = () => {}) =>
        name.startsWith('registry')
          ? to.put(name, texts.get(name)!, 'registry')
          : to.put(name, source(texts.get(name)!, count));
      for (const name of texts.keys()) put(newsmark, name, () => judged++);
      newsmark.checkAll();
      for (const [name, what] of steps) {
        if (name === 'config') {
          set = { ...defaultConfig, ...(what as object) } as Config;
          newsmark.configure(set);
        } else if (what === null) {
          texts.delete(name);
          newsmark.remove(name);
        } else {
          texts.set(name, what as string);
          put(newsmark, name, () => judged++);
        }
        const fresh = new Newsmark({ config: set, onFault });
        for (const each of texts.keys()) put(fresh, each);
        all += texts.size;
        expect(newsmark.checkAll(), JSON.stringify([...texts])).toEqual(fresh.checkAll());
      }
      expect(faults).toEqual([]);
    });
    fc.assert(property, { numRuns: Number(process.env.NEWSMARK_RUNS ?? 40) });
    expect(judged).toBeLessThan(all);
  });
});

describe('an edit', () => {
  const people = (more = '') => `entities:
  ada-brook: {type: person, name: Ada Brook${more}}
  harbour-guild: {type: organisation, name: Harbour Guild}
`;
  const texts = {
    'ada.news': 'Then [Ada Brook]{ada-brook} spoke.\n',
    'guild.news': 'Then the Harbour Guild met.\n',
    'typo.news': 'Then [Ada Brook]{ada-brok} spoke.\n',
    'else.news': 'Nobody spoke of the harbour.\n',
    'stranger.news': 'Then [Xaver Yates]{harbour-guild} spoke.\n',
  };
  const opened = (rules: Config['rules'] = {}) => {
    const read: string[] = [];
    const newsmark = new Newsmark({ index: true, config: { ...defaultConfig, rules } });
    newsmark.put('registry/all.yaml', people(), 'registry');
    for (const [name, text] of Object.entries(texts)) {
      newsmark.put(name, () => {
        read.push(name);
        return text;
      });
    }
    newsmark.checkAll();
    const readBy = (edit: () => void) => {
      read.splice(0);
      edit();
      newsmark.checkAll();
      return read.sort();
    };
    return { newsmark, readBy };
  };

  it.each([
    ['of nothing but places', `# More\n${people()}`, ['stranger.news']],
    ['of what one article looks up', people(', born: 1970'), ['ada.news', 'stranger.news']],
    [
      'of a name that an article prints',
      `${people()}  nobody: {type: person, name: Nobody Atall}\n`,
      ['else.news', 'typo.news'],
    ],
    ['of an id that was missing', `${people()}  ada-brok: {type: person, name: Ada Brok}\n`, ['ada.news', 'typo.news']],
    ['of what nobody needs', `${people()}events:\n  fair: {name: Fair}\n`, []],
  ])('of the registry: %s', (_, text, expected) => {
    const { newsmark, readBy } = opened();
    expect(readBy(() => newsmark.put('registry/all.yaml', text, 'registry'))).toEqual(expected);
  });

  it('of who else held a role reaches those who name one of its holders', () => {
    const ben =
      'entities:\n  ben: {type: person, name: Ben Shaw, roles: [{title: chair, id: board-chair, from: 2010, to: 2012}]}\n';
    const dan = '  dan: {type: person, name: Dan Holt, roles: [{title: head, id: board-chair, from: 2020-01-01}]}\n';
    const newsmark = new Newsmark({ index: true });
    newsmark.put('registry/all.yaml', ben, 'registry');
    newsmark.put(
      'a.news',
      () => '---\npublished: 2024-03-04\n---\nLater [Ben Shaw]{entity: ben, role: chair} spoke.\n',
    );
    const sides = () => newsmark.checkAll().map(({ rule, related }) => [rule, related.map(({ message }) => message)]);
    expect(sides()).toEqual([['role/tenure', ['Ben Shaw: chair from 2010 to 2012']]]);
    newsmark.put('registry/all.yaml', ben + dan, 'registry');
    expect(sides()).toEqual([
      ['role/tenure', ['Ben Shaw: chair from 2010 to 2012', 'Dan Holt: head since 1 January 2020']],
    ]);
  });

  it('of the config reaches the files that a rule speaks in, and all where it is turned on', () => {
    const { newsmark, readBy } = opened();
    const configure = (rules: Config['rules']) => readBy(() => newsmark.configure({ ...defaultConfig, rules }));
    expect(configure({ 'entity/undeclared': 'warning' })).toEqual(['typo.news']);
    expect(configure({ 'entity/undeclared': 'off' })).toEqual(['typo.news']);
    expect(configure({ 'entity/undeclared': 'off' })).toEqual([]);
    expect(configure({})).toEqual(['ada.news', 'else.news', 'guild.news', 'stranger.news', 'typo.news']);
    expect(
      readBy(() =>
        newsmark.configure({
          ...defaultConfig,
          overrides: [{ files: ['guild.news'], rules: { 'figure/value': 'off' } }],
        }),
      ),
    ).toEqual([]);
  });
});
