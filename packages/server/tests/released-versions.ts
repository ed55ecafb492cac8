import type { Manifest } from '../src/documents/trusted-documents.ts';

/**
 * What differs between manifests of one version: a version is released once its manifest is kept, and asks the same from then
 * on. Empty where all is well.
 */
export function changesInReleased(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap(({ version, operations }, index) => {
    const kept = manifests.slice(0, index).find((each) => each.version === version)?.operations ?? operations;
    const changed = [...missingIn(kept, operations), ...missingIn(operations, kept)];
    return changed.map(
      ({ name }) =>
        `${name} is not what ${version} asks: that version is released. Give the software its next version.`,
    );
  });
}

const missingIn = (all: Manifest['operations'], some: Manifest['operations']) =>
  some.filter(({ id }) => !all.some((each) => each.id === id));
