/** Pages in the editor: nothing on them comes from anywhere else, and no text of an article is anything but text. */
import { l10n } from 'vscode';
import { lockedPage } from './locked.ts';

/** A whole page; `style` and `script` are the extension's own and run under the policy's nonce. */
export function pageOf(title: string, main: string, style: string, script: string): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const lang = l10n.t({ message: 'en', comment: 'The code of the language that the pages are translated into' });
  return lockedPage({ lang, title, style: common + style, script, nonce, main });
}

const common = `
body { margin: 0; padding: 1rem 1.5rem 3rem; font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui, sans-serif); color: var(--vscode-foreground); background: var(--vscode-editor-background); }
main { max-width: 72rem; margin: 0 auto; }
h1 { font-size: 1.5em; font-weight: 600; margin: 0 0 .3em; }
.muted { color: var(--vscode-descriptionForeground); }
button, input, select { font: inherit; color: inherit; }
button.link { appearance: none; background: none; border: 0; padding: 0; margin: 0; text-align: start; color: var(--vscode-textLink-foreground); cursor: pointer; }
button.link:hover { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }
button.plain { background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground); border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; padding: .2em .8em; cursor: pointer; }
button.plain:hover { background: var(--vscode-button-secondaryHoverBackground); }
input, select { background: var(--vscode-input-background); color: var(--vscode-input-foreground); border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; padding: .25em .5em; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
