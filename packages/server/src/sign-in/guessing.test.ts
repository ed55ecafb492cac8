import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  aHubToSignInTo,
  type HubToSignInTo,
  nextCodeOf,
  withAnApp,
} from '../../tests/a-hub-to-sign-in-to.ts';
import { cheapPasswords } from '../../tests/cheap-passwords.ts';
import type { Passwords } from '../accounts/kept-password.ts';

/** How many passwords are compared at the same time, as slow ones of a full office are. One by one unless a test says so. */
let together = 1;
let waiting: (() => void)[] = [];
const comparedTogether: Passwords = {
  ...cheapPasswords,
  async verify(given) {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    if (waiting.length >= together) {
      for (const goOn of waiting) goOn();
      waiting = [];
      together = 1;
    }
    await promise;
    return cheapPasswords.verify(given);
  },
};

let hub: HubToSignInTo;
beforeAll(async () => {
  hub = await aHubToSignInTo(await openDatabaseOfTest('started'), { passwords: comparedTogether });
});
afterAll(() => hub.database.close());

const wrong = 'wrong, quite wrong';

/** Guesses at somebody's password until nobody whom the hub does not know gets an answer; gives the statuses. */
async function guessedAt(email: string, addresses: readonly string[]): Promise<number[]> {
  const statuses = [];
  for (const address of addresses) {
    statuses.push((await hub.browser(address).signIn(email, wrong)).status);
  }
  return statuses;
}

/** What twenty wrong passwords from everywhere leave, without the time that they take. */
async function spend(email: string): Promise<void> {
  const account = createHash('sha256').update(email).digest('base64url');
  await hub.browser().signIn(email, wrong);
  const { count } = await hub.database.client.identityAttempts.updateMany({
    where: { key: `password of ${account}` },
    data: { count: 20 },
  });
  expect(count).toBe(1);
}

const apart = (count: number, block: number) =>
  Array.from({ length: count }, (_, n) => `10.${block}.0.${n + 1}`);

it('slows the guesser, not the person: a session, a passkey and a device that signed in before go on', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  const { totpURI } = await withAnApp(publisher);
  const office = hub.browser();
  for (const [name, value] of publisher.browser.cookies) {
    if (name.includes('.device_')) office.cookies.set(name, value);
  }
  expect(await guessedAt(publisher.email, apart(21, 1))).toEqual([...Array(20).fill(401), 429]);

  expect((await publisher.browser.get('/editorial/whoami')).status).toBe(200);
  expect((await office.get('/auth/passkey/generate-authenticate-options')).status).toBe(200);
  expect((await office.signIn(publisher.email)).status).toBe(200);
  const shown = await office.post('/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) });
  expect(shown.status).toBe(200);
  expect((await office.get('/editorial/whoami')).status).toBe(200);
  expect((await hub.browser().signIn(publisher.email)).status).toBe(429);
});

it('lets a guesser at one address spend nobody’s tries elsewhere', async () => {
  const { email } = await hub.somebody('EDITOR');
  expect(await guessedAt(email, Array(12).fill('192.0.2.9'))).toEqual([
    ...Array(5).fill(401),
    ...Array(7).fill(429),
  ]);
  // All the networks of one renter of IPv6 are one.
  const renter = Array.from({ length: 13 }, (_, n) => `2001:db8:77:${n}::1`);
  expect(await guessedAt(email, renter)).toEqual([...Array(10).fill(401), ...Array(3).fill(429)]);
  expect((await hub.browser().signIn(email)).status).toBe(200);
});

it('keeps no office from its work because of one of its own', async () => {
  const office = '192.0.2.10';
  const colleagues = [];
  for (let n = 0; n < 7; n += 1) colleagues.push(await hub.somebody('EDITOR'));
  const browsers = colleagues.map(({ email }) => ({ email, browser: hub.browser(office) }));
  // A right password is no try.
  for (const { email, browser } of browsers) expect((await browser.signIn(email)).status).toBe(200);
  expect(await guessedAt(colleagues[0]?.email ?? '', Array(6).fill(office))).toEqual([
    ...Array(5).fill(401),
    429,
  ]);
  for (const { email, browser } of browsers) expect((await browser.signIn(email)).status).toBe(200);
  // Nor by wrong codes and passkeys, which are counted by the device, too.
  const stranger = hub.browser(office);
  const paths = ['/auth/two-factor/verify-totp', '/auth/passkey/verify-authentication'];
  for (const path of paths) {
    for (let n = 0; n < 11; n += 1) await stranger.post(path, { code: '000000', response: {} });
    expect((await stranger.post(path, { code: '000000', response: {} })).status).toBe(429);
    expect((await browsers[0]?.browser.post(path, { code: '000000', response: {} }))?.status).not.toBe(429);
  }
});

it('gives a device ten tries of its own, for its own account alone', async () => {
  const [one, other] = [await hub.somebody('EDITOR'), await hub.somebody('EDITOR')];
  await one.browser.signIn(one.email);
  const statuses = [];
  for (let n = 0; n < 11; n += 1) statuses.push((await one.browser.signIn(one.email, wrong)).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429]);
  // Nobody else has spent anything.
  expect((await hub.browser().signIn(one.email)).status).toBe(200);

  await spend(other.email);
  expect((await one.browser.signIn(other.email)).status).toBe(429);
  // Neither by a cookie of one's own under the other's name, nor by one that was prolonged.
  const known = await hub.somebody('EDITOR');
  await known.browser.signIn(known.email);
  await spend(known.email);
  const deviceIn = ({ browser }: typeof known) =>
    [...browser.cookies].find(([name]) => name.includes('.device_')) ?? ['', ''];
  const [name, value] = deviceIn(known);
  const [device, until, signature] = value.split('.');
  for (const forged of [deviceIn(one)[1], `${device}.${Number(until) + 1}.${signature}`]) {
    const forger = hub.browser();
    forger.cookies.set(name, forged);
    expect((await forger.signIn(known.email)).status).toBe(429);
  }
});

it('counts alike at an address that nobody has', async () => {
  const nobody = await guessedAt('nobody.at.all@example.fr', apart(21, 2));
  expect(nobody).toEqual([...Array(20).fill(401), 429]);
});

it('keeps on record from where a session is, whatever its tries are counted by', async () => {
  const { email, account } = await hub.somebody('EDITOR');
  const browser = hub.browser('192.0.2.11');
  await browser.signIn(email);
  await browser.signIn(email);
  const sessions = await hub.database.client.identitySession.findMany({
    where: { userId: account.identityUserId },
  });
  expect(new Set(sessions.map(({ ipAddress }) => ipAddress))).toEqual(new Set(['192.0.2.11']));
});

it('lets an office behind one address sign in all at once, and a guesser there try no more than one by one', async () => {
  const office = await Promise.all(Array.from({ length: 9 }, () => hub.somebody('EDITOR')));
  const address = '10.77.0.1';
  const tries = (password?: string) =>
    Promise.all(office.map(async ({ email }) => (await hub.browser(address).signIn(email, password)).status));
  // Hashes are slow: five are found right together, after all who may have begun.
  together = 5;
  expect(await tries()).toEqual(Array(9).fill(200));
  together = 5;
  expect((await tries(wrong)).toSorted()).toEqual([...Array(5).fill(401), ...Array(4).fill(429)]);
});
