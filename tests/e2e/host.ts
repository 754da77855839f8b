/** Runs the workbench of an installed host: VS Code's server beside the tests, its page in a headless browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from './install.ts';

/** As much of the browser's driver as is used here; its package is in the cache, not among ours. */
export interface Page {
  goto(url: string): Promise<unknown>;
  exposeFunction(name: string, run: (...given: never[]) => unknown): Promise<void>;
  on(event: string, run: (...given: never[]) => unknown): void;
  screenshot(options: { path: string }): Promise<unknown>;
  waitForSelector(selector: string, options?: { timeout: number }): Promise<unknown>;
  waitForTimeout(milliseconds: number): Promise<void>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  mouse: {
    move(x: number, y: number, options?: { steps: number }): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own types are not installed.
  locator(selector: string, options?: { hasText?: string | RegExp }): any;
}

/** A running workbench. */
export interface Workbench {
  page: Page;
  /** `http://127.0.0.1:port` */
  origin: string;
  stop(): Promise<void>;
}

const calm = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'files.autoSave': 'off',
};

/** Starts both; `extensions` is a folder of installed extensions. */
export async function startWorkbench(
  host: Host,
  { settings = {}, extensions }: { settings?: object; extensions?: string } = {},
): Promise<Workbench> {
  const data = mkdtempSync(join(tmpdir(), 'newsmark-vscode-'));
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...calm, ...settings }));
  const server = startServer(host, data, extensions ?? join(data, 'extensions'));
  const closed = new Promise((resolve) => server.on('close', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'newsmark-chromium-'));
  const remove = (folder: string): void =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const kill = (): void => {
    try {
      process.kill(-server.pid!, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', kill);
  try {
    const port = await portOf(server);
    const { chromium } = createRequire(import.meta.url)(host.playwright);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: host.chromium,
      viewport: { width: 1400, height: 900 },
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      // Its own handlers would swallow the signals.
      handleSIGTERM: false,
      handleSIGINT: false,
      handleSIGHUP: false,
    });
    const stop = async (): Promise<void> => {
      await context.close().catch(() => {});
      kill();
      await closed;
      for (const folder of [data, profile]) remove(folder);
    };
    return { page: context.pages()[0] ?? (await context.newPage()), origin: `http://127.0.0.1:${port}`, stop };
  } catch (fault) {
    kill();
    for (const folder of [data, profile]) remove(folder);
    throw fault;
  }
}

function startServer({ node, server }: Host, data: string, extensions: string): ChildProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  // What a terminal inside another VS Code leaves behind.
  for (const key of Object.keys(env)) if (/^(VSCODE_|ELECTRON_RUN)/.test(key)) delete env[key];
  const folders = ['--user-data-dir', data, '--server-data-dir', data, '--extensions-dir', extensions];
  const options = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  const quiet = ['--disable-telemetry', '--disable-workspace-trust'];
  // Without the driver switch the workbench ignores the tests that its address names.
  return spawn(node, [server, ...options, ...folders, ...quiet, '--enable-smoke-test-driver'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (chunk: Buffer): void => {
      log += chunk;
      const port = /listening on (?:http:\/\/127\.0\.0\.1:)?(\d+)/.exec(log)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${log}`)));
    setTimeout(() => reject(new Error(`VS Code's server did not start:\n${log}`)), 60_000).unref();
  });
}
