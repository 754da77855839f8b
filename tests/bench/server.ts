/**
 * The language server as an editor meets it: the bundle, spawned, over its real protocol, in a workspace of so many
 * articles and with an article of 100 KB open. Median and 95th percentile, ratios to reading that article's file and, where the
 * system tells it, the processor time of the server for each answer: of a machine that does other things too, that is to be
 * believed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** How often an edit is measured until all is judged. */
const pauses = 9;

interface Row {
  name: string;
  /** Milliseconds that passed. */
  samples: number[];
  /** Milliseconds of the server's processor time for each; absent where nobody tells. */
  cpu?: number;
}

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
    const rows: Row[] = [{ name: 'reading the article', samples: reading }];
    rows.push({ name: 'node -e 0', samples: samplesOf(10, () => spawnSync(process.execPath, ['-e', '0'])) });
    const server = new Server(folder);
    rows.push(...(await server.measure(big)));
    table(
      ['', 'median ms', '95th pct ms', '× reading', 'CPU ms'],
      rows.map(({ name, samples, cpu }) => {
        const middle = median(samples);
        const ratio = (middle / floor).toFixed(1);
        return [name, middle.toFixed(2), percentile(samples).toFixed(2), ratio, cpu?.toFixed(1) ?? ''];
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

  async measure(big: string): Promise<Row[]> {
    const rows: Row[] = [];
    const uri = this.#uri('big.news');
    const send = (method: string, params: object): Promise<void> => this.#connection.sendNotification(method, params);
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(this.#folder).href, name: 'bench' }],
      capabilities: { textDocument: { publishDiagnostics: {}, rename: { prepareSupport: true } } },
    });
    rows.push({ name: 'start to initialised', samples: [performance.now() - this.#started], cpu: this.#cpu() });

    const opening = await this.#each(1, async () => {
      const first = this.#diagnostics(uri);
      await send('textDocument/didOpen', { textDocument: { uri, languageId: 'newsmark', version: 1, text: big } });
      await first;
    });
    rows.push({ name: 'open to first diagnostics', ...opening });
    await send('initialized', {});
    rows.push({ name: 'check of the workspace', ...(await this.#each(1, () => this.#settled())) });

    const nothing = { textDocument: { uri: `${uri}.none` }, position: { line: 0, character: 0 } };
    const answer = () => this.#connection.sendRequest('textDocument/hover', nothing);
    rows.push({ name: 'an empty answer', ...(await this.#each(keystrokes, answer)) });

    const lines = linesOf(big);
    const middle = lines.placeAt(big.indexOf('\n\n', big.length / 2) + 2);
    const type = this.#typist(uri, { line: middle.line - 1, character: 0 });
    const keystroke = async () => {
      const answer = this.#diagnostics(uri);
      await type('a');
      await answer;
    };
    rows.push({ name: 'keystroke to diagnostics', ...(await this.#each(keystrokes, keystroke)) });
    await this.#settled();
    rows.push({ name: 'edit to corpus findings', ...(await this.#whole(() => type('a'))) });

    const [id, registry] = commonest();
    const mention = new RegExp(`\\]\\{(?:entity: )?(?=${id}[,}])`).exec(big)!;
    const spot = lines.placeAt(mention.index + mention[0].length + 1);
    const position = { line: spot.line - 1, character: spot.column - 1 };
    const ask = (method: string, more: object = {}): Promise<unknown> =>
      this.#connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
    rows.push({ name: 'hover', ...(await this.#each(keystrokes, () => ask('hover'))) });
    rows.push({ name: 'completion', ...(await this.#each(keystrokes, () => ask('completion'))) });
    rows.push({ name: 'definition', ...(await this.#each(keystrokes, () => ask('definition'))) });
    const references = () => ask('references', { context: { includeDeclaration: true } });
    const places = (await references()) as unknown[];
    rows.push({ name: `${places.length} references`, ...(await this.#each(9, references)) });
    const rename = () => ask('rename', { newName: 'another-name' });
    const renamed = (await rename()) as { changes?: object } | null;
    const files = Object.keys(renamed?.changes ?? {}).length;
    rows.push({ name: `rename in ${files} files`, ...(await this.#each(9, rename)) });

    const file = this.#uri(registry.path);
    await send('textDocument/didOpen', {
      textDocument: { uri: file, languageId: 'yaml', version: 1, text: registry.text },
    });
    await this.#settled();
    const comment = this.#typist(file, { line: 0, character: 0 });
    rows.push({ name: 'registry: a comment', ...(await this.#whole(() => comment('# a\n'))) });
    const before = linesOf(registry.text).placeAt(registry.text.search(new RegExp(`^  ${id}:`, 'm')));
    const declare = this.#typist(file, { line: before.line - 1 + pauses, character: 0 }, 1 + pauses);
    let count = 0;
    const entity = () => declare(`  nobody-${count}: {type: person, name: Zyx${count++}}\n`);
    rows.push({ name: 'registry: a new name', ...(await this.#whole(entity)) });
    await this.#connection.sendRequest('shutdown');
    await send('exit', {});
    return rows;
  }

  #uri(path: string): string {
    return pathToFileURL(join(this.#folder, path)).href;
  }

  /** Types at a place of a document whose last version is given. */
  #typist(uri: string, at: { line: number; character: number }, version = 1): (text: string) => Promise<void> {
    let last = version;
    return (text) =>
      this.#connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++last },
        contentChanges: [{ range: { start: at, end: at }, text }],
      });
  }

  /** From an edit until all is judged and sent, without the pause that the server waits for unless it is asked. */
  #whole(edit: () => Promise<void>): Promise<{ samples: number[]; cpu?: number }> {
    return this.#each(pauses, async () => {
      await edit();
      await this.#settled();
    });
  }

  async #each(times: number, call: () => Promise<unknown>): Promise<{ samples: number[]; cpu?: number }> {
    const samples: number[] = [];
    const before = this.#cpu();
    for (let index = 0; index < times; index++) {
      const started = performance.now();
      await call();
      samples.push(performance.now() - started);
    }
    const after = this.#cpu();
    return { samples, cpu: after === undefined || before === undefined ? undefined : (after - before) / times };
  }

  /** Milliseconds of processor time that the server has taken, to a hundredth of a second. */
  #cpu(): number | undefined {
    const stat = `/proc/${this.#child.pid}/stat`;
    if (!existsSync(stat)) return undefined;
    const fields = readFileSync(stat, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
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

/** The id of the entity that most articles name, and the registry file that declares it. */
function commonest(): [id: string, file: { path: string; text: string }] {
  const counts = new Map<string, number>();
  const files = registry().filter(({ path }) => path.startsWith('registry/'));
  const [{ text: first } = { text: '' }] = articles(1);
  for (const { text } of articles(300)) {
    for (const [, id = ''] of text.matchAll(/\]\{(?:entity: )?([a-z-]+)[,}]/g))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const [id] of [...counts].sort(([, one], [, other]) => other - one)) {
    const file = files.find(({ text }) => new RegExp(`^  ${id}:`, 'm').test(text));
    if (file && new RegExp(`\\]\\{(?:entity: )?${id}[,}]`).test(first)) return [id, file];
  }
  throw new Error('no article names an entity of the registry');
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
