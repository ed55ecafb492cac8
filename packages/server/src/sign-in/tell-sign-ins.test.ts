import { setTimeout } from 'node:timers/promises';
import { invite } from '@akto-figures/publishing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  aHubToSignInTo,
  type HubToSignInTo,
  nextCodeOf,
  password,
  type Somebody,
  withAnApp,
} from '../../tests/a-hub-to-sign-in-to.ts';

let hub: HubToSignInTo;
beforeAll(async () => {
  hub = await aHubToSignInTo(await openDatabaseOfTest('started'));
});
afterAll(() => hub.database.close());

/** What the trail says of somebody: by whom, what, and by which way. */
const toldOf = async ({ account }: Pick<Somebody, 'account'>) => {
  const entries = await hub.database.client.auditEntry.findMany({
    where: { subject: `account ${account.id}` },
    orderBy: { number: 'asc' },
  });
  return entries.map(({ accountName, act, after }) =>
    [accountName, act, (after as { way?: string } | null)?.way].filter(Boolean).join(' '),
  );
};

it('tells who came in by a password, and whose password was wrong', async () => {
  const somebody = await hub.somebody('EDITOR');
  await somebody.browser.signIn(somebody.email, 'not the password');
  // It is told after the answer, which takes as long for an address that nobody has.
  await expect.poll(() => toldOf(somebody)).toHaveLength(1);
  await somebody.browser.signIn(somebody.email.toUpperCase());
  expect(await toldOf(somebody)).toEqual(['hub failSignIn password', 'Camille signIn password']);
});

it('tells of nobody who has no account', async () => {
  const before = await hub.database.client.auditEntry.count();
  await hub.browser().signIn('nobody@example.fr');
  await setTimeout(100);
  expect(await hub.database.client.auditEntry.count()).toBe(before);
});

it('tells that somebody is in once the second factor is shown, and not before', async () => {
  const somebody = await hub.somebody('PUBLISHER');
  const { totpURI, backupCodes } = await withAnApp(somebody);
  const other = hub.browser();
  await other.signIn(somebody.email);
  await other.post('/auth/two-factor/verify-totp', { code: '000000' });
  await expect.poll(() => toldOf(somebody)).toHaveLength(4);
  await other.post('/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) });
  const third = hub.browser();
  await third.signIn(somebody.email);
  await third.post('/auth/two-factor/verify-backup-code', { code: backupCodes[0] });
  expect(await toldOf(somebody)).toEqual([
    'Camille signIn password',
    'Camille beginAuthenticator',
    'Camille addAuthenticator',
    'hub failSignIn authenticator',
    'Camille signIn authenticator',
    'Camille signIn backup code',
  ]);
});

it('tells of each change of how somebody signs in, and of none that is refused', async () => {
  const somebody = await hub.somebody('EDITOR');
  const { browser, account } = somebody;
  const newPassword = 'another password, long';
  const { token } = await hub.database.client.$transaction((tx) => invite(tx, account, new Date()));
  await browser.post('/auth/reset-password', { token, newPassword: password });
  await browser.signIn(somebody.email);
  await browser.post('/auth/change-password', { currentPassword: 'wrong', newPassword });
  await browser.post('/auth/change-password', { currentPassword: password, newPassword });
  const { id } = await hub.database.client.identityPasskey.create({
    data: {
      userId: account.identityUserId,
      credentialID: account.id,
      publicKey: '',
      counter: 0,
      deviceType: 'multiDevice',
      backedUp: true,
    },
  });
  await hub.database.client.identitySession.updateMany({
    where: { userId: account.identityUserId },
    data: { secondFactor: true },
  });
  await browser.post('/auth/passkey/delete-passkey', { id: 'another' });
  await browser.post('/auth/passkey/delete-passkey', { id });
  expect(await toldOf(somebody)).toEqual([
    'Camille resetPassword',
    'Camille signIn password',
    'Camille changePassword',
    'Camille removePasskey',
  ]);
});
