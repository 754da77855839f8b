/** Where reports go: standard output in one format, and files in any. */
import { createColors } from 'picocolors';
import { Problem } from '../workspace/workspace.ts';
import { coloursFor, Failure, type Io, portionsOf, writeAll } from './io.ts';
import { type FormatName, formatNames, printed } from './report/formats.ts';
import type { Report } from './report/report.ts';
import { absolute } from './targets.ts';

/** A file to write a report to. */
export interface FileOutput {
  format: FormatName;
  path: string;
}

const endings: Record<string, FormatName> = {
  sarif: 'sarif',
  json: 'json',
  jsonl: 'jsonl',
  xml: 'junit',
  md: 'markdown',
  html: 'html',
  htm: 'html',
  txt: 'pretty',
};

/**
 * `report.sarif`, whose ending says the format, or `gitlab=quality.json`, where it does not.
 *
 * @throws Failure where neither does
 */
export function outputOf(io: Io, argument: string): FileOutput {
  const named = /^([a-z]+)=(.+)$/.exec(argument);
  const format = named ? formatNames.find((each) => each === named[1]) : undefined;
  if (named && format) return { format, path: absolute(io, named[2]!) };
  const ending = endings[argument.slice(argument.lastIndexOf('.') + 1).toLowerCase()];
  if (ending !== undefined) return { format: ending, path: absolute(io, argument) };
  throw new Failure(
    `the ending of "${argument}" does not say the format; write --output FORMAT=FILE with one of ${formatNames.join(', ')}`,
  );
}

/**
 * Writes a report to files, each as a whole or not at all.
 *
 * @throws Failure for a file that cannot be written
 */
export async function writeReports(io: Io, report: Report, outputs: readonly FileOutput[]): Promise<void> {
  if (outputs.length > 0) io.finishWrites();
  for (const { format, path } of outputs) {
    const look = { colours: createColors(false) };
    const pieces = await printed(report, format, look);
    try {
      io.workspace.write(path, encoded(pieces));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      throw new Failure(`cannot write ${path}: ${fault.message}`);
    }
  }
}

function* encoded(pieces: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  for (const portion of portionsOf(pieces)) yield encoder.encode(portion);
}

/** Columns beyond which lines are hard to read. */
const widest = 140;

/** Prints a report on standard output. */
export async function printReport(io: Io, report: Report, format: FormatName): Promise<void> {
  const width = io.out.terminal ? Math.min(io.out.columns ?? widest, widest) : undefined;
  await writeAll(io.out, await printed(report, format, { colours: coloursFor(io, io.out), width }));
}
