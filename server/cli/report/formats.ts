/** Every output format by name, loaded when it is asked for. */
import type { Colours } from '../io.ts';
import type { Report } from './report.ts';

export const formatNames = [
  'pretty',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
  'html',
] as const;
export type FormatName = (typeof formatNames)[number];

/** How the pretty format looks. */
export interface Look {
  colours: Colours;
  width?: number;
}

/** The report in a format, in pieces. */
export async function printed(report: Report, format: FormatName, look: Look): Promise<Iterable<string>> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty.ts')).pretty(report, look);
    case 'json':
      return (await import('./json.ts')).json(report);
    case 'jsonl':
      return (await import('./jsonl.ts')).jsonl(report);
    case 'sarif':
      return (await import('./sarif.ts')).sarif(report, await versionOf());
    case 'github':
      return (await import('./github.ts')).github(report);
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlab(report);
    case 'junit':
      return (await import('./junit.ts')).junit(report);
    case 'markdown':
      return (await import('./markdown.ts')).markdown(report);
    case 'html':
      return (await import('./html.ts')).html(report);
  }
}

/** Newsmark's own version. */
export async function versionOf(): Promise<string> {
  return (await import('../../../package.json', { with: { type: 'json' } })).default.version;
}
