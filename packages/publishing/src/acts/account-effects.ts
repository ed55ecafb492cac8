import { isUuid } from '@akto-figures/contents';
import type { Account, Prisma } from '@akto-figures/prisma/client';
import type { RequestedAct } from '../accounts/account-requests.ts';
import { addAccount as add, requireNewcomer } from '../accounts/add-account.ts';
import { BadAccount } from '../accounts/bad-account.ts';
import { noWayIn } from '../accounts/begin-anew.ts';
import { changeAccount as change } from '../accounts/change-account.ts';
import { forgetSecondFactors as forget } from '../accounts/disable-account.ts';
import { invite } from '../accounts/invite.ts';
import { notify } from '../accounts/notices.ts';
import { refuseTakenName } from '../accounts/taken-names.ts';
import { actorKeysOf } from '../accounts/writes-for.ts';
import { type Entry, holdAuditTrail, type Teller } from '../audit-trail/audit-trail.ts';
import type { Inputs } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';

/** What an act on an account works with, whether one admin does it, another grants it, or the operator does. */
export interface Effecting {
  readonly tx: Prisma.TransactionClient;
  readonly by: Teller;
  /** Adds an entry to the audit trail, under the name of the act. */
  tell(entry: Entry): Promise<void>;
}

type Effect<Which extends RequestedAct> = (work: Effecting, input: Inputs[Which]) => Promise<Outcome>;

/** What acts that may need a second admin do, once they are confirmed. */
export const effects: { readonly [Which in RequestedAct]: Effect<Which> } = {
  addAccount: (work, { email, name, roles, actors }) =>
    inTurn(work, async () => {
      const given = { email, name, roles, actorKeys: actors };
      await requireNewcomer(work.tx, given);
      const { account, invitation } = await add(work.tx, given, new Date());
      await tellOf(work, account, null, { email: account.email, name, roles, actors });
      return { is: 'Done', account: account.id, ...(invitation && { secret: invitation.token }) };
    }),

  changeAccount: (work, { account: id, name, roles, actors }) =>
    onAccount(work, id, async (before) => {
      const now = new Date();
      if (name !== before.name) await refuseTakenName(work.tx, name, id);
      const { account, begun } = await change(work.tx, id, { name, roles, actorKeys: actors }, now);
      const was = {
        name: before.name,
        roles: before.roles,
        actors: await actorKeysOf(work.tx, before.actorIds),
      };
      if (!begun) {
        await tellOf(work, account, was, { name, roles, actors });
        return { is: 'Done', account: id };
      }
      await notify(work.tx, { accountId: id, kind: 'ROLE_RAISED' }, work.by, now);
      await tellOf(
        work,
        account,
        { ...was, waysIn: begun.forgotten },
        { name, roles, actors, waysIn: noWayIn },
      );
      return { is: 'Done', account: id, secret: begun.invitation.token };
    }),

  inviteAgain: (work, { account: id }) =>
    onAccount(work, id, async (account) => {
      const now = new Date();
      const { token } = await invite(work.tx, account, now);
      await notify(work.tx, { accountId: id, kind: 'INVITED_AGAIN' }, work.by, now);
      await tellOf(work, account, null, null);
      return { is: 'Done', account: id, secret: token };
    }),

  forgetSecondFactors: (work, { account: id, reason }) =>
    onAccount(work, id, async (account) => {
      const now = new Date();
      const forgotten = await forget(work.tx, id, now);
      await notify(work.tx, { accountId: id, kind: 'SECOND_FACTORS_FORGOTTEN' }, work.by, now);
      await tellOf(work, account, forgotten, { hasAuthenticator: false, passkeys: 0 }, reason);
      return { is: 'Done', account: id };
    }),
};

export function onAccount(
  work: Pick<Effecting, 'tx'>,
  id: string,
  act: (before: Account) => Promise<Outcome>,
): Promise<Outcome> {
  return inTurn(work, async () => {
    const before = isUuid(id) ? await work.tx.account.findUnique({ where: { id } }) : null;
    return before ? act(before) : { is: 'NotThere', what: 'account', name: id };
  });
}

/**
 * Acts on accounts and keys, one at a time: whether one admin may do it is asked of an account that nobody raises meanwhile. They
 * refuse what cannot be by BadAccount, before they have changed anything.
 */
export async function inTurn({ tx }: Pick<Effecting, 'tx'>, act: () => Promise<Outcome>): Promise<Outcome> {
  await holdAuditTrail(tx);
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof BadAccount) {
      return { is: 'AccountRefused', code: cause.code, message: cause.message };
    }
    throw cause;
  }
}

export const tellOf = (
  { tell }: Pick<Effecting, 'tell'>,
  { id }: Account,
  before: object | null,
  after: object | null,
  why: string | null = null,
) => tell({ subject: `account ${id}`, before, after, why });
