import type { Database } from '@akto-figures/prisma';
import { addAccount, disableAccount } from '@akto-figures/publishing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  aHubToSignInTo,
  type HubToSignInTo,
  nextCodeOf,
  password,
  publicUrl,
  withAnApp,
} from '../../tests/a-hub-to-sign-in-to.ts';
import {
  anOidcProvider,
  type Person,
  type TestProvider,
  throughTheProvider,
  type UserInfoForm,
} from '../../tests/an-oidc-provider.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabaseOfTest('started');
});
afterAll(() => database.close());

let provider: TestProvider;
afterEach(() => provider.stop());

async function aHubWithAProvider(form: UserInfoForm): Promise<HubToSignInTo> {
  provider = await anOidcProvider(publicUrl, form);
  return aHubToSignInTo(database, { oidc: provider.settings });
}

/** Signs a person in by the provider; gives their browser, and where the hub sends it in the end. */
async function comingBy(hub: HubToSignInTo, person: Partial<Person>) {
  provider.person = { ...provider.person, sub: `of ${person.email}`, ...person };
  const browser = hub.browser();
  const asked = await browser.post('/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/console',
    errorCallbackURL: '/console?refused',
  });
  const { url } = await asked.json();
  const back = await throughTheProvider(url, `${publicUrl}/auth/callback/oidc`);
  const fromOutside = { 'Sec-Fetch-Site': 'cross-site' };
  const answer = await browser.get(back.slice(publicUrl.length), fromOutside);
  return { browser, start: url, leadsTo: answer.headers.get('Location') ?? '', status: answer.status };
}

const whoami = async (browser: { get(path: string): Promise<Response> }) =>
  (await browser.get('/editorial/whoami')).status;

describe.each(['SIGNED', 'JSON'] as const)('a provider whose userinfo is %s', (form) => {
  it('lets in who has an account under the same verified address, now and the next time', async () => {
    const hub = await aHubWithAProvider(form);
    const { email } = await hub.somebody('EDITOR');
    for (const _ of ['now', 'the next time']) {
      const { browser, start, leadsTo } = await comingBy(hub, { email });
      expect(new URL(start).searchParams.get('code_challenge_method')).toBe('S256');
      expect(leadsTo).toBe('/console');
      expect(await whoami(browser)).toBe(200);
    }
  });

  it.each([
    ['has no account', { email: 'stranger@example.fr' }],
    ['has an address that the provider has not verified', { email_verified: false }],
  ])('lets nobody in who %s', async (_, given) => {
    const hub = await aHubWithAProvider(form);
    const { email } = await hub.somebody('EDITOR');
    const accounts = await database.client.identityUser.count();
    const { browser, leadsTo } = await comingBy(hub, { email, ...given });
    expect(leadsTo).toContain('/console?refused');
    expect(await whoami(browser)).toBe(401);
    expect(await database.client.identityUser.count()).toBe(accounts);
  });
});

it('is not believed when somebody else has signed its userinfo', async () => {
  const hub = await aHubWithAProvider('FORGED');
  const { email } = await hub.somebody('EDITOR');
  const { browser } = await comingBy(hub, { email });
  expect(await whoami(browser)).toBe(401);
});

it('lets nobody in whose account is disabled', async () => {
  const hub = await aHubWithAProvider('SIGNED');
  const { email, account } = await hub.somebody('EDITOR');
  await comingBy(hub, { email });
  await database.client.$transaction((tx) => disableAccount(tx, account.id, new Date()));
  const { browser } = await comingBy(hub, { email });
  expect(await whoami(browser)).toBe(401);
});

it('is one factor: a publisher shows the code of the app as well', async () => {
  const hub = await aHubWithAProvider('SIGNED');
  const publisher = await hub.somebody('PUBLISHER');
  const { totpURI } = await withAnApp(publisher);
  const { browser } = await comingBy(hub, { email: publisher.email });
  expect(await (await browser.get('/editorial/whoami')).json()).toMatchObject({
    code: 'SECOND_FACTOR_REQUIRED',
  });
  expect((await browser.post('/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
  expect(await whoami(browser)).toBe(403);
  // A browser is known once both are shown.
  const isKnown = () => [...browser.cookies.keys()].some((name) => name.includes('.device_'));
  expect(isKnown()).toBe(false);
  expect((await browser.post('/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) })).status).toBe(
    200,
  );
  expect(isKnown()).toBe(true);
  expect(await whoami(browser)).toBe(200);
});

it('ends the invitation of whoever comes in by it', async () => {
  const hub = await aHubWithAProvider('SIGNED');
  const given = { email: 'arrivee@example.fr', roles: ['EDITOR'], actorKeys: ['akto'] } as const;
  const { invitation } = await database.client.$transaction((tx) => addAccount(tx, given, new Date()));
  const { browser } = await comingBy(hub, given);
  expect(await whoami(browser)).toBe(200);
  const opened = { token: invitation?.token, newPassword: password };
  expect((await hub.browser().post('/auth/reset-password', opened)).status).toBe(400);
});

it('leads back only to who went there, and to the hub alone', async () => {
  const hub = await aHubWithAProvider('SIGNED');
  const { email } = await hub.somebody('EDITOR');
  provider.person = { ...provider.person, sub: 'a thief', email };
  const thief = hub.browser();
  const asked = await thief.post('/auth/sign-in/social', { provider: 'oidc', callbackURL: '/console' });
  const back = await throughTheProvider((await asked.json()).url, `${publicUrl}/auth/callback/oidc`);
  const victim = hub.browser();
  await victim.get(back.slice(publicUrl.length));
  expect(await whoami(victim)).toBe(401);
  const away = await thief.post('/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: 'https://evil.example',
  });
  expect(away.status).toBe(403);
});

it('is named to the console', async () => {
  const hub = await aHubWithAProvider('SIGNED');
  const methods = await (await hub.browser().get('/auth/methods')).json();
  expect(methods).toEqual({
    password: true,
    passkey: true,
    mail: false,
    oidc: { provider: 'oidc', name: 'Mon entreprise' },
  });
});
