import { acts, obstacleTo, permissions, type Viewer as ViewerData, widestOf } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { ApiKey, findApiKeysOf } from './accounts.ts';
import { editorial, editors, requireReader } from './editors.ts';
import { ActType, CameByType, oneOf, RoleType } from './enums.ts';
import { AccountNotice } from './notices.ts';

// What anybody has of either; what is over is not listed.
const most = 100;

export const Viewer = builder.objectRef<ViewerData>('Viewer').implement({
  description: 'Who asks.',
  subGraphs: editors,
  fields: (t) => ({
    accountId: t.exposeID('accountId', { description: 'The id of their account.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    roles: t.field({
      type: [RoleType],
      description: 'What they are trusted with: what any of these roles may do, they may.',
      resolve: ({ roles }) => [...roles],
    }),
    role: t.field({
      type: RoleType,
      description: 'The widest of their roles.',
      deprecationReason: oneOf('roles'),
      resolve: ({ roles }) => widestOf(roles),
    }),
    actors: t.stringList({
      description: 'The keys of the actors that an editor writes for, the first one first.',
      resolve: ({ actorKeys }) => [...actorKeys],
    }),
    actor: t.string({
      nullable: true,
      description: 'The key of the first actor that an editor writes for.',
      deprecationReason: oneOf('actors'),
      resolve: ({ actorKeys }) => actorKeys[0] ?? null,
    }),
    cameBy: t.field({ type: CameByType, description: 'How they came in.', resolve: ({ cameBy }) => cameBy }),
    apiKeys: t.field({
      type: [ApiKey],
      description: 'The keys of their account that open something, by name.',
      resolve: ({ accountId }, _, { prisma }) => findApiKeysOf(prisma, accountId, new Date(), most),
    }),
    notices: t.field({
      type: [AccountNotice],
      description:
        'What was done to their account before this session began, or by somebody else, and is not acknowledged; the newest first.',
      resolve: ({ accountId, session }, _, { prisma }) =>
        prisma.accountNotice.findMany({
          where: {
            accountId,
            acknowledgedAt: null,
            OR: [
              { byAccountId: null },
              { byAccountId: { not: accountId } },
              ...(session ? [{ at: { lt: session.beganAt } }] : []),
            ],
          },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: most,
        }),
    }),
    availableActions: t.field({
      type: [ActType],
      description: 'What they may do that is done to no release.',
      resolve: (viewer) =>
        acts.filter((act) => permissions[act].states === null && obstacleTo(act, viewer, null) === null),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    subGraphs: editors,
    description: 'Who is signed in.',
    resolve: (_root, _args, context) => {
      requireReader(context, 'viewer');
      return editorial(context).viewer;
    },
  }),
);
