import type { Account } from '@akto-figures/prisma/client';
import { isUuid, type Outcome, permissions, type Reach } from '@akto-figures/schema';
import { addAccount as add } from '../accounts/add-account.ts';
import { issueApiKey as issue, revokeApiKey as revoke } from '../accounts/api-keys.ts';
import { BadAccount } from '../accounts/bad-account.ts';
import { changeAccount as change } from '../accounts/change-account.ts';
import {
  disableAccount as disable,
  enableAccount as enable,
  forgetSecondFactors as forget,
} from '../accounts/disable-account.ts';
import { invite } from '../accounts/invite.ts';
import { acknowledge } from '../accounts/notices.ts';
import type { Verb, Work } from './work.ts';

// Accounts and keys refuse what cannot be by BadAccount, before they have changed anything.

export const addAccount: Verb<'addAccount'> = (work, { email, name, role, actor }) =>
  unlessRefused(async () => {
    const { account, invitation } = await add(work.tx, { email, name, role, actorKey: actor }, new Date());
    await tellOf(work, account, null, { email: account.email, name, role, actor });
    return { is: 'Done', account: account.id, ...(invitation && { secret: invitation.token }) };
  });

export const changeAccount: Verb<'changeAccount'> = (work, { account: id, name, role, actor }) =>
  onAccount(work, id, async (before) => {
    const account = await change(work.tx, id, { name, role, actorKey: actor }, new Date());
    const was = { name: before.name, role: before.role, actor: before.actor?.key ?? null };
    await tellOf(work, account, was, { name, role, actor });
    return { is: 'Done', account: id };
  });

export const inviteAgain: Verb<'inviteAgain'> = (work, { account: id }) =>
  onAccount(work, id, async (account) => {
    const { token } = await invite(work.tx, id, new Date());
    await tellOf(work, account, null, null);
    return { is: 'Done', account: id, secret: token };
  });

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

export const forgetSecondFactors: Verb<'forgetSecondFactors'> = (work, { account: id, reason }) =>
  onAccount(work, id, async (account) => {
    const forgotten = await forget(work.tx, id, new Date());
    await tellOf(work, account, forgotten, { hasAuthenticator: false, passkeys: 0 }, reason);
    return { is: 'Done', account: id };
  });

export const issueApiKey: Verb<'issueApiKey'> = async (
  work,
  { account: named, name, role, actor, expiresOn },
) => {
  const { accountId: account } = work.viewer;
  if (named !== null && named !== account) return { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACCOUNT' };
  return unlessRefused(async () => {
    const expiresAt = new Date(`${expiresOn}T23:59:59Z`);
    const given = { accountId: account, name, role, actorKey: actor, expiresAt };
    const { key, apiKey } = await issue(work.tx, given, work.viewer, new Date());
    await work.tell({
      subject: `API key ${apiKey.id}`,
      after: { name, role, actor, account, expiresAt: expiresAt.toISOString() },
    });
    return { is: 'Done', apiKey: apiKey.id, secret: key };
  });
};

export const revokeApiKey: Verb<'revokeApiKey'> = async (work, { apiKey: id, reason }) => {
  const found = isUuid(id) ? await work.tx.apiKey.findUnique({ where: { id } }) : null;
  if (!found) return { is: 'NotThere', what: 'API key', name: id };
  const reach: Reach | undefined = permissions.revokeApiKey.roles[work.viewer.role];
  if (reach === 'mine' && found.accountId !== work.viewer.accountId) {
    return { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACCOUNT' };
  }
  return unlessRefused(async () => {
    const { name, revokedAt } = await revoke(work.tx, id, new Date());
    await work.tell({
      subject: `API key ${id}`,
      after: { name, revokedAt: revokedAt?.toISOString() ?? null },
      why: reason,
    });
    return { is: 'Done', apiKey: id };
  });
};

export const acknowledgeNotice: Verb<'acknowledgeNotice'> = async (work, { notice: id }) => {
  const { accountId } = work.viewer;
  const notice = isUuid(id) ? await acknowledge(work.tx, id, accountId, new Date()) : null;
  if (!notice) return { is: 'NotThere', what: 'notice', name: id };
  await work.tell({ subject: `account ${accountId}`, after: { notice: id, kind: notice.kind } });
  return { is: 'Done', account: accountId };
};

async function onAccount(
  { tx }: Work,
  id: string,
  act: (before: Account & { readonly actor: { readonly key: string } | null }) => Promise<Outcome>,
): Promise<Outcome> {
  const before = isUuid(id) ? await tx.account.findUnique({ where: { id }, include: { actor: true } }) : null;
  return before ? unlessRefused(() => act(before)) : { is: 'NotThere', what: 'account', name: id };
}

async function unlessRefused(act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof BadAccount) {
      return { is: 'AccountRefused', code: cause.code, message: cause.message };
    }
    throw cause;
  }
}

const disabling = ({ disabledAt }: Account) => ({ disabledAt: disabledAt?.toISOString() ?? null });

const tellOf = (
  { tell }: Work,
  { id }: Account,
  before: object | null,
  after: object | null,
  why: string | null = null,
) => tell({ subject: `account ${id}`, before, after, why });
