/** The globber of web workers against the one of disks, on the same tree. */
import { globSync as ofDisks } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { globSync } from '../../server/workspace/glob.ts';
import { MemoryWorkspace } from '../../server/workspace/memory.ts';
import type { Entry } from '../../server/workspace/workspace.ts';

const tree = new MemoryWorkspace(
  Object.fromEntries(
    [
      'a.news',
      'b.news.md',
      'README.md',
      '.hidden.news',
      '.desk/c.news',
      'desk/d.news',
      'desk/deep/er/e.news',
      'desk/drafts/f.news',
      'registry/people.yaml',
      'registry/uk/places.yaml',
      'odd [1]/g.news',
    ]
      .map((path) => `/archive/room/${path}`)
      .concat('/archive/wires/h.news', '/archive/i.news', '/elsewhere/j.news')
      .map((path): [string, string] => [path, '']),
  ),
);

const fs = {
  readdirSync(path: string): Entry[] {
    const found = tree.entries(path.replace(/(?<=.)\/$/, ''));
    return 'entries' in found ? [...found.entries] : [];
  },
};

describe('the globber of web workers', () => {
  it.each([
    [['**/*.news'], []],
    [['**/*.{news,news.md,news.txt}'], []],
    [['*.news'], []],
    [['desk/**'], []],
    [['desk/**/*.news'], ['desk/drafts', 'desk/drafts/**']],
    [['**/*.news'], ['**/er/**']],
    [['registry/**/*.yaml', 'registry/*.yaml'], []],
    [['registry/people.yaml'], []],
    [['../wires/*.news', '**/*.news'], []],
    [['../*.news'], []],
    [['../**/*.news'], []],
    [['../../elsewhere/*'], []],
    [['odd \\[1\\]/*'], []],
    [['.desk/*.news'], []],
    [['no/such/*'], []],
    [[], []],
  ])('finds for %j without %j what the one of disks finds', (wanted, unwanted) => {
    const cwd = '/archive/room';
    const expected = ofDisks(wanted, {
      cwd,
      ignore: unwanted,
      expandDirectories: false,
      followSymbolicLinks: false,
      fs: fs as never,
    });
    expect(globSync(wanted, { cwd, ignore: unwanted, fs }).sort()).toEqual(expected.sort());
  });

  it('finds something at all', () => {
    expect(globSync(['**/*.news'], { cwd: '/archive/room', ignore: [], fs })).toContain('desk/deep/er/e.news');
  });
});
