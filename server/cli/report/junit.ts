/** The report as JUnit XML: a test suite a file, a failed test case a finding, for whatever CI reads test results. */
import type { Report, ReportedFinding } from './report.ts';

export function* junit(report: Report): Iterable<string> {
  const { files, errors, warnings, infos } = report.summary;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="newsmark" tests="${Math.max(files, errors + warnings + infos)}" failures="${errors + warnings}">\n`;
  let suite: ReportedFinding[] = [];
  for (const finding of report.findings()) {
    if (suite[0] !== undefined && suite[0].file !== finding.file) {
      yield suiteOf(suite);
      suite = [];
    }
    suite.push(finding);
  }
  if (suite.length > 0) yield suiteOf(suite);
  if (errors + warnings + infos === 0) {
    yield `  <testsuite name="newsmark" tests="1" failures="0"><testcase name="${files} files, no findings" classname="newsmark"/></testsuite>\n`;
  }
  yield '</testsuites>\n';
}

function suiteOf(findings: readonly ReportedFinding[]): string {
  const failures = findings.filter(({ severity }) => severity !== 'info').length;
  const name = escaped(findings[0]!.file);
  const cases = findings.map(caseOf).join('');
  return `  <testsuite name="${name}" tests="${findings.length}" failures="${failures}">\n${cases}  </testsuite>\n`;
}

function caseOf({ file, rule, severity, message, arithmetic, span, excerpt, related }: ReportedFinding): string {
  const place = `${file}:${span.start.line}:${span.start.column}`;
  const sides = related.map(
    (side) => `${side.file}:${side.span.start.line}:${side.span.start.column}: ${side.message}`,
  );
  const body = [place, excerpt, ...(arithmetic === null ? [] : [arithmetic]), ...sides].join('\n');
  const head = `    <testcase name="${escaped(`${rule} at ${span.start.line}:${span.start.column}`)}" classname="${escaped(file)}" file="${escaped(file)}" line="${span.start.line}">`;
  const result =
    severity === 'info'
      ? `<system-out>${escaped(`${message}\n${body}`)}</system-out>`
      : `<failure type="${severity}" message="${escaped(message)}">${escaped(body)}</failure>`;
  return `${head}${result}</testcase>\n`;
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
