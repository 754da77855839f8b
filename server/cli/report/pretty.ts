/**
 * The report for people: where, what is printed there, what is wrong with it, by which arithmetic, and the other side.
 */
import type { Colours } from '../io.ts';
import { excerptOf } from './excerpt.ts';
import { printable } from './printable.ts';
import { number, type Range, type Report, type ReportedFinding, type Summary } from './report.ts';
import { severityColour, wrap } from './text.ts';

export interface Look {
  colours: Colours;
  /** Columns that may be filled; text runs on where it is absent, and only excerpts are cut. */
  width?: number;
}

/** Columns of an excerpt where nobody looks at a terminal. */
const plainWidth = 140;

/** Most ways out that are named. */
const mostFixes = 3;

/** In pieces. No line ends in a space; the last one is the summary. */
export function* pretty(report: Report, look: Look): Iterable<string> {
  for (const finding of report.findings()) yield `${blockOf(report, finding, look)}\n\n`;
  yield `${summaryOf(report, look.colours)}\n`;
}

function blockOf(report: Report, finding: ReportedFinding, look: Look): string {
  const { colours } = look;
  const gutter = gutterOf(finding);
  const frame = (text: string): string => `${' '.repeat(gutter)} ${colours.dim('│')} ${text}`;
  const colour = severityColour(finding.severity, colours);
  const excerpt = (file: string, spans: Range[], paint: (text: string) => string): string[] => {
    const width = (look.width ?? plainWidth) - gutter - 3;
    const { number, line, underline } = excerptOf(report.source(file), spans, Math.max(width, 20), colours, paint);
    return [`${colours.dim(`${String(number).padStart(gutter)} │`)} ${line}`, frame(underline)];
  };
  const wrapped = (text: string, indent = ''): string[] =>
    wrap(printable(text), look.width === undefined ? undefined : look.width - gutter - 3 - indent.length);

  const head = `${place(finding.file, finding.span, colours)}  ${colours.bold(colour(finding.severity))}`;
  const shown = excerpt(finding.file, [finding.span], colour);
  if (isRemark(finding)) {
    const remark = `${head}  ${printable(finding.message)}  ${colours.dim(finding.rule)}`;
    return [remark, ...shown].map((line) => line.trimEnd()).join('\n');
  }
  const lines = [head, ...shown, ...wrapped(finding.message).map((line) => frame(colours.bold(line)))];
  if (finding.arithmetic)
    lines.push(...wrapped(finding.arithmetic, '= ').map((line, at) => frame(at === 0 ? `= ${line}` : `  ${line}`)));
  for (const sides of sidesByLine(finding.related)) {
    lines.push(frame(''));
    for (const { file, span, message } of sides) {
      const head = `${printable(file)}:${span.start.line}:${span.start.column}  `;
      const [first, ...more] = wrapped(message, head);
      lines.push(frame(`${place(file, span, colours)}  ${first}`), ...more.map((line) => frame(`  ${line}`)));
    }
    lines.push(
      ...excerpt(
        sides[0]!.file,
        sides.map(({ span }) => span),
        colours.cyan,
      ),
    );
  }
  lines.push(`${' '.repeat(gutter)} ${colours.dim(`╰ ${finding.rule}${waysOut(finding)}`)}`);
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** What is said in passing, and has no more to it than a sentence, is shown in fewer lines. */
function isRemark({ severity, arithmetic, related, fixes }: ReportedFinding): boolean {
  return severity === 'info' && arithmetic === null && related.length === 0 && fixes.length === 0;
}

type Side = ReportedFinding['related'][number];

/** Other sides that stand near each other on one line share its excerpt, so long as none overlaps another. */
function sidesByLine(related: readonly Side[]): Side[][] {
  const groups: Side[][] = [];
  for (const side of related) {
    const { start, end } = side.span;
    const group = groups.find((each) => {
      const [first] = each;
      if (first!.file !== side.file || first!.span.start.line !== start.line || end.line !== start.line) return false;
      return each.every(({ span }) => {
        if (span.end.line !== start.line || Math.abs(span.start.offset - start.offset) > nearby) return false;
        return span.end.offset < start.offset || end.offset < span.start.offset;
      });
    });
    if (group) group.push(side);
    else groups.push([side]);
  }
  for (const group of groups) group.sort((a, b) => a.span.start.offset - b.span.start.offset);
  return groups;
}

/** Code units within which several sides share an excerpt. */
const nearby = 70;

/** What can be done, in the words of the fixes. */
function waysOut({ fixes }: ReportedFinding): string {
  if (fixes.length === 0) return '';
  const titles = fixes.slice(0, mostFixes).map((fix) => printable(fix.title));
  const more = fixes.length > mostFixes ? ' …' : '';
  const certain = fixes.find((fix) => fix.certain);
  return certain ? `  --fix: ${printable(certain.title)}` : `  fix: ${titles.join(' | ')}${more}`;
}

function place(file: string, span: Range, colours: Colours): string {
  return `${colours.underline(printable(file))}${colours.dim(`:${span.start.line}:${span.start.column}`)}`;
}

/** Columns for the line numbers of a finding and its other sides. */
function gutterOf(finding: ReportedFinding): number {
  return Math.max(3, ...[finding, ...finding.related].map(({ span }) => String(span.start.line).length)) + 1;
}

/** One line: what was found in how many files. */
function summaryOf({ summary, fixed, mendable }: Report, colours: Colours): string {
  const done = fixed?.fixes ? `${number(fixed.fixes, 'fix', 'fixes')} in ${number(fixed.files, 'file')}; ` : '';
  if (summary.files === 0) return 'No files checked';
  const checked = `${number(summary.files, 'file')} checked`;
  if (summary.errors + summary.warnings + summary.infos === 0)
    return `${done}${colours.green(`${checked}, nothing to complain of`)}`;
  const hint = mendable === 0 ? '' : colours.dim(` (--fix can mend ${mendable})`);
  return `${done}${tally(summary, colours)} in ${checked}${hint}`;
}

function tally({ errors, warnings, infos }: Summary, colours: Colours): string {
  const parts = [
    errors === 0 ? '' : colours.red(number(errors, 'error')),
    warnings === 0 ? '' : colours.yellow(number(warnings, 'warning')),
    infos === 0 ? '' : colours.blue(number(infos, 'info')),
  ].filter((part) => part !== '');
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
