import { buildPublicGraph } from '@akto-figures/schema';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { toldChange } from './told-change.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

async function lines(query = '') {
  const response = await hub.get(`/changes.jsonl${query}`);
  expect([response.status, response.headers.get('Content-Type')]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
  ]);
  return (await response.text())
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

it('asks what any client may ask', () => {
  const document = `query ($locale: Locale!) { changes { nodes { ...ToldChange } } } ${toldChange}`;
  expect(validate(buildPublicGraph(), parse(document))).toEqual([]);
});

it('begins with all that the hub has, of every kind, with references to what has had its line', async () => {
  const all = await lines();
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['ADDITION']));
  const known = new Set<string>();
  for (const { type, key, record } of all) {
    for (const actor of record.actors ?? []) expect(known).toContain(`Actor ${actor}`);
    if (record.indicator) expect(known).toContain(`Indicator ${record.indicator}`);
    if (record.convention) expect(known).toContain(`Convention ${record.convention}`);
    for (const { source } of record.citations ?? []) expect(known).toContain(`Source ${source}`);
    known.add(`${type} ${key}`);
  }
  expect(all.filter(({ type }) => type === 'Figure').length).toBeGreaterThan(20);
  const poec = all.find(({ key, type }) => key === 'poec' && type === 'Figure');
  expect(poec).toMatchObject({
    kind: 'ADDITION',
    note: null,
    record: {
      quantity: { qualifier: 'MORE_THAN', number: '1780' },
      status: 'CURRENT',
      actors: ['akto', 'agefiph'],
    },
    previous: null,
  });
});

it('goes on from any line’s instant, and tells each of the four kinds with its note', async () => {
  const last = (await lines()).at(-1);
  await hub.release('poec', { number: '1900', low: '1900' });
  await hub.release('poec', {
    changeKind: 'CORRECTION',
    changeFr: 'Mal recopié.',
    number: '2000',
    low: '2000',
  });
  await hub.release('salons-normandie-2021', {
    changeKind: 'WITHDRAWAL',
    changeFr: 'Retiré par la source.',
    qualifier: null,
    number: null,
    low: null,
    high: null,
  });
  const all = await lines();
  const changed = all.filter(({ kind }) => kind !== 'ADDITION');
  expect(changed).toMatchObject([
    {
      kind: 'REVISION',
      key: 'poec',
      record: { quantity: { number: '1900' } },
      previous: { quantity: { number: '1780' } },
    },
    { kind: 'CORRECTION', note: 'Mal recopié.', record: { quantity: { number: '2000' } } },
    { kind: 'WITHDRAWAL', note: 'Retiré par la source.', record: { status: 'WITHDRAWN', quantity: null } },
  ]);
  expect(await lines(`?since=${last.cameOutAt}`)).toEqual(all);
  for (const line of changed) {
    expect(await lines(`?since=${line.cameOutAt}`)).toEqual(all.slice(all.indexOf(line)));
    expect(await lines(`?since=${encodeURIComponent(line.release)}`)).toEqual(
      all.slice(all.indexOf(line) + 1),
    );
  }
});

it('takes the filters of exports, and tells it in English to who asks in English', async () => {
  const since = '2000-01-01T00:00:00%2B01:00';
  const told = await lines(`?since=${since}&keys=salons-normandie-2021&lang=en`);
  expect(told.map(({ kind, key }) => [kind, key])).toEqual([
    ['ADDITION', 'salons-normandie-2021'],
    ['WITHDRAWAL', 'salons-normandie-2021'],
  ]);
  expect(told[1].record.missing).toContain('withdrawn');
});

it.each([
  ['since=2999-01-01T00:00:00Z', 'since', 'which has not come yet'],
  ['since=00000000-0000-4000-8000-000000000000', 'since', 'which the hub does not know'],
  ['since=yesterday', 'since', 'which is no instant'],
  ['since=', 'since', 'give an instant with its zone'],
  ['asOf=2026-01-01T00:00:00Z', 'asOf', 'one of convention'],
  ['period=soon', 'filter.period', 'period is "soon"'],
])('refuses %s, and says what would be right', async (query, parameter, detail) => {
  const response = await hub.get(`/changes.jsonl?${query}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    detail: expect.stringContaining(detail),
    parameter: expect.stringContaining(parameter.split('.').at(-1) ?? ''),
  });
});
