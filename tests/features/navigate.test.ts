/** From a name to its declaration, its other places, and its new name. */
import { describe, expect, it } from 'vitest';
import { at, expectPlaces } from './editor.ts';

const same = (found: string, expected: string): void => expect(found).toBe(expected);

describe('navigation', () => {
  it('goes to the declaration, from an id and from a name in prose', async () => {
    for (const use of [
      '[the union]{entity: transport-<|>union}',
      '[the un<|>ion]{transport-union}',
      'Transport Un<|>ion',
    ]) {
      await expectPlaces(
        `//- registry/all.yaml\nentities:\n  ‹|transport-union|›: {name: Transport Union}\n//- a.news\nHere is ${use}.\n`,
        (editor, file, offset) => editor.definitions(file, offset),
        same,
      );
    }
  });

  it('goes to the quote that same-as names', async () => {
    await expectPlaces(
      '//- a.news\n["No,"]{quote: ada, id: ‹|refusal|›} she said.\n//- b.news\n["No,"]{quote: ada, same-as: a.news#ref<|>usal} she said.\n',
      (editor, file, offset) => editor.definitions(file, offset),
      same,
    );
  });

  it('finds every use, in declarations too', async () => {
    await expectPlaces(
      `//- registry/all.yaml
entities:
  ‹|tu|›: {name: Transport Union}
  ada: {name: Ada Brook, roles: [{title: chair, of: ‹|tu|›}]}
//- a.news
Here is [the union]{‹|tu|›}, as [it]{entity: ‹|t<|>u|›} says: ["No."]{quote: ‹|tu|›}
//- b.news
---
entities:
  tu: {name: Another}
---
Here is [another]{tu}.
`,
      (editor, file, offset) => editor.references(file, offset, true),
      same,
    );
  });

  it('tells who is quoted where, on the word quote', async () => {
    await expectPlaces(
      `//- registry/all.yaml
entities:
  ada: {name: Ada Brook}
//- a.news
["No."]{quo<|>te: ‹|ada|›} said [Ada Brook]{ada}, of [her]{ada}.
//- b.news
["Yes."]{quote: ‹|ada|›}
`,
      (editor, file, offset) => editor.references(file, offset, true),
      same,
    );
  });

  it('renames everywhere, keeps quotation marks and parts of paths, and refuses what would clash', async () => {
    const source = `//- registry/all.yaml
ballots:
  ‹|spring|›: {options: {yea: 60%}}
  autumn: {options: {yea: 50%}}
//- a.news
They [won]{ballot: ‹|spr<|>ing|›} by [60%]{figure: ‹|spring|›.yea}, [they said]{ballot: ‹|"spring"|›}.
`;
    await expectPlaces(source, (editor, file, offset) => editor.rename(file, offset, 'may') as never, same);
    const edits = at(source, (editor, file, offset) => editor.rename(file, offset, 'may'));
    expect((edits as { text: string }[]).map(({ text }) => text)).toContain('"may"');
    expect(at(source, (editor, file, offset) => editor.rename(file, offset, 'autumn'))).toMatch(/declared already/);
    expect(at(source, (editor, file, offset) => editor.rename(file, offset, 'In May'))).toMatch(/is no id/);
  });

  it('refuses an id that an article which uses the old one declares itself, and one that is a kind', () => {
    const source = `//- registry/all.yaml
entities:
  tu: {name: Transport Union}
//- a.news
Here is [the union]{t<|>u}.
//- b.news
---
entities:
  union: {name: Another}
---
[One]{tu} and [another]{union}.
`;
    const renamed = (to: string) => at(source, (editor, file, offset) => editor.rename(file, offset, to));
    expect(renamed('union')).toMatch(/declared in b.news already, which uses "tu" too/);
    expect(renamed('quote')).toMatch(/means something else/);
    expect(renamed('transport-union')).toHaveLength(3);
  });

  it('finds and renames the id of a quote, here and where same-as names it', async () => {
    const source = `//- news/a.news
["No,"]{quote: ada, id: ‹|ref<|>usal|›} she said, ["never."]{quote: ada, continues: ‹|refusal|›}
//- news/b.news
["No,"]{quote: ada, same-as: "a.news#‹|refusal|›", id: refusal} she said.
//- c.news
["No,"]{quote: ada, same-as: news/a.news#‹|refusal|›} she said.
`;
    await expectPlaces(source, (editor, file, offset) => editor.references(file, offset, true), same);
    await expectPlaces(source, (editor, file, offset) => editor.rename(file, offset, 'first') as never, same);
    expect(at(source, (editor, file, offset) => editor.renamable(file, offset)?.id)).toBe('refusal');
  });

  it('highlights the same id in the file', () => {
    const spans = at(
      '//- registry/r.yaml\nentities:\n  tu: {name: TU}\n//- a.news\n[One]{t<|>u} and [two]{tu}.',
      (editor, file, offset) => editor.highlights(file, offset),
    );
    expect(spans).toHaveLength(4);
  });
});
