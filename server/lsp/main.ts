/**
 * The language server for Node: `newsmark lsp --stdio`, or over the pipe or channel that the arguments name. Importing
 * this file starts it.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from '../workspace/disk.ts';
import { folderOf, pathOf, uriOf } from '../workspace/uri.ts';
import { cancelling, serve } from './handlers.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((argument) => transports.some((each) => argument.startsWith(each))))
  process.argv.push('--stdio');

// Each message of the client has a turn of its own behind this one: what judges is loaded before the second.
serve(createConnection(ProposedFeatures.all, { connectionStrategy: cancelling }), disk, docsFolder(), setImmediate);

/** The rules' pages: beside the bundle's folder, or beside the sources'. */
function docsFolder(): string | undefined {
  const own = folderOf(pathOf(import.meta.url) ?? '/');
  const above = [folderOf(own), folderOf(folderOf(own))].map((folder) => `${folder}/docs`);
  const found = above.find((folder) => disk.kind(`${folder}/rules/index.md`) === 'file');
  return found && uriOf(found);
}
