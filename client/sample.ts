/** The articles of the walkthrough: invented and short; the annotated one is without a finding until somebody changes it. */
import { commands, type ExtensionContext, languages, window, workspace } from 'vscode';
import { findingsOf } from './counts.ts';

const sample = `---
newsmark: 1
headline: Dockers turn down pay offer
published: 2024-03-04
entities:
  dockers: {type: organisation, name: Dockers United}
  brook: {type: person, name: Ada Brook, roles: [{title: general secretary, of: dockers, from: 2019-05}]}
ballots:
  pay-2024: {of: dockers, options: {accept: 48.9%, reject: 51.1%}}
---
# Dockers turn down pay offer

Members of [Dockers United]{dockers} have [narrowly rejected]{ballot: pay-2024, outcome: reject} the offer, by [51.1 per cent]{figure: pay-2024.reject}.

["We are ready to talk,"]{quote: brook} said general secretary [Ada Brook]{brook} on [Monday]{date: 2024-03-04}.
`;

const plain = `Rail staff at Northmoor Trains will walk out on Friday after talks over rosters broke down.

The Guards and Drivers Union said that 62.4 per cent of its members had voted, and that 1,180 of them backed the strike.

"Nobody wants this, but nobody has listened either," said Priya Okafor, the union's general secretary.

Northmoor Trains expects about 300 trains to be cancelled. "We are still at the table," a spokesman said on Tuesday.
`;

export function registerSample(context: ExtensionContext): void {
  const opened = new Set<string>();
  context.subscriptions.push(
    // The walkthrough ticks its step when something is found in the sample.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((uri) => opened.has(uri.toString()) && findingsOf(uri).length > 0)) return;
      void commands.executeCommand('setContext', 'newsmark.sampleContradicted', true);
    }),
    commands.registerCommand('newsmark.openSample', async (which?: 'plain') => {
      const content = which === 'plain' ? plain : sample;
      const document = await workspace.openTextDocument({ language: 'newsmark', content });
      await window.showTextDocument(document);
      if (which !== 'plain') opened.add(document.uri.toString());
    }),
  );
}
