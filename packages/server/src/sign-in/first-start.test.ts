import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { addAccount } from '@akto-figures/publishing';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { aHubToSignInTo, password, withAnApp } from '../../tests/a-hub-to-sign-in-to.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { slowPasswords } from '../accounts/kept-password.ts';
import { addFirstAccount } from './first-account.ts';
import { openSignIn } from './open-sign-in.ts';
import { secretFor } from './secret.ts';

afterAll(removeFolders);

describe('the first account', () => {
  const named = { email: 'Admin@example.fr', password };

  it('is an admin, who signs in and sets up a second factor', async () => {
    const database = await openDump('started');
    expect(await addFirstAccount(database.client, named, new Date())).toBe(true);
    const hub = await aHubToSignInTo(database, { passwords: slowPasswords });
    const browser = hub.browser();
    await withAnApp({ browser, email: 'admin@example.fr' });
    expect(await (await browser.get('/editorial/whoami')).json()).toMatchObject({ roles: ['ADMIN'] });
    await database.close();
  });

  it('comes once: neither another start nor two at a time bring a second, or the first password back', async () => {
    const database = await openDump('started');
    const starts = await Promise.all(
      [named, { ...named, email: 'other@example.fr' }].map((each) =>
        addFirstAccount(database.client, each, new Date()),
      ),
    );
    expect(starts.filter(Boolean)).toHaveLength(1);
    const before = await database.client.identityCredential.findMany();
    expect(await addFirstAccount(database.client, { ...named, password: `${password}!` }, new Date())).toBe(
      false,
    );
    expect(await database.client.identityCredential.findMany()).toEqual(before);
    await database.close();
  });

  it('is not added where somebody has an account already', async () => {
    const database = await openDump('started');
    await database.client.$transaction((tx) =>
      addAccount(tx, { email: 'publisher@example.fr', roles: ['PUBLISHER'] }, new Date()),
    );
    expect(await addFirstAccount(database.client, named, new Date())).toBe(false);
    await database.close();
  });
});

describe('the secret', () => {
  it('is made once for a data folder, and nobody else may read it', () => {
    const folder = aFolder();
    const made = secretFor(null, { folder });
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(secretFor(null, { folder })).toBe(made);
    expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(made);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(secretFor(null, { folder: aFolder() })).not.toBe(made);
  });

  it('is the one that the environment gives', () => {
    expect(secretFor('given', { folder: '/nowhere' })).toBe('given');
  });

  it('is not made for a server: sign-in is off then, and the log says so in one line', async () => {
    const secret = secretFor(null, { url: 'postgresql://db/hub' });
    expect(secret).toBe(null);
    expect(await linesOfOpening({ secret })).toEqual([expect.stringContaining('sign-in is off')]);
  });
});

it('says in the log when browsers would keep no session', async () => {
  const secret = 'a secret of thirty-two characters and more';
  expect(await linesOfOpening({ secret, publicUrl: 'http://hub.example' })).toEqual([
    expect.stringContaining('sign-in needs https'),
  ]);
  for (const publicUrl of ['https://hub.example', 'http://localhost:4000', 'http://127.0.0.1:4000']) {
    expect(await linesOfOpening({ secret, publicUrl })).toEqual([]);
  }
});

async function linesOfOpening(given: { secret: string | null; publicUrl?: string }): Promise<string[]> {
  const lines: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      lines.push(JSON.parse(chunk).msg);
      done();
    },
  });
  const database = await openDump('migrated');
  const parts = { publicUrl: 'https://hub.example', ...given, client: database.client, oidc: null };
  openSignIn({ ...parts, log: pino(output), now: () => new Date() });
  await database.close();
  return lines;
}
