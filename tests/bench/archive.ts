/**
 * An archive of articles, from reading the files to the whole command. Each measurement is a process of its own, as a
 * person would start it, and the processes take turns, so that a busy minute of the machine falls on all of them alike.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { bundledSteps, median, table } from './measure.ts';

/** Prints a table for an archive of so many articles. */
export function measureArchive(count: number, runs: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  try {
    const paths = writeCorpus(folder, count).map((path) => join(folder, path));
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    writeFileSync(join(folder, 'list.json'), JSON.stringify(paths));
    console.log(`\n${count} articles, ${(bytes / 1e6).toFixed(1)} MB, median of ${runs} runs`);
    print(measure(folder, runs), count, bytes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Step {
  name: string;
  args: string[];
  /** Whether the process says itself how long it took, start-up left out; else it is timed from start to end. */
  inside: boolean;
  /** The step that this one is set against. */
  floor: string;
  /** A file that it writes. */
  writes?: string;
  /** Has to be done before it is measured. */
  before?: () => void;
}

interface Measured {
  milliseconds: number;
  /** Processor time of the whole process, in milliseconds. */
  processor: number;
  /** Largest resident memory, in bytes. */
  peak: number;
  /** Bytes of the file that it writes. */
  written: number;
}

function stepsIn(folder: string): Step[] {
  const steps = bundledSteps(folder);
  const list = join(folder, 'list.json');
  const command = join(import.meta.dirname, '../../dist/newsmark.js');
  const inside = (name: string, step: string): Step => ({
    name,
    args: [steps, step, list],
    inside: true,
    floor: 'reading alone',
  });
  const whole = { inside: false, floor: 'node, reading alone' };
  const check = [command, 'check', '--format', 'json', folder];
  const cache = join(folder, 'cache');
  return [
    inside('reading alone', 'read'),
    inside('and the tree', 'parse'),
    inside('and the facts', 'facts'),
    inside('and every rule', 'check'),
    { name: 'node, reading alone', args: [steps, 'read', list], ...whole },
    { name: 'newsmark check', args: check, ...whole },
    { name: 'with one thread', args: [...check, '--threads', '1'], ...whole },
    { name: 'with two threads', args: [...check, '--threads', '2'], ...whole },
    {
      name: 'making a cache',
      args: [...check, '--cache', cache],
      ...whole,
      writes: cache,
      before: () => rmSync(cache, { force: true }),
    },
    { name: 'from the cache', args: [...check, '--cache', cache], ...whole },
  ];
}

function measure(folder: string, runs: number): Map<Step, Measured> {
  const steps = stepsIn(folder);
  const samples = new Map(steps.map((step) => [step, [] as Measured[]]));
  for (let run = 0; run < runs; run += 1) {
    for (const step of steps) {
      step.before?.();
      samples.get(step)?.push(start(step));
    }
  }
  return new Map(
    steps.map((step) => {
      const measured = samples.get(step) as Measured[];
      return [
        step,
        {
          milliseconds: median(measured.map(({ milliseconds }) => milliseconds)),
          processor: median(measured.map(({ processor }) => processor)),
          peak: median(measured.map(({ peak }) => peak)),
          written: median(measured.map(({ written }) => written)),
        },
      ];
    }),
  );
}

/** Tells what the process has used, on the pipe behind the standard three, as it ends. */
const teller = `import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,JSON.stringify(process.resourceUsage())))`;

function start(step: Step): Measured {
  const started = performance.now();
  const child = spawnSync(process.execPath, [`--import=data:text/javascript,${teller}`, ...step.args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const milliseconds = performance.now() - started;
  if (child.status !== 0 && child.status !== 1) throw new Error(`${step.name}: ${child.stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime }: NodeJS.ResourceUsage = JSON.parse(child.output[3] ?? '');
  return {
    milliseconds: step.inside ? Number(child.stdout) : milliseconds,
    processor: (userCPUTime + systemCPUTime) / 1000,
    peak: 1024 * maxRSS,
    written: step.writes === undefined ? 0 : statSync(step.writes).size,
  };
}

function print(measured: Map<Step, Measured>, count: number, bytes: number): void {
  const byName = new Map([...measured].map(([step, { milliseconds }]) => [step.name, milliseconds]));
  const rows = [...measured].map(([{ name, floor }, { milliseconds, processor, peak, written }]) => [
    name,
    milliseconds.toFixed(0),
    processor.toFixed(0),
    ((1000 * count) / milliseconds).toFixed(0),
    (bytes / 1000 / milliseconds).toFixed(1),
    (peak / 1e6).toFixed(0),
    (milliseconds / (byName.get(floor) as number)).toFixed(2),
    written === 0 ? '' : (written / 1e6).toFixed(1),
  ]);
  table(['', 'ms', 'CPU ms', 'files/s', 'MB/s', 'peak MB', '× reading', 'MB written'], rows);
}
