/** The config file, its workspace, and the files in it. */
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../server/rules/config.ts';
import { filesOf, isExcluded, plainRoot, Roots, readConfig, roleOf } from '../../server/workspace/config.ts';
import { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { parseMarked } from '../support/markers.ts';

const rules = [{ id: 'quote/cue', options: { verbs: { default: [] } } }, { id: 'quote/drift' }];
const read = (text: string) => readConfig(text, '/desk/newsmark.config.yaml', rules);

describe('readConfig', () => {
  it('gives the defaults for an empty file', () => {
    expect(read('')).toEqual({ config: defaultConfig, findings: [] });
  });

  it('reads globs, rules with options, and overrides', () => {
    const { config, findings } = read(`
registry: data/*.yaml
include: [desk/**/*.news, archive, pieces/]
exclude:
  - drafts
rules:
  quote/cue: [warning, {verbs: [claimed, admitted]}]
  quote/drift: off
overrides:
  - files: archive/**
    rules: {quote/drift: error}
`);
    expect(findings).toEqual([]);
    expect(config).toEqual({
      registry: ['data/*.yaml'],
      include: ['desk/**/*.news', 'archive/**/*.{news,news.md,news.txt}', 'pieces/**/*.{news,news.md,news.txt}'],
      exclude: ['drafts'],
      rules: { 'quote/cue': ['warning', { verbs: ['claimed', 'admitted'] }], 'quote/drift': 'off' },
      overrides: [{ files: ['archive/**'], rules: { 'quote/drift': 'error' } }],
    });
  });

  it('finds rules and options that do not exist at their place, and keeps the rest', () => {
    const marked = parseMarked(
      'rules:\n  ‹|quote/drfit|›{Unexpected rule "quote/drfit", expected quote/drift}: error\n  quote/cue: [error, {‹|verb|›{Unexpected option of quote/cue "verb", expected verbs}: 1}]\n',
    );
    const { config, findings } = read(marked.files[0]!.text);
    expect(findings.map(({ span, message }) => ({ ...span, expect: message }))).toEqual(
      marked.ranges.map(({ start, end, expect }) => ({ start, end, expect })),
    );
    expect(findings[0]!.fixes[0]!.edits).toMatchObject([{ file: '/desk/newsmark.config.yaml', text: 'quote/drift' }]);
    expect(config.rules).toEqual({ 'quote/cue': ['error', {}] });
  });

  it.each([
    'rules: [',
    'rules: {quote/drift: loud}',
    '- a\n- b',
    'rulez: {}',
    'include: {a: b}',
    'overrides: [1]',
  ])('finds what is wrong in %j and still gives a config', (text) => {
    const { config, findings } = read(text);
    expect(findings.some((finding) => finding.severity === 'error')).toBe(true);
    expect(findings.every((finding) => finding.file === '/desk/newsmark.config.yaml')).toBe(true);
    expect(config.include).toEqual(defaultConfig.include);
  });
});

describe('Roots', () => {
  const workspace = () =>
    new MemoryWorkspace({
      '/desk/newsmark.config.yaml': 'rules: {quote/drift: off}',
      '/desk/a/b/c.news': '',
      '/desk/inner/newsmark.config.yaml': '',
      '/other/d.news': '',
    });

  it('finds the nearest config above, reads it once, and finds none where there is none', () => {
    const files = workspace();
    const roots = new Roots(files, rules);
    expect(roots.above('/desk/a/b')).toMatchObject({ folder: '/desk', config: { rules: { 'quote/drift': 'off' } } });
    expect(roots.above('/desk/a')).toBe(roots.above('/desk/a/b'));
    expect(roots.above('/desk/inner')?.folder).toBe('/desk/inner');
    expect(roots.above('/other')).toBeUndefined();
    expect(files.reads.get('/desk/newsmark.config.yaml')).toBe(1);
  });

  it('finds bytes in a config that are no UTF-8', () => {
    const files = new MemoryWorkspace({ '/desk/newsmark.config.yaml': Uint8Array.of(0x23, 0xff) });
    expect(new Roots(files, rules).above('/desk')?.findings).toMatchObject([{ rule: 'format/encoding' }]);
  });
});

describe('filesOf', () => {
  const files = new MemoryWorkspace(
    Object.fromEntries(
      [
        'newsmark.config.yaml',
        'a.news',
        'sub/b.news.md',
        'sub/c.news.txt',
        'sub/d.txt',
        'drafts/e.news',
        'registry/x/p.yaml',
        'registry/newsmark.yml',
        'inner/newsmark.config.yaml',
        'inner/f.news',
        'inner/registry/q.yaml',
      ].map((name) => [`/desk/${name}`, '']),
    ),
  );
  const root = { ...plainRoot('/desk'), config: { ...defaultConfig, exclude: ['drafts'] } };

  it('gives articles and registry by the default globs, without other workspaces and what is excluded', () => {
    expect(filesOf(files, root)).toEqual({
      articles: ['/desk/a.news', '/desk/sub/b.news.md', '/desk/sub/c.news.txt'],
      registry: ['/desk/registry/x/p.yaml'],
      inner: ['/desk/inner'],
      problems: [],
    });
  });

  it('takes no config for a registry file', () => {
    const all = { ...root, file: '/desk/newsmark.config.yaml', config: { ...root.config, registry: ['**/*.yaml'] } };
    expect(filesOf(files, all).registry).toEqual(['/desk/registry/x/p.yaml']);
  });
});

describe('a file by its name', () => {
  const root = {
    ...plainRoot('/desk'),
    file: '/desk/newsmark.config.yaml',
    config: { ...defaultConfig, exclude: ['old'] },
  };

  it('has a role', () => {
    expect(roleOf(root, '/desk/registry/a.yaml')).toBe('registry');
    expect(roleOf(root, '/desk/elsewhere/a.yml')).toBe('registry');
    expect(roleOf(root, '/desk/newsmark.config.yaml')).toBe('config');
    expect(roleOf(root, '/desk/a.txt')).toBe('article');
  });

  it('may be excluded', () => {
    expect(isExcluded(root, '/desk/old/a.news')).toBe(true);
    expect(isExcluded(root, '/desk/older/a.news')).toBe(false);
  });
});
