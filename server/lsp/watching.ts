/**
 * Has the editor tell of files that change outside of it: articles, declared data, configs, what `.gitignore` leaves out, and
 * anything that is deleted, since it may be a folder. Where a config names other files, these are asked for too.
 */
import { DidChangeWatchedFilesNotification, type Disposable, WatchKind } from 'vscode-languageserver';
import type { Desk } from './desk.ts';

const always = ['**/*.{news,news.md,news.txt,yaml,yml}', '**/.gitignore'];

export function watchFiles(desk: Desk): void {
  const { connection, diagnostics, workspaces, client } = desk;
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  let asked = '';
  let registered: Promise<Disposable> | undefined;
  const watch = (): void => {
    const named = [...workspaces.rooms()].flatMap(({ root }) => [...root.config.include, ...root.config.registry]);
    const patterns = [...new Set([...always, ...named.flatMap(patternOf)])];
    if (asked === patterns.join()) return;
    asked = patterns.join();
    const before = registered;
    registered = connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [...patterns.map((globPattern) => ({ globPattern })), { globPattern: '**/*', kind: WatchKind.Delete }],
    });
    void before?.then((each) => each.dispose());
  };
  watch();
  diagnostics.onSettled.push(watch);
}

/** The files that a glob of a config may match, in any folder; none where the editor tells of them anyway. */
function patternOf(glob: string): string[] {
  const name = glob.replace(/^!/, '').split('/').at(-1)!;
  if (glob.startsWith('!') || /\.(?:news|news\.md|news\.txt|ya?ml)$/.test(name)) return [];
  return [`**/${name.includes('.') ? name : '*'}`];
}
