import { isDeepStrictEqual } from 'node:util';
import type { FigureContent } from '@akto-figures/contents';
import type { StandingFigure } from './known.ts';

/** The figures that rows of a file have named beside their own, by the keys of those. */
export type SaidTogether = Map<string, ReadonlySet<string>>;

/**
 * What a row says of a figure, with its relations as they are stored. Our exports name each of two figures that are stated together
 * beside the other, and none that was withdrawn; stored is which of the two names the other, and what was named before. A row that
 * says what an export says changes nothing.
 */
export function withOwnRelations(
  said: FigureContent,
  { key, standing, together }: { key: string; standing: StandingFigure | undefined; together: SaidTogether },
): FigureContent {
  if (!said.with && !said.derivedFrom) return said;
  const named = said.with?.filter(
    (other) => !standing?.statedWith.includes(other) && !together.get(other)?.has(key),
  );
  if (named) together.set(key, new Set(named));
  const { with: _, derivedFrom, ...content } = said;
  const isShown = (list: readonly string[], field: 'with' | 'derivedFrom') =>
    standing !== undefined &&
    isDeepStrictEqual(
      list,
      (standing.content[field] ?? []).filter((other) => !standing.gone.includes(other)),
    );
  return {
    ...content,
    ...(named && !isShown(named, 'with') && { with: named }),
    ...(derivedFrom && !isShown(derivedFrom, 'derivedFrom') && { derivedFrom }),
  };
}
