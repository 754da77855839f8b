/**
 * Opens the html report and the html statistics in Chromium: `node tests/outside/html.ts`. No part of `npm test`, which must
 * run where there is no browser; without one this fails and says so. CHROMIUM names another binary.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { shellIn } from '../support/shell.ts';
import { type Page, withPage } from './page.ts';

const hostile = `---
headline: "<script>document.title = 'taken'</script>"
---
Nobody knows [A <b onclick="x">b</b> & </blockquote><img src=x onerror="document.title='taken'">]{entity: nobody-1}.

Nor [<svg/onload=alert(1)>]{entity: nobody-2}, \u202eand not [1,300 desks]{figure: {value: 1400, unit: desk}}.
`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-browser-'));
let [passed, failed] = [0, 0];
try {
  fs.writeFileSync(path.join(folder, 'newsmark.config.yaml'), '');
  fs.writeFileSync(path.join(folder, 'a <i>.news'), hostile);
  fs.writeFileSync(path.join(folder, 'b.news'), 'Nobody knows [Ada]{entity: nobody-3}.\n');
  await shellIn(folder, 'newsmark check -o report.html; newsmark stats -o stats.html');
  await withPage(async (page) => {
    await test('the report shows every finding, and nothing printed becomes markup', async () => {
      await page.open(urlOf('report.html'));
      const found = await page.evaluate<number>('document.querySelectorAll("article").length');
      const { out } = await shellIn(folder, 'newsmark check --format json');
      assert.equal(found, JSON.parse(out).findings.length);
      assert.equal(await page.evaluate('document.querySelectorAll("script, img, svg, b, main i").length'), 0);
      assert.match(await page.evaluate('document.title'), /^Newsmark: \d+ errors/);
      assert.match(await page.evaluate('document.body.innerText'), /onerror="document\.title='taken'"/);
    });
    await test('its chart has bars as long as the counts say', async () => bars(page));
    await test('it fits a telephone', async () => {
      await page.resize(360, 640);
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 360'));
    });
    await test('the statistics have bars, and fit a telephone too', async () => {
      await page.open(urlOf('stats.html'));
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 360'));
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
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

async function bars(page: Page): Promise<void> {
  const widths = await page.evaluate<{ bar: number; cell: number; said: number }[]>(
    `[...document.querySelectorAll('.bar')].map((bar) => ({ bar: bar.getBoundingClientRect().width,
      cell: bar.parentElement.getBoundingClientRect().width, said: parseFloat(bar.style.width) }))`,
  );
  assert.ok(widths.length > 0);
  for (const { bar, cell, said } of widths) assert.ok(Math.abs(bar - (cell * said) / 100) <= 4, `${bar} of ${cell}`);
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
