/** The life of the server: what it says it can, what is open, what changed outside; each question has its file beside. */
import {
  type ClientCapabilities,
  type Connection,
  type ConnectionStrategy,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../language/finding.ts';
import { Workspaces } from '../service/workspaces.ts';
import { answerReading } from './aids.ts';
import { answerChecking } from './checking.ts';
import { type Desk, deskFor } from './desk.ts';
import { Diagnostics } from './diagnostics.ts';
import { answerEditing, fixAllKind } from './editing.ts';
import { answerNavigation } from './navigation.ts';
import { answerPreview } from './preview.ts';
import { refreshAids } from './refresh.ts';
import { settingsOf } from './settings.ts';
import { answerSuggesting } from './suggest.ts';
import { tokenLegend } from './tokens.ts';
import { watchFiles } from './watching.ts';

/** Questions that are taken back before their turn are answered so at once. */
export const cancelling: ConnectionStrategy = {
  cancelUndispatched: (message) => ({
    jsonrpc: '2.0',
    id: 'id' in message ? (message.id as number | string) : null,
    error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' },
  }),
};

/**
 * Serves one client.
 *
 * @param disk the files below what is open
 * @param docs URI of the folder of documentation, if there is one
 * @param afterwards runs what it is given once the client has been greeted, and before its next message is looked at
 */
export function serve(
  connection: Connection,
  disk: ConstructorParameters<typeof Workspaces>[0],
  docs: string | undefined,
  afterwards: (run: () => void) => void = (run) => run(),
): void {
  const onFault = (what: string, fault: unknown): void => {
    const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    connection.console.error(`newsmark: ${what} failed; this is a fault in newsmark, please report it:\n${stack}`);
  };
  const begin = (params: InitializeParams): void => {
    const workspaces = new Workspaces(disk, onFault);
    const diagnostics = new Diagnostics(connection, workspaces, abilitiesOf(params.capabilities), onFault);
    if (docs !== undefined) diagnostics.pageOf = (rule) => `${docs}/rules/${rule}.md`;
    const desk = deskFor(connection, workspaces, diagnostics, params, onFault);
    workspaces.setFolders(foldersOf(params));
    synchronise(desk, new Map());
    answerDiagnostics(desk);
    answerNavigation(desk);
    answerReading(desk);
    answerEditing(desk);
    answerChecking(desk);
    answerPreview(desk);
    answerSuggesting(desk);
    refreshAids(desk);
  };
  connection.onInitialize((params) => {
    afterwards(() => {
      try {
        begin(params);
      } catch (fault) {
        onFault('the start', fault);
      }
    });
    return whatWeCan(params.capabilities);
  });
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : rootPath ? [`file://${encodeURI(rootPath)}`] : [];
}

function abilitiesOf({ textDocument, workspace, window }: ClientCapabilities) {
  const diagnostics = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  return {
    pull: pull !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    progress: window?.workDoneProgress === true,
    related: (pull?.relatedInformation ?? diagnostics?.relatedInformation) === true,
    tags: (pull?.tagSupport ?? diagnostics?.tagSupport) !== undefined,
    codeDescription: (pull?.codeDescriptionSupport ?? diagnostics?.codeDescriptionSupport) === true,
  };
}

function whatWeCan(client: ClientCapabilities): InitializeResult {
  return {
    serverInfo: { name: 'newsmark' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(client.textDocument?.diagnostic && {
        diagnosticProvider: { identifier: 'newsmark', interFileDependencies: true, workspaceDiagnostics: true },
      }),
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['[', '{', ' ', ':', ',', '.', '-'], resolveProvider: true },
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
      documentLinkProvider: {},
      codeActionProvider: client.textDocument?.codeAction?.codeActionLiteralSupport
        ? { codeActionKinds: ['quickfix', 'refactor', fixAllKind] }
        : true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: [']'] },
      semanticTokensProvider: { legend: tokenLegend(client), range: true, full: { delta: true } },
      inlayHintProvider: true,
      codeLensProvider: {},
      foldingRangeProvider: true,
      selectionRangeProvider: true,
    },
  };
}

function synchronise(desk: Desk, documents: Map<string, TextDocument>): void {
  const { connection, workspaces, diagnostics, client } = desk;

  connection.onInitialized(() => {
    watchFiles(desk);
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'newsmark' });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspaces.setFolders(folders);
        diagnostics.schedule(0);
      });
    }
    void readSettings(desk);
    diagnostics.schedule(0);
  });
  let folders = workspaces.folders.map((folder) => workspaces.uriOf(folder));

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    desk.guard('opening', undefined, () => {
      documents.set(uri, TextDocument.create(uri, languageId, version, text));
      diagnostics.opened(workspaces.open(uri, languageId, text), version);
    });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    desk.guard('a change', undefined, () => {
      const document = documents.get(uri);
      if (document === undefined) return;
      const edits: { span: Span; length: number }[] = [];
      for (const change of contentChanges) {
        const range = 'range' in change ? change.range : undefined;
        const start = range ? document.offsetAt(range.start) : 0;
        const end = range ? document.offsetAt(range.end) : document.getText().length;
        edits.push({ span: { start, end }, length: change.text.length });
        TextDocument.update(document, [change], version);
      }
      const buffer = workspaces.change(uri, document.getText());
      if (buffer) diagnostics.changed(buffer, version, edits);
    });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    desk.guard('closing', undefined, () => {
      documents.delete(uri);
      workspaces.close(uri);
      diagnostics.closed(workspaces.fileOf(uri));
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    desk.guard('a change outside', undefined, () => {
      workspaces.touched(changes.map(({ uri }) => uri));
      diagnostics.schedule(50);
    });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const own = (settings as { newsmark?: unknown } | null)?.newsmark;
    if (own !== undefined && own !== null) desk.settings = settingsOf(own);
    void readSettings(desk).then(() => desk.onSettings?.());
  });
  connection.onRequest('newsmark/settled', () => diagnostics.settled());
  connection.onShutdown(() => diagnostics.stop());
}

async function readSettings(desk: Desk): Promise<void> {
  if (!desk.client.workspace?.configuration) return;
  try {
    const settings = await desk.connection.workspace.getConfiguration('newsmark');
    if (settings) desk.settings = settingsOf(settings);
  } catch {
    // A client that cannot answer keeps the defaults.
  }
}

function answerDiagnostics(desk: Desk): void {
  const { connection, diagnostics, client } = desk;
  if (client.textDocument?.diagnostic === undefined) return;
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
    desk.guard('diagnostics', { kind: 'full' as const, items: [] }, () =>
      diagnostics.pullDocument(textDocument.uri, previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _, pieces) =>
    desk.guard('diagnostics of the workspace', Promise.resolve({ items: [] }), () => {
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      return diagnostics.pullWorkspace(previous, token, pieces?.report.bind(pieces));
    }),
  );
}
