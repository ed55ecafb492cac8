import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../../tests/a-hub.ts';
import { searchTypes } from '../../doors/parameters.ts';

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

const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
const figuresOn = (page: string) =>
  [...page.matchAll(/<h3><a href="\/figures\/([^"?]+)/g)].map(([, key]) => key);
const totalOn = (page: string) => Number(/role="status">[^\d<]*(\d+)/.exec(page)?.[1] ?? 0);
const linkOn = (page: string, rel: string) => {
  const [, href] = new RegExp(`href="([^"]+)" rel="${rel}"`).exec(page) ?? [];
  return href && unescaped(href);
};

/** Each filter that a page offers, with how many figures it promises. */
const offeredOn = (page: string) =>
  [...page.matchAll(/<a href="([^"]+)" rel="nofollow"><span>.*?<\/span> <span class="count">(\d+)</gs)].map(
    ([, href = '', count]) => ({ href: unescaped(href), count: Number(count) }),
  );

describe('the catalogue', () => {
  it('has every public figure, each once, page by page in both directions', async () => {
    const all = await hub.database.client.figure.findMany({ select: { key: true } });
    const found: (string | undefined)[][] = [];
    let path: string | undefined = '/chiffres';
    while (path) {
      const page = await read(path);
      found.push(figuresOn(page));
      if (!linkOn(page, 'next'))
        expect(figuresOn(await read(linkOn(page, 'prev') ?? ''))).toEqual(found.at(-2));
      path = linkOn(page, 'next');
    }
    expect(found.length).toBeGreaterThan(1);
    expect(found.flat().toSorted()).toEqual(all.map(({ key }) => key).toSorted());
  });

  it.each(['/chiffres', '/en/figures?q=normandie', '/chiffres?convention=akto-agefiph-2022-2024'])(
    'says beforehand how many each filter leaves: %s',
    async (path) => {
      const offered = offeredOn(await read(path));
      expect(offered.length).toBeGreaterThan(3);
      for (const { href, count } of offered) expect(totalOn(await read(href)), href).toBe(count);
    },
  );

  it.each(searchTypes)('lists all that is of a type, and says how much it is: %s', async (type) => {
    const page = await read(`/chiffres?type=${type}`);
    const [, told] =
      new RegExp(`type=${type}" aria-current="page">\\S+ <span class="count">(\\d+)`).exec(page) ?? [];
    expect(Number(told)).toBe(totalOn(page));
    expect(page.match(/<h3>/g)?.length ?? 0).toBeGreaterThanOrEqual(Math.min(totalOn(page), 20));
  });

  it('finds all kinds of things by the words, and never a number without its qualifier', async () => {
    const page = await read('/chiffres?q=1780');
    expect(figuresOn(page)).toContain('poec');
    expect(page).toContain('<small>plus\u00a0de\u00a0</small>1\u202f780');
    expect(await read('/en/figures?q=normandie')).toMatch(/Territory.*Region.*<h3>/s);
  });

  it('says how it has read what is misspelt', async () => {
    const page = await read('/chiffres?q=Salosn+Normendie');
    expect(page).toContain('Voici ce qui contient «\u00a0salons normandie\u00a0»');
    expect(figuresOn(page)).toEqual(['salons-normandie-2021']);
  });

  it('helps where nothing is found: each condition can be left out alone', async () => {
    const page = await read('/chiffres?q=salons&territory=28&role=TARGET');
    expect(totalOn(page)).toBe(0);
    const leads = [...page.matchAll(/<li><a href="(\/chiffres[^"]*)">(?:Sans|«)/g)].map(([, href = '']) =>
      unescaped(href),
    );
    expect(leads).toEqual([
      '/chiffres?q=salons&role=TARGET',
      '/chiffres?q=salons&territory=28',
      '/chiffres?q=salons',
    ]);
  });

  it('keeps the words where there are too many of them', async () => {
    const page = await read('/chiffres?q=un+deux+trois+quatre+cinq+six+sept+huit+neuf+dix+onze', 400);
    expect(page).toContain('huit mots au plus');
    expect(page).toContain('value="un deux trois quatre cinq six sept huit neuf dix onze"');
  });

  it('takes what nobody has filled in for nothing, and refuses what is no word of its own', async () => {
    expect(figuresOn(await read('/chiffres?q=&type=&role='))).toEqual(figuresOn(await read('/chiffres')));
    for (const bad of [
      'type=NOPE',
      'role=NOPE',
      'period=nope',
      'after=nope',
      'asOf=nope',
      'after=a&before=b',
    ])
      await read(`/chiffres?${bad}`, 400);
  });

  it('takes nothing that somebody types for markup', async () => {
    const page = await read(`/chiffres?q=${encodeURIComponent('"><script>x</script>')}&convention=%3Cb%3E`);
    expect(page).not.toMatch(/<script>x|<b>/);
    expect(() => parse(page)).not.toThrow();
  });

  it('shows what was public at an instant, and leads to the present', async () => {
    const before = new Date((await hub.release('poec', { number: 1870, low: 1870 })).getTime() - 60_000);
    const page = await read(`/chiffres?q=poec&asOf=${before.toISOString()}`);
    expect(page).toContain('1\u202f780');
    expect(page).toContain('class="as-of"');
    expect(await read('/chiffres?q=poec')).toContain('1\u202f870');
  });

  it('leaves out what was withdrawn', async () => {
    await hub.release('referents-handicap', { changeKind: 'WITHDRAWAL', changeFr: 'Compté deux fois.' });
    for (const path of ['/chiffres', '/chiffres?q=referents', '/chiffres?q=17'])
      expect(figuresOn(await read(path))).not.toContain('referents-handicap');
  });

  it('is no page for search engines where somebody searches or filters', async () => {
    const isKept = async (path: string) =>
      !(await read(path)).includes('<meta name="robots" content="noindex">');
    expect(await isKept('/chiffres')).toBe(true);
    expect(await isKept('/chiffres?type=CONVENTION')).toBe(true);
    expect(await isKept('/chiffres?q=salons')).toBe(false);
    expect(await isKept('/en/figures?role=TARGET')).toBe(false);
  });
});
