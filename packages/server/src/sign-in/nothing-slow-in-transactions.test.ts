import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { loadAtlas } from '@akto-figures/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { aHubToSignInTo, type HubToSignInTo, password } from '../../tests/a-hub-to-sign-in-to.ts';
import { aViewer } from '../../tests/publishers.ts';
import { watchTransactions } from '../../tests/watch-transactions.ts';
import { keepPassword, slowPasswords } from '../accounts/kept-password.ts';
import { openPublishing } from '../publishing/open-publishing.ts';
import { addFirstAccount } from './first-account.ts';

let watched: ReturnType<typeof watchTransactions>;
let hub: HubToSignInTo;
beforeAll(async () => {
  watched = watchTransactions(await openDump('started'));
  hub = await aHubToSignInTo(watched.database, { passwords: slowPasswords });
});
afterAll(async () => {
  watched.end();
  await watched.database.close();
});

it('hashes no password and reads no file while a transaction is open, from the first start to a changed password', async () => {
  const { client } = watched.database;
  expect(await addFirstAccount(client, { email: 'admin@example.fr', password }, new Date())).toBe(true);

  const publishing = openPublishing(watched.database, await loadAtlas(client));
  const admin = aViewer('Alex', 'ADMIN');
  const given = {
    email: 'camille@example.fr',
    name: 'Camille',
    roles: ['EDITOR'],
    actors: ['akto'],
  } as const;
  const added = await publishing.perform(admin, 'addAccount', randomUUID(), given);
  const browser = hub.browser();
  const token = 'secret' in added ? added.secret : undefined;
  const chosen = await browser.post('/auth/reset-password', { token, newPassword: password });
  expect(chosen.status).toBe(200);
  expect((await browser.signIn(given.email)).status).toBe(200);
  const changed = await browser.post('/auth/change-password', {
    currentPassword: password,
    newPassword: `${password}!`,
  });
  expect(changed.status).toBe(200);
  expect(watched.begunWithin).toEqual([]);
});

it('would be seen', async () => {
  await watched.database.client.$transaction(async () => {
    await keepPassword(password);
    await readFile(new URL(import.meta.url));
  });
  expect(new Set(watched.begunWithin.splice(0))).toEqual(new Set(['SCRYPTREQUEST', 'FSREQPROMISE']));
});
