import sql from 'sql-template-tag';
import { builder, everyone } from '../builder.ts';
import { connect, connectAll } from '../connections/connect.ts';
import { orderOf, recordSortArg, sorted } from '../connections/record-sort.ts';
import { Figure, FigureConnection } from '../figures/figure.ts';
import { inLocale, localeArg } from '../locale/locale.ts';
import { idIn, readIds, readOrNull } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { listedAt, publicSql } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { type CollectionRow, collectionParts } from './load-collections.ts';

export const Collection = builder.objectRef<Read<CollectionRow>>('Collection');

builder.node(Collection, {
  description: 'A named, ordered set of figures that a partner embeds.',
  subGraphs: everyone,
  id: { resolve: ({ row, reading }) => idIn(reading, row.collection.key) },
  loadMany: (ids, context) => readIds(context, (reading) => reading.collectionsByKey, ids),
  fields: (t) => ({
    key: t.string({ description: 'Its stable public name.', resolve: ({ row }) => row.collection.key }),
    title: t.string({
      description: 'What it is called.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row, 'title'),
    }),
    figures: t.connection(
      {
        type: Figure,
        description: 'Its figures, in its own order. One that was withdrawn stays in its place, and says so.',
        resolve: async ({ row, reading }, page) => {
          const rows = await reading.figures.loadMany(row.items.map(({ figureId }) => figureId));
          const found = rows.filter((row) => row !== null);
          const places = row.items.map(({ figureId }) => figureId);
          const whole = {
            reading,
            list: {
              visible: publicSql(reading.instant),
              where: sql`v."figureId" = ANY(${places}::uuid[])`,
            },
          };
          const listed = connectAll(page, {
            name: ['figures of collection', row.collection.key],
            items: found.map((row) => ({ row, reading })),
            placeOf: ({ row }) => places.indexOf(row.figureId),
          });
          return { ...listed, whole };
        },
      },
      FigureConnection,
    ),
  }),
});

const CollectionConnection = builder.connectionObject(
  { type: Collection, name: 'CollectionConnection', description: 'A page of collections.' },
  { name: 'CollectionEdge', description: 'One of the collections, with its cursor.' },
);

builder.queryField('collection', (t) =>
  t.field({
    type: Collection,
    nullable: true,
    subGraphs: everyone,
    description: 'A collection by its key; null where nothing public has it.',
    args: {
      key: t.arg.string({ holds: 'key', required: true, description: 'Its stable public name.' }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { key, asOf }, context) => {
      const reading = await context.reading(asOf);
      return readOrNull(reading, reading.collectionsByKey, key);
    },
  }),
);

builder.queryField('collections', (t) =>
  t.connection(
    {
      type: Collection,
      subGraphs: everyone,
      description: 'The collections, in the order asked for.',
      args: { sort: t.arg(recordSortArg), asOf: t.arg(asOfArg) },
      resolve: async (_root, { sort, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        return connect(page, reading, {
          where: listedAt(reading.instant),
          name: ['collections', ...sorted(sort)],
          ...orderOf('collection', sort),
          findMany: (query) =>
            reading.prisma.collectionVersion.findMany({ ...query, include: collectionParts }),
          count: (query) => reading.prisma.collectionVersion.count(query),
        });
      },
    },
    CollectionConnection,
  ),
);
