import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

/** What a figure's page says of it: each term, and what stands beside it. */
async function saidOf(key: string): Promise<Map<string, string[]>> {
  const page = await (await hub.get(`/figures/${key}`)).text();
  const entries = page.matchAll(/<dt>(.*?)<\/dt>(.*?)<\/div>/gs);
  const textsIn = (html: string) =>
    [...html.matchAll(/<dd[^>]*>(.*?)<\/dd>/gs)].map(([, text = '']) =>
      text.replaceAll(/<span class="heard">.*?<\/span>|<[^>]*>/g, ''),
    );
  return new Map([...entries].map(([, term = '', html = '']) => [term, textsIn(html)]));
}

const heardSpan = /<span class="heard">(.*?)<\/span>/;

/** What it tells machines. */
const dataOf = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');

describe('a figure’s page', () => {
  it('says what the number contains once', async () => {
    const said = await saidOf('entreprises-sensibilisees');
    expect(said.get('Composition')).toEqual(['dont organismes de formation et CFA']);
    expect(said.has('Dont')).toBe(false);
  });

  it('says where in its source it stands, and who published that, as far as it says so itself', async () => {
    const said = await saidOf('poec');
    expect(said.get('Endroit dans la source')).toEqual(['Bilan 2022-2024, 2e point']);
    expect(said.get('Source')?.[0]).toMatch(/^AKTO \(déduit\) – /);
  });

  it('says how far its convention has come, who signed it, and what that is a part of', async () => {
    const said = await saidOf('poec');
    expect(said.get('Convention')).toEqual([
      'Convention AKTO – Agefiph 2022-2024 — terminée (déduit) — signataires\u00a0: AKTO, Agefiph — a pour suite\u00a0: Convention AKTO – Agefiph 2025-2027',
    ]);
  });

  it('leads to the pages of its convention, indicator, territory and source, in the same language', async () => {
    const pagesOf = async (asked = '') => {
      const page = await (await hub.get(`/figures/poec${asked}`)).text();
      const linked = page.matchAll(/<a href="(\/(?:territoires|indicateurs|conventions|sources)\/[^"]*)"/g);
      const paths = [...linked].map(([, path = '']) => path.replaceAll('&amp;', '&'));
      for (const path of paths) expect((await hub.get(path)).status, path).toBe(200);
      return paths;
    };
    expect(await pagesOf()).toEqual([
      '/territoires/FR',
      '/indicateurs/poec',
      '/conventions/akto-agefiph-2022-2024',
      expect.stringMatching(/^\/sources\/[\w-]+$/),
    ]);
    expect(await pagesOf('?lang=en')).toContain('/conventions/akto-agefiph-2022-2024?lang=en');
  });

  it('says whom it counts where that is not who states it', async () => {
    const said = await saidOf('progression-apprentissage-france-2021');
    expect(said.get('Qui est compté')).toEqual(['le pays entier, et aucune des parties à la convention']);
    expect((await saidOf('progression-apprentissage-normandie-2021')).has('Qui est compté')).toBe(false);
  });

  it('tells figures of one name apart by their period', async () => {
    const said = await saidOf('progression-apprentissage-normandie-2021');
    expect(said.get('Calculé à partir de')).toEqual([
      '2\u202f173 – Contrats d’apprentissage financés par AKTO en Normandie, 2020',
      '3\u202f071 – Contrats d’apprentissage financés par AKTO en Normandie, 2021',
    ]);
  });

  it('says of a figure beside it what is inferred, and speaks its number', async () => {
    const page = await (await hub.get('/figures/reunions-entreprises-2021')).text();
    expect(page).toContain('>26 – Réunions d’information des entreprises en Normandie, 2021 (déduit)</a>');
    expect(page).toMatch(/<span class="heard">5000 – [^<]*, 2021<\/span>/);
  });

  it('says of a figure beside it why there is no number', async () => {
    const unreadable = { qualifier: null, number: null, low: null, high: null };
    await hub.release('contrats-apprentissage-normandie-2020', { statement: 'UNREADABLE', ...unreadable });
    const said = await saidOf('progression-apprentissage-normandie-2021');
    expect(said.get('Calculé à partir de')?.[0]).toBe(
      'illisible dans la source – Contrats d’apprentissage financés par AKTO en Normandie, 2020',
    );
  });

  it('tells machines when it holds, that this is inferred, and all of it as one sentence', async () => {
    const page = await (await hub.get('/figures/acteurs-concertation-2018')).text();
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      '@type': ['Observation', 'CreativeWork'],
      temporalCoverage: '2017-12-07/2018-05-10',
      description:
        'Environ 100 acteurs publics et privés de la concertation, du 7 décembre 2017 au 10 mai 2018 (déduit), France entière. Source\u00a0: État, vers mai 2018.',
    });
  });

  it('leads to its source where that is on the web, else to its page here, and says whose title it is', async () => {
    const title = 'Restitution de la concertation sur l’offre de services';
    const sourceIn = async (path: string) =>
      /<dt>Source<\/dt><dd>(.*?)<\/dd>/s.exec(await (await hub.get(path)).text())?.[1];
    expect(await sourceIn('/figures/acteurs-concertation-2018')).toBe(
      `État, vers mai 2018 – <a href="https://handicap.gouv.fr">${title}</a> (titre donné par nous)`,
    );
    const english = await sourceIn('/figures/poec?lang=en');
    expect(english).toContain('<a href="/sources/akto-agefiph?lang=en">');
    expect(english).toMatch(/ \(title given by us\)$/);
  });

  it('makes no link of an address that is none of the web', async () => {
    const { client } = hub.database;
    const release = await client.release.create({ data: { titleFr: 'Une source de plus' } });
    const source = await client.source.findUniqueOrThrow({ where: { key: 'concertation-2018' } });
    const { id, publicFrom, publicUntil, ...version } = await client.sourceVersion.findFirstOrThrow({
      where: { sourceId: source.id },
    });
    await client.sourceVersion.create({
      data: {
        ...version,
        url: 'javascript:alert(1)',
        changeFr: 'Adresse',
        changeKind: 'REVISION',
        releaseId: release.id,
      },
    });
    await hub.approve(release.id);
    const page = await (await hub.get('/figures/acteurs-concertation-2018')).text();
    expect(page).toContain('Restitution de la concertation');
    expect(page).not.toContain('javascript:');
  });

  it('says what it is, and whether it still holds', async () => {
    const said = await saidOf('objectif-contrats-2022');
    expect(said.get('Nature')).toEqual(['objectif']);
    expect(said.get('État')).toEqual(['en vigueur']);
  });

  it('says in its heading what is no result, to be seen as well as heard', async () => {
    const heading = async (path: string) =>
      /<h1>(.*?)<\/h1>/s
        .exec(await (await hub.get(path)).text())?.[1]
        ?.replaceAll(/<span class="heard">.*?<\/span>|<[^>]*>/g, '')
        .replaceAll(/[\u00a0\u202f]/g, ' ');
    const key = 'objectif-contrats-2022';
    expect(await heading(`/figures/${key}`)).toBe(
      'Objectif : 110 000 Nouveaux contrats en alternance à accompagner',
    );
    expect(await heading(`/figures/${key}?lang=en`)).toBe(
      'Target: 110,000 New work-study contracts to support',
    );
    expect(await heading('/figures/salons-normandie-2021')).toMatch(/^5 Salons/);
  });

  it('says who has confirmed it as a sentence does', async () => {
    const { client } = hub.database;
    const actors = await client.actor.findMany({ where: { key: { in: ['agefiph', 'etat'] } } });
    const create = actors.map(({ id: actorId }, position) => ({ actorId, position, confirmed: true }));
    await hub.release('actions-territoires', { actors: { create } });
    expect((await saidOf('actions-territoires')).get('Confirmé par')).toEqual(['l’Agefiph et l’État']);
    const english = await (await hub.get('/figures/actions-territoires?lang=en')).text();
    expect(english).toContain('<dd>Agefiph and État</dd>');
  });

  it('tells every change with its day, its kind, both values and its note, for ever', async () => {
    const change = { changeKind: 'CORRECTION', changeFr: 'Une coquille' } as const;
    await hub.release('salons-2021', { ...change, number: '80', low: '80', high: '80' });
    const page = await (await hub.get('/figures/salons-2021')).text();
    const [, list = ''] = /<section class="history">(.*?)<\/section>/s.exec(page) ?? [];
    const lines = [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) =>
      line.replaceAll('\u00a0', ' '),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Corrigé le .* : 80, au lieu de : 70\. Une coquille\.$/),
      expect.stringMatching(/^Publié le .* : 70\.$/),
    ]);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      dateModified: expect.stringMatching(/^\d{4}-/),
      correction: [{ '@type': 'CorrectionComment', text: 'Une coquille' }],
      value: 80,
      unitText: 'événements',
    });
  });

  it('says which of its words on an English page are French, at every door that shows them', async () => {
    const french = '<span lang="fr">Une coquille</span>';
    const english = await (await hub.get('/figures/salons-2021?lang=en')).text();
    expect(english).toMatch(new RegExp(`<p class="change">Corrected on [^<]*: ${french}`));
    expect(english).toMatch(new RegExp(`<li>Corrected on [^<]*: 80, instead of 70\\. ${french}\\.</li>`));
    for (const form of ['page', 'fragment', 'newsletter'])
      expect(
        await (await hub.get(`/embed/figures?figures=salons-2021&lang=en&form=${form}`)).text(),
      ).toContain(french);
    const address = encodeURIComponent('https://hub.example/figures/salons-2021?lang=en');
    expect((await (await hub.get(`/oembed?url=${address}`)).json()).html).toContain(french);
    expect(await (await hub.get('/figures/salons-2021.svg?lang=en')).text()).toContain(
      '<tspan xml:lang="fr" lang="fr">Une coquille</tspan>',
    );
    expect(await (await hub.get('/feed.atom?keys=salons-2021&lang=en')).text()).toMatch(
      /<span>Corrected on [^<]*: <\/span><span lang="fr" xml:lang="fr">Une coquille<\/span>/,
    );
    expect(await (await hub.get('/figures/salons-2021')).text()).not.toContain('<span lang=');
    await hub.release('salons-2021', { labelEn: null });
    expect(await (await hub.get('/figures/salons-2021?lang=en')).text()).toContain(
      '<span class="label"><span lang="fr">Salons d’orientation et d’alternance</span></span>',
    );
  });

  it('tells of a withdrawal what it took back', async () => {
    const nothing = { qualifier: null, number: null, low: null, high: null };
    await hub.release('referents-handicap', {
      ...nothing,
      changeKind: 'WITHDRAWAL',
      changeFr: 'Compté deux fois',
    });
    const page = (await (await hub.get('/figures/referents-handicap')).text()).replaceAll('\u00a0', ' ');
    expect(page).toMatch(/<li>Retiré le [^<]* : il disait 17\. Compté deux fois\.<\/li>/);
    expect(page).toContain('<dd>retiré</dd>');
    expect(dataOf(page).correction).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/^chiffre retiré le .* : Compté deux fois$/) }),
    ]);
  });

  it('tells that a figure was put back, and what it said before it was withdrawn', async () => {
    const linesIn = async (language: string) => {
      const page = await (await hub.get(`/figures/referents-handicap?lang=${language}`)).text();
      const [, list = ''] = /<section class="history">(.*?)<\/section>/s.exec(page) ?? [];
      return [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line.replaceAll('\u00a0', ' '));
    };
    const number = { qualifier: 'EXACT', number: '1800', low: '1800', high: '1800' } as const;
    await hub.release('referents-handicap', {
      ...number,
      changeFr: 'Le compte est repris\u00a0!',
      changeEn: 'Counted again.',
    });
    const french = await linesIn('fr');
    expect(french).toHaveLength(3);
    const told =
      /^Remis en ligne le [^:]* : 1\u202f800 \(il disait 17 avant son retrait\)\. Le compte est repris !$/;
    expect(french[0]?.replace(heardSpan, '').replaceAll(/<[^>]*>/g, '')).toMatch(told);
    // A voice says it without the space that holds the number together.
    expect(french[0]?.match(heardSpan)?.[1]).toMatch(/^Remis en ligne le [^:]* : 1800 \(il disait 17 /);
    expect(french[1]).toMatch(/^Retiré le [^:]* : il disait 17\. Compté deux fois\.$/);
    const [english = ''] = await linesIn('en');
    expect(english.match(heardSpan)?.[1]).toMatch(
      /^Reinstated on [^:]*: 1800 \(it said 17 before it was withdrawn\)\. Counted again\.$/,
    );
    await hub.release('referents-handicap', { changeFr: 'Une précision' });
    expect(await (await hub.get('/figures/referents-handicap')).text()).not.toMatch(/[.!]\.\s?</);
    expect((await linesIn('fr'))[0]).toMatch(/Révisé le [^:]* : 1800\. Une précision\./);
  });

  it('is shared with a title to be read and its picture', async () => {
    const page = await (await hub.get('/figures/poec')).text();
    expect(page).toMatch(/<meta property="og:title" content="Plus\sde\s1\s780 – /);
    expect(page).toContain('<meta property="og:image" content="https://hub.example/figures/poec.png">');
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it('leads to its files', async () => {
    expect((await saidOf('poec')).get('En fichier')).toEqual(['JSON, CSV, SVG, PNG']);
  });
});

describe('the sentence that states a figure', () => {
  const key = 'salons-2021';
  const exact = 'plus de 1\u202f780 salons';
  const sentence = `…\u00a0tenus en 2021, ${exact} ont eu lieu.`;

  /** Releases the source with another setting. */
  const setQuoting = async (quoting: 'SHOWN' | 'HIDDEN' | null, publisher: string | null = null) => {
    const { client } = hub.database;
    const { citations } = await client.figureVersion.findFirstOrThrow({
      where: { figure: { key }, publicUntil: null },
      include: { citations: true },
    });
    const { id, publicFrom, publicUntil, ...version } = await client.sourceVersion.findFirstOrThrow({
      where: { sourceId: citations[0]?.sourceId ?? '', publicUntil: null },
    });
    const { id: publisherId } = publisher
      ? await client.actor.findUniqueOrThrow({ where: { key: publisher } })
      : { id: version.publisherId };
    const release = await client.release.create({ data: { titleFr: 'Une source' } });
    const data = { ...version, quoting, publisherId, publisherInferred: null, releaseId: release.id };
    await client.sourceVersion.create({ data: { ...data, changeKind: 'REVISION', changeFr: 'Un réglage' } });
    return hub.approve(release.id);
  };

  /** What each door says of it. */
  const everywhere = async (query = '') => {
    const get = async (path: string) => (await hub.get(path)).text();
    const page = await get(`/figures/${key}${query}`);
    const [file] = [JSON.parse(await get(`/figures/${key}.json${query}`))];
    return {
      page,
      data: JSON.stringify(dataOf(page)),
      json: file.citations[0].quote,
      csv: await get(`/figures/${key}.csv${query}`),
      changes: await get('/changes.jsonl'),
    };
  };

  it('is shown where the source allows it, at every door, and after its withdrawal at none', async () => {
    const quoted = { quotePrefix: 'tenus en 2021, ', quoteExact: exact, quoteSuffix: ' ont eu lieu.' };
    await hub.release(key, { number: 1780, low: 1780, high: null, qualifier: 'MORE_THAN' }, quoted);
    // AKTO is no public body, and nobody has said yet that its words may be shown.
    const silent = await everywhere();
    expect(silent.page).not.toContain('Voir la phrase');
    expect(silent.json).toBe(null);
    expect(Object.values(silent).join('')).not.toContain('tenus en 2021');

    await setQuoting('SHOWN');
    const shownFrom = await hub.release(key, { changeFr: 'Une précision' }, quoted);
    const { page, data, json, csv, changes } = await everywhere();
    expect(page).toContain('<summary>Voir la phrase</summary>');
    expect(page).toMatch(
      /<blockquote id="sentence" lang="fr"><p>….tenus en 2021, <mark>.*1\u202f780 salons.*<\/mark> ont eu lieu\.<\/p>/,
    );
    expect(page).toMatch(/<\/blockquote>\s*<p><span lang="fr">[^<]+<\/span> – /);
    expect(data).toContain(sentence);
    expect(json).toEqual({ prefix: 'tenus en 2021, ', exact, suffix: ' ont eu lieu.' });
    expect(csv).toContain(sentence);
    // What came out before the leave does without it: it says what was public then.
    expect(changes.match(/tenus en 2021/g)).toHaveLength(1);
    const english = await (await hub.get(`/figures/${key}?lang=en`)).text();
    expect(english).toContain('<summary>See the sentence</summary>');
    expect(english).toContain('<blockquote id="sentence" lang="fr">');

    // Of a public body, unless somebody said no; whoever takes a leave back takes it back for the past, too.
    await setQuoting(null, 'etat');
    expect((await everywhere()).page).toContain('Voir la phrase');
    await setQuoting('HIDDEN');
    for (const at of ['', `?asOf=${shownFrom.toISOString()}`])
      expect(Object.values(await everywhere(at)).join('')).not.toContain('tenus en 2021');
    const shownAgain = await setQuoting('SHOWN');
    expect((await everywhere(`?asOf=${shownAgain.toISOString()}`)).json).toMatchObject({ exact });

    const nothing = { qualifier: null, number: null, low: null, high: null };
    await hub.release(key, { ...nothing, changeKind: 'WITHDRAWAL', changeFr: 'Compté deux fois' }, quoted);
    for (const at of ['', `?asOf=${shownAgain.toISOString()}`])
      expect(Object.values(await everywhere(at)).join('')).not.toContain('tenus en 2021');
  });
});
