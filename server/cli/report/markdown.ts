/** The report as Markdown: a summary for a pull request, errors first, the rest folded away. */
import { printable } from './printable.ts';
import { number, type Report, type ReportedFinding } from './report.ts';

/** GitHub takes 65,536 characters in a comment and a megabyte in a job summary. */
const most = 60_000;

export function* markdown(report: Report): Iterable<string> {
  const { files, errors, warnings, infos } = report.summary;
  const counts = [number(errors, 'error'), number(warnings, 'warning'), number(infos, 'remark')].join(', ');
  yield `## Newsmark\n\n${errors + warnings + infos === 0 ? 'Nothing to complain of' : counts} in ${number(files, 'file')}.\n`;
  let written = 0;
  let left = 0;
  for (const severity of ['error', 'warning', 'info'] as const) {
    let open = false;
    for (const finding of report.findings()) {
      if (finding.severity !== severity) continue;
      const item = itemOf(finding);
      if (written + item.length > most) {
        left++;
        continue;
      }
      if (!open) {
        yield severity === 'error' ? '\n' : `\n<details><summary>${titles[severity]}</summary>\n\n`;
        open = true;
      }
      written += item.length;
      yield item;
    }
    if (open && severity !== 'error') yield '\n</details>\n';
  }
  if (left > 0) yield `\n… and ${number(left, 'finding')} more.\n`;
}

const titles = { warning: 'Warnings', info: 'Remarks' } as const;

function itemOf({ file, span, rule, message, arithmetic, related, docs }: ReportedFinding): string {
  const place = `${file}:${span.start.line}:${span.start.column}`;
  const lines = [
    `- **${escaped(message)}**`,
    `  ${code(place)} · [${rule}](${docs})`,
    ...(arithmetic === null ? [] : [`  <br>${escaped(arithmetic)}`]),
    ...related.map((side) => `  - ${code(`${side.file}:${side.span.start.line}`)} ${escaped(side.message)}`),
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
