import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { programLanguage } from '@akto-figures/contents';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** A file that pages load. */
export interface Bundle {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

/** The files of one version by their path in it: "akto-figures.js", "themes/dense.css". */
export type Bundles = ReadonlyMap<string, Bundle>;

/** The files in a folder and in its folder of themes; what else is built there is for package registries. */
export async function readBundles(folder: URL): Promise<Bundles> {
  const [own, themes] = await Promise.all([
    readdir(folder),
    readdir(new URL('themes/', folder)).catch(() => []),
  ]);
  const names = [...own, ...themes.map((name) => `themes/${name}`)].filter(
    (name) => extname(name) in contentTypes,
  );
  const read = async (name: string) =>
    [name, bundleOf(await readFile(new URL(name, folder)), extname(name))] as const;
  return new Map(await Promise.all(names.map(read)));
}

/** What each version that is out was: a folder each, oldest first. */
export async function readReleased(folder: URL): Promise<Map<string, Bundles>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const versions = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, programLanguage, { numeric: true }));
  const read = async (version: string) =>
    [version, await readBundles(new URL(`${version}/`, folder))] as const;
  return new Map(await Promise.all(versions.map(read)));
}

export function bundleOf(content: Buffer | string, extension = '.json'): Bundle {
  const bytes = new Uint8Array(Buffer.from(content));
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  return { bytes, type: contentTypes[extension] ?? '', etag };
}
