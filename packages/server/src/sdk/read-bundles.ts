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

/** The build that this hub was deployed with; what it becomes is released under the version that it carries. */
export interface Build {
  readonly version: string;
  readonly folder: URL;
}

/** All files of the elements that this hub has: of its own build, and of each version that was released. */
export interface Sdk {
  readonly version: string;
  readonly present: Bundles;
  /** Oldest first. */
  readonly released: ReadonlyMap<string, Bundles>;
}

/** Reads the build and, where there are any, the released versions kept in a folder. */
export async function readSdk({ version, folder }: Build, releasedFolder?: URL): Promise<Sdk> {
  const released = releasedFolder ? await readReleased(releasedFolder) : new Map<string, Bundles>();
  return { version, present: await readBundles(folder), released };
}

/** A file of a version, as its manifest lists it. */
export interface ListedFile {
  readonly file: string;
  readonly integrity: string;
}

/** What the manifest of a version lists; nothing where it has none. */
export function filesOf(bundles: Bundles): readonly ListedFile[] {
  const listed = bundles.get('manifest.json');
  return listed ? JSON.parse(new TextDecoder().decode(listed.bytes)).files : [];
}

/** What each version that is out was: a folder each, oldest first. */
async function readReleased(folder: URL): Promise<Map<string, Bundles>> {
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
