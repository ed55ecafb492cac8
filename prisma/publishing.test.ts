import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from './index.ts';
import { type Home, homes } from './tests/homes.ts';

describe.each(homes)('on %s', (_, enter) => {
  let home: Home;
  let database: Database;
  const run = (sql: string, ...values: unknown[]) => database.client.$executeRawUnsafe(sql, ...values);
  const [editor, publisher] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    home = await enter();
    database = await home.started();
  });
  afterAll(() => home.leave());

  let release: string;
  beforeEach(async () => {
    const made = await database.client.release.create({
      data: { titleFr: 'Un brouillon', createdById: editor },
    });
    release = made.id;
  });

  const addChange = (by = editor) =>
    database.client.draftChange.create({
      data: {
        releaseId: release,
        kind: 'FIGURE',
        key: `figure-${randomUUID()}`,
        changeKind: 'ADDITION',
        content: {},
        createdById: by,
        changedById: by,
      },
    });
  const moveTo = (state: string, by: string | null = null) =>
    run(
      `UPDATE "Release" SET "state" = $2::"ReleaseState", "approvedById" = $3::uuid,
         "releasedAt" = date_trunc('minute', clock_timestamp()) + interval '1 hour' WHERE "id" = $1::uuid`,
      release,
      state,
      by,
    );

  describe('a change', () => {
    it('is written while its release is a draft, and rests while that is in review', async () => {
      const { id } = await addChange();
      await moveTo('IN_REVIEW');
      // Prisma takes the server's refusal of an insert for a foreign key's.
      await expect(addChange()).rejects.toThrow(/is no draft|constraint violated/);
      await expect(run(`UPDATE "DraftChange" SET "revision" = 1 WHERE "id" = $1::uuid`, id)).rejects.toThrow(
        'is no draft',
      );
      await expect(run(`DELETE FROM "DraftChange" WHERE "id" = $1::uuid`, id)).rejects.toThrow('is no draft');
      await moveTo('DRAFT');
      await run(`UPDATE "DraftChange" SET "revision" = 1 WHERE "id" = $1::uuid`, id);
    });

    it('stays with its subject', async () => {
      const { id } = await addChange();
      await expect(
        run(`UPDATE "DraftChange" SET "key" = 'another' WHERE "id" = $1::uuid`, id),
      ).rejects.toThrow('with its subject');
    });
  });

  describe('four eyes', () => {
    it('let nobody approve what they have a hand in, whichever hand came last', async () => {
      const { id } = await addChange();
      const second = randomUUID();
      await run(
        `UPDATE "DraftChange" SET "changedById" = $2::uuid, "revision" = 1 WHERE "id" = $1::uuid`,
        id,
        second,
      );
      await moveTo('IN_REVIEW');
      for (const hand of [editor, second]) {
        await expect(moveTo('APPROVED', hand)).rejects.toThrow('somebody else has to');
      }
      await expect(moveTo('APPROVED')).rejects.toThrow('does not say who approves it');
      await moveTo('APPROVED', publisher);
    });

    it('count who takes a change out', async () => {
      const { id } = await addChange();
      await database.client.$transaction([
        database.client.$executeRaw`SELECT set_config('akto_figures.account', ${publisher}, true)`,
        database.client.draftChange.delete({ where: { id } }),
      ]);
      await moveTo('IN_REVIEW');
      await expect(moveTo('APPROVED', publisher)).rejects.toThrow('somebody else has to');
    });

    it('count who stands by a figure', async () => {
      const { id } = await addChange();
      await database.client.confirmation.create({
        data: { changeId: id, actorKey: 'akto', accountId: publisher, revision: 0 },
      });
      await moveTo('IN_REVIEW');
      await expect(moveTo('APPROVED', publisher)).rejects.toThrow('somebody else has to');
    });

    it('ask for a review first', async () => {
      await addChange();
      await expect(moveTo('APPROVED', publisher)).rejects.toThrow('was not in review');
    });

    it('cannot be closed by forgetting a hand', async () => {
      await addChange();
      await expect(run(`DELETE FROM "ReleaseContributor"`)).rejects.toThrow('is on record');
      await expect(
        run(`UPDATE "ReleaseContributor" SET "accountId" = $1::uuid`, randomUUID()),
      ).rejects.toThrow('is on record');
    });

    it('leave no approver to what is approved no more', async () => {
      await addChange();
      await moveTo('IN_REVIEW');
      await moveTo('APPROVED', publisher);
      await expect(moveTo('DRAFT', publisher)).rejects.toThrow('Release_approver_of_what_is_approved');
      await moveTo('DRAFT');
    });
  });

  it('keeps comments and reasons as they are, and lets them go with a release that is thrown away', async () => {
    await addChange();
    await database.client.releaseComment.create({
      data: { releaseId: release, accountId: editor, text: 'À relire.' },
    });
    await database.client.acceptedWarning.create({
      data: { releaseId: release, finding: 'two-values', reason: 'Deux sources.', accountId: editor },
    });
    await expect(run(`UPDATE "ReleaseComment" SET "text" = ''`)).rejects.toThrow('is on record');
    await expect(run(`DELETE FROM "AcceptedWarning"`)).rejects.toThrow('is on record');
    await database.client.release.delete({ where: { id: release } });
    expect(await database.client.releaseComment.count({ where: { releaseId: release } })).toBe(0);
  });

  describe('the audit trail', () => {
    const add = (act: string) =>
      run(
        `INSERT INTO "AuditEntry" ("number", "at", "accountName", "cameBy", "act", "subject", "after", "previousHash", "hash")
         VALUES (0, now(), 'Ada', 'SESSION', $1, 'figure poec', '{"b": 1, "a": "é"}', '', '')`,
        act,
      );

    it('numbers its entries without a gap, and chains each to the one before', async () => {
      await add('draftFigure');
      await expect(
        database.client.$transaction(async (tx) => {
          await tx.$executeRaw`
            INSERT INTO "AuditEntry" ("number", "at", "accountName", "cameBy", "act", "subject", "previousHash", "hash")
            VALUES (0, now(), 'Ada', 'SESSION', 'lost', 'figure poec', '', '')`;
          throw new Error('undone');
        }),
      ).rejects.toThrow('undone');
      await add('submitRelease');
      const entries = await database.client.auditEntry.findMany({ orderBy: { number: 'asc' } });
      expect(entries.map(({ number, act }) => [number, act])).toEqual([
        [1, 'draftFigure'],
        [2, 'submitRelease'],
      ]);
      expect(entries[1]?.previousHash).toBe(entries[0]?.hash);
      expect(entries[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    });

    it.each([
      `UPDATE "AuditEntry" SET "why" = 'another'`,
      `DELETE FROM "AuditEntry"`,
      `TRUNCATE "AuditEntry"`,
    ])('refuses %s', async (sql) => {
      await expect(run(sql)).rejects.toThrow('append-only');
    });
  });
});
