/** The report as JUnit XML: a test suite a file, a failed test case a finding, for whatever CI reads test results. */
import { number, type Report, type ReportedFinding } from './report.ts';

export function* junit(report: Report): Iterable<string> {
  const { files, errors, warnings, infos } = report.summary;
  const tests = errors + warnings + infos;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="newsmark" ${countsOf(Math.max(1, tests), errors + warnings)}>\n`;
  let suite: ReportedFinding[] = [];
  for (const finding of report.findings()) {
    if (suite[0] !== undefined && suite[0].file !== finding.file) {
      yield suiteOf(report, suite);
      suite = [];
    }
    suite.push(finding);
  }
  if (suite.length > 0) yield suiteOf(report, suite);
  if (tests === 0) {
    const name = `${number(files, 'file')}, no findings`;
    yield `  <testsuite name="newsmark" ${countsOf(1, 0)}><testcase name="${name}" classname="newsmark"/></testsuite>\n`;
  }
  yield '</testsuites>\n';
}

function countsOf(tests: number, failures: number): string {
  return `tests="${tests}" failures="${failures}" errors="0"`;
}

function suiteOf(report: Report, findings: readonly ReportedFinding[]): string {
  const failures = findings.filter(({ severity }) => severity !== 'info').length;
  const name = escaped(report.place(findings[0]!.file));
  const names = new Map<string, number>();
  const cases = findings.map((finding) => {
    const count = (names.get(finding.message) ?? 0) + 1;
    names.set(finding.message, count);
    return caseOf(report, finding, count === 1 ? finding.message : `${finding.message} (${count})`);
  });
  return `  <testsuite name="${name}" ${countsOf(findings.length, failures)}>\n${cases.join('')}  </testsuite>\n`;
}

/** @param name tells it apart in its file, and stays as it is when lines move: readers compare two runs by it */
function caseOf(report: Report, finding: ReportedFinding, name: string): string {
  const { rule, severity, message, arithmetic, span, excerpt, related } = finding;
  const file = report.place(finding.file);
  const sides = related.map(
    (side) => `${report.place(side.file)}:${side.span.start.line}:${side.span.start.column}: ${side.message}`,
  );
  const head = `${file}:${span.start.line}:${span.start.column} ${rule}`;
  const body = [head, excerpt, ...(arithmetic === null ? [] : [arithmetic]), ...sides].join('\n');
  const result =
    severity === 'info'
      ? `<system-out>${escaped(`${message}\n${body}`)}</system-out>`
      : `<failure type="${severity}" message="${escaped(message)}">${escaped(body)}</failure>`;
  return `    <testcase name="${escaped(name)}" classname="${escaped(file)}" file="${escaped(file)}" line="${span.start.line}">${result}</testcase>\n`;
}

/** XML 1.0 has no place for most control characters and halves of surrogate pairs, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(
      /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(
      /[\t\r\n\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      (character) => `&#${character.charCodeAt(0)};`,
    );
}
