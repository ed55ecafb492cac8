import type { ConventionContent } from '@akto-figures/contents';
import { citationParts, citationsOf } from './citations.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

type Parts = Required<Pick<ConventionContent, 'parties' | 'axes' | 'milestones'>>;

export async function standingConventions(
  { conventionVersion }: Reads,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'CONVENTION'>[]> {
  const key = { select: { key: true } } as const;
  const rows = await conventionVersion.findMany({
    where: { ...which, convention: { key: { in: [...keys] } } },
    include: {
      convention: key,
      succeeds: key,
      partOf: key,
      implements: key,
      parties: { orderBy: { position: 'asc' }, include: { actor: key } },
      axes: { orderBy: { number: 'asc' }, include: { measures: { orderBy: { position: 'asc' } } } },
      milestones: { orderBy: { position: 'asc' } },
      structure: { orderBy: { kind: 'asc' } },
      citations: citationParts,
    },
  });
  return rows.map((row) =>
    standingOf(
      'CONVENTION',
      row.convention.key,
      row,
      said<ConventionContent>({
        position: row.position,
        titleFr: row.titleFr,
        titleEn: row.titleEn,
        kind: row.kind,
        status: row.status,
        statusInferred: row.statusInferred,
        period: row.period,
        periodInferred: row.periodInferred,
        signedOn: row.signedOn,
        signedInferred: row.signedInferred,
        announcedOn: row.announcedOn,
        toBeSignedOn: row.toBeSignedOn,
        toBeSignedInferred: row.toBeSignedInferred,
        axesFrom: row.axesFrom,
        declaredAxes: row.declaredAxes,
        noteFr: row.noteFr,
        noteEn: row.noteEn,
        succeeds: row.succeeds?.key,
        partOf: row.partOf?.key,
        partOfInferred: row.partOfInferred,
        implements: row.implements?.key,
        territory: row.territoryId,
        parties: row.parties.map(({ role, actor, unreadable }) =>
          said<Parts['parties'][number]>({ role, actor: actor?.key, unreadable }),
        ),
        axes: row.axes.map(({ number, titleFr, titleEn, inferred, measures }) =>
          said<Parts['axes'][number]>({
            number,
            titleFr,
            titleEn,
            inferred,
            measures: measures.map(({ labelFr, labelEn }) =>
              said<{ labelFr?: string; labelEn?: string }>({ labelFr, labelEn }),
            ),
          }),
        ),
        milestones: row.milestones.map(({ date, titleFr, titleEn }) =>
          said<Parts['milestones'][number]>({ date, titleFr, titleEn }),
        ),
        structure: row.structure.map(({ kind, count }) => ({ kind, count })),
        citations: citationsOf(row.citations),
      }),
    ),
  );
}
