/** Editing, through the façade: marked text in, the text that an action makes of it out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../server/language/format.ts';
import { applyEdits } from '../support/check.ts';
import { corpusFiles } from '../support/corpus.ts';
import { parseMarked } from '../support/markers.ts';
import { actionsIn, expectAction, opened, proved, titles } from './actions.ts';

const ada = '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n';

describe('ways out of findings', () => {
  test('a fix of the finding itself comes first', () => {
    expect(titles(`${ada}[Ada Brook]{entity: ad<|>aa} left.`)[0]).toBe('Change to ada');
  });

  test('an undeclared entity is declared in the article by its printed name', () =>
    expectAction(
      `${ada}[Ada Brook]{ada} met the [Mill Workers Union]{mill-<|>union}.`,
      'Declare entity mill-union in this article',
      '---\nentities:\n  ada: {type: person, name: Ada Brook}\n  mill-union: {type: organisation, name: Mill Workers Union}\n---\n[Ada Brook]{ada} met the [Mill Workers Union]{mill-union}.',
    ));

  test('in an article without front matter', () =>
    expectAction(
      'The [Mill Workers Union]{mill-<|>union} met.',
      'Declare entity mill-union in this article',
      '---\nentities:\n  mill-union: {type: organisation, name: Mill Workers Union}\n---\nThe [Mill Workers Union]{mill-union} met.',
    ));

  test('in the registry file that holds most entities', () =>
    expectAction(
      '//- a.news\nThe [Mill Workers Union]{mill-<|>union} met.\n//- registry/a.yaml\nsources:\n  x: {title: X}\n//- registry/people.yaml\nentities:\n  # the harbour\n  ada:\n    type: person\n    name: Ada Brook\n',
      'Declare entity mill-union in people.yaml',
      '//- a.news\nThe [Mill Workers Union]{mill-union} met.\n//- registry/a.yaml\nsources:\n  x: {title: X}\n//- registry/people.yaml\nentities:\n  # the harbour\n  ada:\n    type: person\n    name: Ada Brook\n  mill-union: {type: organisation, name: Mill Workers Union}\n',
    ));

  test('an undeclared speaker is declared by the name in the attribution', () =>
    expectAction(
      '"We left," they said.\n\n["We are ready to sail,"]{quote: ada-<|>brook} said Ada Brook, the harbour master.',
      'Declare entity ada-brook in this article',
      '---\nentities:\n  ada-brook: {type: person, name: Ada Brook}\n---\n"We left," they said.\n\n["We are ready to sail,"]{quote: ada-brook} said Ada Brook, the harbour master.',
    ));

  test('an undeclared figure is declared with the value as printed', () =>
    expectAction(
      'In all [more than 1,300 beds]{figure: be<|>ds} were closed.',
      'Declare figure beds in this article',
      '---\nfigures:\n  beds: {value: 1300, unit: bed, approx: more-than}\n---\nIn all [more than 1,300 beds]{figure: beds} were closed.',
    ));

  test('figures that conflict are told apart: another measure, another day', async () => {
    const article = (inside: string, as = '') =>
      `---\npublished: 2024-03-04\n---\nIn all [37 porters]{figure: {value: 37, unit: person, measures: strikers}} walked out. [On Friday]{date: 2024-03-01} [52]{figure: {value: 52, unit: person, measures: ${inside}}${as}} had.`;
    const marked = article('strikers').replace('[52]', '[5<|>2]');
    await expectAction(marked, 'Mark as another measure, other-strikers', article('other-strikers'));
    await expectAction(marked, 'Mark as of another day, 2024-03-01', article('strikers', ', as-of: 2024-03-01'));
  });

  test('all of a rule at once', () => {
    const marked = parseMarked(`${ada}[Ada Brook]{entity: ad<|>aa} left. [Ada Brook]{entity: adda} came.`);
    const all = actionsIn(marked).find(({ title }) => title.startsWith('Fix all 2 findings of entity/undeclared'));
    expect(applyEdits(marked.files, all!.edits)[0]!.text).toContain(
      '[Ada Brook]{entity: ada} left. [Ada Brook]{entity: ada} came.',
    );
  });

  test('every certain fix of the file, and nothing else', () => {
    const files = parseMarked('[Ada]{entity:ada} and [Ben]{entity:ben}, [Cy]{entity: cyy}.').files;
    const { editor } = opened(files);
    const all = editor.fixAll('article.news')!;
    expect(applyEdits(files, all.edits)[0]!.text).toBe('[Ada]{entity: ada} and [Ben]{entity: ben}, [Cy]{entity: cyy}.');
    expect(opened(parseMarked('Plain.').files).editor.fixAll('article.news')).toBeUndefined();
  });
});

describe('ignore here with a reason', () => {
  test.each([
    ['[A]{entity: no<|>body}', '[A]{entity: nobody, ignore: {entity/undeclared: checked}}', 'here'],
    ['[A]{no<|>body}', '[A]{entity: nobody, ignore: {entity/undeclared: checked}}', 'here'],
    [
      '[A]{entity: no<|>body, ignore: {entity/name: as printed}}',
      '[A]{entity: nobody, ignore: {entity/name: as printed, entity/undeclared: checked}}',
      'here',
    ],
    ['[A]{entity: no<|>body, ignore}', '[A]{entity: nobody, ignore: {entity/undeclared: checked}}', 'here'],
    ['[A]{entity: no<|>body, ignore: {}}', '[A]{entity: nobody, ignore: {entity/undeclared: checked}}', 'here'],
    [
      '[A]{entity: no<|>body, ignore: {entity/undeclared: }}',
      '[A]{entity: nobody, ignore: {entity/undeclared: checked}}',
      'here',
    ],
    [
      '---\nevents:\n  fair:\n    # where\n    place: no<|>where # old\n---\nx',
      '---\nevents:\n  fair:\n    # where\n    place: nowhere # old\n    ignore: {entity/undeclared: checked}\n---\nx',
      'here',
    ],
    [
      '---\nevents:\n  fair: {place: no<|>where}\n---\nx',
      '---\nevents:\n  fair: {place: nowhere, ignore: {entity/undeclared: checked}}\n---\nx',
      'here',
    ],
    [
      '---\nevents:\n  fair:\n    place: no<|>where\n    ignore:\n      entity/unused: later\n---\nx',
      '---\nevents:\n  fair:\n    place: nowhere\n    ignore:\n      entity/unused: later\n      entity/undeclared: checked\n---\nx',
      'here',
    ],
  ])('%s', (source, expected, where) =>
    expectAction(source, `Ignore entity/undeclared ${where}, with a reason`, expected));

  test('in prose, for the whole article', async () => {
    const source = 'He said: <|>"We are ready. Then he left.\n\nThe tide was out.';
    const title = 'Ignore quote/marks in this article, with a reason';
    await expectAction(source, title, `---\nignore: {quote/marks: checked}\n---\n${source.replace('<|>', '')}`);
    await expectAction(
      `---\npublished: 2024-03-04\nrules: {date/value: off}\n---\n${source}`,
      title,
      `---\npublished: 2024-03-04\nrules: {date/value: off}\nignore: {quote/marks: checked}\n---\n${source.replace('<|>', '')}`,
    );
    await expectAction(
      `---\n---\n${source}`,
      title,
      `---\nignore: {quote/marks: checked}\n---\n${source.replace('<|>', '')}`,
    );
  });

  test('in a registry file', () =>
    expectAction(
      '//- registry/a.yaml\nevents:\n  fair:\n    place: no<|>where\n',
      'Ignore entity/undeclared here, with a reason',
      '//- registry/a.yaml\nevents:\n  fair:\n    place: nowhere\n    ignore: {entity/undeclared: checked}\n',
    ));

  test('what speaks of ignores cannot be ignored', () => {
    const all = titles(`${ada}[Ada Brook]{entity: ada, ignore: {no<|>rule: why}} left.`);
    expect(all.filter((title) => title.startsWith('Ignore'))).toEqual([]);
  });
});

describe('what a selection is taken for', () => {
  const known = '//- registry/a.yaml\nentities:\n  ben: {type: person, name: Ben Cole}\n//- a.news\n';
  const quill =
    '---\npublished: 2024-03-04\nentities:\n  zed: {type: person, name: Zed Quill}\n---\n[Zed Quill]{zed} left. ';
  test.each([
    'It cost ‹|£5|›{x} in all.',
    'They met ‹|on Wednesday|›{x}.',
    'In all ‹|37 drivers|›{x} left.',
  ])('no description of somebody: %s', (text) =>
    expect(titles(quill + text).filter((title) => title.includes('Quill'))).toEqual([]));

  test('words of somebody whom the registry alone knows', () =>
    expectAction(
      `${known}‹|"We will go,"|›{x} said Ben Cole.`,
      'Annotate as words of Ben Cole (ben)',
      `${known}["We will go,"]{quote: ben, cue: said} said Ben Cole.`,
    ));

  test('every print of a new name at once', () =>
    expectAction(
      'Then ‹|Mira Stone|›{x} spoke. Mira Stone left.',
      'Annotate all 2 as a new entity mira-stone',
      '---\nentities:\n  mira-stone: {name: Mira Stone}\n---\nThen [Mira Stone]{mira-stone} spoke. [Mira Stone]{mira-stone} left.',
    ));
});

describe('short forms written out', () => {
  test.each([
    [`${ada}[Ada Brook]{a<|>da} left.`, 'Write out {entity: ada}', `${ada}[Ada Brook]{entity: ada} left.`],
    [
      `${ada}["We are ready,"]{qu<|>ote} said [Ada Brook]{ada}.`,
      'Write out {quote: ada, cue: said}',
      `${ada}["We are ready,"]{quote: ada, cue: said} said [Ada Brook]{ada}.`,
    ],
    [
      `${ada}["We are ready,"]{qu<|>ote:, said: 2024-03-04} said [Ada Brook]{ada}.`,
      'Write out {quote: ada, cue: said}',
      `${ada}["We are ready,"]{quote: ada, cue: said, said: 2024-03-04} said [Ada Brook]{ada}.`,
    ],
    [
      '[51.1 per cent]{fig<|>ure} of them.',
      'Write out {figure: {value: 51.1, unit: percent}}',
      '[51.1 per cent]{figure: {value: 51.1, unit: percent}} of them.',
    ],
    [
      '---\npublished: 2024-03-04\n---\nIt begins on [4 July 2024]{da<|>te}.',
      'Write out {date: 2024-07-04}',
      '---\npublished: 2024-03-04\n---\nIt begins on [4 July 2024]{date: 2024-07-04}.',
    ],
  ])('%s', (source, title, expected) => expectAction(source, title, expected));

  test('nothing is offered where nothing is inferred', () => {
    expect(
      titles('["We are ready,"]{qu<|>ote} said the captain.').filter((title) => title.startsWith('Write')),
    ).toEqual([]);
  });
});

describe('annotating the selection', () => {
  test.each([
    [
      `${ada}‹|Brook|› had [Ada Brook]{ada}.`,
      'Annotate as Ada Brook (ada)',
      `${ada}[Brook]{ada} had [Ada Brook]{ada}.`,
    ],
    [`${ada}‹|Ada Brook|› left.`, 'Annotate as ada', `${ada}[Ada Brook]{ada} left.`],
    [`${ada}Ada Br<|>ook left.`, 'Annotate as ada', `${ada}[Ada Brook]{ada} left.`],
    [
      `${ada}‹|Ada Brook|› left. "Ada Brook" was back; [Ada Brook]{ada} ate.`,
      'Annotate all 2 as Ada Brook (ada)',
      `${ada}[Ada Brook]{ada} left. "[Ada Brook]{ada}" was back; [Ada Brook]{ada} ate.`,
    ],
    [
      `${ada}The ‹|Mill Workers Union|› met [Ada Brook]{ada}.`,
      'Annotate as a new entity mill-workers-union',
      '---\nentities:\n  ada: {type: person, name: Ada Brook}\n  mill-workers-union: {type: organisation, name: Mill Workers Union}\n---\nThe [Mill Workers Union]{mill-workers-union} met [Ada Brook]{ada}.',
    ],
    [
      `${ada}‹|"We are ready,"|› said [Ada Brook]{ada}.`,
      'Annotate as words of Ada Brook (ada)',
      `${ada}["We are ready,"]{quote: ada, cue: said} said [Ada Brook]{ada}.`,
    ],
    [
      `${ada}[Ada Brook]{ada} said ‹|that they were ready|›.`,
      'Annotate as reported words of Ada Brook (ada)',
      `${ada}[Ada Brook]{ada} said [that they were ready]{quote: ada, indirect: true}.`,
    ],
    [
      'Some ‹|37 nurses|› left.',
      'Annotate as figure {value: 37, unit: nurse, approx: about}',
      'Some [37 nurses]{figure: {value: 37, unit: nurse, approx: about}} left.',
    ],
    ['In all <|>37 nurses left.', 'Annotate as a figure, as printed', 'In all [37 nurses]{figure} left.'],
    [
      '---\nballots:\n  pay: {options: {accept: 48.9%, reject: 51.1%}}\n---\nSome ‹|51.1 per cent|› said no.',
      'Annotate as figure pay.reject',
      '---\nballots:\n  pay: {options: {accept: 48.9%, reject: 51.1%}}\n---\nSome [51.1 per cent]{figure: pay.reject} said no.',
    ],
    [
      '---\npublished: 2024-03-04\n---\nIt begins on ‹|4 July 2024|›.',
      'Annotate as date 2024-07-04',
      '---\npublished: 2024-03-04\n---\nIt begins on [4 July 2024]{date: 2024-07-04}.',
    ],
    [
      '---\npublished: 2024-03-04\n---\nIt began on 9 Janu<|>ary 2023.',
      'Annotate as a date, as printed',
      '---\npublished: 2024-03-04\n---\nIt began on [9 January 2023]{date}.',
    ],
  ])('%s', (source, title, expected) => expectAction(source, title, expected));

  test('a selection that cuts an annotation or a bracket in two is left alone', () => {
    const cut = titles(`${ada}The [37 ‹|nurses]{figure} of 40|› left.`);
    expect(cut.filter((title) => title.startsWith('Annotate'))).toEqual([]);
    expect(titles(`${ada}He ‹|met [Cy Dee|›] there.`).filter((title) => title.startsWith('Annotate'))).toEqual([]);
  });

  test('a backslash before the selection would take its bracket for a letter', () => {
    const all = titles(`${ada}It is C:\\‹|Ada Brook|› here.`);
    expect(all.filter((title) => title.startsWith('Annotate as Ada') || title.startsWith('Annotate as a '))).toEqual(
      [],
    );
    expect(titles(`${ada}It is C:\\\\‹|Brook|› here.`)).toContain('Annotate as Ada Brook (ada)');
  });

  test('nothing is annotated in front matter and in mappings', () => {
    expect(titles('---\nheadline: ‹|37 nurses|›\n---\nx').filter((title) => title.startsWith('Annotate'))).toEqual([]);
  });
});

describe('refactorings', () => {
  test('an annotation is taken away and its words stay', async () => {
    await expectAction(
      `${ada}["I am [Ada Br<|>ook]{ada}," \\[sic\\]]{quote: ada} she said.`,
      'Take the annotation away',
      `${ada}["I am Ada Brook," \\[sic\\]]{quote: ada} she said.`,
    );
    await expectAction(
      `${ada}‹|[Ada Brook]{ada} is [37]{figure}.|›`,
      'Take 2 annotations away',
      `${ada}Ada Brook is 37.`,
    );
  });

  test('a quote is split at its attribution', () =>
    expectAction(
      `${ada}["So it is pro<|>gress," she added, "but it is slow."]{quote: ada, said: 2024-03-04}`,
      'Split the quote at its attribution',
      `${ada}["So it is progress,"]{quote: ada, id: ada-1, said: 2024-03-04} she added, ["but it is slow."]{quote: ada, continues: ada-1, said: 2024-03-04}`,
    ));

  test('an inline figure is declared, and written inline again', async () => {
    const inline =
      '---\npublished: 2024-03-04\n---\nIn all [37 nurses]{figure: {value: 37, unit: person, measures: strikers}} left.';
    const declared =
      '---\npublished: 2024-03-04\nfigures:\n  strikers: {value: 37, unit: person, measures: strikers}\n---\nIn all [37 nurses]{figure: strikers} left.';
    await expectAction(
      inline.replace('{value', '{va<|>lue'),
      'Declare it as figure strikers in the front matter',
      declared,
    );
    await expectAction(declared.replace('figure: str', 'figure: st<|>r'), 'Write figure strikers inline', inline);
  });

  test('a declared figure stays where something else uses it', () =>
    expectAction(
      '---\nfigures:\n  a:\n    value: 3\n    unit: person\n---\n[Three people]{figure: <|>a} met [three people]{figure: a}.',
      'Write figure a inline',
      '---\nfigures:\n  a:\n    value: 3\n    unit: person\n---\n[Three people]{figure: {value: 3, unit: person}} met [three people]{figure: a}.',
    ));

  test('a declaration moves to the registry with its comment and what it names', () =>
    expectAction(
      '//- a.news\n---\nentities:\n  # the harbour\n  ada: # new\n      type: person\n      name: Ada <|>Brook\n      part-of: union\n  ben: {type: person, name: Ben Shaw}\n  union: {type: organisation, name: Mill Union}\npublished: 2024-03-04\n---\n[Ada Brook]{ada} met [Ben Shaw]{ben}.\n//- registry/people.yaml\nentities:\n    cy: {type: person, name: Cy Dee}\n',
      'Move ada and 1 more to people.yaml',
      '//- a.news\n---\nentities:\n  ben: {type: person, name: Ben Shaw}\npublished: 2024-03-04\n---\n[Ada Brook]{ada} met [Ben Shaw]{ben}.\n//- registry/people.yaml\nentities:\n    cy: {type: person, name: Cy Dee}\n    # the harbour\n    ada: # new\n        type: person\n        name: Ada Brook\n        part-of: union\n    union: {type: organisation, name: Mill Union}\n',
    ));

  test('the last declaration of a group takes the group along', () =>
    expectAction(
      '//- a.news\n---\nentities: {ada: {type: person, name: Ada <|>Brook}}\npublished: 2024-03-04\n---\n[Ada Brook]{ada} left.\n//- registry/x.yaml\nsources:\n  x: {title: X}\n',
      'Move ada to x.yaml',
      '//- a.news\n---\npublished: 2024-03-04\n---\n[Ada Brook]{ada} left.\n//- registry/x.yaml\nentities:\n  ada: {type: person, name: Ada Brook}\nsources:\n  x: {title: X}\n',
    ));

  test('nothing moves onto an id of the registry', () => {
    const all = titles(
      `//- a.news\n${ada.replace('Ada', 'A<|>da')}[Ada Brook]{ada}\n//- registry/x.yaml\nentities:\n  ada: {type: person, name: Ada Brook}\n`,
    );
    expect(all.filter((title) => title.startsWith('Move'))).toEqual([]);
  });
});

describe('formatting', () => {
  const article =
    '---\nheadline: H\nentities:\n  ada: {name: Ada Brook,type: person}\n\npublished: 2024-03-04\nnote: n\n---\n[Ada Brook]{ ada } left.';

  test('of a whole article, and of a range what lies in it', () => {
    const files = parseMarked(article).files;
    const { editor } = opened(files);
    const all = applyEdits(files, editor.format('article.news'))[0]!.text;
    expect(all).toMatch(/published: 2024-03-04\n\n?entities:\n {2}ada: \{type: person, name: Ada Brook\}\n/);
    expect(all).toContain('[Ada Brook]{ada} left.');
    const edits = editor.format('article.news', { start: article.indexOf('[Ada'), end: article.length });
    expect(applyEdits(files, edits)[0]!.text).toBe(article.replace('{ ada }', '{ada}'));
  });

  test('of the front matter no line that stays is touched', () => {
    const files = parseMarked(article).files;
    const [front] = opened(files).editor.format('article.news');
    const { start, end } = front!.span;
    expect(article.slice(0, start)).toBe('---\nheadline: H\n');
    expect(article.slice(end)).toMatch(/^\nnote: n\n---/);
    const within = opened(files).editor.format('article.news', { start, end });
    expect(within).toEqual([front]);
  });

  test('a closing brace puts its own mapping in order and no other', () => {
    const marked = parseMarked('[A]{  role: x,entity:  a }<|> [B]{ b }');
    const { editor } = opened(marked.files);
    expect(editor.typed('article.news', marked.cursor!.offset, ')')).toEqual([]);
    const edits = editor.typed('article.news', marked.cursor!.offset, '}');
    expect(applyEdits(marked.files, edits)[0]!.text).toMatch(/^\[A\]\{role: x, entity: a\} \[B\]\{ b \}$/);
  });
});

test('every action anywhere in honest articles is sound', () => {
  const files = corpusFiles();
  for (const { path, text } of files.filter(({ path }) => path.endsWith('.news')).slice(0, 8)) {
    const near = files.filter((each) => each.path === path || each.path.endsWith('.yaml'));
    const { editor } = opened(near);
    const step = Math.max(1, Math.floor(text.length / 12));
    for (let at = 0; at < text.length; at += step) {
      for (const span of [
        { start: at, end: at },
        { start: at, end: Math.min(text.length, at + 40) },
      ]) {
        for (const action of editor.actions(path, span)) proved(near, action);
      }
    }
  }
}, 60_000);

const keys = [
  'headline: H\n',
  'published: 2024-03-04 # day\n',
  '# who\nentities:\n  # her\n  ada: {type: person,name: Ada Brook}\n  cy:\n    name: Cy Dee\n    note: |\n      a\n\n      b\n',
  'figures: {beds: {value: 3}, cots: {value: 4, share-of: beds}}\n',
  'ignore: {source/missing: later}\n',
  'rules:\n',
  '\n',
  'note: n\n',
];

const fragments = [
  '---\n',
  'entities:\n',
  '  ada: {type: person, name: Ada Brook}\n',
  '  ada: # who\n    name: Ada Brook\n',
  'figures: {beds: {value: 3}}\n',
  'ignore: {a: b}\n',
  'ignore:\n',
  'published: 2024\n',
  'figures: { beds: {unit: x,value: 3} }\n',
  '[a]{ b }',
  '[',
  ']{',
  '}',
  '[Ada Brook]{ada}',
  '[3 beds]{figure: beds}',
  '[Monday]{date}',
  '["We are," she said, "ready."]{quote: ada}',
  '"We left',
  '\\',
  '# ',
  'Ada Brook ',
  'about 37 nurses ',
  '4 July 2024 ',
  '\n\n',
  '\r\n',
  ' # x',
  ': ',
  '😀',
];

test('no text and no range upsets it, and edits are always in order', () => {
  fc.assert(
    fc.property(
      fc.option(fc.shuffledSubarray(keys)),
      fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4 })), { maxLength: 24 }),
      fc.nat(200),
      fc.nat(60),
      (front, parts, from, length) => {
        const text = `${front ? `---\n${front.join('')}---\n` : ''}${parts.join('')}`;
        const start = Math.min(from, text.length);
        const span = { start, end: Math.min(text.length, start + length) };
        const { editor, newsmark } = opened([{ path: 'article.news', text }]);
        const own = newsmark.text('article.news')!.length;
        const { document } = newsmark.article('article.news')!;
        const whole = formatArticle(document).map((edit) => ({ file: 'article.news', ...edit }));
        const file = [{ path: 'article.news', text: document.text }];
        expect(applyEdits(file, editor.format('article.news'))).toEqual(applyEdits(file, whole));
        for (const action of editor.actions('article.news', span)) {
          expect(action.edits.length).toBeGreaterThan(0);
          const sorted = [...action.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
          let at = 0;
          for (const { span: place } of sorted) {
            expect(place.start).toBeGreaterThanOrEqual(at);
            expect(place.end).toBeLessThanOrEqual(own);
            at = place.end;
          }
          if (action.kind === 'quickfix' && !/^(?:Ignore|Declare) /.test(action.title)) continue;
          const [after] = applyEdits([{ path: 'article.news', text: newsmark.text('article.news')! }], action.edits);
          const fresh = opened([after!]).newsmark;
          const plain = (of: typeof fresh) => of.document('article.news')!.plain.text;
          expect(plain(fresh), `${action.title}\n${after!.text}`).toBe(plain(newsmark));
          const broken = (of: typeof fresh) => of.document('article.news')!.findings.length;
          expect(broken(fresh), `${action.title}\n${after!.text}`).toBeLessThanOrEqual(broken(newsmark));
        }
      },
    ),
    { numRuns: 300 },
  );
});
