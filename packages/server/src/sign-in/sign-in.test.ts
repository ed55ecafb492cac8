import { disableAccount } from '@akto-figures/publishing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { openOnServer } from '../../../../tests/support/open-on-server.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import {
  aHubToSignInTo,
  type HubToSignInTo,
  nextCodeOf,
  password,
  type TestBrowser,
  withAnApp,
} from '../../tests/a-hub-to-sign-in-to.ts';
import { cheapPasswords } from '../../tests/cheap-passwords.ts';
import type { Passwords } from '../accounts/kept-password.ts';

type App = Awaited<ReturnType<typeof withAnApp>>;

const server = shareServer();
afterAll(() => server.leave());

const homes = [
  ['the embedded database', () => openDump('started')],
  ['a PostgreSQL server', () => openOnServer(server)],
] as const;

/** How many passwords were hashed, or compared with a hash, which takes as long. */
let hashed = 0;
const counted =
  <Given, Answer>(work: (given: Given) => Answer) =>
  (given: Given): Answer => {
    hashed += 1;
    return work(given);
  };
const passwords: Passwords = {
  hash: counted(cheapPasswords.hash),
  verify: counted(cheapPasswords.verify),
};

describe.each(homes)('signing in, on %s', (_, open) => {
  let hub: HubToSignInTo;
  beforeAll(async () => {
    hub = await aHubToSignInTo(await open(), { passwords });
  });
  afterAll(() => hub.database.close());

  it('lets an editor in by e-mail and password, and says who they are', async () => {
    const { browser, email, account } = await hub.somebody('EDITOR');
    expect((await browser.get('/editorial/whoami')).status).toBe(401);
    expect((await browser.signIn(email)).status).toBe(200);
    const seen = await browser.get('/editorial/whoami');
    expect(await seen.json()).toEqual({
      accountId: account.id,
      name: 'Camille',
      roles: ['EDITOR'],
      actorKeys: ['akto'],
      cameBy: 'SESSION',
      session: { beganAt: expect.any(String), hasFreshFactor: false },
    });
  });

  it('keeps the session in a cookie that only this host can set, and only its own pages send', async () => {
    const { browser, email } = await hub.somebody('EDITOR');
    const response = await browser.signIn(email);
    const [session = '', device = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(session).toMatch(/^__Host-akto\.session_token=/);
    expect(device).toMatch(/^__Host-akto\.device_[\w-]{16}=/);
    expect(device).not.toMatch(/camille|example/);
    const attributesOf = (cookie: string) =>
      cookie
        .split('; ')
        .slice(1)
        .map((part) => part.toLowerCase())
        .toSorted();
    const safe = ['path=/', 'samesite=strict', 'secure'];
    expect(attributesOf(session)).toEqual(['httponly', 'max-age=43200', ...safe]);
    expect(attributesOf(device)).toEqual(['httponly', 'max-age=15552000', ...safe]);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('tells nothing about accounts when the password is wrong', async () => {
    const { email, account } = await hub.somebody('EDITOR');
    const gone = await hub.somebody('EDITOR');
    await hub.database.client.$transaction((tx) => disableAccount(tx, gone.account.id, new Date()));
    const answers = await Promise.all(
      [
        [email, 'a wrong password, quite long'],
        ['nobody@example.fr', 'a wrong password, quite long'],
        [gone.email, 'a wrong password, quite long'],
        [gone.email, password],
      ].map(async ([email = '', given]) => {
        const response = await hub.browser().signIn(email, given);
        const headers = Object.fromEntries(response.headers);
        delete headers['x-request-id'];
        return { status: response.status, headers, body: await response.text() };
      }),
    );
    expect(answers[0]?.status).toBe(401);
    expect(answers[0]?.body).not.toContain(account.id);
    expect(JSON.parse(answers[0]?.body ?? '')).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('takes as long over an address that nobody has as over a wrong password: it hashes one in both cases', async () => {
    const { email } = await hub.somebody('EDITOR');
    for (const address of [email, 'nobody.at.all@example.fr']) {
      hashed = 0;
      expect((await hub.browser().signIn(address, 'wrong, quite wrong')).status).toBe(401);
      expect(hashed).toBe(1);
    }
  });

  it('lets a reviewer act only with a second factor, and do nothing else until there is one', async () => {
    const reviewer = await hub.somebody('REVIEWER');
    await reviewer.browser.signIn(reviewer.email);
    const refused = await reviewer.browser.get('/editorial/whoami');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED', isSetUp: false });

    const { totpURI } = await withAnApp(reviewer);
    expect(totpURI).toContain('totp/Akto%20Figures:');
    expect(await (await reviewer.browser.get('/editorial/whoami')).json()).toMatchObject({
      roles: ['REVIEWER'],
    });

    const next = hub.browser();
    const half = await next.signIn(reviewer.email);
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
    expect((await next.get('/editorial/whoami')).status).toBe(401);
    expect((await next.post('/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    const whole = await next.post('/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) });
    expect(whole.status).toBe(200);
    expect((await next.get('/editorial/whoami')).status).toBe(200);
  });

  it.each([
    ['an app', 'verify-totp', (app: App) => nextCodeOf(app.totpURI)],
    ['a paper', 'verify-backup-code', (app: App) => app.backupCodes[0] ?? ''],
  ])('takes a code from %s once, on all hubs together', async (_, way, codeIn) => {
    const publisher = await hub.somebody('PUBLISHER');
    const app = await withAnApp(publisher);
    const code = codeIn(app);
    const other = await aHubToSignInTo(hub.database);
    const browsers = [hub.browser(), other.browser(), hub.browser(), other.browser()];
    for (const browser of browsers) await browser.signIn(publisher.email);
    const show = async (browser: TestBrowser) =>
      (await browser.post(`/auth/two-factor/${way}`, { code })).status;
    const [late, ...atOnce] = browsers as [TestBrowser, ...TestBrowser[]];
    const statuses = await Promise.all(atOnce.map(show));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(await show(late)).toBe(401);
    // Nor in a session that runs, nor the code by which the app was set up.
    expect(await show(publisher.browser)).toBe(401);
    expect((await late.post('/auth/two-factor/verify-totp', { code: app.code })).status).toBe(401);
  });

  it('gives twelve wrong passwords no twelve answers, also after a restart', async () => {
    const { email } = await hub.somebody('EDITOR');
    const restarted = await aHubToSignInTo(hub.database);
    const statuses: number[] = [];
    for (const at of [hub, restarted]) {
      const browser = at.browser('192.0.2.77');
      for (let n = 0; n < 6; n += 1)
        statuses.push((await browser.signIn(email, 'wrong, quite wrong')).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429, 429, 429, 429]);
  });

  it('counts the wrong passwords for one address, whoever sends them', async () => {
    const { email } = await hub.somebody('EDITOR');
    const statuses = [];
    for (let n = 0; n < 22; n += 1) {
      statuses.push((await hub.browser().signIn(email.toUpperCase(), 'wrong, quite wrong')).status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    const refused = await hub.browser().signIn(email);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(600);
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('counts tries that come at once one by one', async () => {
    const browser = hub.browser('192.0.2.78');
    const tries = Array.from({ length: 12 }, () => browser.signIn('nobody@example.fr', 'wrong, quite wrong'));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  });

  it('answers an expired session with its own code, and has done nothing', async () => {
    const { browser, email } = await hub.somebody('EDITOR');
    await browser.signIn(email);
    await hub.database.client.identitySession.updateMany({
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    const refused = await browser.post('/editorial/whoami');
    expect(refused.status).toBe(401);
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  });

  it('prolongs a session that is in use, where the console asks for it', async () => {
    const { browser, email, account } = await hub.somebody('EDITOR');
    await browser.signIn(email);
    const { client } = hub.database;
    const where = { userId: account.identityUserId };
    const inAnHour = new Date(Date.now() + 3_600_000);
    await client.identitySession.updateMany({ where, data: { expiresAt: inAnHour } });
    await browser.get('/editorial/whoami');
    expect((await client.identitySession.findFirstOrThrow({ where })).expiresAt).toEqual(inAnHour);
    const asked = await browser.get('/auth/get-session');
    expect(asked.headers.getSetCookie()[0]).toContain('Max-Age=43200');
    const { expiresAt } = await client.identitySession.findFirstOrThrow({ where });
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 11 * 3_600_000);
  });

  it('takes no session that somebody brought along', async () => {
    const { browser, email } = await hub.somebody('EDITOR');
    const planted = 'planted-by-somebody-else.c2lnbmF0dXJl';
    browser.cookies.set('__Host-akto.session_token', planted);
    await browser.signIn(email);
    const first = browser.cookies.get('__Host-akto.session_token');
    expect(first).not.toBe(planted);
    await browser.signIn(email);
    expect(browser.cookies.get('__Host-akto.session_token')).not.toBe(first);
    browser.cookies.set('__Host-akto.session_token', planted);
    expect((await browser.get('/editorial/whoami')).status).toBe(401);
  });

  it('ends a session when its holder signs out, or the account is disabled', async () => {
    const { browser, email, account } = await hub.somebody('EDITOR');
    await browser.signIn(email);
    const kept = new Map(browser.cookies);
    expect((await browser.post('/auth/sign-out')).status).toBe(200);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get('/editorial/whoami')).status).toBe(401);

    await browser.signIn(email);
    expect((await browser.get('/editorial/whoami')).status).toBe(200);
    await hub.database.client.$transaction((tx) => disableAccount(tx, account.id, new Date()));
    expect((await browser.get('/editorial/whoami')).status).toBe(401);
    expect((await browser.signIn(email)).status).toBe(401);
  });
});
