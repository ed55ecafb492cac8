import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

const catalogue = async () => {
  const response = await hub.get('/dcat.jsonld');
  expect(response.headers.get('Content-Type')).toBe('application/ld+json; charset=utf-8');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  return response.json();
};

it('describes the figures to open-data portals, with all that they ask for', async () => {
  const described = await catalogue();
  expect(described).toMatchObject({
    '@type': 'dcat:Catalog',
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': 'Akto Figures' },
    'dcat:service': { 'dcat:endpointURL': { '@id': 'https://hub.example/graphql' } },
  });
  const datasets = described['dcat:dataset'];
  expect(datasets.map((dataset: Record<string, string>) => [dataset['@id'], dataset['@type']])).toEqual(
    ['figures', 'conventions', 'action-plans', 'changes'].map((name) => [
      `https://hub.example/dcat.jsonld#${name}`,
      'dcat:Dataset',
    ]),
  );
  for (const part of [described, ...datasets]) {
    expect(part['dct:title'].map((title: Record<string, string>) => title['@language'])).toEqual([
      'fr',
      'en',
    ]);
    expect(part['dct:description']).toHaveLength(2);
  }
});

it('leads to exports that are there', async () => {
  const distributions: Record<string, { '@id': string }>[] = (await catalogue())['dcat:dataset'].flatMap(
    (dataset: Record<string, object[]>) => dataset['dcat:distribution'],
  );
  expect(distributions).toHaveLength(40);
  expect(new Set(distributions.map((distribution) => distribution['@id'])).size).toBe(40);
  const leads = distributions.flatMap((each) =>
    [each['dcat:downloadURL'], each['dct:conformsTo']].flatMap((lead) => lead?.['@id'] ?? []),
  );
  expect(leads).toHaveLength(48);
  for (const lead of leads) {
    const address = new URL(lead);
    expect(address.origin).toBe('https://hub.example');
    const response = await hub.get(address.pathname + address.search);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
});

it('grants no licence that no source states', async () => {
  const [figures] = (await catalogue())['dcat:dataset'];
  const [distribution] = figures['dcat:distribution'];
  expect(distribution['dct:license']).toBeUndefined();
  expect(distribution['dct:rights']['rdfs:label'][0]['@value']).toContain('Licence inconnue');
});

it('was modified when the last release came out', async () => {
  const [before] = (await catalogue())['dcat:dataset'];
  const releasedAt = await hub.release('poec', {});
  const [after] = (await catalogue())['dcat:dataset'];
  expect(after['dct:modified']).toEqual({ '@value': releasedAt.toISOString(), '@type': 'xsd:dateTime' });
  expect(after['dct:issued']).toEqual(before['dct:issued']);
});
