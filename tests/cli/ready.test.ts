/** What others run: the GitHub action's steps, the GitLab template's script and the pre-commit hooks, as far as they run here. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { matcher } from '../../server/rules/config.ts';
import { type Ended, shellIn } from '../support/shell.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (name: string) => parse(fs.readFileSync(path.join(root, name), 'utf8'));
const action = read('.github/actions/newsmark/action.yml');

// Each starts the command several times, beside whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-ready-')));
  fs.mkdirSync(path.join(folder, 'my desk'));
  fs.writeFileSync(path.join(folder, 'newsmark.config.yaml'), '');
  fs.writeFileSync(path.join(folder, 'my desk/a.news'), 'Nobody knows [Ada, "x"]{entity: nobody}.\n');
  fs.writeFileSync(path.join(folder, 'b.news'), 'Nobody knows [Ben]{entity: nobody}.\n');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs the first step as the runner does: inputs through its `env`, outputs into files. */
async function step(inputs: Record<string, string> = {}): Promise<Ended & { outputs: string; summary: string }> {
  const [check] = action.runs.steps;
  for (const file of ['outputs', 'summary']) fs.writeFileSync(path.join(folder, file), '');
  const env = Object.entries(check.env as Record<string, string>).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)![1]!;
    const given = inputs[input] ?? (input === 'command' ? 'newsmark' : action.inputs[input].default);
    return `export ${name}='${given.replaceAll("'", `'\\''`)}';`;
  });
  const files = `export GITHUB_OUTPUT="$PWD/outputs" GITHUB_STEP_SUMMARY="$PWD/summary";`;
  const ended = await shellIn(folder, `${files} ${env.join(' ')} set -eo pipefail\n${check.run}`);
  const [outputs, summary] = ['outputs', 'summary'].map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  return { ...ended, outputs: outputs!, summary: summary! };
}

const schemas = path.join(path.dirname(fileURLToPath(import.meta.resolve('schemastore/package.json'))), 'schemas/json');
const gitlab = 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json';

function errorsOf(schema: string, given: unknown) {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const hooks = 'pre-commit-hooks.json';
  if (schema !== hooks) ajv.addSchema(JSON.parse(fs.readFileSync(path.join(schemas, hooks), 'utf8')));
  const valid = ajv.compile(JSON.parse(fs.readFileSync(path.join(schemas, schema), 'utf8')));
  return valid(given) ? [] : valid.errors;
}

describe('each file that another program reads', () => {
  it.each([
    ['.github/actions/newsmark/action.yml', 'github-action.json', { runs: { using: 'composite' } }],
    ['.gitlab/newsmark.yml', gitlab, { newsmark: { script: 1 } }],
    ['.pre-commit-hooks.yaml', 'pre-commit-hooks.json', [{ id: 'newsmark', name: 'newsmark', entry: 'newsmark' }]],
  ])('%s meets its published schema, which refuses a broken one', (name, schema, broken) => {
    expect(errorsOf(schema, read(name))).toEqual([]);
    expect(errorsOf(schema, broken)).not.toEqual([]);
  });
});

describe('the recipes of docs/ci.md', () => {
  const guide = fs.readFileSync(path.join(root, 'docs/ci.md'), 'utf8');
  const recipes = [...guide.matchAll(/^(?: {4}.*\n|\n(?= {4}))+/gm)].map(([block]) =>
    block.replace(/^ {4}/gm, '').trim(),
  );
  const recipe = (holds: string) => recipes.find((each) => each.includes(holds))!;

  it.each([
    ['on: pull_request', 'github-workflow.json', (given: object) => given],
    ['matrix:', 'github-workflow.json', (given: object) => ({ on: 'push', ...given })],
    [
      'actions/cache',
      'github-workflow.json',
      (steps: object) => ({ on: 'push', jobs: { a: { 'runs-on': 'ubuntu-latest', steps } } }),
    ],
    [
      '--format github -o newsmark.sarif',
      'github-workflow.json',
      (steps: object) => ({ on: 'push', jobs: { a: { 'runs-on': 'ubuntu-latest', steps } } }),
    ],
    ['include:', gitlab, (given: object) => given],
    ['GIT_DEPTH', gitlab, (given: object) => given],
    ['repos:', 'pre-commit-config.json', (given: object) => given],
  ])('with %s meets the schema of its reader', (holds, schema, whole) => {
    expect(errorsOf(schema, whole(parse(recipe(holds))))).toEqual([]);
  });

  it('hands the action inputs that it has', () => {
    const { jobs } = parse(recipe('on: pull_request'));
    const own = jobs.newsmark.steps.find(({ uses = '' }) => uses.includes('newsmark'));
    expect(Object.keys(own.with).every((name) => name in action.inputs)).toBe(true);
    for (const name of Object.keys(action.inputs)) expect(guide).toContain(`\`${name}\``);
  });

  it('with a matrix of shards gives the report of one run', async () => {
    const { jobs } = parse(recipe('matrix:'));
    const [run, merge] = [jobs.shard, jobs.merge].map(
      ({ steps }) => steps.find((step: object) => 'run' in step).run as string,
    );
    const shards = jobs.shard.strategy.matrix.shard.map((n: number) =>
      run!.replace(/\$\{\{ matrix\.shard \}\}/g, String(n)),
    );
    const npx = 'npx() { shift; newsmark "$@"; };';
    const whole = await shellIn(folder, 'newsmark check --format github');
    const ended = await shellIn(folder, `${npx} ${shards.join(' && ')} && ${merge}`);
    expect(ended).toMatchObject({ code: 1, err: '', out: whole.out });
    expect(whole.out).toContain('::error');
  });

  it('with a baseline lets through what is known', async () => {
    const ended = await shellIn(
      folder,
      `npx() { shift; newsmark "$@"; }; ${recipe('npx newsmark baseline')
        .replaceAll('\n', ' && ')
        .replace(/#.*?&&/, '&&')}`,
    );
    expect(ended).toMatchObject({ code: 0, err: '' });
  });
});

