import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { localizedWith } from '@akto-figures/contents';
import { type Database, openDatabase } from '@akto-figures/prisma';
import { issueApiKey, type Publishing } from '@akto-figures/publishing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { type Postgres, startPostgres } from '../../../../tests/support/postgres.ts';
import { watchEpoch } from '../../src/answers/epoch-watch.ts';
import { operator } from '../../src/command-line/operator.ts';
import { notNow } from '../../src/unavailable.ts';
import { aHubToSignInTo, type HubToSignInTo, publicUrl } from '../a-hub-to-sign-in-to.ts';
import { acceptAll, aFigureOf, aViewer, done, publishingOn, revisionOf, titled } from '../publishers.ts';
import type { ApprovalOrder } from './approving-process.ts';

/** How long a stuck hub may hold up the others. */
const longestDelayMs = 5000;

const program = `
  import { approveAndStop } from ${JSON.stringify(new URL('approving-process.ts', import.meta.url).href)};
  await approveAndStop();
`;

const editor = aViewer('Camille', 'EDITOR');
const reviewer = aViewer('Dominique', 'REVIEWER');
const publisher = aViewer('Claude', 'PUBLISHER');

let postgres: Postgres;
let url: string;
let database: Database;
let publishing: Publishing;
let hub: HubToSignInTo;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.newDatabase('started');
  database = await openDatabase({ url });
  publishing = await publishingOn(database);
  hub = await aHubToSignInTo(database);
  // better-auth is read when the first person signs in, which is no part of the delay.
  const { email, browser } = await hub.somebody('EDITOR');
  await browser.signIn(email);
}, 60_000);
afterAll(async () => {
  await database.close();
  await postgres.stop();
});

const act: Publishing['perform'] = (...sent) => publishing.perform(...sent);
const aRelease = async () => done(await act(editor, 'createRelease', randomUUID(), titled('Publication')));

let days = 0;
async function aReviewedRelease(): Promise<ApprovalOrder> {
  const release = await aRelease();
  days += 1;
  await act(editor, 'draftFigure', randomUUID(), {
    release,
    kind: 'FIGURE',
    key: `figure-${days}`,
    changeKind: 'ADDITION',
    ...localizedWith('note', () => null),
    content: aFigureOf(days, '10'),
    basedOn: null,
    revision: null,
  });
  const revision = await revisionOf(database, release);
  await act(editor, 'submitRelease', randomUUID(), { release, revision });
  const input = {
    release,
    revision: await acceptAll(database, publishing, reviewer, release),
    releaseAt: '2099-06-01T10:00',
    occurrence: null,
  };
  return { url, publisher, key: randomUUID(), input };
}

const timed = async <Result>(work: Promise<Result>): Promise<{ result: Result; ms: number }> => {
  const began = performance.now();
  return { result: await work, ms: performance.now() - began };
};

it('a hub that is frozen in the middle of an approval delays acts and sign-ins of others by at most five seconds', async () => {
  const [frozen, other] = [await aReviewedRelease(), await aReviewedRelease()];
  const draft = await aRelease();
  const { email, browser } = await hub.somebody('EDITOR');
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await said.next()).value ?? '');
  child.stdin.write(`${JSON.stringify(frozen)}\n`);
  expect(await next()).toEqual({ holds: true });
  child.kill('SIGSTOP');

  const delays = await Promise.all([
    timed(act(reviewer, 'commentOnRelease', randomUUID(), { release: draft, text: 'Lu.' })),
    timed(act(publisher, 'approveRelease', other.key, other.input)),
    timed(browser.signIn(email)),
  ]);
  expect(delays.map(({ result }) => ('is' in result ? result.is : result.status))).toEqual([
    'Done',
    'Done',
    200,
  ]);
  expect(Math.max(...delays.map(({ ms }) => ms))).toBeLessThan(longestDelayMs);

  // It goes on as it was, has lost its approval whole, and may do it once more.
  child.kill('SIGCONT');
  child.stdin.write('go on\n');
  expect(await next()).toEqual({ failure: expect.any(String) });
  expect(await database.client.release.findUnique({ where: { id: frozen.input.release } })).toMatchObject({
    state: 'IN_REVIEW',
  });
  child.stdin.write('again\n');
  expect(await next()).toMatchObject({ outcome: { is: 'Done' } });
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([0, null]);
}, 60_000);

/** Holds it as a release of 100,000 figures does: at work all the time, and never silent. */
async function holdTheTrail(): Promise<{ letGo(): Promise<void> }> {
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
  let isOver = false;
  const held = database.transaction(async (session) => {
    await session.query('LOCK TABLE "AuditEntry" IN SHARE ROW EXCLUSIVE MODE');
    hold();
    while (!isOver) await session.query('SELECT pg_sleep(0.1)');
  });
  await isHeld;
  return {
    async letGo() {
      isOver = true;
      await held;
    },
  };
}

