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
    'dcat:dataset': { '@type': 'dcat:Dataset' },
    'dcat:service': { 'dcat:endpointURL': { '@id': 'https://hub.example/graphql' } },
  });
  for (const part of [described, described['dcat:dataset']]) {
    expect(part['dct:title'].map((title: Record<string, string>) => title['@language'])).toEqual([
      'fr',
      'en',
    ]);
    expect(part['dct:description']).toHaveLength(2);
  }
});

it('leads to exports that are there', async () => {
  const distributions = (await catalogue())['dcat:dataset']['dcat:distribution'];
  expect(distributions).toHaveLength(8);
  for (const distribution of distributions) {
    const address = new URL(distribution['dcat:downloadURL']['@id']);
    expect(address.origin).toBe('https://hub.example');
    const response = await hub.get(address.pathname + address.search);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
});

it('grants no licence that no source states', async () => {
  const [distribution] = (await catalogue())['dcat:dataset']['dcat:distribution'];
  expect(distribution['dct:license']).toBeUndefined();
  expect(distribution['dct:rights']['rdfs:label'][0]['@value']).toContain('Licence inconnue');
});

it('was modified when the last release came out', async () => {
  const before = (await catalogue())['dcat:dataset'];
  const releasedAt = await hub.release('poec', {});
  const after = (await catalogue())['dcat:dataset'];
  expect(after['dct:modified']).toEqual({ '@value': releasedAt.toISOString(), '@type': 'xsd:dateTime' });
  expect(after['dct:issued']).toEqual(before['dct:issued']);
});
