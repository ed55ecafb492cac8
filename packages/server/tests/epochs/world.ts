import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '@akto-figures/prisma';
import type { NewEpoch } from '@akto-figures/schema';
import { clockOf, type MovingClock, moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { watchEpoch } from '../../src/answers/epoch-watch.ts';
import { withLimits } from '../../src/limits/limits.ts';
import { openEpochNews } from '../../src/live/epoch-news.ts';
import { epochsSince } from '../../src/live/epochs-since.ts';
import { anEditorialHub, type EditorialHub } from '../an-editorial-hub.ts';

/** Some hubs on one server, whose clock and whose own stopwatches a test moves. No timer runs and nothing waits. */
export interface World {
  readonly url: string;
  readonly hubs: readonly HubOfMany[];
  /** For what stands before any hub's eyes. */
  readonly database: Database;
  readonly clock: MovingClock;
  /** Lets so much time go by, for all. */
  pass(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export interface HubOfMany extends EditorialHub {
  /** What a listener to /live has been told so far. */
  readonly told: readonly NewEpoch[];
  /** Lets the hub look for news, as its timer does. */
  look(): Promise<void>;
  since(epoch: string | null): Promise<readonly NewEpoch[]>;
}

/** What may be put in the place of a hub's own parts, to see that a test finds it. */
export interface Parts {
  readonly watch?: typeof watchEpoch;
}

export async function aWorld(count: number, { watch: watchBy = watchEpoch }: Parts = {}): Promise<World> {
  const server = shareServer();
  const url = await server.newDatabase('started');
  const database = await openDatabase({ url });
  await moveClockOf(database);
  const clock = clockOf(database);
  await clock.standAt(new Date('2087-03-03T09:00:30Z'));

  let stopwatchMs = 1_000_000;
  const databases: Database[] = [];
  const hubs: HubOfMany[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const own = await openDatabase({ url });
    databases.push(own);
    const watch = watchBy(own, () => stopwatchMs);
    let look: (() => Promise<void>) | undefined;
    const since = epochsSince(own);
    const news = openEpochNews({
      watch,
      epochsSince: since,
      lookIn(_ms, next) {
        look = next;
        return () => undefined;
      },
    });
    const told: NewEpoch[] = [];
    // Who looks at every door asks for more than anybody may.
    const take = () => ({ used: 0, retryAfter: 0 });
    const limits = withLimits({ time: 60_000 });
    const hub = await anEditorialHub(own, { clock: clockOf(own), watch, take, limits });
    await news.listen((epoch) => told.push(epoch), null);
    hubs.push({ ...hub, news, told, since, look: async () => look?.() });
  }
  return {
    url,
    hubs,
    database,
    clock,
    async pass(ms) {
      stopwatchMs += ms;
      await clock.advance(ms);
    },
    async stop() {
      for (const { news } of hubs) news.close();
      await Promise.all([database, ...databases].map((each) => each.close()));
      await server.leave();
    },
  };
}

/** Lets whoever waits for a lock for a quarter of a second try once: what is stuck then costs a test no time. */
export const waitForNothing = ({ client }: Database) =>
  client.$executeRawUnsafe(
    `CREATE OR REPLACE FUNCTION takes_lock_soon(name text) RETURNS boolean LANGUAGE sql VOLATILE AS
     $$ SELECT pg_try_advisory_xact_lock(hashtext(name)) $$`,
  );

/**
 * Lets the commit of a release be stuck once it has been found in time, as on a slow disk or a standby that does not answer: for
 * as long as somebody holds the lock of that name.
 */
export const letCommitsBeStuck = async ({ client }: Database) => {
  await client.$executeRawUnsafe(`CREATE FUNCTION be_stuck() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext(
      'stuck ' || CASE TG_OP WHEN 'DELETE' THEN OLD."releaseId" ELSE NEW."releaseId" END));
    RETURN NULL;
  END $$`);
  await client.$executeRawUnsafe(`CREATE CONSTRAINT TRIGGER be_stuck AFTER INSERT OR DELETE ON "AwaitedRelease"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION be_stuck()`);
};

/** A figure that nobody has seen. */
export async function aNewFigure({ client }: Database): Promise<{ id: string; key: string }> {
  return client.figure.create({ data: { key: `f-${randomUUID()}` } });
}

/** A draft release with a version of a figure, which says a number. */
export async function aDraftOf({ client }: Database, figureId: string, number: number): Promise<string> {
  const { id } = await client.release.create({ data: { titleFr: `Publication ${number}` } });
  await client.$executeRawUnsafe(
    `INSERT INTO "FigureVersion" SELECT (jsonb_populate_record(NULL::"FigureVersion", to_jsonb(v) || $1::jsonb)).* FROM (
       SELECT f.* FROM "FigureVersion" f JOIN "Figure" p ON p."id" = f."figureId"
       WHERE p."key" = 'poec' AND f."publicFrom" IS NOT NULL ORDER BY f."publicFrom" LIMIT 1
     ) v`,
    JSON.stringify({
      id: randomUUID(),
      releaseId: id,
      figureId,
      number,
      low: number,
      printed: `plus de ${number}`,
      changeKind: 'REVISION',
      changeFr: 'Nouvelle valeur',
      publicFrom: null,
      publicUntil: null,
    }),
  );
  return id;
}
