import { nextDigest, tellOverdue, writeEvents } from '@akto-figures/publishing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, aRevisionOf, aRevisionOfPoec, reviewed } from '../../tests/a-draft.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';
import type { Channel } from './channel.ts';
import { officers } from './officers.ts';
import { type Outbox, openOutbox } from './outbox.ts';

let hub: EditorialHub;
let outbox: Outbox;
let writer: Colleague;
let reviewer: Colleague;
let publisher: Colleague;
let people: Map<string, string>;
let told: string[];
const day = 24 * 3_600_000;

beforeAll(async () => {
  hub = await anEditorialHub();
  [writer, reviewer, publisher] = await Promise.all([
    hub.colleague('EDITOR', 'akto'),
    hub.colleague('REVIEWER'),
    hub.colleague('PUBLISHER'),
  ]);
  people = new Map([
    [writer.accountId, 'writer'],
    [reviewer.accountId, 'reviewer'],
    [publisher.accountId, 'publisher'],
  ]);
  const mail: Channel = {
    name: 'MAIL',
    atOnce: 1,
    longestMs: 1000,
    async send(deliveries) {
      for (const { event, recipientId } of deliveries) told.push(`${people.get(recipientId)}: ${event.kind}`);
      return { is: 'SENT' };
    },
  };
  const log = { warn: () => undefined, error: () => undefined };
  const { client } = hub.database;
  outbox = openOutbox({ client, channels: [mail], audiences: [officers], log, everyMs: 2 ** 30 });
  told = [];
  await outbox.deliverDue();
});
afterAll(async () => {
  await outbox.stop();
  await hub.database.close();
});

/** What is told by now, since it was last asked. */
async function toldNow(): Promise<string[]> {
  told = [];
  await outbox.deliverDue();
  return told.toSorted();
}

/** Half past nine in Paris, so many days from now. */
async function inDays(days: number): Promise<string> {
  const then = new Date((await hub.clock.now()).getTime() + days * day);
  return `${then.toISOString().slice(0, 10)}T09:30`;
}

const done = { __typename: 'Done' };

