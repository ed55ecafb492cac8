import { fetchJson } from '../hub/fetch-json.ts';

/** A released version of the elements as a page pins it. */
export interface PinnedVersion {
  readonly version: string;
  /** What the entry hashes to. */
  readonly integrity: string;
  /** An import map in JSON: what each file hashes to that the entry may load. */
  readonly importMap: string;
  /** What a policy names the import map by, as scripts in a page have no address: "sha256-…". */
  readonly importMapHash: string;
}

interface Manifest {
  readonly version?: string;
  readonly files?: readonly { readonly file: string; readonly integrity: string }[];
}

const entry = 'akto-figures.js';

/** The newest version of this hub that was released; null before the first one. */
export async function loadPinned(hub: string, signal: AbortSignal): Promise<PinnedVersion | null> {
  const { version, files = [] } = await fetchJson<Manifest>('/sdk/manifest.json', undefined, signal);
  const integrity = files.find(({ file }) => file === entry)?.integrity;
  if (version === undefined || integrity === undefined) return null;
  const modules = files.filter(({ file }) => file.endsWith('.js') && !file.endsWith('.classic.js'));
  const hashes = modules.map(({ file, integrity }) => [`${hub}/sdk/${version}/${file}`, integrity] as const);
  // On one line: what WordPress writes between lines would not be JSON.
  const importMap = JSON.stringify({ integrity: Object.fromEntries(hashes) });
  return { version, integrity, importMap, importMapHash: `sha256-${await sha256(importMap)}` };
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
