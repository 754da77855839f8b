/** Proposals as an editor reviews them: marked text in, what is offered and what is written out. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromProse } from '../../server/exchange/prose.ts';
import type { Edit } from '../../server/language/finding.ts';
import { Editor } from '../../server/service/editor.ts';
import {
  type Acceptance,
  accepting,
  firstRegistry,
  imported,
  type Offer,
  offerFor,
  offersOf,
  withProposed,
} from '../../server/service/proposals.ts';
import { Newsmark } from '../../server/service.ts';
import { applyEdits } from '../support/check.ts';
import { everyVariant, type MarkedFile, mark, parseMarked } from '../support/markers.ts';

const inArticle: Acceptance = { style: 'short', entities: 'article' };

function opened(files: readonly MarkedFile[]): Newsmark {
  const newsmark = new Newsmark({ index: true });
  for (const { path, text } of files) newsmark.put(path, text, path.startsWith('registry/') ? 'registry' : 'article');
  newsmark.checkAll();
  return newsmark;
}

function offersIn(files: readonly MarkedFile[], style: 'short' | 'full' = 'short'): Offer[] {
  const newsmark = opened(files);
  return offersOf(newsmark.article(files[0]!.path)!, style, newsmark.world).offers;
}

/** The files after offers of the first were accepted at once. */
function accepted(files: readonly MarkedFile[], keys: readonly string[], how = inArticle): MarkedFile[] {
  const newsmark = opened(files);
  const { edits, left } = accepting(newsmark.article(files[0]!.path)!, keys, how, newsmark.world);
  expect(left).toEqual([]);
  apart(edits);
  return applyEdits(files, edits);
}

/** Edits that an editor can make at once. */
function apart(edits: readonly Edit[]): void {
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const own = edits.filter((edit) => edit.file === file).sort((a, b) => a.span.start - b.span.start);
    own.forEach((edit, i) => {
      const before = own[i - 1];
      if (before) expect(before.span.end < edit.span.start || before.span.end < edit.span.end).toBe(true);
    });
  }
}

/** Every offer accepted by itself, the first one again and again, as somebody holds the key down. */
function oneByOne(files: readonly MarkedFile[], how = inArticle): { files: MarkedFile[]; steps: number } {
  let now = [...files];
  for (let steps = 0; ; steps++) {
    const [first] = offersIn(now).filter(({ asks }) => !asks);
    if (first === undefined) return { files: now, steps };
    const next = accepted(now, [first.key], how);
    expect(next[0]!.text, `${first.key} ${first.mapping} writes nothing`).not.toBe(now[0]!.text);
    expect(plainOf(next)).toBe(plainOf(now));
    now = next;
    expect(steps).toBeLessThan(400);
  }
}

function plainOf(files: readonly MarkedFile[]): string {
  return opened(files).document(files[0]!.path)!.plain.text;
}

