import { contentFields, type UnitContent } from '@akto-figures/contents';
import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { type Units, unitsWith } from '@akto-figures/quantity';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, stands, type Which } from './stands.ts';
import { type UnitRecord, unitsToWrite } from './words-of-units.ts';

export function standingUnits(
  reads: Pick<Reads, 'unitVersion'>,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'UNIT'>[]> {
  return readUnits(reads, { ...which, unit: { key: { in: [...keys] } } });
}

/** Every unit that stands: texts are read with all of them, and no word may lead to two. */
export const allStandingUnits = (reads: Pick<Reads, 'unitVersion'>): Promise<Standing<'UNIT'>[]> =>
  readUnits(reads, stands);

/** What of a unit is kept beside its version. */
export const unitParts = { unit: { select: { key: true } } } as const;

type UnitRow = Prisma.UnitVersionGetPayload<{ include: typeof unitParts }>;

/** What a version states of a unit. */
export const unitContent = (row: UnitRow): UnitContent =>
  said<UnitContent>({ ...plainValues(contentFields.UNIT, row), spellings: row.spellings });

/** The units that those who write know: what stands, and what is drafted anywhere, for a figure may come with its unit. */
export async function unitsOfWriters(
  reads: Pick<Reads, 'unitVersion'> & Pick<PrismaClient, 'draftChange'>,
): Promise<Units> {
  const standing = (await allStandingUnits(reads)).filter(({ isWithdrawn }) => !isWithdrawn);
  const drafted = await reads.draftChange.findMany({
    where: { kind: 'UNIT', changeKind: { not: 'WITHDRAWAL' }, release: { state: { not: 'APPROVED' } } },
    select: { key: true, content: true },
    orderBy: { changedAt: 'asc' },
  });
  const recordOf = ({ key, content }: { key: string; content: unknown }): UnitRecord => [
    key,
    content as UnitContent,
  ];
  return unitsWith(unitsToWrite(standing.map(recordOf), drafted.map(recordOf)));
}

async function readUnits(
  { unitVersion }: Pick<Reads, 'unitVersion'>,
  where: Prisma.UnitVersionWhereInput,
): Promise<Standing<'UNIT'>[]> {
  const rows = await unitVersion.findMany({ where, include: unitParts });
  return rows.map((row) => standingOf('UNIT', row.unit.key, row, unitContent(row)));
}
