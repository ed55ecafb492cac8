import { statedUnits } from '@akto-figures/contents';
import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { unitContent, unitParts } from '@akto-figures/publishing';
import type { Units } from '@akto-figures/quantity';
import { one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

export function loadUnits(prisma: PrismaClient, instant: Date) {
  const fetch = (where: Prisma.UnitVersionWhereInput) =>
    prisma.unitVersion.findMany({ where: { AND: [where, publicAt(instant)] }, include: unitParts });
  let asked: Promise<EpochsUnits> | undefined;
  const all = () => {
    asked ??= fetch({}).then(unitsOf, (cause) => {
      asked = undefined;
      throw cause;
    });
    return asked;
  };
  return {
    unitRecords: one(
      (ids) => fetch({ unitId: { in: [...ids] } }),
      ({ unitId }) => unitId,
    ),
    unitRecordsByKey: one(
      (keys) => fetch({ unit: { key: { in: [...keys] } } }),
      ({ unit }) => unit.key,
    ),
    /**
     * What a hub has of its own, in the words of the epoch: asked once, and only where something is in such a unit. Withdrawn ones
     * are among them: what was stated in one keeps its words.
     */
    units: async (): Promise<Units> => (await all()).units,
    /** The keys of those that are withdrawn: nothing new is stated in them. */
    withdrawnUnits: async (): Promise<ReadonlySet<string>> => (await all()).withdrawn,
  };
}

interface EpochsUnits {
  readonly units: Units;
  readonly withdrawn: ReadonlySet<string>;
}

const unitsOf = (rows: readonly UnitRow[]): EpochsUnits => ({
  units: statedUnits(rows.map((row) => [row.unit.key, unitContent(row)] as const)),
  withdrawn: new Set(rows.flatMap(({ changeKind, unit }) => (changeKind === 'WITHDRAWAL' ? [unit.key] : []))),
});

export type UnitRow = Prisma.UnitVersionGetPayload<{ include: typeof unitParts }>;
