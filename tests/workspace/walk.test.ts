/** Walking folders: what is wanted, what git ignores, what is not saved. */
import { describe, expect, it } from 'vitest';
import { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { OverlayWorkspace } from '../../server/workspace/overlay.ts';
import { type Walk, walk } from '../../server/workspace/walk.ts';

const found = (files: Record<string, string>, options: Partial<Walk> = {}, folder = '/desk'): string[] =>
  walk(new MemoryWorkspace(files), folder, { wanted: ['**/*.news'], ...options }).files;

describe('walk', () => {
  it('finds what is wanted, sorted, outside node_modules and .git', () => {
    const files = {
      '/desk/b.news': '',
      '/desk/a/c.news': '',
      '/desk/a/d.txt': '',
      '/desk/node_modules/x.news': '',
      '/desk/a/.git/y.news': '',
    };
    expect(found(files)).toEqual(['/desk/a/c.news', '/desk/b.news']);
  });

  it('leaves out what is unwanted, folders by their plain name too', () => {
    const files = {
      '/desk/a.news': '',
      '/desk/drafts/b.news': '',
      '/desk/drafts/x/c.news': '',
      '/desk/old-1.news': '',
    };
    expect(found(files, { unwanted: ['drafts', './old-*'] })).toEqual(['/desk/a.news']);
    expect(found(files, { unwanted: ['drafts/'] })).toEqual(['/desk/a.news', '/desk/old-1.news']);
  });

  it('takes back with an exclamation mark', () => {
    const files = { '/desk/a.news': '', '/desk/b.news': '' };
    expect(found(files, { wanted: ['*.news', '!b.news'] })).toEqual(['/desk/a.news']);
  });

  it('finds what lies beside the folder', () => {
    const files = { '/wires/people.yaml': '', '/desk/a.yaml': '' };
    expect(found(files, { wanted: ['../wires/*.yaml', '*.yaml'] })).toEqual(['/desk/a.yaml', '/wires/people.yaml']);
  });

  it('does not enter a folder with the marker, but its own', () => {
    const files = { '/desk/mark': '', '/desk/a.news': '', '/desk/inner/mark': '', '/desk/inner/b.news': '' };
    const walked = walk(new MemoryWorkspace(files), '/desk', { wanted: ['**/*.news'], marker: 'mark' });
    expect(walked.files).toEqual(['/desk/a.news']);
    expect(walked.marked).toEqual(['/desk/inner']);
  });
});

describe('.gitignore', () => {
  const tree = (ignores: Record<string, string>): Record<string, string> => ({
    '/repo/.git/HEAD': '',
    '/repo/desk/a.news': '',
    '/repo/desk/old/b.news': '',
    '/repo/desk/old/keep.news': '',
    '/repo/desk/sub/c.news': '',
    ...ignores,
  });
  const names = (ignores: Record<string, string>, folder = '/repo/desk'): string[] =>
    found(tree(ignores), {}, folder).map((path) => path.slice('/repo/desk/'.length));

  it('counts in the folder, below it, and above up to the repository', () => {
    expect(names({ '/repo/desk/.gitignore': 'old/\n' })).toEqual(['a.news', 'sub/c.news']);
    expect(names({ '/repo/desk/sub/.gitignore': '*.news\n' })).toEqual(['a.news', 'old/b.news', 'old/keep.news']);
    expect(names({ '/repo/.gitignore': 'desk/old\n/a.news\n' })).toEqual(['a.news', 'sub/c.news']);
    expect(names({ '/.gitignore': '*.news\n' })).toHaveLength(4);
  });

  it('is overruled from below', () => {
    expect(names({ '/repo/.gitignore': 'b.news\nkeep.news\n', '/repo/desk/old/.gitignore': '!keep.news\n' })).toEqual([
      'a.news',
      'old/keep.news',
      'sub/c.news',
    ]);
  });

  it('does not hide what was named outright', () => {
    expect(names({ '/repo/.gitignore': 'old/\n' }, '/repo/desk/old')).toEqual(['old/b.news', 'old/keep.news']);
  });

  it('is read once for each folder', () => {
    const workspace = new MemoryWorkspace(tree({ '/repo/.gitignore': 'old/\n' }));
    walk(workspace, '/repo/desk', { wanted: ['**/*.news'] });
    expect(workspace.reads.get('/repo/.gitignore')).toBe(1);
  });
});

describe('a buffer over saved files', () => {
  it('is found where nothing was saved, and counts before what was', () => {
    const overlay = new OverlayWorkspace(new MemoryWorkspace({ '/desk/a.news': 'saved' }));
    overlay.open('/desk/a.news', 'edited');
    overlay.open('/desk/new/b.news', 'new');
    expect(walk(overlay, '/desk', { wanted: ['**/*.news'] }).files).toEqual(['/desk/a.news', '/desk/new/b.news']);
    expect(overlay.read('/desk/a.news')).toEqual({ bytes: new TextEncoder().encode('edited') });
    overlay.close('/desk/a.news');
    expect(overlay.read('/desk/a.news')).toEqual({ bytes: new TextEncoder().encode('saved') });
    expect(overlay.kind('/desk/new')).toBe('folder');
  });
});
