import type { Mirror } from './mirror.ts';

/** What a line says of other figures, by their keys. */
interface StatedRelations {
  readonly partOf: string | null;
  readonly exampleOf: string | null;
  readonly with: readonly string[];
  readonly derivedFrom: readonly string[];
}

/**
 * The figures that a figure is shown with, by their keys, as the hub's graph leads to them. A line says what one figure states of
 * others; the other end follows from it, and so does what was withdrawn since: the mirror no longer holds it.
 */
export function relatedFigures(mirror: Mirror, key: string) {
  const figures = new Map(
    [...mirror.records]
      .filter(([name]) => name.startsWith('Figure '))
      .map(([name, record]) => [name.slice('Figure '.length), record as unknown as StatedRelations]),
  );
  const stated = figures.get(key);
  if (!stated) throw new Error(`The mirror holds no figure ${key}.`);
  const held = (other: string | null) => (other !== null && figures.has(other) ? other : null);
  const naming = (names: (relations: StatedRelations) => boolean) =>
    [...figures].filter(([, relations]) => names(relations)).map(([other]) => other);
  return {
    partOf: held(stated.partOf),
    parts: naming(({ partOf }) => partOf === key),
    exampleOf: held(stated.exampleOf),
    examples: naming(({ exampleOf }) => exampleOf === key),
    with: [...new Set([...stated.with.filter(held), ...naming((other) => other.with.includes(key))])],
    derivedFrom: stated.derivedFrom.filter(held),
  };
}
