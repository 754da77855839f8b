/** Which settings of a config hold for a file. */
import { describe, expect, it } from 'vitest';
import { type Config, defaultConfig, matcher, settingsFor } from '../../server/rules/config.ts';

const config: Config = {
  ...defaultConfig,
  rules: { 'quote/drift': 'off', 'quote/cue': ['info', { verbs: ['claimed'], strict: true }] },
  overrides: [
    { files: ['archive/**'], rules: { 'quote/drift': 'warning', 'quote/cue': 'error' } },
    {
      files: ['archive/2024', '*.draft.news'],
      rules: { 'quote/drift': 'error', 'quote/cue': ['off', { strict: false }] },
    },
  ],
};

describe('settingsFor', () => {
  it('gives the rules of the config where no override matches', () => {
    expect(settingsFor(config, 'a.news')).toEqual(config.rules);
    expect(settingsFor(defaultConfig, 'a.news')).toBe(defaultConfig.rules);
  });

  it('lets the last override that matches win, rule by rule, and keeps options that nobody took back', () => {
    expect(settingsFor(config, 'archive/2023/a.news')).toEqual({
      'quote/drift': 'warning',
      'quote/cue': ['error', { verbs: ['claimed'], strict: true }],
    });
    expect(settingsFor(config, 'archive/2024/a.news')).toEqual({
      'quote/drift': 'error',
      'quote/cue': ['off', { verbs: ['claimed'], strict: false }],
    });
    expect(settingsFor(config, 'b.draft.news')['quote/drift']).toBe('error');
  });

  it('gives one object to files that the same overrides match', () => {
    expect(settingsFor(config, 'archive/x.news')).toBe(settingsFor(config, 'archive/y.news'));
  });
});

describe('matcher', () => {
  it.each([
    [['drafts'], 'drafts/a/b.news', true],
    [['drafts'], 'x/drafts/b.news', false],
    [['./drafts/'], 'drafts/b.news', true],
    [['/drafts/*.news'], 'drafts/b.news', true],
    [['*.news'], 'a/b.news', false],
    [['**/*.news', '!b.news'], 'b.news', false],
    [['**/*.news', '!b.news'], 'a/b.news', true],
    [['.'], 'a/b.news', true],
    [['!a'], 'a', false],
    [[], 'a', false],
    [['*.{news,txt}'], 'a.txt', true],
    [['**'], 'a/b', true],
  ])('%j and %s: %s', (globs, path, expected) => {
    expect(matcher(globs)(path)).toBe(expected);
  });
});
