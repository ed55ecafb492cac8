import sql, { type Sql } from 'sql-template-tag';
import { builder, everyone } from '../builder.ts';
import { connect, connectAll } from '../connections/connect.ts';
import type { ListName } from '../connections/cursor.ts';
import { Convention } from '../conventions/convention.ts';
import { readOrNull } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Figure, FigureConnection } from './figure.ts';
import { FigureFilter, type FigureFilterInput, visibleIn, whereFigure } from './figure-filter.ts';
import { selectFigures } from './figure-row.ts';
import { FigureSort, type Order, orders } from './figure-sort.ts';
import { countFigures, listFigures } from './list-figures.ts';

builder.queryField('figure', (t) =>
  t.field({
    type: Figure,
    nullable: true,
    subGraphs: everyone,
    description:
      'A figure by its key; null where nothing public has it. One that was withdrawn is found, and says so.',
    args: {
      key: t.arg.string({ holds: 'key', required: true, description: 'Its stable public name.' }),
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
      description:
        'The figures, in the order asked for. What was withdrawn is left out, unless its key or its status is asked for.',
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
        const where = await whereFigure(filter ?? {}, reading);
        const visible = visibleIn(filter ?? {}, reading.instant);
        if (filter?.keys) return connectKeys(page, reading, filter, sql`${visible} AND ${where}`);
        const name: ListName = ['figures', filter ?? {}, sort];
        return connectFigures(page, reading, { name, where, visible, order: orders[sort] });
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
      resolve: ({ row, reading }, page) =>
        connectFigures(page, reading, {
          name: ['figures of convention', row.convention.key],
          where: sql`v."conventionId" = ${row.conventionId}::uuid`,
        }),
    },
    FigureConnection,
  ),
);

interface FigureList {
  readonly name: ListName;
  readonly where: Sql;
  readonly visible?: Sql;
  readonly order?: Order;
}

function connectFigures(
  page: Parameters<typeof connect>[0],
  reading: Reading,
  { name, where, visible, order = orders.EDITORS }: FigureList,
) {
  return connect(page, reading, {
    name,
    where: {},
    ...order,
    findMany: (_query, window) => listFigures(reading, where, order, window, visible),
    count: () => countFigures(reading, where, visible),
  });
}

/** A partner who names figures names their order too. */
async function connectKeys(
  page: Parameters<typeof connect>[0],
  reading: Reading,
  filter: FigureFilterInput,
  where: Sql,
) {
  const keys = filter.keys ?? [];
  const rows = await selectFigures(reading, where);
  rows.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
  return connectAll(page, {
    name: ['figures', filter],
    items: rows.map((row) => ({ row, reading })),
    placeOf: ({ row }) => keys.indexOf(row.key),
  });
}
