/**
 * The language server as an editor meets it: the bundle, spawned, over its real protocol, in a workspace of so many
 * articles and with an article of 100 KB open. Median and 95th percentile, and ratios to reading that article's file.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';
import { linesOf } from '../../server/language/text.ts';
import { Newsmark } from '../../server/service.ts';
import { articles, registry, writeCorpus } from './corpus.ts';
import { median, table } from './measure.ts';

const keystrokes = 60;

/** Prints the table. */
export async function measureServer(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  try {
    writeCorpus(folder, count);
    const big = bigArticle();
    writeFileSync(join(folder, 'big.news'), big);
    console.log(`\nLanguage server, ${count} articles, ${(big.length / 1000).toFixed(0)} KB open`);
    const reading = samplesOf(200, () => readFileSync(join(folder, 'big.news'), 'utf8'));
    const floor = median(reading);
    const rows: [string, number[]][] = [['reading the article', reading]];
    rows.push(['node -e 0', samplesOf(10, () => spawnSync(process.execPath, ['-e', '0']))]);
    const server = new Server(folder);
    rows.push(...(await server.measure(big)));
    table(
      ['', 'median ms', '95th pct ms', '× reading'],
      rows.map(([name, samples]) => {
        const middle = median(samples);
        return [name, middle.toFixed(2), percentile(samples).toFixed(2), (middle / floor).toFixed(1)];
      }),
    );
    console.log(`  memory: ${(memoryPerArticle(count) / 1000).toFixed(1)} KB for each indexed article`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

class Server {
  readonly #folder: string;
  readonly #started = performance.now();
  readonly #child;
  readonly #connection;
  #heard: ((uri: string) => void) | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    const server = join(import.meta.dirname, '../../dist/newsmark.js');
    this.#child = spawn(process.execPath, [server, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri }) => this.#heard?.(uri));
    this.#connection.listen();
  }

  async measure(big: string): Promise<[string, number[]][]> {
    const rows: [string, number[]][] = [];
    const uri = pathToFileURL(join(this.#folder, 'big.news')).href;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(this.#folder).href, name: 'bench' }],
      capabilities: { textDocument: { publishDiagnostics: {}, rename: { prepareSupport: true } } },
    });
    rows.push(['start to initialised', [performance.now() - this.#started]]);

    const opened = performance.now();
    const first = this.#diagnostics(uri);
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'newsmark', version: 1, text: big },
    });
    await first;
    rows.push(['open to first diagnostics', [performance.now() - opened]]);
    await this.#connection.sendNotification('initialized', {});
    const indexing = performance.now();
    await this.#settled();
    rows.push(['check of the workspace', [performance.now() - indexing]]);

    const nothing = { textDocument: { uri: `${uri}.none` }, position: { line: 0, character: 0 } };
    rows.push([
      'an empty answer',
      await this.#each(40, () => this.#connection.sendRequest('textDocument/hover', nothing)),
    ]);

    const lines = linesOf(big);
    const middle = lines.placeAt(big.indexOf('\n\n', big.length / 2) + 2);
    const at = { line: middle.line - 1, character: 0 };
    let version = 1;
    const typing = await this.#each(keystrokes, async () => {
      const answer = this.#diagnostics(uri);
      void this.#connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: at, end: at }, text: 'a' }],
      });
      await answer;
    });
    rows.push(['keystroke to diagnostics', typing]);
    const settled = performance.now();
    await this.#settled();
    rows.push(['pause to corpus findings', [performance.now() - settled]]);

    const mention = /\]\{(?:entity: )?([a-z-]+)\}/.exec(big);
    const spot = lines.placeAt((mention?.index ?? 0) + 4);
    const position = { line: spot.line - 1, character: spot.column - 1 };
    const ask = (method: string, more: object = {}): Promise<unknown> =>
      this.#connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
    rows.push(['hover', await this.#each(keystrokes, () => ask('hover'))]);
    rows.push(['completion', await this.#each(keystrokes, () => ask('completion'))]);
    rows.push(['definition', await this.#each(keystrokes, () => ask('definition'))]);
    rows.push(['references', await this.#each(9, () => ask('references', { context: { includeDeclaration: true } }))]);
    rows.push(['rename', await this.#each(9, () => ask('rename', { newName: 'another-name' }))]);
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    return rows;
  }

  async #each(times: number, call: () => Promise<unknown>): Promise<number[]> {
    const samples: number[] = [];
    for (let index = 0; index < times; index++) {
      const started = performance.now();
      await call();
      samples.push(performance.now() - started);
    }
    return samples;
  }

  #diagnostics(wanted: string): Promise<void> {
    return new Promise((resolve) => {
      this.#heard = (uri) => {
        if (uri === wanted) resolve();
      };
    });
  }

  /** Waits for the workspace's diagnostics, which come when everything is judged: asked for by a request that waits. */
  async #settled(): Promise<void> {
    await this.#connection.sendRequest('newsmark/settled');
  }
}

/** One article of 100 KB: the first of the archive, its prose again and again. */
function bigArticle(): string {
  const [{ text } = { text: '' }] = articles(1);
  const body = text.slice(text.indexOf('\n---\n') + 5);
  return text + body.repeat(Math.ceil((100_000 - text.length) / body.length));
}

/** Heap that an indexed workspace keeps, in bytes for each article. */
function memoryPerArticle(count: number): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const newsmark = new Newsmark({ index: true });
  for (const { path, text } of registry()) {
    if (path.startsWith('registry/')) newsmark.put(path, text, 'registry');
  }
  const [first] = articles(1);
  newsmark.put('warm-up', () => first!.text);
  newsmark.checkAll();
  collect();
  const before = process.memoryUsage().heapUsed;
  for (const { path } of articles(count)) {
    const index = Number(/(\d+)\.news$/.exec(path)![1]);
    newsmark.put(path, () => textOf(index));
  }
  newsmark.checkAll();
  texts = undefined;
  collect();
  return (process.memoryUsage().heapUsed - before) / count;
}

let texts: Iterator<{ text: string }> | undefined;
let at = -1;

/** The articles are made one by one, in order, so that no text is kept. */
function textOf(index: number): string {
  if (texts === undefined || index <= at) {
    texts = articles(index + 1_000_000);
    at = -1;
  }
  let text = '';
  while (at < index) {
    text = texts.next().value?.text ?? '';
    at++;
  }
  return text;
}

function samplesOf(times: number, call: () => unknown): number[] {
  return Array.from({ length: times }, () => {
    const started = performance.now();
    call();
    return performance.now() - started;
  });
}

function percentile(samples: readonly number[]): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.ceil(0.95 * sorted.length) - 1]!;
}
