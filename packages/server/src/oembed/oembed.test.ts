import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { type StarterFigure, saidAs, starterFigures } from '../../tests/starter-figures.ts';

let hub: TestHub;
let stored: StarterFigure[];
beforeAll(async () => {
  hub = await aHub();
  stored = await starterFigures(hub);
});
afterAll(() => hub.database.close());

const embed = (url: string, more = '') => hub.get(`/oembed?url=${encodeURIComponent(url)}${more}`);

it('is found from each figure’s page, and shows the number with what qualifies it', async () => {
  for (const { key, qualifier, territory } of stored) {
    const page = await (await hub.get(`/figures/${key}`)).text();
    const [, link = ''] =
      /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]*)"/.exec(page) ?? [];
    const { pathname, search } = new URL(link.replaceAll('&amp;', '&'));
    const answer = await (await hub.get(pathname + search)).json();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Akto Figures', width: 600 });
    expect(answer.title.toLowerCase().replace(/^objectif\s: /, '')).toMatch(saidAs[qualifier]);
    const text = answer.html.replace(/<\/?span[^>]*>/g, '').replace(/<[^>]*>/g, '\n');
    expect(text.trim()).toMatch(saidAs[qualifier]);
    expect(text).toContain(territory);
    expect(text).toContain('Source');
  }
});

it('answers in the language of the page, which names it and the files beside it', async () => {
  const page = await (await hub.get('/figures/poec?lang=en')).text();
  const named = [...page.matchAll(/<link rel="alternate" type="([^"]*)"[^>]* href="([^"]*)"/g)];
  expect(named.map(([, type, address]) => `${type} ${address}`)).toEqual([
    'application/atom+xml /feed.atom?lang=en',
    'application/json+oembed https://hub.example/oembed?url=https%3A%2F%2Fhub.example%2Ffigures%2Fpoec%3Flang%3Den',
    'application/json https://hub.example/figures/poec.json?lang=en',
    'text/csv https://hub.example/figures/poec.csv?lang=en',
    'image/svg+xml https://hub.example/figures/poec.svg?lang=en',
    'image/png https://hub.example/figures/poec.png?lang=en',
  ]);
  const answer = await (await embed('https://hub.example/figures/poec?lang=en')).json();
  expect(answer.html).toContain('lang="en"');
  expect(answer.title).toMatch(/^More than 1780 – /);
});

it('takes no more room than there is', async () => {
  const answer = await (
    await embed('https://hub.example/figures/poec', '&maxwidth=320&maxheight=100')
  ).json();
  expect(answer).toMatchObject({ width: 320, height: 100 });
});

it('gives a link to the start page', async () => {
  const answer = await (await embed('https://hub.example/')).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'link' });
});

it('keeps what somebody wrote to do harm as text', async () => {
  await hub.release('salons-2021', { labelFr: '</a><script>alert("1")</script>' });
  const { html } = await (await embed('https://hub.example/figures/salons-2021')).json();
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
});

it.each([
  ['', 400, 'url is ""; give the address of a figure’s page or of an embed.'],
  ['https://elsewhere.example/figures/poec', 404, 'names no page of this hub'],
  ['https://hub.example/figures/nobody-knows-it', 404, 'names no page of this hub'],
  ['https://hub.example/graphql', 404, 'names no page of this hub'],
  ['javascript:alert(1)', 404, 'names no page of this hub'],
  ['https://hub.example/figures/poec?lang=de', 400, 'lang is "de"; give one of fr, en.'],
])('refuses %s with %i', async (url, status, detail) => {
  const response = await embed(url);
  expect(response.status).toBe(status);
  expect((await response.json()).detail).toContain(detail);
});

it('speaks JSON only', async () => {
  expect((await embed('https://hub.example/figures/poec', '&format=xml')).status).toBe(501);
});
