/** URIs and paths, on every system. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, folderOf, isInside, pathOf, relative, slashed, uriOf } from '../../server/workspace/uri.ts';

describe('URIs and paths', () => {
  it.each([
    ['/news/a.news', 'file:///news/a.news'],
    ['/news desk/50% #1?.news', 'file:///news%20desk/50%25%20%231%3F.news'],
    ['/Zürich/Łódź 😀.news', 'file:///Z%C3%BCrich/%C5%81%C3%B3d%C5%BA%20%F0%9F%98%80.news'],
    ['C:/news/a.news', 'file:///c%3A/news/a.news'],
    ['//server/share/a.news', 'file://server/share/a.news'],
  ])('%s is %s, there and back', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
    expect(pathOf(uri)).toBe(path);
  });

  it('knows one file under all the URIs that editors write', () => {
    for (const uri of ['file:///c%3A/news/a.news', 'file:///C:/news/a.news', 'file:///c:/news/a.news']) {
      expect(pathOf(uri)).toBe('C:/news/a.news');
      expect(canonical(uri)).toBe('file:///c%3A/news/a.news');
    }
  });

  it('gives no path to what is not on a disk', () => {
    expect(pathOf('untitled:Untitled-1')).toBeUndefined();
    expect(pathOf('vscode-vfs://github/a/b.news')).toBeUndefined();
    expect(pathOf('no uri')).toBeUndefined();
    expect(canonical('no uri')).toBe('no uri');
  });

  it('brings every path back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 }), (parts) => {
        const names = parts.map((part) => part.replace(/[/\\\0]|^\.+$/g, '_') || '_');
        fc.pre(!/^[a-z]:$/i.test(names[0]!));
        const path = `/${names.join('/')}`;
        expect(pathOf(uriOf(path))).toBe(path);
      }),
    );
  });
});

describe('slashed', () => {
  it('brings Windows paths into the one form, and leaves others alone', () => {
    expect(slashed('c:\\news\\a.news')).toBe('C:/news/a.news');
    expect(slashed('C:\\')).toBe('C:/');
    expect(slashed('\\\\server\\share\\')).toBe('//server/share');
    expect(slashed('/news/back\\slash.news')).toBe('/news/back\\slash.news');
    expect(slashed('/news/')).toBe('/news');
    expect(slashed('/')).toBe('/');
  });
});

describe('relative', () => {
  it.each([
    ['/desk', '/desk/a/b.news', 'a/b.news'],
    ['/desk', '/desk', '.'],
    ['/desk/a', '/other/b.news', '../../other/b.news'],
    ['/', '/a.news', 'a.news'],
    ['C:/desk', 'C:/desk/a.news', 'a.news'],
    ['C:/desk', 'D:/a.news', 'D:/a.news'],
    ['/desk', '/desks/a.news', '../desks/a.news'],
  ])('from %s to %s is %s', (from, to, way) => {
    expect(relative(from, to)).toBe(way);
  });
});

describe('folderOf and isInside', () => {
  it('climb to the root and stay there', () => {
    expect(folderOf('/a/b')).toBe('/a');
    expect(folderOf('/a')).toBe('/');
    expect(folderOf('/')).toBe('/');
    expect(folderOf('C:/a')).toBe('C:/');
    expect(folderOf('C:/')).toBe('C:/');
  });

  it('take no folder for another whose name begins alike', () => {
    expect(isInside('/desk/a', '/desk')).toBe(true);
    expect(isInside('/desks/a', '/desk')).toBe(false);
    expect(isInside('/a', '/')).toBe(true);
  });
});
