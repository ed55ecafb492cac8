import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { releaseManyFigures } from '../../tests/many-figures.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

describe('the conventions of the start page', () => {
  it('say what is inferred of them, and call each party what it was called then', async () => {
    const conventions = await conventionsOf('/');
    expect(conventions.get('Convention d’objectifs et de moyens AKTO – Région Normandie')).toEqual([
      'annoncée vers mai 2022, signature prévue le 9 mai 2022 (déduit)',
      '3 axes',
      'À signer par\u00a0: AKTO, Région Normandie',
      'Déclinaison régionale de\u00a0: Plan d’actions «\u00a0Alternance 2022\u00a0» d’AKTO',
    ]);
    expect(conventions.get('Convention d’objectifs et de moyens AKTO – Région Centre-Val de Loire')).toEqual([
      'signée en 2021',
      'Signataires\u00a0: AKTO, Région Centre-Val de Loire',
      'Déclinaison régionale de\u00a0: Plan d’actions «\u00a0Alternance 2022\u00a0» d’AKTO (déduit)',
    ]);
    expect(conventions.get('Convention d’objectifs et de moyens AKTO – Guyane')).toContain(
      'À signer par\u00a0: AKTO, Collectivité territoriale de Guyane (déduit)',
    );
    expect(conventions.get('Convention AKTO – Agefiph 2025-2027')).toEqual([
      'en vigueur (déduit)',
      '2 axes',
      'Signataires\u00a0: AKTO, Agefiph',
      'Fait suite à\u00a0: Convention AKTO – Agefiph 2022-2024',
    ]);
    const former = conventions.get('Convention AKTO – Agefiph 2022-2024');
    expect(former).toContain('2 axes (déduit)');
    expect(former).toContain('A pour suite\u00a0: Convention AKTO – Agefiph 2025-2027');
    const protocol = conventions.get('Protocole national employeur');
    expect(protocol).toContain('signé le 6 juillet (année non précisée)');
    expect(protocol).toContain(
      'Signataires\u00a0: État, Pôle emploi, Cap emploi, Agefiph, un signataire illisible dans la source',
    );
    expect(protocol).toContain('Partenaires régionaux\u00a0: un partenaire illisible dans la source');
  });

  it('say it in English too', async () => {
    const conventions = await conventionsOf('/?lang=en');
    expect(conventions.get('AKTO – Normandy Region agreement on objectives and resources')).toContain(
      'announced around May 2022, to be signed on 9 May 2022 (inferred)',
    );
  });
});

it('is made once for all who ask at once or later, whatever else their address says, until a release comes out', async () => {
  const questionsFor = async (...paths: string[]) => {
    const before = hub.queries();
    const pages = await Promise.all(paths.map(async (path) => (await hub.get(path)).text()));
    expect(new Set(pages).size).toBe(1);
    return hub.queries() - before;
  };
  await hub.release('poec', { number: '1850', low: '1850', printed: 'plus de 1 850' });
  const once = await questionsFor('/?lang=en');
  // What a hub is asked for each answer: which state there is.
  const known = await questionsFor('/?lang=en');
  expect(known).toBeLessThan(5);
  const many = Array.from({ length: 20 }, (_, index) => `/?utm_source=${index}`);
  expect(await questionsFor(...many)).toBeLessThan(once + many.length * known);
  expect(await questionsFor(...many)).toBe(many.length * known);
  await hub.release('poec', { number: '1860', low: '1860', printed: 'plus de 1 860' });
  expect(await questionsFor('/?lang=en')).toBeGreaterThan(once / 2);
});

describe('the list for developers', () => {
  it.each(['/', '/?lang=en'])(
    'leads to the graph, the exports, the files and the feeds: %s',
    async (path) => {
      const [page = ''] = (await (await hub.get(path)).text()).split('<footer>');
      const list = page.slice(page.lastIndexOf('<ul>'));
      const addresses = [...list.matchAll(/<a href="([^"]*)"/g)].map(([, address = '']) => address);
      const doors = [
        'graphql',
        'schema.graphql',
        'csv',
        'xlsx',
        'json',
        'jsonl',
        'parquet',
        ...['csv', 'csv', 'csv', 'json'],
        'json',
        'csv',
        'svg',
        'png',
      ];
      expect(addresses.map((address) => /(\w+\.graphql|\w+)(\?|$)/.exec(address)?.[1])).toEqual([
        ...doors,
        'atom',
        'jsonld',
        'txt',
        'docs',
        path === '/' ? 'integrer' : 'embed',
        'elements',
        'json',
      ]);
      for (const address of addresses.slice(2, -1)) {
        const answer = await hub.get(address);
        // Until it is read, an export holds one of the turns of this client.
        await answer.arrayBuffer();
        expect(answer.status, address).toBe(200);
        const hasNoLanguage = path === '/' || ['/dcat.jsonld', '/en/embed'].includes(address);
        expect(address.includes('lang=en'), address).toBe(!hasNoLanguage);
      }
    },
  );
});

it('shows the first figures of a convention, and leads to all of them', async () => {
  await releaseManyFigures(hub, 30);
  const { convention } = await hub.database.client.figureVersion.findFirstOrThrow({
    where: { figure: { key: 'chiffre-0' } },
    include: { convention: true },
  });
  const page = await (await hub.get('/?lang=en')).text();
  const [, section = ''] = page.split(`<akto-figures convention="${convention?.key}"`);
  expect(section.split('</akto-figures>')[0]?.match(/<p class="source">/g)).toHaveLength(20);
  const all = `/export/figures.csv?convention=${convention?.key}&amp;lang=en`;
  expect(page).toContain(`<a href="${all}">All figures of this convention (CSV)</a>`);
  const lines = (await (await hub.get(all.replace('&amp;', '&'))).text()).trim().split('\n');
  expect(lines.length).toBeGreaterThan(30);
});

/** What is said beneath each convention’s title, piece by piece. */
async function conventionsOf(path: string): Promise<Map<string, string[]>> {
  const page = await (await hub.get(path)).text();
  const items = page.matchAll(/<li><a [^>]*><strong>(.*?)<\/strong><\/a>(.*?)<\/li>/gs);
  return new Map(
    [...items].map(([, title = '', lines = '']) => [
      title,
      [...lines.matchAll(/<span>(.*?)<\/span>/gs)].flatMap(([, line = '']) => line.split(' · ')),
    ]),
  );
}
