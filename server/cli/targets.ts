/**
 * From the paths that a user names to workspaces, their files, and those among them whose findings are wanted.
 */
import { linesOf } from '../language/text.ts';
import { rules } from '../rules/index.ts';
import {
  configName,
  type Files,
  filesOf,
  isExcluded,
  plainRoot,
  type Root,
  Roots,
  roleOf,
} from '../workspace/config.ts';
import { isDynamic } from '../workspace/glob.ts';
import { OverlayWorkspace } from '../workspace/overlay.ts';
import { folderOf, isInside, pathOf, relative, slashed } from '../workspace/uri.ts';
import { walk } from '../workspace/walk.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Failure, type Io } from './io.ts';

/** One workspace with everything that counts in it. */
export interface Target {
  root: Root;
  /** Absolute paths. */
  articles: Set<string>;
  registry: Set<string>;
  /** The files whose findings are wanted. */
  named: Set<string>;
}

export interface Targets {
  targets: Target[];
  /** The disk, with standard input as an unsaved buffer over it. */
  workspace: Workspace;
  /** What the user should know, though nothing stops: a folder that cannot be read. */
  notes: string[];
  /** Path under which standard input is known. */
  input?: string;
}

export interface Naming {
  /** The text of standard input, and the name it goes by. */
  input?: { bytes: Uint8Array; name?: string };
  /** A file that is named outright is left out where its config excludes it. */
  forceExclude?: boolean;
}

/** Name of standard input where the user gives none. */
const inputName = '<stdin>';

/**
 * Finds what the paths name. A file named outright counts whatever its config includes or excludes; a folder stands for
 * the articles and registry files in it, a glob for what it matches, both without what is excluded or git-ignored. Where
 * a workspace has a config, all of it is loaded; without one, the named files and the registry beside them.
 *
 * @throws Failure for a path that is not there and a config that cannot be used
 */
export function targetsOf(io: Io, paths: readonly string[], naming: Naming = {}): Targets {
  const overlay = new OverlayWorkspace(io.workspace);
  const search = new Search(io, overlay, naming);
  let input: string | undefined;
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (path === '-') {
      if (naming.input === undefined) throw new Failure('this command takes files and folders, not standard input');
      input = absolute(io, naming.input.name ?? inputName);
      overlay.open(input, naming.input.bytes);
      search.file(input);
      continue;
    }
    const full = absolute(io, path);
    const kind = overlay.kind(full);
    if (kind === 'file') search.file(full);
    else if (kind === 'folder') search.folder(full);
    else if (kind === 'other')
      throw new Failure(`"${path}" is neither a file nor a folder; to check a stream: newsmark check - < ${path}`);
    else if (isDynamic(path)) search.glob(path);
    else throw new Failure(whyAbsent(overlay, path, full));
  }
  return { targets: search.targets(), workspace: overlay, notes: [...search.notes], input };
}

/** What cannot be looked at, since a folder is closed or links lead in a circle, is not called missing. */
function whyAbsent(workspace: Workspace, path: string, full: string): string {
  const contents = workspace.read(full);
  if ('problem' in contents && !contents.problem.missing) return `cannot read "${path}": ${contents.problem.message}`;
  return `there is no file or folder "${path}"`;
}

