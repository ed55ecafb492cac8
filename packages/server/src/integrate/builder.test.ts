import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, publicUrl, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

const page = async (path: string) => {
  const response = await hub.get(path, { headers: { Accept: 'text/html' } });
  return { status: response.status, text: (await response.text()).replaceAll('&quot;', '"') };
};

describe('the embed builder', () => {
  it('offers the conventions first, finds what one types, and leads to a choice of it', async () => {
    expect((await page('/integrer')).text).toContain('href="/integrer?convention=akto-agefiph-2022-2024"');
    const { text } = await page('/integrer?q=salons');
    expect(text).toMatch(/<li><a href="\/integrer\?figures=salons-[^"]*q=salons">/);
    expect(text).toContain('role="search"');
  });

  it('finds a figure by its key before all else', async () => {
    const { text } = await page('/integrer?q=entreprises-parcours-th');
    expect(text).toMatch(/<ul class="picks"><li><a href="\/integrer\?figures=entreprises-parcours-th&/);
    expect(text).not.toContain('Lu comme');
  });

  it('adds a figure to those that are chosen, and takes one away', async () => {
    const { text } = await page('/integrer?figures=poec&q=salons&theme=dark');
    expect(text).toMatch(/href="\/integrer\?figures=poec\+salons-\d+&amp;theme=dark&amp;q=salons"/);
    expect(text).toContain('href="/integrer?theme=dark&amp;q=salons">Retirer');
  });

  it('reads what is misspelt as it was meant, and says when there are too many words', async () => {
    expect((await page('/integrer?q=normendie')).text).toContain('Lu comme');
    expect((await page('/en/embed?q=a+b+c+d+e+f+g+h+i+j')).text).toContain('Eight words at most');
  });

  it.each([
    ['README.md', 'http://127.0.0.1:4000', '/integrer?figures=poec'],
    ['packages/widgets/README.md', 'https://HUB', '/integrer?figures=poec'],
    ['docs/hub/fr/embedding.md', 'https://HUB', '/integrer?figures=poec'],
    ['docs/hub/en/embedding.md', 'https://HUB', '/en/embed?figures=poec'],
  ])('gives what %s shows', async (document, address, path) => {
    const { text } = await page(path);
    const [, snippet = ''] = /<pre id="snippet-element"[^>]*><code>(.*?)<\/code>/s.exec(text) ?? [];
    const lines = snippet.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll(publicUrl, address);
    expect(lines).toContain('<akto-figures');
    expect(readFileSync(new URL(`../../../../${document}`, import.meta.url), 'utf8')).toContain(lines);
  });

  it('shows what was chosen with its fallback, and gives all there is to paste', async () => {
    const { text } = await page('/integrer?figures=poec');
    expect(text).toMatch(/<akto-figures figures="poec" lang="fr"><svg width="17.5rem" height="\d+em">/);
    const ways = [...text.matchAll(/id="snippet-([a-z]+)"/g)].map(([, way]) => way);
    expect(ways).toEqual(
      'element frame oembed image newsletter wordpress spip drupal react vue svelte angular'.split(' '),
    );
    expect(text.match(/plus\sde\s1\s780/gi)).toHaveLength(14);
  });

  it('speaks the language of its address, and shows figures in another where that is asked for', async () => {
    const { text } = await page('/en/embed?figures=poec');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('figures="poec" lang="en"');
    expect((await page('/en/embed?figures=poec&lang=fr')).text).toContain('figures="poec" lang="fr"');
    expect((await page('/en/embed?figures=nobody-knows-it')).text).toContain('<html lang="en">');
  });

  it('shows a map as a map, which no letter has', async () => {
    const { text } = await page('/integrer?convention=akto-alternance-2022&as=map');
    expect(text).toContain('<akto-map convention="akto-alternance-2022" lang="fr"><svg width="100%"');
    expect(text).not.toContain('snippet-newsletter');
  });

  it.each([
    ['/integrer?figures=nobody-knows-it', 400],
    ['/integrer?convention=nobody-knows-it', 400],
    ['/integrer?figures=poec&convention=akto-agefiph-2022-2024', 400],
    ['/integrer?as=pie', 400],
  ])('refuses %s with a page that says why', async (path, status) => {
    const refused = await page(path);
    expect(refused.status).toBe(status);
    expect(refused.text).toContain('<h1>');
  });
});
