/** Groups of corpus entries, whatever is put, replaced and removed: the same findings as by holding all against all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../server/language/parse.ts';
import { Article } from '../../server/model/article.ts';
import { Registry, Scope } from '../../server/model/registry.ts';
import { factsOf } from '../../server/model/stating.ts';
import { rules as shipped } from '../../server/rules/index.ts';
import { defineRule, type Entry, type Rule } from '../../server/rules/rule.ts';
import { type Collector, collectorsOf, judgeGroup, type Runner } from '../../server/rules/run.ts';
import { Groups } from '../../server/service/groups.ts';
import { Meetings } from '../../server/service/meetings.ts';
import { packed, unpacked } from '../../server/service/packing.ts';
import { parseMarked } from '../support/check.ts';

/** Says once of each group who is in it. */
const rule = (id: string, lone = false, collect: Rule['collect'] = () => []): Rule =>
  defineRule({
    id,
    summary: '',
    why: '',
    severity: 'error',
    scope: 'corpus',
    messages: { group: '{members}' },
    good: [],
    bad: [],
    lone,
    collect,
    runsOf: (data) => (data as { runs: number[] }).runs,
    *judge(group) {
      const members = group.map(({ file, span, data }) => `${file}:${span.start} ${JSON.stringify(data)}`).join(' ');
      yield { message: 'group', data: { members }, span: group[0]!.span };
    },
  });

const first = rule('a/first');
const rules = [first, rule('a/alone', true), rule('a/shares', false, first.collect), rule('a/third')];
const collectors = collectorsOf(rules);
const runner: Runner = {
  rules,
  settingOf: () => ({ severity: 'error', options: {}, explicit: false }),
  onFault: (_rule, _file, fault) => {
    throw fault;
  },
};

const taking = shipped.filter(({ collect }) => collect !== undefined);

function articleOf(text: string): Article {
  const document = readArticle(text);
  const facts = factsOf(document);
  return new Article('/desk/a.news', document, facts, new Scope('/desk/a.news', facts.declared, new Registry()));
}

const files = ['/desk/a.news', '/desk/b.news', '/desk/in/c.news', '/desk/d.news'];
const keys = ['one', 'two|', 'two|x', '/desk/a.news#q', 'line\nline', ''];
const data = fc.oneof(
  fc.constantFrom<unknown>(1, -0.5, Number.POSITIVE_INFINITY, 'words', '/desk/b.news#q', 'a\ud800', true, null),
  fc.record({ text: fc.string(), low: fc.double({ noNaN: true }) }, { requiredKeys: ['text'] }),
  fc.array(fc.constantFrom<unknown>('/desk/a.news#x', [], {}, 3)),
);
const runs = fc.option(fc.uniqueArray(fc.constantFrom(0, 7, 2 ** 32 - 1), { minLength: 1 }), { nil: undefined });
const entries = fc.array(fc.tuple(fc.constantFrom(...collectors), fc.constantFrom(...keys), runs, fc.nat(3), data), {
  maxLength: 6,
});
const step = fc.tuple(fc.constantFrom(...files), fc.option(entries), fc.boolean());

type Made = [Collector, string, number[] | undefined, number, unknown][];

function collected(file: string, made: Made): Map<Collector, Entry[]> {
  const taken = new Map<Collector, Entry[]>();
  for (const [each, key, runs, start, value] of made) {
    const place = { file, span: { start, end: start + 1 } };
    const entry = runs ? { key, runs, ...place, data: { runs, value } } : { key, ...place, data: value };
    taken.set(each, [...(taken.get(each) ?? []), entry]);
  }
  return taken;
}

function byHolding(held: Map<string, Made>): string[] {
  const all = [...held].flatMap(([file, made]) => [...collected(file, made)]);
  return collectors.flatMap((each) => {
    const mine = all
      .flatMap(([other, list]) => (other === each ? list : []))
      .flatMap((entry) =>
        (entry.runs ?? [undefined]).map((run) => ({ entry, name: JSON.stringify([entry.key, run]) })),
      );
    return [...new Set(mine.map(({ name }) => name))].flatMap((name) => {
      const group = mine.flatMap((one) => (one.name === name ? [one.entry] : []));
      return each.rules.flatMap((one) => judgeGroup(runner, one, group).map(({ message }) => message));
    });
  });
}

