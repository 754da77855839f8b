/** How many findings there are, by severity. */
import { type Diagnostic, DiagnosticSeverity, l10n, languages, type Uri } from 'vscode';

export interface Counts {
  errors: number;
  warnings: number;
  remarks: number;
}

/** The findings about one file; other tools' are not counted. */
export function findingsOf(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'newsmark');
}

export function countsOf(findings: readonly Diagnostic[]): Counts {
  const count = (severity: DiagnosticSeverity): number => findings.filter((each) => each.severity === severity).length;
  return {
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    remarks: count(DiagnosticSeverity.Information) + count(DiagnosticSeverity.Hint),
  };
}

/** The same for everything that the editor knows findings of, and in how many files they are. */
export function workspaceCounts(): Counts & { files: number } {
  const all = languages.getDiagnostics().map(([uri]) => findingsOf(uri));
  return { ...countsOf(all.flat()), files: all.filter((findings) => findings.length > 0).length };
}

/** `2 errors, 1 warning`. */
export function counted({ errors, warnings, remarks }: Counts): string {
  const parts = [
    errors === 1 ? l10n.t('1 error') : errors > 1 ? l10n.t('{0} errors', errors) : '',
    warnings === 1 ? l10n.t('1 warning') : warnings > 1 ? l10n.t('{0} warnings', warnings) : '',
    remarks === 1 ? l10n.t('1 remark') : remarks > 1 ? l10n.t('{0} remarks', remarks) : '',
  ];
  return parts.filter((part) => part !== '').join(', ') || l10n.t('no findings');
}
