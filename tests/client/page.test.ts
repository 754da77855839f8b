/** The preview's page: what readers see, what is wrong beside it, and nothing that the article could smuggle in. */
import { describe, expect, it } from 'vitest';
import { articleHtml, pageHtml, type Remark } from '../../client/preview/page.ts';

const visible = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

const remark = (text: string, words: string, more: Partial<Remark> = {}): Remark => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, severity: 'error', rule: 'figure/value', message: 'no', ...more };
};

describe('articleHtml', () => {
  it('shows the prose, without marks and escapes', () => {
    const text =
      '---\nheadline: x\n---\n# [Dockers]{dru} vote\n\nIt was [51 per cent of [all]{a}]{figure: b} \\[sic\\].\n';
    expect(visible(articleHtml(text, []))).toBe('Dockers vote\nIt was 51 per cent of all [sic].');
  });

  it('takes the headline and the dateline from the front matter', () => {
    const text = '---\nheadline: "Dockers: no"\npublisher: Gazette\npublished: 2024-03-04\n---\nThey said no.\n';
    expect(visible(articleHtml(text, []))).toBe('Dockers: no\nGazette, 2024-03-04\nThey said no.');
  });

  it('puts what is wrong beside its paragraph, and marks the innermost span', () => {
    const text = 'One.\n\n[They [won]{ballot: b} it]{quote: c}.\n';
    const html = articleHtml(text, [remark(text, 'won', { message: 'Unexpected won\n1 < 2' })]);
    expect(html).toContain('<span class="ballot error"');
    expect(html).not.toContain('<span class="quote error"');
    expect(html).toMatch(/<p>One\.<\/p><\/section>/);
    expect(html).toContain('<b>figure/value</b>');
    expect(html).toContain('<small>1 &#60; 2</small>');
  });

  it('shows findings about the front matter too', () => {
    const text = '---\npublished: 2024-03-04\n---\nProse.\n';
    expect(visible(articleHtml(text, [remark(text, '2024-03-04', { message: 'Unexpected day' })]))).toContain(
      'Unexpected day',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '[<img src=x onerror=alert(1)>]{quote: a}',
    '[a]{quote: b, note: "\\"><script>alert(1)</script>"}',
    '---\nheadline: <script>alert(1)</script>\n---\nx',
    '[x]{"onclick=alert(1)": y}',
  ])('lets nothing through: %s', (text) => {
    const html = articleHtml(text, [remark(text, 'a', { message: '<script>', rule: '"><script>' })]);
    const fair = /^<\/?(?:section|div|h1|p|span|ul|li|b|small)(?: (?:class|data-at|tabindex|title)="[^"<>]*")*>$/;
    expect((html.match(/<[^>]*>?/g) ?? []).filter((tag) => !fair.test(tag))).toEqual([]);
  });
});

describe('pageHtml', () => {
  it('allows its own style and script and nothing else', () => {
    const page = pageHtml('x', '<p>y</p>', { nonce: 'n0', script: 'z()' });
    const policy = /content="(default-src[^"]*)"/.exec(page)?.[1];
    expect(policy).toBe(
      "default-src 'none'; style-src 'nonce-n0'; script-src 'nonce-n0'; base-uri 'none'; form-action 'none'",
    );
    expect(page).not.toMatch(/https?:|src=|\bstyle="/);
  });

  it('has no script where it is a file', () => {
    expect(pageHtml('x', '', { nonce: 'n0' })).not.toContain('script');
  });
});
