import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

const paths = [
  '/',
  '/docs',
  '/docs/filters',
  '/docs/elements',
  '/figures/salons-2021',
  '/figures/progression-apprentissage-normandie-2021',
];
const linksOf = (page: string) => [...page.matchAll(/<a [^>]*>/g)].map(([link]) => link);
const pathOf = (link: string) => /href="([^"]*)"/.exec(link)?.[1] ?? '';
const isOfPage = (link: string) => /href="\/(\?|"|figures\/|docs[/?"])/.test(link);

describe.each(paths)('the page %s', (path) => {
  it.each(['fr', 'en'] as const)('leads on in its own language: %s', async (language) => {
    const page = await (await hub.get(language === 'fr' ? path : `${path}?lang=en`)).text();
    const [toOther, ...others] = linksOf(page)
      .filter(isOfPage)
      .toSorted((one, other) => Number(other.includes('hreflang')) - Number(one.includes('hreflang')));
    expect(pathOf(toOther ?? '')).toBe(language === 'fr' ? `${path}?lang=en` : path);
    expect(others.length).toBeGreaterThan(1);
    expect(others.map(pathOf).filter((to) => to.includes('lang=en') !== (language === 'en'))).toEqual([]);
  });

  it('tells those who search of both its languages, in both', async () => {
    for (const [query, own] of [
      ['', path],
      ['?lang=en', `${path}?lang=en`],
    ]) {
      const page = await (await hub.get(path + query)).text();
      const named = [...page.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]*)">/g)];
      expect(named.map(([, language, address]) => [language, address])).toEqual([
        ['fr', `https://hub.example${path}`],
        ['en', `https://hub.example${path}?lang=en`],
      ]);
      expect(page).toContain(`<link rel="canonical" href="https://hub.example${own}">`);
    }
  });
});

it('a file in English leads to the English page', async () => {
  const { url } = await (await hub.get('/figures/poec.json?lang=en')).json();
  expect(url).toBe('https://hub.example/figures/poec?lang=en');
});
