import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aReleasingHub, type ReleasingHub } from '../../../tests/support/releasing-hub.ts';
import {
  type Change,
  type Epoch,
  type HubError,
  type List,
  openHub,
  type Page,
  type Warning,
} from '../src/index.ts';

let real: ReleasingHub;
const connections: AbortController[] = [];
beforeAll(async () => {
  real = await aReleasingHub();
});
afterAll(() => real.stop());

/** Asks the real hub, on connections that the test can break. */
const hubOf = (options = {}) =>
  openHub(`${real.url}/`, {
    longestWaitMs: 200,
    fetch: (address, init) => {
      const connection = new AbortController();
      connections.push(connection);
      return fetch(address, {
        ...init,
        signal: AbortSignal.any([connection.signal, ...(init.signal ? [init.signal] : [])]),
      });
    },
    ...options,
  });

async function inPages<Item>(list: List<Item>): Promise<Page<Item>[]> {
  const pages: Page<Item>[] = [];
  for await (const page of list.pages()) pages.push(page);
  return pages;
}

const french = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a figure by its key', () => {
  it('has its number with what qualifies it, its period, its place and its source', async () => {
    const figure = await hubOf().figure('poec');
    expect(french(figure?.value?.text)).toBe('plus de 1 780 formations');
    expect(figure).toMatchObject({
      value: { qualifier: 'MORE_THAN', number: '1780', unit: { key: 'course' } },
      period: { edtf: '2022/2024' },
      territory: { iso: 'FR' },
      citations: [{ printed: 'plus de 1 780' }],
    });
  });

  it('speaks the language of the hub’s options, unless the question says its own', async () => {
    const hub = hubOf({ locale: 'EN' });
    expect(french((await hub.figure('poec'))?.value?.text)).toBe('more than 1,780 courses');
    expect(french((await hub.figure('poec', { locale: undefined }))?.value?.text)).toBe(
      'more than 1,780 courses',
    );
    expect(french((await hub.figure('poec', { locale: 'FR' }))?.value?.text)).toBe(
      'plus de 1 780 formations',
    );
  });

  it('is null where nothing public has it', async () => {
    expect(await hubOf().figure('nowhere')).toBeNull();
  });
});

describe('a list', () => {
  it('is walked through page by page, and is the same in pages of any size', async () => {
    const hub = hubOf();
    const all = await hub.figures({ sort: 'KEY' }).all();
    expect(all.length).toBeGreaterThan(20);
    expect(await hub.figures({ sort: 'KEY', first: 7 }).all()).toEqual(all);
    const pages = await inPages(hub.figures({ sort: 'KEY', first: 7 }));
    expect(pages.map(({ items }) => items.length).slice(0, -1)).toEqual(pages.slice(1).map(() => 7));
    expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([all.length]));
    expect(new Set(pages.map(({ epoch }) => epoch)).size).toBe(1);
    const rest = await hub.figures({ sort: 'KEY', after: pages[0]?.next }).all();
    expect(rest).toEqual(all.slice(7));
  });

  it('asks for no page that nobody takes', async () => {
    let asked = 0;
    const hub = hubOf({
      fetch: (...question: Parameters<typeof fetch>) => {
        asked += 1;
        return fetch(...question);
      },
    });
    for await (const _ of hub.figures({ first: 2 })) break;
    expect(asked).toBe(1);
  });

  it('takes filters too long for an address', async () => {
    const keys = ['poec', ...Array.from({ length: 99 }, (_, index) => `${'nothing-'.repeat(20)}${index}`)];
    const found = await hubOf().figures({ filter: { keys } }).all();
    expect(found.map(({ key }) => key)).toEqual(['poec']);
  });

  it('tells of a name that finds nothing', async () => {
    const told: Warning[] = [];
    const hub = hubOf({ onWarning: (warning: Warning) => told.push(warning) });
    expect(await hub.figures({ filter: { convention: 'concertation-2081' } }).all()).toEqual([]);
    expect(told).toMatchObject([{ code: 'UNKNOWN_NAME', argument: 'filter.convention' }]);
  });

  it('is of conventions, of action plans, of what a question of one’s own finds', async () => {
    const hub = hubOf({ locale: 'EN' });
    const [convention] = await hub.conventions({ filter: { endsIn: '2027' } }).all();
    expect(convention?.title).toBe('AKTO – Agefiph agreement 2025–2027');
    const plans = await hub.actionPlans({ filter: { convention: 'akto-agefiph-2022-2024' } }).all();
    expect(plans.length).toBeGreaterThan(10);
    const question =
      'query ($after: String) { regions: territories(filter: { level: REGION }, first: 5, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }';
    type Regions = {
      regions: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    };
    const regions = hub.list(question, ({ regions }: Regions) => regions);
    expect(await regions.all()).toHaveLength(18);
    expect(
      await hub.ask('query ($code: String!) { territory(code: $code) { iso } }', { code: '28' }),
    ).toEqual({
      territory: { iso: 'FR-NOR' },
    });
  });
});