describe('groups', () => {
  it('say what all entries together say, after every change', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom('', '/desk'), (steps, root) => {
        const groups = new Groups(runner, root);
        const held = new Map<string, Made>();
        for (const [file, made, judge] of steps) {
          if (made) groups.put(file, groups.share(collected(file, made)));
          else groups.remove(file);
          if (made) held.set(file, made);
          else held.delete(file);
          if (!judge) continue;
          for (const _ of groups.judge());
          expect([...groups.findings()].map(({ message }) => message).sort()).toEqual(byHolding(held).sort());
        }
      }),
    );
  });

  it('are packed such that they can be moved to another folder', () => {
    const taken = collected(files[0]!, [
      [
        collectors[0]!,
        '/desk/a.news#q',
        undefined,
        3,
        { speaker: '/desk/a.news#ada', text: 'in "/desk/a" and /desk/' },
      ],
    ]);
    const text = packed(taken, '/desk') ?? '';
    expect(text.match(/\/desk/g)).toHaveLength(2);
    expect(unpacked(text, '/new "desk"/a.news', '/new "desk"', () => [])).toEqual([
      [
        'a/first',
        [
          {
            key: '/new "desk"/a.news#q',
            file: '/new "desk"/a.news',
            span: { start: 3, end: 4 },
            data: { speaker: '/new "desk"/a.news#ada', text: 'in "/desk/a" and /desk/' },
          },
        ],
      ],
    ]);
    expect(packed(collected(files[0]!, [[collectors[0]!, 'k', undefined, 0, '\ufdd0/']]), '/desk')).toBeUndefined();
    expect(packed(collected(files[0]!, [[collectors[0]!, 'k', undefined, 0, Number.NaN]]), '/desk')).toBeUndefined();
  });

  it.each(taking.map((each) => [each.id, each] as const))('give back what %s took', (id, {
    collect,
    runsOf,
    ...each
  }) => {
    const examples = [...each.good, ...each.bad.map(({ article }) => article)];
    const articles = examples.flatMap((example) => parseMarked(example).files.map(({ text }) => articleOf(text)));
    const taken = articles.map((article) => [...collect!(article, { options: {} })]);
    expect(taken.flat()).not.toEqual([]);
    expect(taken.flat().some(({ runs }) => runs !== undefined)).toBe(runsOf !== undefined);
    for (const list of taken) {
      const text = packed([[{ id }, list]], '/desk') ?? '';
      expect(unpacked(text, '/desk/a.news', '/desk', (_, value) => runsOf!(value))).toEqual([[id, list]]);
    }
  });

  it('keep what cannot be packed', () => {
    const groups = new Groups(runner, '/desk');
    for (const file of files.slice(0, 2)) {
      groups.put(file, groups.share(collected(file, [[collectors[0]!, 'k', undefined, 0, '\ufdd0']])));
    }
    for (const _ of groups.judge());
    expect([...groups.findings()]).toHaveLength(2);
  });
});

describe('meetings', () => {
  it('tell who has a hash in common, however many come and go', () => {
    const meetings = new Meetings();
    const held = new Map<number, Set<number>>();
    let seed = 1;
    const below = (limit: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * limit);
    };
    for (let count = 0; count < 40_000; count++) {
      const hash = below(2) === 0 ? 1 + below(3000) : (below(2 ** 20) << 12) >>> 0;
      const file = below(9);
      const files = held.get(hash) ?? held.set(hash, new Set()).get(hash)!;
      if (files.has(file)) expect(meetings.remove(hash, file)).toBe(files.delete(file) && files.size > 1);
      else expect(meetings.add(hash, file)).toBe(files.add(file).size > 1);
      const common = files.size > 1 ? [...files].sort() : [];
      expect([...meetings.of(hash)].sort()).toEqual(common);
    }
  });
});
