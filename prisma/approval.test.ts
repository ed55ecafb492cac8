import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './index.ts';
import { type Home, homes } from './tests/homes.ts';
import {
  aCollectionAndAUnitToCome,
  aDraft,
  aFurtherVersion,
  aNewFigure,
  approve,
  kinds,
  sendBack,
} from './tests/releases.ts';

const isImmutable = 'is approved, and a released version is immutable';

describe.each(homes)('on %s', (_, enter) => {
  let home: Home;
  let database: Database;
  const run = (sql: string, ...values: unknown[]) => database.client.$executeRawUnsafe(sql, ...values);

  beforeAll(async () => {
    home = await enter();
    database = await home.started();
    await aCollectionAndAUnitToCome(database);
  });
  afterAll(() => home.leave());

  describe('a release', () => {
    const set = (id: string, change: string) =>
      run(`UPDATE "Release" SET ${change} WHERE "id" = $1::uuid`, id);
    const ahead = (time: string) => `date_trunc('minute', now()) + interval '${time}'`;

    it('begins as a draft', async () => {
      await expect(
        database.client.release.create({ data: { titleFr: 'Née approuvée', state: 'APPROVED' } }),
      ).rejects.toThrow('begins as a draft');
    });

    it('comes out on a whole minute', async () => {
      const id = await aDraft(database);
      for (const time of ['1 hour 30 seconds', '1 hour 5 milliseconds']) {
        await expect(set(id, `"releasedAt" = ${ahead(time)}`)).rejects.toThrow('Release_on_a_whole_minute');
      }
      expect(await set(id, `"releasedAt" = ${ahead('1 hour')}`)).toBe(1);
    });

    it('is not approved without a time', async () => {
      await expect(set(await aDraft(database), `"state" = 'APPROVED'`)).rejects.toThrow(
        'Release_approved_has_a_time',
      );
    });

    it.each(['-1 minute', '0 minutes'])(
      'is not approved for a time that has come, which would change what “as of” has answered: %s from now',
      async (time) => {
        const id = await aDraft(database);
        await expect(set(id, `"state" = 'APPROVED', "releasedAt" = ${ahead(time)}`)).rejects.toThrow(
          'must be released at a minute to come',
        );
      },
    );

    it('is not approved with a stated figure that has no quantity', async () => {
      const release = await aDraft(database);
      const none = { qualifier: null, number: null, low: null, high: null, statement: 'STATED' };
      const id = await aFurtherVersion(database, 'FigureVersion', release, none);
      await expect(approve(database, release, 60)).rejects.toThrow(
        'has a stated figure without its quantity',
      );

      await run(`UPDATE "FigureVersion" SET "changeKind" = 'WITHDRAWAL' WHERE "id" = $1::uuid`, id);
      await approve(database, release, 60);
      await sendBack(database, release);
    });

    it.each([
      `"titleFr" = 'Un autre titre'`,
      `"titleEn" = 'Another title'`,
      `"noteFr" = 'Une autre note'`,
      `"noteEn" = 'Another note'`,
      `"releasedAt" = "releasedAt" + interval '1 day'`,
      `"releasedAt" = "releasedAt" - interval '1 minute'`,
      `"revision" = "revision" + 1`,
      `"state" = 'IN_REVIEW'`,
    ])('is not edited once it is approved, as it is what was reviewed: %s', async (change) => {
      const id = await aDraft(database);
      await approve(database, id, 60);
      await expect(set(id, change)).rejects.toThrow('is approved, and stays as it was reviewed');

      expect(await set(id, `"state" = 'DRAFT', "revision" = "revision" + 1`)).toBe(1);
      expect(await set(id, change)).toBe(1);
    });

    it('does not leave by itself while it is approved', async () => {
      const id = await aDraft(database);
      await approve(database, id, 60);
      await expect(run(`DELETE FROM "Release" WHERE "id" = $1::uuid`, id)).rejects.toThrow('send it back');
    });

    it.each(kinds)(
      'takes no change of its $version while it is approved, and any before',
      async ({ version }) => {
        const release = await aDraft(database);
        const id = await aFurtherVersion(database, version, release);
        const change = () => run(`UPDATE "${version}" SET "changeFr" = 'Une note' WHERE "id" = $1::uuid`, id);
        const remove = () => run(`DELETE FROM "${version}" WHERE "id" = $1::uuid`, id);
        expect(await change()).toBe(1);

        await approve(database, release, 60);
        await expect(change()).rejects.toThrow(isImmutable);
        await expect(remove()).rejects.toThrow(isImmutable);
        await expect(aFurtherVersion(database, version, release)).rejects.toThrow(isImmutable);

        await sendBack(database, release);
        expect(await change()).toBe(1);
        expect(await remove()).toBe(1);
      },
    );

    it('may be edited and thrown away as a draft, with all that its versions consist of', async () => {
      const { client } = database;
      const release = await aDraft(database);
      const versionId = await aFurtherVersion(database, 'ConventionVersion', release);
      const { id: sourceId } = await client.source.findFirstOrThrow();
      await client.citation.create({ data: { conventionVersionId: versionId, sourceId } });
      await client.party.create({ data: { versionId, position: 0, role: 'LEAD', unreadable: true } });
      await client.milestone.create({ data: { versionId, position: 0, date: '2024', titleFr: 'Séminaire' } });
      const axis = await client.axis.create({
        data: {
          versionId,
          number: 1,
          titleFr: 'Axe',
          measures: { create: { position: 0, labelFr: 'Mesure' } },
        },
      });
      await client.axis.update({ where: { id: axis.id }, data: { number: 2 } });
      await client.measure.updateMany({ where: { axisId: axis.id }, data: { labelFr: 'Autre mesure' } });
      await client.party.deleteMany({ where: { versionId } });

      await client.conventionVersion.delete({ where: { id: versionId } });
      await client.release.delete({ where: { id: release } });
      expect(await client.axis.count({ where: { versionId } })).toBe(0);
      expect(await client.measure.count({ where: { axisId: axis.id } })).toBe(0);
    });

    it('leaves the key of what nobody has seen free to change', async () => {
      const id = await aNewFigure(database);
      await aFurtherVersion(database, 'FigureVersion', await aDraft(database), { figureId: id });
      expect(await run(`UPDATE "Figure" SET "key" = 'un-meilleur-nom' WHERE "id" = $1::uuid`, id)).toBe(1);
    });
  });
});
