/** The report as Markdown: a summary for a pull request, errors first, the rest folded away, file by file. */
import type { Severity } from '../../language/finding.ts';
import { printable } from './printable.ts';
import { number, type Report, type ReportedFinding } from './report.ts';

/** GitHub takes 65,536 characters in a comment and a megabyte in a job summary. */
const most = 60_000;

export function* markdown(report: Report): Iterable<string> {
  const { files, errors, warnings, infos } = report.summary;
  const counts: Record<Severity, string> = {
    error: number(errors, 'error'),
    warning: number(warnings, 'warning'),
    info: number(infos, 'remark'),
  };
  const some = severities.filter((severity) => !counts[severity].startsWith('0 ')).map((severity) => counts[severity]);
  yield `## Newsmark\n\n${some.length === 0 ? 'Nothing to complain of' : some.join(', ')} in ${number(files, 'file')}.\n`;
  let written = 0;
  let left = 0;
  for (const severity of severities) {
    let file: string | undefined;
    for (const finding of report.findings()) {
      if (finding.severity !== severity) continue;
      const head = finding.file === file ? '' : `\n**${code(report.place(finding.file))}**\n\n`;
      const item = head + itemOf(report, finding);
      if (written + item.length > most) {
        left++;
        continue;
      }
      if (file === undefined && severity !== 'error') yield `\n<details><summary>${counts[severity]}</summary>\n`;
      file = finding.file;
      written += item.length;
      yield item;
    }
    if (file !== undefined && severity !== 'error') yield '\n</details>\n';
  }
  if (left > 0) yield `\n… and ${number(left, 'finding')} more.\n`;
  if (written > 0) yield '\nWhat a rule catches, and what it takes for fair: <code>newsmark explain RULE</code>\n';
}

const severities = ['error', 'warning', 'info'] as const;

function itemOf(report: Report, { file, span, rule, message, arithmetic, related }: ReportedFinding): string {
  const place = (side: { file: string; span: ReportedFinding['span'] }): string => {
    const words = `${side.file === file ? '' : `${code(report.place(side.file))}, `}line ${side.span.start.line}`;
    const link = report.link(side.file, side.span.start.line);
    return link === undefined ? words : `<a href="${link}">${words}</a>`;
  };
  const lines = [
    `- ${place({ file, span })}: **${escaped(message)}** ${code(rule)}`,
    ...(arithmetic === null ? [] : [`  <br>${escaped(arithmetic)}`]),
    ...related.map((side) => `  - ${place(side)}: ${escaped(side.message)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Nothing printed in an article becomes markup, a mention or a link. */
function escaped(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]()<>#+\-!|~&@:]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}
