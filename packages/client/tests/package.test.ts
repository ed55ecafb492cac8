import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { aReleasingHub, type ReleasingHub } from '../../../tests/support/releasing-hub.ts';

const run = promisify(execFile);
const home = new URL('..', import.meta.url).pathname;
const root = join(home, '../..');

let hub: ReleasingHub;
let folder: string;
let installed: string;
let packed: string[];

/** A partner's folder with what the registry would bring: our tarball, and nothing else. */
beforeAll(async () => {
  hub = await aReleasingHub();
  folder = await mkdtemp(join(tmpdir(), 'akto-figures-client-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: home });
  const [{ filename, files }] = JSON.parse(stdout);
  packed = files.map(({ path }: { path: string }) => path);
  installed = join(folder, 'node_modules/@akto-figures/client');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', installed]);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
}, 60_000);

afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the package', () => {
  it('holds what is built, and no source or test', () => {
    expect(packed).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/quantity.js']),
    );
    expect(packed.filter((path) => /^(src|tests|generated)\/|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  it('asks for nothing else', async () => {
    const { dependencies, peerDependencies } = JSON.parse(
      await readFile(join(installed, 'package.json'), 'utf8'),
    );
    expect([dependencies, peerDependencies]).toEqual([undefined, undefined]);
    expect(await readFile(join(installed, 'dist/index.js'), 'utf8')).not.toMatch(/^import /m);
  });

  it('is within its budgets', async () => {
    const { stdout } = await run(process.execPath, [join(home, 'budgets.ts')]);
    expect(stdout).toMatch(/client +\d\.\d\d kB +5\.00 kB\n/);
  });

  it('has a file behind every door, and closes the others', async () => {
    const { exports } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
    const doors = Object.values(exports).flatMap((door) =>
      typeof door === 'string' ? [door] : Object.values(door as object),
    );
    expect(doors.map((path) => path.replace('./', '')).filter((path) => !packed.includes(path))).toEqual([]);
    const closed = run(process.execPath, ['-e', "import('@akto-figures/client/dist/index.js')"], {
      cwd: folder,
    });
    await expect(closed).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('shows a first figure by the lines of its README', async () => {
    const readme = await readFile(join(installed, 'README.md'), 'utf8');
    const [, lines = ''] = /```js\n(.*?)```/s.exec(readme) ?? [];
    expect(lines.trim().split('\n')).toHaveLength(5);
    await writeFile(join(folder, 'first.mjs'), lines.replace('https://HUB', hub.url));
    const { stdout } = await run(process.execPath, ['first.mjs'], { cwd: folder });
    expect(stdout.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('plus de 1 780 formations');
  });

  it.each(['fr', 'en'])('does what the documentation shows of it (%s)', async (language) => {
    const guide = await readFile(join(root, `docs/hub/${language}/client.md`), 'utf8');
    const lines = [...guide.matchAll(/```js\n(.*?)```/gs)].map(([, block = '']) => block).join('\n');
    await writeFile(join(folder, 'guide.mjs'), lines.replace('https://HUB', hub.url));
    const { stdout } = await run(process.execPath, ['guide.mjs'], { cwd: folder });
    const said = stdout.replaceAll(/[\u00a0\u202f]/g, ' ');
    for (const words of ['plus de 1 780 formations', 'more than 1,780 courses', 'ADDITION poec']) {
      expect(said).toContain(words);
    }
  });

  it.each([
    ['with the types of a browser', ['ES2024', 'DOM'], []],
    ['with those of Node', ['ES2024'], ['node']],
  ])('tells TypeScript of figures and of mistakes, %s', async (_, lib, types) => {
    await writeFile(
      join(folder, 'page.ts'),
      `import { openHub, type Figure } from '@akto-figures/client';
        import { formatFigure } from '@akto-figures/client/quantity';
        const hub = openHub('https://hub.example', { locale: 'EN' });
        for await (const { key, value } of hub.figures({ filter: { roles: ['ACTUAL'] }, sort: 'KEY' }))
          console.log(key, value?.qualifier === 'MORE_THAN', value && formatFigure(value, { locale: 'FR' }));
        for await (const { record } of hub.changes({ since: '2026-01-01T00:00:00Z' })) if (record.__typename === 'Figure') { const it: Figure = record; console.log(it); }
        hub.figures({ filter: { rolle: 'ACTUAL' } });`,
    );
    const options = {
      strict: true,
      noEmit: true,
      types,
      typeRoots: [join(root, 'node_modules/@types')],
      module: 'NodeNext',
      target: 'ES2024',
      lib,
    };
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['page.ts'] }),
    );
    const { stdout } = await run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]).then(
      () => ({ stdout: '' }),
      (failed: { stdout: string }) => failed,
    );
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining("'rolle' does not exist")]);
  });

  it('asks and listens from the page of another site', async () => {
    const site = await aSiteOf(installed);
    const browser = await chromium.launch(chromiumOptions());
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      const [text, epoch] = (await page.evaluate(`(async () => {
        const { openHub } = await import('/index.js');
        const { formatFigure } = await import('/quantity.js');
        const hub = openHub('${hub.url}', { locale: 'EN' });
        const { value } = await hub.figure('poec');
        const end = new AbortController();
        // The header that says what is known makes the browser ask for leave first.
        for await (const { epoch } of hub.live({ signal: end.signal, since: 'long ago' })) {
          end.abort();
          return [formatFigure(value, { locale: 'FR' }), epoch];
        }
      })()`)) as [string, string];
      expect(text.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe('plus de 1 780 formations');
      expect(epoch).toMatch(/^[\da-f-]{36}$/);
    } finally {
      await browser.close();
      site.server.close();
    }
  });
});

/** Another site, which has the package's files as they are. */
async function aSiteOf(files: string): Promise<{ url: string; server: Server }> {
  const server = createServer(async ({ url = '' }, response) => {
    const isScript = url.endsWith('.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? await readFile(join(files, 'dist', url)) : '<!doctype html><title>A partner</title>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
