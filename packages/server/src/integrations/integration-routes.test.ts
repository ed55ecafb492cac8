import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

/** The files of an archive by what its directory at the end says of them. */
function filesOf(archive: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.length - 22;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [size, length] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const start = archive.readUInt32LE(at + 42) + 30 + length;
    files.set(
      archive.toString('utf8', at + 46, at + 46 + length),
      inflateRawSync(archive.subarray(start, start + size)),
    );
    at += 46 + length;
  }
  return files;
}

it.each([
  ['wordpress', 'akto-figures', 'akto-figures/akto-figures.php'],
  ['drupal', 'akto_figures', 'akto_figures/akto_figures.info.yml'],
  ['spip', 'akto_figures', 'akto_figures/paquet.xml'],
])('gives the plugin for %s as an archive of one folder', async (system, folder, first) => {
  const response = await hub.get(`/integrations/akto-figures-${system}.zip`);
  expect(response.headers.get('Content-Type')).toBe('application/zip');
  expect(response.headers.get('ETag')).not.toBe(null);
  const files = filesOf(Buffer.from(await response.arrayBuffer()));
  expect([...files.keys()].every((name) => name.startsWith(`${folder}/`))).toBe(true);
  expect(files.get(`${folder}/core/Hub.php`)).toBeDefined();
  const written = join(import.meta.dirname, '../../../../integrations', system, first);
  expect(files.get(first)?.equals(readFileSync(written))).toBe(true);
});

it('says which archives there are where another is asked for', async () => {
  const response = await hub.get('/integrations/akto-figures-typo3.zip');
  expect(response.status).toBe(404);
  expect((await response.json()).detail).toContain('akto-figures-wordpress.zip, akto-figures-drupal.zip');
  expect((await hub.get('/integrations/constructor')).status).toBe(404);
});
