/**
 * `newsmark read`: every quantity, date and quotation that is recognised in plain prose; how a person sees what the
 * program understands.
 */
import { validEdtf } from '../reading/edtf.ts';
import { type Quantity, readQuantities } from '../reading/quantity.ts';
import { type Quotation, readQuotations } from '../reading/quotation.ts';
import { readTimes, type TimeExpression } from '../reading/time.ts';
import { decode } from '../workspace/encoding.ts';
import { type Colours, coloursFor, Failure, type Io, linesFrom, readInput } from './io.ts';
import { printable, printableJson } from './report/printable.ts';
import { columnsOf, headOf } from './report/text.ts';
import { absolute } from './targets.ts';

export interface ReadOptions {
  published?: string;
  format: 'pretty' | 'json';
  jsonl?: boolean;
}

interface Words {
  start: number;
  end: number;
  text: string;
}

/** One thing that was recognised. Offsets in UTF-16 code units, `end` exclusive. */
export interface Reading {
  kind: 'quantity' | 'date' | 'quotation';
  text: string;
  start: number;
  end: number;
  /** What the print allows. */
  low: number | null;
  high: number | null;
  /** The number that is printed. */
  value: number | null;
  unit: string | null;
  qualifier: string | null;
  /** The likeliest reading of a date. */
  edtf: string | null;
  /** Every fair reading of a date, where there is more than one. */
  readings?: string[];
  /** Of a quotation, where they are found. */
  cue?: Words;
  speaker?: Words;
}

/**
 * @returns the exit code
 * @throws Failure for a date that is none, and where nothing is given to read
 */
export async function read(io: Io, words: readonly string[], options: ReadOptions): Promise<number> {
  const { published } = options;
  if (published !== undefined && !validEdtf(published)) {
    throw new Failure(`--published "${published}" is no date; write 2024, 2024-01 or 2024-01-25`);
  }
  if (options.jsonl) return answerLines(io, words, published);
  const text = await textOf(io, words);
  const readings = readingsOf(text, published);
  if (options.format === 'json') await io.out.write(`${printableJson(JSON.stringify(readings))}\n`);
  else await io.out.write(table(readings, coloursFor(io, io.out)));
  return 0;
}

