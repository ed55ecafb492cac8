import type { Prisma } from '@akto-figures/prisma/client';
import {
  addAccount,
  type BadAccountCode,
  changeAccount,
  disableAccount,
  enableAccount,
  invite,
  issueApiKey,
  type Role,
  revokeApiKey,
} from '@akto-figures/publishing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { aHubToSignInTo, type HubToSignInTo, password, publicUrl } from '../../tests/a-hub-to-sign-in-to.ts';
import { operator } from '../command-line/operator.ts';
import { keepPassword } from './kept-password.ts';

// Begins today: an invitation ends by better-auth's clock, which is the machine's.
let now = new Date();
let hub: HubToSignInTo;
beforeAll(async () => {
  hub = await aHubToSignInTo(await openDatabaseOfTest('started'), { now: () => now });
});
afterAll(() => hub.database.close());

const inOne = <Result>(work: (tx: Prisma.TransactionClient) => Promise<Result>) =>
  hub.database.client.$transaction(work);
const refusal = (work: (tx: Prisma.TransactionClient) => Promise<unknown>): Promise<BadAccountCode> =>
  inOne(work).then(
    () => Promise.reject(new Error('It was taken.')),
    (error) => error.code ?? Promise.reject(error),
  );
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const whoami = (key: string) =>
  hub.fetch(new Request(`${publicUrl}/editorial/whoami`, { headers: { Authorization: `Bearer ${key}` } }));

describe('an account', () => {
  it('begins with an invitation, which lets its holder choose a password once', async () => {
    const { account, invitation } = await inOne((tx) =>
      addAccount(tx, { email: ' Dominique@Example.fr', roles: ['EDITOR'], actorKeys: ['akto'] }, now),
    );
    expect(account).toMatchObject({ email: 'dominique@example.fr', name: 'dominique@example.fr' });
    const token = invitation?.token ?? '';
    expect(JSON.stringify(await hub.database.client.identityVerification.findMany())).not.toContain(token);

    const browser = hub.browser();
    const accept = (newPassword: string) => browser.post('/auth/reset-password', { token, newPassword });
    expect((await accept('too short')).status).toBe(400);
    expect((await accept(password)).status).toBe(200);
    expect((await accept('another password, long')).status).toBe(400);
    expect((await browser.signIn('Dominique@example.fr')).status).toBe(200);
  });

  it('gets another invitation when the password is forgotten, and the first opens nothing more', async () => {
    const { account, email } = await hub.somebody('EDITOR');
    const first = await inOne((tx) => invite(tx, account, new Date()));
    const second = await inOne((tx) => invite(tx, account, new Date()));
    const browser = hub.browser();
    const accept = (token: string) =>
      browser.post('/auth/reset-password', { token, newPassword: 'another password, long' });
    expect((await accept(first.token)).status).toBe(400);
    expect((await accept(second.token)).status).toBe(200);
    expect((await browser.signIn(email)).status).toBe(401);
    expect((await browser.signIn(email, 'another password, long')).status).toBe(200);
  });

  it.each([
    ['ACTOR_REQUIRED', { roles: ['EDITOR'] }],
    ['ACTOR_UNKNOWN', { roles: ['EDITOR'], actorKeys: ['nobody'] }],
    ['ACTOR_NOT_WANTED', { roles: ['PUBLISHER'], actorKeys: ['akto'] }],
    ['BAD_EMAIL', { email: 'dominique', roles: ['ADMIN'] }],
  ] as const)('is refused with %s', async (code, given) => {
    const account = { email: 'somebody.else@example.fr', ...given };
    expect(await refusal((tx) => addAccount(tx, account, now))).toBe(code);
  });

  it('is refused with a password of a few letters', async () => {
    await expect(keepPassword('short')).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
  });

  it('is one for each address, however it is written', async () => {
    const { email } = await hub.somebody('EDITOR');
    const again = { email: email.toUpperCase(), roles: ['ADMIN'] } as const;
    expect(await refusal((tx) => addAccount(tx, again, now))).toBe('EMAIL_TAKEN');
  });

  it('has other rights from the next sign-in on', async () => {
    const { browser, email, account } = await hub.somebody('EDITOR');
    await browser.signIn(email);
    await inOne((tx) => changeAccount(tx, account.id, { name: 'Camille Martin' }, now));
    expect(await (await browser.get('/editorial/whoami')).json()).toMatchObject({ name: 'Camille Martin' });
    await inOne((tx) => changeAccount(tx, account.id, { roles: ['REVIEWER'] }, now));
    expect((await browser.get('/editorial/whoami')).status).toBe(401);
    await browser.signIn(email);
    expect((await browser.get('/editorial/whoami')).status).toBe(403);
  });

  it('is given back as it was, its keys aside', async () => {
    const { browser, email, account } = await hub.somebody('EDITOR');
    await inOne((tx) => disableAccount(tx, account.id, now));
    await inOne((tx) => enableAccount(tx, account.id));
    expect((await browser.signIn(email)).status).toBe(200);
  });

  it('stays where it is the last admin', async () => {
    const { account: one } = await hub.somebody('ADMIN');
    const { account: other } = await hub.somebody('ADMIN');
    await inOne((tx) => disableAccount(tx, one.id, now));
    expect(await refusal((tx) => disableAccount(tx, other.id, now))).toBe('LAST_ADMIN');
    expect(await refusal((tx) => changeAccount(tx, other.id, { roles: ['PUBLISHER'] }, now))).toBe(
      'LAST_ADMIN',
    );
  });
});

