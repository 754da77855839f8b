/**
 * What the tests of printed quantities share: a line of prose with every quantity marked as it should be read,
 * `‹|more than £5|›{more-than 5 GBP per week}`. A line without marks holds none.
 */
import { expect, test } from 'vitest';
import { printedNumber } from '../../server/reading/print.ts';
import { type Quantity, readQuantities } from '../../server/reading/quantity.ts';
import { mark, parseMarked } from '../support/markers.ts';

/** One test a line: the reader finds exactly the marked quantities. */
export function reads(lines: readonly string[], lang = 'en-GB'): void {
  test.each(lines)('%s', (line) => {
    const { files } = parseMarked(line, 'line');
    expect(marked(files[0]!.text, lang)).toBe(line);
  });
}

/** The text with every quantity that is found in it marked. */
function marked(text: string, lang = 'en-GB'): string {
  const ranges = readQuantities(text, lang).map((found) => {
    const { start, end } = found;
    expect(text.slice(start, end)).toBe(found.text);
    return { file: 'line', start, end, expect: describeQuantity(found) };
  });
  return mark([{ path: 'line', text }], ranges);
}

/** Qualifier, number (or range), unit, then what else is said of it. */
export function describeQuantity(found: Quantity): string {
  const { qualifier, value, range, unit, age, vague, fraction, factor, per } = found;
  const number =
    factor !== undefined
      ? `×${printedNumber(factor)}`
      : range !== undefined
        ? `${plain(range.from)}–${plain(range.to)}`
        : plain(value);
  return [
    qualifier,
    number,
    unit,
    age && 'old',
    vague && 'vague',
    fraction && 'share',
    per !== undefined && `per ${per}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function plain(n: number): string {
  return String(Number(n.toPrecision(6)) === n ? n : Number(n.toPrecision(10)));
}
