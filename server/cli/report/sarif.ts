/**
 * The report as SARIF 2.1.0, as GitHub's code scanning takes it in: relative URIs, regions with lines and columns, messages
 * in full, rule descriptors with help, fingerprints, related locations and fixes.
 */
import { rules } from '../../rules/index.ts';
import { printableJson } from './printable.ts';
import { docsOf, type Range, type Report, type ReportedFinding, uriOf } from './report.ts';

/** GitHub refuses more in one run. */
const most = 25_000;

/** One log on one line, in pieces. `version` is Newsmark's own. */
export function* sarif(report: Report, version: string): Iterable<string> {
  const driver = {
    name: 'Newsmark',
    version,
    semanticVersion: version,
    rules: rules.map((rule) => ({
      id: rule.id,
      name: rule.id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: rule.summary },
      fullDescription: { text: rule.summary },
      help: { text: plain(rule.why), markdown: rule.why },
      defaultConfiguration: {
        enabled: rule.severity !== 'off',
        level: rule.severity === 'off' ? 'warning' : levels[rule.severity],
      },
      properties: { tags: [rule.id.split('/')[0]], documentation: docsOf(rule.id) },
    })),
  };
  const head = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
  yield `${JSON.stringify(head).slice(0, -1)},"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
  let separator = '';
  for (const finding of shown(report)) {
    yield separator + printableJson(JSON.stringify(resultOf(report, finding)));
    separator = ',';
  }
  yield ']}]}\n';
}

/** As many findings as GitHub takes, the gravest where there are more. */
function* shown(report: Report): Iterable<ReportedFinding> {
  const { errors, warnings, infos } = report.summary;
  if (errors + warnings + infos <= most) return yield* report.findings();
  let count = 0;
  for (const severity of ['error', 'warning', 'info']) {
    for (const finding of report.findings()) {
      if (finding.severity !== severity) continue;
      if (count++ === most) return;
      yield finding;
    }
  }
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

const indexes = new Map(rules.map((rule, index) => [rule.id, index]));

function resultOf(report: Report, finding: ReportedFinding): object {
  const location = (file: string, span: Range, excerpt?: string): object => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(report.place(file)) },
      region: { ...regionOf(span), ...(excerpt === undefined ? {} : { snippet: { text: excerpt } }) },
    },
  });
  const { rule, severity, message, arithmetic, file, span, excerpt, related, fixes, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: levels[severity],
    message: { text: arithmetic === null ? message : `${message}\n${arithmetic}` },
    locations: [location(file, span, excerpt)],
    relatedLocations: related.map((side, id) => ({
      id,
      message: { text: side.message },
      ...location(side.file, side.span),
    })),
    partialFingerprints: { 'newsmark/v1': fingerprint },
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(report, fix)) } : {}),
  };
}

function regionOf({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixOf(report: Report, { title, edits }: ReportedFinding['fixes'][number]): object {
  const files = [...new Set(edits.map((edit) => edit.file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(report.place(file)) },
      replacements: edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({ deletedRegion: regionOf(edit.span), insertedContent: { text: edit.text } })),
    })),
  };
}

/** Markdown read as text. */
function plain(markdown: string): string {
  return markdown.replace(/`/g, '').replace(/([^\n])\n(?!\n)/g, '$1 ');
}
