import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { exampleAt } from '../../tests/example-at.ts';
import { type PublicPath, publicDoors } from '../doors/door-table.ts';
import { type DescribedDoor, describedDoors } from './described-doors.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

/** What people read, what has a description of its own, and what belongs to pages. */
const others =
  /^\/(|chiffres|integrer|verifier|abonnement|declaration-accessibilite|mentions-legales|confidentialite|en\/(figures|embed|check|subscription|accessibility|legal-notice|privacy)|(conventions|indicateurs|acteurs|territoires|sources|publications)\/:key|docs(\/.*)?|changelog|figures\/:key|graphql|mcp|integrations\/.*|sdk\/.*|assets\/.*)$/;
const described = Object.entries(describedDoors) as [PublicPath, DescribedDoor][];

it('describes every door that programs ask without GraphQL, and no other', async () => {
  const { openapi, paths } = await (await hub.get('/openapi.json')).json();
  expect(openapi).toBe('3.1.1');
  expect(described.map(([path]) => path).toSorted()).toEqual(
    Object.keys(publicDoors)
      .filter((path) => !others.test(path))
      .toSorted(),
  );
  expect(Object.keys(paths)).toContain('/figures/{key}.json');
  const operations = Object.values(paths) as { get: { operationId: string } }[];
  expect(new Set(operations.map(({ get }) => get.operationId)).size).toBe(described.length);
});

describe.each(described.filter(([path]) => path !== '/live'))('%s', (path, { type, takes, needs = [] }) => {
  const [address = ''] = exampleAt[path].split('?');

  it('answers with the type that is described', async () => {
    const response = await hub.get(exampleAt[path]);
    expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(type);
    await response.body?.cancel();
  });

  // An embed lets pass what others add to its address, and is described by the names that it reads.
  it.skipIf(path.startsWith('/embed/'))('takes the parameters that are described', async () => {
    const required = needs.length > 0 ? `&${exampleAt[path].split('?')[1]}` : '';
    const response = await hub.get(`${address}?nobody-has-it=1${required}`);
    if (response.status !== 400) return void (await response.body?.cancel());
    const { detail } = await response.json();
    const [, known] = /nothing, or one of (.*)\.$/.exec(detail) ?? [];
    expect(known?.split(', ').toSorted()).toEqual([...takes].toSorted());
  });
});
