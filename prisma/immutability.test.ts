import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './index.ts';
import { type Home, homes } from './tests/homes.ts';
import { aCollectionAndAUnitToCome, aDraft, aFurtherVersion, kinds } from './tests/releases.ts';

/** What a version consists of beside its own row, and a change that someone might want to make to it. */
const parts: Readonly<Record<string, string>> = {
  ActorName: `"name" = 'Un autre nom'`,
  Axis: `"titleFr" = 'Un autre axe'`,
  Citation: `"printed" = '1 790'`,
  CollectionItem: `"position" = "position" + 1`,
  FigureActor: `"position" = "position" + 1`,
  FigureRelation: `"position" = "position" + 1`,
  Measure: `"labelFr" = 'Une autre mesure'`,
  Milestone: `"date" = '2030'`,
  OfficeHolder: `"rolesFr" = '{}'`,
  Party: `"position" = "position" + 1`,
  StructureCount: `"count" = "count" + 1`,
};
const versions = Object.fromEntries(kinds.map(({ version }) => [version, `"changeFr" = 'Une autre note'`]));
const released = Object.entries({ ...versions, ...parts });

/** What no release holds, so that it may change as long as it is not public by itself. */
// The words that figures and subjects are found by are no text of theirs: the database makes them anew whenever it wants.
const others = [
  'AcceptedWarning',
  'Account',
  'AccountNotice',
  'AccountRequest',
  'ApiKey',
  'AuditEntry',
  'AwaitedRelease',
  'Confirmation',
  'DraftChange',
  'DraftState',
  'EarlyReading',
  'Epoch',
  'EpochRelease',
  'FigureSearch',
  'IdentityAttempts',
  'IdentityCredential',
  'IdentityPasskey',
  'IdentitySession',
  'IdentityTwoFactor',
  'IdentityUsedCode',
  'IdentityUser',
  'IdentityVerification',
  'ImportedFile',
  'KeyedAct',
  'MailWishes',
  'OutboxDelivery',
  'OutboxEvent',
  'Presence',
  'QuoteLook',
  'Release',
  'ReleaseComment',
  'ReleaseContributor',
  'SealedRecord',
  'SettledComment',
  'SiteEmbed',
  'SiteScript',
  'SitesForgotten',
  'SubjectSearch',
  'Subscriber',
  'Subscription',
  'SuppressedAddress',
  'Territory',
  'TerritoryMember',
  'TerritorySpelling',
  'TextReading',
  'WebhookAttempt',
  'WebhookReceiver',
  '_prisma_migrations',
];

const isImmutable = 'is approved, and a released version is immutable';

describe.each(homes)('on %s', (_, enter) => {
  let home: Home;
  let database: Database;
  const run = (sql: string, ...values: unknown[]) => database.client.$executeRawUnsafe(sql, ...values);
  const read = <Row>(sql: string, ...values: unknown[]) =>
    database.client.$queryRawUnsafe<Row[]>(sql, ...values);

  beforeAll(async () => {
    home = await enter();
    database = await home.started();
    await aCollectionAndAUnitToCome(database);
  });
  afterAll(() => home.leave());

  describe('what is public', () => {
    it('is held in these tables, and in no other', async () => {
      const tables = await read<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      );
      const known = [...released.map(([table]) => table), ...kinds.map(({ subject }) => subject), ...others];
      expect(tables.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
      expect(
        await read(
          `SELECT subject_table AS subject, version_table AS version, subject_column AS column FROM version_tables`,
        ),
      ).toEqual(kinds);
    });

    describe.each(released)('in %s', (table, change) => {
      it('is there', async () => {
        expect(await read(`SELECT FROM "${table}"`)).not.toEqual([]);
      });

      it('stays as it is', async () => {
        await expect(run(`UPDATE "${table}" SET ${change}`)).rejects.toThrow(isImmutable);
      });

      it('stays there', async () => {
        await expect(run(`DELETE FROM "${table}"`)).rejects.toThrow(isImmutable);
      });

      it('is not swept away with the table', async () => {
        await expect(run(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(
          'released versions, which are immutable',
        );
      });

      it('takes nothing more', async () => {
        const row = { id: randomUUID(), publicFrom: null, publicUntil: null };
        await expect(
          run(
            `INSERT INTO "${table}"
             SELECT (jsonb_populate_record(NULL::"${table}", to_jsonb(t) || $1::jsonb)).* FROM (SELECT * FROM "${table}" LIMIT 1) t`,
            JSON.stringify(row),
          ),
        ).rejects.toThrow(isImmutable);
      });
    });

    it('takes no part from a draft', async () => {
      const [{ id: version } = { id: '' }] = await read<{ id: string }>(
        `SELECT v."id"::text FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId" WHERE f."key" = 'poec'`,
      );
      const draft = await aFurtherVersion(database, 'FigureVersion', await aDraft(database));
      const source = await database.client.source.findFirstOrThrow();
      const { id } = await database.client.citation.create({
        data: { figureVersionId: draft, sourceId: source.id },
      });
      await expect(
        run(`UPDATE "Citation" SET "figureVersionId" = $1::uuid WHERE "id" = $2::uuid`, version, id),
      ).rejects.toThrow(isImmutable);
    });

    it.each(['Release', 'Territory', 'Source', 'Figure'])(
      'is not swept away through %s, on which it stands',
      async (table) => {
        await expect(run(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(
          'released versions, which are immutable',
        );
      },
    );

    it.each(kinds.filter(({ subject }) => subject !== 'ActionPlan'))(
      'keeps the key that partners have pasted: $subject',
      async ({ subject }) => {
        await expect(run(`UPDATE "${subject}" SET "key" = "key" || '-2'`)).rejects.toThrow('names stay');
      },
    );

    it('keeps the territory of an action plan, which is its name', async () => {
      await expect(run(`UPDATE "ActionPlan" SET "territoryId" = 'country:FR'`)).rejects.toThrow('names stay');
    });

    it.each(kinds)('keeps its subject: $subject', async ({ subject }) => {
      await expect(run(`DELETE FROM "${subject}"`)).rejects.toThrow(/violates .*foreign key constraint/);
    });

    it.each([
      `"titleFr" = 'Un autre titre'`,
      `"state" = 'DRAFT'`,
      `"releasedAt" = "releasedAt" + interval '1 day'`,
      `"revision" = "revision" + 1`,
    ])('came out by a release that stays as it is: %s', async (change) => {
      await expect(run(`UPDATE "Release" SET ${change} WHERE "releasedAt" <= now()`)).rejects.toThrow(
        'is public and stays as it is',
      );
    });

    it('came out by a release that stays there', async () => {
      await expect(run(`DELETE FROM "Release" WHERE "releasedAt" <= now()`)).rejects.toThrow(
        'is public and stays as it is',
      );
    });
  });
});
