import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const home = new URL('..', import.meta.url).pathname;
const root = join(home, '../..');
const resolve = createRequire(import.meta.url).resolve;

let folder: string;
let packed: string[];
let tarball: string;

/** A partner's folder with what the registry would bring: our tarball, and Lit. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akto-figures-package-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: home });
  const [{ filename, files }] = JSON.parse(stdout);
  tarball = join(folder, filename);
  packed = files.map(({ path }: { path: string }) => path);
  const installed = join(folder, 'node_modules/@akto-figures/widgets');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', installed]);
  const lit = dirname(resolve('lit'));
  await symlink(lit, join(folder, 'node_modules/lit'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what is built, and no source or test', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'custom-elements.json',
        'dist/package/index.d.ts',
        'dist/package/register.js',
      ]),
    );
    expect(packed.filter((path) => /^(src|tests|released)\/|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  it('names no place of the machine that bundles it', async () => {
    const scripts = packed.filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    for (const path of scripts) expect(await readFile(join(home, path), 'utf8')).not.toContain('import.meta');
  });

  it('is found as its own description has it, by whoever resolves a module', async () => {
    const { messages } = await publint({ pkgDir: home, pack: 'npm', strict: true });
    expect(messages).toEqual([]);
  });

  it('gives each reader of its types those of the module that they get', async () => {
    const read = createPackageFromTarballData(await readFile(tarball));
    // A style sheet is no module, and has no types.
    const checked = await checkPackage(read, { excludeEntrypoints: [/\.css$/] });
    if (!checked.types) throw new Error('The package has no types.');
    // CommonJS takes an ES module by `require` since Node 22, and by `import()` before.
    const problems = checked.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM');
    // TypeScript's way of before `exports`, which TypeScript 7 has left behind.
    expect(
      problems.filter((problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10')),
    ).toEqual([]);
  });

  it('tells editors of every element, attribute and event', async () => {
    const { contributions } = JSON.parse(await readFile(join(home, 'dist/package/web-types.json'), 'utf8'));
    const [map] = contributions.html.elements.filter(({ name }: { name: string }) => name === 'akto-map');
    expect(map.attributes).toContainEqual(
      expect.objectContaining({ name: 'live', value: { kind: 'no-value' } }),
    );
    expect(map.js.events.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['akto-load', 'akto-error', 'akto-select']),
    );
  });

  it('asks for nothing that only this repository has', async () => {
    const { dependencies } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(['lit']);
  });

  it('is imported by a server without a browser, and names nothing there', async () => {
    const program = `
      import { AktoFigures, AktoFigure, AktoMap } from '@akto-figures/widgets';
      import '@akto-figures/widgets/register';
      import '@akto-figures/widgets/jsx';
      import '@akto-figures/widgets/preact';
      import '@akto-figures/widgets/solid';
      import '@akto-figures/widgets/svelte';
      import '@akto-figures/widgets/vue';
      import told from '@akto-figures/widgets/custom-elements.json' with { type: 'json' };
      const names = told.modules[0].declarations.map(({ name }) => name);
      console.log([AktoFigure, AktoFigures, AktoMap].map(({ observedAttributes }) => observedAttributes.length > 4), names, typeof globalThis.customElements);`;
    await writeFile(join(folder, 'server.mjs'), program);
    const { stdout } = await run(process.execPath, ['server.mjs'], { cwd: folder });
    expect(stdout).toContain("[ true, true, true ] [ 'AktoFigure', 'AktoFigures', 'AktoMap' ] undefined");
  });

  it('has a file behind every door, and closes the others', async () => {
    const { exports, customElements, jsdelivr, sideEffects, unpkg } = JSON.parse(
      await readFile(join(home, 'package.json'), 'utf8'),
    );
    const doors = Object.values(exports).flatMap((door) =>
      typeof door === 'string' ? [door] : Object.values(door as object),
    );
    const named = [...doors, customElements, jsdelivr, unpkg, ...sideEffects].map((path) =>
      path.replace('./', ''),
    );
    expect(named.filter((path) => !packed.some((file) => matchesGlob(file, path)))).toEqual([]);
    const closed = run(process.execPath, ['-e', "import('@akto-figures/widgets/dist/package/index.js')"], {
      cwd: folder,
    });
    await expect(closed).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('tells TypeScript of elements and events, and of mistakes', async () => {
    await writeFile(
      join(folder, 'page.ts'),
      `import { AktoFigures, type Reason, setHub } from '@akto-figures/widgets';
      setHub('https://hub.example');
      setHub(new URL('https://hub.example'));
      const cards = document.querySelector('akto-figures');
      const reload: Promise<void> | undefined = cards?.refresh();
      document.body.addEventListener('akto-error', ({ detail }) => { const why: Reason = detail.reason; console.log(why, reload); });
      document.addEventListener('akto-load', ({ detail }) => console.log(detail.keys.length));
      addEventListener('akto-error', ({ detail }) => console.log(detail.message));
      Object.assign(document.createElement('akto-figures'), { limit: 3 }).figures = ['poec', 'salons-2021'];
      document.body.addEventListener('akto-select', ({ detail }) => detail.regon);
      console.log(AktoFigures.version.length);`,
    );
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          types: [],
          module: 'NodeNext',
          lib: ['ES2024', 'DOM'],
        },
        include: ['page.ts'],
      }),
    );
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const checked = run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]);
    const { stdout } = await checked.then(
      () => ({ stdout: '' }),
      (failed: { stdout: string }) => failed,
    );
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining("'regon' does not exist")]);
  });
});
