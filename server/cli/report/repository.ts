/**
 * The repository that CI checks. Who reads a report there knows files by their paths in it, wherever the command ran, and
 * finds them on its site.
 */
import { folderOf } from '../../workspace/uri.ts';
import type { Io } from '../io.ts';

export interface Repository {
  /** Absolute. */
  folder: string;
  /** What a path in the repository follows, percent-encoded; absent where no site is known. */
  url?: string;
}

/** The repository around the working directory; nothing outside CI, where paths are relative to the working directory. */
export function repositoryOf({
  env,
  folder,
  workspace,
}: Pick<Io, 'env' | 'folder' | 'workspace'>): Repository | undefined {
  if (!env.CI || env.CI === 'false') return undefined;
  for (let at = folder; ; at = folderOf(at)) {
    if (workspace.kind(`${at}/.git`) !== undefined) return { folder: at, url: siteOf(env) };
    if (at === folderOf(at)) return undefined;
  }
}

function siteOf(env: Io['env']): string | undefined {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, CI_PROJECT_URL, CI_COMMIT_SHA } = env;
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA)
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/`;
  return CI_PROJECT_URL && CI_COMMIT_SHA ? `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}/` : undefined;
}
