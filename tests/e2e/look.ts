/**
 * `node tests/e2e/look.ts FOLDER`: opens the samples with the extension installed, as a fact-checker would, and puts
 * pictures of what is seen into the folder. They are for people to look at; what must be true is in `suite.ts`.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stage } from '../../client/pack.ts';
import { type Page, startWorkbench } from './host.ts';
import { installHost } from './install.ts';

const pictures = resolve(process.argv[2] ?? 'coverage/pictures');
const theme = process.argv[3] ?? 'Default Light Modern';
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'newsmark-look-'));
const samples = join(folder, 'samples');
const extensions = join(folder, 'extensions');
stage(join(extensions, 'newsmark.newsmark-0.1.0'));
cpSync(join(import.meta.dirname, '../../samples'), samples, { recursive: true });
const settings = { 'workbench.colorTheme': theme, 'newsmark.initials': 'AB', 'window.commandCenter': false };
const workbench = await startWorkbench(await installHost(), { settings, extensions });
try {
  await look(workbench.page);
} catch (fault) {
  await workbench.page.screenshot({ path: join(pictures, 'fault.png') });
  throw fault;
} finally {
  await workbench.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function look(page: Page): Promise<void> {
  const take = (name: string): Promise<unknown> => page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.goto(`${workbench.origin}/?folder=${samples}`);
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  await openFile(page, 'ballot-outcome.news');
  await page.waitForSelector('.squiggly-error', { timeout: 30_000 });
  await page.waitForTimeout(1500);
  await take('squiggles');

  const word = await page.locator('.view-line span', { hasText: 'voted to accept' }).last().boundingBox();
  await page.mouse.move(word.x + 60, word.y + 9, { steps: 5 });
  await page.waitForTimeout(1800);
  await take('hover');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F1');
  await page.keyboard.type('Newsmark: ');
  await page.waitForTimeout(800);
  await take('palette');
  await page.keyboard.press('Escape');

  await runCommand(page, 'Newsmark: Toggle Reading View');
  await take('reading');
  await runCommand(page, 'Newsmark: Toggle Reading View');

  await runCommand(page, 'View: Show Newsmark');
  await runCommand(page, 'Newsmark: Focus on Figures and Ballots View');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(1500);
  await take('figures');
  await runCommand(page, 'Newsmark: Focus on People and Bodies View');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(1500);
  await take('people');
  await openFile(page, 'ballot-outcome.news');
  await runCommand(page, 'Newsmark: Open Preview to the Side');
  await page.waitForTimeout(2000);
  await take('preview');
  await page.keyboard.press('Control+B');
  await page.keyboard.press('Control+G');
  await page.keyboard.type('31\n');
  await page.waitForTimeout(2000);
  await take('vscode');
  await page.keyboard.press('Control+B');
  await openFile(page, 'consultants-offer.news');
  await runCommand(page, 'Newsmark: Toggle Reading View');
  await page.waitForTimeout(1500);
  await take('long');
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await pick(page, name);
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await pick(page, title);
}

/** Types into the box that is open, and takes the entry that says so. */
async function pick(page: Page, name: string): Promise<void> {
  await page.waitForSelector('.quick-input-widget input', { timeout: 10_000 });
  await page.waitForTimeout(300);
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor({ timeout: 10_000 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
}
