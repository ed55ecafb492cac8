import type { Database } from '@akto-figures/prisma';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { aHubToSignInTo, type HubToSignInTo, password, publicUrl } from '../../tests/a-hub-to-sign-in-to.ts';
import { aMailServer, type MailServer } from '../../tests/a-mail-server.ts';
import { officers } from '../outbox/officers.ts';
import { type Outbox, openOutbox } from '../outbox/outbox.ts';
import { mailChannel, mailsToOfficers } from './mail-officers.ts';
import { openMailer } from './mailer.ts';

const secret = 'a secret of thirty-two characters and more';
const log = { warn: () => undefined, error: () => undefined };

let database: Database;
let hub: HubToSignInTo;
let server: MailServer;
let outbox: Outbox;

beforeAll(async () => {
  [database, server] = await Promise.all([openDatabaseOfTest('started'), aMailServer()]);
  hub = await aHubToSignInTo(database, { secret, sendsMail: true });
  const { client } = database;
  const from = { name: null, address: 'hub@hub.example' };
  const mailer = openMailer({
    ...{ host: '127.0.0.1', port: server.port, isSecure: false, user: null, password: null, from },
  });
  const telling = { client, publicUrl, secret, now: () => new Date() };
  const channels = [mailChannel({ ACCOUNT: mailsToOfficers(telling, mailer) })];
  outbox = openOutbox({ client, channels, audiences: [officers], log, everyMs: 2 ** 30 });
  await hub.somebody('REVIEWER', { email: 'camille@example.fr' });
  await outbox.deliverDue();
});
afterAll(async () => {
  await outbox.stop();
  await server.close();
  await database.close();
});
beforeEach(() => {
  server.mails.length = 0;
});

describe('a forgotten password', () => {
  const forget = (email: string) => hub.browser().post('/auth/forgotten-password', { email });

  it('leads by a link to another one, once, and its holder is told', async () => {
    expect((await forget('Camille@example.fr ')).status).toBe(202);
    await outbox.deliverDue();
    const [mail] = server.mails;
    expect(mail?.subject).toBe('Choisir un autre mot de passe');
    const [, token = ''] = /console\/invitation\?token=([\w-]+)/.exec(mail?.text ?? '') ?? [];
    const choose = (newPassword: string) =>
      hub.browser().post('/auth/reset-password', { token, newPassword });
    expect((await choose('une phrase tout autre')).status).toBe(200);
    expect((await choose('encore une autre phrase')).status).toBe(400);
    expect((await hub.browser().signIn('camille@example.fr', 'une phrase tout autre')).status).toBe(200);
    expect((await hub.browser().signIn('camille@example.fr', password)).status).toBe(401);
    await outbox.deliverDue();
    expect(server.mails.map(({ subject }) => subject)).toEqual([
      'Choisir un autre mot de passe',
      'Votre mot de passe a changé',
    ]);
    // A mail that is sent again, because its hub was killed, opens nothing that was opened.
    const { client } = database;
    await client.outboxDelivery.updateMany({ data: { nextAttemptAt: new Date(0), sentAt: null } });
    server.mails.length = 0;
    await outbox.deliverDue();
    expect(server.mails.map(({ subject }) => subject)).not.toContain('Choisir un autre mot de passe');
    expect((await choose('encore une autre phrase')).status).toBe(400);
  });

  it('is answered alike where there is no account, and nobody is written to', async () => {
    const [known, unknown] = [await forget('camille@example.fr'), await forget('personne@example.fr')];
    expect(unknown.status).toBe(known.status);
    expect(await unknown.text()).toBe(await known.text());
    await outbox.deliverDue();
    expect(server.mails).toHaveLength(1);
  });

  it('asks for no more than three links an hour at one address, whether it has an account or not', async () => {
    for (const email of ['dominique@example.fr', 'nobody@example.fr']) {
      const statuses = [];
      for (let n = 0; n < 4; n += 1) statuses.push((await forget(email)).status);
      expect(statuses).toEqual([202, 202, 202, 429]);
    }
  });

  it('asks for no more than ten links an hour from one network, whichever of its addresses they come from', async () => {
    const statuses = [];
    for (let n = 0; n < 11; n += 1) {
      const browser = hub.browser(`2001:db8:78:${n}::1`);
      statuses.push((await browser.post('/auth/forgotten-password', { email: `${n}@example.fr` })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(202), 429]);
  });

  it.each(['', 'camille', 'camille@example.fr\nBcc: a@b.fr', `${'a'.repeat(300)}@example.fr`])(
    'refuses what is no address: %j',
    async (email) => {
      expect((await forget(email)).status).toBe(400);
    },
  );

  it('is for an admin to mend where the hub sends no mail', async () => {
    const quiet = await aHubToSignInTo(database, { secret });
    const answer = await quiet.browser().post('/auth/forgotten-password', { email: 'camille@example.fr' });
    expect(answer.status).toBe(503);
    expect(await (await quiet.browser().get('/auth/methods')).json()).toMatchObject({ mail: false });
  });

  it('comes from the console alone', async () => {
    const body = { email: 'camille@example.fr' };
    const answer = await hub.browser().post('/auth/forgotten-password', body, {
      Origin: 'https://evil.example',
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(answer.status).toBe(403);
  });
});

describe('what somebody wants to be told', () => {
  it('is theirs to choose, and kept', async () => {
    const { browser } = await hub.somebody('EDITOR', { email: 'noa@example.fr' });
    expect((await browser.get('/auth/mail-wishes')).status).toBe(401);
    await browser.signIn('noa@example.fr');
    expect(await (await browser.get('/auth/mail-wishes')).json()).toEqual({
      ...{ sendsMail: true, email: 'noa@example.fr', refused: null, language: null },
      ...{ work: 'AT_ONCE', releases: 'AT_ONCE', upkeep: 'DIGEST' },
    });
    const chosen = { language: 'en', work: 'DIGEST', releases: 'NEVER', upkeep: 'AT_ONCE' };
    expect((await browser.post('/auth/mail-wishes', chosen)).status).toBe(200);
    expect(await (await browser.get('/auth/mail-wishes')).json()).toMatchObject(chosen);
    for (const bad of [{ ...chosen, work: 'SOMETIMES' }, { ...chosen, language: 'xx' }, {}]) {
      expect((await browser.post('/auth/mail-wishes', bad)).status).toBe(400);
    }
  });
});
