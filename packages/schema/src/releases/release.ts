import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import { badInput } from '../errors/bad-input.ts';
import { inLocale, inLocaleOrNull, localeArg } from '../locale/locale.ts';
import { readNodeId } from '../nodes/node-id.ts';
import { readOrNull } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { asOfArg } from '../scalars/as-of.ts';
import type { ReleaseRow } from './load-releases.ts';
import { outAt } from './out-at.ts';
import { timeSortArg } from './time-sort.ts';
import { unknownEpoch } from './unknown-epoch.ts';

export const Release = builder.objectRef<Read<ReleaseRow>>('Release');

builder.node(Release, {
  description: 'A set of changes that became public as one, at one instant.',
  subGraphs: everyone,
  id: { resolve: ({ row }) => row.id },
  loadMany: async (ids, context) => {
    const reading = await context.reading();
    const rows = await reading.releases.loadMany(ids);
    return rows.map((row) => row && { row, reading });
  },
  fields: (t) => ({
    title: t.string({
      description: 'What it is called.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row, 'title'),
    }),
    note: t.string({
      nullable: true,
      description: 'What went out with it.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocaleOrNull(locale, row, 'note'),
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
    description:
      'A release by the id that `releases` gives, null where nothing public has it; or the last one that came out with an epoch. Give one of the two.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      epoch: t.arg.string({
        holds: 'epoch',
        description: 'The epoch, as `hub { epoch }` and `/live` say it.',
      }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { id, epoch, asOf }, context, { schema }) => {
      if ((id == null) === (epoch == null)) {
        throw badInput(
          id == null ? 'id' : 'epoch',
          'release is asked for by its id or by an epoch; give one of the two.',
        );
      }
      const reading = await context.reading(asOf);
      if (epoch != null) {
        // An epoch is named by the last of its releases, and a state beside it has the instant after an "@".
        const release = await readOrNull(reading, reading.releases, epoch.split('@')[0] ?? '');
        if (!release) throw badInput('epoch', unknownEpoch('epoch', epoch));
        return release;
      }
      const named = readNodeId(String(id), schema);
      return readOrNull(reading, reading.releases, named?.typename === 'Release' ? named.id : null);
    },
  }),
);

builder.queryField('releases', (t) =>
  t.connection(
    {
      type: Release,
      subGraphs: everyone,
      description: 'The releases, in the order asked for.',
      args: { sort: t.arg(timeSortArg), asOf: t.arg(asOfArg) },
      resolve: async (_root, { sort, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        return connect(page, reading, {
          where: outAt(reading.instant),
          name: ['releases', ...(sort === 'LATEST' ? [sort] : [])],
          keyset: { releasedAt: 'instant', id: 'uuid' },
          isDescending: sort === 'LATEST',
          findMany: (query) => reading.prisma.release.findMany(query),
          count: (query) => reading.prisma.release.count(query),
        });
      },
    },
    ReleaseConnection,
  ),
);