/** What is recognised in a text, in its order. A quantity inside a date, and a date inside a quantity, are no readings of their own. */
function readingsOf(text: string, published?: string): Reading[] {
  const times = readTimes(text, { published });
  const quantities = readQuantities(text);
  const dates = times.filter((time) => !quantities.some((quantity) => yields(time, quantity)));
  const numbers = quantities.filter((quantity) => !dates.some((date) => overlap(date, quantity)));
  const quotations = readQuotations(text).filter((quotation) => quotation.confidence >= leastConfidence);
  return [...numbers.map(ofQuantity), ...dates.map(ofDate), ...quotations.map((each) => ofQuotation(text, each))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** Marks below this enclose a title, a nickname or a scare quote more likely than what somebody said. */
const leastConfidence = 0.5;

async function textOf(io: Io, words: readonly string[]): Promise<string> {
  if (words.length === 0) {
    if (io.input.terminal) throw new Failure('there is nothing to read; give the text, or - for standard input');
    return decode(await readInput(io)).text;
  }
  const [first = ''] = words;
  if (words.length > 1) return words.join(' ');
  if (first === '-') return decode(await readInput(io)).text;
  if (!/\s/.test(first) && io.workspace.kind(absolute(io, first)) === 'file') {
    await io.err.write(
      `newsmark: read as text, not as a file; to read the file: newsmark read - < ${printable(first)}\n`,
    );
  }
  return first;
}

/** A line for each line. A line that cannot be read is answered too, with `error`, and makes the exit code 2. */
async function answerLines(io: Io, words: readonly string[], usual: string | undefined): Promise<number> {
  if (words.length > 1 || (words.length === 1 && words[0] !== '-')) {
    throw new Failure('--jsonl reads its lines from standard input; give no text');
  }
  let code = 0;
  let count = 0;
  for await (const line of linesFrom(io)) {
    count++;
    if (line.trim() === '') continue;
    const asked = questionOf(line, usual);
    if ('error' in asked) {
      code = 2;
      await io.err.write(`newsmark: line ${count}: ${printable(asked.error)}\n`);
    }
    const answer =
      'error' in asked
        ? { id: asked.id, readings: [], error: asked.error }
        : { id: asked.id, readings: readingsOf(asked.text, asked.published) };
    await io.out.write(`${printableJson(JSON.stringify(answer))}\n`);
  }
  return code;
}

type Question = { id: unknown; text: string; published?: string } | { id: unknown; error: string };

function questionOf(line: string, usual: string | undefined): Question {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return { id: null, error: 'unexpected text, expected one JSON object a line' };
  }
  if (typeof asked !== 'object' || asked === null) return { id: null, error: 'expected an object with id and text' };
  const { id = null, text, published } = asked as Record<string, unknown>;
  if (typeof text !== 'string') return { id, error: 'expected a string as text' };
  if (published === undefined || published === null) return { id, text, published: usual };
  if (typeof published !== 'string' || !validEdtf(published)) {
    return { id, error: `unexpected published ${JSON.stringify(published)}, expected a date such as 2024-01-25` };
  }
  return { id, text, published };
}

function ofQuantity({ text, start, end, interval, value, unit, qualifier }: Quantity): Reading {
  const { low, high } = interval;
  return {
    kind: 'quantity',
    text,
    start,
    end,
    low,
    high,
    value,
    unit: unit ?? null,
    qualifier: qualifier ?? null,
    edtf: null,
  };
}

function ofDate({ text, start, end, readings }: TimeExpression): Reading {
  const [edtf = null] = readings;
  const date: Reading = { ...nothing, kind: 'date', text, start, end, edtf };
  if (readings.length > 1) date.readings = readings;
  return date;
}

function ofQuotation(whole: string, { start, end, cue, speaker }: Quotation): Reading {
  const quotation: Reading = { ...nothing, kind: 'quotation', text: whole.slice(start, end), start, end };
  if (cue) quotation.cue = { start: cue.start, end: cue.end, text: cue.text };
  if (speaker) quotation.speaker = { start: speaker.start, end: speaker.end, text: speaker.text };
  return quotation;
}

const nothing = { low: null, high: null, value: null, unit: null, qualifier: null, edtf: null };

/** A duration that cannot be placed is a quantity; so is a number that looks like a year inside a longer quantity. */
function yields(time: TimeExpression, quantity: Quantity): boolean {
  if (!overlap(time, quantity)) return false;
  const [long, longer] = [time.end - time.start, quantity.end - quantity.start];
  return longer > long || (longer === long && time.readings.length === 0 && !time.vague);
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Longest text in the table, in columns. */
const widestText = 48;

function table(readings: readonly Reading[], colours: Colours): string {
  if (readings.length === 0) return 'No quantity, date or quotation found\n';
  const rows = readings.map((reading) => {
    const text = printable(reading.text);
    return {
      kind: reading.kind,
      text: columnsOf(text) > widestText ? `${headOf(text, widestText - 1)}…` : text,
      meaning: meaningOf(reading),
    };
  });
  const width = Math.max(...rows.map((row) => columnsOf(row.text)));
  const colour = { quantity: colours.green, date: colours.yellow, quotation: colours.cyan };
  return rows
    .map(({ kind, text, meaning }) => {
      const gap = ' '.repeat(width - columnsOf(text));
      return `${colour[kind](kind.padEnd(9))}  ${colours.bold(text)}${gap}  ${meaning}`.trimEnd();
    })
    .join('\n')
    .concat('\n');
}

/** In words: "1,300,000 GBP, from 1,250,000 to 1,350,000, more-than". */
function meaningOf({ kind, low, high, value, unit, qualifier, edtf, readings, cue, speaker }: Reading): string {
  if (kind === 'date') return edtf === null ? 'not placed in time' : (readings ?? [edtf]).join(' or ');
  if (kind === 'quotation') {
    const by = speaker ? `by ${printable(speaker.text)}` : 'nobody found to have said it';
    return cue ? `${by}, "${printable(cue.text)}"` : by;
  }
  const number = (n: number | null): string =>
    n === null ? '?' : n.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  const range = low === high ? '' : `, from ${number(low)} to ${number(high)}`;
  return `${number(value)}${unit ? ` ${unit}` : ''}${range}${qualifier ? `, ${qualifier}` : ''}`;
}
