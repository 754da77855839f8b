/**
 * A walk over the packed extension, as somebody would take it who has just installed it: the `.vsix` goes into a fresh VS
 * Code, a browser opens the samples, and every step of `walk.yaml` is done and looked at. What must be on the page stands
 * there in words, colours and counts; pictures are for people.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import picomatch from 'picomatch';
import type { Frame, Locator, Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { pack } from '../../client/pack.ts';
import { eventually } from './eventually.ts';
import { makeProfile, serverCommand, serverEnvironment, startWorkbench } from './host.ts';
import { installHost } from './install.ts';

/** The description. */
interface Walk {
  /** Globs of the files that are installed. */
  package: string[];
  /** What is in the folder beside the samples, by path. */
  files: Record<string, string>;
  /** Where things are on the page: CSS selectors; `webview` for what is inside one of those. */
  places: Record<string, string | { webview: string }>;
  steps: Step[];
}

interface Step {
  step: string;
  do?: Deed[];
  see?: Sight[];
  /** The name of a picture that is taken when everything was seen. */
  picture?: string;
}

/** One thing that a person does. */
type Deed =
  | { open: string }
  | { command: string }
  | { press: string }
  /** Again and again, until the words are seen there. */
  | { press: string; until: string; in: string }
  | { type: string }
  | { line: number }
  | { choose: string }
  | { rest: true }
  | { click: string; in: string }
  | { hover: string; in: string };

/** One thing that must be seen, at the latest after a while. */
interface Sight {
  in: string;
  /** Words that it says, and such that it must not. Any white space counts as one blank. */
  says?: string | string[];
  lacks?: string | string[];
  /** How many of them there are. */
  count?: number;
  /** The colours, as `#rrggbb`, of its words and behind them. */
  colour?: string;
  background?: string;
}

interface Outcome {
  name: string;
  fault?: string;
}

/** In milliseconds, for one thing to be seen; once something was not, what builds on it is not waited for as long. */
let patience = 45_000;

/**
 * Takes the walk.
 * @param folder is made, and holds what the walk needs
 * @param pictures where pictures go
 */
export async function takeWalk(folder: string, pictures: string, theme = 'Default Light Modern'): Promise<Outcome[]> {
  const {
    package: installed,
    files,
    places,
    steps,
  } = parse(readFileSync(join(import.meta.dirname, 'walk.yaml'), 'utf8')) as Walk;
  const samples = join(folder, 'samples');
  mkdirSync(folder, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  cpSync(join(import.meta.dirname, '../../samples'), samples, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(samples, path), text);
  const host = await installHost();
  const profile = makeProfile(folder, {
    'workbench.colorTheme': theme,
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
    'editor.minimap.enabled': false,
    'editor.cursorBlinking': 'solid',
    'newsmark.initials': 'AB',
    'newsmark.newEntities': 'article',
  });
  const vsix = join(folder, 'newsmark.vsix');
  pack(vsix);
  await promisify(execFile)(process.execPath, serverCommand(host, profile, ['--install-extension', vsix]), {
    env: serverEnvironment(),
    timeout: 120_000,
  });
  const outcomes = [packageOutcome(profile.extensions, installed)];
  const { page, authority, stop } = await startWorkbench(host, profile);
  try {
    await page.goto(`http://${authority}/?folder=${samples}`, { timeout: 120_000 });
    await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 120_000 });
    for (const { step, do: deeds = [], see = [], picture } of steps) {
      const started = Date.now();
      try {
        for (const deed of deeds) await act(page, places, deed);
        for (const sight of see) await look(page, places, sight);
        if (picture) await photograph(page, join(pictures, `${picture}.png`));
        outcomes.push({ name: step });
        console.log(`  ✓ ${step} (${Date.now() - started} ms)`);
      } catch (fault) {
        const told = fault instanceof Error ? fault.message : String(fault);
        outcomes.push({ name: step, fault: told });
        console.log(`  ✗ ${step}\n${told}`);
        await page.screenshot({ path: join(pictures, `fault-${outcomes.length}.png`) });
        patience = 8000;
      }
    }
  } finally {
    await stop();
  }
  return outcomes;
}

/** What is on the page may still be drawn: the picture is taken once two in a row are the same, or nearly so for long. */
async function photograph(page: Page, path: string): Promise<void> {
  let last = await page.screenshot();
  for (let tries = 0; tries < 8; tries++) {
    await page.waitForTimeout(500);
    const next = await page.screenshot();
    if (next.equals(last)) break;
    last = next;
  }
  writeFileSync(path, last);
}

/** Whether what is installed is what is needed, and nothing else. */
function packageOutcome(extensions: string, globs: string[]): Outcome {
  const name = 'is installed with what it needs, and nothing else';
  const [folder] = readdirSync(extensions).filter((each) => each.startsWith('newsmark.newsmark-'));
  if (folder === undefined) return { name, fault: 'It is not installed' };
  const cwd = join(extensions, folder);
  const files = globSync('**', { cwd, dot: true });
  const matches = (file: string, glob: string | string[]): boolean => picomatch.isMatch(file, glob, { dot: true });
  const extra = files.filter((file) => !matches(file, globs));
  const missing = globs.filter((glob) => !files.some((file) => matches(file, glob)));
  if (extra.length + missing.length === 0) {
    console.log(`  ✓ ${name} (${files.length} files)`);
    return { name };
  }
  const fault = `Unexpected ${extra.join(', ') || 'nothing'}, missing ${missing.join(', ') || 'nothing'}`;
  console.log(`  ✗ ${name}\n${fault}`);
  return { name, fault };
}

