/** The report as one JSON object, as schema.ts says. */
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';
import type { JsonFinding } from './schema.ts';

/** One object on one line, in pieces. */
export function* json(report: Report): Iterable<string> {
  yield `{"version":1,"summary":${JSON.stringify(report.summary)},"findings":[`;
  let separator = '';
  for (const finding of report.findings()) {
    const fixes = finding.fixes.map(({ title, edits }) => ({ title, edits }));
    yield separator + printableJson(JSON.stringify({ ...finding, fixes } satisfies JsonFinding));
    separator = ',';
  }
  yield ']}\n';
}