describe('who is told', () => {
  it('of a submission: those who review it, and not who wrote it', async () => {
    const { release, revision } = await aRevisionOfPoec(writer, '1901');
    expect(await toldNow()).toEqual([]);
    const submitted = await writer.act('submitRelease', { release, revision });
    expect(submitted).toMatchObject(done);
    expect(await toldNow()).toEqual(['publisher: SUBMITTED', 'reviewer: SUBMITTED']);
    const back = { release, revision: submitted.release.revision, comment: 'La période manque.' };
    expect(await reviewer.act('sendBackRelease', back)).toMatchObject(done);
    expect(await toldNow()).toEqual(['writer: SENT_BACK']);
    await reviewer.act('commentOnRelease', { release, text: 'Voyez la page 3.' });
    expect(await toldNow()).toEqual(['writer: COMMENTED']);
  });

  it('of nothing, where the act was refused or time has overtaken it', async () => {
    const { release, revision } = await aRevisionOf(writer, 'salons-2021', '20');
    await writer.act('submitRelease', { release, revision: revision + 7 });
    await publisher.act('approveRelease', { release, revision });
    expect(await toldNow()).toEqual([]);
    const submitted = await writer.act('submitRelease', { release, revision });
    const back = { release, revision: submitted.release.revision, comment: 'Non.' };
    await reviewer.act('sendBackRelease', back);
    expect(await toldNow()).toEqual(['writer: SENT_BACK']);
  });

  it('of a release: who had a hand in it, when it is approved, a day before, and when it is out', async () => {
    const { release, revision } = await reviewed(writer, reviewer, await aRevisionOfPoec(writer, '1902'));
    await toldNow();
    const approved = await publisher.act('approveRelease', { release, revision, releaseAt: await inDays(3) });
    expect(approved).toMatchObject(done);
    expect(await toldNow()).toEqual(['writer: APPROVED']);
    await hub.clock.standAt(new Date(new Date(approved.release.releasedAt).getTime() - day - 1000));
    expect(await toldNow()).toEqual([]);
    await hub.clock.advance(1000);
    // Who approved it told of it, and had it in mind then.
    expect(await toldNow()).toEqual(['writer: COMES_OUT_SOON']);
    await hub.clock.advance(day - 1);
    expect(await toldNow()).toEqual([]);
    await hub.clock.advance(1);
    expect(await toldNow()).toEqual(['writer: IS_OUT']);
  });

  it('of no release that was cancelled, and once of one that was approved again', async () => {
    const first = await reviewed(writer, reviewer, await aRevisionOf(writer, 'salons-2021', '21'));
    const releaseAt = await inDays(3);
    const approved = await publisher.act('approveRelease', { ...first, releaseAt });
    const { release } = first;
    const { revision, releasedAt } = approved.release;
    const cancelled = await publisher.act('cancelRelease', { release, revision, reason: 'Trop tôt.' });
    expect(cancelled).toMatchObject(done);
    const again = await reviewed(writer, reviewer, { release, revision: cancelled.release.revision });
    expect(await publisher.act('approveRelease', { ...again, releaseAt })).toMatchObject(done);
    await toldNow();
    await hub.clock.standAt(new Date(new Date(releasedAt).getTime() - day));
    expect(await toldNow()).toEqual(['writer: COMES_OUT_SOON']);
    await hub.clock.advance(day);
    expect(await toldNow()).toEqual(['writer: IS_OUT']);
  });

  it('as they wish: in a digest at eight, or never', async () => {
    const now = await hub.clock.now();
    const { mailWishes } = hub.database.client;
    await mailWishes.create({ data: { accountId: reviewer.accountId, work: 'DIGEST' } });
    await mailWishes.create({ data: { accountId: publisher.accountId, work: 'NEVER' } });
    for (const number of ['1904', '1905']) {
      const key = number === '1904' ? 'poec' : 'salons-2021';
      const { release, revision } = await aRevisionOf(writer, key, number);
      expect(await writer.act('submitRelease', { release, revision })).toMatchObject(done);
    }
    expect(await toldNow()).toEqual([]);
    await hub.clock.standAt(nextDigest(now));
    expect(await toldNow()).toEqual(['reviewer: SUBMITTED', 'reviewer: SUBMITTED']);
  });

  it('of a comment: nobody who may not read it', async () => {
    const admin = await hub.colleague('ADMIN');
    people.set(admin.accountId, 'admin');
    const release = await aNewRelease(reviewer);
    await toldNow();
    const mentioned = [admin.accountId, writer.accountId];
    await writeEvents(hub.database.client, reviewer.accountId, [
      { kind: 'COMMENTED', about: { release, mentioned } },
    ]);
    expect(await toldNow()).toEqual(['writer: COMMENTED']);
  });

  it('of a review that is overdue: once, who writes for the figure’s actor or for all', async () => {
    const { client } = hub.database;
    const { release, revision, change } = await aRevisionOf(writer, 'salons-2021', '23');
    const { content } = await client.draftChange.findUniqueOrThrow({ where: { id: change } });
    const reviewBy = (await inDays(10)).slice(0, 10);
    await client.draftChange.update({
      where: { id: change },
      data: { content: { ...Object(content), reviewBy } },
    });
    const ready = await reviewed(writer, reviewer, { release, revision });
    expect(await publisher.act('approveRelease', ready)).toMatchObject(done);
    const overdue = () => client.outboxEvent.findMany({ where: { kind: 'REVIEW_OVERDUE' } });
    await hub.clock.advance(9 * day);
    await tellOverdue(client);
    expect(await overdue()).toEqual([]);
    await hub.clock.advance(3 * day);
    await tellOverdue(client);
    await tellOverdue(client);
    await hub.clock.advance(day);
    await tellOverdue(client);
    expect(await overdue()).toMatchObject([{ about: { figures: ['salons-2021'] } }]);
    await outbox.deliverDue();
    const told = await client.outboxDelivery.findMany({ where: { event: { kind: 'REVIEW_OVERDUE' } } });
    expect(told.map(({ recipientId }) => people.get(recipientId)).toSorted()).toEqual([
      'publisher',
      'reviewer',
      'writer',
    ]);
    expect(told.every(({ isDigest }) => isDigest)).toBe(true);
  });
});
