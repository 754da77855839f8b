/**
 * `newsmark explain RULE`: what a rule catches, why, and how it looks, by running it on its own examples.
 */

import { nearest as nearestNames } from '../language/shape.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { plainRoot } from '../workspace/config.ts';
import { MemoryWorkspace } from '../workspace/memory.ts';
import { Corpus } from './corpus.ts';
import { type Colours, coloursFor, Failure, type Io } from './io.ts';
import { pretty } from './report/pretty.ts';
import { docsOf, reportOf } from './report/report.ts';
import { severityColour, wrap } from './report/text.ts';

/**
 * @returns the exit code
 * @throws Failure for a rule that does not exist
 */
export async function explain(io: Io, id: string): Promise<number> {
  const rule = rules.find((each) => each.id === id) ?? only(rules.filter((each) => each.id.endsWith(`/${id}`)));
  if (rule === undefined) {
    const [nearest] = nearestNames(
      id,
      rules.map((each) => each.id),
    );
    throw new Failure(
      `there is no rule "${id}"${nearest ? `; did you mean ${nearest}?` : '; newsmark rules lists all'}`,
    );
  }
  const colours = coloursFor(io, io.out);
  const width = io.out.terminal ? Math.min(io.out.columns ?? 100, 100) : 100;
  const severity = rule.severity === 'off' ? 'off' : severityColour(rule.severity, colours)(rule.severity);
  const parts = [
    `${colours.bold(rule.id)}  ${severity}, ${scopes[rule.scope]}`,
    paragraphs(rule.summary, width),
    paragraphs(rule.why, width),
    optionsOf(rule, colours, width),
    ...rule.bad.map((example) => caught(rule, example.article, colours, width)),
    ...(rule.good.length === 0 ? [] : [colours.bold('Fair')]),
    ...rule.good.map((article) => indented(filesOf(article).map(textOf).join('\n'))),
    colours.dim(docsOf(rule.id)),
  ];
  await io.out.write(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
  return 0;
}

const scopes = {
  article: 'looks at one article',
  corpus: 'looks at all articles',
  both: 'looks at one article, and at all of them',
};

interface ExampleFile {
  path: string;
  text: string;
}

function optionsOf(rule: Rule, colours: Colours, width: number): string {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return '';
  const lines = options.flatMap(([name, { description, default: usual }]) => {
    return wrap(`${name}: ${description} (default ${JSON.stringify(usual)})`, width - 2);
  });
  return [colours.bold('Options'), ...lines.map((line) => `  ${line}`)].join('\n');
}

/** An example, and what the rule says of it, as `newsmark check` prints it. */
function caught(rule: Rule, example: string, colours: Colours, width: number): string {
  const files = filesOf(example);
  const paths = files.map(({ path }) => `/${path}`);
  const isRegistry = (path: string): boolean => path.startsWith('/registry/');
  const workspace = new MemoryWorkspace(Object.fromEntries(files.map(({ path, text }) => [`/${path}`, text])));
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  const root = { ...plainRoot('/'), config: { ...plainRoot('/').config, rules: { [rule.id]: severity } } };
  const target = {
    root,
    articles: new Set(paths.filter((path) => !isRegistry(path))),
    registry: new Set(paths.filter(isRegistry)),
    named: new Set(paths),
  };
  const shown = (path: string): string => path.slice(1);
  const corpus = new Corpus(target, workspace, shown);
  const found = corpus.findings().filter((finding) => finding.rule === rule.id);
  const report = reportOf(
    found.map((finding) => ({ corpus, finding })),
    paths.length,
    shown,
  );
  const findings = [...pretty(report, { colours, width: width - 2 })].slice(0, -1).join('').trimEnd();
  return `${colours.bold('Caught')}\n\n${indented(files.map(textOf).join('\n'))}\n\n${indented(findings)}`;
}

/** An example without its marks, file by file (the marks are described in tests/support/markers.ts). */
function filesOf(example: string): ExampleFile[] {
  const plain = undented(example).replace(/‹\||\|›(?:\{[^{}\r\n]*\})?/g, '');
  const [first = '', ...rest] = plain.split(/^\/\/- *(.+?) *\r?\n/m);
  const files = first.trim() === '' ? [] : [{ path: 'article.news', text: first }];
  for (let at = 0; at < rest.length; at += 2) files.push({ path: rest[at]!, text: rest[at + 1] ?? '' });
  return files;
}

function undented(example: string): string {
  if (!example.startsWith('\n')) return example;
  const lines = example.slice(1).split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length);
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
}

function textOf({ path, text }: ExampleFile): string {
  return path === 'article.news' ? text.trimEnd() : `${path}:\n${text.trimEnd()}`;
}

function paragraphs(markdown: string, width: number): string {
  const joined = markdown
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split(/\s*\n\s*/).join(' '));
  return joined.map((paragraph) => wrap(paragraph, width).join('\n')).join('\n\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function only<T>(list: T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
