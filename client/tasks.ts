/**
 * `newsmark check` as a task: the report in a terminal. No problem matcher goes with it, since the server lists the same
 * findings already, and each would stand there twice.
 */
import {
  type ExtensionContext,
  FileType,
  l10n,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

/** As package.json has it. */
interface CheckDefinition extends TaskDefinition {
  type: 'newsmark';
  changed?: boolean;
  paths?: string[];
}

export function registerTasks(context: ExtensionContext): void {
  context.subscriptions.push(
    tasks.registerTaskProvider('newsmark', {
      async provideTasks() {
        const all = (workspace.workspaceFolders ?? []).map(async (folder) => [
          await taskOf(folder, l10n.t('check'), { type: 'newsmark' }),
          await taskOf(folder, l10n.t('check what has changed'), { type: 'newsmark', changed: true }),
        ]);
        return (await Promise.all(all)).flat();
      },
      resolveTask({ definition, name, scope }) {
        // Tasks of a workspace file belong to no folder.
        const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
        return folder && taskOf(folder, name, definition as CheckDefinition);
      },
    }),
  );
}

async function taskOf(folder: WorkspaceFolder, name: string, definition: CheckDefinition): Promise<Task> {
  const { changed, paths } = definition;
  const words = ['check', ...(paths && paths.length > 0 ? paths : ['.']), ...(changed ? ['--changed'] : [])];
  const command = new ShellExecution(await commandOf(folder), words, { cwd: folder.uri.fsPath });
  const task = new Task(definition, folder, name, 'newsmark', command);
  task.group = TaskGroup.Test;
  return task;
}

/** The folder's own copy of the command where it has one, else the one that the shell finds. */
async function commandOf({ uri }: WorkspaceFolder): Promise<string> {
  const own = Uri.joinPath(uri, 'node_modules/newsmark/dist/newsmark.js');
  const isThere = await workspace.fs.stat(own).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
  return isThere ? Uri.joinPath(uri, 'node_modules/.bin/newsmark').fsPath : 'newsmark';
}
