import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localizedWith } from '@akto-figures/contents';
import { backUp, type Database, openDatabase, restore } from '@akto-figures/prisma';
import {
  type Ask,
  type SealVerification,
  sealWhatIsApproved,
  verifyAuditTrail,
  verifySeals,
  versionTables,
} from '@akto-figures/publishing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import {
  acceptAll,
  aFigureOf,
  aViewer,
  done,
  publishingOn,
  revisionOf,
  standingOf,
  titled,
} from '../../tests/publishers.ts';
import { runCommand } from '../command-line/run-command.ts';

const editor = aViewer('Camille', 'EDITOR');
const reviewer = aViewer('Dominique', 'REVIEWER');
const publisher = aViewer('Claude', 'PUBLISHER');

/** Approves a revision of "poec" and a new figure, to be out long after all tests; gives the release. */
async function approveSomething(database: Database): Promise<string> {
  const hub = await publishingOn(database);
  const release = done(await hub.perform(editor, 'createRelease', randomUUID(), titled('À venir')));
  const { versionId, content } = await standingOf(database, 'poec');
  const drafts = [
    { key: 'poec', basedOn: versionId, content: { ...content, plainFr: 'Des formations.' } },
    { key: 'formations-de-mai', basedOn: null, content: aFigureOf(1, '41.5') },
  ];
  for (const { key, basedOn, content } of drafts) {
    const draft = { release, kind: 'FIGURE' as const, key, basedOn, revision: null, content };
    const noted = { ...localizedWith('note', () => null), noteFr: 'Précisé.' };
    const changeKind = basedOn === null ? 'ADDITION' : 'REVISION';
    done(await hub.perform(editor, 'draftFigure', randomUUID(), { ...draft, ...noted, changeKind }));
  }
  const submitted = { release, revision: await revisionOf(database, release) };
  done(await hub.perform(editor, 'submitRelease', randomUUID(), submitted));
  const revision = await acceptAll(database, hub, reviewer, release);
  const when = { releaseAt: '2099-06-01T10:00', occurrence: null };
  done(await hub.perform(publisher, 'approveRelease', randomUUID(), { release, revision, ...when }));
  return release;
}

const askOf =
  (client: Pick<Database['client'], '$queryRawUnsafe'>): Ask =>
  <Row>(text: string, values: readonly unknown[] = []) =>
    client.$queryRawUnsafe<Row[]>(text, ...values);

/** Takes all back in the end. */
class Undone extends Error {}

