import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { type Role, widestOf } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { Account, findAccount } from './accounts.ts';
import { editorial, editors, requireReader } from './editors.ts';
import { ActType, oneOf, RoleType } from './enums.ts';

const withAsker = { requestedBy: { select: { id: true, name: true } } } as const;
type RequestRow = Prisma.AccountRequestGetPayload<{ include: typeof withAsker }>;
type ActName = (typeof ActType)['$inferType'];

// Each ends within a week.
const most = 100;

export const findAccountRequest = (
  { accountRequest }: PrismaClient,
  id: string,
): Promise<RequestRow | null> => accountRequest.findUnique({ where: { id }, include: withAsker });

/** What was given to the act that waits. */
interface Asked {
  readonly email?: string;
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly actors?: readonly string[];
  readonly reason?: string;
}
const asked = ({ input }: RequestRow) => input as Asked;

export const AccountRequest = builder.objectRef<RequestRow>('AccountRequest').implement({
  description: 'What one admin has asked for, and another grants or refuses within a week.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    act: t.field({
      type: ActType,
      description: 'The act that waits.',
      resolve: ({ act }) => act as ActName,
    }),
    account: t.field({
      type: Account,
      nullable: true,
      description: 'Whom it is about; null where it adds somebody.',
      resolve: ({ accountId }, _, { prisma }) => (accountId === null ? null : findAccount(prisma, accountId)),
    }),
    email: t.string({
      nullable: true,
      description: 'The address of whom it adds.',
      resolve: (row) => asked(row).email ?? null,
    }),
    name: t.string({
      nullable: true,
      description: 'The name that was asked for.',
      resolve: (row) => asked(row).name ?? null,
    }),
    roles: t.field({
      type: [RoleType],
      nullable: true,
      description: 'The roles that were asked for.',
      resolve: (row) => asked(row).roles ?? null,
    }),
    role: t.field({
      type: RoleType,
      nullable: true,
      description: 'The widest of the roles that were asked for.',
      deprecationReason: oneOf('roles'),
      resolve: (row) => {
        const { roles } = asked(row);
        return roles ? widestOf(roles) : null;
      },
    }),
    actors: t.stringList({
      nullable: true,
      description: 'The keys of the actors to write for that were asked for.',
      resolve: (row) => asked(row).actors ?? null,
    }),
    reason: t.string({ nullable: true, description: 'Why.', resolve: (row) => asked(row).reason ?? null }),
    requestedBy: t.string({
      description: 'Who asks, by name.',
      resolve: ({ requestedBy }) => requestedBy.name,
    }),
    isYours: t.boolean({
      description: 'Whether the viewer asks, and so cannot grant it.',
      resolve: ({ requestedById }, _, context) => requestedById === editorial(context).viewer.accountId,
    }),
    requestedAt: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ requestedAt }) => requestedAt,
    }),
    endsAt: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ endsAt }) => endsAt }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was granted or refused.',
      resolve: ({ decidedAt }) => decidedAt,
    }),
  }),
});

builder.queryField('accountRequests', (t) =>
  t.field({
    type: [AccountRequest],
    subGraphs: editors,
    description: 'What waits for a second admin, the oldest first.',
    resolve: (_root, _args, context) => {
      requireReader(context, 'accountRequests');
      return context.prisma.accountRequest.findMany({
        where: { decidedAt: null, endsAt: { gt: new Date() } },
        include: withAsker,
        orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
        take: most,
      });
    },
  }),
);
