import { isDeepStrictEqual } from 'node:util';
import type { Answered } from '../an-editorial-hub.ts';
import { inWords, releasesOf, type Step } from './schedule.ts';
import { begin, type Ended, type Transaction } from './transactions.ts';
import { aDraftOf, aNewFigure, type HubOfMany, type World } from './world.ts';

/** What is known of a release by who plays: when it has to be out, and when it must not be. */
interface Played {
  readonly id: string;
  readonly figure: number;
  /** What its figure says, as no other does. */
  readonly number: number;
  state: 'draft' | 'approving' | 'approved' | 'cancelling' | 'stuck';
  releasedAt: number;
  /** Whether its approval can be seen in the database. */
  isVisible: boolean;
  /** When the public clock came to its time after that, by the stopwatch; null while it has not. */
  cameAt: number | null;
  transaction?: Transaction;
  /** What keeps its commit stuck, and how that ends once it is freed. */
  jail?: Transaction;
  end?: Promise<Ended>;
}

/** One look at a hub. */
interface Seen {
  readonly epoch: string | null;
  readonly releasedAt: string | null;
  readonly out: readonly number[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const patienceMs = 1000;
// More than begin in one schedule.
const mostEpochs = 10;
let numbers = 100_000;

/** Plays schedules on some hubs, one after the other, and says what they break. */
export function aPlayer(world: World) {
  /** What each epoch was, whichever hub said it, at whichever door. */
  const known = new Map<string, readonly number[]>();
  /** Releases whose cancellation is stuck: until it is known what becomes of them, their time waits. */
  const cancelled = new Set<Played>();
  let stopwatchMs = 0;

  return {
    async play(steps: readonly Step[]): Promise<void> {
      const problems = await problemsOf(steps);
      if (problems.length > 0) throw new Error(`${problems.join('\n')}\nin: ${inWords(steps)}`);
    },
  };

  async function problemsOf(steps: readonly Step[]): Promise<string[]> {
    known.clear();
    const problems: string[] = [];
    const hubs = world.hubs;
    const startMs = await freshHour();
    let clockMs = startMs;
    let begunMs = 0;
    const figures = [await aNewFigure(world.database), await aNewFigure(world.database)];
    const releases: Played[] = [];
    for (let nth = 0; nth < releasesOf; nth += 1) {
      numbers += 1;
      const figure = nth % 2;
      const id = await aDraftOf(world.database, figures[figure]?.id ?? '', numbers);
      releases.push({
        id,
        figure,
        number: numbers,
        state: 'draft',
        releasedAt: 0,
        isVisible: false,
        cameAt: null,
      });
    }
    const byNumber = new Map(releases.map((release) => [release.number, release]));
    const seenBy = new Map<HubOfMany, Seen>();
    const publicMs = () => Math.max(clockMs, begunMs);
    const keys = figures.map(({ key }) => key);

    for (const step of steps) {
      await take(step);
      look();
    }
    for (const { state, id } of releases) {
      const nth = releases.findIndex((release) => release.id === id);
      if (state === 'stuck') await take({ does: 'free', release: nth });
      if (state === 'approving' || state === 'cancelling') await take({ does: 'commit', release: nth });
      look();
    }
    // All of it comes out, and is out at every hub a second later.
    await pass(3 * minuteMs);
    look();
    for (const [nth, hub] of hubs.entries()) await ask(hub, [doorOf(numbers + nth), live]);
    await pass(patienceMs);
    const ends = [];
    for (const hub of hubs) ends.push(await ask(hub, every));
    if (new Set(ends.map(({ epoch }) => epoch)).size > 1) problems.push('The hubs end in different epochs.');
    await checkNews();
    return problems;

    async function take(step: Step): Promise<void> {
      switch (step.does) {
        case 'pass':
          return pass(step.ms);
        case 'passToMinute':
          return pass(minuteMs - (clockMs % minuteMs) + step.ms);
        case 'step':
          clockMs += step.ms;
          return world.clock.advance(step.ms);
        case 'ask': {
          const hub = hubs[step.hub];
          if (hub) await ask(hub, [doorOf(numbers), live]);
          return;
        }
        default:
          return act(step.does, step.release);
      }
    }

    async function pass(ms: number): Promise<void> {
      clockMs += ms;
      stopwatchMs += ms;
      await world.pass(ms);
    }

    async function act(does: 'approve' | 'cancel' | 'commit' | 'stick' | 'free', nth: number): Promise<void> {
      const release = releases[nth] as Played;
      const isBusy = releases.some(({ state }) => ['approving', 'cancelling', 'stuck'].includes(state));
      switch (does) {
        case 'approve': {
          if (release.state !== 'draft' || isBusy) return;
          const step = steps.find((each) => each.does === 'approve' && each.release === nth);
          const minutes = step?.does === 'approve' ? step.minutes : 1;
          release.releasedAt = (Math.floor(clockMs / minuteMs) + minutes) * minuteMs;
          const isTaken = releases.some(
            (other) =>
              other !== release &&
              other.isVisible &&
              other.figure === release.figure &&
              other.releasedAt === release.releasedAt,
          );
          release.transaction = await begin(world.database);
          const ended = await release.transaction.run(
            `UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = '${new Date(release.releasedAt).toISOString()}' WHERE "id" = '${release.id}'`,
          );
          expectEnd(ended, release.releasedAt > publicMs() && !isTaken, `approve ${nth}`);
          if (ended.is === 'done') release.state = 'approving';
          else await release.transaction.takeBack();
          return;
        }
        case 'cancel': {
          if (release.state !== 'approved' || isBusy) return;
          release.transaction = await begin(world.database);
          const ended = await release.transaction.run(
            `UPDATE "Release" SET "state" = 'DRAFT', "releasedAt" = NULL WHERE "id" = '${release.id}'`,
          );
          expectEnd(ended, release.releasedAt > publicMs(), `cancel ${nth}`);
          if (ended.is === 'done') release.state = 'cancelling';
          else await release.transaction.takeBack();
          return;
        }
        case 'commit': {
          if (release.state !== 'approving' && release.state !== 'cancelling') return;
          const ended = (await release.transaction?.commit()) as Ended;
          expectEnd(ended, release.releasedAt > publicMs(), `commit ${nth}`);
          end(release, ended);
          return;
        }
        case 'stick': {
          if (release.state !== 'approving' && release.state !== 'cancelling') return;
          release.jail = await begin(world.database);
          await release.jail.run(`SELECT pg_advisory_xact_lock(hashtext('stuck ${release.id}'))`);
          const isCancel = release.state === 'cancelling';
          const isInTime = release.releasedAt > publicMs();
          const committed = release.transaction?.commit() as Promise<Ended>;
          let isOver = false;
          release.end = committed.then((ended) => {
            isOver = true;
            return ended;
          });
          while (!isOver && !(await isWaiting())) await new Promise((resolve) => setImmediate(resolve));
          if (!isOver) {
            if (!isInTime) problems.push(`commit ${nth} goes through after its minute.`);
            release.state = 'stuck';
            if (isCancel) cancelled.add(release);
            return;
          }
          await release.jail?.takeBack();
          const ended = await committed;
          expectEnd(ended, isInTime, `commit ${nth}`);
          end(release, ended);
          return;
        }
        case 'free': {
          if (release.state !== 'stuck') return;
          await release.jail?.takeBack();
          const ended = (await release.end) as Ended;
          expectEnd(ended, true, `free ${nth}`);
          release.state = cancelled.delete(release) ? 'cancelling' : 'approving';
          // Whose time has waited for a cancellation begins to be late now.
          for (const each of releases) if (each.cameAt !== null) each.cameAt = stopwatchMs;
          end(release, ended);
        }
      }
    }

    function end(release: Played, ended: Ended): void {
      const isApproved = (release.state === 'approving') === (ended.is === 'done');
      release.state = isApproved ? 'approved' : 'draft';
      release.isVisible = isApproved;
      if (!isApproved) release.cameAt = null;
    }

    function expectEnd(ended: Ended, isRight: boolean, what: string): void {
      if ((ended.is === 'done') !== isRight) problems.push(`${what} ends with ${JSON.stringify(ended)}.`);
    }

    /** Which times have come. */
    function look(): void {
      for (const release of releases) {
        // Where the clock was put back before anybody has asked, it is to come again.
        if (!release.isVisible || release.releasedAt > publicMs()) release.cameAt = null;
        else release.cameAt ??= stopwatchMs;
      }
    }

    async function ask(hub: HubOfMany, doors: readonly Door[]): Promise<Seen> {
      const problem = (words: string) => problems.push(`Hub ${hubs.indexOf(hub)}: ${words}`);
      const data = await answerOf(hub, question(keys));
      const seen = read(data);
      const before = seenBy.get(hub);
      seenBy.set(hub, seen);
      const known = seen.out.filter((number) => byNumber.has(number));
      begunMs = Math.max(begunMs, ...known.map((number) => byNumber.get(number)?.releasedAt ?? 0));
      look();
      isOne(seen, problem);
      if (before?.out.some((number) => byNumber.has(number) && !seen.out.includes(number)))
        problem('takes something back.');
      const waitsFor = Math.min(...[...cancelled].map(({ releasedAt }) => releasedAt));
      for (const { number, isVisible, cameAt, releasedAt } of releases) {
        const isOut = seen.out.includes(number);
        if (isOut && !(isVisible && releasedAt <= publicMs())) problem(`shows ${number} too early.`);
        const isDue =
          isVisible && cameAt !== null && stopwatchMs - cameAt >= patienceMs && releasedAt < waitsFor;
        if (!isOut && isDue) problem(`shows ${number} too late.`);
      }
      const inOrder = known
        .map((number) => byNumber.get(number) as Played)
        .toSorted((one, other) => other.releasedAt - one.releasedAt);
      const statesOf = (figure: number, at = Infinity) =>
        inOrder
          .filter((release) => release.figure === figure && release.releasedAt <= at)
          .map(({ number }) => number);
      const current = figures.flatMap((_, figure) => statesOf(figure).slice(0, 1)).toSorted();
      const differs = (door: string, found: unknown, right: unknown) => {
        if (!isDeepStrictEqual(found, right)) {
          problem(
            `${door} says ${JSON.stringify(found)}, and ${JSON.stringify(right)} is out in ${seen.epoch}.`,
          );
        }
      };
      differs('figures', data.figures.nodes.map(numberOf).toSorted(), current);
      for (const figure of figures.keys()) {
        differs('history', (data[`f${figure}`]?.history ?? []).map(numberOf), statesOf(figure));
      }
      for (const door of doors) {
        if (door === 'asOf') {
          // The last millisecond before the time of one of the releases, or an hour before all of them, which no step goes back to.
          const at = [...inOrder.map(({ releasedAt }) => releasedAt - 1), startMs - hourMs][
            numbers % (inOrder.length + 1)
          ];
          const then = await answerOf(hub, question(keys, new Date(at as number).toISOString()));
          isOne(read(then), problem);
          const right = figures.flatMap((_, figure) => statesOf(figure, at).slice(0, 1)).toSorted();
          differs('asOf', then.figures.nodes.map(numberOf).toSorted(), right);
        } else if (door === 'live') {
          await hub.look();
          differs('live', hub.told.at(-1)?.epoch, seen.epoch);
        } else if (door === 'post') {
          const { figures: found, hub: state } = await hub.ask(
            `{ hub { epoch } figures(filter: { keys: ${JSON.stringify(keys)} }) { nodes { quantity { number } } } }`,
          );
          differs('POST', [state.epoch, found.nodes.map(numberOf).toSorted()], [seen.epoch, current]);
        } else {
          const text = (await (await hub.fetch(paths[door](keys))).text()).replaceAll(
            /[\u202f\u00a0\s]/g,
            '',
          );
          const found = releases.map(({ number }) => number).filter((number) => text.includes(`${number}`));
          differs(door, found.toSorted(), current);
        }
      }
      return seen;
    }

    /** Whether an epoch is what it was before, wherever it was seen. */
    function isOne({ epoch, out, releasedAt }: Seen, problem: (words: string) => void): void {
      const ofThis = out.filter((number) => byNumber.has(number)).toSorted();
      const name = `${epoch}`;
      const before = known.get(name);
      if (before && !isDeepStrictEqual(before, ofThis)) {
        problem(`the epoch ${name} is ${JSON.stringify(ofThis)}, and was ${JSON.stringify(before)}.`);
      }
      known.set(name, ofThis);
      const last = Math.max(0, ...ofThis.map((number) => byNumber.get(number)?.releasedAt ?? 0));
      if (last > 0 && Date.parse(releasedAt ?? '') !== last) problem(`${name} is of ${releasedAt}.`);
    }

    /** Each listener has heard of each epoch once, in order, and goes on after any of them, and after any release. */
    async function checkNews(): Promise<void> {
      const last = await world.database.client.epoch.findMany({
        orderBy: { number: 'desc' },
        take: mostEpochs,
      });
      const ids = last.map(({ id }) => id).reverse();
      for (const hub of hubs) {
        await hub.look();
        const told = hub.told.slice(-ids.length).map(({ epoch }) => epoch);
        if (!isDeepStrictEqual(told, ids.slice(-told.length)))
          problems.push(`Hub told ${told}, and there was ${ids}.`);
      }
      for (const { id, state } of releases) {
        const at = ids.indexOf(id);
        if (state !== 'approved' || at < 0) continue;
        const since = await hubs[0]?.since(id);
        const right = ids.slice(at + 1);
        if (
          !isDeepStrictEqual(
            since?.map(({ epoch }) => epoch),
            right,
          )
        )
          problems.push(`After ${id} comes ${right}.`);
      }
    }
  }

  /**
   * What was left open is not there any more; the clock goes on to where no schedule has been, nor has let anything come out: one
   * that has put the clock back twice leaves behind what it approved for later.
   */
  async function freshHour(): Promise<number> {
    const [{ now }] = await world.database.client.$queryRaw<[{ now: Date }]>`
      SELECT greatest(public_clock(), (SELECT max("releasedAt") FROM "Release")) AS "now"`;
    const next = new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs + 30_000);
    await world.clock.standAt(next);
    await world.pass(1000);
    stopwatchMs += 1000;
    return next.getTime() + 1000;
  }

  async function isWaiting(): Promise<boolean> {
    const [row] = await world.database.client.$queryRaw<[{ is: boolean }]>`
      SELECT EXISTS (
        SELECT FROM pg_locks l JOIN pg_stat_activity a USING ("pid")
        WHERE NOT l."granted" AND l."locktype" = 'advisory' AND a."query" = 'COMMIT'
          AND a."datname" = current_database()
      ) AS "is"`;
    return row.is;
  }
}

type Door = 'asOf' | 'live' | 'post' | keyof typeof paths;
const paths = {
  export: (keys: readonly string[]) => `/export/figures.csv?keys=${keys.join()}`,
  embed: (keys: readonly string[]) => `/embed/figures?figures=${keys.join()}`,
};
const live = 'live';
const every: readonly Door[] = ['asOf', 'post', 'export', 'embed', live];
const doorOf = (turn: number): Door => every[turn % every.length] as Door;

const numberOf = ({ quantity }: { quantity: { number: string } }) => Number(quantity.number);

function question(keys: readonly string[], asOf?: string): string {
  const at = asOf ? `asOf: "${asOf}", ` : '';
  const histories = keys.map(
    (key, nth) => `f${nth}: figure(${at}key: "${key}") { history { quantity { number } } }`,
  );
  return `/graphql?query=${encodeURIComponent(`{
    hub${asOf ? `(asOf: "${asOf}")` : ''} { epoch releasedAt }
    figures(${at}filter: { keys: ${JSON.stringify(keys)} }) { nodes { quantity { number } } }
    releases(${at}last: 8) { nodes { title } }
    ${histories.join(' ')}
  }`)}`;
}

async function answerOf(hub: HubOfMany, path: string): Promise<Answered> {
  const answer = (await (await hub.fetch(path)).json()) as { data?: Answered };
  if (!answer.data) throw new Error(JSON.stringify(answer));
  return answer.data;
}

function read({ hub, releases }: Answered): Seen {
  return {
    ...hub,
    out: releases.nodes
      .flatMap(({ title }: { title: string }) => /^Publication (\d+)$/.exec(title)?.[1] ?? [])
      .map(Number),
  };
}