type Places = Walk['places'];

async function act(page: Page, places: Places, deed: Deed): Promise<void> {
  if ('open' in deed) {
    const name = deed.open.split('/').at(-1)!;
    await ask(page, 'Control+P');
    await pick(page, deed.open, name);
    await page.locator('.tab.active', { hasText: name }).waitFor({ timeout: patience });
  } else if ('command' in deed) {
    await ask(page, 'F1');
    await pick(page, deed.command, deed.command);
  } else if ('choose' in deed) await pick(page, deed.choose, deed.choose);
  else if ('until' in deed) {
    await eventually(async () => {
      const texts = await Promise.all((await locate(page, places, deed.in)).map((each) => each.innerText()));
      if (texts.some((text) => plain(text).includes(plain(deed.until)))) return;
      await page.keyboard.press(deed.press);
      await page.waitForTimeout(1000);
      throw new Error(`${deed.press} does not lead to "${deed.until}" in ${deed.in}`);
    }, patience);
  } else if ('press' in deed) await page.keyboard.press(deed.press);
  else if ('type' in deed) await page.keyboard.type(deed.type);
  else if ('line' in deed) {
    await ask(page, 'Control+G');
    await page.keyboard.type(`${deed.line}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout: patience });
  } else if ('rest' in deed) await page.mouse.move(700, 895);
  else {
    const words = 'click' in deed ? deed.click : deed.hover;
    const found = await eventually(async () => {
      for (const each of await locate(page, places, deed.in)) {
        const inner = each.getByText(words).filter({ visible: true }).first();
        if ((await inner.count()) > 0) return inner;
      }
      throw new Error(`There is no "${words}" in ${deed.in}`);
    }, patience);
    if ('click' in deed) await found.click({ timeout: patience });
    else await found.hover({ timeout: patience });
  }
}

/** Presses a key until the box that it opens is there: a page that is still loading may swallow it. */
async function ask(page: Page, key: string): Promise<void> {
  const widget = page.locator('.quick-input-widget').first();
  const box = widget.locator('input[type=text]').first();
  // The last one may be closing still.
  await widget.waitFor({ state: 'hidden', timeout: 5000 }).catch(() => page.keyboard.press('Escape'));
  await eventually(async () => {
    await page.keyboard.press(key);
    await box.waitFor({ timeout: 3000 });
  }, patience);
}

/** Types into the box that has opened, and takes the entry of that name. */
async function pick(page: Page, typed: string, wanted: string): Promise<void> {
  await page.locator('.quick-input-widget input[type=text]').first().waitFor({ timeout: patience });
  await page.keyboard.type(typed);
  const exactly = new RegExp(`^\\s*${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
  const rows = page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ has: page.locator('.label-name').filter({ hasText: exactly }) });
  await rows.first().click({ timeout: patience });
}

async function look(page: Page, places: Places, sight: Sight): Promise<void> {
  await eventually(async () => {
    const found = await locate(page, places, sight.in);
    if (sight.count !== undefined && found.length !== sight.count) {
      throw new Error(`Unexpected ${found.length} of ${sight.in}, expected ${sight.count}`);
    }
    const texts = await Promise.all(found.map(async (each) => plain(await each.innerText({ timeout: 5000 }))));
    for (const words of list(sight.says)) {
      if (!texts.some((text) => text.includes(words))) {
        throw new Error(`Expected "${words}" in ${sight.in}, which says: ${texts.join(' | ').slice(0, 1500)}`);
      }
    }
    for (const words of list(sight.lacks)) {
      if (texts.some((text) => text.includes(words))) throw new Error(`Unexpected "${words}" in ${sight.in}`);
    }
    for (const [property, wanted] of [
      ['color', sight.colour],
      ['background-color', sight.background],
    ] as const) {
      if (wanted === undefined) continue;
      const colours = await Promise.all(found.map((each) => colourOf(each, property)));
      if (!colours.includes(wanted)) {
        throw new Error(`Unexpected ${property} ${colours.join() || 'of nothing'} of ${sight.in}, expected ${wanted}`);
      }
    }
  }, patience);
}

/** The visible things at a place, in the page itself or inside a webview. */
async function locate(page: Page, places: Places, name: string): Promise<Locator[]> {
  const place = places[name];
  if (place === undefined) throw new Error(`walk.yaml knows no place "${name}"`);
  if (typeof place === 'string') return page.locator(place).filter({ visible: true }).all();
  const inFrame = (frame: Frame): Promise<Locator[]> => frame.locator(place.webview).filter({ visible: true }).all();
  const found = await Promise.all(page.frames().map((frame) => inFrame(frame).catch(() => [])));
  return found.flat();
}

function colourOf(element: Locator, property: string): Promise<string> {
  return element.evaluate((node, name) => {
    // The page's own, which this project has no types for.
    const { getComputedStyle } = globalThis as unknown as {
      getComputedStyle(of: unknown): { getPropertyValue(name: string): string };
    };
    const parts =
      getComputedStyle(node)
        .getPropertyValue(name)
        .match(/[\d.]+/g) ?? [];
    const hex = parts.slice(0, 3).map((each) => Number(each).toString(16).padStart(2, '0'));
    return `#${hex.join('')}`;
  }, property);
}

function list(words: string | string[] | undefined): string[] {
  return (words === undefined ? [] : [words].flat()).map(plain);
}

function plain(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}
