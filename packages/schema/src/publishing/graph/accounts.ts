import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { widestOf } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { connectRows } from '../../connections/connect.ts';
import { accessOf, type InvitationRow } from './access-of.ts';
import { actorKeysIn } from './actor-keys.ts';
import { editors, requireReader } from './editors.ts';
import { oneOf, RoleType } from './enums.ts';

type AccountRow = Prisma.AccountGetPayload<object>;
type ApiKeyRow = Prisma.ApiKeyGetPayload<object>;

export const findAccount = ({ account }: PrismaClient, id: string): Promise<AccountRow | null> =>
  account.findUnique({ where: { id } });

export const findApiKey = ({ apiKey }: PrismaClient, id: string): Promise<ApiKeyRow | null> =>
  apiKey.findUnique({ where: { id } });

/** The keys of an account that open something. */
export const findApiKeysOf = (
  { apiKey }: PrismaClient,
  accountId: string,
  at: Date,
  most: number,
): Promise<ApiKeyRow[]> =>
  apiKey.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: at } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
  });

const OpenInvitation = builder.objectRef<InvitationRow>('OpenInvitation').implement({
  description: 'An invitation that opens something. The link itself was shown once, and is kept nowhere.',
  subGraphs: editors,
  fields: (t) => ({
    invitedAt: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ invitedAt }) => invitedAt,
    }),
    endsAt: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ endsAt }) => endsAt }),
  }),
});

export const Account = builder.objectRef<AccountRow>('Account').implement({
  description: 'Who may do what here.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    email: t.exposeString('email', { description: 'The address to sign in with.' }),
    name: t.exposeString('name', { description: 'As the audit trail names them.' }),
    roles: t.field({
      type: [RoleType],
      description: 'What they are trusted with: what any of these roles may do, they may.',
      resolve: ({ roles }) => roles,
    }),
    role: t.field({
      type: RoleType,
      description: 'The widest of their roles.',
      deprecationReason: oneOf('roles'),
      resolve: ({ roles }) => widestOf(roles),
    }),
    actors: t.stringList({
      description: 'The keys of the actors that an editor writes for, the first one first.',
      resolve: ({ actorIds }, _, context) => actorKeysIn(context, actorIds),
    }),
    actor: t.string({
      nullable: true,
      description: 'The key of the first actor that an editor writes for.',
      deprecationReason: oneOf('actors'),
      resolve: async ({ actorIds }, _, context) => (await actorKeysIn(context, actorIds))[0] ?? null,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ createdAt }) => createdAt,
    }),
    hasSignedIn: t.boolean({
      description: 'Whether its holder has ever signed in.',
      resolve: async ({ id }, _, context) => (await accessOf(context, id)).hasSignedIn,
    }),
    invitation: t.field({
      type: OpenInvitation,
      nullable: true,
      description:
        'The invitation that its holder can still open; null where there is none, or it has ended.',
      resolve: async ({ id }, _, context) => (await accessOf(context, id)).invitation,
    }),
    disabledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it lets nobody in.',
      resolve: ({ disabledAt }) => disabledAt,
    }),
  }),
});

export const ApiKey = builder.objectRef<ApiKeyRow>('ApiKey').implement({
  description: 'What a script signs in with. The key itself was shown once, and is kept nowhere.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'As the audit trail names it.' }),
    roles: t.field({
      type: [RoleType],
      description: 'What it is trusted with: what any of these roles may do, it may.',
      resolve: ({ roles }) => roles,
    }),
    role: t.field({
      type: RoleType,
      description: 'The widest of its roles.',
      deprecationReason: oneOf('roles'),
      resolve: ({ roles }) => widestOf(roles),
    }),
    actors: t.stringList({
      description: 'The keys of the actors that it writes for, the first one first.',
      resolve: ({ actorIds }, _, context) => actorKeysIn(context, actorIds),
    }),
    actor: t.string({
      nullable: true,
      description: 'The key of the first actor that it writes for.',
      deprecationReason: oneOf('actors'),
      resolve: async ({ actorIds }, _, context) => (await actorKeysIn(context, actorIds))[0] ?? null,
    }),
    accountId: t.exposeID('accountId', { description: 'The account that answers for it.' }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ createdAt }) => createdAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    lastUsedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute.',
      resolve: ({ lastUsedAt }) => lastUsedAt,
    }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it opens nothing.',
      resolve: ({ revokedAt }) => revokedAt,
    }),
  }),
});

const AccountConnection = builder.connectionObject(
  { type: Account, name: 'AccountConnection', description: 'A page of accounts.', subGraphs: editors },
  { name: 'AccountEdge', description: 'One of the accounts, with its cursor.', subGraphs: editors },
);

const ApiKeyConnection = builder.connectionObject(
  { type: ApiKey, name: 'ApiKeyConnection', description: 'A page of API keys.', subGraphs: editors },
  { name: 'ApiKeyEdge', description: 'One of the keys, with its cursor.', subGraphs: editors },
);

builder.queryField('accounts', (t) =>
  t.connection(
    {
      type: Account,
      subGraphs: editors,
      description: 'Who may do what here, by address.',
      resolve: (_root, page, context) => {
        requireReader(context, 'accounts');
        return connectRows(page, {
          where: {},
          name: ['accounts'],
          keyset: { email: 'text', id: 'uuid' },
          findMany: (query) => context.prisma.account.findMany(query),
          count: (query) => context.prisma.account.count(query),
        });
      },
    },
    AccountConnection,
  ),
);

builder.queryField('apiKeys', (t) =>
  t.connection(
    {
      type: ApiKey,
      subGraphs: editors,
      description: 'The API keys, by name.',
      resolve: (_root, page, context) => {
        requireReader(context, 'apiKeys');
        return connectRows(page, {
          where: {},
          name: ['apiKeys'],
          keyset: { name: 'text', id: 'uuid' },
          findMany: (query) => context.prisma.apiKey.findMany(query),
          count: (query) => context.prisma.apiKey.count(query),
        });
      },
    },
    ApiKeyConnection,
  ),
);
