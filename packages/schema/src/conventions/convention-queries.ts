import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import type { ListName } from '../connections/cursor.ts';
import { orderOf, type RecordSort, recordSortArg, sorted } from '../connections/record-sort.ts';
import { type DaysAskedFor, daysAskedFor } from '../periods/days-asked-for.ts';
import { readOrNull } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { idsOf, namedAt, placesOf } from '../warnings/named.ts';
import type { Warnings } from '../warnings/warnings.ts';
import { Convention, ConventionConnection } from './convention.ts';
import { ConventionKindType, ConventionStatusType } from './convention-enums.ts';
import { conventionParts } from './load-conventions.ts';

const mostKeys = 100;

builder.queryField('convention', (t) =>
  t.field({
    type: Convention,
    nullable: true,
    subGraphs: everyone,
    description: 'A convention by its key; null where nothing public has it.',
    args: {
      key: t.arg.string({ holds: 'key', required: true, description: 'Its stable public name.' }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { key, asOf }, context) => {
      const reading = await context.reading(asOf);
      return readOrNull(reading, reading.conventionsByKey, key);
    },
  }),
);

const ConventionFilter = builder.inputType('ConventionFilter', {
  description:
    'Which conventions. Several conditions all have to hold. An empty list finds nothing, and so does a name that nothing public has, which `extensions.warnings` of the answer tells.',
  subGraphs: everyone,
  fields: (t) => ({
    actor: t.string({
      holds: 'key',
      description: 'Only those with this actor among their parties, by its key.',
    }),
    actors: t.stringList({
      holds: 'key',
      items: mostKeys,
      description: 'Only those with one of these actors among their parties, by their keys, at most 100.',
    }),
    territory: t.string({
      holds: 'place',
      description: 'Only those for this territory: an INSEE code, an ISO 3166-2 code or a spelling.',
    }),
    territories: t.stringList({
      holds: 'place',
      items: mostKeys,
      description: 'Only those for one of these territories, named as in `territory`, at most 100.',
    }),
    within: t.string({
      holds: 'place',
      description: 'Only those for this territory, or for one that lies in it.',
    }),
    kind: t.field({ type: ConventionKindType, description: 'Only those of this sort.' }),
    kinds: t.field({ type: [ConventionKindType], description: 'Only those of one of these sorts.' }),
    status: t.field({ type: ConventionStatusType, description: 'Only those that have come this far.' }),
    statuses: t.field({
      type: [ConventionStatusType],
      description: 'Only those that have come as far as one of these says.',
    }),
    period: t.string({
      holds: 'edtf',
      description:
        'Only those whose period has a day in common with this one, in EDTF (`2022`, `2022/2024`) or as people write it. Those whose period is not stated are left out.',
    }),
    endsIn: t.string({
      holds: 'edtf',
      description:
        'Only those whose period ends in this one: `2027` leaves those that end on a day of 2027. Those whose end is not stated are left out.',
    }),
    keys: t.stringList({
      holds: 'key',
      items: mostKeys,
      description: 'Only these, by their keys, at most 100.',
    }),
  }),
});

builder.queryField('conventions', (t) =>
  t.connection(
    {
      type: Convention,
      subGraphs: everyone,
      description: 'The conventions, in the order asked for.',
      args: {
        filter: t.arg({ type: ConventionFilter, description: 'Which conventions; all unless said.' }),
        sort: t.arg(recordSortArg),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { filter, sort, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        const where = await whereConvention(filter ?? {}, reading, context.warnings);
        const name = ['conventions', filter ?? {}, ...sorted(sort)];
        return connectConventions(page, reading, name, where, sort);
      },
    },
    ConventionConnection,
  ),
);

builder.objectField(Actor, 'conventions', (t) =>
  t.connection(
    {
      type: Convention,
      description: 'The conventions that it is a party to.',
      args: { sort: t.arg(recordSortArg) },
      resolve: ({ row, reading }, { sort, ...page }) =>
        connectConventions(
          page,
          reading,
          ['conventions of actor', row.actor.key, ...sorted(sort)],
          { parties: { some: { actorId: row.actorId } } },
          sort,
        ),
    },
    ConventionConnection,
  ),
);

async function whereConvention(
  filter: typeof ConventionFilter.$inferInput,
  reading: Reading,
  warnings: Warnings,
) {
  const {
    actor,
    actors,
    territory,
    territories,
    within,
    kind,
    kinds,
    status,
    statuses,
    period,
    endsIn,
    keys,
  } = filter;
  const parties = [namedAt('filter.actor', actor), namedAt('filter.actors', actors)];
  const places = [namedAt('filter.territory', territory), namedAt('filter.territories', territories)];
  const inside = namedAt('filter.within', within);
  const named = namedAt('filter.keys', keys);
  const actorIds = ({ actorId }: { actorId: string }) => actorId;
  return {
    AND: [
      ...(
        await Promise.all(
          parties.flatMap((each) => (each ? [idsOf(each, reading.actorsByKey, actorIds, warnings)] : [])),
        )
      ).map((ids) => ({ parties: { some: { actorId: { in: ids } } } })),
      ...places.flatMap((each) => (each ? [{ territoryId: { in: placesOf(each, reading, warnings) } }] : [])),
      inside ? { territoryId: { in: placesOf(inside, reading, warnings, 'within') } } : {},
      kind ? { kind } : {},
      kinds ? { kind: { in: kinds } } : {},
      status ? { status } : {},
      statuses ? { status: { in: statuses } } : {},
      named
        ? {
            conventionId: {
              in: await idsOf(named, reading.conventionsByKey, ({ conventionId }) => conventionId, warnings),
            },
          }
        : {},
      period == null ? {} : overlapping(daysAskedFor('filter.period', period)),
      endsIn == null ? {} : endingIn(daysAskedFor('filter.endsIn', endsIn)),
    ],
  };
}

/** An end that a source leaves open is no end. */
const overlapping = ({ start, end }: DaysAskedFor) => ({
  period: { not: null },
  AND: [
    end === null ? {} : { OR: [{ periodStart: null }, { periodStart: { lte: new Date(end) } }] },
    start === null ? {} : { OR: [{ periodEnd: null }, { periodEnd: { gte: new Date(start) } }] },
  ],
});

const endingIn = ({ start, end }: DaysAskedFor) => ({
  periodEnd: {
    not: null,
    ...(start !== null && { gte: new Date(start) }),
    ...(end !== null && { lte: new Date(end) }),
  },
});

function connectConventions(
  page: Parameters<typeof connect>[0],
  reading: Reading,
  name: ListName,
  where: object,
  sort: typeof RecordSort.$inferType,
) {
  return connect(page, reading, {
    name,
    where: { AND: [listedAt(reading.instant), where] },
    ...orderOf('convention', sort),
    findMany: (query) => reading.prisma.conventionVersion.findMany({ ...query, include: conventionParts }),
    count: (query) => reading.prisma.conventionVersion.count(query),
  });
}
