/** Baselines: what they know, of files that stay, change, move and go, in runs over everything and over a part. */
import { describe, expect, it } from 'vitest';
import type { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { expectRefusal, newsmark, textOf } from './session.ts';

const wrong = (who: string): string => `The harbour was quiet. [${who}]{entity: nobody} had come late.\n`;
const files = { 'newsmark.config.yaml': '', 'drafts/a.news': wrong('Ada'), 'drafts/b.news': wrong('Ben') };
const name = 'newsmark-baseline.json';

async function remembered(): Promise<MemoryWorkspace> {
  const { out, files: memory } = await newsmark(['baseline'], files);
  expect(out).toBe(`${name}: 2 findings, 2 of them new\n`);
  return memory;
}

async function check(memory: MemoryWorkspace, ...args: string[]): Promise<{ found: string[]; err: string }> {
  const { out, err } = await newsmark(['check', '--baseline', name, '--format', 'json', ...args], memory);
  return { found: JSON.parse(out).findings.map(({ file }: { file: string }) => file), err };
}

function move(memory: MemoryWorkspace, from: string, to: string, text = textOf(memory, from)): void {
  memory.delete(`/desk/${from}`);
  memory.set(`/desk/${to}`, text);
}

describe('a baseline', () => {
  it('knows what is in a file that moved, and was edited elsewhere', async () => {
    const memory = await remembered();
    move(memory, 'drafts/a.news', '2024/fresh.news', `A new beginning.\n\n${wrong('Ada')}`);
    expect(await check(memory)).toEqual({ found: [], err: '' });
    expect((await newsmark(['baseline'], memory)).out).toBe(`${name}: 2 findings, 0 of them new\n`);
    expect(textOf(memory, name)).toContain('2024/fresh.news');
    expect(textOf(memory, name)).not.toContain('drafts/a.news');
  });

  it('knows a finding that moved once, and not in a copy', async () => {
    const memory = await remembered();
    memory.set('/desk/copy.news', wrong('Ada'));
    expect((await check(memory)).found).toEqual(['copy.news']);
    memory.delete('/desk/drafts/a.news');
    memory.set('/desk/second.news', wrong('Ada'));
    expect((await check(memory)).found).toEqual(['second.news']);
  });

  it('calls gone only what was looked for', async () => {
    const memory = await remembered();
    expect(await check(memory, 'drafts/a.news')).toEqual({ found: [], err: '' });
    expect(await check(memory, '--since', '2024')).toEqual({ found: [], err: '' });
    memory.set('/desk/drafts/b.news', 'All is well.\n');
    expect((await check(memory, 'drafts/a.news')).err).toBe('');
    expect((await check(memory)).err).toBe(
      'newsmark: 1 finding of the baseline is gone; newsmark baseline prunes it\n',
    );
    memory.delete('/desk/drafts/b.news');
    expect((await check(memory, 'drafts/a.news')).err).toContain('1 finding of the baseline is gone');
  });

  it('written for a part keeps what it knows of the rest', async () => {
    const memory = await remembered();
    expect((await newsmark(['baseline', 'drafts/a.news'], memory)).out).toBe(
      `${name}: 1 finding, 0 of them new, 1 more in files that were not looked at\n`,
    );
    expect(await check(memory)).toEqual({ found: [], err: '' });
  });

  it('says where its files are from its own folder', async () => {
    const memory = await remembered();
    const { err } = await newsmark(['check', '--baseline', `../${name}`], memory, { folder: '/desk/drafts' });
    expect(err).toBe('');
    expect(textOf(memory, name)).toContain('"file":"drafts/a.news"');
  });

  it('that is damaged is not written over', async () => {
    const run = await newsmark(['baseline'], { ...files, [name]: '<<<<<<< HEAD\n' });
    expectRefusal(run, 'move it away');
    expect(textOf(run.files, name)).toBe('<<<<<<< HEAD\n');
  });
});
