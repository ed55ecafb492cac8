import { contentFields, type FigureContent, statedQuantity } from '@akto-figures/contents';
import type { RelationKind } from '@akto-figures/prisma/client';
import { citationParts, citationsOf } from './citations.ts';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

export async function standingFigures(
  { figureVersion }: Reads,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'FIGURE'>[]> {
  const key = { select: { key: true } } as const;
  const rows = await figureVersion.findMany({
    where: { ...which, figure: { key: { in: [...keys] } } },
    include: {
      figure: key,
      indicator: key,
      convention: key,
      actors: { orderBy: { position: 'asc' }, include: { actor: key } },
      relations: { orderBy: { position: 'asc' }, include: { figure: key } },
      citations: citationParts,
    },
  });
  return rows.map((row) => {
    const related = (kind: RelationKind) =>
      row.relations.filter((relation) => relation.kind === kind).map(({ figure }) => figure);
    return standingOf(
      'FIGURE',
      row.figure.key,
      row,
      said<FigureContent>({
        ...plainValues(contentFields.FIGURE, {
          ...row,
          partOf: related('PART_OF')[0],
          exampleOf: related('EXAMPLE_OF')[0],
        }),
        quantity: statedQuantity(row),
        actors: row.actors.map(({ actor }) => actor.key),
        with: related('WITH').map(({ key }) => key),
        derivedFrom: related('DERIVED_FROM').map(({ key }) => key),
        citations: citationsOf(row.citations),
      }),
    );
  });
}
