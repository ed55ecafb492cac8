import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starterFacts } from '../../../../tests/support/starter-facts.ts';
import { aServingHub, type ServingHub } from '../../tests/a-serving-hub.ts';

let hub: ServingHub;
beforeAll(async () => {
  hub = await aServingHub();
});
afterAll(() => hub.stop());

const get = (path: string, init?: RequestInit) => hub.get(path, init);

describe('the pages', () => {
  const { figures } = starterFacts();
  const words = {
    fr: { EXACT: '', MORE_THAN: 'plus de ', NEARLY: 'près de ', ABOUT: 'environ ' },
    en: { EXACT: '', MORE_THAN: 'more than ', NEARLY: 'nearly ', ABOUT: 'about ' },
  } as Record<string, Record<string, string>>;
  /** The qualified number as a page of the language has to say it. */
  const said = ({ value, unit }: (typeof figures)[number], language: string) => {
    const digits = value.number.toLocaleString(language).replaceAll(/\s/g, ' ');
    const percent = { fr: ' %', en: '%' }[language] ?? '';
    return `${words[language]?.[value.qualifier]}${digits}${unit === 'percent' ? percent : ''}`;
  };
  /** The same as one hears it: a title is read aloud. */
  const heard = (figure: (typeof figures)[number], language: string) =>
    said(figure, language)
      .replaceAll(/(?<=\d)[ ,](?=\d{3})/g, '')
      .replace(/ ?%$/, language === 'fr' ? ' pour cent' : ' percent');
  const plain = (html: string) =>
    html
      .replaceAll(/<p class="heard">.*?<\/p>|<[^>]*>/g, '')
      .replaceAll(/&#39;|’/g, "'")
      .replaceAll(/\s+/g, ' ');

  it.each([
    ['/', 'fr'],
    ['/?lang=en', 'en'],
  ])('of the start, %s, hold every figure of the conventions with its qualifier', async (path, language) => {
    const page = await (await get(path)).text();
    expect(page).toContain(`<html lang="${language}">`);
    const items = page.split('<li>').slice(1);
    const query = language === 'fr' ? '' : '?lang=en';
    for (const figure of figures) {
      const item = items.find((item) => item.includes(`href="/figures/${figure.key}${query}"`)) ?? '';
      const label = language === 'fr' ? figure.label_fr : (figure.label_en ?? '');
      expect(plain(item), figure.key).toMatch(new RegExp(`^\\s*(?:${said(figure, language)}) `, 'i'));
      expect(plain(item), figure.key).toContain(label);
    }
  });

  it.each(figures.map((figure) => [figure.key, figure] as const))('have one for %s', async (key, figure) => {
    for (const language of ['fr', 'en']) {
      const answer = await get(`/figures/${key}?lang=${language}`);
      expect(answer.status).toBe(200);
      const page = await answer.text();
      expect(/<title>(.*)<\/title>/.exec(plainTitle(page))?.[1]).toMatch(
        new RegExp(`^(objectif : |target: )?${heard(figure, language)} – `, 'i'),
      );
      const data = JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}',
      );
      const { value, minValue, maxValue } = data;
      const { number, qualifier } = figure.value;
      expect([value, minValue, maxValue]).toEqual(
        {
          EXACT: [number, undefined, undefined],
          MORE_THAN: [undefined, number, undefined],
          NEARLY: [undefined, undefined, number],
        }[qualifier as string] ?? [undefined, undefined, undefined],
      );
    }
  });

  it.each(['/', '/?lang=en', '/figures/poec', '/figures/nope'])(
    'let the browser run nothing but the hub’s own files: %s',
    async (path) => {
      const answer = await get(path);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      const directives = Object.fromEntries(
        policy.split(';').map((part) => part.trim().split(/\s+(.*)/s, 2)),
      );
      expect(directives).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'base-uri': "'none'",
        // By a link of an embed whose frame opens no other window.
        'frame-ancestors': path === '/figures/poec' ? '*' : "'none'",
      });
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      const page = await answer.text();
      const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) =>
        attributes?.trim(),
      );
      expect(inline.filter((attributes) => attributes !== 'type="application/ld+json"')).toEqual([]);
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      // A link to an alternate is followed by whoever wants it, and fetched by no browser.
      const fetched = /<(?:script|link(?! rel="(?:alternate|canonical)")|img)[^>]*(?:src|href)="([^"]*)"/g;
      for (const [, address] of page.matchAll(fetched)) {
        expect(address).toMatch(/^\//);
      }
    },
  );

  it('of what there is not say so, and lead back', async () => {
    const answer = await get('/figures/nope');
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('<h1>Ce chiffre n’existe pas</h1>');
    expect(page).toContain('<a href="/">');
    expect(await (await get('/figures/nope?lang=en')).text()).toContain('There is no such figure');
  });

  it('say a key that is none as text, never as a part of the page', async () => {
    const page = await (await get(`/figures/${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(page).not.toContain('<script>alert');
  });
});

const plainTitle = (page: string) => page.replaceAll(/\s+/g, ' ');
