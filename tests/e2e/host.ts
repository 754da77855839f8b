/** Runs the workbench of an installed host: VS Code's server beside the tests, its page in a headless browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Host } from './install.ts';

/** A running workbench. */
export interface Workbench {
  page: Page;
  /** `127.0.0.1:port` */
  authority: string;
  stop(): Promise<void>;
}

/** Folders that VS Code keeps its things in. */
export interface Profile {
  /** With the settings in `User/settings.json`. */
  data: string;
  /** Installed extensions. */
  extensions: string;
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
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'update.mode': 'none',
};

/** A fresh profile in a folder, where nothing pops up, with these settings. */
export function makeProfile(folder: string, settings: object): Profile {
  const profile = { data: join(folder, 'data'), extensions: join(folder, 'extensions') };
  mkdirSync(join(profile.data, 'User'), { recursive: true });
  mkdirSync(profile.extensions, { recursive: true });
  writeFileSync(join(profile.data, 'User/settings.json'), JSON.stringify({ ...calm, ...settings }));
  return profile;
}

/** The command line of VS Code's server; what it needs beside is in {@link serverEnvironment}. */
export function serverCommand({ server }: Host, { data, extensions }: Profile, more: readonly string[]): string[] {
  const folders = ['--user-data-dir', data, '--server-data-dir', data, '--extensions-dir', extensions];
  return [server, '--accept-server-license-terms', '--disable-telemetry', ...folders, ...more];
}

/** Without a gallery, and without what a terminal inside another VS Code leaves behind. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  for (const key of Object.keys(env)) if (/^(VSCODE_|ELECTRON_RUN)/.test(key)) delete env[key];
  return env;
}

/** Starts both. */
export async function startWorkbench(host: Host, profile: Profile): Promise<Workbench> {
  const server = startServer(host, profile);
  const closed = new Promise((resolve) => server.on('close', resolve));
  const browsing = mkdtempSync(join(tmpdir(), 'newsmark-chromium-'));
  const kill = (): void => {
    try {
      process.kill(-server.pid!, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const remove = (): void => rmSync(browsing, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.on('exit', kill);
  process.on('exit', remove);
  try {
    const authority = `127.0.0.1:${await portOf(server)}`;
    const context = await chromium.launchPersistentContext(browsing, {
      executablePath: host.chromium,
      env: { ...process.env, ...host.environment },
      viewport: { width: 1400, height: 900 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
      ],
      timeout: 120_000,
      // Its own handlers would swallow the signals.
      handleSIGTERM: false,
      handleSIGINT: false,
      handleSIGHUP: false,
    });
    const stop = async (): Promise<void> => {
      await context.close().catch(() => {});
      kill();
      await closed;
      remove();
    };
    return { page: context.pages()[0] ?? (await context.newPage()), authority, stop };
  } catch (fault) {
    kill();
    throw fault;
  }
}

function startServer(host: Host, profile: Profile): ChildProcess {
  const address = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  // Without the driver switch the workbench ignores the tests that its address names.
  const command = serverCommand(host, profile, [...address, '--disable-workspace-trust', '--enable-smoke-test-driver']);
  return spawn(process.execPath, command, {
    env: serverEnvironment(),
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
    setTimeout(() => reject(new Error(`VS Code's server did not start:\n${log}`)), 120_000).unref();
  });
}
