/** The honest articles of tests/corpus, with their registry. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkedFile } from './markers.ts';

const folder = join(import.meta.dirname, '../corpus');

/** Paths are relative to the corpus and separated by `/`. */
export function corpusFiles(): MarkedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:news|yaml)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n') }));
}
