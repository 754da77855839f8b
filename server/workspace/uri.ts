/**
 * Paths and URIs. A path here is absolute and `/`-separated on every system, with a capital drive letter on Windows
 * (`C:/news/a.news`) and two slashes before a server (`//server/share/a.news`). Editors write one file's URI in more
 * than one way (`file:///c%3A/news`, `file:///C:/news`); here each file has one path and one URI.
 */
import { URI } from 'vscode-uri';

/** The path of a `file:` URI; absent for every other scheme (`untitled:`, `vscode-vfs:`) and for what is no URI. */
export function pathOf(uri: string): string | undefined {
  const parsed = parse(uri);
  if (parsed?.scheme !== 'file') return undefined;
  return slashed(parsed.authority ? `//${parsed.authority}${parsed.path}` : parsed.path.replace(/^\/(?=[a-z]:)/i, ''));
}

/** The URI of a path, as VS Code writes it. */
export function uriOf(path: string): string {
  const server = /^\/\/([^/]+)(\/.*)?$/.exec(path);
  const parts = server
    ? { authority: server[1]!, path: server[2] ?? '/' }
    : { path: path.replace(/^(?=[a-z]:)/i, '/') };
  return URI.from({ scheme: 'file', ...parts }).toString();
}

/** A URI in the one way in which it is written here, so that two names of one file compare equal. */
export function canonical(uri: string): string {
  return parse(uri)?.toString() ?? uri;
}

/** A path as the system or a user writes it, in the one form: slashes, capital drive letter, no slash at the end. */
export function slashed(path: string, windows = /^[a-z]:|^\\\\/i.test(path)): string {
  const forward = windows ? path.replaceAll('\\', '/').replace(/^[a-z](?=:)/, (drive) => drive.toUpperCase()) : path;
  return forward.length > 1 && forward.endsWith('/') && !/^[A-Z]:\/$/.test(forward)
    ? forward.replace(/\/+$/, '') || '/'
    : forward;
}

/** The folder that holds a path; a root holds itself. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return path;
  if (slash === 0) return '/';
  const folder = path.slice(0, slash);
  return /^[A-Z]:$/.test(folder) ? `${folder}/` : folder;
}

/** Whether a path is the folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The way from a folder to a path: `articles/a.news`, `../registry/people.yaml`; the path itself on another drive. */
export function relative(folder: string, path: string): string {
  const driveOf = (full: string): string => /^[A-Z]:|^\/\/[^/]*/.exec(full)?.[0] ?? '';
  if (driveOf(folder) !== driveOf(path)) return path;
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/') || '.';
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
