/** The fast path of server/language/yaml.ts against the library, over the mappings and front matters of an archive. */
import { readArticle } from '../../server/language/parse.ts';
import { type Reader, readBlock, readFlowMap } from '../../server/language/yaml.ts';
import { articles } from './corpus.ts';
import { table, timeOf } from './measure.ts';

/** Prints microseconds for each mapping and front matter, and how many times faster the fast path is. */
export function measureYaml(): void {
  const documents = [...articles(20)].map(({ text }) => readArticle(text));
  const mappings = documents.flatMap(({ text, annotations }) =>
    annotations.map(({ mapping: { start, end } }) => ({
      text,
      start,
      commented: text.slice(start, end).includes('#'),
    })),
  );
  const plain = mappings.filter(({ commented }) => !commented);
  const blocks = documents.map(({ text }) => ({ text, start: 4, end: text.indexOf('\n---\n') + 1 }));
  console.log(`\nYAML, µs each, over ${plain.length} plain mappings and ${blocks.length} front matters`);
  table(
    ['', 'fast path', 'library', 'times faster'],
    [
      row('plain mapping', plain.length, (reader) => {
        for (const { text, start } of plain) readFlowMap(text, start, undefined, reader);
      }),
      row('front matter', blocks.length, (reader) => {
        for (const { text, start, end } of blocks) readBlock(text, start, end, reader);
      }),
    ],
  );
}

function row(name: string, count: number, read: (reader: Reader) => void): string[] {
  const [fast, library] = (['fast', 'library'] as const).map((reader) => (1000 * timeOf(() => read(reader))) / count);
  return [name, `${fast?.toFixed(2)}`, `${library?.toFixed(1)}`, `${((library ?? 0) / (fast ?? 1)).toFixed(0)}`];
}
