/**
 * When findings are sent: what needs no other file at once, the rest as soon as typing pauses and the background work is
 * done. Clients that pull are told to pull again; to the others what changed is published; never both.
 */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkDoneProgressServerReporter,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding, Span } from '../language/finding.ts';
import type { Room } from '../service/room.ts';
import type { Buffer, Workspaces } from '../service/workspaces.ts';
import { diagnosticOf, type Places, type Understands } from './convert.ts';

export interface Abilities extends Understands {
  pull: boolean;
  refresh: boolean;
  progress: boolean;
}

/** How long typing must pause before the background work goes on, and how long one slice of it is, in milliseconds. */
const pause = 150;
const slice = 8;

/** Work of more files than this shows its progress. */
const shownFrom = 30;

export class Diagnostics {
  readonly #connection: Connection;
  readonly #workspaces: Workspaces;
  readonly #abilities: Abilities;
  readonly #onFault: (what: string, fault: unknown) => void;
  readonly #versions = new Map<string, number>();
  /** Findings that need other files, of open documents, as of the last complete check, moved along with edits. */
  readonly #carried = new Map<string, Finding[]>();
  /** What was last sent of each document, by URI. */
  readonly #sent = new Map<string, string>();
  /** Workspace pulls that wait for something to change. */
  #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Another number for each run of the background work, so that an older one stops. */
  #run = 0;
  /** The findings of each file that were last converted, and the id of what came of them. */
  readonly #reports = new Map<string, { findings: Finding[]; id: string }>();
  #progress: WorkDoneProgressServerReporter | undefined;

  constructor(
    connection: Connection,
    workspaces: Workspaces,
    abilities: Abilities,
    onFault: (what: string, fault: unknown) => void,
  ) {
    this.#connection = connection;
    this.#workspaces = workspaces;
    this.#abilities = abilities;
    this.#onFault = onFault;
  }

  opened(buffer: Buffer, version: number): void {
    this.#versions.set(buffer.file, version);
    this.#atOnce(buffer);
    this.schedule(0);
  }

  /** `edits` in the order in which they were made: the stretch replaced, and how long the new text is. */
  changed(buffer: Buffer, version: number, edits: readonly { span: Span; length: number }[]): void {
    this.#versions.set(buffer.file, version);
    const carried = this.#carried.get(buffer.file);
    if (carried) this.#carried.set(buffer.file, edits.reduce(moved, carried));
    this.#atOnce(buffer);
    this.schedule(pause);
  }

  closed(file: string): void {
    this.#versions.delete(file);
    this.#carried.delete(file);
    this.schedule(0);
  }

  /** Has the background work done, once nothing has been asked of it for so long. */
  schedule(delay: number): void {
    clearTimeout(this.#timer);
    const run = ++this.#run;
    this.#timer = setTimeout(() => this.#work(run, this.#workspaces.work()), delay);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#run++;
    this.#endProgress();
  }

  /** The findings of an open document as they are known now. */
  current({ file, role, room }: Buffer): Finding[] {
    if (role === undefined) return [];
    const found = room.findings(file);
    if (room.listed && room.newsmark.settled) return found;
    return [...found, ...(this.#carried.get(file) ?? [])].sort((a, b) => a.span.start - b.span.start);
  }

  pullDocument(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    const buffer = this.#workspaces.buffer(uri);
    const items = buffer ? this.#convert(buffer.room, this.current(buffer)) : this.#pullClosed(uri);
    const resultId = idOf(items);
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /**
   * Answers what changed since the client last asked; waits until something does, where nothing did. With `tell`, which
   * is for clients that take an answer piece by piece, what changed is told in pieces and the answer itself is empty.
   */
  async pullWorkspace(
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
    tell?: (piece: WorkspaceDiagnosticReport) => void,
  ): Promise<WorkspaceDiagnosticReport> {
    for (;;) {
      if (token.isCancellationRequested) return { items: [] };
      if (this.#workspaces.settled) {
        const items = this.#changedSince(previous);
        if (!this.#workspaces.settled) this.schedule(0);
        else if (items.length > 0 || previous.size === 0) return tell ? inPieces(items, tell) : { items };
      }
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        token.onCancellationRequested(() => resolve());
      });
    }
  }

  /** Resolves when everything is judged and sent. */
  async settled(): Promise<null> {
    while (!this.#workspaces.settled) {
      this.schedule(0);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return null;
  }

  #pullClosed(uri: string): Diagnostic[] {
    const file = this.#workspaces.fileOf(uri);
    for (const room of this.#workspaces.rooms()) {
      if (room.newsmark.has(file)) return this.#convert(room, room.findings(file));
    }
    return [];
  }

  #changedSince(previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const gone = new Set(previous.keys());
    for (const [file, room, findings] of this.#everything()) {
      const uri = this.#workspaces.uriOf(file);
      gone.delete(uri);
      const resultId = this.#idOf(file, room, findings);
      if (previous.get(uri) === resultId || (resultId === nothing && !previous.has(uri))) continue;
      const diagnostics = this.#convert(room, findings);
      const version = this.#versions.get(file) ?? null;
      items.push({ uri, version, kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics });
    }
    for (const uri of gone) {
      if (previous.get(uri) === nothing) continue;
      items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId: nothing, items: [] });
    }
    return items;
  }

