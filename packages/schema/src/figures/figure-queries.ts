import { builder, everyone } from '../builder.ts';
import { connect, connectAll } from '../connections/connect.ts';
import { Convention } from '../conventions/convention.ts';
import { badInput } from '../errors/bad-input.ts';
import { readOrNull } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Figure, FigureConnection } from './figure.ts';
import { FigureRoleType } from './figure-enums.ts';
import { figureParts } from './load-figures.ts';

builder.queryField('figure', (t) =>
  t.field({
    type: Figure,
    nullable: true,
    subGraphs: everyone,
    description:
      'A figure by its key; null where nothing public has it. One that was withdrawn is found, and says so.',
    args: {
      key: t.arg.string({ required: true, description: 'Its stable public name.' }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { key, asOf }, context) => {
      const reading = await context.reading(asOf);
      return readOrNull(reading, reading.figuresByKey, key);
    },
  }),
);

const FigureFilter = builder.inputType('FigureFilter', {
  description:
    'Which figures. Several conditions all have to hold; a name that nothing public has finds nothing.',
  subGraphs: everyone,
  fields: (t) => ({
    convention: t.string({ description: 'Only those of this convention, by its key.' }),
    actor: t.string({ description: 'Only those that this actor answers for, by its key.' }),
    indicator: t.string({ description: 'Only those of this indicator, by its key.' }),
    territory: t.string({
      description: 'Only those of this very territory: an INSEE code, an ISO 3166-2 code or a spelling.',
    }),
    role: t.field({
      type: FigureRoleType,
      description: 'Only results, objectives, starting points or rates.',
    }),
    keys: t.stringList({ description: 'Only these, by their keys, at most 100, and in this order.' }),
  }),
});

builder.queryField('figures', (t) =>
  t.connection(
    {
      type: Figure,
      subGraphs: everyone,
      description: 'The figures, in the order of their editors. What was withdrawn is left out.',
      args: {
        filter: t.arg({ type: FigureFilter, description: 'Which figures; all unless said.' }),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { filter, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        const where = whereFigure(filter ?? {}, reading);
        return filter?.keys
          ? connectKeys(page, reading, where, filter.keys)
          : connectFigures(page, reading, where);
      },
    },
    FigureConnection,
  ),
);

builder.objectField(Convention, 'figures', (t) =>
  t.connection(
    {
      type: Figure,
      description: 'The figures that report on it, in the order of their editors.',
      resolve: ({ row, reading }, page) => connectFigures(page, reading, { conventionId: row.conventionId }),
    },
    FigureConnection,
  ),
);

function whereFigure(filter: typeof FigureFilter.$inferInput, { atlas }: Reading) {
  const { convention, actor, indicator, territory, role } = filter;
  return {
    ...(convention && { convention: { key: convention } }),
    ...(actor && { actors: { some: { actor: { key: actor } } } }),
    ...(indicator && { indicator: { key: indicator } }),
    // A name that nothing has finds nothing: no row has an empty territory.
    ...(territory && { territoryId: atlas.find(territory)?.id ?? '' }),
    ...(role && { role }),
  };
}

function connectFigures(page: Parameters<typeof connect>[0], reading: Reading, where: object) {
  return connect(page, reading, {
    where: { AND: [listedAt(reading.instant), where] },
    keyset: ['position', 'figureId'],
    findMany: (query) => reading.prisma.figureVersion.findMany({ ...query, include: figureParts }),
    count: (query) => reading.prisma.figureVersion.count(query),
  });
}

/** A partner who names figures names their order too. */
async function connectKeys(
  page: Parameters<typeof connect>[0],
  reading: Reading,
  where: object,
  keys: readonly string[],
) {
  if (keys.length > 100) throw badInput('keys', `keys names ${keys.length} figures; give at most 100.`);
  const rows = await reading.prisma.figureVersion.findMany({
    where: { AND: [listedAt(reading.instant), where, { figure: { key: { in: [...keys] } } }] },
    include: figureParts,
  });
  rows.sort((a, b) => keys.indexOf(a.figure.key) - keys.indexOf(b.figure.key));
  return connectAll(
    page,
    rows.map((row) => ({ row, reading })),
  );
}
