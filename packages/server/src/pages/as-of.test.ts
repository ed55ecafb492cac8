import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
let before: string;
beforeAll(async () => {
  hub = await aHub();
  const revised = await hub.release('salons-2021', { number: '80', low: '80', high: '80' });
  before = new Date(revised.getTime() - 1000).toISOString();
});
afterAll(() => hub.database.close());

const then = (path: string) => `${path}${path.includes('?') ? '&' : '?'}asOf=${before}`;
const text = async (path: string) => (await hub.get(path)).text();

/** "12 mars 2026 à 9 h 30": the instant before the revision, on the hub's calendar. */
function saidOn(language: 'fr' | 'en'): string {
  const parts = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', {
    timeZone: 'Europe/Paris',
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  }).formatToParts(new Date(before));
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  const day = language === 'fr' ? part('day').replace(/^1$/, '1er') : part('day');
  const date = `${day} ${part('month')} ${part('year')}`;
  return language === 'fr'
    ? `Tel que publié au ${date} à ${Number(part('hour'))}\u00a0h\u00a0${part('minute')} (heure de Paris)`
    : `As it was public on ${date} at ${part('hour')}:${part('minute')} (Paris time)`;
}

describe('a figure as it was public at an instant', () => {
  it('is what its page shows, says in words, and tells machines', async () => {
    expect(await text('/figures/salons-2021')).toContain('<span class="number" translate="no">80</span>');
    const page = await text(then('/figures/salons-2021'));
    expect(page).toContain('<span class="number" translate="no">70</span>');
    expect(page).toContain(`${saidOn('fr')}. <a href="/figures/salons-2021">Voir ce chiffre aujourd’hui</a>`);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      '@id': `https://hub.example/figures/salons-2021?asOf=${encodeURIComponent(before)}`,
      url: 'https://hub.example/figures/salons-2021',
      disambiguatingDescription: saidOn('fr'),
      value: 70,
    });
  });

  it('is said in English, and leads to what is English', async () => {
    const page = await text(then('/figures/salons-2021?lang=en'));
    expect(page).toContain(
      `${saidOn('en')}. <a href="/figures/salons-2021?lang=en">See this figure today</a>`,
    );
  });

  it('leads to what stood around it then, and names today’s page to who searches', async () => {
    const page = await text(then('/figures/salons-2021'));
    const query = `?asOf=${encodeURIComponent(before)}`;
    expect(page).toContain(`<a href="/figures/salons-normandie-2021${query}">`);
    expect(page).toContain(`href="https://hub.example/figures/salons-2021.csv${query}"`);
    for (const relation of ['canonical', 'latest-version'])
      expect(page).toContain(`<link rel="${relation}" href="https://hub.example/figures/salons-2021">`);
  });

  it('is in its files, which say of when, and lead to today’s', async () => {
    const json = await hub.get(then('/figures/salons-2021.json'));
    expect(json.headers.get('Link')).toBe(
      '<https://hub.example/figures/salons-2021.json>; rel="latest-version"',
    );
    expect(await json.json()).toMatchObject({ asOf: before, quantity: { number: '70' } });

    const [names = '', cells = ''] = (await text(then('/figures/salons-2021.csv'))).trim().split('\r\n');
    expect(cells.split(';')[names.split(';').indexOf('number')]).toBe('70');
    expect(cells.split(';')[names.split(';').indexOf('as_of')]).toBe(before);

    const svg = await text(then('/figures/salons-2021.svg'));
    expect(svg).toContain('>70</text>');
    expect(svg).toMatch(/<desc [^>]*>70 salons .* \(heure de Paris\)\.<\/desc>/);
    const shown = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, line]) => line).join(' ');
    expect(shown).toContain(saidOn('fr'));

    const picture = async (path: string) => Buffer.from(await (await hub.get(path)).arrayBuffer());
    const height = (png: Buffer) => png.readUInt32BE(20);
    const today = await picture('/figures/salons-normandie-2021.png');
    expect(height(await picture(then('/figures/salons-normandie-2021.png')))).toBeGreaterThan(height(today));
  });

  it('is what an embed of that page says', async () => {
    const page = encodeURIComponent(`https://hub.example${then('/figures/salons-2021')}`);
    const { html, title } = await (await hub.get(`/oembed?url=${page}`)).json();
    expect(title).toMatch(/^70 /);
    expect(html).toContain(saidOn('fr'));
  });
});