describe('what is approved', () => {
  let database: Database;
  let release: string;
  let starter: string;
  beforeAll(async () => {
    database = await openDatabaseOfTest('started');
    ({ id: starter } = await database.client.release.findFirstOrThrow());
    await sealWhatIsApproved(database.client);
    release = await approveSomething(database);
  });
  afterAll(() => database.close());

  const verify = () => verifySeals(askOf(database.client));

  /** Verifies after what only somebody can do who stands above the triggers, and undoes that. */
  async function verifyTampered(statements: readonly string[]): Promise<SealVerification> {
    let verification: SealVerification | undefined;
    const tampering = database.client.$transaction(async (tx) => {
      for (const sql of ['SET LOCAL session_replication_role = replica', ...statements]) {
        await tx.$executeRawUnsafe(sql);
      }
      verification = await verifySeals(askOf(tx));
      throw new Undone();
    });
    await expect(tampering).rejects.toThrow(Undone);
    return verification as SealVerification;
  }

  it('is sealed by its approval, and what came before it as it was found', async () => {
    const found = await verify();
    expect(found).toMatchObject({ releases: 2, unsealed: 0, tampering: [] });
    expect(found.late).toEqual({ releases: 1, since: expect.any(Date) });
    const entries = await database.client.auditEntry.findMany({
      where: { act: { in: ['approveRelease', 'sealReleases'] } },
      orderBy: { number: 'asc' },
    });
    expect(entries).toMatchObject([
      { cameBy: 'HUB', after: { seals: [{ release: starter, records: expect.any(Number) }] } },
      { releaseId: release, after: { state: 'APPROVED', seal: { records: 3 } } },
    ]);
    expect(found.records).toBe(
      3 + (await database.client.sealedRecord.count({ where: { releaseId: starter } })),
    );
    expect((await verifyAuditTrail(database.client)).broken).toBeNull();
  });

  it('is sealed once', async () => {
    expect(await sealWhatIsApproved(database.client)).toBe(0);
  });

  const poec = (column: 'id' | 'figureId') =>
    `(SELECT v."${column}" FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId"
      WHERE f."key" = 'poec' ORDER BY v."publicFrom" LIMIT 1)`;

  it.each<[string, string | null, string, string]>([
    [
      'another number',
      'Figure poec',
      'DIFFERS',
      `UPDATE "FigureVersion" SET "number" = 17800, "low" = 17800 WHERE "id" = ${poec('id')}`,
    ],
    [
      'another qualifier',
      'Figure poec',
      'DIFFERS',
      `UPDATE "FigureVersion" SET "qualifier" = 'AT_LEAST' WHERE "id" = ${poec('id')}`,
    ],
    [
      'a number in other digits only',
      'Figure poec',
      'DIFFERS',
      `UPDATE "FigureVersion" SET "printed" = 'plus de 1780' WHERE "id" = ${poec('id')}`,
    ],
    [
      'another citation',
      'Figure poec',
      'DIFFERS',
      `UPDATE "Citation" SET "printed" = 'plus de 17 800' WHERE "figureVersionId" = ${poec('id')}`,
    ],
    [
      'no citation',
      'Figure poec',
      'DIFFERS',
      `DELETE FROM "Citation" WHERE "figureVersionId" = ${poec('id')}`,
    ],
    [
      'one more actor',
      'Figure poec',
      'DIFFERS',
      `INSERT INTO "FigureActor" SELECT ${poec('id')}, a."id", 9, true FROM "Actor" a WHERE a."id" NOT IN (SELECT "actorId" FROM "FigureActor" WHERE "versionId" = ${poec('id')}) LIMIT 1`,
    ],
    [
      'another measure of an axis',
      'Convention agefiph-cheops-2022-2024',
      'DIFFERS',
      `UPDATE "Measure" SET "labelFr" = 'Autre chose' WHERE "id" = (SELECT m."id" FROM "Measure" m JOIN "Axis" a ON a."id" = m."axisId" JOIN "ConventionVersion" v ON v."id" = a."versionId" JOIN "Convention" c ON c."id" = v."conventionId" WHERE c."key" = 'agefiph-cheops-2022-2024' LIMIT 1)`,
    ],
    ['a figure less', 'Figure poec', 'GONE', `DELETE FROM "FigureVersion" WHERE "id" = ${poec('id')}`],
    [
      'a figure more',
      'Figure formations-de-mai',
      'ADDED',
      `INSERT INTO "FigureVersion" SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'releaseId', (SELECT "releaseId" FROM "FigureVersion" WHERE "id" = ${poec('id')}), 'publicFrom', NULL))).* FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId" WHERE f."key" = 'formations-de-mai'`,
    ],
    ['another key', 'Figure poec-2', 'ADDED', `UPDATE "Figure" SET "key" = 'poec-2' WHERE "key" = 'poec'`],
    [
      'another title of its release',
      'Release',
      'DIFFERS',
      `UPDATE "Release" SET "titleFr" = 'Autre chose' WHERE "releasedAt" < now()`,
    ],
    [
      'an earlier end',
      'Figure poec',
      'ANOTHER_TIME',
      `UPDATE "FigureVersion" SET "publicUntil" = "publicFrom" + interval '1 minute' WHERE "id" = ${poec('id')}`,
    ],
    [
      'no time at all',
      'Figure poec',
      'ANOTHER_TIME',
      `UPDATE "FigureVersion" SET "publicFrom" = NULL WHERE "id" = ${poec('id')}`,
    ],
  ])('is found to have %s, by name', async (_, record, what, statement) => {
    const { tampering } = await verifyTampered([statement]);
    const found = tampering.find((each) => each.what === what);
    expect(found, JSON.stringify(tampering)).toMatchObject({ record: expect.stringContaining(record ?? '') });
    expect(found?.why).toContain(found?.record);
    if (record === 'Figure poec' && what === 'DIFFERS') expect(tampering).toHaveLength(1);
  });

  it('is found to be another one where its hashes were changed with it', async () => {
    const { tampering } = await verifyTampered([
      `UPDATE "FigureVersion" SET "number" = 17800, "low" = 17800 WHERE "id" = ${poec('id')}`,
      `UPDATE "SealedRecord" SET "hash" = repeat('0', 64) WHERE "key" = 'poec'`,
    ]);
    expect(tampering.map(({ what }) => what)).toContain('SEAL_CHANGED');
  });

  it('is found to be approved by nobody', async () => {
    const id = randomUUID();
    const statement = `INSERT INTO "Release" ("id", "titleFr", "state", "releasedAt") VALUES ('${id}', 'Faux', 'APPROVED', '2020-01-01')`;
    expect((await verifyTampered([statement])).tampering).toMatchObject([
      { release: id, what: 'NOT_APPROVED', why: expect.stringContaining('no entry of the audit trail') },
    ]);
  });

  it('is found to be gone', async () => {
    const statement = `UPDATE "Release" SET "state" = 'DRAFT', "approvedById" = NULL WHERE "id" = '${release}'`;
    const { tampering } = await verifyTampered([statement]);
    expect(tampering).toContainEqual(expect.objectContaining({ release, what: 'GONE', record: null }));
  });

  it('is found also beside a function that hides it', async () => {
    const { tampering } = await verifyTampered([
      `UPDATE "FigureVersion" SET "number" = 17800, "low" = 17800 WHERE "id" = ${poec('id')}`,
      `CREATE FUNCTION to_jsonb("FigureVersion") RETURNS jsonb LANGUAGE sql AS $$ SELECT '{}'::jsonb $$`,
    ]);
    expect(tampering).toMatchObject([{ record: 'Figure poec', what: 'DIFFERS' }]);
  });

  it('is sealed in all the tables that a release consists of', async () => {
    const named = JSON.stringify(versionTables);
    const tables = await database.client.$queryRaw<{ table: string }[]>`
      SELECT DISTINCT k.conrelid::regclass::text AS "table" FROM pg_constraint k
      WHERE k.contype = 'f' AND k.confrelid::regclass::text ~ '(Version|Axis)"$'`;
    // The words that a figure is found by are made from its version.
    const others = ['"FigureSearch"'];
    const missing = tables.filter(({ table }) => !others.includes(table) && !named.includes(table));
    expect(tables.length).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });

  it('loses its seal with an approval that is cancelled, and has another one after the next', async () => {
    const hub = await publishingOn(database);
    const input = { release, revision: await revisionOf(database, release), reason: 'Une faute.' };
    done(await hub.perform(publisher, 'cancelRelease', randomUUID(), input));
    expect(await database.client.sealedRecord.count({ where: { releaseId: release } })).toBe(0);
    expect(await verify()).toMatchObject({ releases: 1, tampering: [] });
    const submitted = { release, revision: await revisionOf(database, release) };
    done(await hub.perform(editor, 'submitRelease', randomUUID(), submitted));
    const revision = await acceptAll(database, hub, reviewer, release);
    const when = { releaseAt: '2099-06-02T10:00', occurrence: null };
    done(await hub.perform(publisher, 'approveRelease', randomUUID(), { release, revision, ...when }));
    expect(await verify()).toMatchObject({ releases: 2, tampering: [] });
  });

  it('waits for its seal where a hub of the version before has approved it', async () => {
    const { unsealed, tampering } = await verifyTampered([
      `DELETE FROM "SealedRecord" WHERE "releaseId" = '${release}'`,
      `UPDATE "AuditEntry" SET "after" = "after" - 'seal' WHERE "releaseId" = '${release}'`,
    ]);
    expect({ unsealed, tampering }).toEqual({ unsealed: 1, tampering: [] });
  });

  describe('on a server, from a backup', () => {
    const ownServer = shareServer();
    let url: string;
    const folder = mkdtempSync(join(tmpdir(), 'akto-figures-seals-'));
    beforeAll(async () => {
      url = await ownServer.newDatabase();
      const file = join(folder, 'hub.backup');
      await backUp(database, file);
      const server = await openDatabase({ url });
      await restore(server, file);
      await server.close();
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await ownServer.leave();
    });

    async function hub(words: string) {
      let said = '';
      const write = (text: string) => (said += text);
      const surroundings = {
        environment: { DATABASE_URL: url },
        folder,
        stdout: { write },
        stderr: { write },
      };
      return { code: await runCommand(words.split(' '), surroundings), said };
    }

    it('is what was approved on the embedded database', async () => {
      const { code, said } = await hub('audit verify');
      expect(said).toContain('Releases that hold what was approved: 2, ');
      expect(said).toContain('Sealed as they were found on 2');
      expect(code).toBe(0);
    });

    it('is found to be changed by who owns the tables, and by the operator’s command', async () => {
      const server = await openDatabase({ url });
      for (const sql of [
        'ALTER TABLE "FigureVersion" DISABLE TRIGGER ALL',
        `UPDATE "FigureVersion" SET "number" = 17800, "low" = 17800 WHERE "id" = ${poec('id')}`,
        'ALTER TABLE "FigureVersion" ENABLE TRIGGER ALL',
      ]) {
        await server.client.$executeRawUnsafe(sql);
      }
      await server.close();
      const { code, said } = await hub('audit verify');
      expect(code).toBe(1);
      expect(said).toContain(`Figure poec says something else than when release ${starter} was approved.`);
    });
  });
});
