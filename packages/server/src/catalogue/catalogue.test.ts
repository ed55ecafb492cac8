import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { against } from '../../tests/against-shapes.ts';
import { describe } from './dcat.ts';

let hub: TestHub;
let withFigures: string[];
beforeAll(async () => {
  hub = await aHub();
  const versions = await hub.database.client.figureVersion.findMany({
    where: { convention: { isNot: null } },
    include: { convention: true },
  });
  const conventions = await hub.database.client.conventionVersion.findMany({
    orderBy: { position: 'asc' },
    include: { convention: true },
  });
  const named = new Set(versions.map(({ convention }) => convention?.key));
  withFigures = conventions.map(({ convention }) => convention.key).filter((key) => named.has(key));
});
afterAll(() => hub.database.close());

const withoutKeywords = (datasets: Record<string, unknown>[]) =>
  datasets.map(({ 'dcat:keyword': _keywords, ...dataset }) => dataset);

const observation = {
  '@context': 'https://schema.org',
  '@type': ['Observation', 'CreativeWork'],
  '@id': 'https://hub.example/figures/nope',
  name: 'Formations',
  description: 'Plus de 1 780 formations, 2022, France.',
  temporalCoverage: '2022-01-01/2022-12-31',
  dateModified: '2026-01-01T00:00:00.000Z',
  observationAbout: { '@type': 'Place', name: 'France' },
  citation: ['AKTO'],
};

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
    [
      ...['figures', 'conventions', 'action-plans', 'changes'],
      ...withFigures.map((key) => `convention-${key}`),
    ].map((name) => [`https://hub.example/dcat.jsonld#${name}`, 'dcat:Dataset']),
  );
  for (const part of [described, ...datasets]) {
    expect(part['dct:title'].map((title: Record<string, string>) => title['@language'])).toEqual([
      'fr',
      'en',
    ]);
    expect(part['dct:description']).toHaveLength(2);
  }
  for (const dataset of datasets) {
    expect(dataset).toMatchObject({
      'dcat:contactPoint': {
        '@type': 'vcard:Organization',
        'vcard:hasURL': { '@id': 'https://hub.example/' },
      },
      'dcat:keyword': expect.arrayContaining([{ '@value': 'apprentissage', '@language': 'fr' }]),
      'dct:language': expect.any(Array),
    });
  }
  expect(datasets[0]['dct:temporal']).toEqual({
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': { '@value': expect.stringMatching(/^\d{4}-\d\d-\d\d$/), '@type': 'xsd:date' },
    'dcat:endDate': { '@value': expect.stringMatching(/^\d{4}-\d\d-\d\d$/), '@type': 'xsd:date' },
  });
});

it('has every property that it promises', async () => {
  const base = 'https://hub.example/dcat.jsonld';
  expect(await against('catalogue.ttl', await catalogue(), base)).toEqual([]);
  const [dataset] = withoutKeywords((await catalogue())['dcat:dataset']);
  const broken = { ...(await catalogue()), 'dcat:dataset': [dataset] };
  expect(await against('catalogue.ttl', broken, base)).toEqual(
    expect.arrayContaining([
      'https://hub.example/dcat.jsonld#figures http://www.w3.org/ns/dcat#keyword MinCountConstraintComponent ',
      expect.stringContaining('catalogue http://www.w3.org/ns/dcat#dataset MinCount'),
    ]),
  );
});

it('describes each figure on its page with every property that it promises', async () => {
  const keys = await hub.database.client.figure.findMany({ select: { key: true } });
  for (const { key } of keys) {
    const address = `https://hub.example/figures/${key}`;
    const page = await (await hub.get(`/figures/${key}`)).text();
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(await against('figure.ttl', JSON.parse(data), address), key).toEqual([]);
  }
  const both = { ...observation, value: 1780, minValue: 1780 };
  expect(await against('figure.ttl', both, 'https://hub.example/')).toEqual([
    expect.stringContaining('NotConstraintComponent'),
  ]);
});

it('has a dataset for the figures of each convention, whose files have those alone', async () => {
  const datasets: Record<string, never>[] = (await catalogue())['dcat:dataset'];
  const poec = datasets.find(({ '@id': id }) => String(id).endsWith('#convention-akto-agefiph-2022-2024'));
  expect(poec).toMatchObject({
    'dct:title': [
      { '@value': 'Chiffres de\u00a0: Convention AKTO – Agefiph 2022-2024', '@language': 'fr' },
      {},
    ],
    'dct:isPartOf': { '@id': 'https://hub.example/dcat.jsonld#figures' },
  });
  const files: Record<string, { '@id': string }>[] = poec?.['dcat:distribution'] ?? [];
  const json = files.find((file) => file['dcat:downloadURL']?.['@id'].includes('.json?'));
  const { pathname, search } = new URL(json?.['dcat:downloadURL']?.['@id'] ?? '');
  const rows: { convention: { key: string } }[] = await (await hub.get(pathname + search)).json();
  expect(new Set(rows.map(({ convention }) => convention.key))).toEqual(new Set(['akto-agefiph-2022-2024']));
});

it('leads to exports that are there', async () => {
  // Those of a convention are the files of figures, with a filter.
  const distributions: Record<string, { '@id': string }>[] = (await catalogue())['dcat:dataset']
    .slice(0, 4)
    .flatMap((dataset: Record<string, object[]>) => dataset['dcat:distribution']);
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

it('tells the licence and the contact that who runs the hub states', async () => {
  const described = describe({
    publicUrl: 'https://hub.example',
    openData: { licence: 'https://licence.example/ouverte', contact: 'donnees@example.fr' },
    issued: '2026-01-01T00:00:00.000Z',
    modified: '2026-02-01T00:00:00.000Z',
    span: { start: '2022-01-01', end: null },
    conventions: [],
  });
  const text = JSON.stringify(described);
  expect(text).toContain('"dct:license":{"@id":"https://licence.example/ouverte"}');
  expect(text).toContain('"vcard:hasEmail":{"@id":"mailto:donnees@example.fr"}');
  expect(text).not.toContain('Licence inconnue');
  expect(await against('catalogue.ttl', described, 'https://hub.example/dcat.jsonld')).toEqual([]);
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
