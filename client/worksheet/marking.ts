/** What is done about claims: who checked them when, and where they come from, written into the article in one step. */
import { env, l10n, type QuickPickItem, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Range } from 'vscode-languageclient';
import type { Questions } from '../questions.ts';
import { again, type Claim } from './claims.ts';
import type { Worksheet } from './list.ts';

type Marks = Parameters<Questions['mark']>[2];

/** Works on the claims that it is given, or else on what the cursor stands in. */
export class Marker {
  readonly #questions: Questions;
  readonly #worksheet: Worksheet;

  constructor(questions: Questions, worksheet: Worksheet) {
    this.#questions = questions;
    this.#worksheet = worksheet;
  }

  async check(claims: readonly Claim[]): Promise<void> {
    const by = await initials();
    if (by) await this.#write(claims, { checked: { on: today(), by } });
  }

  async uncheck(claims: readonly Claim[]): Promise<void> {
    await this.#write(claims, { checked: 'no' });
  }

  /** Boxes that were ticked, and those that no longer are. */
  async tick(checked: readonly Claim[], unchecked: readonly Claim[]): Promise<void> {
    if (checked.length > 0) await this.check(checked);
    if (unchecked.length > 0) await this.uncheck(unchecked);
    // A box that was ticked for nothing is to be empty again.
    await this.#worksheet.refresh();
  }

  async addSource(claims: readonly Claim[]): Promise<void> {
    const source = await this.#askForSource(claims[0]?.source?.written);
    if (source) await this.#write(claims, { source });
  }

  async openSource(claim: Claim | undefined): Promise<void> {
    const url = claim?.source?.url;
    if (url && /^https?:\/\//.test(url)) await env.openExternal(Uri.parse(url, true));
  }

  async #write(claims: readonly Claim[], marks: Marks): Promise<void> {
    const ranges = claims.length > 0 ? await this.#rangesOf(claims) : this.#cursors();
    const { document, uri } = this.#worksheet;
    if (ranges.length === 0 || document === undefined || uri === undefined) return tellNothing();
    const { version } = document;
    const edits = await this.#questions.mark(uri, ranges, marks);
    if (edits === undefined || edits.length === 0 || document.version !== version) return tellNothing();
    const edit = new WorkspaceEdit();
    edit.set(document.uri, await this.#questions.client.protocol2CodeConverter.asTextEdits(edits));
    if (await workspace.applyEdit(edit)) await this.#worksheet.refresh();
  }

  /** Where claims stand now, should the text have changed since they were listed. */
  async #rangesOf(claims: readonly Claim[]): Promise<Range[]> {
    if (this.#worksheet.document?.version === this.#worksheet.version) return claims.map(({ range }) => range);
    await this.#worksheet.refresh();
    return claims.flatMap((claim) => again(this.#worksheet.claims, claim)?.range ?? []);
  }

  #cursors(): Range[] {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'newsmark') return [];
    this.#worksheet.document = editor.document;
    return editor.selections.map((selection) => this.#questions.client.code2ProtocolConverter.asRange(selection));
  }

  /** The id of a declared source, or an address that is typed. */
  #askForSource(before: string | undefined): Promise<string | undefined> {
    const pick = window.createQuickPick<QuickPickItem & { source: string }>();
    const declared = this.#worksheet.sources.map(({ id, title, url }) => ({
      label: title ?? id,
      description: title ? id : undefined,
      detail: url,
      source: id,
    }));
    const show = (typed: string): void => {
      const own = typed.trim();
      const known = declared.some(({ source }) => source === own);
      const added = own === '' || known ? [] : [{ label: l10n.t('Use “{0}”', own), source: own, alwaysShow: true }];
      pick.items = [...added, ...declared];
    };
    pick.title = l10n.t('Where does it come from?');
    pick.placeholder = before ?? l10n.t('Choose a declared source, or type an address');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    show('');
    pick.onDidChangeValue(show);
    return new Promise((resolve) => {
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]?.source);
        pick.hide();
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
    });
  }
}

async function initials(): Promise<string | undefined> {
  const settings = workspace.getConfiguration('newsmark');
  const known = settings.get<string>('initials')?.trim();
  if (known) return known;
  const given = (await window.showInputBox({ prompt: l10n.t('Your initials, for who checked it') }))?.trim();
  if (given) await settings.update('initials', given, true);
  return given || undefined;
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function tellNothing(): void {
  window.setStatusBarMessage(l10n.t('Newsmark: there is no claim here that could be marked'), 5000);
}
