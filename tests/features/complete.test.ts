/** Completion: what is offered where. */
import { describe, expect, it } from 'vitest';
import { at } from './editor.ts';

const registry = `//- registry/all.yaml
entities:
  ada-brook: {type: person, name: Ada Brook}
  ben-cole: {type: person, name: Ben Cole}
  transport-union: {type: organisation, name: Transport Union, aliases: [TU]}
figures:
  strikers: {value: 37, unit: person}
ballots:
  spring: {options: {yea: 60%, nay: 40%}, turnout: 65%}
sources:
  count: {title: The count}
`;
const front = '//- a.news\n---\npublished: 2024-03-04\n---\n';
const labels = (body: string, trigger?: string): string[] =>
  at(`${registry}${front}${body}`, (editor, file, offset) =>
    editor.complete(file, offset, trigger).map(({ label }) => label),
  );

describe('completion', () => {
  it('offers kinds, and the entity that is printed first', () => {
    const offered = labels('The [TU]{<|>} spoke.');
    expect(offered.slice(0, 3)).toEqual(['entity', 'quote', 'figure']);
    expect(offered.filter((label) => label.includes('-'))[0]).toBe('transport-union');
  });

  it('offers entity ids ranked by what is printed, narrowed by what is typed', () => {
    expect(labels('Later [Ben Cole]{entity: <|>} spoke.')[0]).toBe('ben-cole');
    expect(labels('Later [Ben]{entity: ad<|>} spoke.')).toEqual(['ada-brook']);
    expect(labels('Later ["No,"]{quote: <|>} said Ada Brook.')).toContain('ada-brook');
  });

  it('works where the mapping is not closed yet', () => {
    expect(labels('Later [Ben Cole]{entity: <|>')[0]).toBe('ben-cole');
    expect(labels('In [all]{figure: <|>\n\nMore.')).toContain('spring.yea');
  });

  it('offers only keys that the kind has and that are not there yet', () => {
    const offered = labels('["No,"]{quote: ada-brook, cue: said, <|>} she said.');
    expect(offered).toContain('via');
    expect(offered).not.toContain('cue');
    expect(offered).not.toContain('outcome');
    expect(labels('[3]{figure: {value: 3, <|>}} left.')).toContain('unit');
  });

  it('offers values by what the key wants', () => {
    expect(labels('[Ada]{ada-brook, source: <|>}.')).toEqual(['count']);
    expect(labels('[Ada]{ada-brook, checked: <|>}.')).toEqual(['{on: …, by: …}', 'no']);
    expect(labels('They [voted]{ballot: spring, outcome: <|>}.')).toEqual(['yea', 'nay', 'accepted', 'rejected']);
    expect(labels('They met [on Friday]{date: <|>}.')).toContain('2024-03-01');
    expect(labels('[3]{figure: {value: 3, unit: <|>}} left.')).toContain('GBP');
    expect(labels('[Ada]{entity: ada-brook, source: <|>}.')).toEqual(['count']);
    expect(labels('[Ada]{entity: ada-brook, ignore: {<|>}}.')).toContain('quote/drift');
  });

  it('offers what the print says: figures that agree, the number, its unit, the verb, the speaker', () => {
    expect(labels('In all [37 drivers]{figure: <|>} left.').slice(0, 2)).toEqual([
      'strikers',
      '{value: 37, unit: driver}',
    ]);
    expect(labels('It got [60 per cent]{figure: <|>}.')[0]).toBe('spring.yea');
    expect(labels('In all [37 drivers]{figure: {value: <|>}} left.')).toEqual(['37']);
    expect(labels('In all [37 drivers]{figure: {value: 37, unit: <|>}} left.')[0]).toBe('driver');
    expect(labels('["Never,"]{quote: ben-cole, cue: <|>} warned Ben Cole.')).toEqual(['warned']);
    expect(labels('[Ada Brook]{ada-brook} met [Ben Cole]{ben-cole}. ["Never,"]{quote: <|>} said Cole.')[0]).toBe(
      'ben-cole',
    );
    expect(labels('They met [on Friday]{date: <|>}.')).toEqual(['2024-03-01', '2024-03-08', '2024-03-04']);
  });

  it('offers quotes of the same speaker that have an id, in other articles too', () => {
    const more = `//- sub/b.news\n["Never,"]{quote: ada-brook, id: never} she said, ["not me."]{quote: ben-cole, id: not}\n`;
    const found = at(
      `${registry}${more}${front}["Never,"]{quote: ada-brook, same-as: <|>} she said.`,
      (editor, file, offset) => editor.complete(file, offset).map(({ insert }) => insert),
    );
    expect(found).toEqual(['sub/b.news#never']);
  });

  it('offers declared names behind a bracket', () => {
    expect(labels('Then [Be<|>')).toEqual(['Ben Cole']);
    expect(labels('Then [<|>', '[')).toContain('Ada Brook');
    expect(labels('Then Be<|>')).toEqual([]);
    const [name] = at(`${registry}${front}Then [Be<|>`, (editor, file, offset) => editor.complete(file, offset));
    expect(name).toMatchObject({ insert: '[Ben Cole]{ben-cole}', filter: '[Ben Cole' });
  });

  it('offers whole annotations in prose, and nothing for a space there', () => {
    expect(labels('They said [<|>', '[')).toContain('[…]{quote}');
    expect(labels('They said <|>', ' ')).toEqual([]);
    expect(labels('They said: <|>', ':')).toEqual([]);
  });

  it('knows front matter and registry files by their indentation', () => {
    const inFront = (lines: string): string[] =>
      at(`${registry}//- a.news\n---\n${lines}\n---\nText.`, (editor, file, offset) =>
        editor.complete(file, offset).map(({ label }) => label),
      );
    expect(inFront('published: 2024-03-04\n<|>')).toContain('entities');
    expect(inFront('published: 2024-03-04\n<|>')).not.toContain('published');
    expect(inFront('entities:\n  dan:\n    type: <|>')).toContain('organisation');
    expect(inFront('entities:\n  dan:\n    name: Dan\n    <|>')).toContain('aliases');
    expect(inFront('entities:\n  dan:\n    name: Dan\n    <|>')).not.toContain('name');
    expect(inFront('entities:\n  dan: {type: <|>}')).toContain('person');
    const inRegistry = at(
      '//- registry/x.yaml\nballots:\n  spring:\n    of: <|>\nentities:\n  zed: {name: Zed}\n',
      (editor, file, offset) => editor.complete(file, offset).map(({ label }) => label),
    );
    expect(inRegistry).toContain('zed');
  });

  it('knows config files', () => {
    const config = (text: string): string[] =>
      at(`//- newsmark.config.yaml\n${text}<|>`, (editor, file, offset) =>
        editor.complete(file, offset).map(({ label }) => label),
      );
    expect(config('ru')).toEqual(['rules']);
    expect(config('rules:\n  quote/dr')).toEqual(['quote/drift']);
    expect(config('rules:\n  quote/drift: ')).toContain('warning');
  });

  it('offers new declarations, laws, places, and what a list of mappings holds', () => {
    const inRegistry = (text: string): string[] =>
      at(`//- registry/x.yaml\n${text}\n`, (editor, file, offset) =>
        editor.complete(file, offset).map(({ label }) => label),
      );
    expect(inRegistry('entities:\n  <|>')).toEqual(['ada-brook: {type: person, name: Ada Brook}']);
    expect(inRegistry('ballots:\n  spring:\n    rules: <|>')).toEqual(['uk-trade-union-act-2016']);
    expect(
      inRegistry('ballots:\n  spring:\n    place: <|>\nentities:\n  ada: {type: person}\n  kent: {type: place}'),
    ).toEqual(['kent']);
    expect(inRegistry('entities:\n  ada:\n    roles:\n      - <|>')).toContain('title');
    expect(inRegistry('entities:\n  ada:\n    roles:\n      - title: chair\n        <|>')).not.toContain('title');
    expect(inRegistry('entities:\n  ada:\n    roles: [{title: chair, <|>}]')).toContain('of');
    expect(inRegistry('figures:\n  all:\n    sum-of:\n      - <|>\n  some: {value: 3}')).toContain('some');
  });

  it('documents what was chosen when asked', () => {
    const topics = (body: string): (string | undefined)[] =>
      at(`${registry}${front}${body}`, (editor, file, offset) =>
        editor.complete(file, offset).map(({ topic }) => topic && editor.documentation(file, topic)),
      );
    expect(topics('["No,"]{quote: ada-brook, vi<|>} she said.')).toEqual([expect.stringMatching(/passes|through/i)]);
    expect(topics('In [all]{fig<|>} of it.')[0]).toBe('A number as printed.');
    const said = at(`${registry}${front}<|>`, (editor, file) => editor.documentation(file, 'entities:transport-union'));
    expect(said).toContain('**Transport Union**');
    expect(at(`${front}<|>`, (editor, file) => editor.documentation(file, 'rule:quote/drift'))).toContain('**quote');
  });
});
