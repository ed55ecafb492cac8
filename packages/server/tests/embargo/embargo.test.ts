import { buildPublicGraph } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readManifests } from '../../src/documents/trusted-documents.ts';
import { publicDoors } from '../../src/doors/door-table.ts';
import type { EditorialHub } from '../an-editorial-hub.ts';
import { type Answer, areAlike, knock, said } from './answer.ts';
import { everyDoor, type Knock, windows } from './every-door.ts';
import { everyQuestion, type Places, unasked } from './every-question.ts';
import { listen, listening } from './listen.ts';
import { noteSites } from './note-sites.ts';
import { hideSentinels, shows, stages } from './sentinels.ts';
import { aTeam, aTwin, hiddenIds, hubOver, passTime, releasedId, stopClock } from './twins.ts';
import { waysToNameIt, withdrawalAt, wrongAt } from './withdrawal.ts';

// The night before, the clocks of Paris went forward: a zone that is not Paris's is an hour off at least.
const now = new Date('2031-03-30T07:28:30Z');
const releaseAt = new Date('2031-03-30T07:30:00Z');
const schema = buildPublicGraph();
// Two thousand requests; a machine that does other things as well is slower at them.
const patienceMs = 400_000;

describe('what is drafted, in review or approved for later', () => {
  /** Has all of it behind the scenes, and sites that show what is public: nobody but editors is told of them. */
  let full: EditorialHub;
  /** Is the same in all else. */
  let empty: EditorialHub;
  let questions: string[];
  let doors: Record<string, Knock[]>;
  let knocks: Knock[];

  beforeAll(async () => {
    stopClock(now);
    [full, empty] = await Promise.all([aTwin(now), aTwin(now)]);
    const team = await aTeam(full);
    for (const stage of stages) await hideSentinels(team, stage, '2031-03-30T09:30');
    await noteSites(full.database);
    const places: Places = {
      now,
      releaseAt,
      hidden: await hiddenIds(full, now),
      released: await releasedId(empty),
      async cursorOf(list) {
        const [, cursor] = /"cursor":"([^"]+)"/.exec(JSON.stringify(await empty.ask(list))) ?? [];
        if (!cursor) throw new Error(`${list} finds nothing; ask for a list with something in it.`);
        return cursor;
      },
    };
    questions = await everyQuestion(schema, places);
    doors = everyDoor(questions, await readManifests(new URL('../../../widgets/', import.meta.url)), places);
    knocks = Object.values(doors).flat();
    // Both have been asked alike, so that their metrics count alike.
    full = await hubOver(full.database, full.clock);
    empty = await hubOver(empty.database, empty.clock);
  }, patienceMs);
  afterAll(async () => {
    vi.useRealTimers();
    await Promise.all([full, empty].map((hub) => hub?.database.close()));
  });

  it('is looked for behind every field, argument and door that there is', () => {
    expect(unasked(schema, [...questions, listening])).toEqual([]);
    const routes = full.app.routes.map(({ method, path }) =>
      path in publicDoors ? path : `${method} ${path}`,
    );
    // /live stands before the router.
    expect([...new Set([...routes, '/live'])].toSorted()).toEqual(Object.keys(doors).toSorted());
  });

  it(
    'changes no byte and no header of any answer',
    async () => {
      const different: string[] = [];
      for (const each of knocks) {
        const [seen, expected] = await Promise.all([knock(full, each), knock(empty, each)]);
        if (!areAlike(seen, expected)) different.push(difference(each, seen, expected));
        if (stages.some((stage) => shows(said(seen), stage))) different.push(`${each.path} shows a secret`);
      }
      expect(different).toEqual([]);
    },
    patienceMs,
  );

  it(
    'is hidden until the last millisecond, and then out at every door at once, whole',
    async () => {
      const listeners = [await listen(full), await listen(empty)] as const;
      await passTime([full, empty], releaseAt.getTime() - now.getTime() - 1);
      const silence = listeners[1].heard();
      expect(listeners[0].heard()).toBe(silence);
      for (const path of windows) {
        const [seen, expected] = await Promise.all([knock(full, { path }), knock(empty, { path })]);
        expect(said(seen), path).toBe(said(expected));
      }
      await passTime([full, empty], 1);
      const seen = await Promise.all(windows.map((path) => knock(full, { path })));
      const late = windows.filter((_, index) => !shows(said(seen[index] as Answer), 'APPROVED'));
      expect(late).toEqual([]);
      const [listener, lonely] = listeners;
      await expect
        .poll(listener.heard, { timeout: 10_000 })
        .toContain(`"title":"Publication secretumembargo"`);
      await expect.poll(listener.heard, { timeout: 10_000 }).toContain(releaseAt.toISOString());
      expect(lonely.heard()).toBe(silence);
      await Promise.all(listeners.map(({ leave }) => leave()));

      const reopened = await hubOver(full.database, full.clock);
      const different: string[] = [];
      // What is asked by GET is known by now to the hub that was asked before: so it must have forgotten.
      for (const each of knocks.filter(
        ({ path }) => !/^.(metrics|graphql.*(after|before|asOf|filter))/.test(path),
      )) {
        const [answer, expected] = await Promise.all([knock(full, each), knock(reopened, each)]);
        if (!areAlike(answer, expected)) different.push(difference(each, answer, expected));
        if (shows(said(answer), 'DRAFT') || shows(said(answer), 'IN_REVIEW')) {
          different.push(`${each.path} shows what is not approved`);
        }
      }
      expect(different).toEqual([]);
    },
    patienceMs,
  );

  it(
    'withdraws a figure at every door, in both languages: it is told where it is named, and its number nowhere',
    async () => {
      expect(Object.keys(withdrawalAt).toSorted()).toEqual(Object.keys(doors).toSorted());
      await passTime([full, empty], Math.max(0, releaseAt.getTime() - Date.now()));
      const wrong: string[] = [];
      for (const [route, each] of Object.entries(doors)) {
        // Of the graph's questions, those that name it; what they select leads into the past as well.
        const asked =
          route === '/graphql'
            ? waysToNameIt(schema).map((query) => ({ path: `/graphql?${new URLSearchParams({ query })}` }))
            : each;
        const answers = await Promise.all(asked.map((one) => knock(full, one)));
        wrong.push(
          ...wrongAt(
            route,
            answers.map((answer, index) => [asked[index]?.path ?? '', answer]),
          ),
        );
      }
      expect(wrong).toEqual([]);
    },
    patienceMs,
  );
});

/** Where two answers part, as somebody reads it who has to find out why. */
function difference({ path }: Knock, seen: Answer, expected: Answer): string {
  // The body first: where it differs, so do its length and its tag.
  const [one = '', other = ''] = [seen, expected].map(({ head, body }) => `${body}\n\n${head}`);
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
  return `${decodeURIComponent(path)}\n  answers ${around(one)}\n  not     ${around(other)}`;
}
