/**
 * A real server, started as an editor starts it, and the few things that an editor does with it. Documents go by their
 * path in the folder; positions are found from marked text, never counted.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node.js';
import { linesOf } from '../../server/language/text.ts';
import { parseMarked } from '../support/markers.ts';

export interface Diagnostic {
  range: { start: Position; end: Position };
  severity: number;
  code: string;
  message: string;
  tags?: number[];
  codeDescription?: { href: string };
  relatedInformation?: { location: { uri: string }; message: string }[];
}

export interface Position {
  line: number;
  character: number;
}

export interface SessionOptions {
  pull?: boolean;
  watch?: boolean;
  /** Opened folders, relative; default: the one folder. */
  folders?: string[];
  entry?: string;
  /** What the client can, in place of all that is tried. */
  capabilities?: object;
}

export class Session {
  readonly folder: string;
  readonly connection: MessageConnection;
  readonly capabilities: Promise<Record<string, unknown>>;
  /** The last diagnostics of each document that were published, and their versions. */
  readonly published = new Map<string, { diagnostics: Diagnostic[]; version?: number }>();
  readonly registered: string[] = [];
  /** The patterns of files that the server wants to be told of, as last registered. */
  watched: string[] = [];
  readonly progress: string[] = [];
  readonly logged: string[] = [];
  refreshes = 0;
  /** How often the server asked to be asked anew, by `codeLens`, `inlayHint`, `semanticTokens`. */
  readonly refreshed = new Map<string, number>();
  /** Told of each progress as it begins. */
  onProgress: ((token: string | number) => void) | undefined;
  /** What `newsmark.*` is set to. */
  settings: object | null = null;
  readonly #child: ChildProcess;
  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();

  constructor(
    files: Record<string, string>,
    { pull = false, watch = true, folders = [''], entry, capabilities }: SessionOptions = {},
  ) {
    this.folder = mkdtempSync(join(tmpdir(), 'newsmark lsp é-'));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    const main = entry ?? join(import.meta.dirname, '../../server/lsp/main.ts');
    this.#child = spawn(process.execPath, [main, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr!.on('data', (chunk) => this.logged.push(String(chunk)));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.#child.stdout!),
      new StreamMessageWriter(this.#child.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, ...rest }) => {
      this.published.set(uri, rest);
    });
    this.connection.onNotification('window/logMessage', ({ message }) => this.logged.push(message));
    this.connection.onNotification('$/progress', ({ token, value }) => {
      this.progress.push(value.kind);
      if (value.kind === 'begin') this.onProgress?.(token);
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { method, registerOptions } of registrations) {
        this.registered.push(method);
        if (registerOptions?.watchers) {
          this.watched = registerOptions.watchers.map(({ globPattern }: { globPattern: string }) => globPattern);
        }
      }
      return null;
    });
    this.connection.onRequest('client/unregisterCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    for (const what of ['codeLens', 'inlayHint', 'semanticTokens']) {
      this.connection.onRequest(`workspace/${what}/refresh`, () => {
        this.refreshed.set(what, (this.refreshed.get(what) ?? 0) + 1);
        return null;
      });
    }
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => this.settings));
    this.connection.listen();
    const diagnostics = { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true };
    this.capabilities = this.connection
      .sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: folders.map((path) => ({ uri: this.uri(path), name: path || 'news' })),
        capabilities: capabilities ?? {
          general: { positionEncodings: ['utf-16'] },
          window: { workDoneProgress: true },
          workspace: {
            configuration: true,
            workspaceFolders: true,
            didChangeWatchedFiles: { dynamicRegistration: watch },
            diagnostics: { refreshSupport: true },
            codeLens: { refreshSupport: true },
            inlayHint: { refreshSupport: true },
            semanticTokens: { refreshSupport: true },
            didChangeConfiguration: { dynamicRegistration: true },
          },
          textDocument: {
            publishDiagnostics: diagnostics,
            ...(pull ? { diagnostic: diagnostics } : {}),
            rename: { prepareSupport: true },
            codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
            completion: { completionItem: { snippetSupport: true } },
          },
        },
      })
      .then((result) => {
        void this.connection.sendNotification('initialized', {});
        return (result as { capabilities: Record<string, unknown> }).capabilities;
      });
  }

  uri(path: string): string {
    return /^(?:untitled|file):/.test(path) ? path : pathToFileURL(join(this.folder, path)).href;
  }

  write(path: string, text: string): void {
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  delete(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  /** Opens a document; a cursor in its text is taken out and given back as a position. */
  async open(path: string, marked: string, languageId = 'newsmark'): Promise<Position> {
    await this.capabilities;
    const { files, cursor } = parseMarked(marked, path);
    const { text } = files[0]!;
    this.#texts.set(path, text);
    this.#versions.set(path, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId, version: 1, text },
    });
    return positionIn(text, cursor?.offset ?? 0);
  }

  /** Replaces one stretch of an open document, as typing does. */
  async edit(path: string, start: number, end: number, text: string): Promise<void> {
    const before = this.#texts.get(path)!;
    const version = this.#versions.get(path)! + 1;
    this.#texts.set(path, before.slice(0, start) + text + before.slice(end));
    this.#versions.set(path, version);
    const range = { start: positionIn(before, start), end: positionIn(before, end) };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ range, text }],
    });
  }

  async replace(path: string, was: string, by: string): Promise<void> {
    const at = this.#texts.get(path)!.indexOf(was);
    await this.edit(path, at, at + was.length, by);
  }

  text(path: string): string {
    return this.#texts.get(path)!;
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** Tells of files changed outside: 1 created, 2 changed, 3 deleted. */
  async touched(changes: Record<string, 1 | 2 | 3>): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: Object.entries(changes).map(([path, type]) => ({ uri: this.uri(path), type })),
    });
  }

  ask<T = unknown>(method: string, path: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(path) }, ...more });
  }

  /** Rules of what was last published of a document. */
  rules(path: string): string[] {
    return (this.published.get(this.uri(path))?.diagnostics ?? []).map(({ code }) => code);
  }

  /** Waits until something holds; fails with what was seen last. */
  async until<T>(what: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
    const end = Date.now() + 15_000;
    for (;;) {
      const seen = await what();
      if (seen) return seen;
      if (Date.now() > end) {
        const shown = JSON.stringify([...this.published], null, 1);
        throw new Error(`Waited in vain.\npublished: ${shown}\nlogged: ${this.logged.join('')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  /** Ends the server as an editor does; gives its exit code. */
  async end(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const ended = new Promise<number | null>((resolve) => this.#child.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true });
    return code;
  }
}

function positionIn(text: string, offset: number): Position {
  const { line, column } = linesOf(text).placeAt(offset);
  return { line: line - 1, character: column - 1 };
}
