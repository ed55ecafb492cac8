import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub } from '../../tests/support/hub.ts';

let hub: Awaited<ReturnType<typeof startTestHub>>;
beforeAll(async () => {
  hub = await startTestHub();
}, 120_000);
afterAll(() => hub?.stop());

const here = (file: string) => new URL(file, import.meta.url);

/** Runs a file of this folder, as a developer does. */
const run = (file: string, args: string[] = [], address = hub.url) =>
  promisify(execFile)(process.execPath, [here(file).pathname, ...args], {
    env: { ...process.env, HUB: address },
  });

it('prints every figure of the convention, over all pages, each with its qualifier', async () => {
  const { stdout } = await run('main.ts');
  expect(stdout.split('\n')[0]).toBe('Convention AKTO – Agefiph 2022-2024');
  expect(stdout).toContain(
    '\nplus\u00a0de\u00a01\u202f780\u00a0formations – Préparations opérationnelles à l’emploi collectives (POEC)',
  );
  expect(stdout.trim().split('\n')).toHaveLength(2 + 9);
  for (const line of stdout.trim().split('\n').slice(2))
    expect(line).toMatch(/2022–2024.*, .+, AKTO \(déduit\)\)$/);
});

it('prints the beginning that its README shows', async () => {
  const { stdout } = await run('main.ts');
  const readme = await readFile(here('README.md'), 'utf8');
  const [, shown = 'nothing'] = /```\n(Convention[^`]*)…\n```/.exec(readme) ?? [];
  expect(stdout.startsWith(shown)).toBe(true);
});

it('asks in English', async () => {
  const { stdout } = await run('main.ts', ['--en', 'akto-alternance-2022']);
  expect(stdout).toContain('\nnearly\u00a0200\u00a0meetings – ');
});

it.each([
  ['a convention that nobody has', ['no-such-key'], undefined, 'No convention has the key "no-such-key".'],
  ['a hub that is not there', [], 'http://127.0.0.1:9', 'Nothing answers at http://127.0.0.1:9'],
])('says in one line what is wrong with %s', async (_, args, address, message) => {
  const failed = await run('main.ts', args, address ?? hub.url).catch((error) => error);
  expect(failed).toMatchObject({ code: 1, stdout: '' });
  expect(failed.stderr).toContain(message);
  expect(failed.stderr.trim().split('\n')).toHaveLength(1);
});

it('has the types that the hub’s schema gives', async () => {
  const file = here('figures-document.ts');
  const committed = await readFile(file, 'utf8');
  await run('make-types.ts');
  expect(await readFile(file, 'utf8'), 'stale: it was made anew').toBe(committed);
});
