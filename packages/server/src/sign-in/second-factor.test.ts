import { forgetSecondFactors } from '@akto-figures/publishing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  aHubToSignInTo,
  codeOf,
  type HubToSignInTo,
  nextCodeOf,
  password,
  type Somebody,
  type TestBrowser,
  withAnApp,
} from '../../tests/a-hub-to-sign-in-to.ts';
import { changesSignIn } from './second-factor.ts';

let hub: HubToSignInTo;
beforeAll(async () => {
  hub = await aHubToSignInTo(await openDatabaseOfTest('started'));
});
afterAll(() => hub.database.close());

const mayAct = async (browser: TestBrowser) => (await browser.get('/editorial/whoami')).status === 200;

/** Gives somebody a passkey, which no browser has. */
const addPasskey = ({ account }: Pick<Somebody, 'account'>) =>
  hub.database.client.identityPasskey.create({
    data: {
      userId: account.identityUserId,
      credentialID: account.id,
      publicKey: '',
      counter: 0,
      deviceType: 'multiDevice',
      backedUp: true,
    },
  });

/** Somebody with a passkey and no authenticator app; with the password alone they get a session of one factor. */
async function withAPasskey() {
  const publisher = await hub.somebody('PUBLISHER');
  await addPasskey(publisher);
  return publisher;
}

it('is not replaced by a password, for somebody who has a passkey', async () => {
  const { browser, email } = await withAPasskey();
  expect((await browser.signIn(email)).status).toBe(200);
  // Nor is the browser one that is known: each would have tries of its own.
  expect([...browser.cookies.keys()].filter((name) => name.includes('.device_'))).toEqual([]);
  const refused = await browser.get('/editorial/whoami');
  expect(await refused.json()).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED', isSetUp: true });
  expect(await (await browser.get('/auth/viewer')).json()).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
});

it.each([...changesSignIn])('is not replaced by a thief who has the password: %s', async (path) => {
  const { browser, email } = await withAPasskey();
  await browser.signIn(email);
  const answer = path.includes('generate-register')
    ? await browser.get(`/auth${path}`)
    : await browser.post(`/auth${path}`, {
        password,
        currentPassword: password,
        newPassword: 'another password, long',
        id: 'x',
        name: 'x',
        response: {},
      });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
});

it('is not replaced by an app that was begun before, and never finished', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  const thief = hub.browser();
  await thief.signIn(publisher.email);
  const begun = await (await thief.post('/auth/two-factor/enable', { password })).json();
  await hub.database.client.identityPasskey.create({
    data: {
      userId: publisher.account.identityUserId,
      credentialID: publisher.account.id,
      publicKey: '',
      counter: 0,
      deviceType: 'multiDevice',
      backedUp: true,
    },
  });
  const answer = await thief.post('/auth/two-factor/verify-totp', { code: codeOf(begun.totpURI) });
  expect(answer.status).toBe(403);
  expect(await mayAct(thief)).toBe(false);
});

it('is asked of a device that was trusted, too', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  const { totpURI } = await withAnApp(publisher);
  const browser = hub.browser();
  await browser.signIn(publisher.email);
  await browser.post('/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI), trustDevice: true });
  expect(await mayAct(browser)).toBe(true);
  await browser.post('/auth/sign-out');
  await browser.signIn(publisher.email);
  expect(await mayAct(browser)).toBe(false);
});

it('stays when the password changes, and goes with the app', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  await withAnApp(publisher);
  const { browser } = publisher;
  const newPassword = 'another password, long';
  const changed = await browser.post('/auth/change-password', {
    currentPassword: password,
    newPassword,
    revokeOtherSessions: true,
  });
  expect(changed.status).toBe(200);
  expect(await mayAct(browser)).toBe(true);
  await addPasskey(publisher);
  expect((await browser.post('/auth/two-factor/disable', { password: newPassword })).status).toBe(200);
  expect(await mayAct(browser)).toBe(false);
});

it('is not guessed: who tries codes waits, and not the person, on a device that has signed in before', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  const { totpURI } = await withAnApp(publisher);
  const guess = async (address?: string) => {
    const thief = hub.browser(address);
    await thief.signIn(publisher.email);
    return (await thief.post('/auth/two-factor/verify-totp', { code: '000000' })).status;
  };
  const answers = [];
  for (let n = 0; n < 6; n += 1) answers.push(await guess(`2001:db8:78:${n}::1`));
  expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
  for (let n = 0; n < 6; n += 1) answers.push(await guess());
  expect(answers.slice(6)).toEqual([401, 401, 401, 401, 401, 429]);

  const office = hub.browser();
  for (const [name, value] of publisher.browser.cookies) {
    if (name.includes('.device_')) office.cookies.set(name, value);
  }
  await office.signIn(publisher.email);
  const right = await office.post('/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) });
  expect(right.status).toBe(200);
  expect(await mayAct(office)).toBe(true);
  // A right code is no try. With it the session has tries of its own, too, for whatever asks for the factor again.
  for (let n = 0; n < 5; n += 1) await publisher.browser.post('/auth/two-factor/verify-totp', { code: '0' });
  const { count } = await hub.database.client.identityAttempts.findFirstOrThrow({
    where: { key: { startsWith: `code of ${publisher.account.identityUserId} on ` } },
  });
  expect(count).toBe(0);
  expect(await mayAct(publisher.browser)).toBe(true);
});

it('is set up anew by somebody who has lost it, once an admin has forgotten the old one', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  await withAnApp(publisher);
  await hub.database.client.$transaction((tx) => forgetSecondFactors(tx, publisher.account.id, new Date()));
  expect((await publisher.browser.get('/editorial/whoami')).status).toBe(401);
  await withAnApp(publisher);
  expect(await mayAct(publisher.browser)).toBe(true);
});

it('is kept where only the hub can read it', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  const { totpURI, backupCodes } = await withAnApp(publisher);
  const kept = await hub.database.client.identityTwoFactor.findUniqueOrThrow({
    where: { userId: publisher.account.identityUserId },
  });
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  expect(kept.secret).not.toContain(secret);
  expect(kept.backupCodes).not.toContain(backupCodes[0]);
});

it('is not taken away where a role needs it and it is the only one', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  await withAnApp(publisher);
  const remove = ({ browser }: Somebody) => browser.post('/auth/two-factor/disable', { password });
  const refused = await remove(publisher);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ code: 'LAST_SECOND_FACTOR' });
  expect(await (await publisher.browser.get('/auth/second-factor')).json()).toEqual({
    authenticator: { since: expect.any(String) },
    isRequired: true,
  });
  const editor = await hub.somebody('EDITOR');
  await withAnApp(editor);
  expect((await remove(editor)).status).toBe(200);
  expect(await (await editor.browser.get('/auth/second-factor')).json()).toEqual({
    authenticator: null,
    isRequired: false,
  });
});
