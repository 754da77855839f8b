/** A page for each rule, from its record alone, and the index of them all. */
import type { Io } from '../../server/cli/io.ts';
import { run } from '../../server/cli/program.ts';
import { rules } from '../../server/rules/index.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { type MarkedFile, parseMarked } from '../../tests/support/markers.ts';
import { type Generated, remark } from './generated.ts';

/** `docs/rules/index.md` and `docs/rules/<group>/<name>.md`. */
export async function rulePages(): Promise<Generated[]> {
  const pages = rules.map(async (rule) => ({ path: `docs/rules/${rule.id}.md`, text: await page(rule) }));
  return [{ path: 'docs/rules/index.md', text: index() }, ...(await Promise.all(pages))];
}

function index(): string {
  const lines = [`<!-- ${remark('server/rules')} -->`, '', '# Rules', ''];
  lines.push('What Newsmark catches. `newsmark explain RULE` prints a page of these on the command line.');
  for (const group of new Set(rules.map(groupOf))) {
    lines.push('', `## ${group}`, '', '| rule | severity | looks at | catches |', '|---|---|---|---|');
    for (const rule of rules.filter((each) => groupOf(each) === group)) {
      lines.push(`| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${scopes[rule.scope]} | ${cell(rule.summary)} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const scopes = { article: 'one article', corpus: 'all articles', both: 'one article, and all of them' };

async function page(rule: Rule): Promise<string> {
  const bad = await Promise.all(rule.bad.map((example) => badExample(rule, example)));
  const parts = [
    `<!-- ${remark(`server/rules/${rule.id}.ts`)} -->`,
    `# ${rule.id}`,
    rule.summary,
    facts(rule),
    `## Why\n\n${rule.why}`,
    options(rule),
    `## What it says\n\n${messages(rule)}`,
    examples('## Caught', bad),
    examples('## Fair', rule.good.map(goodExample)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function facts(rule: Rule): string {
  const lines = [`- Severity: ${rule.severity}`, `- Looks at: ${scopes[rule.scope]}`];
  if (rule.yieldsTo?.length) {
    const targets = rule.yieldsTo.map((id) => `[${id}](../${id}.md)`);
    lines.push(
      `- Where one of these speaks of the same place, it says no more than a remark beside it: ${targets.join(', ')}`,
    );
  }
  return lines.join('\n');
}

function options(rule: Rule): string {
  const entries = Object.entries(rule.options ?? {});
  if (entries.length === 0) return '';
  const rows = entries.map(([name, option]) => {
    return `| \`${name}\` | \`${cell(JSON.stringify(option.default))}\` | ${cell(option.description)} |`;
  });
  const example = `rules:\n  ${rule.id}: [${rule.severity}, {${entries[0]?.[0]}: …}]`;
  return [
    '## Options',
    '',
    '| option | default | what it does |',
    '|---|---|---|',
    ...rows,
    '',
    fence('yaml', example),
  ].join('\n');
}

function messages(rule: Rule): string {
  return Object.values(rule.messages)
    .map((message) => `- ${message}`)
    .join('\n');
}

function examples(heading: string, parts: string[]): string {
  return parts.length === 0 ? '' : [heading, ...parts].join('\n\n');
}

function goodExample(article: string): string {
  return parseMarked(article).files.map(block).join('\n\n');
}

async function badExample(rule: Rule, { article, fixed }: Rule['bad'][number]): Promise<string> {
  const { files } = parseMarked(article);
  const parts = [...files.map(block), 'prints', fence('', await printed(rule, files))];
  if (fixed !== undefined) parts.push('and is mended to', ...parseMarked(fixed).files.map(block));
  return parts.join('\n\n');
}

function block({ path, text }: MarkedFile): string {
  const language = path.endsWith('.yaml') ? 'yaml' : 'newsmark';
  const name = path === 'article.news' ? '' : `\`${path}\`\n\n`;
  return name + fence(language, text.trimEnd());
}

/**
 * What `newsmark check` says by one rule of some files. No other rule is on, unless the rule judges what others did; the
 * closing line is left out.
 */
async function printed(rule: Rule, files: MarkedFile[]): Promise<string> {
  const settings = rules.map(({ id, severity }) => [
    id,
    id !== rule.id ? 'off' : severity === 'off' ? 'warning' : severity,
  ]);
  const config = rule.id === 'format/ignore' ? {} : { rules: Object.fromEntries(settings) };
  const workspace = new MemoryWorkspace({ '/newsroom/newsmark.config.yaml': JSON.stringify(config) });
  for (const { path, text } of files) workspace.set(`/newsroom/${path}`, text);
  let output = '';
  const write = async (text: string): Promise<void> => {
    output += text;
  };
  const io: Io = {
    folder: '/newsroom',
    env: {},
    out: { write, terminal: false },
    err: { write, terminal: false },
    input: { terminal: false, async *[Symbol.asyncIterator]() {} },
    workspace,
    now: () => 0,
    ask: () => Promise.reject(new Error('Nobody is there to ask')),
    decide: () => {},
  };
  await run(['check'], io);
  const blocks = output.split('\n\n').filter((each) => each.includes(rule.id));
  if (blocks.length === 0) throw new Error(`Expected ${rule.id} to find something in:\n${files[0]?.text}\n${output}`);
  return blocks.join('\n\n');
}

/** A fenced block whose fence is longer than any in the text. */
function fence(language: string, text: string): string {
  const longest = (text.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function groupOf(rule: Rule): string {
  return rule.id.split('/')[0] as string;
}