describe('a figure that was withdrawn or corrected after the instant that is asked for', () => {
  beforeAll(async () => {
    const corrected = { changeKind: 'CORRECTION', number: '1900', low: '1900' } as const;
    await hub.release('poec', { ...corrected, changeFr: 'Plus de 1\u202f900.' });
    const nothing = { qualifier: null, number: null, low: null, high: null };
    await hub.release('referents-handicap', {
      ...nothing,
      changeKind: 'WITHDRAWAL',
      changeFr: 'Compté deux fois.',
    });
  });

  it.each([
    ['poec', 'corrigé', 'CORRECTION', 'Chiffre corrigé depuis, le '],
    ['referents-handicap', 'retiré', 'WITHDRAWAL', 'Chiffre retiré depuis, le '],
  ])('says so in its page’s head, to machines and in its files: %s', async (key, word, kind, told) => {
    const page = await text(then(`/figures/${key}`));
    const contents = [...page.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g)];
    const head = new Map(contents.map(([, name, content]) => [name, content]));
    const suffix = ` – t${saidOn('fr').slice(1)}, ${word} depuis`;
    expect(/<title>(.*)<\/title>/.exec(page)?.[1]?.endsWith(suffix)).toBe(true);
    for (const name of ['og:title', 'twitter:title']) expect(head.get(name), name).toContain(suffix);
    for (const name of ['description', 'og:description', 'og:image:alt', 'twitter:description']) {
      expect(head.get(name), name).toContain(saidOn('fr'));
      expect(head.get(name), name).toContain(told);
    }
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      disambiguatingDescription: `${saidOn('fr')}, ${word} depuis`,
      description: expect.stringContaining(told),
      correction: [{ text: expect.stringContaining(told) }],
    });
    const svg = await text(then(`/figures/${key}.svg`));
    expect(/<desc[^>]*>(.*)<\/desc>/.exec(svg)?.[1]).toContain(told);

    expect(await (await hub.get(then(`/figures/${key}.json`))).json()).toMatchObject({
      asOf: before,
      correctedSince: { kind, note: expect.any(String), releasedAt: expect.any(String) },
    });
    const csv = await text(then(`/figures/${key}.csv`));
    const [row]: Record<string, string>[] = parse(csv, { bom: true, columns: true, delimiter: ';' });
    expect(row).toMatchObject({ as_of: before, corrected_since_kind: kind });
    expect(Date.parse(row?.corrected_since_at ?? '')).toBeGreaterThan(Date.parse(before));
    expect(row?.corrected_since_note).toBeTruthy();
  });

  it('is told of its correction wherever it is heard today', async () => {
    const svg = await text('/figures/poec.svg');
    const page = await text('/figures/poec');
    const heard = /Corrigé le [^.]*\u00a0: Plus de 1900\./;
    expect(/<desc[^>]*>(.*)<\/desc>/.exec(svg)?.[1]).toMatch(heard);
    expect(/og:image:alt" content="([^"]*)"/.exec(page)?.[1]).toMatch(heard);
    expect(await text('/llms.txt')).toMatch(heard);
  });
});

describe('an instant', () => {
  it('at which the figure was not public is a 404 that leads to today’s page', async () => {
    const response = await hub.get('/figures/poec?asOf=1999-01-01T00:00:00Z');
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('Ce chiffre n’était pas encore publié à cet instant');
    expect(page).toContain('Instant demandé\u00a0: le 1er janvier 1999 à 1\u00a0h (heure de Paris).');
    expect(page).toMatch(/Ce chiffre est devenu public le \d[^.]* à \d+\u00a0h(\u00a0\d\d)?\. <a/);
    expect(page).not.toContain('Tel que publié');
    expect(page).toContain('<a href="/figures/poec">');
  });

  it('helps nobody who asks for a figure that there never was', async () => {
    const response = await hub.get('/figures/nobody-knows-it?asOf=1999-01-01T00:00:00Z');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Aucun chiffre public ne porte cet identifiant.');
  });

  it.each([
    ['yesterday', 'asOf is "yesterday"; give an instant with its zone, such as 2026-03-12T08:30:00Z.'],
    ['2026-03-12', 'give an instant with its zone'],
    ['2999-01-01T00:00:00Z', 'which has not come yet'],
    ['', 'or leave it out'],
  ])('that is none, or has not come, is refused with what would be right: %s', async (given, detail) => {
    const response = await hub.get(`/figures/poec?asOf=${given}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await response.json()).detail).toContain(detail);
  });
});

describe('a refusal is a page for who asks for one, in the language of its address', () => {
  const right = 'un instant passé, avec son fuseau horaire, tel que 2026-03-12T08:30:00Z';
  it.each([
    [
      '/figures/poec?asOf=2999-01-01T00:00:00Z',
      400,
      `le paramètre « asOf » vaut « 2999-01-01T00:00:00Z ». Il y faut : ${right}.`,
    ],
    ['/figures/poec?lang=en&asOf=yesterday', 400, 'the parameter “asOf” is “yesterday”. What would be right'],
    ['/figures/poec.json?asOf=yesterday', 400, `le paramètre « asOf » vaut « yesterday ».`],
    ['/figures/poec?lang=de', 400, 'le paramètre « lang » vaut « de ». Il y faut : fr ou en.'],
    ['/?lang=de', 400, 'le paramètre « lang » vaut « de ».'],
    ['/docs/elements?lang=', 400, 'le paramètre « lang » manque, ou n’est pas juste. Il y faut : fr ou en.'],
    ['/feed.atom?keyz=poec', 400, 'un paramètre « keyz », qui n’existe pas. Il y faut : rien, ou l’un'],
    ['/changes.jsonl?since=abc', 400, 'le paramètre « since » vaut « abc ». Il y faut : un instant passé'],
    ['/changes.jsonl?since=abc&lang=en', 400, 'an epoch as /live says it, or the id of a release'],
    ['/nothing', 404, 'Il n’y a rien à cette adresse.'],
    ['/nothing?lang=en', 404, 'There is nothing at this address.'],
    ['/graphql?query={hub{version}}', 406, 'Cette adresse répond à des programmes, en JSON'],
  ])('%s', async (path, status, said) => {
    const response = await hub.get(path, { headers: { Accept: 'text/html' } });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      status,
      'text/html; charset=UTF-8',
    ]);
    expect(response.headers.get('Vary')).toContain('Accept,');
    const page = await response.text();
    expect(page).toContain(`<html lang="${path.includes('lang=en') ? 'en' : 'fr'}">`);
    const words = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(words.replaceAll('&#39;', '’')).toContain(said);
  });
});
