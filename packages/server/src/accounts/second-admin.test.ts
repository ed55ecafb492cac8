import { randomUUID } from 'node:crypto';
import { issueApiKey } from '@akto-figures/publishing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  act,
  aHubToSignInTo,
  ask,
  type HubToSignInTo,
  password,
  type Somebody,
  withAnApp,
} from '../../tests/a-hub-to-sign-in-to.ts';
import { operator } from '../command-line/operator.ts';

let hub: HubToSignInTo;
let one: Somebody;
let other: Somebody;
beforeAll(async () => {
  hub = await aHubToSignInTo(await openDatabaseOfTest('started'));
  [one, other] = [await hub.somebody('ADMIN'), await hub.somebody('ADMIN')];
  for (const admin of [one, other]) await withAnApp(admin);
});
afterAll(() => hub.database.close());

const newPassword = 'another password, long';
const inputs: Record<string, string> = { inviteAgain: 'AccountInput' };
const does = ({ browser }: Pick<Somebody, 'browser'>, name: string, input: object) =>
  act(browser, name, inputs[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, input);
const waiting = async ({ browser }: Somebody) =>
  (await ask(browser, '{ accountRequests { id act email role reason requestedBy isYours account { id } } }'))
    .accountRequests;
const trail = async () => {
  const entries = await hub.database.client.auditEntry.findMany({ orderBy: { number: 'desc' }, take: 3 });
  return entries.toReversed().map(({ act, accountId, why }) => [act, accountId, why]);
};

it('takes a second factor away only with another admin, on record, and tells its holder', async () => {
  const publisher = await hub.somebody('PUBLISHER');
  await withAnApp(publisher);
  const account = publisher.account.id;
  const reason = 'Téléphone perdu, vue en personne.';
  const asked = await does(one, 'forgetSecondFactors', { account, reason });
  const request = asked.request.id;
  // Nothing is done yet, and whoever asks does not grant: not by a key either, nor anybody who is no admin.
  expect((await publisher.browser.get('/editorial/whoami')).status).toBe(200);
  expect(await does(one, 'grantAccountRequest', { request })).toMatchObject({ obstacle: 'YOUR_OWN_REQUEST' });
  const expiresAt = new Date(Date.now() + 86_400_000);
  const given = { accountId: other.account.id, name: 'x', roles: ['ADMIN'], expiresAt } as const;
  const { key } = await hub.database.client.$transaction((tx) =>
    issueApiKey(tx, given, operator, new Date()),
  );
  const byKey = {
    browser: {
      ...other.browser,
      post: (path: string, body: object = {}) =>
        hub.browser().post(path, body, { Authorization: `Bearer ${key}` }),
    },
  };
  expect(await does(byKey, 'grantAccountRequest', { request })).toMatchObject({ obstacle: 'KEY' });
  expect(await does(publisher, 'grantAccountRequest', { request })).toMatchObject({ obstacle: 'ROLE' });
  expect(await waiting(other)).toMatchObject([
    { id: request, act: 'forgetSecondFactors', reason, isYours: false, account: { id: account } },
  ]);

  // Of two who grant at once, one does it.
  const granted = await Promise.all([1, 2].map(() => does(other, 'grantAccountRequest', { request })));
  expect(granted.map(({ __typename }) => __typename).toSorted()).toEqual(['AccountRefused', 'Done']);
  expect(await trail()).toEqual([
    ['forgetSecondFactors', one.account.id, reason],
    ['grantAccountRequest', other.account.id, null],
    ['forgetSecondFactors', other.account.id, reason],
  ]);
  expect((await publisher.browser.get('/editorial/whoami')).status).toBe(401);
  await withAnApp(publisher);
  const { viewer } = await ask(publisher.browser, '{ viewer { notices { kind by } } }');
  expect(viewer.notices).toMatchObject(
    [{ kind: 'SECOND_FACTORS_FORGOTTEN' }, { kind: 'API_KEY_MADE' }].slice(0, 1),
  );
});

it('gives no admin a link to an account that somebody has, and the link of two takes no factor away', async () => {
  const editor = await hub.somebody('EDITOR');
  const app = await withAnApp(editor);
  const account = editor.account.id;
  const asked = await does(one, 'inviteAgain', { account });
  expect(asked).toMatchObject({ secret: null, request: { id: expect.any(String) } });
  expect((await editor.browser.get('/editorial/whoami')).status).toBe(200);
  const { secret: token } = await does(other, 'grantAccountRequest', { request: asked.request.id });
  const next = hub.browser();
  expect((await next.post('/auth/reset-password', { token, newPassword })).status).toBe(200);
  const half = await next.signIn(editor.email, newPassword);
  expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
  expect((await next.get('/editorial/whoami')).status).toBe(401);
  await next.post('/auth/two-factor/verify-backup-code', { code: app.backupCodes[0] });
  const { viewer } = await ask(next, '{ viewer { notices { kind isYours } } }');
  expect(viewer.notices).toEqual([{ kind: 'INVITED_AGAIN', isYours: false }]);
});

it('lets one admin invite who writes, until they have come in, and nobody who approves or keeps accounts', async () => {
  const { secret, account } = await does(one, 'addAccount', {
    email: 'sacha@example.fr',
    name: 'Sacha',
    roles: ['REVIEWER'],
  });
  const again = await does(one, 'inviteAgain', { account: account.id });
  expect(again.secret).toMatch(/^[\w-]{43}$/);
  expect(again.secret).not.toBe(secret);
  await hub.browser().post('/auth/reset-password', { token: again.secret, newPassword });
  expect(await does(one, 'inviteAgain', { account: account.id })).toMatchObject({ secret: null });

  for (const role of ['PUBLISHER', 'ADMIN']) {
    const email = `${role.toLowerCase()}@example.fr`;
    const added = await does(one, 'addAccount', { email, name: `Moi-même, ${role}`, role });
    expect(added).toMatchObject({ secret: null, account: null, request: { id: expect.any(String) } });
    expect(await hub.database.client.account.findUnique({ where: { email } })).toBe(null);
    const raised = await does(one, 'changeAccount', { account: account.id, name: 'Sacha', role });
    expect(raised.request.id).not.toBe(added.request.id);
    expect(await hub.database.client.account.findUnique({ where: { id: account.id } })).toMatchObject({
      roles: ['REVIEWER'],
    });
    const made = await does(other, 'grantAccountRequest', { request: added.request.id });
    expect(made).toMatchObject({ secret: expect.any(String), account: { id: expect.any(String) } });
    // Nor does its link come again to one of them alone.
    expect(await does(other, 'inviteAgain', { account: made.account.id })).toMatchObject({ secret: null });
  }
  // What cannot be is said when it is asked for.
  expect(await does(one, 'addAccount', { email: one.email, name: 'x', roles: ['ADMIN'] })).toMatchObject({
    code: 'EMAIL_TAKEN',
  });
});

it('lets an admin who approves as well invite nobody alone, by whatever key, who could write what they approve', async () => {
  const both = await hub.somebody(['PUBLISHER', 'ADMIN']);
  await withAnApp(both);
  const sock = {
    email: 'prete-nom@example.fr',
    name: 'Prête-nom',
    roles: ['EDITOR'],
    actors: ['akto', 'cheops'],
  };
  const asked = await does(both, 'addAccount', sock);
  expect(asked).toMatchObject({ secret: null, account: null, request: { id: expect.any(String) } });
  expect(await does(both, 'grantAccountRequest', { request: asked.request.id })).toMatchObject({
    obstacle: 'YOUR_OWN_REQUEST',
  });
  const { account } = await does(other, 'grantAccountRequest', { request: asked.request.id });
  expect(await does(both, 'inviteAgain', { account: account.id })).toMatchObject({ secret: null });
  const { accounts } = await ask(one.browser, '{ accounts(first: 100) { nodes { email roles actors } } }');
  expect(accounts.nodes).toContainEqual({
    email: 'prete-nom@example.fr',
    roles: ['EDITOR'],
    actors: ['akto', 'cheops'],
  });
  // A key with fewer rights is in the same hands.
  const expiresAt = new Date(Date.now() + 86_400_000);
  const given = { accountId: both.account.id, name: 'x', roles: ['ADMIN'], expiresAt } as const;
  const { key } = await hub.database.client.$transaction((tx) =>
    issueApiKey(tx, given, operator, new Date()),
  );
  const authorization = { Authorization: `Bearer ${key}` };
  const browser = {
    ...both.browser,
    post: (path: string, body: object = {}) => hub.browser().post(path, body, authorization),
  };
  const more = { ...sock, email: 'autre@example.fr', name: 'Autre' };
  expect(await does({ browser }, 'addAccount', more)).toMatchObject({ secret: null, account: null });
});

it('raises nobody on ways in that one admin may know: who grants hands over new ones', async () => {
  const email = 'louison@example.fr';
  const { secret, account } = await does(one, 'addAccount', {
    email,
    name: 'Louison',
    roles: ['EDITOR'],
    actor: 'akto',
  });
  // The admin opens the invitation, has an app, a passkey and a session of two factors, and keeps them all.
  const browser = hub.browser();
  await browser.post('/auth/reset-password', { token: secret, newPassword: password });
  await withAnApp({ browser, email });
  const before = await hub.database.client.account.findUniqueOrThrow({ where: { id: account.id } });
  await hub.database.client.identityPasskey.create({
    data: {
      userId: before.identityUserId,
      credentialID: account.id,
      publicKey: '',
      counter: 0,
      deviceType: 'multiDevice',
      backedUp: true,
    },
  });
  const asked = await does(one, 'changeAccount', {
    account: account.id,
    name: 'Louison',
    roles: ['PUBLISHER'],
  });
  expect(asked).toMatchObject({ secret: null, request: { id: expect.any(String) } });
  expect((await browser.get('/editorial/whoami')).status).toBe(200);

  const granted = await does(other, 'grantAccountRequest', { request: asked.request.id });
  expect(granted).toMatchObject({
    secret: expect.stringMatching(/^[\w-]{43}$/),
    account: { id: account.id },
  });
  expect((await browser.get('/editorial/whoami')).status).toBe(401);
  expect((await hub.browser().signIn(email, password)).status).toBe(401);
  const identity = await hub.database.client.identityUser.findUniqueOrThrow({
    where: { email },
    include: { credentials: true, passkeys: true, secrets: true, sessions: true },
  });
  expect(identity).toMatchObject({
    credentials: [],
    passkeys: [],
    secrets: [],
    sessions: [],
    twoFactorEnabled: false,
  });
  // What was under way by the old ways in when it was granted has nobody any more to be written for.
  await expect(
    hub.database.client.identityCredential.create({
      data: { userId: before.identityUserId, accountId: before.identityUserId, providerId: 'credential' },
    }),
  ).rejects.toThrow();
  // Nor does a link come to the one who asked.
  expect(await does(one, 'inviteAgain', { account: account.id })).toMatchObject({ secret: null });
  const [told] = await hub.database.client.auditEntry.findMany({
    where: { act: 'changeAccount', accountId: other.account.id },
  });
  expect(told).toMatchObject({
    subject: `account ${account.id}`,
    before: { roles: ['EDITOR'], waysIn: { hasPassword: true, hasAuthenticator: true, passkeys: 1 } },
    after: { roles: ['PUBLISHER'], waysIn: { hasPassword: false, hasAuthenticator: false, passkeys: 0 } },
  });
  const holder = { browser: hub.browser(), email };
  await holder.browser.post('/auth/reset-password', { token: granted.secret, newPassword: password });
  await withAnApp(holder);
  expect(await (await holder.browser.get('/editorial/whoami')).json()).toMatchObject({
    roles: ['PUBLISHER'],
  });
  const { viewer } = await ask(holder.browser, '{ viewer { notices { kind by isYours } } }');
  expect(viewer.notices).toMatchObject([{ kind: 'ROLE_RAISED', by: 'Camille', isYours: false }]);

  // A closed account is opened first: nobody could come in by the link.
  const closed = await hub.somebody('REVIEWER');
  await does(one, 'disableAccount', { account: closed.account.id, reason: 'Partie.' });
  expect(
    await does(one, 'changeAccount', { account: closed.account.id, name: 'Camille', roles: ['ADMIN'] }),
  ).toMatchObject({ code: 'NOT_FOUND' });
});

it('names nobody as the audit trail knows somebody else', async () => {
  const camille = await hub.somebody('EDITOR');
  const account = camille.account.id;
  await hub.database.client.account.update({ where: { id: account }, data: { name: 'Élodie Martin' } });
  const refused = { __typename: 'AccountRefused', code: 'NAME_TAKEN' };
  for (const name of ['elodie  MARTIN', 'Hub', 'Ｏperator', 'Élodie-Martin']) {
    const added = { email: 'autre.elodie@example.fr', name, roles: ['REVIEWER'] };
    expect(await does(one, 'addAccount', added)).toMatchObject(refused);
    expect(await does(one, 'addAccount', { ...added, roles: ['ADMIN'] })).toMatchObject(refused);
    const changed = { account: other.account.id, name, roles: ['ADMIN'] };
    expect(await does(one, 'changeAccount', changed)).toMatchObject(refused);
    const key = {
      name,
      roles: ['ADMIN'],
      expiresOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    };
    expect(await does(one, 'issueApiKey', key)).toMatchObject(refused);
  }
  // One's own name may be written otherwise.
  const own = { account, name: 'Elodie Martin', roles: ['EDITOR'], actor: 'akto' };
  expect(await does(one, 'changeAccount', own)).toMatchObject({ __typename: 'Done' });
});

it('lets another admin refuse, and the one who asked take it back; then, or in a week, nothing is granted', async () => {
  const reviewer = await hub.somebody('REVIEWER');
  const ask = async () =>
    (await does(one, 'forgetSecondFactors', { account: reviewer.account.id, reason: 'x' })).request.id;
  for (const decider of [other, one]) {
    const request = await ask();
    const refused = await does(decider, 'refuseAccountRequest', { request, reason: 'Pas vue.' });
    expect(refused).toMatchObject({ __typename: 'Done' });
    expect(await does(other, 'grantAccountRequest', { request })).toMatchObject({ code: 'REQUEST_OVER' });
  }
  const request = await ask();
  await hub.database.client.accountRequest.update({ where: { id: request }, data: { endsAt: new Date() } });
  expect(await does(other, 'grantAccountRequest', { request })).toMatchObject({ code: 'REQUEST_OVER' });
  expect(await does(other, 'grantAccountRequest', { request: randomUUID() })).toMatchObject({
    __typename: 'NotThere',
  });
});

it('grants nothing of somebody who is no admin any more', async () => {
  const third = await hub.somebody('ADMIN');
  await withAnApp(third);
  const { request } = await does(third, 'forgetSecondFactors', { account: other.account.id, reason: 'x' });
  await does(one, 'disableAccount', { account: third.account.id, reason: 'Partie.' });
  expect(await does(other, 'grantAccountRequest', { request: request.id })).toMatchObject({
    code: 'REQUEST_OVER',
  });
  // It is not used up by that: what is refused is taken back whole.
  expect((await other.browser.get('/editorial/whoami')).status).toBe(200);
  expect((await hub.browser().signIn(other.email, password)).status).toBe(200);
});
