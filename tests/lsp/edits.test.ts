/**
 * Random edits, applied one after another as an editor sends them, end in the findings of a fresh read. `npm test` makes
 * 300 of them; NEWSMARK_EDITS=10000 makes more, NEWSMARK_SEED another walk.
 */
import { describe, expect, it } from 'vitest';
import { Workspaces } from '../../server/service/workspaces.ts';
import { Newsmark } from '../../server/service.ts';
import { MemoryWorkspace } from '../../server/workspace/memory.ts';

const files: Record<string, string> = {
  '/news/registry/all.yaml': `entities:
  ada-brook: {type: person, name: Ada Brook, roles: [{title: chair, of: transport-union, from: 2020, to: 2023}]}
  transport-union: {type: organisation, name: Transport Union, aliases: [TU]}
figures:
  strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}
ballots:
  spring: {of: transport-union, votes: 200, turnout: 65%, options: {yes: {share: 60%, votes: 120}, nay: 40%}, outcome: nay}
`,
  '/news/a.news': `---
published: 2024-03-04
---
# Drivers walk out

In all [39 drivers]{figure: strikers} of the [Transport Union]{transport-union} walked out [on Monday]{date: 2024-03-05}.

["We will stay out until every depot is safe again,"]{quote: ada-brook, id: depots} said [Ada Brook]{ada-brook, role: chair}.
`,
  '/news/b.news': `---
published: 2024-03-05
figures:
  cost: {value: 12.5, unit: GBP, measures: cost}
---
["We will stay out until every depot is safe again,"]{quote: transport-union} the [TU]{transport-union} said.

It cost [£12.5m]{figure: cost}. They [voted yes]{ballot: spring, outcome: yes}. "Nobody asked us," said Ada Brook.
`,
};

const pieces = [
  '',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '[',
  ']',
  '{',
  '}',
  ']{',
  '{figure}',
  '{date}',
  '"',
  '“',
  '”',
  "'",
  '3',
  '51.1 per cent',
  '😀',
  'Ada Brook',
  '[Ada Brook]{ada-brook}',
  '[37 drivers]{figure: strikers}',
  'next Wednesday',
  ': ',
  '#',
  '---\n',
  '\\',
  'é',
  ', ignore: {quote/drift: "checked with the tape"}',
  ', ignore: {figure/value: "as printed"}',
  '[“Enough.”]{quote: ada-brook}',
];

describe('random edits', () => {
  const edits = Number(process.env.NEWSMARK_EDITS ?? 300);
  it('leave the findings of a fresh read', { timeout: 60_000 + edits * 100 }, () => {
    const random = generator(Number(process.env.NEWSMARK_SEED ?? 7));
    const faults: unknown[] = [];
    const workspaces = new Workspaces(new MemoryWorkspace(files), (what, fault) => faults.push(what, fault));
    workspaces.setFolders(['file:///news']);
    const texts = new Map(Object.entries(files));
    const names = [...texts.keys()];
    for (const name of names)
      workspaces.open(`file://${name}`, name.endsWith('yaml') ? 'yaml' : 'newsmark', texts.get(name)!);
    for (let count = 1; count <= edits; count++) {
      const name = names[random(10) === 0 ? 0 : 1 + random(2)]!;
      const before = texts.get(name)!;
      const tooLong = before.length > files[name]!.length * 2;
      const start = random(before.length + 1);
      const end = Math.min(before.length, start + (tooLong ? 200 : random(3) === 0 ? random(12) : 0));
      const back = random(25) === 0;
      const after = back ? files[name]! : before.slice(0, start) + pieces[random(pieces.length)]! + before.slice(end);
      texts.set(name, after);
      workspaces.change(`file://${name}`, after);
      const room = [...workspaces.rooms()][0]!;
      if (random(2) === 0) room.findings(name, true);
      if (random(3) === 0) workspaces.work().next();
      if (count % 5 !== 0 && count !== edits) continue;
      for (const _ of workspaces.work());
      const fresh = new Newsmark({ root: '/news' });
      for (const each of random(2) === 0 ? names : [...names].reverse()) {
        fresh.put(each, texts.get(each)!, each.endsWith('.yaml') ? 'registry' : 'article');
      }
      const expected = fresh.checkAll();
      for (const each of names) {
        const own = expected.filter(({ file }) => file === each);
        expect(room.findings(each), `edit ${count}:\n${JSON.stringify([...texts])}`).toEqual(own);
      }
    }
    expect(faults).toEqual([]);
  });
});

/** A small seeded generator (mulberry32); numbers below `limit`. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
