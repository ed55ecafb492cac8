import { createHash } from 'node:crypto';
import { filesOf, type Sdk } from './read-bundles.ts';

/** A released version of the elements as a page pins it. */
export interface PinnedVersion {
  readonly version: string;
  /** What the entry hashes to. */
  readonly integrity: string;
  /** An import map in JSON, on one line: what each file hashes to that the entry may load. */
  readonly importMap: string;
  /** What a policy names the import map by, as scripts in a page have no address: "sha256-…". */
  readonly importMapHash: string;
}

const entry = 'akto-figures.js';

/** The newest version that was released; null before the first one. */
export function pinnedVersion({ released }: Sdk, publicUrl: string): PinnedVersion | null {
  const newest = [...released].at(-1);
  if (!newest) return null;
  const [version, bundles] = newest;
  const files = filesOf(bundles);
  const integrity = files.find(({ file }) => file === entry)?.integrity;
  if (integrity === undefined) return null;
  const modules = files.filter(({ file }) => /^akto-[\w-]+\.js$/.test(file));
  const hashes = modules.map(
    ({ file, integrity }) => [`${publicUrl}/sdk/${version}/${file}`, integrity] as const,
  );
  // On one line: what WordPress writes between lines would not be JSON.
  const importMap = JSON.stringify({ integrity: Object.fromEntries(hashes) });
  const importMapHash = `sha256-${createHash('sha256').update(importMap).digest('base64')}`;
  return { version, integrity, importMap, importMapHash };
}
