import { readdir, readFile } from 'node:fs/promises';

/** A question of our elements, as a version of them asks it. */
export interface Operation {
  readonly name: string;
  /** `sha256:` and the hash of `document`. */
  readonly id: string;
  readonly document: string;
  /** Variables that it is asked with, about the starter data. */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
}

/** What one version of the elements asks. */
export interface Manifest {
  readonly version: string;
  readonly operations: readonly Operation[];
}

/** The documents that may be asked for by their id. */
export interface TrustedDocuments {
  /** The text of a document; undefined for an id that no version has. */
  textOf(id: string): string | undefined;
  /** The operation whose text this is; undefined for all others, whatever they call themselves. */
  nameOf(text: string): string | undefined;
}

/**
 * What each version of the elements asks: the released ones, which partners' pages may still have, and the present one.
 * `folder` is that of packages/widgets; the present one is there once the bundles are built.
 */
export async function readManifests(folder: URL): Promise<Manifest[]> {
  const released = new URL('released/', folder);
  const kept = (await readdir(released)).filter((name) => name.endsWith('.json'));
  const files = [...kept.map((name) => new URL(name, released)), new URL('dist/documents.json', folder)];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.map((text) => JSON.parse(text) as Manifest);
}

export function trust(manifests: readonly Manifest[]): TrustedDocuments {
  const operations = manifests.flatMap(({ operations }) => operations);
  const texts = new Map(operations.map(({ id, document }) => [id, document]));
  const names = new Map(operations.map(({ document, name }) => [document, name]));
  return { textOf: (id) => texts.get(id), nameOf: (text) => names.get(text) };
}
