import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../../tests/a-hub.ts';
import { addCollection } from '../../../tests/add-collection.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

async function read(path: string, status = 200): Promise<string> {
  const response = await hub.get(path);
  expect(response.status, path).toBe(status);
  return response.text();
}

const linksOn = (page: string) =>
  [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const dataOn = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');
const kinds = ['conventions', 'indicateurs', 'acteurs', 'territoires', 'sources', 'publications'];

/** Every page of a record that the sitemap names. */
async function allPages(): Promise<string[]> {
  const addresses = [...(await read('/sitemap.xml')).matchAll(/<loc>https:\/\/hub\.example(\/[^<]+)/g)];
  return addresses.map(([, path = '']) => path).filter((path) => kinds.includes(path.split('/')[1] ?? ''));
}

describe('the pages of records', () => {
  it('are there for each, in both languages, and every link of them leads somewhere', async () => {
    const pages = await allPages();
    expect(pages.length).toBeGreaterThan(150);
    // A département is like another.
    const some = pages.filter((path) => !/FR-\d/.test(path) || path.endsWith('FR-28'));
    const leads = new Set<string>();
    for (const path of some) {
      for (const page of [await read(path), await read(`${path}?lang=en`)]) {
        expect(page.match(/<h1>/g), path).toHaveLength(1);
        for (const lead of linksOn(page)) leads.add(lead);
      }
    }
    const inside = [...leads].filter((lead) => !/^\/(export|console|sdk|assets)/.test(lead));
    for (const lead of inside) expect((await hub.get(lead)).status, lead).toBe(200);
  }, 120_000);

  it.each([
    ['/conventions/akto-agefiph-2022-2024', 'convention=akto-agefiph-2022-2024', '"akto-agefiph-2022-2024"'],
    ['/acteurs/agefiph', 'actor=agefiph', '"agefiph"'],
    ['/territoires/28', 'territory=28', '"28"'],
    ['/sources/akto-agefiph', 'source=akto-agefiph', null],
  ])(
    'tell of their figures with what qualifies them, and of no others: %s',
    async (path, selection, value) => {
      const page = await read(path);
      const shown = [...page.matchAll(/<h3><a href="\/figures\/([^"?]+)/g)].map(([, key]) => key);
      const whole = await read(`/chiffres?${selection}`);
      const listed = [...whole.matchAll(/<h3><a href="\/figures\/([^"?]+)/g)].map(([, key]) => key);
      expect(shown).toEqual(listed.slice(0, shown.length));
      expect(shown.length).toBeGreaterThan(3);
      if (value) expect(page).toContain(`/export/figures.csv?${selection}`);
    },
  );

  it('tell a convention with its parties, its axes, what it follows and where it is at work', async () => {
    const page = await read('/conventions/akto-alternance-2022');
    expect(page).toMatch(/<akto-map convention="akto-alternance-2022">.*Normandie.*<\/akto-map>/s);
    expect(page).toContain('<a href="/acteurs/akto">');
    expect(dataOn(await read('/conventions/akto-agefiph-2022-2024'))).toMatchObject({
      '@type': 'Dataset',
      '@id': 'https://hub.example/conventions/akto-agefiph-2022-2024',
      temporalCoverage: '2022-01-01/2024-12-31',
      distribution: expect.arrayContaining([
        expect.objectContaining({
          contentUrl: 'https://hub.example/export/figures.csv?convention=akto-agefiph-2022-2024',
        }),
      ]),
    });
  });

  it('show the series of an indicator, with how each value follows the one before it', async () => {
    const page = await read('/indicateurs/contrats-apprentissage-akto?territory=28');
    expect(page).toMatch(/class="join"/);
    expect([...page.matchAll(/<tr>\s*<th scope="row">.*?<\/tr>/gs)]).toHaveLength(2);
    expect(page).toMatch(/sur\sun\san/);
    for (const path of ['?territory=nope', '?role=NOPE', `?convention=${'x'.repeat(201)}`])
      await read(`/indicateurs/contrats-apprentissage-akto${path}`, 400);
    const other = await read('/indicateurs/reunions-entreprises?territory=971&role=TARGET&convention=nope');
    expect(other).toContain('Aucun chiffre public pour ce choix.');
  });

  it('say under which name an actor was known when', async () => {
    expect(await read('/acteurs/pole-emploi')).toMatch(/Pôle emploi, jusqu’au 31 décembre 2023/);
  });

  it.each([
    ['Normandie', '28'],
    ['FR-NOR', '28'],
    ['Eure-et-Loir', 'FR-28'],
    ['2a', '2A'],
    ['FR-2A', '2A'],
    ['FR-971', '01'],
  ])('lead from another name of a territory to its own: %s', async (name, address) => {
    const response = await hub.get(`/territoires/${encodeURIComponent(name)}?lang=en`);
    expect([response.status, response.headers.get('Location')]).toEqual([
      301,
      `/territoires/${address}?lang=en`,
    ]);
  });

  it.each(kinds)('say that there is none, and what there is: /%s/nope', async (kind) => {
    const page = await read(`/${kind}/nope`, 404);
    expect(page).toContain('n’existe pas');
    expect(page).toContain('noindex');
    expect(linksOn(page)).toContain('/chiffres');
    await read(`/${kind}/${'x'.repeat(201)}`, 400);
  });

  it('are cited with the state that they show', async () => {
    const page = await read('/acteurs/akto?lang=en');
    const [, text = ''] = /<p id="citation">(.*?)<\/p>/s.exec(page) ?? [];
    const [, address = ''] = /(\/acteurs\/akto\?lang=en&amp;asOf=\S+)$/.exec(text) ?? [];
    expect(text).toContain('Akto Figures, public state of');
    await read(address.replaceAll('&amp;', '&'));
  });

  it.each([
    [
      '/conventions/akto-alternance-2022',
      ['/integrer?convention=akto-alternance-2022', '/integrer?convention=akto-alternance-2022&as=map'],
    ],
    ['/acteurs/agefiph?lang=en', ['/en/embed?actor=agefiph']],
    ['/territoires/28', ['/integrer?territory=28']],
    ['/indicateurs/salons', ['/integrer?indicator=salons', '/integrer?indicator=salons&as=map']],
    ['/sources/concertation-2018', [expect.stringMatching(/^\/integrer\?figures=\S+-2018\+/)]],
    ['/figures/poec', ['/integrer?figures=poec']],
  ])('lead to where the same is chosen for another site: %s', async (path, leads) => {
    const page = await read(path);
    const found = linksOn(page).filter((lead) => /^\/(integrer|en\/embed)\?/.test(lead));
    expect(found).toEqual(leads);
    for (const lead of found) await read(lead);
    expect(page).toContain('src="/assets/copy-text.js"');
  });

  it('have a list of a collection, in its own order, and say what was withdrawn from it', async () => {
    const soon = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 60_000);
    await addCollection(hub.database, 'trois', soon, ['salons-2021', 'poec', 'referents-handicap']);
    await hub.pass(1);
    const page = await read('/chiffres?collection=trois');
    expect([...page.matchAll(/<h3><a href="\/figures\/([^"?]+)/g)].map(([, key]) => key)).toEqual([
      ...['salons-2021', 'poec', 'referents-handicap'],
    ]);
    await read('/en/figures?collection=nope', 404);
  });

  it('tell what a release changed, before and after, the gravest first, page by page', async () => {
    const first = await read('/publications/latest');
    expect(first).toMatch(/<h2>Ajouts <span class="count">\d+/);
    const nextOn = (page: string) => /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    let all = 0;
    let path = `${/href="https:\/\/hub\.example(\/publications\/[^"]+)"/.exec(first)?.[1]}?kind=ADDITION`;
    for (;;) {
      const page = await read(path);
      all += page.match(/<h3>/g)?.length ?? 0;
      const next = nextOn(page);
      if (!next) break;
      path = next;
    }
    expect(all).toBe(Number(/Ajouts <span class="count">(\d+)/.exec(first)?.[1]));
    await hub.release('poec', {
      changeKind: 'CORRECTION',
      number: 1870,
      low: 1870,
      changeFr: 'Une coquille.',
    });
    const page = await read('/publications/latest');
    expect(page).toMatch(/Corrections.*Avant.*plus\sde\s1\s780.*Après.*plus\sde\s1\s870.*Une coquille\./s);
    await hub.release('salons-2021', { changeKind: 'WITHDRAWAL', changeFr: 'Compté deux fois.' });
    const withdrawal = await read('/publications/latest?lang=en');
    expect(withdrawal).toMatch(/Withdrawals.*figure withdrawn on.*Compté deux fois\./s);
    expect(withdrawal).not.toMatch(/\b70\b/);
    await read('/publications/latest?kind=NOPE', 400);
  });

  it('are gone once they are withdrawn, with the public note, and stay what they were', async () => {
    const { client } = hub.database;
    const { id, publicFrom, publicUntil, ...current } = await client.sourceVersion.findFirstOrThrow({
      where: { source: { key: 'protocole-employeur' } },
    });
    const before = new Date().toISOString();
    const release = await client.release.create({ data: { titleFr: 'Un retrait' } });
    await client.sourceVersion.create({
      data: { ...current, changeKind: 'WITHDRAWAL', changeFr: 'Un brouillon.', releaseId: release.id },
    });
    await hub.approve(release.id);
    const page = await read('/sources/protocole-employeur', 410);
    expect(page).toMatch(/Retiré le .* Un brouillon\./);
    expect(page).toContain('noindex');
    expect(await read(`/sources/protocole-employeur?asOf=${before}`)).not.toContain('Un brouillon');
    expect(await allPages()).not.toContain('/sources/protocole-employeur');
  });
});
