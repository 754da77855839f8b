/** One page in a headless Chromium, over the browser's own debugging protocol. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Page {
  open(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  resize(width: number, height: number): Promise<void>;
  /** What the reader's system is set to. */
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  /** What the window shows, as a PNG. */
  picture(): Promise<Uint8Array>;
  /** URLs that were asked for. */
  requests: string[];
  /** What the console said, and exceptions. */
  complaints: string[];
}

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** A browser, and what it has to find in its environment. */
export interface Browser {
  chromium: string;
  environment: Record<string, string>;
}

/** Starts a browser, hands over a page, and ends the browser whatever happens. */
export async function withPage({ chromium, environment }: Browser, use: (page: Page) => Promise<void>): Promise<void> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-profile-'));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(chromium, flags, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const gone = new Promise<void>((resolve) => browser.on('close', () => resolve()));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      browser.stderr.on('data', (chunk) => {
        said += chunk;
        const found = /DevTools listening on (ws:\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      browser.on('error', (fault) => reject(new Error(`no Chromium could be started: ${fault.message}`)));
      browser.on('close', () => reject(new Error(`Chromium ended: ${said}`)));
    });
    await use(await pageAt(address));
  } finally {
    browser.kill();
    await gone;
    fs.rmSync(profile, { recursive: true, force: true });
  }
}

async function pageAt(address: string): Promise<Page> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, () => void>();
  const page: Page = { open, evaluate, resize, prefer, picture, requests: [], complaints: [] };
  let session: string | undefined;
  let count = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else hear(message.method ?? '', JSON.parse(String(data)).params);
  };

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  session = String((await send('Target.attachToTarget', { targetId, flatten: true })).sessionId);
  for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await send(`${domain}.enable`);
  return page;

  function hear(method: string, params: { request?: { url: string }; entry?: { text: string } }): void {
    if (method === 'Network.requestWillBeSent') page.requests.push(params.request?.url ?? '');
    if (method === 'Log.entryAdded') page.complaints.push(params.entry?.text ?? '');
    if (/^Runtime\.(?:exceptionThrown|consoleAPICalled)$/.test(method)) page.complaints.push(JSON.stringify(params));
    listeners.get(method)?.();
  }

  async function send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    count++;
    const id = count;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) }));
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  async function open(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => listeners.set('Page.loadEventFired', resolve));
    await send('Page.navigate', { url });
    await loaded;
  }

  async function evaluate<T>(expression: string): Promise<T> {
    const { result } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return (result as { value: T }).value;
  }

  async function prefer(value: string): Promise<void> {
    await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }

  async function picture(): Promise<Uint8Array> {
    const { data } = await send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(String(data), 'base64');
  }

  async function resize(width: number, height: number): Promise<void> {
    await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }
}
