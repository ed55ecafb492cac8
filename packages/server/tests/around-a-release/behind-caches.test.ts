import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cache, hasCaches, startNginx, startVarnish } from '../../../../tests/support/caches.ts';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { openAnswerDoor } from '../../src/answers/answer-door.ts';
import { watchEpoch } from '../../src/answers/epoch-watch.ts';
import { boundedServer } from '../../src/serving/bounded-server.ts';
import { aRevisionOfPoec, reviewed } from '../a-draft.ts';
import { anEditorialHub, type EditorialHub } from '../an-editorial-hub.ts';
import { aTeam } from '../embargo/twins.ts';
import { aFigureOf } from '../publishers.ts';

const msBefore = 4000;
// By how much the hub may know the old minute still, once its clock is moved.
const msToNotice = 400;
const patienceMs = 60_000;

/** What is asked before the release and at its minute, and what is there only then. */
const released = {
  '/figures/poec': '1\u202f905',
  '/figures/poec.json': '"1905"',
  '/export/figures.csv': '1905',
  '/graphql?query={figure(key:"poec"){quantity{number}}}': '"1905"',
  '/figures/formations-de-mai': 'formations-de-mai',
  '/figures/formations-de-mai.json': '"formations-de-mai"',
};
const paths = Object.keys(released);

let hub: EditorialHub;
let server: ReturnType<typeof boundedServer>;
let url: string;
let caches: readonly [varnish: Cache, nginx: Cache];
beforeAll(async () => {
  const database = await openDump('started');
  const watch = watchEpoch(database);
  const answers = openAnswerDoor(watch);
  hub = await anEditorialHub(database, { watch, answers });
  const listener = getRequestListener(hub.app.fetch);
  server = boundedServer((request, response) => {
    if (!answers.answerKnown(request, response)) void listener(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  caches = await Promise.all([startVarnish(url), startNginx(url)]);
}, patienceMs);
afterAll(async () => {
  await Promise.all(caches.map(({ stop }) => stop()));
  server.close();
  server.closeAllConnections();
  await hub.database.close();
});

const get = async (path: string) => {
  const answer = await fetch(path);
  return { answer, text: await answer.text(), status: answer.status };
};
/** Of what is asked, what an address shows as it is after the release. */
const shownAt = async (address: string) => {
  const shown = await Promise.all(
    Object.entries(released).map(async ([path, sign]) => {
      const { text, status } = await get(address + path);
      return status === 200 && text.includes(sign) ? [path] : [];
    }),
  );
  return shown.flat();
};

/** Of what is asked, what a cache does not have. */
const missesOf = async ({ url: address, isHit }: Cache) => {
  const misses = await Promise.all(
    paths.map(async (path) => (isHit((await get(address + path)).answer) ? [] : [path])),
  );
  return misses.flat();
};
const eachCache = <Found>(ask: (cache: Cache) => Promise<Found>) => Promise.all(caches.map(ask));

// Where neither can be installed, `pnpm test` has said so: all else is tested there.
it.skipIf(!hasCaches())(
  'what was asked for 4 s before its release is there at its minute, behind Varnish and nginx as they come',
  async () => {
    const team = await aTeam(hub);
    const draft = await aRevisionOfPoec(team.writer, '1905');
    const { release: added } = await team.writer.act('draftFigure', {
      release: draft.release,
      key: 'formations-de-mai',
      content: { ...aFigureOf(1, '41.5'), unit: 'COURSE' },
    });
    const ready = await reviewed(team.writer, team.reviewer, { ...draft, revision: added.revision });
    const { release } = await team.publisher.act('approveRelease', ready);
    const releasedAt = Date.parse(release.releasedAt);
    // What is asked for the first time takes longer.
    await shownAt(url);
    await eachCache(({ url: address }) => get(`${address}/`));
    const msLeft = async () => releasedAt - (await hub.clock.now()).getTime();
    await hub.clock.advance((await msLeft()) - msBefore - msToNotice);
    // Until the hub has noticed, the minute that it knows may be over: then nothing is kept at all.
    const isNoticed = async () => {
      const maxAge = maxAgeOf((await get(url)).answer);
      return maxAge > 1 && maxAge < msBefore / 1000;
    };
    await expect.poll(isNoticed, { interval: 20 }).toBe(true);

    expect(await eachCache(({ url: address }) => shownAt(address))).toEqual([[], []]);
    expect(await eachCache(missesOf)).toEqual([[], []]);
    await expect.poll(msLeft, { timeout: 2 * msBefore, interval: 20 }).toBeLessThanOrEqual(0);
    expect(await eachCache(({ url: address }) => shownAt(address))).toEqual([paths, paths]);
  },
  patienceMs,
);

const maxAgeOf = ({ headers }: Response) =>
  Number(/max-age=(\d+)/.exec(headers.get('Cache-Control') ?? '')?.[1]);
