import { isUuid } from '@akto-figures/contents';
import type { Account } from '@akto-figures/prisma/client';
import { type RequestedAct, requestAct } from '../accounts/account-requests.ts';
import { requireNewcomer } from '../accounts/add-account.ts';
import { issueApiKey as issue, revokeApiKey as revoke } from '../accounts/api-keys.ts';
import { isSame, readChange } from '../accounts/change-account.ts';
import { disableAccount as disable, enableAccount as enable } from '../accounts/disable-account.ts';
import { acknowledge } from '../accounts/notices.ts';
import { needsSecond } from '../accounts/second-admin.ts';
import { refuseTakenName } from '../accounts/taken-names.ts';
import type { Inputs } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { reachOf } from '../permissions.ts';
import type { Viewer } from '../viewer.ts';
import { type Effecting, effects, inTurn, onAccount, tellOf } from './account-effects.ts';
import type { Verb, Work } from './work.ts';

export const addAccount: Verb<'addAccount'> = (work, input) =>
  inTurn(work, async () => {
    if (!needsSecond.addAccount(input, await standing(work))) {
      return effects.addAccount(effecting(work), input);
    }
    await requireNewcomer(work.tx, { ...input, actorKeys: input.actors });
    return request(work, 'addAccount', input, null);
  });

export const changeAccount: Verb<'changeAccount'> = (work, input) =>
  onAccount(work, input.account, async (before) => {
    if (!needsSecond.changeAccount(before, input)) return effects.changeAccount(effecting(work), input);
    if (input.name !== before.name) await refuseTakenName(work.tx, input.name, before.id);
    await readChange(work.tx, before, { roles: input.roles, actorKeys: input.actors });
    return request(work, 'changeAccount', input, before.id);
  });

export const inviteAgain: Verb<'inviteAgain'> = (work, input) =>
  onAccount(work, input.account, async (account) =>
    (await needsSecond.inviteAgain(work.tx, account, await standing(work)))
      ? request(work, 'inviteAgain', input, account.id)
      : effects.inviteAgain(effecting(work), input),
  );

export const forgetSecondFactors: Verb<'forgetSecondFactors'> = (work, input) =>
  onAccount(work, input.account, (account) =>
    request(work, 'forgetSecondFactors', input, account.id, input.reason),
  );

/** Asks another admin, and tells in the trail for what. */
async function request<Which extends RequestedAct>(
  { tx, viewer, tell }: Work,
  act: Which,
  input: Inputs[Which],
  accountId: string | null,
  why: string | null = null,
): Promise<Outcome> {
  const { id } = await requestAct(tx, { act, input, accountId, requestedById: viewer.accountId }, new Date());
  await tell({
    subject: accountId === null ? `request ${id}` : `account ${accountId}`,
    after: { request: id, ...input },
    why,
  });
  return { is: 'Done', request: id, ...(accountId !== null && { account: accountId }) };
}

/** Who asks, with all that they are trusted with: a key may have less, and is in the hands of the same person. */
const standing = async ({ tx, viewer }: Work): Promise<Pick<Account, 'roles'> | Viewer> =>
  (await tx.account.findUnique({ where: { id: viewer.accountId }, select: { roles: true } })) ?? viewer;

const effecting = ({ tx, viewer, tell }: Work): Effecting => ({ tx, by: viewer, tell });

export const disableAccount: Verb<'disableAccount'> = (work, { account: id, reason }) =>
  onAccount(work, id, async (before) => {
    const account = await disable(work.tx, id, new Date());
    await tellOf(work, account, disabling(before), disabling(account), reason);
    return { is: 'Done', account: id };
  });

export const enableAccount: Verb<'enableAccount'> = (work, { account: id, reason }) =>
  onAccount(work, id, async (before) => {
    const account = await enable(work.tx, id);
    await tellOf(work, account, disabling(before), disabling(account), reason);
    return { is: 'Done', account: id };
  });

export const issueApiKey: Verb<'issueApiKey'> = async (
  work,
  { account: named, name, roles, actors, expiresOn },
) => {
  const { accountId: account } = work.viewer;
  if (named !== null && named !== account) return { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACCOUNT' };
  return onAccount(work, account, async (own) => {
    // With other rights than the session that asks began with, it is for who signs in anew.
    if (!isSame(own.roles, work.viewer.roles)) return { is: 'NotAllowed', obstacle: 'ROLE' };
    const expiresAt = new Date(`${expiresOn}T23:59:59Z`);
    // What a key does stands under its name.
    await refuseTakenName(work.tx, name, account);
    const given = { accountId: account, name, roles, actorKeys: actors, expiresAt };
    const { key, apiKey } = await issue(work.tx, given, work.viewer, new Date());
    await work.tell({
      subject: `API key ${apiKey.id}`,
      after: { name, roles, actors, account, expiresAt: expiresAt.toISOString() },
    });
    return { is: 'Done', apiKey: apiKey.id, secret: key };
  });
};

export const revokeApiKey: Verb<'revokeApiKey'> = (work, { apiKey: id, reason }) =>
  inTurn(work, async () => {
    const found = isUuid(id) ? await work.tx.apiKey.findUnique({ where: { id } }) : null;
    if (!found) return { is: 'NotThere', what: 'API key', name: id };
    if (reachOf('revokeApiKey', work.viewer) === 'mine' && found.accountId !== work.viewer.accountId) {
      return { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACCOUNT' };
    }
    const { name, revokedAt } = await revoke(work.tx, id, new Date());
    await work.tell({
      subject: `API key ${id}`,
      after: { name, revokedAt: revokedAt?.toISOString() ?? null },
      why: reason,
    });
    return { is: 'Done', apiKey: id };
  });

export const acknowledgeNotice: Verb<'acknowledgeNotice'> = async (work, { notice: id }) => {
  const { accountId } = work.viewer;
  const notice = isUuid(id) ? await acknowledge(work.tx, id, accountId, new Date()) : null;
  if (!notice) return { is: 'NotThere', what: 'notice', name: id };
  await work.tell({ subject: `account ${accountId}`, after: { notice: id, kind: notice.kind } });
  return { is: 'Done', account: accountId };
};

const disabling = ({ disabledAt }: Account) => ({ disabledAt: disabledAt?.toISOString() ?? null });
