/** The desk that every handler works at: the connection, what is open, and what becomes of an answer that fails. */
import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import type { Buffer, Workspaces } from '../service/workspaces.ts';
import type { Diagnostics } from './diagnostics.ts';
import { type Settings, settingsOf } from './settings.ts';

export interface Desk {
  connection: Connection;
  workspaces: Workspaces;
  diagnostics: Diagnostics;
  client: ClientCapabilities;
  settings: Settings;
  /** Told when the user has switched something. */
  onSettings?: () => void;
  /** Runs an answer; what fails, at once or later, is logged with its stack and answered with `otherwise`. */
  guard<T>(what: string, otherwise: T, answer: () => T): T;
  /** The open document, if it is one of ours. */
  buffer(params: { textDocument: { uri: string } }): Buffer | undefined;
}

/** @param onFault is told what failed, and why */
export function deskFor(
  connection: Connection,
  workspaces: Workspaces,
  diagnostics: Diagnostics,
  { capabilities, initializationOptions }: InitializeParams,
  onFault: (what: string, fault: unknown) => void,
): Desk {
  return {
    connection,
    workspaces,
    diagnostics,
    client: capabilities,
    settings: settingsOf(initializationOptions),
    guard(what, otherwise, answer) {
      const failed = (fault: unknown) => {
        onFault(what, fault);
        return otherwise;
      };
      try {
        const given = answer();
        return given instanceof Promise ? (given.catch(failed) as typeof given) : given;
      } catch (fault) {
        return failed(fault);
      }
    },
    buffer: ({ textDocument }) => {
      const buffer = workspaces.buffer(textDocument.uri);
      return buffer?.role ? buffer : undefined;
    },
  };
}
