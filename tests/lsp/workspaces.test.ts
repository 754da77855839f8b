/** Open folders and buffers, without a process: which file belongs where, and what is read when. */
import { describe, expect, it } from 'vitest';
import { Workspaces } from '../../server/service/workspaces.ts';
import { MemoryWorkspace } from '../../server/workspace/memory.ts';

const registry = 'figures:\n  strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}\n';
const wrong = '---\npublished: 2024-03-04\n---\nIn all [39 drivers]{figure: strikers} left.\n';

function opened(files: Record<string, string | Uint8Array>, ...folders: string[]) {
  const disk = new MemoryWorkspace(files);
  const faults: unknown[] = [];
  const workspaces = new Workspaces(disk, (what, fault) => faults.push(what, fault));
  workspaces.setFolders(folders);
  const settle = (): void => {
    for (const _ of workspaces.work());
    expect(faults).toEqual([]);
  };
  const rules = (uri: string): string[] => {
    const file = workspaces.fileOf(uri);
    const room = [...workspaces.rooms()].find((each) => each.files().includes(file));
    return room?.findings(file).map(({ rule }) => rule) ?? [];
  };
  return { disk, workspaces, settle, rules };
}

describe('workspaces', () => {
  it('read the registry alone before they are told to work', () => {
    const { disk, workspaces, settle, rules } = opened(
      { '/news/registry/all.yaml': registry, '/news/a.news': wrong, '/news/b.news': wrong },
      'file:///news',
    );
    workspaces.open('file:///news/a.news', 'newsmark', wrong);
    expect(rules('file:///news/a.news')).toContain('figure/value');
    expect(disk.reads.has('/news/b.news')).toBe(false);
    settle();
    expect(disk.reads.get('/news/b.news')).toBe(1);
    workspaces.change('file:///news/a.news', wrong.replace('39', '37'));
    settle();
    expect(disk.reads.get('/news/b.news')).toBe(1);
  });

  it.each([
    ['a Windows drive', 'file:///c%3A/news', 'C:/news'],
    ['a Windows drive as others write it', 'file:///C:/news', 'C:/news'],
    ['spaces and letters beyond ASCII', 'file:///news%20r%C3%B6om', '/news röom'],
    ['a server', 'file://host/news', '//host/news'],
  ])('know %s', (_, uri, path) => {
    const { workspaces, settle, rules } = opened({}, uri);
    workspaces.open(`${uri}/registry/all.yaml`, 'yaml', registry);
    const buffer = workspaces.open(`${uri}/a.news`, 'newsmark', wrong);
    settle();
    expect(buffer.file).toBe(`${path}/a.news`);
    expect(workspaces.uriOf(buffer.file)).toBe(`${uri}/a.news`);
    expect(rules(`${uri}/a.news`)).toContain('figure/value');
  });

  it('take an unsaved config, and its removal', () => {
    const { disk, workspaces, settle, rules } = opened(
      { '/news/registry/all.yaml': registry, '/news/a.news': wrong },
      'file:///news',
    );
    settle();
    expect(rules('file:///news/a.news')).toContain('figure/value');
    disk.set('/news/newsmark.config.yaml', '');
    workspaces.touched(['file:///news/newsmark.config.yaml']);
    workspaces.open('file:///news/newsmark.config.yaml', 'yaml', 'rules: {figure/value: off}');
    settle();
    expect(rules('file:///news/a.news')).not.toContain('figure/value');
    workspaces.change('file:///news/newsmark.config.yaml', 'rules: {figure/vlaue: off}');
    settle();
    expect(rules('file:///news/a.news')).toContain('figure/value');
    expect(rules('file:///news/newsmark.config.yaml')).toEqual(['format/key']);
    disk.delete('/news/newsmark.config.yaml');
    workspaces.close('file:///news/newsmark.config.yaml');
    settle();
    expect(rules('file:///news/newsmark.config.yaml')).toEqual([]);
    expect(rules('file:///news/a.news')).toContain('figure/value');
  });

  it('leave out what the config excludes, and YAML that is none of theirs', () => {
    const { workspaces, settle } = opened(
      { '/news/newsmark.config.yaml': 'exclude: [old]\n', '/news/old/a.news': wrong },
      'file:///news',
    );
    expect(workspaces.open('file:///news/old/a.news', 'newsmark', wrong).role).toBeUndefined();
    expect(workspaces.open('file:///news/compose.yaml', 'yaml', 'services: {}').role).toBeUndefined();
    expect(workspaces.open('file:///news/registry/x.yaml', 'yaml', registry).role).toBe('registry');
    settle();
  });

  it('find a workspace below a folder, and a folder that is gone', () => {
    const { disk, workspaces, settle, rules } = opened(
      {
        '/all/one/newsmark.config.yaml': 'rules: {figure/value: off, figure/conflict: off}\n',
        '/all/one/registry/r.yaml': registry,
        '/all/one/a.news': wrong,
        '/all/two/b.news': '[x]{nobody}',
      },
      'file:///all',
    );
    settle();
    expect(rules('file:///all/one/a.news')).toEqual([]);
    expect(rules('file:///all/two/b.news')).toContain('entity/undeclared');
    disk.delete('/all/two/b.news');
    workspaces.touched(['file:///all/two']);
    settle();
    expect(rules('file:///all/two/b.news')).toEqual([]);
  });

  it('tell of bytes that are no UTF-8 until the editor has changed them', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('Caf'), 0xe9, 10]);
    const { workspaces, settle, rules } = opened({ '/news/a.news': bytes }, 'file:///news');
    settle();
    expect(rules('file:///news/a.news')).toEqual(['format/encoding']);
    workspaces.open('file:///news/a.news', 'newsmark', 'Caf\uFFFD\n');
    expect(rules('file:///news/a.news')).toEqual(['format/encoding']);
    workspaces.change('file:///news/a.news', 'Café\n');
    expect(rules('file:///news/a.news')).toEqual([]);
  });
});
