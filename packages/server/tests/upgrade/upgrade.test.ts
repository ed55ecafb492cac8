import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Database, restore } from '@akto-figures/prisma';
import type { Act, Inputs, Role, Viewer } from '@akto-figures/publishing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { slowPasswords } from '../../src/accounts/kept-password.ts';
import { aHubToSignInTo, codeOf, type HubToSignInTo, publicUrl } from '../a-hub-to-sign-in-to.ts';
import { acceptAll, done, publishingOn, revisionOf } from '../publishers.ts';
import left from './version-0.2.0/left.json' with { type: 'json' };

/**
 * A backup that version 0.2.0 made (`hub.backup`), and what its people had in their hands (`left.json`): four accounts, a
 * draft, a release in review with a comment, one that is approved for 2190, a revision, an API key, a second factor and a
 * session. Restoring it makes the tables of that version, and then runs every later migration on its rows.
 */
const backup = fileURLToPath(new URL('version-0.2.0/hub.backup', import.meta.url));

let database: Database;
let hub: HubToSignInTo;
beforeAll(async () => {
  database = await openDump('empty');
  await restore(database, backup);
  // A backup carries no sessions. This row is as that version wrote it, but for its days: they are over.
  const row = { ...left.session, expiresAt: inOneDay() };
  await database.client.$executeRawUnsafe(
    `INSERT INTO "IdentitySession" (${columnsOf(row)})
     SELECT ${columnsOf(row)} FROM jsonb_populate_record(NULL::"IdentitySession", $1::jsonb)`,
    JSON.stringify(row),
  );
  await database.client.apiKey.updateMany({ data: { expiresAt: new Date(inOneDay()) } });
  hub = await aHubToSignInTo(database, { secret: left.secret, passwords: slowPasswords });
});
afterAll(() => database.close());

const inOneDay = () => new Date(Date.now() + 86_400_000).toISOString();
const columnsOf = (row: object) =>
  Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');

describe('a hub with the database of the version before', () => {
  it('shows the public what it showed, under the same epoch', async () => {
    const query =
      '{ hub { epoch } figures(first: 100) { nodes { key quantity { text } history { releasedAt } } } }';
    const response = await hub.fetch(new Request(`${publicUrl}/graphql?query=${encodeURIComponent(query)}`));
    const { data } = await response.json();
    expect(data.hub.epoch).toBe(left.epoch);
    const shown = data.figures.nodes.map(({ key, quantity }: Shown) => [key, quantity?.text ?? null]);
    expect(Object.fromEntries(shown)).toEqual(left.figures);
  });

  it('admits by the session, the password, the second factor and the key of before', async () => {
    const browser = hub.browser();
    const whoami = async (headers: Record<string, string>) =>
      (await browser.get('/editorial/whoami', headers)).json();
    expect(await whoami({ Cookie: left.cookie })).toMatchObject({ roles: ['EDITOR'], cameBy: 'SESSION' });
    expect(await whoami({ Authorization: `Bearer ${left.apiKey}` })).toMatchObject({ cameBy: 'API_KEY' });

    expect((await browser.signIn('publisher@example.fr', left.password)).status).toBe(200);
    await browser.post('/auth/two-factor/verify-totp', { code: codeOf(left.totpUri) });
    expect(await whoami({})).toMatchObject({ roles: ['PUBLISHER'] });
  });

  it('goes on with each release where it stood', async () => {
    const publishing = await publishingOn(database);
    const accounts = await database.client.account.findMany();
    const as = (role: Role): Viewer => {
      const accountId = accounts.find((account) => account.roles.includes(role))?.id ?? '';
      const actorKeys = role === 'EDITOR' ? ['akto'] : [];
      return { accountId, name: 'Camille', roles: [role], actorKeys, cameBy: 'SESSION' };
    };
    const perform = <Which extends Act>(role: Role, act: Which, input: Inputs[Which]) =>
      publishing.perform(as(role), act, randomUUID(), input);
    const at = async (release: string) => ({ release, revision: await revisionOf(database, release) });
    const { draft, revision, inReview, toCome } = left.releases;

    for (const release of [draft, revision])
      done(await perform('EDITOR', 'submitRelease', await at(release)));
    for (const release of [draft, revision, inReview]) {
      await acceptAll(database, publishing, as('REVIEWER'), release);
      const later = { releaseAt: '2190-02-01T09:00', occurrence: null };
      done(await perform('PUBLISHER', 'approveRelease', { ...(await at(release)), ...later }));
    }
    done(await perform('PUBLISHER', 'cancelRelease', { ...(await at(toCome)), reason: 'Pas encore.' }));
    const states = await database.client.release.groupBy({ by: ['state'], _count: true });
    expect(new Map(states.map(({ state, _count }) => [state, _count]))).toEqual(
      new Map([
        ['APPROVED', 4],
        ['DRAFT', 1],
      ]),
    );
  });
});

interface Shown {
  readonly key: string;
  readonly quantity: { readonly text: string } | null;
}