function errorsOf(files: readonly MarkedFile[]): string[] {
  return opened(files)
    .checkAll()
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const article = (text: string, more: MarkedFile[] = []): MarkedFile[] => [{ path: 'a.news', text }, ...more];
const registry = { path: 'registry/people.yaml', text: 'entities:\n  ben-shaw: {type: person, name: Ben Shaw}\n' };
const plain = 'Ada Brook spoke on Monday. "We lost 51.1 per cent of them," she said.\n';
const dated = `---\nnewsmark: 1\npublished: 2024-03-14\n---\n${plain}`;

describe('offers', () => {
  it('stand where the words do, wider ones first', async () => {
    const marked =
      '---\nnewsmark: 1\npublished: 2024-03-14\n---\n‹|Ada Brook|›{{ada-brook}} spoke on ‹|Monday|›{{date}}. ‹|"We lost ‹|51.1 per cent|›{{figure}} of them,"|›{{quote: ada-brook}} she said.\n';
    await everyVariant(marked.replace(/\{\{([^}]*)\}\}/g, '{$1}'), ({ files }) => {
      const found = offersIn(files).map(({ span, mapping }) => ({
        file: files[0]!.path,
        ...span,
        expect: mapping.slice(1, -1),
      }));
      expect(
        mark(files, found)
          .replace(/^\/\/-.*\n/, '')
          .replace(/\r|😀 ?/g, ''),
      ).toContain(
        '‹|Ada Brook|›{ada-brook} spoke on ‹|Monday|›{date}. ‹|"We lost ‹|51.1 per cent|›{figure} of them,"|›{quote: ada-brook} she said.',
      );
    });
  });

  it('say what they mean, how sure they are, and why', () => {
    const offers = offersIn(article(dated));
    expect(offers.map(({ kind, meaning }) => `${kind}: ${meaning}`)).toEqual([
      'entity: Ada Brook',
      'date: 2024-03-11',
      'quote: Ada Brook',
      'figure: 51.1 per cent',
    ]);
    for (const { confidence, reason } of offers) {
      expect(confidence).toBeGreaterThanOrEqual(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(reason).toMatch(/^[A-Z"“].*\.$/);
    }
    expect(offers[0]!.declares).toEqual(['ada-brook: {type: person, name: Ada Brook}']);
    expect(offers[1]!.declares).toEqual([]);
  });

  it('write all out in full style', () => {
    expect(offersIn(article(dated), 'full').map(({ mapping }) => mapping)).toEqual([
      '{ada-brook}',
      '{date: 2024-03-11}',
      '{quote: ada-brook, cue: said}',
      '{figure: {value: 51.1, unit: percent}}',
    ]);
  });

  it('write a day out where the front matter holds no day to tell it from', () => {
    const files = article(
      'Harbour talks fail\nPublished 14 March 2024\n\nAda Brook spoke to the board of the port on Monday, and nobody there had an answer for her.\n',
    );
    const monday = offersIn(files).find(({ text }) => text === 'Monday')!;
    expect(monday.mapping).toBe('{date: 2024-03-11}');
    const published = offersIn(files).find(({ key }) => key === 'head:published')!;
    expect(published.mapping).toBe('published: 2024-03-14');
    const [{ text }] = accepted(files, [published.key, monday.key]) as [MarkedFile];
    expect(text).toContain('published: 2024-03-14\n');
    expect(text).toContain('[Monday]{date}');
  });

  it('put what the head of the page prints in its place among the keys that stand', () => {
    const files = article(
      '---\nnewsmark: 1\nentities:\n  x: {type: place, name: Xanten}\n---\nHarbour talks fail again\nBy Ada Brook\nPublished 14 March 2024\n\nThe talks of the port with its crews ended without any result last night in the harbour office.\n',
    );
    const keys = offersIn(files).flatMap(({ key }) => (key.startsWith('head:') ? [key] : []));
    expect(keys).toEqual(['head:headline', 'head:published', 'head:byline']);
    const whole = accepted(files, keys)[0]!.text;
    let single = files;
    for (const key of keys) single = accepted(single, [key]);
    expect(single[0]!.text).toBe(whole);
    expect(whole.split('---\n')[1]).toBe(
      'newsmark: 1\nheadline: Harbour talks fail again\npublished: 2024-03-14\nbyline: Ada Brook\nentities:\n  x: {type: place, name: Xanten}\n',
    );
  });

  it('are none for an article that is annotated', () => {
    const { files } = oneByOne(article(dated));
    expect(offersIn(files)).toEqual([]);
  });
});

describe('accepting', () => {
  it('writes one annotation and the declaration that it needs', () => {
    const [ada] = offersIn(article(plain));
    expect(accepted(article(plain), [ada!.key])[0]!.text).toBe(
      `---\nnewsmark: 1\nentities:\n  ada-brook: {type: person, name: Ada Brook}\n---\n${plain.replace('Ada Brook', '[Ada Brook]{ada-brook}')}`,
    );
  });

  it('gives line ends of the file to what it adds', () => {
    const files = article(dated.replaceAll('\n', '\r\n'));
    const text = oneByOne(files).files[0]!.text;
    expect(text).not.toMatch(/(?<!\r)\n/);
    expect(text).toContain('[Ada Brook]{ada-brook}');
  });

  it('declares in the registry, if that is wanted', () => {
    const files = article(dated, [registry]);
    const offers = offersIn(files);
    const [text, declared] = accepted(files, [offers[2]!.key], { style: 'short', entities: 'registry' });
    expect(text!.text).toContain('["We lost 51.1 per cent of them,"]{quote: ada-brook}');
    expect(text!.text).not.toContain('entities');
    expect(declared!.text).toBe(`${registry.text}  ada-brook: {type: person, name: Ada Brook}\n`);
  });

  it.each([
    ['of nothing', ''],
    ['of figures', 'figures:\n  cost: {value: 3, unit: GBP}\n'],
    ['in flow style', 'entities: {ben-shaw: {type: person, name: Ben Shaw}}\n'],
  ])('declares several at once in a registry %s', (_, text) => {
    const prose = `---\nnewsmark: 1\npublished: 2024-03-14\n---\nAda Brook met Cora Dunn of the Harbour Pilots Union in the town.\n`;
    const files = article(prose, [{ path: 'registry/all.yaml', text }]);
    const keys = offersIn(files).map(({ key }) => key);
    const written = accepted(files, keys, { style: 'short', entities: 'registry' });
    expect(errorsOf(written)).toEqual([]);
    expect(opened(written).article('a.news')!.scope.entity('cora-dunn')?.item.name).toBe('Cora Dunn');
    expect(opened(written).article('a.news')!.facts.declared.entities).toEqual([]);
    expect(offersIn(written)).toEqual([]);
  });

  it('makes the first registry file of a workspace', () => {
    const files = article(dated);
    const create = '/news/registry/entities.yaml';
    const newsmark = opened(files);
    const [ada] = offersIn(files);
    const { edits } = accepting(
      newsmark.article('a.news')!,
      [ada!.key],
      { style: 'short', entities: { create } },
      newsmark.world,
    );
    expect(edits.filter(({ file }) => file === create)).toEqual([
      { file: create, span: { start: 0, end: 0 }, text: 'entities:\n  ada-brook: {type: person, name: Ada Brook}\n' },
    ]);
  });

  it('leaves a body of this article alone out of the registry', () => {
    const prose =
      '---\nnewsmark: 1\nentities:\n  pilots: {type: organisation, name: Harbour Pilots Union}\n---\nHarbour Pilots Union general secretary Ada Brook spoke.\n';
    const files = article(prose, [registry]);
    const ada = offersIn(files).find(({ text }) => text.includes('Ada Brook'))!;
    const written = accepted(files, [ada.key], { style: 'short', entities: 'registry' });
    expect(written[1]!.text).toContain('ada-brook: ');
    expect(errorsOf(written)).toEqual([]);
  });

  it('leaves what signs of the format would change', () => {
    const files = article('---\nnewsmark: 1\n---\nBen] [Shaw]{x and 51 per cent [of] them]{y}.\n', [registry]);
    const offers = offersIn(files);
    expect(offers.length).toBeGreaterThan(0);
    const newsmark = opened(files);
    for (const { key } of offers) {
      const { edits } = accepting(newsmark.article('a.news')!, [key], inArticle, newsmark.world);
      expect(plainOf(applyEdits(files, edits))).toBe(plainOf(files));
    }
  });

  it('knows no offers of another text', () => {
    const newsmark = opened(article(dated));
    const { edits, left } = accepting(newsmark.article('a.news')!, ['figure:1-4'], inArticle, newsmark.world);
    expect({ edits, left }).toEqual({ edits: [], left: ['figure:1-4'] });
  });

  it('asks who said it, where nobody is known to have', () => {
    const files = article(
      `---\nnewsmark: 1\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[Ada Brook]{ada} came by train.\n\n"We are ready for them, whatever they may say," one letter had it.\n`,
    );
    const [quote] = offersIn(files).filter(({ kind }) => kind === 'quote');
    expect(quote).toMatchObject({ asks: true, mapping: '{quote}' });
    const newsmark = opened(files);
    const { candidates } = offersOf(newsmark.article('a.news')!, 'short', newsmark.world);
    expect(candidates).toEqual([{ id: 'ada', name: 'Ada Brook', speaks: true }]);
    expect(accepting(newsmark.article('a.news')!, [quote!.key], inArticle, newsmark.world).edits).toEqual([]);
    const written = accepted(files, [quote!.key], { ...inArticle, meant: { [quote!.key]: 'ada' } });
    expect(written[0]!.text).toContain('may say,"]{quote: ada} one letter');
  });

  it('gives a quotation or a name to whom a person means', () => {
    const files = article(
      `---\nnewsmark: 1\nentities:\n  ben: {type: person, name: Ben Shaw}\n---\n[Ben Shaw]{ben} met chair Ada Brook. "We are ready for anything they may say," said Brook in Leeds.\n`,
    );
    const offers = offersIn(files);
    const [quote, brook] = [
      offers.find(({ kind }) => kind === 'quote')!,
      offers.findLast(({ text }) => text === 'Brook')!,
    ];
    const written = accepted(files, [quote.key, brook.key], {
      ...inArticle,
      meant: { [quote.key]: 'ben', [brook.key]: 'ben' },
    });
    expect(written[0]!.text).toContain('may say,"]{quote: ben} said [Brook]{ben} in Leeds');
    expect(written[0]!.text).not.toContain('ada-brook');
    const toNewcomer = accepted(files, [quote.key], { ...inArticle, meant: { [quote.key]: 'ada-brook' } });
    expect(toNewcomer[0]!.text).toContain('  ada-brook: {');
  });

  const gold = readdirSync(new URL('../gold/dev/', import.meta.url));
  it.each(gold)('one by one or all at once writes %s', (name) => {
    const source = readFileSync(new URL(`../gold/dev/${name}`, import.meta.url), 'utf8');
    const files = article(articleFromProse(plainOf(article(source))), [registry]);
    const text = plainOf(files);
    const steps = oneByOne(files);
    expect(plainOf(steps.files)).toBe(text);
    expect(errorsOf(steps.files)).toEqual([]);
    const keys = offersIn(files).flatMap(({ key, asks }) => (asks ? [] : [key]));
    for (const entities of ['article', 'registry'] as const) {
      const all = accepted(files, keys, { style: 'short', entities });
      expect(plainOf(all)).toBe(text);
      expect(errorsOf(all)).toEqual([]);
    }
  });
});

/** NEWSMARK_ORDERS=400 tries more of them. */
const orders = Number(process.env.NEWSMARK_ORDERS ?? 6);

describe('whatever the order', { timeout: 20_000 + orders * 1000 }, () => {
  const folder = new URL('../gold/dev/', import.meta.url);
  const texts = readdirSync(folder).map((name) => plainOf(article(readFileSync(new URL(name, folder), 'utf8'))));

  it('no word changes, nothing contradicts, and in the end nothing is left', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.infiniteStream(fc.record({ pick: fc.nat(1000), many: fc.nat(6), inRegistry: fc.boolean() })),
        (text, choices) => {
          let files = article(articleFromProse(text), [registry]);
          for (const { pick, many, inRegistry } of choices) {
            const offers = offersIn(files).filter(({ asks }) => !asks);
            if (offers.length === 0) break;
            const from = pick % offers.length;
            const keys = offers.slice(from, from + 1 + many).map(({ key }) => key);
            files = accepted(files, keys, { style: 'short', entities: inRegistry ? 'registry' : 'article' });
            expect(plainOf(files)).toBe(text);
          }
          expect(errorsOf(files)).toEqual([]);
        },
      ),
      { numRuns: orders },
    );
  });
});

