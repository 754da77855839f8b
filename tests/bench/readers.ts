/** What reads printed English, in megabytes of prose a second. */
import { articleFromProse } from '../../server/exchange/prose.ts';
import { readArticle } from '../../server/language/parse.ts';
import { Registry } from '../../server/model/registry.ts';
import { namesIn } from '../../server/reading/name.ts';
import { readQuantities } from '../../server/reading/quantity.ts';
import { readQuotations } from '../../server/reading/quotation.ts';
import { readTimes } from '../../server/reading/time.ts';
import { suggest } from '../../server/suggest/suggest.ts';
import { articleOf } from '../../server/suggest/write.ts';
import { articles } from './corpus.ts';
import { table, timeOf } from './measure.ts';

/** The readers of plain text, by what they read. */
export const readers: Record<string, (text: string) => unknown[]> = {
  quantities: (text) => readQuantities(text),
  'dates and times': (text) => readTimes(text, { published: '2024-05-01', timezone: 'Europe/London' }),
  quotations: (text) => readQuotations(text),
  names: (text) => namesIn(text),
};

/** Prints a row for each reader, over the plain text of an archive. */
export function measureReaders(): void {
  const texts = [...articles(50)].map(({ text }) => readArticle(text).plain.text);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  console.log(`\nReaders of English, over ${megabytes.toFixed(1)} MB of prose`);
  const rows = Object.entries(readers).map(([name, read]) => {
    const found = texts.reduce((sum, text) => sum + read(text).length, 0);
    const milliseconds = timeOf(() => {
      for (const text of texts) read(text);
    });
    return [name, (megabytes / (milliseconds / 1000)).toFixed(1), String(found)];
  });
  // All of them, and what is proposed from them: the command `suggest`, one article a text.
  const propose = (text: string) =>
    suggest(articleOf('a.news', articleFromProse(text), new Registry()), { published: '2024-05-01' }).suggestions;
  const proposed = texts.reduce((sum, text) => sum + propose(text).length, 0);
  const milliseconds = timeOf(() => {
    for (const text of texts) propose(text);
  });
  rows.push(['suggest', (megabytes / (milliseconds / 1000)).toFixed(1), String(proposed)]);
  table(['', 'MB/s', 'found'], rows);
}
