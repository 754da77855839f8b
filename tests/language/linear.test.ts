/**
 * Reading takes time in proportion to the text, whatever the text. Eight times the text may take up to 24 times as long
 * (quadratic work would take 64 times), and what is done within a few milliseconds is too short to tell.
 */
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../server/language/format.ts';
import { readArticle } from '../../server/language/parse.ts';
import { readData } from '../../server/language/schema.ts';

const bodies: Record<string, (size: number) => string> = {
  'open brackets': repeat('['),
  'closing brackets': repeat(']'),
  'brackets in brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'spans in spans': (size) => '['.repeat(size / 8) + ']{bma}'.repeat(size / 8),
  'stray ends': repeat(']{'),
  'stray ends of a kind': repeat(']{entity:'),
  'open braces': repeat('{'),
  'double quotation marks': repeat('"'),
  'single quotation marks': repeat("'"),
  spans: repeat('[a]{b: c} '),
  'spans for the library': repeat('[a]{b: "\\n"} '),
  'spans with comments': repeat('[a]{b: c # d\n}'),
  'spans with errors': repeat('[a]{b: "c" d, e: f: g} '),
  'unclosed mappings': repeat('[a]{b '),
  'unclosed mappings in lines': repeat('[a]{b\n'),
  'unclosed mappings in paragraphs': repeat('[a]{b #}\n\n'),
  'unclosed mappings in headings': repeat('# [a]{b\n'),
  headings: repeat('# [a]{b}\n'),
  escapes: repeat('\\[\\'),
  'line ends': repeat('\n'),
  'carriage returns': repeat('\r'),
  'lines of spaces': repeat(`a\n${' '.repeat(40)}\n`),
  'rules that open nothing': (size) => `---\n${'a ---\n'.repeat(size / 6)}`,
  'quotation marks in a mapping': within(repeat("'")),
  'braces in a mapping': (size) => `[a]{a: ${'{'.repeat(size / 2)}${'}'.repeat(size / 2)}}`,
  'brackets in a mapping': within(repeat('[')),
  'commas in a mapping': within(repeat(',')),
  'keys in a mapping': within(distinct((i) => `k${i},`)),
  'one key again and again': within(repeat('a,')),
  'thousands in a mapping': (size) => `[a]{figure: {value: 1${',300'.repeat(size / 4)}}}`,
  'aliases in a mapping': (size) => `[a]{a: &x y, b: [${'*x ,'.repeat(size / 4)}]}`,
};

const documents: Record<string, (size: number) => string> = {
  keys: distinct((i) => `k${i}: v\n`),
  'keys for the library': (size) => `a: "\\n"\n${distinct((i) => `k${i}: v\n`)(size)}`,
  'one key': repeat('a: b\n'),
  declarations: (size) => `entities:\n${distinct((i) => `  e${i}: {type: person, name: N ${i}}\n`)(size)}`,
  'keys in keys': (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  'lists in lists': repeat('- '),
  'keys of keys': repeat('? '),
  brackets: repeat('['),
  'empty lists': repeat('[]'),
  quotations: repeat('a: "\n'),
  'block scalars': repeat('a: |\n  x\n'),
  'one block scalar': (size) => `a: >\n${'  x\n\n'.repeat(size / 5)}`,
  traps: repeat('a: b: c\n'),
  tabs: repeat('a:\n\tb\n'),
  anchors: repeat('a: &x y\n'),
  'aliases of aliases': (size) => `a0: &a0 x\n${distinct((i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`)(size)}`,
  comments: repeat('# x\n'),
  documents: repeat('---\n'),
  directives: repeat('%YAML 1.2\n'),
  'loose lines': repeat('x\n'),
  'carriage returns': repeat('a: b\r'),
  'nothing printable': repeat('\0'),
};

const SMALL = 5_000;
const LARGE = 8 * SMALL;
const TOO_SHORT_TO_TELL = 4;

describe('linear in', { timeout: 120_000 }, () => {
  test.each(Object.keys(bodies))('%s, as prose', (name) => {
    grows(bodies[name]!, (text) => {
      const document = readArticle(text);
      formatArticle(document);
      return document.findings.length + document.plain.text.length;
    });
  });

  test.each(Object.keys(documents))('%s, as front matter and registry', (name) => {
    grows(documents[name]!, (text) => {
      const document = readArticle(`---\n${text}\n---\n`);
      formatArticle(document);
      return document.findings.length + readData(text, 'registry').findings.length;
    });
  });
});

function grows(make: (size: number) => string, read: (text: string) => number) {
  const [small, large] = [make(SMALL), make(LARGE)];
  const time = (text: string) => {
    const start = performance.now();
    expect(read(text)).toBeGreaterThanOrEqual(0);
    return performance.now() - start;
  };
  const best = (text: string, runs: number) => Math.min(...Array.from({ length: runs }, () => time(text)));
  const before = Math.max(best(small, 3), TOO_SHORT_TO_TELL);
  let after = time(large);
  // A machine may be busy with something else for a while; work that grows too fast is too slow every time.
  for (let again = 0; again < 4 && after > 24 * before; again++) after = Math.min(after, time(large));
  expect(after).toBeLessThan(24 * before);
}

function repeat(piece: string): (size: number) => string {
  return (size) => piece.repeat(Math.ceil(size / piece.length));
}

function distinct(piece: (index: number) => string): (size: number) => string {
  return (size) => {
    let text = '';
    for (let i = 0; text.length < size; i++) text += piece(i);
    return text;
  };
}

function within(make: (size: number) => string): (size: number) => string {
  return (size) => `[a]{${make(size)}}`;
}
