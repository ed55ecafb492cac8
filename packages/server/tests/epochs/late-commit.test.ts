import { randomUUID } from 'node:crypto';
import { localizedWith } from '@akto-figures/contents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAll, aFigureOf, aViewer, done, publishingOn, revisionOf, titled } from '../publishers.ts';
import { begin } from './transactions.ts';
import { aDraftOf, aNewFigure, aWorld, letCommitsBeStuck, type World } from './world.ts';

const minuteMs = 60_000;
const publisher = aViewer('Claude', 'PUBLISHER');
const editor = aViewer('Camille', 'EDITOR');

describe('a release of the same minute as another', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(3);
    await letCommitsBeStuck(world.database);
  });
  afterAll(() => world.stop());

  /** The next whole minute but so many. */
  const minuteAhead = async (minutes = 2) =>
    new Date((Math.floor((await world.clock.now()).getTime() / minuteMs) + minutes) * minuteMs);
  const approve = (id: string, releasedAt: Date) =>
    `UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = '${releasedAt.toISOString()}' WHERE "id" = '${id}'`;
  const passTo = async (instant: Date) => world.pass(instant.getTime() - (await world.clock.now()).getTime());

  /** What each hub says of two figures, by every kind of door. */
  const seen = async (keys: readonly string[]) =>
    Promise.all(
      world.hubs.map(async (hub) => {
        const query = `{ hub { epoch } figures(filter: { keys: ${JSON.stringify(keys)} }) { nodes { quantity { number } } }
          first: figure(key: "${keys[0]}") { history { quantity { number } } }
          second: figure(key: "${keys[1]}") { history { quantity { number } } } }`;
        const { data } = await (await hub.fetch(`/graphql?query=${encodeURIComponent(query)}`)).json();
        const csv = await (await hub.fetch(`/export/figures.csv?keys=${keys.join()}`)).text();
        await hub.look();
        return { data, told: hub.told.at(-1)?.epoch, csv };
      }),
    );

  it('is out at every door of three hubs, once its commit is seen, though that comes after its minute', async () => {
    const figures = [await aNewFigure(world.database), await aNewFigure(world.database)];
    const keys = figures.map(({ key }) => key);
    const drafts = [
      await aDraftOf(world.database, figures[0]?.id ?? '', 4711),
      await aDraftOf(world.database, figures[1]?.id ?? '', 4712),
    ];
    const releasedAt = await minuteAhead();
    // Of the two, the one with the later id is out in time.
    const [early = '', late = ''] = [drafts[1], drafts[0]];
    await world.database.client.$executeRawUnsafe(approve(early, releasedAt));
    const jail = await begin(world.database);
    await jail.run(`SELECT pg_advisory_xact_lock(hashtext('stuck ${late}'))`);
    const stuck = await begin(world.database);
    await stuck.run(approve(late, releasedAt));
    const committed = stuck.commit();
    await expect.poll(() => waiting()).toBe(1);

    await passTo(releasedAt);
    const before = await seen(keys);
    for (const { data, told, csv } of before) {
      expect(data.hub.epoch).toBe(early);
      expect(told).toBe(early);
      expect(data.figures.nodes).toEqual([{ quantity: { number: '4712' } }]);
      expect(csv).not.toContain('4711');
    }
    await world.pass(5000);
    await jail.takeBack();
    expect(await committed).toEqual({ is: 'done' });
    await world.pass(1000);
    for (const { data, told, csv } of await seen(keys)) {
      expect(data.hub.epoch).toBe(late);
      expect(told).toBe(late);
      expect(
        data.figures.nodes
          .map(({ quantity }: { quantity: { number: string } }) => quantity.number)
          .toSorted(),
      ).toEqual(['4711', '4712']);
      expect(data.first.history).toHaveLength(1);
      expect(data.second.history).toHaveLength(1);
      expect(csv).toContain('4711');
    }
  });

  it('waits for the audit trail before its time is chosen, and is not there at all if that takes too long', async () => {
    const { database, clock } = world;
    const publishing = await publishingOn(database);
    const inReview = async (day: number) => {
      const release = done(
        await publishing.perform(editor, 'createRelease', randomUUID(), titled('Une publication')),
      );
      await publishing.perform(editor, 'draftFigure', randomUUID(), {
        release,
        kind: 'FIGURE',
        key: `course-${randomUUID()}`,
        changeKind: 'ADDITION',
        ...localizedWith('note', () => null),
        basedOn: null,
        revision: null,
        content: aFigureOf(day, '10'),
      });
      await publishing.perform(editor, 'submitRelease', randomUUID(), {
        release,
        revision: await revisionOf(database, release),
      });
      const revision = await acceptAll(database, publishing, aViewer('Dominique', 'REVIEWER'), release);
      return { release, revision, occurrence: null };
    };
    const [asked, soon] = [await inReview(1), await inReview(2)];
    const trail = await begin(database);
    await trail.run(`SELECT pg_advisory_xact_lock(hashtext('akto-figures: audit trail'))`);
    const releasedAt = await minuteAhead(2);
    const releaseAt = releasedAt
      .toLocaleString('sv-SE', { timeZone: 'Europe/Paris' })
      .replace(' ', 'T')
      .slice(0, 16);
    const key = randomUUID();
    const missed = publishing.perform(publisher, 'approveRelease', key, { ...asked, releaseAt });
    await expect.poll(() => waiting()).toBe(1);
    // Twelve seconds, over the minute.
    await passTo(new Date(releasedAt.getTime() - 6000));
    await world.pass(12_000);
    await trail.takeBack();
    const first = await minuteAhead(2);
    expect((await clock.now()).getTime() % minuteMs).toBe(6000);
    expect(await missed).toEqual({ is: 'TimeRefused', why: 'MISSED', choices: [first.toISOString()] });
    expect(await database.client.figureVersion.count({ where: { releaseId: asked.release } })).toBe(0);
    expect(
      await database.client.auditEntry.count({ where: { releaseId: asked.release, act: 'approveRelease' } }),
    ).toBe(0);
    // Nothing is kept, the key of the act neither.
    const again = await publishing.perform(publisher, 'approveRelease', key, { ...asked, releaseAt: null });
    expect(again.is).toBe('Done');
    const out = await publishing.perform(publisher, 'approveRelease', randomUUID(), {
      ...soon,
      releaseAt: null,
    });
    expect(out.is).toBe('Done');
    await passTo(first);
    await world.pass(1000);
    for (const hub of world.hubs) {
      const { hub: state, releases } = await hub.ask(
        '{ hub { releasedAt } releases(last: 2) { nodes { releasedAt } } }',
      );
      expect(state.releasedAt).toBe(first.toISOString());
      expect(releases.nodes).toEqual([
        { releasedAt: first.toISOString() },
        { releasedAt: first.toISOString() },
      ]);
    }
  });

  /** How many wait for a lock. */
  async function waiting(): Promise<number> {
    const [row] = await world.database.client.$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS "count" FROM pg_locks WHERE NOT "granted" AND "locktype" = 'advisory'
        AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`;
    return row.count;
  }
});
