import { builder, everyone } from '../builder.ts';
import { connect, connectAll } from '../connections/connect.ts';
import { Convention } from '../conventions/convention.ts';
import { badInput } from '../errors/bad-input.ts';
import { readOrNull } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Figure, FigureConnection } from './figure.ts';
import { FigureFilter, whereFigure } from './figure-filter.ts';
import { FigureSort, orders } from './figure-sort.ts';
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

builder.queryField('figures', (t) =>
  t.connection(
    {
      type: Figure,
      subGraphs: everyone,
      description: 'The figures, in the order asked for. What was withdrawn is left out.',
      args: {
        filter: t.arg({ type: FigureFilter, description: 'Which figures; all unless said.' }),
        sort: t.arg({
          type: FigureSort,
          required: true,
          defaultValue: 'EDITORS',
          description: 'In which order; `keys` in a filter name their own.',
        }),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { filter, sort, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        const where = whereFigure(filter ?? {}, reading);
        return filter?.keys
          ? connectKeys(page, reading, where, filter.keys)
          : connectFigures(page, reading, where, orders[sort]);
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

function connectFigures(
  page: Parameters<typeof connect>[0],
  reading: Reading,
  where: object,
  order: (typeof orders)[keyof typeof orders] = orders.EDITORS,
) {
  return connect(page, reading, {
    where: { AND: [listedAt(reading.instant), where] },
    ...order,
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
