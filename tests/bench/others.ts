/**
 * What a person would otherwise run on the same articles, beside Newsmark: linters and parsers of Markdown, a spelling
 * checker, a Djot and a YAML reader, and Node merely reading. Installed once into the user's cache; the commands take
 * turns, each as a person would start it, and GNU time says what each has used, its children counted in.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { articles, writeCorpus } from './corpus.ts';
import { bundledSteps, median, table } from './measure.ts';

const packages = {
  rumdl: '0.2.75',
  '@djot/djot': '0.3.2',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-directive': '4.0.0',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-preset-lint-consistent': '6.0.1',
  'markdownlint-cli2': '0.24.1',
  textlint: '15.8.0',
  'textlint-rule-terminology': '5.2.16',
  // The tenth needs a package that not every registry has.
  cspell: '9.8.0',
};

interface Command {
  name: string;
  command: string[];
  /** Run before each measurement, untimed. */
  before?: () => void;
}

interface Used {
  milliseconds: number;
  processor: number;
  peak: number;
  written: number;
}

/** Prints a table for an archive of so many articles; says so where GNU time or the registry is out of reach. */
export function measureOthers(count: number, runs: number): void {
  const installed = installOthers();
  if (typeof installed === 'string') {
    console.log(`\nOther programs: not measured, ${installed}`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  try {
    const commands = commandsIn(folder, installed, count);
    const samples = commands.map((): Used[] => []);
    for (let run = 0; run < runs; run += 1) {
      for (const [index, command] of commands.entries()) samples[index]?.push(measure(folder, command));
    }
    const rows = samples.map((used) => ({
      milliseconds: median(used.map(({ milliseconds }) => milliseconds)),
      processor: median(used.map(({ processor }) => processor)),
      peak: median(used.map(({ peak }) => peak)),
      written: median(used.map(({ written }) => written)),
    }));
    console.log(`\n${count} articles, what else a person might run, median of ${runs} runs`);
    table(
      ['', 'ms', 'CPU ms', 'peak MB', 'written MB', '× reading'],
      rows.map(({ milliseconds, processor, peak, written }, index) => [
        commands[index]?.name ?? '',
        milliseconds.toFixed(0),
        processor.toFixed(0),
        (peak / 1e6).toFixed(0),
        (written / 1e6).toFixed(1),
        (milliseconds / (rows[0]?.milliseconds ?? 1)).toFixed(2),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The folder of their packages, or why there is none. */
function installOthers(): { modules: string } | string {
  if (spawnSync('/usr/bin/time', ['--version']).status !== 0) return 'GNU time is not installed (Debian: time)';
  const wanted = createHash('sha256').update(JSON.stringify(packages)).digest('hex').slice(0, 12);
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'newsmark', `others-${wanted}`);
  const modules = join(folder, 'node_modules');
  if (existsSync(join(folder, 'complete'))) return { modules };
  console.log(`Installing other programs into ${folder} (once)`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) {
    return `npm install failed in ${folder}`;
  }
  writeFileSync(join(folder, 'complete'), '');
  return { modules };
}

/** The same articles stand twice in the folder, as `.news` for Newsmark and as `.md` for all others. */
function commandsIn(folder: string, { modules }: { modules: string }, count: number): Command[] {
  const news = join(folder, 'news');
  const paths = writeCorpus(news, count).map((path) => join(news, path));
  const markdown = [...articles(count)].map(({ path, text }) => {
    const copy = join(folder, 'markdown', path.replace(/\.news$/, '.md'));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, text);
    return copy;
  });
  const every = join(folder, 'markdown/**/*.md');
  writeFileSync(join(folder, 'list.json'), JSON.stringify(paths));
  const steps = bundledSteps(folder);
  const bin = (name: string): string => join(modules, '.bin', name);
  const newsmark = [process.execPath, join(import.meta.dirname, '../../dist/newsmark.js'), 'check', '--format', 'json'];
  const cache = join(folder, 'cache');
  const presets = ['frontmatter', 'directive', 'preset-lint-recommended', 'preset-lint-consistent'];
  return [
    { name: 'node, reading alone', command: [process.execPath, steps, 'read', join(folder, 'list.json')] },
    { name: 'newsmark, one thread', command: [...newsmark, '--threads', '1', news] },
    { name: 'newsmark, two threads', command: [...newsmark, '--threads', '2', news] },
    {
      name: 'newsmark, making a cache',
      command: [...newsmark, '--cache', cache, news],
      before: () => rmSync(cache, { recursive: true, force: true }),
    },
    { name: 'newsmark, cached', command: [...newsmark, '--cache', cache, news] },
    { name: 'yaml, mappings alone', command: [process.execPath, steps, 'yaml', join(folder, 'list.json')] },
    { name: 'djot', command: [bin('djot'), ...markdown] },
    { name: 'rumdl', command: [nativeRumdl(modules), 'check', '--no-cache', '--isolated', folder] },
    { name: 'markdownlint-cli2', command: [bin('markdownlint-cli2'), every] },
    { name: 'textlint, terminology', command: [bin('textlint'), '--rule', 'terminology', every] },
    { name: 'cspell', command: [bin('cspell'), '--no-progress', '--root', folder, every] },
    {
      name: 'remark, lint presets',
      command: [
        bin('remark'),
        join(folder, 'markdown'),
        '--quiet',
        ...presets.flatMap((name) => ['--use', `remark-${name}`]),
      ],
    },
  ];
}

/** The binary itself, where its package for this machine is there, so that no wrapper is timed with it. */
function nativeRumdl(modules: string): string {
  const native = join(modules, `@rumdl/cli-${process.platform}-${process.arch}/rumdl`);
  return existsSync(native) ? native : join(modules, '.bin/rumdl');
}

function measure(folder: string, { name, command, before }: Command): Used {
  before?.();
  const told = join(folder, 'told');
  const out = openSync(join(folder, 'out'), 'w');
  const started = performance.now();
  const { status, error } = spawnSync('/usr/bin/time', ['--quiet', '-f', '%U %S %M %O', '-o', told, ...command], {
    // Some look for their plugins and settings from here.
    cwd: join(command[0]?.includes('node_modules') ? dirname(dirname(command[0])) : folder),
    stdio: ['ignore', out, out],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const milliseconds = performance.now() - started;
  // Findings make a linter end with 1; anything above is a failure.
  if (error || status === null || status > 1) {
    throw new Error(`${name} ended with ${status}: ${readFileSync(join(folder, 'out'), 'utf8').slice(-500)}`);
  }
  const [user = 0, system = 0, peak = 0, blocks = 0] = readFileSync(told, 'utf8').trim().split(' ').map(Number);
  return { milliseconds, processor: 1000 * (user + system), peak: 1024 * peak, written: 512 * blocks };
}
