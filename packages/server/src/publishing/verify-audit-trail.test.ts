import { randomUUID } from 'node:crypto';
import type { Database } from '@akto-figures/prisma';
import { type Head, type Verification, type Viewer, verifyAuditTrail } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { titled } from '../../tests/publishers.ts';
import { openPublishing } from './open-publishing.ts';

const clara: Viewer = {
  accountId: randomUUID(),
  name: 'Clara',
  roles: ['PUBLISHER'],
  actorKeys: [],
  cameBy: 'COMMAND_LINE',
};

/** Takes all back in the end. */
class Undone extends Error {}

describe('the verification of the audit trail', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabaseOfTest('migrated');
    const publishing = openPublishing(database, await loadAtlas(database.client));
    for (let nth = 1; nth <= 5; nth += 1) {
      const texts = titled(`Publication n° ${nth}`);
      await publishing.perform(clara, 'createRelease', `key ${nth}`, texts);
    }
  });
  afterAll(() => database.close());

  /** Verifies the trail after what only the database's superuser can do, and undoes that. */
  async function verifyTampered(statements: readonly string[], noted: Head | null = null) {
    let verification: Verification | undefined;
    const tampering = database.client.$transaction(async (tx) => {
      for (const sql of ['SET LOCAL session_replication_role = replica', ...statements]) {
        await tx.$executeRawUnsafe(sql);
      }
      verification = await verifyAuditTrail(tx, noted);
      throw new Undone();
    });
    await expect(tampering).rejects.toThrow(Undone);
    return verification as Verification;
  }

  it('finds a trail whole, and says where it ends', async () => {
    const { hash } = await database.client.auditEntry.findUniqueOrThrow({ where: { number: 5 } });
    expect(await verifyAuditTrail(database.client)).toEqual({
      entries: 5,
      head: { number: 5, hash },
      broken: null,
    });
  });

  it('finds an empty trail whole', async () => {
    expect(await verifyTampered(['DELETE FROM "AuditEntry"'])).toEqual({
      entries: 0,
      head: null,
      broken: null,
    });
  });

  it('reads on where a page ends', async () => {
    const many = [
      'SET LOCAL session_replication_role = origin',
      `INSERT INTO "AuditEntry" ("number", "at", "accountName", "cameBy", "act", "subject", "previousHash", "hash")
       SELECT 0, now(), 'Clara', 'HUB', 'test', 'entry ' || n, '', '' FROM generate_series(6, 2300) n`,
    ];
    expect(await verifyTampered(many)).toMatchObject({ entries: 2300, broken: null });
    const one = [
      'SET LOCAL session_replication_role = replica',
      `UPDATE "AuditEntry" SET "subject" = 'another' WHERE "number" = 2001`,
    ];
    expect(await verifyTampered([...many, ...one])).toMatchObject({
      entries: 2000,
      broken: { number: 2001 },
    });
  });

  const copy = (number: string, hash: string) => `
    INSERT INTO "AuditEntry" SELECT ${number}, "at", "accountId", "accountName", "cameBy", "act", "subject", "releaseId",
      "before", "after", "why", "previousHash", ${hash} FROM "AuditEntry" WHERE "number" = 3`;

  it.each<[string, number, string, readonly string[]]>([
    ['other words', 3, 'says something else', [`UPDATE "AuditEntry" SET "why" = 'non' WHERE "number" = 3`]],
    [
      'another hour',
      3,
      'says something else',
      [`UPDATE "AuditEntry" SET "at" = "at" - interval '1 hour' WHERE "number" = 3`],
    ],
    [
      'nobody who did it',
      3,
      'says something else',
      [`UPDATE "AuditEntry" SET "accountId" = NULL WHERE "number" = 3`],
    ],
    ['the first entry gone', 1, 'is missing', ['DELETE FROM "AuditEntry" WHERE "number" = 1']],
    ['an entry gone from the middle', 3, 'is missing', ['DELETE FROM "AuditEntry" WHERE "number" = 3']],
    [
      'an entry gone from the middle, and the gap closed',
      3,
      'says something else',
      [
        'DELETE FROM "AuditEntry" WHERE "number" = 3',
        'UPDATE "AuditEntry" SET "number" = 3 WHERE "number" = 4',
        'UPDATE "AuditEntry" SET "number" = 4 WHERE "number" = 5',
      ],
    ],
    [
      'two entries that changed places',
      2,
      'says something else',
      [
        'UPDATE "AuditEntry" SET "number" = 99 WHERE "number" = 2',
        'UPDATE "AuditEntry" SET "number" = 2 WHERE "number" = 3',
        'UPDATE "AuditEntry" SET "number" = 3 WHERE "number" = 99',
      ],
    ],
    ['an entry put in before the first', 0, 'was put in', [copy('0', `'0'`)]],
    [
      'an entry put in beside another',
      3,
      'was put in',
      ['ALTER TABLE "AuditEntry" DROP CONSTRAINT "AuditEntry_pkey"', copy('3', `repeat('f', 65)`)],
    ],
    [
      'an entry changed with its own hash, and not the next',
      4,
      'was not written after',
      [
        `UPDATE "AuditEntry" SET "why" = 'non' WHERE "number" = 3`,
        `UPDATE "AuditEntry" e SET "hash" = encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') WHERE "number" = 3`,
      ],
    ],
    [
      'other words, beside a function that hides them',
      3,
      'says something else',
      [
        `UPDATE "AuditEntry" SET "why" = 'non' WHERE "number" = 3`,
        `CREATE OR REPLACE FUNCTION audit_text("AuditEntry") RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'as it was' $$`,
      ],
    ],
  ])('finds %s', async (_what, number, why, statements) => {
    const { broken } = await verifyTampered(statements);
    expect(broken).toEqual({ number, why: expect.stringContaining(why) });
  });

  it('finds an end that was taken off by the head that was noted', async () => {
    const { head } = await verifyAuditTrail(database.client);
    const cut = ['DELETE FROM "AuditEntry" WHERE "number" > 3'];
    expect((await verifyTampered(cut)).broken).toBeNull();
    expect(await verifyTampered(cut, head)).toMatchObject({
      entries: 3,
      broken: { number: 4, why: expect.stringContaining('the end was taken off') },
    });
  });

  it('finds a trail that was written anew by the head that was noted', async () => {
    const { head } = await verifyAuditTrail(database.client);
    const anew = [
      'CREATE TEMPORARY TABLE kept ON COMMIT DROP AS SELECT * FROM "AuditEntry"',
      'DELETE FROM "AuditEntry"',
      `UPDATE kept SET "accountName" = 'Personne'`,
      'SET LOCAL session_replication_role = origin',
      'INSERT INTO "AuditEntry" SELECT * FROM kept ORDER BY "number"',
    ];
    expect((await verifyTampered(anew)).broken).toBeNull();
    expect((await verifyTampered(anew, head)).broken).toEqual({
      number: 5,
      why: expect.stringContaining('was written anew'),
    });
  });

  it('takes a head that the trail has grown beyond', async () => {
    const { hash } = await database.client.auditEntry.findUniqueOrThrow({ where: { number: 2 } });
    expect(await verifyAuditTrail(database.client, { number: 2, hash })).toMatchObject({
      entries: 5,
      broken: null,
    });
  });
});