describe('what changes', () => {
  it('is told as it comes out, also after the connection broke, and ends with the signal', async () => {
    const hub = hubOf();
    const end = new AbortController();
    const heard: Epoch[] = [];
    const changed: Change[] = [];
    const listening = hub.live({ signal: end.signal });
    const present = (await listening.next()).value as Epoch;
    const following = (async () => {
      for await (const change of hub.follow({ signal: end.signal, since: present.epoch }))
        changed.push(change);
    })();
    await real.release('poec', { number: '1850', low: '1850', printed: 'plus de 1 850' });
    heard.push((await listening.next()).value as Epoch);
    await expect.poll(() => changed.length).toBe(1);

    // Nobody is connected while the next release comes out.
    for (const connection of connections.splice(0)) connection.abort();
    await real.release('poec', { number: '1900', low: '1900', printed: 'plus de 1 900' });
    heard.push((await listening.next()).value as Epoch);
    await expect.poll(() => changed.length).toBe(2);

    expect(new Set([present, ...heard].map(({ epoch }) => epoch)).size).toBe(3);
    const texts = changed.map(({ record }) => record.__typename === 'Figure' && french(record.value?.text));
    expect(texts).toEqual(['plus de 1 850 formations', 'plus de 1 900 formations']);
    const since = await hub.changes({ since: present.epoch }).all();
    expect(since.map(({ key, kind }) => [key, kind])).toEqual([
      ['poec', 'REVISION'],
      ['poec', 'REVISION'],
    ]);
    end.abort();
    await following;
    expect(await listening.next()).toEqual({ done: true, value: undefined });
  });
});

describe('what goes wrong', () => {
  const failure = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (cause: HubError) => cause,
    );

  it('is told by the hub’s code, with the argument that was wrong', async () => {
    const failed = await failure(
      hubOf()
        .figures({ filter: { period: '2021-22' } })
        .pages()
        .next(),
    );
    expect(failed).toMatchObject({
      name: 'HubError',
      code: 'BAD_USER_INPUT',
      status: 400,
      argument: 'period',
    });
    expect(failed?.documentation).toMatch(/^http.*\/docs\/errors.*#BAD_USER_INPUT$/);
    expect(await failure(hubOf().ask('{ figure }'))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('is an address where no hub is, or nobody at all', async () => {
    const other = createServer((_, response) => response.end('<!doctype html><title>Nginx</title>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    expect(await failure(openHub(address).figure('poec'))).toMatchObject({ code: 'NO_HUB', status: 200 });
    expect(await failure(openHub(address).live().next())).toMatchObject({ code: 'NO_HUB' });
    await new Promise((resolve) => other.close(resolve));
    expect(await failure(openHub(address, { retries: 1, longestWaitMs: 1 }).figure('poec'))).toMatchObject({
      code: 'UNREACHABLE',
      status: null,
    });
  });

  it.each(['', 'chiffres.example.fr', 'file:///hub'])('is the address %j, at once', (address) => {
    expect(() => openHub(address)).toThrow(/give one such as/);
  });

  it('is an option out of its bounds, at once', () => {
    expect(() => openHub(real.url, { retries: 1000 })).toThrow(
      'retries is 1000: give a whole number from 0 to 10.',
    );
  });
});
