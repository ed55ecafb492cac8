import { randomUUID } from 'node:crypto';
import type { Database } from '@akto-figures/prisma';
import { writeEvents } from '@akto-figures/publishing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type MovingClock, moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { openDump } from '../../../../tests/support/open-dump.ts';
import type { Audience, Channel, DueDelivery, Sending } from './channel.ts';
import { forgetOld, takeMessage } from './claims.ts';
import { type Outbox, openOutbox } from './outbox.ts';

const places: [string, () => Promise<Database>][] = [
  ['the embedded database', () => openDump('migrated')],
  ['a PostgreSQL server', () => openDatabaseOfTest('migrated')],
];
const log = { warn: () => undefined, error: () => undefined };
const hourMs = 3_600_000;

describe.each(places)('the outbox, on %s,', (_, open) => {
  let database: Database;
  let clock: MovingClock;
  /** Each message that was sent, by the ids of its deliveries. */
  let sent: string[][];
  /** Who is told of each event. */
  let recipients: string[];
  let answer: (deliveries: readonly DueDelivery[]) => Promise<Sending>;
  beforeAll(async () => {
    database = await open();
    clock = await moveClockOf(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    sent = [];
    recipients = [randomUUID()];
    answer = async () => ({ is: 'SENT' });
    await clock.standAt(new Date('2026-12-01T10:00:00Z'));
  });
  afterEach(() => database.client.outboxEvent.deleteMany());

  const audience: Audience = async () =>
    recipients.map((recipientId) => ({ channel: 'MAIL', recipientKind: 'ACCOUNT', recipientId }));
  const mail: Channel = {
    name: 'MAIL',
    atOnce: 2,
    longestMs: 1000,
    async send(deliveries) {
      sent.push(deliveries.map(({ id }) => id));
      return answer(deliveries);
    },
  };
  const aHub = (audiences: Audience[] = [audience], channels: Channel[] = [mail]): Outbox => {
    const outbox = openOutbox({ client: database.client, channels, audiences, log, everyMs: 2 ** 30 });
    onTestFinished(() => outbox.stop());
    return outbox;
  };
  const anEvent = () =>
    writeEvents(database.client, null, [{ kind: 'INVITED', about: { account: randomUUID() } }]);
  const deliveries = () => database.client.outboxDelivery.findMany({ orderBy: { id: 'asc' } });

  it('sends what an act has written, once, and keeps a log of it', async () => {
    recipients.push(randomUUID());
    const hub = aHub();
    await anEvent();
    await hub.deliverDue();
    await hub.deliverDue();
    const all = await deliveries();
    expect(sent.toSorted()).toEqual(all.map(({ id }) => [id]));
    expect(all).toMatchObject(Array(2).fill({ attempts: 1, sentAt: await clock.now(), nextAttemptAt: null }));
    expect(await database.client.outboxEvent.findMany()).toMatchObject([
      { toldAt: await clock.now(), nextAttemptAt: null },
    ]);
  });

  it('is shared by several hubs, each message of which is sent once', async () => {
    recipients = Array.from({ length: 5 }, () => randomUUID());
    for (let n = 0; n < 4; n += 1) await anEvent();
    await Promise.all([aHub(), aHub(), aHub()].map((hub) => hub.deliverDue()));
    expect(sent).toHaveLength(20);
    expect(new Set(sent.flat()).size).toBe(20);
  });

  it('sends again, under the same id, what a hub took that was killed before it could mark it', async () => {
    const hub = aHub([audience], []);
    await anEvent();
    // A hub without mail writes no mail: nobody gets it late, when mail is set up.
    await hub.deliverDue();
    expect(await deliveries()).toEqual([]);

    answer = async () => ({ is: 'FAILED', why: 'not yet' });
    await anEvent();
    await aHub().deliverDue();
    await clock.advance(hourMs);
    const taken = await takeMessage(database.client, 'MAIL', 60_000);
    answer = async () => ({ is: 'SENT' });
    sent = [];
    await aHub().deliverDue();
    expect(sent).toEqual([]);
    await clock.advance(60_000);
    await aHub().deliverDue();
    expect(sent).toEqual([taken?.deliveries.map(({ id }) => id)]);
  });

  it('tries for three days, more and more rarely, and then gives up', async () => {
    answer = async () => ({ is: 'FAILED', why: '451 4.7.1 Later\0, please' });
    const hub = aHub();
    await anEvent();
    for (let hour = 0; hour < 80; hour += 1) {
      await hub.deliverDue();
      await clock.advance(hourMs);
    }
    expect(sent.length).toBeGreaterThan(12);
    expect(sent.length).toBeLessThan(25);
    const [given] = await deliveries();
    expect(given).toMatchObject({ sentAt: null, nextAttemptAt: null, lastError: '451 4.7.1 Later, please' });
    const triedFor = (given?.gaveUpAt?.getTime() ?? 0) - (given?.dueAt.getTime() ?? 0);
    expect(triedFor).toBeGreaterThan(66 * hourMs);
    expect(triedFor).toBeLessThanOrEqual(72 * hourMs);
  });

  it.each(['REFUSED', 'NOTHING'] as const)('does not try again what was answered with %s', async (is) => {
    answer = async () => ({ is, why: '550 5.1.1 Nobody here' });
    await anEvent();
    await aHub().deliverDue();
    await clock.advance(24 * hourMs);
    await aHub().deliverDue();
    expect(sent).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ sentAt: null, gaveUpAt: expect.any(Date) }]);
  });

  it('takes what a channel throws for a failure, and goes on with the others', async () => {
    recipients.push(randomUUID());
    answer = async ([first]) => {
      if (first?.recipientId === recipients[0]) throw new Error('the socket broke');
      return { is: 'SENT' };
    };
    await anEvent();
    await aHub().deliverDue();
    const all = await deliveries();
    expect(new Set(all.map(({ lastError }) => lastError))).toEqual(new Set(['the socket broke', null]));
  });

  it('asks again who is concerned, where that could not be found out, and tells nobody twice', async () => {
    let tries = 0;
    const failing: Audience = async () => {
      tries += 1;
      if (tries === 1) throw new Error('a bug');
      return [];
    };
    await anEvent();
    const hub = aHub([audience, failing]);
    await hub.deliverDue();
    expect(sent).toEqual([]);
    expect(await database.client.outboxEvent.findMany()).toMatchObject([
      { toldAt: null, lastError: 'a bug' },
    ]);
    await clock.advance(hourMs);
    await hub.deliverDue();
    expect(sent).toHaveLength(1);
  });

  it('puts into one message what goes into a digest, and keeps it together when it fails', async () => {
    const eight = new Date('2026-12-02T07:00:00Z');
    const digest: Audience = async () =>
      recipients.map((recipientId) => ({
        ...{ channel: 'MAIL', recipientKind: 'ACCOUNT', recipientId, isDigest: true, dueAt: eight },
      }));
    recipients.push(randomUUID());
    const hub = aHub([digest]);
    for (let n = 0; n < 3; n += 1) await anEvent();
    await hub.deliverDue();
    expect(sent).toEqual([]);
    await clock.standAt(eight);
    answer = async () => ({ is: 'FAILED', why: 'later' });
    await Promise.all([hub, aHub([digest])].map((each) => each.deliverDue()));
    expect(sent.map((ids) => ids.length)).toEqual([3, 3]);
    const before = sent.toSorted();
    sent = [];
    answer = async () => ({ is: 'SENT' });
    await clock.advance(hourMs);
    await hub.deliverDue();
    expect(sent.toSorted()).toEqual(before);
    expect(await deliveries()).toMatchObject(
      Array(6).fill({ sentAt: await clock.now(), nextAttemptAt: null }),
    );
  });

  it('sends no digest again for what is written into it while it is under way', async () => {
    const eight = new Date((await clock.now()).getTime() + hourMs);
    const [recipientId = ''] = recipients;
    const digest: Audience = async () => [
      { channel: 'MAIL', recipientKind: 'ACCOUNT', recipientId, isDigest: true, dueAt: eight },
    ];
    const hub = aHub([digest]);
    await anEvent();
    await hub.deliverDue();
    await clock.standAt(eight);
    const begun = Promise.withResolvers<void>();
    const slow = Promise.withResolvers<Sending>();
    answer = () => {
      begun.resolve();
      return sent.length === 1 ? slow.promise : Promise.resolve({ is: 'SENT' });
    };
    onTestFinished(() => slow.resolve({ is: 'SENT' }));
    const under = hub.deliverDue();
    await begun.promise;
    await clock.advance(1);
    const createdAt = await clock.now();
    await database.client.outboxEvent.create({
      data: {
        ...{ kind: 'INVITED', about: {}, createdAt, dueAt: eight, toldAt: createdAt },
        deliveries: {
          create: {
            ...{ id: '00000000-0000-7000-8000-000000000000', channel: 'MAIL', recipientKind: 'ACCOUNT' },
            ...{ recipientId, isDigest: true, createdAt, dueAt: eight, nextAttemptAt: eight },
          },
        },
      },
    });
    await aHub([digest]).deliverDue();
    expect(sent).toHaveLength(1);
    slow.resolve({ is: 'SENT' });
    await under;
    expect(sent.flat().toSorted()).toEqual([...new Set(sent.flat())].toSorted());
  });

  it('holds nothing while it sends: others write, and another message goes past a slow one', async () => {
    const slow = Promise.withResolvers<Sending>();
    const begun = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    const [first = '', second] = [recipients[0], randomUUID()];
    answer = ([delivery]) => {
      if (delivery?.recipientId === first) {
        begun.resolve();
        return slow.promise;
      }
      gone.resolve();
      return Promise.resolve({ is: 'SENT' });
    };
    const hub = aHub();
    await anEvent();
    hub.wake();
    await begun.promise;
    recipients = [second];
    await anEvent();
    hub.wake();
    await gone.promise;
    slow.resolve({ is: 'SENT' });
    await hub.deliverDue();
    expect(sent).toHaveLength(2);
  });

  it('forgets after thirty days what is done, and nothing before', async () => {
    await anEvent();
    await aHub().deliverDue();
    await clock.advance(29 * 24 * hourMs);
    await forgetOld(database.client, 30);
    expect(await deliveries()).toHaveLength(1);
    await clock.advance(2 * 24 * hourMs);
    await forgetOld(database.client, 30);
    expect(await deliveries()).toEqual([]);
    expect(await database.client.outboxEvent.count()).toBe(0);
  });
});
