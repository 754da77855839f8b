/** The report as GitLab's code quality artifact: a JSON list for the widget of a merge request. */
import { printableJson } from './printable.ts';
import type { Range, Report, ReportedFinding } from './report.ts';

export function* gitlab(report: Report): Iterable<string> {
  yield '[';
  let separator = '\n';
  for (const finding of report.findings()) {
    yield separator + printableJson(JSON.stringify(issueOf(report, finding)));
    separator = ',\n';
  }
  yield '\n]\n';
}

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

function issueOf(
  report: Report,
  { rule, message, arithmetic, severity, file, span, related, fingerprint }: ReportedFinding,
): object {
  const placed = (side: { file: string; span: Range }): object => ({
    path: report.place(side.file),
    lines: { begin: side.span.start.line, end: side.span.end.line },
  });
  return {
    description: message,
    content: arithmetic === null ? undefined : { body: arithmetic },
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: placed({ file, span }),
    other_locations: related.length === 0 ? undefined : related.map(placed),
  };
}
