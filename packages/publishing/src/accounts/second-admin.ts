import type { Account, Prisma } from '@akto-figures/prisma/client';
import type { Role } from '../viewer.ts';

/** Whoever has one of these can approve, or give anybody a right: nobody alone makes such a person, who could be themself. */
export const weighty: ReadonlySet<Role> = new Set(['PUBLISHER', 'ADMIN']);

const weigh = (roles: readonly Role[]): boolean => roles.some((role) => weighty.has(role));

/** What an account is to be trusted with, and who asks: an account as it stands, whatever key or session they came in by. */
interface Asked {
  readonly roles: readonly Role[];
}

/**
 * Whether one admin may do it, or asks for what another admin or the operator grants. An invitation is a link that whoever sees
 * it can open: one admin hands over the first of an account that weighs little, and no link to an account that somebody has. That
 * one admin may have opened it, so an account that comes to weigh begins anew, by the hand of who grants it. An admin who approves as
 * well adds nobody alone, however little they weigh: what that account writes could be their own, and be approved by them.
 */
export const needsSecond = {
  addAccount: ({ roles }: Asked, by: Asked) => weigh(roles) || by.roles.includes('PUBLISHER'),
  changeAccount: (before: Account, { roles }: Asked) =>
    weigh(roles.filter((role) => !before.roles.includes(role))),
  inviteAgain: async (tx: Prisma.TransactionClient, { roles, identityUserId: userId }: Account, by: Asked) =>
    weigh(roles) || by.roles.includes('PUBLISHER') || (await hasWayIn(tx, userId)),
  forgetSecondFactors: () => true,
} as const;

/** Whether somebody has come in by an account, or can: from then on it is theirs. */
export async function hasWayIn(tx: Prisma.TransactionClient, userId: string): Promise<boolean> {
  const credentials = await tx.identityCredential.count({ where: { userId } });
  return credentials > 0 || (await tx.identityPasskey.count({ where: { userId } })) > 0;
}