describe('the offer for a selection', () => {
  const ask = (source: string): string | undefined => {
    const { files, ranges, cursor } = parseMarked(source);
    const newsmark = opened(files);
    const range = ranges[0] ?? { start: cursor!.offset, end: cursor!.offset };
    return offerFor(newsmark.article(files[0]!.path)!, range, 'short')?.mapping;
  };
  const head = '---\nnewsmark: 1\npublished: 2024-03-14\n---\n';

  it.each([
    ['‹|Ada Brook|› spoke on Monday.', '{ada-brook}'],
    ['‹|Ada Brook spoke|› on Monday.', '{ada-brook}'],
    ['Ada Brook spoke ‹|on Monday|›.', '{date}'],
    ['Ada Brook said: ‹|"We lost 51.1 per cent of them."|›', '{quote: ada-brook}'],
    ['Ada Brook said: "We lost ‹|51.1 per cent|› of them."', '{figure}'],
    ['Ada Brook said: "We lost 51<|>.1 per cent of them."', '{figure}'],
    ['Ada Brook said: "We <|>lost 51.1 per cent of them."', '{quote: ada-brook}'],
    ['Ada Brook ‹|went away and|› said nothing.', undefined],
  ])('in %s is %s', (source, mapping) => {
    expect(ask(head + source)).toBe(mapping);
  });

  it('is none in the front matter', () => {
    expect(ask('---\nheadline: <|>Ada Brook spoke\n---\nAda Brook spoke.')).toBeUndefined();
  });
});

