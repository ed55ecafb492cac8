import { issueApiKey } from '@akto-figures/publishing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  act,
  aHubToSignInTo,
  ask,
  type HubToSignInTo,
  nextCodeOf,
  publicUrl,
  type TestBrowser,
  withAnApp,
} from '../../tests/a-hub-to-sign-in-to.ts';
import { operator } from '../command-line/operator.ts';

let now = new Date();
let hub: HubToSignInTo;
beforeAll(async () => {
  hub = await aHubToSignInTo(await openDatabaseOfTest('started'), { now: () => now });
});
afterAll(() => hub.database.close());

const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const aKey = { name: 'Import nocturne', roles: ['REVIEWER'], expiresOn };
const issue = (browser: TestBrowser, more: object = {}) =>
  act(browser, 'issueApiKey', 'IssueApiKeyInput', { ...aKey, ...more });
const withKey =
  (key: string) =>
  async (path: string, body: object = {}) =>
    hub.fetch(
      new Request(publicUrl + path, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
const noticesIn = async (browser: TestBrowser) =>
  (await ask(browser, '{ viewer { notices { id kind by isYours apiKey { name } } } }')).viewer.notices;

it('is made by its holder, in a session that has just shown a second factor, and stands in the trail', async () => {
  const reviewer = await hub.somebody('REVIEWER');
  const { totpURI } = await withAnApp(reviewer);
  now = new Date(Date.now() + 15 * 60_000);
  expect(await issue(reviewer.browser)).toEqual({ __typename: 'NotAllowed', obstacle: 'FACTOR' });
  now = new Date();
  const code = nextCodeOf(totpURI);
  expect((await reviewer.browser.post('/auth/two-factor/verify-totp', { code })).status).toBe(200);
  const { secret, apiKey } = await issue(reviewer.browser);
  expect((await withKey(secret)('/editorial/whoami')).status).toBe(200);
  const entry = await hub.database.client.auditEntry.findFirstOrThrow({
    where: { subject: `API key ${apiKey.id}` },
  });
  expect(entry).toMatchObject({ act: 'issueApiKey', accountId: reviewer.account.id, cameBy: 'SESSION' });
  expect((await ask(reviewer.browser, '{ viewer { apiKeys { id name } } }')).viewer).toEqual({
    apiKeys: [{ id: apiKey.id, name: 'Import nocturne' }],
  });

  // A key makes no key, and whoever has no factor shows none.
  const byKey = { post: withKey(secret) };
  expect(await act(byKey, 'issueApiKey', 'IssueApiKeyInput', aKey)).toMatchObject({ obstacle: 'KEY' });
  const editor = await hub.somebody('EDITOR');
  await editor.browser.signIn(editor.email);
  expect(await issue(editor.browser)).toMatchObject({ obstacle: 'FACTOR' });
});

it('is made for nobody else, not by an admin either, who can end it', async () => {
  const [admin, reviewer, other] = [
    await hub.somebody('ADMIN'),
    await hub.somebody('REVIEWER'),
    await hub.somebody('REVIEWER'),
  ];
  for (const each of [admin, reviewer, other]) await withAnApp(each);
  const account = reviewer.account.id;
  expect(await issue(admin.browser, { account })).toMatchObject({ obstacle: 'NOT_YOUR_ACCOUNT' });
  // Nor one of their own that would write.
  expect(await issue(admin.browser)).toMatchObject({ code: 'MORE_THAN_ACCOUNT' });
  const { apiKey, secret } = await issue(reviewer.browser, { account });
  const end = (browser: TestBrowser) =>
    act(browser, 'revokeApiKey', 'RevokeApiKeyInput', { apiKey: apiKey.id, reason: 'Perdue.' });
  expect(await end(other.browser)).toMatchObject({ obstacle: 'NOT_YOUR_ACCOUNT' });
  expect((await withKey(secret)('/editorial/whoami')).status).toBe(200);
  expect(await end(admin.browser)).toMatchObject({ __typename: 'Done' });
  expect((await withKey(secret)('/editorial/whoami')).status).toBe(401);
});

it('is told to its holder at the next sign-in, until they have said that they read it', async () => {
  const editor = await hub.somebody('EDITOR');
  const app = await withAnApp(editor);
  await issue(editor.browser, { roles: ['EDITOR'], actor: 'akto' });
  // Whoever has just done it knows.
  expect(await noticesIn(editor.browser)).toEqual([]);
  const given = {
    accountId: editor.account.id,
    name: 'Sauvegarde',
    roles: ['EDITOR'],
    actorKeys: ['akto'],
  } as const;
  const expiresAt = new Date(Date.now() + 86_400_000);
  const { key } = await hub.database.client.$transaction((tx) =>
    issueApiKey(tx, { ...given, expiresAt }, operator, new Date()),
  );

  const next = hub.browser();
  await next.signIn(editor.email);
  await next.post('/auth/two-factor/verify-backup-code', { code: app.backupCodes[0] });
  const notices = await noticesIn(next);
  expect(notices).toMatchObject([
    { kind: 'API_KEY_MADE', by: 'operator', isYours: false, apiKey: { name: 'Sauvegarde' } },
    { kind: 'API_KEY_MADE', by: 'Camille', isYours: true, apiKey: { name: 'Import nocturne' } },
  ]);
  const read = (browser: Pick<TestBrowser, 'post'>) =>
    act(browser, 'acknowledgeNotice', 'NoticeInput', { notice: notices[0].id });
  // The key does not hide itself, and nobody reads for somebody else.
  expect(await read({ post: withKey(key) })).toMatchObject({ obstacle: 'KEY' });
  const colleague = await hub.somebody('EDITOR');
  await colleague.browser.signIn(colleague.email);
  expect(await read(colleague.browser)).toMatchObject({ __typename: 'NotThere' });
  expect(await read(next)).toMatchObject({ __typename: 'Done' });
  expect(await noticesIn(next)).toMatchObject([{ by: 'Camille' }]);
});
