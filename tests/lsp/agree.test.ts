/** The editor and the command say the same, to the letter. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Session } from './session.ts';

interface Report {
  findings: {
    file: string;
    rule: string;
    severity: 'error' | 'warning' | 'info';
    message: string;
    arithmetic?: string;
    span: { start: { line: number; column: number }; end: { line: number; column: number } };
    related: { message: string }[];
  }[];
}

const root = join(import.meta.dirname, '../..');

it('gives the findings of the command for the samples', { timeout: 60_000 }, async () => {
  const samples = join(root, 'samples');
  const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(news|yaml)$/.test(path),
  );
  const files = Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(samples, path), 'utf8')]),
  );
  const session = new Session(files);
  await session.capabilities;
  await session.connection.sendRequest('newsmark/settled');
  const command = [join(root, 'server/cli/main.ts'), 'check', '--format', 'json', '--fail-on', 'never'];
  const { stdout } = spawnSync(process.execPath, command, { cwd: session.folder, encoding: 'utf8' });
  const severities = { error: 1, warning: 2, info: 3 };
  const told = (JSON.parse(stdout) as Report).findings.map(
    ({ file, rule, severity, message, arithmetic, span: { start, end }, related }) =>
      [
        `${session.uri(file)} ${start.line}:${start.column}-${end.line}:${end.column} ${severities[severity]} ${rule}`,
        arithmetic ? `${message}\n${arithmetic}` : message,
        ...related.map((other) => other.message),
      ].join('\n'),
  );
  const shown = [...session.published].flatMap(([uri, { diagnostics }]) =>
    diagnostics.map(({ range: { start, end }, severity, code, message, relatedInformation = [] }) =>
      [
        `${uri} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severity} ${code}`,
        message,
        ...relatedInformation.map((other) => other.message),
      ].join('\n'),
    ),
  );
  await session.end();
  expect(told.length).toBeGreaterThan(20);
  expect(shown.sort()).toEqual(told.sort());
});
