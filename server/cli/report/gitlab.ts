/** The report as GitLab's code quality artifact: a JSON list for the widget of a merge request. */
import { printableJson } from './printable.ts';
import type { Report, ReportedFinding } from './report.ts';

export function* gitlab(report: Report): Iterable<string> {
  yield '[';
  let separator = '\n';
  for (const finding of report.findings()) {
    yield separator + printableJson(JSON.stringify(issueOf(finding)));
    separator = ',\n';
  }
  yield '\n]\n';
}

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

function issueOf({ rule, message, arithmetic, severity, file, span, fingerprint }: ReportedFinding): object {
  return {
    description: message,
    content: arithmetic === null ? undefined : { body: arithmetic },
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: file, lines: { begin: span.start.line, end: span.end.line } },
  };
}