/** A path as the user wrote it, made absolute. */
export function absolute(io: Io, path: string): string {
  const windows = /^[A-Z]:/.test(io.folder);
  const own = slashed(pathOf(path) ?? path, windows);
  if (own.startsWith('/') || /^[A-Z]:\//.test(own)) return normal(own);
  return normal(`${io.folder}/${own}`);
}

/** A path as it is printed: relative to the working directory. */
export function shown(io: Io, path: string): string {
  return relative(io.folder, path);
}

/** Undoes `.` and `..`. */
function normal(path: string): string {
  if (!/(?:^|\/)\.\.?(?:\/|$)|\/\//.test(path)) return path;
  const server = path.startsWith('//') ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const joined = parts.join('/');
  if (/^[A-Z]:$/.test(joined)) return `${joined}/`;
  return path.startsWith('/') ? `${server}/${joined}` : joined;
}

class Search {
  readonly notes = new Set<string>();
  readonly #io: Io;
  readonly #workspace: Workspace;
  readonly #naming: Naming;
  readonly #roots: Roots;
  readonly #targets = new Map<string, Target>();
  readonly #files = new Map<Target, Files>();

  constructor(io: Io, workspace: Workspace, naming: Naming) {
    this.#io = io;
    this.#workspace = workspace;
    this.#naming = naming;
    this.#roots = new Roots(workspace, rules);
  }

  targets(): Target[] {
    return [...this.#targets.values()];
  }

  file(path: string): void {
    const target = this.#target(folderOf(path));
    if (this.#naming.forceExclude && isExcluded(target.root, path)) {
      this.notes.add(`${shown(this.#io, path)} is excluded by ${configName}`);
      return;
    }
    const role = roleOf(target.root, path);
    if (role === 'article') target.articles.add(path);
    if (role === 'registry') target.registry.add(path);
    if (role !== 'config') target.named.add(path);
  }

  folder(folder: string): void {
    const target = this.#target(folder);
    const { articles, registry, inner } = this.#filesIn(target, folder);
    for (const path of articles) target.articles.add(path);
    for (const path of registry) target.registry.add(path);
    for (const path of [...articles, ...registry]) target.named.add(path);
    for (const each of inner) this.folder(each);
    if (articles.length + registry.length + inner.length === 0) {
      this.notes.add(`no articles in ${shown(this.#io, folder)}; articles end in .news, .news.md or .news.txt`);
    }
  }

  glob(pattern: string): void {
    const { folder } = this.#io;
    const own = /^[A-Z]:/.test(folder) ? pattern.replaceAll('\\', '/') : pattern;
    const glob = /^(?:\/|[A-Z]:\/)/i.test(own) ? relative(folder, own) : own;
    const { files } = walk(this.#workspace, folder, { wanted: [glob] });
    const kept = files.filter((path) => {
      const target = this.#target(folderOf(path));
      return !isExcluded(target.root, path) && roleOf(target.root, path) !== 'config';
    });
    if (kept.length === 0) throw new Failure(`no file matches "${pattern}"`);
    for (const path of kept) this.file(path);
  }

  /** The workspace that a folder lies in, loaded. */
  #target(folder: string): Target {
    const root = this.#roots.above(folder) ?? plainRoot(this.#plainFolder(folder));
    const known = this.#targets.get(root.folder);
    if (known) return known;
    this.#refuseBroken(root);
    const target: Target = { root, articles: new Set(), registry: new Set(), named: new Set() };
    this.#targets.set(root.folder, target);
    const files = this.#list(root.file ? root : { ...root, config: { ...root.config, include: [] } });
    this.#files.set(target, files);
    for (const path of files.articles) target.articles.add(path);
    for (const path of files.registry) target.registry.add(path);
    return target;
  }

  /** What belongs to a workspace in one of its folders. Without a config the folder is looked through only now. */
  #filesIn(target: Target, folder: string): Files {
    if (target.root.file === undefined) return this.#list({ ...target.root, folder });
    const files = this.#files.get(target)!;
    const inside = (path: string): boolean => isInside(path, folder);
    return {
      ...files,
      articles: files.articles.filter(inside),
      registry: files.registry.filter(inside),
      inner: files.inner.filter(inside),
    };
  }

  #list(root: Root): Files {
    const files = filesOf(this.#workspace, root);
    for (const { path, message } of files.problems)
      this.notes.add(`${shown(this.#io, path)} cannot be read: ${message}`);
    return files;
  }

  /**
   * Where there is no config, the registry decides: the nearest folder that has one, from the path up to the working
   * directory; else the working directory, or the path's own folder where that is elsewhere.
   */
  #plainFolder(folder: string): string {
    const top = this.#io.folder;
    if (!isInside(folder, top)) return folder;
    for (let at = folder; isInside(at, top); at = folderOf(at)) {
      if (this.#workspace.kind(`${at}/registry`) === 'folder') return at;
      if (at === folderOf(at)) break;
    }
    return top;
  }

  #refuseBroken(root: Root): void {
    if (root.file === undefined) return;
    const name = shown(this.#io, root.file);
    if (root.problem) throw new Failure(`cannot read ${name}: ${root.problem.message}`);
    const [first, ...others] = root.findings.filter((finding) => finding.severity === 'error');
    if (first === undefined) return;
    const { line, column } = linesOf(root.text ?? '').placeAt(first.span.start);
    const more = others.length === 0 ? '' : ` (and ${others.length} more in this file)`;
    throw new Failure(`cannot use ${name}:${line}:${column}: ${first.message}${more}`);
  }
}
