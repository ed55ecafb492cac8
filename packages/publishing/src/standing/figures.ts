import type { FigureContent } from '@akto-figures/contents';
import type { RelationKind } from '@akto-figures/prisma/client';
import { citationParts, citationsOf } from './citations.ts';
import { day, said } from './said.ts';
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
      row.relations.filter((relation) => relation.kind === kind).map(({ figure }) => figure.key);
    return standingOf(
      'FIGURE',
      row.figure.key,
      row,
      said<FigureContent>({
        position: row.position,
        labelFr: row.labelFr,
        labelEn: row.labelEn,
        plainFr: row.plainFr,
        plainEn: row.plainEn,
        statement: row.statement,
        quantity:
          row.qualifier && row.number ? { qualifier: row.qualifier, number: row.number.toFixed() } : null,
        unit: row.unit,
        printed: row.printed,
        role: row.role,
        period: row.period,
        periodInferred: row.periodInferred,
        territory: row.territoryId,
        indicator: row.indicator.key,
        convention: row.convention?.key,
        axisNumber: row.axisNumber,
        ofWhom: row.ofWhom,
        compositionFr: row.compositionFr,
        compositionEn: row.compositionEn,
        actors: row.actors.map(({ actor }) => actor.key),
        partOf: related('PART_OF')[0],
        exampleOf: related('EXAMPLE_OF')[0],
        with: related('WITH'),
        derivedFrom: related('DERIVED_FROM'),
        formula: row.formula,
        reviewBy: day(row.reviewBy),
        citations: citationsOf(row.citations),
      }),
    );
  });
}
