/** The editor's own `l10n`, as much of it as pages need that are also made without an editor, in tests. */
export interface L10n {
  t(message: string, ...values: (string | number)[]): string;
}
