import { openDatabase } from '@akto-figures/prisma';
import { beforeAll, describe, expect, it } from 'vitest';
import { aServingHub, type ServingHub } from '../../tests/a-serving-hub.ts';
import { readManifests } from '../documents/trusted-documents.ts';

const manifests = await readManifests(new URL('../../../widgets/', import.meta.url));

/** Where a version of the elements asks. */
function asked(version: string, name: string, variables: object): string {
  const { operations = [] } = manifests.find((each) => each.version === version) ?? {};
  const { id = '' } = operations.find((each) => each.name === name) ?? {};
  return `/graphql?${new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) })}`;
}

const { version: present = '' } = manifests.at(-1) ?? {};
const number = { l: 'FR', figure: 'poec' };

/** What each of them asks, and what is noted of it. */
const visits: readonly [headers: Record<string, string>, path: string, noted: string][] = [
  [{ Origin: 'https://a.example' }, asked(present, 'AktoFigure', number), `NUMBER FIGURE poec ${present}`],
  // Answered from memory by then.
  [{ Origin: 'https://b.example' }, asked(present, 'AktoFigure', number), `NUMBER FIGURE poec ${present}`],
  [
    { Origin: 'https://old.example' },
    asked('0.1.0', 'AktoFigure', { l: 'FR', k: 'poec' }),
    'NUMBER FIGURE poec 0.1.0',
  ],
  [
    { Origin: 'https://cards.example' },
    asked('0.4.0', 'AktoFigures', { l: 'FR', f: { convention: 'akto-agefiph-2022-2024' } }),
    'CARDS CONVENTION akto-agefiph-2022-2024 0.4.0',
  ],
  [
    { Referer: 'https://frame.example/une/page?nom=dupont', 'Sec-Fetch-Dest': 'iframe' },
    '/embed/map?convention=akto-alternance-2022',
    'MAP_FRAME CONVENTION akto-alternance-2022',
  ],
  [{ Referer: 'https://image.example/' }, '/figures/poec.svg', 'IMAGE FIGURE poec'],
  [
    { Origin: 'https://oembed.example' },
    `/oembed?${new URLSearchParams({ url: 'https://hub.example/figures/poec' })}`,
    'OEMBED FIGURE poec',
  ],
  [
    { Origin: 'https://nothing.example' },
    asked(present, 'AktoFigure', { l: 'FR', figure: 'nobody-has-this' }),
    '',
  ],
  [{ Origin: 'https://hub.example' }, '/figures/poec.png', ''],
  [{ Origin: 'null', Referer: 'https://closed.example/' }, '/figures/poec.png', ''],
  [{ Origin: `https://${'a'.repeat(300)}.example` }, '/figures/poec.png', ''],
  [{ Referer: 'https://link.example/', 'Sec-Fetch-Dest': 'document' }, '/embed/figures?figures=poec', ''],
  [{ Origin: 'https://script.example' }, '/sdk/v1/akto-figures.js', ''],
  [{ Referer: 'https://pinned.example/page' }, '/sdk/0.4.0/akto-figures.js', ''],
];

/** What a hub has noted of these visits when it has stopped. */
async function notedBy(environment: Record<string, string>) {
  const hub: ServingHub = await aServingHub({ PUBLIC_URL: 'https://hub.example', ...environment });
  const statuses: number[] = [];
  const database = await openDatabase({ url: hub.databaseUrl });
  try {
    for (const [headers, path] of visits) {
      const answer = await hub.get(path, { headers });
      statuses.push(answer.status);
      await answer.arrayBuffer();
    }
  } finally {
    // Its database goes with it.
    await hub.stopServing();
  }
  const embeds = await database.client.siteEmbed.findMany({ orderBy: { site: 'asc' } });
  const scripts = await database.client.siteScript.findMany({ orderBy: { site: 'asc' } });
  await database.close();
  await hub.stop();
  return { statuses, embeds, scripts };
}

describe('a hub that strangers’ pages ask', () => {
  let noted: Awaited<ReturnType<typeof notedBy>>;
  beforeAll(async () => {
    noted = await notedBy({});
  });

  it('answers each of them', () => {
    expect(noted.statuses).toEqual(visits.map(() => 200));
  });

  it('has noted their origins, what they show and how, and nothing else of them', () => {
    const told = noted.embeds.map(({ site, way, kind, key, version }) => [
      site,
      [way, kind, key, version].join(' ').trimEnd(),
    ]);
    const expected = visits.flatMap(([{ Origin, Referer = '' }, , noted]) =>
      noted ? [[Origin ?? new URL(Referer).origin, noted]] : [],
    );
    expect(told).toEqual(expected.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)));
    expect(JSON.stringify(noted.embeds)).not.toMatch(/dupont|une\/page|127\.0\.0\.1/);
  });

  it('has noted which script they load', () => {
    expect(noted.scripts.map(({ site, script }) => [site, script])).toEqual([
      ['https://pinned.example', '0.4.0'],
      ['https://script.example', 'v1'],
    ]);
  });
});

describe('a hub with EMBED_REGISTRY=off', () => {
  it('answers the same and notes nothing', async () => {
    const { statuses, embeds, scripts } = await notedBy({ EMBED_REGISTRY: 'off' });
    expect(statuses).toEqual(visits.map(() => 200));
    expect([...embeds, ...scripts]).toEqual([]);
  });
});
