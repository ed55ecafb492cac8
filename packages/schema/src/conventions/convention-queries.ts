import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import type { ListName } from '../connections/cursor.ts';
import { canBeStored } from '../reading/batch.ts';
import { readOrNull } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Convention, ConventionConnection } from './convention.ts';
import { ConventionKindType, ConventionStatusType } from './convention-enums.ts';
import { conventionParts } from './load-conventions.ts';

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
  description: 'Which conventions.',
  subGraphs: everyone,
  fields: (t) => ({
    actor: t.string({
      holds: 'key',
      description: 'Only those with this actor among their parties, by its key.',
    }),
    territory: t.string({
      holds: 'place',
      description: 'Only those for this territory: an INSEE code, an ISO 3166-2 code or a spelling.',
    }),
    kind: t.field({ type: ConventionKindType, description: 'Only those of this sort.' }),
    status: t.field({ type: ConventionStatusType, description: 'Only those that have come this far.' }),
  }),
});

builder.queryField('conventions', (t) =>
  t.connection(
    {
      type: Convention,
      subGraphs: everyone,
      description: 'The conventions, in the order of their editors.',
      args: {
        filter: t.arg({ type: ConventionFilter, description: 'Which conventions; all unless said.' }),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { filter, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        const where = whereConvention(filter ?? {}, reading);
        return connectConventions(page, reading, ['conventions', filter ?? {}], where);
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
      resolve: ({ row, reading }, page) =>
        connectConventions(page, reading, ['conventions of actor', row.actor.key], {
          parties: { some: { actorId: row.actorId } },
        }),
    },
    ConventionConnection,
  ),
);

function whereConvention(filter: typeof ConventionFilter.$inferInput, { atlas }: Reading) {
  const { actor, territory, kind, status } = filter;
  return {
    ...(actor != null && { parties: { some: { actor: { key: { in: [actor].filter(canBeStored) } } } } }),
    // A name that nothing has finds nothing: no row has an empty territory.
    ...(territory != null && { territoryId: atlas.find(territory)?.id ?? '' }),
    ...(kind && { kind }),
    ...(status && { status }),
  };
}

function connectConventions(
  page: Parameters<typeof connect>[0],
  reading: Reading,
  name: ListName,
  where: object,
) {
  return connect(page, reading, {
    name,
    where: { AND: [listedAt(reading.instant), where] },
    keyset: { position: 'number', conventionId: 'uuid' },
    findMany: (query) => reading.prisma.conventionVersion.findMany({ ...query, include: conventionParts }),
    count: (query) => reading.prisma.conventionVersion.count(query),
  });
}