describe('actions', () => {
  const actionsIn = (source: string) => {
    const { files, ranges } = parseMarked(source);
    const newsmark = opened(files);
    const file = newsmark.article(files[0]!.path)!;
    return withProposed(file, [], ranges[0]!, newsmark.world).map((action) => ({
      ...action,
      text: applyEdits(files, action.edits)[0]!.text,
    }));
  };
  const head = '---\nnewsmark: 1\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n';

  it('annotate a name that nothing annotates, and all that mean the same', () => {
    const found = actionsIn(`${head}Then ‹|Ada Brook|› spoke. Brook left at once.\n`).filter(
      ({ kind }) => kind === 'quickfix',
    );
    expect(found.map(({ title, finding }) => [title, finding?.rule])).toEqual([
      ['Annotate as Ada Brook (ada)', 'entity/unlinked'],
      ['Annotate all 2 as Ada Brook (ada)', 'entity/unlinked'],
    ]);
    expect(found[1]!.text).toContain('Then [Ada Brook]{ada} spoke. [Brook]{ada} left at once.');
  });

  it('give a quotation to whom it belongs, declared where that is wanted', () => {
    const found = actionsIn(
      `---\nnewsmark: 1\n---\n‹|"We are ready to sail tonight,"|› said Cora Dunn.\n\n//- registry/people.yaml\n${registry.text}`,
    ).filter(({ kind }) => kind === 'quickfix');
    expect(found.map(({ title, finding }) => [title, finding?.rule])).toEqual([
      ['Annotate as words of a new entity cora-dunn', 'quote/unattributed'],
      ['Annotate as words of a new entity cora-dunn in people.yaml', 'quote/unattributed'],
    ]);
    expect(found[0]!.text).toContain('cora-dunn: {type: person, name: Cora Dunn}');
    expect(found[0]!.text).toContain('["We are ready to sail tonight,"]{quote: cora-dunn} said');
  });

  it('mend before they ignore, and say nothing twice', () => {
    const { files, ranges } = parseMarked(
      '---\nnewsmark: 1\n---\n‹|"We are ready to sail tonight,"|› said Cora Dunn.\n',
    );
    const newsmark = opened(files);
    const known = new Editor(newsmark).actions(files[0]!.path, ranges[0]!);
    const found = withProposed(newsmark.article(files[0]!.path)!, known, ranges[0]!, newsmark.world);
    const titles = found.map(({ title }) => title);
    expect(titles[0]).toBe('Annotate as words of a new entity cora-dunn');
    expect(titles.filter((title) => title.startsWith('Ignore '))).toHaveLength(1);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('annotate a selection', () => {
    expect(actionsIn(`${head}It cost ‹|£300|› in all.\n`).map(({ title, kind }) => [title, kind])).toEqual([
      ['Annotate as a figure, as printed', 'refactor.rewrite'],
    ]);
  });
});

describe('importing', () => {
  it('wraps what is not the article, and takes the front matter from its head', () => {
    const page = `<html><body><nav><a href="/">Home</a> <a href="/weather">Weather</a></nav><article><h1>Harbour talks fail again</h1><p>By Ada Brook</p><p>14 March 2024</p><p>The talks of the port with its crews ended without any result last night in the harbour office.</p><p>Share this article</p></article></body></html>`;
    const source = imported('page.html', page);
    expect(source).toMatch(
      /^---\nnewsmark: 1\nheadline: "Harbour talks fail again"\npublished: 2024-03-14\nbyline: Ada Brook\n---\n/,
    );
    expect(source).toMatch(/\[Share this article\]\{aside[^}]*\}/);
    expect(source).not.toMatch(/\{(?:entity|date|figure|ada)/);
  });

  it('keeps plain text to the letter', () => {
    const text = 'Ada Brook [sic] said {no}.\n\nAll left.\n';
    expect(plainOf(article(imported('', text)))).toBe(text);
  });
});

describe('the first registry file', () => {
  it('goes where the config looks for it', () => {
    const config = { registry: ['registry/**/*.yaml'] } as Parameters<typeof firstRegistry>[0]['config'];
    expect(firstRegistry({ folder: '/news', config })).toBe('/news/registry/entities.yaml');
    expect(firstRegistry({ folder: '', config })).toBeUndefined();
    expect(firstRegistry({ folder: '/news', config: { ...config, registry: ['who/*.yaml'] } })).toBeUndefined();
  });
});
