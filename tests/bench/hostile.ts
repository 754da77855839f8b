/** Texts made to be slow to read. Twice the text should take about twice the time, however it is made. */
import { readArticle } from '../../server/language/parse.ts';
import { factsOf } from '../../server/model/stating.ts';
import { Newsmark } from '../../server/service.ts';
import { table, timeOf } from './measure.ts';
import { readers } from './readers.ts';

/** Each makes a text of about `size` characters. */
const makers: Record<string, (size: number) => string> = {
  'open brackets': (size) => '['.repeat(size),
  'brackets, then braces': (size) => '['.repeat(size / 2) + ']{'.repeat(size / 4),
  'nested spans': (size) => `${'['.repeat(size / 5)}a${']{x}'.repeat(size / 5)}`,
  'open braces': (size) => `[a]${'{'.repeat(size)}`,
  'nested mappings': (size) => `[a]${'{a: '.repeat(size / 5)}${'}'.repeat(size / 5)}`,
  'nested lists': (size) => `[a]{date: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}}`,
  'open quote in a mapping': (size) => `[a]{note: "${'a '.repeat(size / 2)}`,
  'unclosed mappings': (size) => '[a]{figure: '.repeat(size / 12),
  backslashes: (size) => '\\'.repeat(size),
  'double quotes': (size) => '"'.repeat(size),
  'single quotes': (size) => "a' ".repeat(size / 3),
  'opening quotes': (size) => '“a '.repeat(size / 3),
  digits: (size) => '1'.repeat(size),
  'digits and commas': (size) => '1,'.repeat(size / 2),
  'number words': (size) => 'one hundred and '.repeat(size / 16),
  qualifiers: (size) => 'more than about '.repeat(size / 16),
  dates: (size) => '1 January to 2 March and '.repeat(size / 25),
  weekdays: (size) => 'last Monday or Tuesday '.repeat(size / 23),
  names: (size) => 'Ada Brook said '.repeat(size / 15),
  'capital letters': (size) => 'Ada '.repeat(size / 4),
  spaces: (size) => ' '.repeat(size),
  'blank lines': (size) => '\n'.repeat(size),
  'carriage returns': (size) => '\r'.repeat(size),
  'front matter lines': (size) => `---\n${'---a\n'.repeat(size / 5)}`,
  'nested front matter': (size) => {
    const depth = Math.floor(Math.sqrt(size));
    return `---\n${Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('')}---\n`;
  },
  'aliases of aliases': (size) => {
    const levels = Math.floor(size / 20);
    const lines = Array.from(
      { length: levels },
      (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]\n`,
    );
    return `---\na0: &a0 [x]\n${lines.join('')}---\n`;
  },
  headings: (size) => '# a\n\n'.repeat(size / 5),
  'many annotations': (size) => '[a]{bma} '.repeat(size / 9),
  'many quotes': (size) => '“[a]{quote}” said Ada. '.repeat(size / 23),
  emoji: (size) => '😀'.repeat(size / 2),
};

const size = 40_000;

/** Prints milliseconds for a text and one twice as long, and their ratio: 2 is linear, 4 quadratic. */
export function measureHostile(): void {
  console.log(`\nHostile texts of ${size} and ${2 * size} characters`);
  table(['', ...steps.flatMap(([name]) => [`${name} ms`, 'growth'])], rows());
}

const steps: [string, (text: string) => void][] = [
  ['tree', readArticle],
  ['facts', (text) => factsOf(readArticle(text))],
  ['check', check],
  ['English', readEnglish],
];

function* rows(): Generator<string[]> {
  for (const [name, make] of Object.entries(makers)) {
    const [once, twice] = [make(size), make(2 * size)];
    const cells = steps.flatMap(([, step]) => {
      const [short, long] = [timeOf(() => step(once), 3), timeOf(() => step(twice), 3)];
      return [long.toFixed(1), (long / short).toFixed(1)];
    });
    yield [name, ...cells];
  }
}

/** As plain prose, where no annotation says where to look. */
function readEnglish(text: string): void {
  for (const read of Object.values(readers)) read(text);
}

function check(text: string): void {
  const newsmark = new Newsmark();
  newsmark.put('a.news', text);
  newsmark.checkAll();
}
