import { isUuid } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import type { EarlyReader, EarlyWay } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { connectRows } from '../../connections/connect.ts';
import { editors, requireReader } from './editors.ts';

const EarlyWayType = builder.enumType('EarlyWay', {
  description: 'How somebody read a release before it was public.',
  subGraphs: editors,
  values: {
    OPENED: { description: 'They opened it, approved and not out yet.' },
    RECORD: { description: 'They read a record as it will be from that release on.' },
    COMPARED: {
      description: 'They had a file or a change compared with what stands, what is not out yet included.',
    },
    PREVIEW_MADE: { description: 'They asked for the address of a preview.' },
    PREVIEW_OPENED: {
      description:
        'A preview was opened by an address that was made for them: of this release, or of one that comes after it and so shows both.',
    },
  } as const satisfies Record<EarlyWay, { description: string }>,
});

const EarlyCameByType = builder.enumType('EarlyCameBy', {
  description: 'How somebody came to read early.',
  subGraphs: editors,
  values: {
    SESSION: { description: 'Signed in, in a browser.' },
    API_KEY: { description: 'With a key for scripts.' },
    COMMAND_LINE: { description: 'At the operator’s command line.' },
    LINK: { description: 'By the address of a preview, which lets in whoever has it.' },
  } as const satisfies Record<EarlyReader['cameBy'], { description: string }>,
});

const EarlyReading = builder.objectRef<Prisma.EarlyReadingGetPayload<object>>('EarlyReading').implement({
  description:
    'Somebody read what was not public yet: once for each person, release, way and hour. None is ever changed.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    releaseId: t.exposeID('releaseId', { description: 'The id of the release.' }),
    readAt: t.field({
      type: 'DateTime',
      description: 'When, for the first time in that hour.',
      resolve: ({ readAt }) => readAt,
    }),
    by: t.exposeString('accountName', {
      description: 'Who, by name; of an opened preview the one whom its address was made for.',
    }),
    accountId: t.exposeID('accountId', { description: 'Who, by account.' }),
    cameBy: t.field({
      type: EarlyCameByType,
      description: 'How they came in.',
      resolve: ({ cameBy }) => cameBy as EarlyReader['cameBy'],
    }),
    way: t.field({
      type: EarlyWayType,
      description: 'How they read.',
      resolve: ({ way }) => way as EarlyWay,
    }),
    client: t.string({
      nullable: true,
      description: 'Of an opened preview, the network that asked; null of all others.',
      resolve: ({ client }) => client || null,
    }),
  }),
});

const EarlyReadingFilter = builder.inputType('EarlyReadingFilter', {
  description: 'Which readings.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ description: 'Only those of this release.' }),
    account: t.id({ description: 'Only those by this account.' }),
  }),
});

const EarlyReadingConnection = builder.connectionObject(
  {
    type: EarlyReading,
    name: 'EarlyReadingConnection',
    description: 'A page of readings.',
    subGraphs: editors,
  },
  { name: 'EarlyReadingEdge', description: 'One of the readings, with its cursor.', subGraphs: editors },
);

builder.queryField('earlyReadings', (t) =>
  t.connection(
    {
      type: EarlyReading,
      subGraphs: editors,
      description: 'Who read what before it was public, the newest first.',
      args: { filter: t.arg({ type: EarlyReadingFilter, description: 'Which readings; all unless said.' }) },
      resolve: (_root, { filter, ...page }, context) => {
        requireReader(context, 'earlyReadings');
        const ids = (id: unknown) => ({ in: [String(id)].filter(isUuid) });
        return connectRows(page, {
          where: {
            ...(filter?.release != null && { releaseId: ids(filter.release) }),
            ...(filter?.account != null && { accountId: ids(filter.account) }),
          },
          name: ['earlyReadings', filter ?? {}],
          keyset: { readAt: 'instant', id: 'uuid' },
          isDescending: true,
          findMany: (query) => context.prisma.earlyReading.findMany(query),
          count: (query) => context.prisma.earlyReading.count(query),
        });
      },
    },
    EarlyReadingConnection,
  ),
);
