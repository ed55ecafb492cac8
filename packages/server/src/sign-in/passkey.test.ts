import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumOptions } from '../../../../tests/support/chromium.ts';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  aHubToSignInTo,
  type HubToSignInTo,
  password,
  type Somebody,
} from '../../tests/a-hub-to-sign-in-to.ts';

let hub: HubToSignInTo;
let url: string;
let browser: Browser;
const server = createAdaptorServer({ fetch: (request) => hub.fetch(request) });
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  hub = await aHubToSignInTo(await openDatabaseOfTest('started'), { publicUrl: url });
  browser = await chromium.launch(chromiumOptions());
});
afterAll(async () => {
  await browser?.close();
  server.close();
  await hub.database.close();
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A page of the hub in a browser with a fingerprint reader, and what its script can do. */
async function aPageWithAReader() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/auth/methods`);
  const reader = await page.context().newCDPSession(page);
  await reader.send('WebAuthn.enable');
  const { authenticatorId } = await reader.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, reader, authenticatorId };
}

const send = (page: Page, path: string, body?: object): Promise<Answer> =>
  page.evaluate(
    async ([path, body]) => {
      const response = await fetch(path, {
        headers: { 'X-Akto-Console': '1', 'Content-Type': 'application/json' },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    [path, body] as const,
  );

async function register(page: Page): Promise<Answer> {
  const { body: options } = await send(page, '/auth/passkey/generate-register-options');
  const response = await page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      json as unknown as PublicKeyCredentialCreationOptionsJSON,
    );
    return ((await navigator.credentials.create({ publicKey })) as PublicKeyCredential).toJSON();
  }, options);
  return send(page, '/auth/passkey/verify-registration', { response, name: 'Mon ordinateur' });
}

async function signInByPasskey(page: Page): Promise<Answer> {
  const { body: options } = await send(page, '/auth/passkey/generate-authenticate-options');
  const response = await page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      json as unknown as PublicKeyCredentialRequestOptionsJSON,
    );
    return ((await navigator.credentials.get({ publicKey })) as PublicKeyCredential).toJSON();
  }, options);
  return send(page, '/auth/passkey/verify-authentication', { response });
}

const signIn = (page: Page, { email }: Somebody) => send(page, '/auth/sign-in/email', { email, password });

it('is set up by a publisher after the password, and then opens everything without one', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  const { page } = await aPageWithAReader();
  expect((await signIn(page, publisher)).status).toBe(200);
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({
    name: '__Host-akto.session_token',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
  });
  expect((await send(page, '/auth/viewer')).body).toMatchObject({
    code: 'SECOND_FACTOR_REQUIRED',
    isSetUp: false,
  });

  expect(await register(page)).toMatchObject({ status: 200, body: { name: 'Mon ordinateur' } });
  expect((await send(page, '/auth/viewer')).body).toMatchObject({
    code: 'SECOND_FACTOR_REQUIRED',
    isSetUp: true,
  });
  expect((await send(page, '/auth/sign-out', {})).status).toBe(200);
  expect((await signInByPasskey(page)).status).toBe(200);
  expect(await send(page, '/auth/viewer')).toMatchObject({
    status: 200,
    body: { accountId: publisher.account.id, roles: ['PUBLISHER'], cameBy: 'SESSION' },
  });
  await page.context().close();
});

it('is no second factor where it asks for no finger and no PIN', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  const { page, reader, authenticatorId } = await aPageWithAReader();
  await signIn(page, publisher);
  await register(page);
  await claimNoVerification(reader, authenticatorId);
  const { body: options } = await send(page, '/auth/passkey/generate-authenticate-options');
  expect(options).toMatchObject({ rpId: 'localhost' });
  const refused = await signInByPasskey(page);
  expect(refused).toMatchObject({ status: 401, body: { code: 'USER_NOT_VERIFIED' } });
  expect((await send(page, '/auth/viewer')).body).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
  await page.context().close();
});

it('lends its strength to nobody else’s session', async () => {
  const thief = await hub.somebody('PUBLISHER');
  const victim = await hub.somebody('PUBLISHER');
  const { page } = await aPageWithAReader();
  await signIn(page, thief);
  await register(page);
  await signIn(page, victim);
  const stolen = await page.context().cookies();
  expect((await signInByPasskey(page)).body).toMatchObject({ user: { email: thief.email } });
  await page.context().clearCookies();
  await page.context().addCookies(stolen);
  expect((await send(page, '/auth/viewer')).body).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
  await page.context().close();
});

it('answers each challenge once', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  const { page } = await aPageWithAReader();
  await signIn(page, publisher);
  await register(page);
  let answered: object | undefined;
  page.on('request', (request) => {
    if (request.url().endsWith('/verify-authentication')) answered = request.postDataJSON();
  });
  expect((await signInByPasskey(page)).status).toBe(200);
  expect((await send(page, '/auth/passkey/verify-authentication', answered)).status).toBe(400);
  await page.context().close();
});

/** Lets the reader touch without looking at the finger. */
async function claimNoVerification(reader: CDPSession, authenticatorId: string): Promise<void> {
  await reader.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBadUV: true });
}