describe('the GitHub action', () => {
  it('marks findings, writes SARIF and a summary, and passes the exit code on', async () => {
    const ended = await step();
    expect(ended).toMatchObject({ code: 0, outputs: 'exit-code=1\n', summary: expect.stringContaining('2 errors') });
    expect(ended.out.match(/^::error file=/gm)).toHaveLength(2);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'newsmark.sarif'), 'utf8')).runs[0].results).toHaveLength(2);
  });

  it('takes paths a line each, blanks and all, and nothing of an input is run', async () => {
    const hostile = 'my desk\n$(touch taken)\n`touch taken`; touch taken';
    expect((await step({ paths: 'my desk\n' })).out.match(/^::error file=my desk/gm)).toHaveLength(1);
    expect(await step({ paths: hostile })).toMatchObject({ outputs: 'exit-code=2\n' });
    expect(await step({ paths: '--fix' })).toMatchObject({ outputs: 'exit-code=2\n' });
    expect(fs.readdirSync(folder)).not.toContain('taken');
  });

  it('hands its gates on', async () => {
    expect(await step({ 'fail-on': 'never' })).toMatchObject({ outputs: 'exit-code=0\n' });
    await shellIn(folder, 'newsmark baseline -o known.json');
    expect(await step({ baseline: 'known.json', 'max-warnings': '0' })).toMatchObject({ outputs: 'exit-code=0\n' });
    expect(await step({ changed: 'origin/main' })).toMatchObject({ outputs: 'exit-code=2\n' });
  });

  it('never puts an input into a script, and declares every input that it uses', () => {
    const text = fs.readFileSync(path.join(root, '.github/actions/newsmark/action.yml'), 'utf8');
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
    const used = [...text.matchAll(/inputs\.([a-z-]+)/g)].map((found) => found[1]!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });
});

describe('the upload', () => {
  it('takes place where there is a report, and not after a run that could not be', () => {
    const upload = action.runs.steps.find(({ uses = '' }) => uses.includes('upload-sarif'));
    expect(upload.if).toContain(`contains(fromJSON('["0", "1"]'), steps.check.outputs.exit-code)`);
  });
});

describe('the GitLab template', () => {
  it('writes both reports and fails on findings', async () => {
    const { newsmark: job } = read('.gitlab/newsmark.yml');
    const variables = { ...job.variables, NEWSMARK_COMMAND: 'newsmark' };
    const env = Object.entries(variables).map(([name, value]) => `export ${name}='${value}';`);
    expect(await shellIn(folder, `${env.join(' ')} ${job.script.join('\n')}`)).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(fs.readFileSync(path.join(folder, job.artifacts.reports.codequality), 'utf8'))).toHaveLength(2);
    expect(fs.readFileSync(path.join(folder, job.artifacts.reports.junit), 'utf8')).toContain('failures="2"');
  });
});

describe('the pre-commit hooks', () => {
  const hooks: { id: string; entry: string; files: string }[] = read('.pre-commit-hooks.yaml');

  it('run on the files that are articles by default, and on registry files', () => {
    const files = new RegExp(hooks[0]!.files);
    for (const name of ['a.news', 'desk/a.news.md', 'a.news.txt', 'registry/people.yaml', 'x/registry/y/z.yaml'])
      expect(files.test(name), name).toBe(true);
    for (const name of ['news', 'a.news.bak', 'a.md', 'newsmark.config.yaml', 'my-registry/a.yaml'])
      expect(files.test(name), name).toBe(false);
    expect(matcher(['**/*.{news,news.md,news.txt}'])('desk/a.news.md')).toBe(true);
  });

  it('run with file names as pre-commit gives them', async () => {
    fs.writeFileSync(path.join(folder, '-q.news'), 'All is well.\n');
    for (const { id, entry } of hooks) {
      const ended = await shellIn(folder, `${entry} -q.news 'my desk/a.news' b.news`);
      expect({ id, code: ended.code }).toEqual({ id, code: id === 'newsmark' ? 1 : 0 });
    }
    fs.rmSync(path.join(folder, '-q.news'));
  });
});

describe('the package', () => {
  it('brings the command', () => {
    const { bin } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(bin).toEqual({ newsmark: 'dist/newsmark.js' });
    expect(execFileSync('git', ['-C', root, 'ls-files', '.pre-commit-hooks.yaml'], { encoding: 'utf8' })).not.toBe('');
  });
});
