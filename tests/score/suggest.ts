/**
 * Scores the suggestions against articles that were annotated by hand: `node tests/score/suggest.ts [dev|test|FOLDER] [--errors]`.
 *
 * The gold articles lose their marks and declarations; what is proposed for their bare prose is held against the marks.
 * A match is exact where the spans agree but for quotation marks and an article in front, overlapping where they share a
 * character; a value, unit, date, cue, speaker or link counts only beside an overlapping span.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scoreArticles } from '../gold/score.ts';

const [half = 'both', flag] = process.argv
  .slice(2)
  .filter((each, i, all) => each !== '--errors' || i === all.length - 1);
const errors = process.argv.includes('--errors') || flag === '--errors';
const gold = join(dirname(fileURLToPath(import.meta.url)), '../gold');

for (const folder of half === 'both' || half === '--errors' ? ['dev', 'test'] : [half]) {
  const path = folder === 'dev' || folder === 'test' ? join(gold, folder) : folder;
  const files = readdirSync(path)
    .filter((file) => file.endsWith('.news'))
    .sort();
  const texts = files.map((file) => ({ file, source: readFileSync(join(path, file), 'utf8') }));
  const { scores, mistakes } = scoreArticles(texts);
  console.log(`\n${folder}: ${files.length} articles`);
  console.log(`${''.padEnd(22)}gold  found  right  precision  recall      F1`);
  for (const { name, gold: wanted, found, right, precision, recall, f1 } of scores) {
    const counts = [wanted, found, right].map((n) => String(n).padStart(6)).join('');
    const shares = [precision, recall, f1].map((n) => n.toFixed(3).padStart(9)).join('');
    console.log(`${name.padEnd(20)}${counts}${shares}`);
  }
  if (errors) for (const mistake of mistakes) console.log(mistake);
}
