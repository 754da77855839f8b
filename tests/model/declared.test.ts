/** What declarations and front matter are read as. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../server/language/parse.ts';
import { percentage } from '../../server/model/fields.ts';
import { factsOf } from '../../server/model/stating.ts';

test('a key may be any word, and its place is noted under it', () => {
  const { at, declared } = factsOf(
    readArticle('---\n__proto__: x\nevents:\n  fair: {__proto__: {start: 1}, name: Spring fair}\n---\n'),
  );
  const event = declared.events[0]!;
  for (const places of [at, event.at]) {
    expect(Object.keys(places)).toContain('__proto__');
    expect(Object.getPrototypeOf(places)).toBe(Object.prototype);
  }
  expect(event.at.start).toBeUndefined();
});

test('a place is a start and an end, of an option too', () => {
  const { declared } = factsOf(
    readArticle('---\nballots:\n  pay:\n    options: {accept: {share: 21%, votes: 3}, reject: 79%}\n---\n'),
  );
  for (const place of Object.values(declared.ballots[0]!.at)) expect(Object.keys(place)).toEqual(['start', 'end']);
});

test('a percentage is read as a pattern would read it', () => {
  const pieces = fc.constantFrom('5', '51.1', '2/3', ' ', '%', '/', '-', 'e', '\t', '\u00A0');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const source = parts.join('');
      const read = percentage({ type: 'scalar', start: 0, end: source.length, value: source, source, quoted: false });
      const fraction = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(source);
      const text = fraction ? source.trim() : source.trim().replace(/\s*%$/, '');
      const value = fraction ? (Number(fraction[1]) / Number(fraction[2])) * 100 : Number(text);
      expect(read).toEqual(text !== '' && Number.isFinite(value) ? { value, text } : undefined);
    }),
    { numRuns: 2000 },
  );
});