it('acts and sign-ins that wait for somebody at work are answered 503 within five seconds, and told when to come again', async () => {
  const { account, email, browser } = await hub.somebody('EDITOR');
  const expiresAt = new Date(Date.now() + 86_400_000);
  const given = {
    accountId: account.id,
    name: 'x',
    roles: ['EDITOR'],
    actorKeys: ['akto'],
    expiresAt,
  } as const;
  const { key } = await database.client.$transaction((tx) => issueApiKey(tx, given, operator, new Date()));
  const createRelease = () =>
    hub.fetch(
      new Request(`${publicUrl}/editorial/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
        body: JSON.stringify({
          query: `mutation { createRelease(idempotencyKey: "${randomUUID()}", input: {titleFr: "Publication"}) { __typename } }`,
        }),
      }),
    );
  // The editorial graph is made when the first person asks, which is no part of the wait.
  await createRelease();
  const { letGo } = await holdTheTrail();
  // More than work at a time: the last ones have no place, and are answered as soon.
  const acts = Array.from({ length: 12 }, () => timed(createRelease()));
  const signIn = await timed(browser.signIn(email));
  const answers = await Promise.all(acts);
  await letGo();

  for (const { result } of [...answers, signIn]) {
    expect([result.status, result.headers.get('Retry-After')]).toEqual([503, '2']);
  }
  expect(Math.max(...[...answers, signIn].map(({ ms }) => ms))).toBeLessThan(longestDelayMs);
  expect(await answers[0]?.result.json()).toMatchObject({
    errors: [
      { message: expect.stringMatching(/^The hub is busy/), extensions: { code: 'BUSY', retryAfter: 2 } },
    ],
  });
  expect(signIn.result.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await signIn.result.json()).toMatchObject({ code: 'BUSY', retryAfter: 2 });
  // Nothing of it was done, and the same is done now.
  expect((await browser.signIn(email)).status).toBe(200);
  expect(await (await createRelease()).json()).toEqual({ data: { createRelease: { __typename: 'Done' } } });
}, 60_000);

/** Lets every commit that waits for a synchronous standby wait for one that never comes, until it is let go. */
async function loseTheStandby(): Promise<{ letGo(): Promise<void> }> {
  const run = (sql: string) => database.client.$executeRawUnsafe(sql);
  const reload = async (names: string) => {
    await database.client.$queryRaw`SELECT pg_reload_conf()::text`;
    await expect
      .poll(
        async () => database.client.$queryRaw`SELECT current_setting('synchronous_standby_names') AS names`,
      )
      .toEqual([{ names }]);
  };
  await run("ALTER SYSTEM SET synchronous_commit = 'on'");
  await run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
  await reload('nobody');
  return {
    async letGo() {
      await run('ALTER SYSTEM RESET synchronous_standby_names');
      await run('ALTER SYSTEM RESET synchronous_commit');
      await reload('');
    },
  };
}

it('whose synchronous standby is gone brings out what was approved, lets people in, and says of an act that it is not confirmed', async () => {
  const approved = await aReviewedRelease();
  expect((await act(publisher, 'approveRelease', approved.key, approved.input)).is).toBe('Done');
  const people = [await hub.somebody('EDITOR'), await hub.somebody('EDITOR')] as const;
  const clock = await moveClockOf(database);
  await clock.standAt(new Date('2099-06-01T08:00:00Z'));
  const { letGo } = await loseTheStandby();
  try {
    const out = await timed(watchEpoch(database).ask());
    const known = await database.client.$queryRaw<
      object[]
    >`SELECT FROM "EpochRelease" WHERE "releaseId" = ${approved.input.release}::uuid`;
    expect([out.ms < longestDelayMs, known.length]).toEqual([true, 1]);
    expect((await people[0].browser.signIn(people[0].email)).status).toBe(200);

    const key = randomUUID();
    const create = () => act(editor, 'createRelease', key, titled('Une seule fois'));
    const unconfirmed = create().catch(notNow);
    await expect.poll(() => waitingForStandby()).toBe(1);
    // Whoever sends it again is told the same, and not that nothing was done: be all places of acts taken, or at another hub.
    const others = Array.from({ length: 6 }, () =>
      act(editor, 'createRelease', randomUUID(), titled('Une autre')).catch(notNow),
    );
    const again = create().catch(notNow);
    const elsewhere = (await publishingOn(database))
      .perform(editor, 'createRelease', key, titled('Une seule fois'))
      .catch(notNow);
    const waiting = await timed(people[1].browser.signIn(people[1].email));
    expect([waiting.result.status, waiting.result.headers.get('Retry-After')]).toEqual([503, '2']);
    expect(waiting.ms).toBeLessThan(longestDelayMs);
    expect(await unconfirmed).toMatchObject({ code: 'UNCONFIRMED', retryAfter: 5 });
    expect([await again, await elsewhere]).toEqual([await unconfirmed, await unconfirmed]);
    const readyz = () => hub.fetch(new Request(`${publicUrl}/readyz`));
    expect(await (await readyz()).json()).toMatchObject({ status: 'degraded', unconfirmed: 1 });
    for (const other of others) expect(await other).toMatchObject({ code: 'BUSY' });
    await letGo();
    expect(await create()).toMatchObject({ is: 'Done' });
    await expect.poll(async () => (await (await readyz()).json()).status, { timeout: 5000 }).toBe('ready');
    expect(await database.client.release.count({ where: { titleFr: 'Une seule fois' } })).toBe(1);
  } finally {
    await letGo();
  }
}, 60_000);

const waitingForStandby = async () => {
  const [row] = await database.client.$queryRaw<
    [{ count: number }]
  >`SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event = 'SyncRep'`;
  return row.count;
};
