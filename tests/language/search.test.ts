/** Searching for a few characters finds what looking at each finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Search } from '../../server/language/search.ts';

test('stops where a walk over every character stops', () => {
  const texts = fc.array(fc.constantFrom('[', ']', '\n', 'a', 'bc', '“', '😀', '\u5B00', '\u005D5D'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(5), { maxLength: 60 }), (parts, steps) => {
      const text = parts.join('');
      const search = new Search(text, '[]\n');
      let from = 0;
      for (const step of steps) {
        let expected = from;
        while (expected < text.length && !'[]\n'.includes(text[expected]!)) expected++;
        expect(search.next(from)).toBe(Math.min(expected, text.length));
        from = Math.min(from + step, text.length);
      }
    }),
  );
});
