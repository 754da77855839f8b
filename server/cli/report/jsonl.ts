/** The report as JSON lines: one finding a line as it is found, and a last line with the summary. */
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';

export function* jsonl(report: Report): Iterable<string> {
  for (const finding of report.findings()) {
    const fixes = finding.fixes.map(({ title, edits }) => ({ title, edits }));
    yield `${printableJson(JSON.stringify({ ...finding, fixes }))}\n`;
  }
  yield `${JSON.stringify({ version: 1, summary: report.summary })}\n`;
}
