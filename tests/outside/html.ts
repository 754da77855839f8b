/**
 * Opens the html report and the html statistics in Chromium: `node tests/outside/html.ts`. Part of `npm test` where the
 * browser of the extension's tests can be installed (tests/e2e/install.ts); elsewhere CHROMIUM names one. PICTURES names a
 * folder for pictures of what was seen.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstallHost, installHost } from '../e2e/install.ts';
import { shellIn } from '../support/shell.ts';
import { type Page, withPage } from './page.ts';

const hostile = `---
headline: "<script>document.title = 'taken'</script>"
publisher: '"><img src=x onerror="document.title=1">'
---
Nobody knows [A <b onclick="x">b</b> & </blockquote><img src=x onerror="document.title='taken'">]{entity: nobody-1}.

Nor [<svg/onload=alert(1)>]{entity: nobody-2}, \u202eand not [1,300 desks]{figure: {value: 1400, unit: desk}}.
`;

const ballot = `---
headline: Porters vote
ballots:
  shifts: {question: "New <i>shifts</i>?", electorate: 1412, votes: 1106, options: {accept: {votes: 511}, reject: {votes: 595}}}
---
The porters [voted to accept]{ballot: shifts, outcome: accept} the offer.
`;

const quoted = (who: string, other: string): string => `---
entities:
  who: {type: person, name: ${who}}
---
${`The harbour was quiet all week, as ${other} had foretold.\n\n`.repeat(30)}["The gulls may sit on whichever of the cranes they please,"]{quote: who} said [${who}]{who}.
`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-browser-'));
const pictures = process.env.PICTURES;
let [passed, failed] = [0, 0];
try {
  const browser =
    process.env.CHROMIUM || !canInstallHost()
      ? { chromium: process.env.CHROMIUM ?? 'chromium', environment: {} }
      : await installHost();
  const files: Record<string, string> = {
    'newsmark.config.yaml': 'registry: [r.yaml]\n',
    'r.yaml': 'entities:\n  band: {type: organisation, name: Works Band, born: 1925}\n',
    'a <i>.news': hostile,
    'b.news': ballot,
    'c.news': quoted('Hugh Stannard', 'everybody'),
    'd.news': quoted('Elowen Pascoe', 'nobody'),
  };
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  await shellIn(folder, 'newsmark check -o report.html; newsmark stats -o stats.html');
  const { out } = await shellIn(folder, 'newsmark check --format json');
  const findings = JSON.parse(out).findings as { file: string; rule: string; severity: string }[];
  await withPage(browser, async (page) => {
    await test('the report shows every finding once, in articles as readers see them or as an excerpt', async () => {
      await page.open(urlOf('report.html'));
      await keep(page, 'report');
      assert.ok(findings.length > 5);
      assert.equal(await page.evaluate('document.querySelectorAll(".note").length'), findings.length);
      assert.equal(
        await page.evaluate('document.querySelectorAll(".excerpts .note").length'),
        findings.filter(({ file }) => file === 'r.yaml').length,
      );
      assert.equal(await page.evaluate('document.querySelectorAll("article").length'), 4);
      assert.match(await textOf(page, '#a2 article'), /The porters voted to accept1? the offer\./);
    });
    await test('nothing printed becomes markup', async () => {
      assert.equal(
        await page.evaluate('document.querySelectorAll("script, img, svg:not(.chart), article b, i").length'),
        0,
      );
      assert.match(await page.evaluate('document.title'), /^Newsmark: \d+ errors/);
      assert.match(await textOf(page, '#a1'), /<svg\/onload=alert\(1\)>/);
      assert.equal(await page.evaluate('document.querySelectorAll("button, [onclick], [style*=url]").length'), 0);
    });
    await test('a finding has its number, its arithmetic and its other side in the margin', async () => {
      const beside = await page.evaluate<{ left: number; right: number }>(
        `({ left: document.querySelector('#a2 .block .notes').getBoundingClientRect().left,
          right: document.querySelector('#a2 .block > p').getBoundingClientRect().right })`,
      );
      assert.ok(beside.left >= beside.right, JSON.stringify(beside));
      assert.match(
        await textOf(page, '#a2-note-1'),
        /^1\s+Contradiction ballot\/outcome[\s\S]*595[\s\S]*The other side/,
      );
    });
    await test('a ballot is a chart whose bars are as long as its shares', async () => {
      const widths = await page.evaluate<number[]>(
        `[...document.querySelectorAll('#a2 svg.chart .bar')].map((bar) => bar.getBoundingClientRect().width /
          document.querySelector('#a2 svg.chart .track').getBoundingClientRect().width)`,
      );
      assert.deepEqual(
        widths.slice(0, 2).map((width) => width.toFixed(2)),
        [511 / 1106, 595 / 1106].map((share) => share.toFixed(2)),
      );
    });
    await test('links lead to the note and to the other article, which unfolds', async () => {
      await page.evaluate(`document.querySelector('#a4').open = false; document.querySelector('#a3 .sides a').click()`);
      await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
      await keep(page, 'side');
      const seen = await page.evaluate<{ open: boolean; words: string; top: number; height: number }>(
        `(({ textContent: words }, { top }) => ({ open: document.querySelector('#a4').open, words, top, height: innerHeight }))(
          document.querySelector(':target'), document.querySelector(':target').getBoundingClientRect())`,
      );
      assert.ok(seen.open && seen.top >= 0 && seen.top < seen.height, JSON.stringify(seen));
      assert.match(seen.words, /^"The gulls may sit/);
      const dangling = await page.evaluate(
        `[...document.querySelectorAll('a')].filter((a) => document.querySelector(a.getAttribute('href')) === null).length`,
      );
      assert.equal(dangling, 0);
    });
    await test('charts have bars as long as the counts say', async () => bars(page));
    await test('it is dark where the system is, and legible there too', async () => {
      const contrasts = async () =>
        page.evaluate<
          number[]
        >(`[document.querySelector('.bars a'), document.querySelector('.note .message')].map((each) => {
          const light = (colour) => { const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
            canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => (part / 255) ** 2.2);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const [a, b] = [getComputedStyle(each).color, getComputedStyle(document.body).backgroundColor].map(light);
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        })`);
      for (const scheme of ['light', 'dark'] as const) {
        await page.prefer(scheme);
        for (const contrast of await contrasts()) assert.ok(contrast > 4.5, `${scheme}: ${contrast}`);
        await keep(page, scheme);
      }
      assert.match(await page.evaluate('getComputedStyle(document.body).backgroundColor'), /^rgb\((\d|[1-5]\d),/);
      await page.prefer('light');
    });
    await test('it fits a telephone', async () => {
      await page.resize(360, 640);
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 360'));
    });
    await test('the statistics have bars, and fit a telephone too', async () => {
      await page.open(urlOf('stats.html'));
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 360'));
      await page.resize(1100, 900);
      await keep(page, 'stats');
      await bars(page);
    });
    await test('nothing is fetched and nothing complains', async () => {
      assert.deepEqual(
        page.requests.filter((url) => !url.startsWith('file:')),
        [],
      );
      assert.deepEqual(page.complaints, []);
    });
  });
} catch (fault) {
  failed++;
  console.log(fault instanceof Error ? fault.message : fault);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

async function bars(page: Page): Promise<void> {
  const widths = await page.evaluate<{ bar: number; track: number; said: number }[]>(
    `[...document.querySelectorAll('.bars .bar')].map((bar) => ({ bar: bar.getBoundingClientRect().width,
      track: bar.parentElement.getBoundingClientRect().width, said: parseFloat(bar.style.width) }))`,
  );
  assert.ok(widths.length > 0);
  for (const { bar, track, said } of widths) assert.ok(Math.abs(bar - (track * said) / 100) <= 2, `${bar} of ${track}`);
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`);
}

async function keep(page: Page, name: string): Promise<void> {
  if (pictures) fs.writeFileSync(path.join(pictures, `${name}.png`), await page.picture());
}

async function test(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    passed++;
    console.log(`✓ ${name}`);
  } catch (fault) {
    failed++;
    console.log(`✗ ${name}\n${fault instanceof Error ? fault.message : fault}`);
  }
}

function urlOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}
