import type { RelationKind } from '@akto-figures/prisma/client';
import type { Read } from '../reading/reading.ts';
import type { FigureRow } from './figure-row.ts';
import { isWithdrawn } from './missing-text.ts';

/** The figures that a figure names in a relation: the whole of a part, what a rate is derived from. */
export async function namedBy(
  { row, reading }: Read<FigureRow>,
  kind: RelationKind,
): Promise<Read<FigureRow>[]> {
  const relations = await reading.relationsFrom.load(row.id);
  return found(
    reading,
    relations.filter((relation) => relation.kind === kind).map(({ figureId }) => figureId),
  );
}

/** The figures that name this one in a relation: the parts of a whole, its examples. What was withdrawn is no whole any more. */
export async function naming(
  { row, reading }: Read<FigureRow>,
  kind: RelationKind,
): Promise<Read<FigureRow>[]> {
  if (isWithdrawn(row)) return [];
  const relations = await reading.relationsTo.load(row.figureId);
  return found(
    reading,
    relations.filter((relation) => relation.kind === kind).map(({ version }) => version.figureId),
  );
}

/** The figures that its source states together with it, whichever of the two names the other; once where both do. */
export async function statedWith(figure: Read<FigureRow>): Promise<Read<FigureRow>[]> {
  const all = [...(await namedBy(figure, 'WITH')), ...(await naming(figure, 'WITH'))];
  return [...new Map(all.map((other) => [other.row.figureId, other])).values()];
}

/** A figure that is not public, or was withdrawn, is left out: a relation leads to it and must not tell of it. */
async function found(
  reading: Read<FigureRow>['reading'],
  figureIds: readonly string[],
): Promise<Read<FigureRow>[]> {
  const rows = await reading.figures.loadMany(figureIds);
  return rows
    .filter((row) => row !== null)
    .filter((row) => !isWithdrawn(row))
    .map((row) => ({ row, reading }));
}
