import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { aRevisionOfPoec, reviewed } from '../a-draft.ts';
import type { Colleagues } from '../colleagues.ts';
import type { Habit } from './habits.ts';

const inAddress = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

/** What partners' pages ask again and again. */
export const knownQuestions = [
  '{hub{epoch}}',
  '{figure(key:"poec"){quantity{text}}}',
  '{figures{nodes{printed:key quantity{text}}}}',
  '{conventions{nodes{key figures{totalCount}}}}',
].map(inAddress);

const pages = ['/', '/?lang=en', '/docs/elements', '/figures/poec', '/figures/poec.svg', '/figures/poec.png'];
const embeds = [
  ...['', '&form=fragment', '&form=newsletter'].map((form) => `/embed/figures?figures=poec${form}`),
  '/embed/map?convention=akto-alternance-2022',
];
const feeds = ['/feed.atom', '/dcat.jsonld', '/sitemap.xml', '/llms.txt', '/figures/poec.json', '/healthz'];
const exports = ['csv', 'json', 'jsonl', 'xlsx'].map((ending) => `/export/figures.${ending}`);

const people = 100;

/** Those who read: what they ask is answered 200, whoever else is there. */
export function readers(url: string): Habit[] {
  let asked = 0;
  /** Somebody else each time, as a proxy writes them down. */
  const aReader = () => {
    asked += 1;
    return { 'X-Forwarded-For': `203.0.113.${asked % people}` };
  };
  const readWhole = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(url + path, {
      ...init,
      headers: { ...aReader(), ...(init.headers as Record<string, string>) },
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
    return text;
  };
  const reading = (name: string, everyMs: number, paths: readonly string[]): Habit => {
    let turn = 0;
    return {
      name,
      everyMs,
      async act() {
        turn += 1;
        await readWhole(paths[turn % paths.length] ?? '/');
      },
    };
  };
  const asking: Habit = {
    name: 'a question that nobody has asked before',
    everyMs: 250,
    async act() {
      asked += 1;
      const query = `query q${asked} { figures(first: ${1 + (asked % 20)}) { totalCount nodes { key label quantity { text } territory { code } } } }`;
      const text = await readWhole('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      if (text.includes('"errors"')) throw new Error(text.slice(0, 300));
    },
  };
  const listening: Habit = {
    name: 'a stream of /live, listened to for some seconds',
    everyMs: 500,
    async act(over) {
      const stream = request(`${url}/live`, { headers: aReader() }).end();
      const [response] = await once(stream, 'response');
      if (response.statusCode !== 200) throw new Error(`/live: ${response.statusCode}`);
      await once(response, 'data');
      await setTimeout(1000 + Math.random() * 4000, undefined, { signal: over }).catch(() => undefined);
      stream.destroy();
    },
  };
  return [
    reading('a known question', 50, knownQuestions),
    reading('a known question', 50, knownQuestions),
    reading('a page', 500, pages),
    reading('an embed', 500, embeds),
    reading('a feed or a file', 1000, feeds),
    reading('an export', 5000, exports),
    asking,
    ...Array.from({ length: 8 }, () => listening),
  ];
}

// Each comes out one to two minutes later, and the next one not before it.
const betweenReleasesMs = 130_000;

/** "2026-03-12T09:30", as people say it here. */
const inParis = (instant: string): string =>
  new Date(instant)
    .toLocaleString('sv', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T');

/** Those who publish: drafts that are discarded again, and now and then a release. */
export async function publishers({ colleague }: Colleagues): Promise<Habit[]> {
  const [writer, reviewer, publisher] = [
    await colleague('PUBLISHER'),
    await colleague('REVIEWER'),
    await colleague('PUBLISHER'),
  ];
  let number = 1900;
  const succeed = ({ __typename, ...outcome }: { __typename: string }) => {
    if (__typename !== 'Done') throw new Error(`${__typename} ${JSON.stringify(outcome)}`);
  };
  return [
    {
      name: 'a draft, and its end',
      everyMs: 4000,
      async act() {
        number += 1;
        const { release, revision } = await aRevisionOfPoec(writer, `${number}`);
        succeed(await writer.act('discardRelease', { release, revision }));
      },
    },
    {
      name: 'a release',
      everyMs: betweenReleasesMs,
      async act() {
        number += 1;
        const draft = await aRevisionOfPoec(writer, `${number}`);
        const ready = await reviewed(writer, reviewer, draft);
        const outcome = await publisher.act('approveRelease', ready);
        // The release before is not out yet, or the minute ended meanwhile: then it takes the time that is offered.
        const offered = outcome.__typename === 'TimeRefused' ? inParis(outcome.choices[0]) : null;
        succeed(offered ? await publisher.act('approveRelease', { ...ready, releaseAt: offered }) : outcome);
      },
    },
  ];
}
