import type { Database } from '@akto-figures/prisma';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { openOnServer } from '../../../../tests/support/open-on-server.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { aRevisionOf, aRevisionOfPoec, reviewed } from '../../tests/a-draft.ts';
import {
  anEditorialHub,
  type Colleague,
  type EditorialHub,
  publicUrl,
} from '../../tests/an-editorial-hub.ts';
import { readManifests, trust } from '../documents/trusted-documents.ts';
import { openSignIn } from '../sign-in/open-sign-in.ts';
import { keyFor } from '../sign-in/secret.ts';
import { sealed } from './capability.ts';

const secret = 'a secret that is long enough for a test';
const manifests = await readManifests(new URL('../../../widgets/', import.meta.url));
// Each of the present version; the others ask less.
const questions = manifests
  .slice(-1)
  .flatMap(({ operations }) =>
    operations.flatMap(({ id, asked }) =>
      asked.map((variables) => ({ documentId: id, variables: JSON.stringify(variables) })),
    ),
  );
const [anyQuestion] = questions;

const server = shareServer();
afterAll(() => server.leave());

const databases = {
  embedded: () => openDump('started'),
  server: () => openOnServer(server),
};

describe.each(['embedded', 'server'] as const)('a preview, on the %s database,', (kind) => {
  let database: Database;
  let hub: EditorialHub;
  let editor: Colleague;
  let reviewer: Colleague;
  let publisher: Colleague;
  const logged: string[] = [];
  beforeAll(async () => {
    database = await databases[kind]();
    const { client } = database;
    const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
    hub = await anEditorialHub(database, {
      log,
      documents: trust(manifests),
      signIn: openSignIn({
        client,
        secret,
        publicUrl,
        oidc: null,
        log,
        now: () => new Date(),
        keysMayApprove: true,
      }),
    });
    [editor, reviewer, publisher] = await Promise.all([
      hub.colleague('EDITOR'),
      hub.colleague('REVIEWER'),
      hub.colleague('PUBLISHER'),
    ]);
  });
  afterAll(() => database.close());

  // What does not ask the database is the same on both.
  const atTheDoor = it.runIf(kind === 'embedded');
  const open = async (release: string, who = editor): Promise<string> => {
    const { workingRelease } = await who.ask(
      'query ($id: ID!) { workingRelease(id: $id) { preview { hub expiresAt } } }',
      { id: release },
    );
    return workingRelease.preview?.hub;
  };
  const look = (preview: string, question: Record<string, string>, headers: Record<string, string> = {}) =>
    hub.fetch(`${preview}/graphql?${new URLSearchParams(question)}`, { headers });
  const lookAll = (preview: string) =>
    Promise.all(questions.map(async (each) => (await look(preview, each)).text()));
  /** Past the memory of answers, which follows the database's clock. */
  const askPublic = async (question: { documentId?: string; variables?: string; query?: string }) => {
    const response = await hub.fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...question, variables: JSON.parse(question.variables ?? '{}') }),
    });
    return response.text();
  };
  const askAllPublic = () => Promise.all(questions.map(askPublic));
  const withoutTimes = (answer: string) => answer.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');
  const stored = async (release: string) => ({
    release: await database.client.release.findUnique({ where: { id: release } }),
    versions: await database.client.figureVersion.count(),
    withEnds: await database.client.figureVersion.count({ where: { publicUntil: { not: null } } }),
    figures: await database.client.figure.count(),
    entries: await database.client.auditEntry.count(),
  });

  it('shows to the byte what is public once the release is out, and leaves nothing behind', async () => {
    const draft = await aRevisionOfPoec(editor, '1900');
    const before = { stored: await stored(draft.release), public: await askAllPublic() };
    const preview = await open(draft.release);
    // Who asks meanwhile sees nothing of it.
    const [seen, publicMeanwhile] = await Promise.all([lookAll(preview), askAllPublic()]);
    expect(publicMeanwhile).toEqual(before.public);
    expect(await askAllPublic()).toEqual(before.public);
    expect(await stored(draft.release)).toEqual(before.stored);
    expect(seen).not.toEqual(before.public);
    expect(seen.join()).toContain('1\u202f900');

    const ready = await reviewed(editor, reviewer, draft);
    expect((await publisher.act('approveRelease', ready)).__typename).toBe('Done');
    const embargoed = await lookAll(await open(draft.release));
    await hub.clock.advance(120_000);
    const out = (await askAllPublic()).map(withoutTimes);
    expect(seen.map(withoutTimes)).toEqual(out);
    expect(embargoed.map(withoutTimes)).toEqual(out);
  });

  it('shows a release as it was last written', async () => {
    const draft = await aRevisionOfPoec(editor, '2100');
    const preview = await open(draft.release);
    expect((await lookAll(preview)).join()).toContain('2\u202f100');
    await editor.act('removeChange', { change: draft.change, revision: 0 });
    const empty = await look(preview, anyQuestion as Record<string, string>);
    expect(empty.status).toBe(409);
    expect(await empty.json()).toMatchObject({ errors: [{ extensions: { code: 'HELD_BACK' } }] });
  });

  atTheDoor('is kept nowhere, and read by no page of another site', async () => {
    const { release } = await aRevisionOfPoec(editor, '2200');
    const preview = await open(release);
    const response = await look(preview, anyQuestion as Record<string, string>);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
    expect(logged.join()).toContain('"path":"/preview/…/graphql"');
    expect(logged.join()).not.toContain(preview);
  });

  atTheDoor('answers what our elements ask, and nothing else', async () => {
    const { release } = await aRevisionOfPoec(editor, '2300');
    const preview = await open(release);
    for (const question of [{ query: '{ hub { epoch } }' }, { documentId: 'sha256:0' }, {}] as const) {
      const refused = await look(preview, question as Record<string, string>);
      expect(refused.status).toBe(400);
    }
    const asText = await hub.fetch(`${preview}/graphql`, { method: 'POST', body: '{}' });
    expect(asText.status).toBe(404);
  });

  atTheDoor('is not there for who has no address that holds', async () => {
    const { release } = await aRevisionOfPoec(editor, '2400');
    const [, , seal = ''] = (await open(release)).split('/');
    const [, account = '', expires = '', mac = ''] = seal.split('.');
    const inTime = new Date(Date.now() + 60_000);
    const key = keyFor(secret, 'previews');
    const others = [
      'none',
      [release, publisher.accountId, expires, mac].join('.'),
      [release, account, `${Number(expires) + 1}`, mac].join('.'),
      sealed({ release, account, expiresAt: inTime }, keyFor('another secret', 'previews')),
      sealed({ release, account, expiresAt: new Date(Date.now() - 1) }, key),
    ];
    const question = anyQuestion as Record<string, string>;
    for (const other of others) expect((await look(`/preview/${other}`, question)).status, other).toBe(404);
    const fromElsewhere = await look(`/preview/${seal}`, question, { 'Sec-Fetch-Site': 'cross-site' });
    expect(fromElsewhere.status).toBe(404);
    expect((await look(`/preview/${seal}`, question)).status).toBe(200);

    const leaver = await hub.colleague('REVIEWER');
    const preview = await open(release, leaver);
    expect((await look(preview, question)).status).toBe(200);
    const disabledAt = new Date();
    await database.client.account.update({ where: { id: leaver.accountId }, data: { disabledAt } });
    expect((await look(preview, question)).status).toBe(404);
  });

  describe('is on record', () => {
    const readings = async (release: string, who = reviewer) => {
      const { earlyReadings } = await who.ask(
        `query ($release: ID!) { earlyReadings(filter: { release: $release }) {
           nodes { readAt by accountId cameBy way client } } }`,
        { release },
      );
      return earlyReadings.nodes.toReversed();
    };
    const question = anyQuestion as Record<string, string>;

    it('with who made its address, and who opened it, once an hour', async () => {
      const { release } = await aRevisionOfPoec(editor, '2500');
      expect(await readings(release)).toEqual([]);
      const preview = await open(release);
      for (const _ of [1, 2, 3]) expect((await look(preview, question)).status).toBe(200);
      await open(release);
      const { accountId } = editor;
      const by = { by: 'Camille, EDITOR', accountId, readAt: expect.any(String) };
      expect(await readings(release)).toEqual([
        { ...by, cameBy: 'API_KEY', way: 'PREVIEW_MADE', client: null },
        { ...by, cameBy: 'LINK', way: 'PREVIEW_OPENED', client: 'this process' },
      ]);
    });

    it('as is whoever opens a release that is approved and not out yet, or reads what it brings', async () => {
      const ready = await reviewed(editor, reviewer, await aRevisionOfPoec(editor, '2600'));
      const { release } = ready;
      const open = `{ workingRelease(id: "${release}") { changes(first: 1) { totalCount } } }`;
      const record = '{ subject(kind: FIGURE, key: "poec") { standing { version } } }';
      const check = '{ checkChange(input: { key: "neuf", content: { indicator: {} } }) { id } }';
      const file = Buffer.from('key\npoec\n').toString('base64');
      await editor.ask(open);
      await editor.ask(record);
      expect(await readings(release)).toEqual([]);

      const when = { ...ready, releaseAt: '2099-06-01T10:00' };
      expect((await publisher.act('approveRelease', when)).__typename).toBe('Done');
      for (const each of [open, record, check, open, record]) await editor.ask(each);
      await reviewer.ask('{ subjects(kind: FIGURE, text: "poec") { nodes { title } } }');
      await publisher.act('importFigures', { fileName: 'a.csv', file, dryRun: true });
      const ways = (await readings(release)).map(
        ({ by, way }: { by: string; way: string }) => `${by} ${way}`,
      );
      expect(ways.toSorted()).toEqual([
        'Camille, EDITOR COMPARED',
        'Camille, EDITOR OPENED',
        'Camille, EDITOR RECORD',
        'Camille, PUBLISHER COMPARED',
        'Camille, REVIEWER RECORD',
      ]);
      await expect(readings(release, editor)).rejects.toThrow('earlyReadings is for REVIEWER');
    });

    it('for each release that comes no later and is not out, as a preview shows it too', async () => {
      const { id: embargoed } = await database.client.release.findFirstOrThrow({
        where: { releasedAt: { gt: new Date('2090-01-01') } },
      });
      const opened = async () =>
        (await readings(embargoed)).filter(({ way }: { way: string }) => way === 'PREVIEW_OPENED');
      const before = await aRevisionOf(editor, 'entreprises-parcours-th', '1230');
      expect((await look(await open(before.release), question)).status).toBe(200);
      expect(await opened()).toEqual([]);

      const after = await aRevisionOfPoec(editor, '2650');
      // The second reader is answered from memory.
      for (const reader of [editor, publisher]) {
        const preview = await open(after.release, reader);
        for (const _ of [1, 2]) expect((await look(preview, question)).status).toBe(200);
      }
      expect((await opened()).map(({ by, client }: { by: string; client: string }) => [by, client])).toEqual([
        ['Camille, EDITOR', 'this process'],
        ['Camille, PUBLISHER', 'this process'],
      ]);
    });

    it('or is not read at all', async () => {
      const { release } = await aRevisionOfPoec(editor, '2700');
      const preview = await open(release);
      const embargoed = await database.client.release.findFirstOrThrow({
        where: { releasedAt: { gt: new Date('2090-01-01') } },
      });
      const move = (from: string, to: string) =>
        database.client.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`);
      await move('EarlyReading', 'Elsewhere');
      expect((await look(preview, question)).status).toBe(500);
      const newcomer = await hub.colleague('REVIEWER');
      const asked = newcomer.ask(`{ workingRelease(id: "${embargoed.id}") { titleFr } }`);
      await expect(asked).rejects.toThrow();
      await move('Elsewhere', 'EarlyReading');
      expect((await look(preview, question)).status).toBe(200);
    });

    it('for ever', async () => {
      for (const sql of [
        'UPDATE "EarlyReading" SET "accountName" = \'Personne\'',
        'DELETE FROM "EarlyReading"',
        'TRUNCATE "EarlyReading"',
      ]) {
        await expect(database.client.$executeRawUnsafe(sql)).rejects.toThrow('is on record, and stays');
      }
    });
  });
});
