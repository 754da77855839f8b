/**
 * Stands in for the executable of a desktop VS Code, as far as extension tests need one: takes the same switches, opens the
 * same workbench in a headless browser, runs the tests in the same extension host, and ends with their exit code.
 */
import { parseArgs } from 'node:util';
import { type Profile, startWorkbench } from './host.ts';
import { installHost } from './install.ts';

/** In milliseconds, for the whole of the tests. */
const patience = 300_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // Those that only a window on a desk understands.
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const folder = positionals[0]!;
const profile = { data: values['user-data-dir'], extensions: values['extensions-dir'] } as Profile;
const { page, authority, stop } = await startWorkbench(await installHost(), profile);
// Whoever started this may be ended without a word.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(1), 1000).unref();
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => process.exit(status));
try {
  const ended = new Promise<number>((resolve) => {
    // The workbench calls these two.
    void page.exposeFunction('codeAutomationLog', (_level: string, said: unknown[]) => {
      if (/^(?:\s*[✓✗]|VS Code )/.test(String(said[0]))) console.log(...said);
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    page.on('crash', () => resolve(70));
    setTimeout(() => {
      console.error(`No end of the tests after ${patience / 1000} s`);
      resolve(124);
    }, patience).unref();
  });
  const uri = (path: unknown): string => `vscode-remote://${authority}${encodeURI(String(path))}`;
  const payload = [
    ['extensionDevelopmentPath', uri(values.extensionDevelopmentPath)],
    ['extensionTestsPath', uri(values.extensionTestsPath)],
    ['skipWelcome', 'true'],
    ...(values.extensionDevelopmentKind ? [['extensionDevelopmentKind', values.extensionDevelopmentKind]] : []),
  ];
  await page.goto(`http://${authority}/?${new URLSearchParams({ payload: JSON.stringify(payload), folder })}`);
  process.exitCode = await ended;
} finally {
  await stop();
}
process.exit();
