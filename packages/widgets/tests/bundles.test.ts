import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { version } from '../src/version.ts';

const here = (path: string) => new URL(`../${path}`, import.meta.url);
const manifest = JSON.parse(await readFile(here('dist/manifest.json'), 'utf8'));

describe('the bundles', () => {
  it('are within their budgets, and the table says so', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [here('budgets.ts').pathname]);
    expect(stdout).toMatch(/entry with cards +7\.\d\d kB +7\.90 kB/);
    expect(stdout).toMatch(/map chunk +[56]\.\d\d kB +6\.00 kB/);
  });

  it('are all listed with their size and integrity', async () => {
    const bundles = (await readdir(here('dist'), { recursive: true }))
      // What package registries have is theirs to list.
      .filter((file) => /\.(js|css)$/.test(file) && !file.startsWith('package/'));
    expect(manifest.files.map(({ file }: { file: string }) => file).sort()).toEqual(bundles.sort());
    for (const { file, bytes, integrity } of manifest.files) {
      const content = await readFile(here(`dist/${file}`));
      expect(bytes).toBe(content.length);
      expect(integrity).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`);
    }
  });

  it('carry the package’s version', async () => {
    expect(version).toBe(JSON.parse(await readFile(here('package.json'), 'utf8')).version);
    expect(manifest.version).toBe(version);
  });
});
