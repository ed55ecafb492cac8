import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
/** The longest first. Names stay what they are in any language. */
let names: string[];
beforeAll(async () => {
  hub = await aHub();
  const query =
    '{ territories(first: 100) { nodes { name(locale: EN) } } actors(first: 100) { nodes { name } } }';
  const { data } = await (await hub.get(`/graphql?query=${encodeURIComponent(query)}`)).json();
  names = [...data.territories.nodes, ...data.actors.nodes]
    .map(({ name }: { name: string }) => name)
    .toSorted((one, other) => other.length - one.length);
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
const read = async (path: string): Promise<string> => (await hub.get(path)).text();
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

const kinds = [
  ...[
    '/?lang=en',
    '/en/figures',
    '/en/figures?q=normandie',
    '/figures/entreprises-parcours-th?lang=en',
    '/acteurs/agefiph?lang=en',
  ],
  ...[
    '/publications/latest?lang=en',
    '/conventions/akto-agefiph-2022-2024?lang=en',
    '/sources/akto-agefiph?lang=en',
  ],
  ...[
    '/territoires/28?lang=en',
    '/indicateurs/contrats-apprentissage-akto?lang=en',
    '/en/embed?figures=poec',
    '/en/check',
    '/docs/filters?lang=en',
  ],
  ...[
    '/embed/figures?convention=akto-alternance-2022&lang=en',
    '/embed/map?convention=akto-alternance-2022&lang=en',
  ],
];

it.each(kinds)('in English the page %s marks what is left in French', async (path) => {
  const french = /(?<![-/\p{L}])(?:les?|la|des?|du|dans|pour|avec|une|par|sur|et)(?![-\p{L}])/iu;
  const unmarked = textsIn(parse(await read(path)))
    .filter(({ language }) => language === 'en')
    .map(({ text }) => names.reduce((left, name) => left.replaceAll(name, ''), text))
    .filter((text) => french.test(text));
  expect(unmarked).toEqual([]);
});

it.each(kinds.filter((path) => !path.startsWith('/embed/')))(
  '%s has the header of all pages',
  async (path) => {
    const header = (page: string) =>
      linksOf(page.replace(/<\/header>.*$/s, '')).filter((link) => !link.includes('class="language"'));
    const links = header(await read(path));
    expect(links).toEqual(header(await read('/?lang=en')));
    expect(links.map(pathOf)).toEqual(['#content', '/?lang=en', '/en/figures', '/console']);
  },
);

/** Every text of a page that is read, but of examples of code, with the language that it is said to be in. */
function textsIn(node: Node, language = ''): { readonly language: string; readonly text: string }[] {
  if ('value' in node && node.nodeName === '#text') return [{ language, text: node.value.trim() }];
  if (!('childNodes' in node) || ['script', 'style', 'pre', 'code'].includes(node.nodeName)) return [];
  const attributes = 'attrs' in node ? node.attrs : [];
  const attribute = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
  const own = attribute('lang') ?? language;
  return [
    ...['alt', 'title', 'aria-label'].flatMap((name) => ({ language: own, text: attribute(name) ?? '' })),
    ...node.childNodes.flatMap((child) => textsIn(child, own)),
  ];
}

type Node = DefaultTreeAdapterTypes.Node;
