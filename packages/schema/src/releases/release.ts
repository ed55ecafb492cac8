import type { Prisma } from '@akto-figures/prisma/client';
import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import { isUuid } from '../connections/cursor.ts';
import { inLocale, inLocaleOrNull, localeArg } from '../locale/locale.ts';
import { readNodeId } from '../nodes/node-id.ts';
import type { Read } from '../reading/reading.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { outAt } from './out-at.ts';

type ReleaseRow = Prisma.ReleaseGetPayload<object>;

export const Release = builder.objectRef<Read<ReleaseRow>>('Release');

builder.node(Release, {
  description: 'A set of changes that became public as one, at one instant.',
  subGraphs: everyone,
  id: { resolve: ({ row }) => row.id },
  loadMany: async (ids, context) => {
    const reading = await context.reading();
    const known = ids.filter((id) => isUuid(id));
    const rows = await reading.prisma.release.findMany({
      where: { id: { in: known }, ...outAt(reading.instant) },
    });
    return ids.map((id) => {
      const row = rows.find((row) => row.id === id);
      return row ? { row, reading } : null;
    });
  },
  fields: (t) => ({
    title: t.string({
      description: 'What it is called.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row.titleFr, row.titleEn),
    }),
    note: t.string({
      nullable: true,
      description: 'What went out with it.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocaleOrNull(locale, row.noteFr, row.noteEn),
    }),
    releasedAt: t.field({
      type: 'DateTime',
      description: 'When it became public.',
      resolve: ({ row }) => {
        if (row.releasedAt === null) throw new Error(`The release ${row.id} was read and is not public.`);
        return row.releasedAt;
      },
    }),
  }),
});

export const ReleaseConnection = builder.connectionObject(
  { type: Release, name: 'ReleaseConnection', description: 'A page of releases.' },
  { name: 'ReleaseEdge', description: 'One of the releases, with its cursor.' },
);

builder.queryField('release', (t) =>
  t.field({
    type: Release,
    nullable: true,
    subGraphs: everyone,
    description: 'A release by the id that `releases` gives; null where nothing public has it.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }), asOf: t.arg(asOfArg) },
    resolve: async (_root, { id, asOf }, context, { schema }) => {
      const reading = await context.reading(asOf);
      const named = readNodeId(String(id), schema);
      if (named?.typename !== 'Release' || !isUuid(named.id)) return null;
      const row = await reading.prisma.release.findFirst({
        where: { id: named.id, ...outAt(reading.instant) },
      });
      return row && { row, reading };
    },
  }),
);

builder.queryField('releases', (t) =>
  t.connection(
    {
      type: Release,
      subGraphs: everyone,
      description: 'The releases, the first one first.',
      args: { asOf: t.arg(asOfArg) },
      resolve: async (_root, { asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        return connect(page, reading, {
          where: outAt(reading.instant),
          name: ['releases'],
          keyset: { releasedAt: 'instant', id: 'uuid' },
          findMany: (query) => reading.prisma.release.findMany(query),
          count: (query) => reading.prisma.release.count(query),
        });
      },
    },
    ReleaseConnection,
  ),
);
