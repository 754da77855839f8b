/**
 * What an annotated stretch prints as a number. The reader looks around the marks for a unit and a qualifier; here it is
 * held to what belongs to the number, since a unit taken from the next number would be called a contradiction.
 */
import { type Quantity, quantityAt } from '../reading/quantity.ts';
import { dimensionOf } from '../reading/unit.ts';

/** The quantity of the plain text from `start` to `end`; absent where none can be read. */
export function printedQuantity(text: string, start: number, end: number, lang: string): Quantity | undefined {
  const reading = quantityAt(text, start, end, lang);
  if (reading === undefined) return undefined;
  if (reading.vague) {
    const digit = text.slice(start, end).search(/\d/);
    if (digit > 0) return printedQuantity(text, start + digit, end, lang) ?? reading;
  }
  // A currency stands before its number.
  if (reading.unit === undefined || reading.age || dimensionOf(reading.unit) === 'money') return reading;
  if (!anotherNumber.test(text.slice(end, end + 24))) return reading;
  const marked = text.slice(start, end);
  if (quantityAt(marked, 0, marked.length, lang)?.unit !== undefined) return reading;
  const { unit: _unit, noun: _noun, per: _per, ...number } = reading;
  return number;
}

/** "[412], or 8 per cent", "[41,000] six months before": what comes next is a number of its own, or another clause. */
const anotherNumber =
  /^(?:[,;:.)]|[ \u00a0](?:or |and )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an? |half|in)\b))/i;
