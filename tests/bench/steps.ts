/** One step of measuring an archive, in a process of its own: prints the milliseconds that it took. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readArticle } from '../../server/language/parse.ts';
import { factsOf } from '../../server/model/stating.ts';
import { Newsmark } from '../../server/service.ts';
import { registry } from './corpus.ts';

const steps: Record<string, (paths: string[]) => void> = {
  read: (paths) => {
    for (const path of paths) readFileSync(path, 'utf8');
  },
  parse: (paths) => {
    for (const path of paths) readArticle(readFileSync(path, 'utf8'));
  },
  yaml: (paths) => {
    for (const path of paths) {
      const { text, annotations } = readArticle(readFileSync(path, 'utf8'));
      for (const { mapping } of annotations) parse(text.slice(mapping.start, mapping.end));
    }
  },
  facts: (paths) => {
    for (const path of paths) factsOf(readArticle(readFileSync(path, 'utf8')));
  },
  check: (paths) => {
    const newsmark = new Newsmark();
    for (const { path, text } of registry()) if (path.startsWith('registry/')) newsmark.put(path, text, 'registry');
    for (const path of paths) newsmark.put(path, () => readFileSync(path, 'utf8'));
    newsmark.checkAll();
  },
};

const [, , step = '', list = ''] = process.argv;
const paths: string[] = JSON.parse(readFileSync(list, 'utf8'));
const started = performance.now();
steps[step]?.(paths);
console.log(performance.now() - started);
