/** The globs of a walk against tinyglobby's, on the same tree. */
import fc from 'fast-check';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { isDynamic } from '../../server/workspace/glob.ts';
import { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { walk } from '../../server/workspace/walk.ts';
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

const cwd = '/archive/room';

function expected(wanted: string[], unwanted: string[]): string[] {
  const readdirSync = (path: string): Entry[] => {
    const found = tree.entries(path.replace(/(?<=.)\/$/, ''));
    return 'entries' in found ? [...found.entries] : [];
  };
  const found = globSync(wanted, {
    cwd,
    // To the globber `*` leaves out the folders of this one only where it begins above them, not for `desk/*`.
    ignore: unwanted.flatMap((glob) => [glob, `${glob}/**`]),
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync } as never,
  });
  return found
    .map((path) => new URL(path, `file://${cwd}/`.replaceAll(' ', '%20')).pathname.replaceAll('%20', ' '))
    .sort();
}

describe('a walk', () => {
  it.each([
    [['**/*.news'], []],
    [['**/*.{news,news.md,news.txt}'], []],
    [['*.news'], []],
    [['desk/**'], []],
    [['desk/**/*.news'], ['desk/drafts', 'desk/drafts/**']],
    [['desk/deep/**/*.news', 'desk/deep/*'], []],
    [['{desk/deep,registry}/**'], []],
    [['**/*.news'], ['**/er/**']],
    [['.desk/*.news'], ['**/*.news']],
    [['registry/**/*.yaml', 'registry/*.yaml'], []],
    [['registry/people.yaml'], []],
    [['../wires/*.news', '**/*.news'], []],
    [['../*.news'], []],
    [['../**/*.news'], []],
    [['../room/desk/*.news'], []],
    [['../../archive/room/*.news', 'desk/../registry/*'], []],
    [['../../elsewhere/*'], []],
    [['odd \\[1\\]/*'], []],
    [['.desk/*.news'], []],
    [['no/such/*'], []],
    [[], []],
  ])('finds for %j without %j what tinyglobby finds', (wanted, unwanted) => {
    expect(walk(tree, cwd, { wanted, unwanted }).files).toEqual(expected(wanted, unwanted));
  });

  it('finds for any globs what tinyglobby finds', () => {
    const part = fc.constantFrom('**', '*', 'desk', 'd*', 'deep', '{desk,registry}', '.desk', '[de]*', 'er', 'x');
    const last = fc.constantFrom('*', '*.news', '**', '*.{news,yaml}', 'a.news', 'people.yaml', '?.news');
    const glob = fc
      .tuple(fc.constantFrom('', '', '', '../'), fc.array(part, { maxLength: 3 }), last)
      .map(([up, parts, end]) => up + [...parts, end].join('/'));
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 3 }), fc.array(glob, { maxLength: 1 }), (wanted, unwanted) => {
        expect(walk(tree, cwd, { wanted, unwanted }).files).toEqual(expected(wanted, unwanted));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds something at all', () => {
    expect(walk(tree, cwd, { wanted: ['**/*.news'] }).files).toContain('/archive/room/desk/deep/er/e.news');
  });

  it('reads no folder in which nothing can match', () => {
    const listed: string[] = [];
    const noting = new (class extends MemoryWorkspace {
      override entries(folder: string) {
        listed.push(folder);
        return tree.entries(folder);
      }
    })();
    walk(noting, cwd, { wanted: ['registry/**/*.yaml', 'registry/uk/*'] });
    expect(listed).toEqual(['/archive/room/registry', '/archive/room/registry/uk']);
    listed.length = 0;
    walk(noting, cwd, { wanted: ['d*/*/*.news', 'registry/*'] });
    expect(listed.sort()).toEqual(['', '/desk', '/desk/deep', '/desk/drafts', '/registry'].map((path) => cwd + path));
  });
});

describe('isDynamic', () => {
  it.each([
    'a.news',
    'a*.news',
    'odd [1]/a',
    'odd \\[1\\]/a',
    '{a,b}',
    '!a',
    'a?',
    '(a',
    '+(a)',
    'a/b',
  ])('has of %s the opinion of tinyglobby', (glob) => {
    expect(isDynamic(glob)).toBe(isDynamicPattern(glob));
  });
});
