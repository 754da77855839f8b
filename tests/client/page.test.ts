/** The page around an article: under its policy nothing runs or loads but what is written there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageHtml } from '../../client/preview/page.ts';

const media = join(import.meta.dirname, '../../client/media');
const [style, script] = ['preview.css', 'preview.js'].map((name) => readFileSync(join(media, name), 'utf8'));
const dress = { style: style!, script: script! };
const pieces = { head: '<h1>x</h1>', blocks: [{ start: 0, end: 1, html: '<p>y</p>' }], foot: '' };

describe('pageHtml', () => {
  it.each([undefined, pieces])('allows its own style and script and nothing else', (shown) => {
    const page = pageHtml('x', shown, dress, 'n0');
    expect(/content="(default-src[^"]*)"/.exec(page)?.[1]).toBe(
      "default-src 'none'; style-src 'nonce-n0'; script-src 'nonce-n0'; base-uri 'none'; form-action 'none'",
    );
    expect(page).not.toMatch(/https?:|src=|\bstyle="|url\(|@import/);
    expect(page.match(/<(?:script|style)[^>]*>/g)).toEqual(['<style nonce="n0">', '<script nonce="n0">']);
  });

  it('holds the article where it is a file, and waits for it where it is a preview', () => {
    expect(pageHtml('x', pieces, dress, 'n0')).toContain('<section class="block"><p>y</p></section>');
    expect(pageHtml('x', undefined, dress, 'n0')).not.toContain('exported"');
  });

  it('takes a title for words', () => {
    expect(pageHtml('</title><script>', pieces, dress, 'n0')).toContain(
      '<title>&#60;/title&#62;&#60;script&#62;</title>',
    );
  });

  it('never puts words into the page as markup but what the server wrote', () => {
    expect(script!.match(/innerHTML = [^;]*/g)).toEqual(['innerHTML = page[name]', 'innerHTML = block.html']);
    expect(script).not.toMatch(/\beval\b|Function\(|insertAdjacentHTML|outerHTML|document\.write/);
  });
});
