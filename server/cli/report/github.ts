/** The report as workflow commands of GitHub Actions: annotations beside the lines of a pull request. */
import { printableLines } from './printable.ts';
import type { Report, ReportedFinding } from './report.ts';

export function* github(report: Report): Iterable<string> {
  for (const finding of report.findings()) yield `${commandOf(report, finding)}\n`;
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

function commandOf(
  report: Report,
  { severity, file, span, rule, message, arithmetic, related }: ReportedFinding,
): string {
  const oneLine = span.start.line === span.end.line;
  const properties = {
    file: report.place(file),
    line: span.start.line,
    endLine: span.end.line,
    // GitHub takes columns only where both ends are on one line.
    ...(oneLine ? { col: span.start.column, endColumn: span.end.column } : {}),
    title: rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const sides = related.map((side) => `${report.place(side.file)}:${side.span.start.line}: ${side.message}`);
  const text = [message, ...(arithmetic === null ? [] : [arithmetic]), ...sides].join('\n');
  return `::${commands[severity]} ${list.join(',')}::${escapeData(text)}`;
}

/** As the runner undoes it: percent signs first. Logs are read on terminals, so that nothing is left that one obeys. */
function escapeData(text: string): string {
  return printableLines(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