describe('an API key', () => {
  const aKey = async (days = 30) => {
    const { account } = await hub.somebody('REVIEWER');
    const given = { accountId: account.id, name: 'Import nocturne', expiresAt: inDays(days) };
    const issued = await inOne((tx) =>
      issueApiKey(tx, { ...given, roles: ['EDITOR'], actorKeys: ['akto'] }, operator, now),
    );
    return { account, ...issued };
  };

  it('acts with the rights of one role and one actor, under its own name', async () => {
    const { key, account, apiKey } = await aKey();
    expect(await (await whoami(key)).json()).toEqual({
      accountId: account.id,
      name: 'Import nocturne',
      roles: ['EDITOR'],
      actorKeys: ['akto'],
      cameBy: 'API_KEY',
    });
    const used = await hub.database.client.apiKey.findUniqueOrThrow({ where: { id: apiKey.id } });
    expect(used.lastUsedAt).toEqual(now);
  });

  it('is shown once: the hub keeps its hash', async () => {
    const { key, apiKey } = await aKey();
    expect(key).toMatch(/^akto_[\w-]{43}$/);
    const kept = await hub.database.client.apiKey.findMany();
    expect(kept.find(({ id }) => id === apiKey.id)?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(key.slice(5));
    expect((await whoami(apiKey.hash)).status).toBe(401);
  });

  it('ends on its day', async () => {
    const { key } = await aKey(1);
    expect((await whoami(key)).status).toBe(200);
    now = inDays(1);
    expect((await whoami(key)).status).toBe(401);
  });

  it('ends when it is revoked, or the account that answers for it is disabled or changed', async () => {
    for (const end of [
      ({ apiKey }) => inOne((tx) => revokeApiKey(tx, apiKey.id, now)),
      ({ account }) => inOne((tx) => disableAccount(tx, account.id, now)),
      ({ account }) => inOne((tx) => changeAccount(tx, account.id, { roles: ['PUBLISHER'] }, now)),
    ] satisfies ((issued: Awaited<ReturnType<typeof aKey>>) => Promise<unknown>)[]) {
      const issued = await aKey();
      expect((await whoami(issued.key)).status).toBe(200);
      await end(issued);
      const refused = await whoami(issued.key);
      expect(refused.status).toBe(401);
      expect(await refused.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it('opens nothing under /auth', async () => {
    const { key } = await aKey();
    const asked = new Request(`${publicUrl}/auth/get-session`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(await (await hub.fetch(asked)).json()).toBe(null);
  });

  it.each([
    ['BAD_EXPIRY', { days: 367 }],
    ['BAD_EXPIRY', { days: 0 }],
    ['BAD_NAME', { name: ' ' }],
    ['ACTOR_REQUIRED', { actorKeys: [] }],
    ['MORE_THAN_ACCOUNT', { roles: ['PUBLISHER'], actorKeys: [] }],
    ['MORE_THAN_ACCOUNT', { roles: ['ADMIN'], actorKeys: [] }],
    ['MORE_THAN_ACCOUNT', { of: 'EDITOR', actorKeys: ['cheops'] }],
  ] satisfies [
    BadAccountCode,
    { days?: number; name?: string; roles?: Role[]; of?: Role; actorKeys?: string[] },
  ][])('is refused with %s: %j', async (code, given) => {
    const { days, of, ...rest } = { days: 30, of: 'REVIEWER' as Role, ...given };
    const { account } = await hub.somebody(of);
    const whole = {
      accountId: account.id,
      name: 'x',
      roles: ['EDITOR'],
      actorKeys: ['akto'],
      ...rest,
    } as const;
    expect(await refusal((tx) => issueApiKey(tx, { ...whole, expiresAt: inDays(days) }, operator, now))).toBe(
      code,
    );
  });

  it('opens nothing for who has fewer rights than it, however that came about', async () => {
    const { account } = await hub.somebody('PUBLISHER');
    const given = { accountId: account.id, name: 'x', roles: ['REVIEWER'], expiresAt: inDays(1) } as const;
    const { key } = await inOne((tx) => issueApiKey(tx, given, operator, now));
    expect((await whoami(key)).status).toBe(200);
    const { id: actorId } = await hub.database.client.actor.findUniqueOrThrow({ where: { key: 'akto' } });
    await hub.database.client.account.update({
      where: { id: account.id },
      data: { roles: ['EDITOR'], actorIds: [actorId] },
    });
    expect((await whoami(key)).status).toBe(401);
  });
});

it('works on while sign-in is off, for scripts alone', async () => {
  const off = await aHubToSignInTo(hub.database, { secret: null, now: () => now });
  const { account, email } = await hub.somebody('REVIEWER');
  const given = { accountId: account.id, name: 'x', roles: ['REVIEWER'], expiresAt: inDays(1) } as const;
  const { key } = await inOne((tx) => issueApiKey(tx, given, operator, now));
  const asked = new Request(`${publicUrl}/editorial/whoami`, { headers: { Authorization: `Bearer ${key}` } });
  expect((await off.fetch(asked)).status).toBe(200);
  const refused = await off.browser().signIn(email);
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ code: 'SIGN_IN_OFF' });
});
