/**
 * `newsmark rules`: every rule with its severity and what it catches.
 */
import type { Severity } from '../language/finding.ts';
import { rules } from '../rules/index.ts';
import { coloursFor, type Io } from './io.ts';
import { docsOf } from './report/report.ts';
import { severityColour, wrap } from './report/text.ts';

/** @returns the exit code */
export async function listRules(io: Io, { format }: { format: 'pretty' | 'json' }): Promise<number> {
  if (format === 'json') {
    const list = rules.map(({ id, summary, severity, scope }) => ({ id, summary, severity, scope, docs: docsOf(id) }));
    await io.out.write(`${JSON.stringify(list)}\n`);
    return 0;
  }
  const colours = coloursFor(io, io.out);
  const ids = Math.max(...rules.map((rule) => rule.id.length));
  const width = io.out.terminal && io.out.columns ? io.out.columns - ids - 11 : undefined;
  for (const { id, severity, summary } of rules) {
    const colour = severity === 'off' ? colours.dim : severityColour(severity as Severity, colours);
    const [first, ...more] = wrap(summary, width);
    await io.out.write(`${colours.bold(id.padEnd(ids))}  ${colour(severity.padEnd(7))}  ${first}\n`);
    for (const line of more) await io.out.write(`${' '.repeat(ids + 11)}${line}\n`);
  }
  return 0;
}
