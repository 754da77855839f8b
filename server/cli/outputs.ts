/** Where reports go: standard output in one format, and files in any. */
import { createColors } from 'picocolors';
import { Problem } from '../workspace/workspace.ts';
import { coloursFor, Failure, type Io, portionsOf, writeAll } from './io.ts';
import { type FormatName, formatNames, printed } from './report/formats.ts';
import type { Report } from './report/report.ts';
import { absolute, shown, type Target } from './targets.ts';

/** What others take for standard output or standard error. */
const standard = /^(?:-|\/dev\/(?:stdout|stderr|fd\/\d+))$/;

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
 * The files that are asked for.
 *
 * @throws Failure for one whose format nothing says, one that is asked for twice, and standard output
 */
export function outputsOf(io: Io, names: readonly string[]): FileOutput[] {
  const outputs = names.map((argument) => outputOf(io, argument));
  outputs.forEach(({ path }, index) => {
    if (outputs.findIndex((each) => each.path === path) < index)
      throw new Failure(`two reports cannot be in one file; --output names ${shown(io, path)} twice`);
  });
  return outputs;
}

/**
 * @param path of a report
 * @throws Failure where it would stand in the place of what is checked
 */
export function refuseOver(io: Io, path: string, targets: readonly Target[]): void {
  const real = io.workspace.real(path);
  for (const { root, articles, registry } of targets) {
    if ([path, real].some((each) => each === root.file || articles.has(each) || registry.has(each)))
      throw new Failure(`--output would write a report over ${shown(io, path)}, which is checked; name another file`);
  }
}

/**
 * `report.sarif`, whose ending says the format, or `gitlab=quality.json`, where it does not.
 *
 * @throws Failure where neither does, and for what is no file
 */
function outputOf(io: Io, argument: string): FileOutput {
  const named = /^([a-z]+)=(.+)$/.exec(argument);
  if (standard.test(named?.[2] ?? argument))
    throw new Failure(`--output writes files, not ${named?.[2] ?? argument}; --format says what standard output gets`);
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
  for (const { format, path } of outputs) {
    const look = { colours: createColors(false) };
    // An interrupt that waited for a file to be whole takes effect here.
    await new Promise(setImmediate);
    const pieces = await printed(report, format, look);
    try {
      io.workspace.write(path, encoded(pieces));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      throw new Failure(`cannot write ${shown(io, path)}: ${fault.message}`);
    }
  }
}

function* encoded(pieces: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  for (const portion of portionsOf(pieces)) yield encoder.encode(portion);
}

/** Columns beyond which lines are hard to read. */
const widest = 140;

/** A report as standard output gets it, in pieces. */
export function reportFor(io: Io, report: Report, format: FormatName): Promise<Iterable<string>> {
  const width = io.out.terminal ? Math.min(io.out.columns ?? widest, widest) : undefined;
  return printed(report, format, { colours: coloursFor(io, io.out), width });
}

/** Prints a report on standard output. */
export async function printReport(io: Io, report: Report, format: FormatName): Promise<void> {
  await writeAll(io.out, await reportFor(io, report, format));
}
