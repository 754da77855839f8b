/**
 * The report as one self-contained page: what was found by rule and by file, the articles whole as readers see them, with what
 * contradicts what in their margins and their ballots as charts, and excerpts of what is too much for that.
 */
import { escapedMarkup as escaped } from '../../features/markup.ts';
import { bodyOf } from '../../features/preview/body.ts';
import type { Severity } from '../../language/finding.ts';
import { needsOf } from '../../service/needs.ts';
import { type Bar, chart, page } from './page.ts';
import { digits, number, type Report, type ReportedFinding } from './report.ts';
import { blockId, mostWholes, type Whole, Wholes } from './wholes.ts';

/** Articles up to so many are open from the start. */
const mostOpen = 8;

/** Rows of each chart above the articles. */
const mostBars = 12;

/** Findings that are shown as excerpts. */
const mostExcerpts = 5000;

export function* html(report: Report): Iterable<string> {
  const { files, errors, warnings, infos } = report.summary;
  const title = errors + warnings + infos === 0 ? 'Nothing to complain of' : counted({ errors, warnings, infos });
  const wholes = new Wholes(report);
  yield* page(title, body());

  function* body(): Iterable<string> {
    yield `<header class="masthead"><h1>${escaped(title)}</h1><p>Newsmark read ${escaped(number(files, 'file'))}.</p></header>\n`;
    yield* charts(report, wholes);
    const open = [...wholes].filter(({ findings }) => findings.length > 0).length <= mostOpen;
    for (const whole of wholes) yield pieceOf(report, wholes, whole, open);
    yield* excerpts(report, wholes);
  }
}

type Counts = Record<Severity, number>;

const severities = ['error', 'warning', 'info'] as const;

/** Findings by rule, the commonest first, and by file, those with most errors first. */
function* charts(report: Report, wholes: Wholes): Iterable<string> {
  const byRule = new Map<string, Counts>();
  const byFile = new Map<string, Counts>();
  const count = (counts: Map<string, Counts>, key: string, severity: Severity): void => {
    const own = counts.get(key) ?? { error: 0, warning: 0, info: 0 };
    counts.set(key, own);
    own[severity]++;
  };
  for (const [path, findings] of report.found()) {
    for (const { rule, severity } of findings) {
      count(byRule, rule, severity);
      count(byFile, path, severity);
    }
  }
  if (byRule.size === 0) return;
  const barsOf = (counts: [string, Counts][], bar: (key: string) => Omit<Bar, 'parts' | 'text'>): Bar[] => {
    const most = Math.max(...counts.map(([, each]) => sum(each)));
    return counts.map(([key, each]) => ({
      ...bar(key),
      parts: severities.filter((sort) => each[sort] > 0).map((sort) => ({ length: (each[sort] / most) * 100, sort })),
      text: digits(sum(each)),
    }));
  };
  const rules = [...byRule].sort(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1));
  const worst = [...byFile].sort(
    ([a, x], [b, y]) => y.error - x.error || y.warning - x.warning || y.info - x.info || (a < b ? -1 : 1),
  );
  const more = (count: number, one: string): string =>
    count > mostBars ? `and ${number(count - mostBars, one)} more` : '';
  const named = (path: string) => ({ name: report.shown(path), id: wholes.get(path)?.id });
  const ruleBars = barsOf(rules.slice(0, mostBars), (name) => ({ name }));
  const fileBars = barsOf(worst.slice(0, mostBars), named);
  yield '<div class="charts">';
  yield chart('Findings by rule', ruleBars, more(rules.length, 'rule'));
  yield chart('Findings by file', fileBars, more(worst.length, 'file'));
  yield '</div>\n';
}

function sum({ error, warning, info }: Counts): number {
  return error + warning + info;
}

/** An article, folded to a line where there are many. */
function pieceOf(report: Report, wholes: Wholes, whole: Whole, open: boolean): string {
  const article = report.article(whole.path);
  if (article === undefined) return '';
  const { findings } = whole;
  const { title, head, blocks, ballots } = bodyOf(article, findings, { needs: needsOf }, wholes.leadsOf(whole));
  const count = (each: Severity): number => findings.filter(({ severity }) => severity === each).length;
  const counts = severities.flatMap((each) =>
    count(each) === 0 ? [] : `<span class="${each}">${number(count(each), names[each])}</span>`,
  );
  const prose = blocks.map(
    (block) => `<section class="block" id="${blockId(whole, block.start)}">${block.html}</section>`,
  );
  return `<details class="piece" id="${whole.id}"${open && findings.length > 0 ? ' open' : ''}><summary><b>${escaped(title)}</b> <span class="path">${escaped(report.shown(whole.path))}</span> <span class="counts">${counts.join('')}</span></summary>
<div class="head">${head}</div>
<article>${prose.join('\n')}</article>
<div class="foot">${ballots}</div></details>\n`;
}

const names = { error: 'error', warning: 'warning', info: 'remark' } as const;

/** What is in files that are no articles, and in articles beyond what a page holds whole. */
function* excerpts(report: Report, wholes: Wholes): Iterable<string> {
  const paths = [...report.found().keys()];
  const apart = new Set(paths.filter((path) => !wholes.has(path)).map((path) => report.shown(path)));
  if (apart.size === 0) return;
  const shown = [...wholes].length;
  yield shown < mostWholes
    ? ''
    : `<p class="limit">The ${mostWholes} articles with the most errors stand above, whole; of the others here are excerpts.</p>\n`;
  let file: string | undefined;
  let count = 0;
  let left = 0;
  for (const finding of report.findings()) {
    if (!apart.has(finding.file)) continue;
    if (count === mostExcerpts) {
      left++;
      continue;
    }
    if (finding.file !== file) {
      yield `${file === undefined ? '' : '</section>\n'}<section class="excerpts"><h2>${escaped(finding.file)}</h2>\n`;
      file = finding.file;
    }
    count++;
    yield excerptOf(finding);
  }
  yield '</section>\n';
  if (left > 0)
    yield `<p class="limit">And ${number(left, 'finding')} more, which a page cannot show with ease: --format jsonl has all of them.</p>\n`;
}

function excerptOf({
  rule,
  severity,
  message,
  arithmetic,
  span,
  excerpt,
  related,
  fixes,
  file,
}: ReportedFinding): string {
  const sides = related.map(
    (side) =>
      `<li>${escaped(side.message)} <span class="place">${escaped(`${side.file}:${side.span.start.line}`)}</span></li>`,
  );
  const ways = fixes.map((fix) => `<li>${escaped(fix.title)}</li>`);
  return `<div class="note ${severity}"><p class="label">${names[severity]} <span class="rule">${escaped(rule)}</span> <span class="place">${escaped(`${file}:${span.start.line}:${span.start.column}`)}</span></p>
<p class="message">${escaped(message)}</p>
<blockquote>${escaped(excerpt)}</blockquote>
${arithmetic === null ? '' : `<p class="arithmetic">${escaped(arithmetic)}</p>\n`}${sides.length === 0 ? '' : `<p class="label">The other side</p><ul class="sides">${sides.join('')}</ul>\n`}${ways.length === 0 ? '' : `<p class="label">Ways out</p><ul class="remedies">${ways.join('')}</ul>\n`}</div>\n`;
}

function counted({ errors, warnings, infos }: { errors: number; warnings: number; infos: number }): string {
  return [
    ...(errors > 0 ? [number(errors, 'error')] : []),
    ...(warnings > 0 ? [number(warnings, 'warning')] : []),
    ...(infos > 0 ? [number(infos, 'remark')] : []),
  ].join(', ');
}
