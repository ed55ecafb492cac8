import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { watchEpoch } from '../../src/answers/epoch-watch.ts';
import { type Door, publicDoors } from '../../src/doors/door-table.ts';
import { aRevisionOfPoec, reviewed } from '../a-draft.ts';
import { anEditorialHub, type EditorialHub, publicUrl } from '../an-editorial-hub.ts';
import { aTeam } from '../embargo/twins.ts';

const rounds = Number(process.env.AROUND_A_RELEASE_ROUNDS ?? 1);
/** At least so long before the minute every door is asked; longer where the machine takes longer to answer them all. */
const shortestMsBefore = 3000;
const msAfter = 500;
/** The system puts the database's clock right all the time, and never this process's own: so far they may come apart in a round. */
const clocksDifferMs = 5;
// Each round asks every door for two seconds; a machine that does other things takes longer to prepare it.
const patienceMs = 60_000 + rounds * 60_000;

/** What is asked again and again while a figure is revised. */
const paths = [
  '/',
  '/?lang=en',
  '/chiffres?convention=akto-agefiph-2022-2024',
  '/en/figures?q=poec',
  '/conventions/akto-agefiph-2022-2024',
  '/indicateurs/poec',
  '/publications/latest',
  '/integrer?figures=poec',
  '/en/embed?figures=poec',
  '/acteurs/agefiph',
  '/territoires/FR',
  '/sources/akto-agefiph',
  '/docs/elements',
  ...['', '.json', '.csv', '.svg', '.png'].map((ending) => `/figures/poec${ending}`),
  // A few records of each table: what takes long to make is asked by figures.csv, whole.
  '/export/figures.csv',
  ...[
    'figures|?keys=poec',
    'conventions|?actor=cheops',
    'action-plans|?actor=cheops',
    'changes|?keys=poec',
  ].flatMap((table) =>
    ['csv', 'json', 'jsonl', 'xlsx', 'parquet', 'csv-metadata.json'].map(
      (ending) => `/export/${table.replace('|', `.${ending}`)}`,
    ),
  ),
  '/export/action-plans.geojson?actor=cheops',
  '/export/csv-metadata.json',
  '/export/datapackage.json',
  '/feed.atom',
  '/changes.jsonl?since=2020-01-01T00:00:00Z',
  '/dcat.jsonld',
  '/sitemap.xml',
  '/llms.txt',
  `/oembed?url=${encodeURIComponent(`${publicUrl}/embed/figures?figures=poec`)}`,
  ...['', '&form=fragment', '&form=newsletter'].map((form) => `/embed/figures?figures=poec${form}`),
  '/embed/map?convention=akto-alternance-2022',
  ...[
    '{figure(key:"poec"){quantity{text}}}',
    '{hub{epoch}}',
    '{figures{nodes{printed:key quantity{text}}}}',
  ].map((query) => `/graphql?query=${encodeURIComponent(query)}`),
];

/** Where there is nothing that a revised number changes. */
const unchanged = ['/docs/elements', '/embed/map?convention=akto-alternance-2022'];

interface Answer {
  readonly path: string;
  /** On this process's own clock, as `endsAt`. Milliseconds. */
  readonly askedAt: number;
  readonly endsAt: number;
  readonly tag: string | null;
  readonly maxAgeMs: number;
}

let hub: EditorialHub;
beforeAll(async () => {
  const database = await openDump('started');
  hub = await anEditorialHub(database, { watch: watchEpoch(database) });
});
afterAll(() => hub.database.close());

describe('around a release', () => {
  it('every door is asked whose answers are kept for the minute', () => {
    const kept = Object.entries<Door>(publicDoors).filter(([, { isKeptForTheMinute }]) => isKeptForTheMinute);
    const isAsked = async (route: string) => {
      const only = new Hono().get(route, (c) => c.text('found'));
      const answers = await Promise.all(paths.map((path) => only.request(path)));
      return answers.some(({ status }) => status === 200);
    };
    return Promise.all(
      kept.map(async ([path]) => expect(await isAsked(path), `${path} is asked`).toBe(true)),
    );
  });

  it(
    'no door sends an old answer that may be kept beyond its minute',
    async () => {
      const team = await aTeam(hub);
      for (let round = 0; round < rounds; round++) {
        // Exports are made in turn, a few at a time, so a busy machine takes its time.
        const askedAt = performance.now();
        await Promise.all(paths.map(ask));
        const msBefore = Math.max(shortestMsBefore, 3 * (performance.now() - askedAt));
        const draft = await aRevisionOfPoec(team.writer, `${1900 + round}`);
        const ready = await reviewed(team.writer, team.reviewer, draft);
        const { release } = await team.publisher.act('approveRelease', ready);
        const releasedAt = Date.parse(release.releasedAt);
        await hub.clock.advance(releasedAt - (await hub.clock.now()).getTime() - msBefore);
        const msLeft = releasedAt - (await hub.clock.now()).getTime();
        // The clock was read a little earlier: so the minute ends no later than this.
        const minuteEnds = performance.now() + msLeft;

        const before = await Promise.all(paths.map(ask));
        const during = (await Promise.all(paths.map((path) => askUntil(minuteEnds + msAfter, path)))).flat();
        const after = new Map((await Promise.all(paths.map(ask))).map((answer) => [answer.path, answer.tag]));

        const isOld = ({ path, tag }: Answer) => tag !== after.get(path);
        const changed = new Set(before.filter(isOld).map(({ path }) => path));
        expect(paths.filter((path) => !changed.has(path))).toEqual(unchanged);
        const old = [...before, ...during].filter(isOld);
        expect(
          old.filter(({ askedAt, maxAgeMs }) => askedAt + maxAgeMs > minuteEnds + clocksDifferMs),
        ).toEqual([]);
        // Some were under way when the minute ended: otherwise nothing has been looked at.
        expect(old.filter(({ endsAt }) => endsAt > minuteEnds)).not.toEqual([]);
      }
    },
    patienceMs,
  );
});

async function ask(path: string): Promise<Answer> {
  const askedAt = performance.now();
  const response = await hub.fetch(path);
  await response.arrayBuffer();
  if (response.status === 503) {
    // A hub on a busy machine refuses what it cannot make in time: that is no answer to keep.
    expect(response.headers.get('Cache-Control'), path).toBe('no-store');
    return ask(path);
  }
  expect(response.status, path).toBe(200);
  const [, seconds] = /max-age=(\d+)/.exec(response.headers.get('Cache-Control') ?? '') ?? [];
  return {
    path,
    askedAt,
    endsAt: performance.now(),
    tag: response.headers.get('ETag'),
    maxAgeMs: Number(seconds) * 1000,
  };
}

async function askUntil(endsAt: number, path: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  while (performance.now() < endsAt) answers.push(await ask(path));
  return answers;
}