  /** The findings of every file that is wanted, by file. */
  *#everything(): Generator<[string, Room, Finding[]]> {
    for (const room of this.#workspaces.rooms()) {
      for (const file of room.files()) {
        if (this.#workspaces.wanted(file)) yield [file, room, room.findings(file)];
      }
    }
  }

  /** The result id of a file; costs nothing where its findings are the list that they were. */
  #idOf(file: string, room: Room, findings: Finding[]): string {
    const known = this.#reports.get(file);
    if (known?.findings === findings) return known.id;
    const id = idOf(this.#convert(room, findings));
    this.#reports.set(file, { findings, id });
    return id;
  }

  /** Forgets what stands for files where a place may be on another line now: those that were edited, and those that name them. */
  #forgetEdited(): ReadonlySet<string> {
    const edited = this.#workspaces.takeEdited();
    if (edited.size === 0) return edited;
    for (const [file, { findings }] of this.#reports) {
      const touched = edited.has(file) || findings.some(({ related }) => related.some((side) => edited.has(side.file)));
      if (touched) this.#reports.delete(file);
    }
    return edited;
  }

  #convert(room: Room, findings: readonly Finding[]): Diagnostic[] {
    const places = this.placesOf(room);
    return findings.map((finding) => diagnosticOf(finding, places, this.#abilities));
  }

  /** Lines are found once for each file and question. */
  placesOf(room: Room): Places {
    const known = new Map<string, ReturnType<Room['lines']>>();
    return {
      linesOf: (file) => {
        let lines = known.get(file);
        if (lines === undefined) {
          lines = room.lines(file);
          known.set(file, lines);
        }
        return lines;
      },
      uriOf: (file) => this.#workspaces.uriOf(file),
      pageOf: (rule) => this.pageOf?.(rule),
    };
  }

  /** Address of a rule's page; absent where the pages are not at hand. */
  pageOf: ((rule: string) => string) | undefined;

  #atOnce(buffer: Buffer): void {
    if (this.#abilities.pull || buffer.role === undefined) return;
    this.#publish(buffer.file, this.#convert(buffer.room, this.current(buffer)), true);
  }

  #publish(file: string, diagnostics: Diagnostic[], always = false): void {
    const uri = this.#workspaces.uriOf(file);
    const id = idOf(diagnostics);
    if (!always && (this.#sent.get(uri) ?? nothing) === id) return;
    if (diagnostics.length === 0) this.#sent.delete(uri);
    else this.#sent.set(uri, id);
    void this.#connection.sendDiagnostics({ uri, version: this.#versions.get(file), diagnostics });
  }

  #work(run: number, work: ReturnType<Workspaces['work']>): void {
    if (run !== this.#run) return;
    const until = performance.now() + slice;
    try {
      do {
        const { done, value } = work.next();
        if (done) {
          this.#endProgress();
          this.#done();
          return;
        }
        this.#showProgress(run, value.done, value.total, value.folder);
      } while (performance.now() < until);
    } catch (fault) {
      this.#endProgress();
      this.#onFault('the check of the workspace', fault);
      return;
    }
    setImmediate(() => this.#work(run, work));
  }

  /** Everything is judged: what changed goes out. */
  #done(): void {
    const edited = this.#forgetEdited();
    for (const buffer of this.#workspaces.buffers()) {
      const { file, role, room } = buffer;
      if (role !== 'article' && role !== 'registry') continue;
      const alone = new Set(room.findings(file, true).map(nameOf));
      const between = room.findings(file).filter((finding) => !alone.has(nameOf(finding)));
      this.#carried.set(file, between);
    }
    if (this.#abilities.pull) {
      if (this.#abilities.refresh) void this.#connection.languages.diagnostics.refresh().catch(() => {});
    } else this.#publishAll();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
    for (const tell of this.onSettled) tell(edited);
  }

  /** Told after each complete check which files changed before it. */
  readonly onSettled: ((edited: ReadonlySet<string>) => void)[] = [];

  /** A file that turns out to be gone from the disk unsettles what is known: then all begins again. */
  #publishAll(): void {
    const gone = new Set(this.#sent.keys());
    for (const [file, room, findings] of this.#everything()) {
      gone.delete(this.#workspaces.uriOf(file));
      if (this.#reports.get(file)?.findings === findings) continue;
      const diagnostics = this.#convert(room, findings);
      if (!this.#workspaces.settled) {
        this.schedule(0);
        return;
      }
      this.#reports.set(file, { findings, id: idOf(diagnostics) });
      this.#publish(file, diagnostics);
    }
    for (const uri of gone) {
      this.#sent.delete(uri);
      this.#reports.delete(this.#workspaces.fileOf(uri));
      void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  #progressShown = false;

  #showProgress(run: number, done: number, total: number, folder: string): void {
    if (!this.#abilities.progress) return;
    if (this.#progress) {
      this.#progress.report(Math.floor((100 * done) / Math.max(1, total)), `${done} of ${total} files`);
    } else if (!this.#progressShown && total - done >= shownFrom) {
      this.#progressShown = true;
      this.#connection.window.createWorkDoneProgress().then(
        (progress) => {
          if (run !== this.#run || !this.#progressShown) {
            progress.begin('Newsmark');
            progress.done();
            return;
          }
          this.#progress = progress;
          progress.begin('Newsmark: checking', 0, folder, true);
          progress.token.onCancellationRequested(() => this.stop());
        },
        () => {},
      );
    }
  }

  #endProgress(): void {
    this.#progressShown = false;
    this.#progress?.done();
    this.#progress = undefined;
  }
}

/** So many files are told of at once. */
const piece = 50;

function inPieces(
  items: WorkspaceDocumentDiagnosticReport[],
  tell: (piece: WorkspaceDiagnosticReport) => void,
): WorkspaceDiagnosticReport {
  for (let at = 0; at < items.length; at += piece) tell({ items: items.slice(at, at + piece) });
  return { items: [] };
}

/** The result id of no findings. */
const nothing = '0';

/** One id for one content: FNV-1a over what is sent. */
function idOf(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return nothing;
  const text = JSON.stringify(diagnostics);
  let low = 0x811c9dc5;
  let high = 0x1234567;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b) ^ (low >>> 13);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}${text.length.toString(36)}`;
}

function nameOf({ rule, span, message }: Finding): string {
  return `${rule} ${span.start} ${span.end} ${message}`;
}

/** Findings behind an edit move with it; those that it touches go. */
function moved(findings: Finding[], { span: { start, end }, length }: { span: Span; length: number }): Finding[] {
  const by = length - (end - start);
  return findings.flatMap((finding) => {
    const { span } = finding;
    if (span.end < start) return [finding];
    if (span.start < end || (span.start <= start && start <= span.end)) return [];
    return [{ ...finding, span: { start: span.start + by, end: span.end + by } }];
  });
}
