import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

interface Feed {
  id: string;
  updated: string;
  link: { '@_rel': string; '@_href': string }[];
  entry: {
    id: string;
    title: string;
    updated: string;
    content: { '#text': string };
    link: { '@_href': string };
  }[];
  'at:deleted-entry': { '@_ref': string; '@_when': string; 'at:comment': string }[];
}

async function read(path = '/feed.atom'): Promise<Feed> {
  const response = await hub.get(path);
  expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
  const source = await response.text();
  expect(XMLValidator.validate(source)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name, path) => ['entry', 'at:deleted-entry'].includes(name) || path === 'feed.link',
  });
  return { entry: [], 'at:deleted-entry': [], ...parser.parse(source).feed };
}

const linkOf = ({ link }: Feed, rel: string) =>
  link.find((each) => each['@_rel'] === rel)?.['@_href'].replace('https://hub.example', '');

/** All pages, from the latest on. */
async function pages(path = '/feed.atom'): Promise<Feed[]> {
  const found: Feed[] = [];
  for (let next: string | undefined = path; next; ) {
    const page: Feed = await read(next);
    expect(linkOf(page, 'self')).toBe(next);
    found.push(page);
    next = linkOf(page, 'next');
  }
  return found;
}

const idsOf = (feeds: readonly Feed[]) => feeds.flatMap(({ entry }) => entry.map(({ id }) => id));
const withdrawn = {
  changeKind: 'WITHDRAWAL' as const,
  changeFr: 'La source l’a retiré.',
  qualifier: null,
  number: null,
  low: null,
  high: null,
};

it('tells of the first release and of all that it added, page by page', async () => {
  const all = await pages();
  expect(all.length).toBeGreaterThan(1);
  const ids = new Set(idsOf(all));
  // No entry stands on two pages.
  expect(idsOf(all)).toHaveLength(ids.size);
  expect([...ids].filter((id) => id.includes(':releases/'))).toHaveLength(1);
  const { data } = await (await hub.get('/graphql?query={figures{totalCount}}')).json();
  expect([...ids].filter((id) => id.includes(':figures/'))).toHaveLength(data.figures.totalCount);
  const poec = all
    .flatMap(({ entry }) => entry)
    .find(({ id }) => id.startsWith('tag:hub.example,2026:figures/poec/'));
  expect(poec?.title).toMatch(/^Publié le .*\s: Plus de 1780 – /);
  for (const page of all) expect(linkOf(page, 'first')).toBe('/feed.atom');
  // Its title is heard, its text is seen, with what belongs to the number.
  const textOf = (key: string) =>
    all.flatMap(({ entry }) => entry).find(({ id }) => id.includes(`:figures/${key}/`))?.content['#text'];
  expect(textOf('poec')).toMatch(/^Plus\sde\s1\u202f780 – /);
  expect(textOf('entreprises-sensibilisees')).toContain('dont organismes de formation et CFA');
  expect(textOf('reunions-entreprises-2021')).toMatch(/avec 5\u202f000\sentreprises/);
});

it('tells of a correction with its note, its number and what qualifies it', async () => {
  const before = idsOf(await pages());
  const changeFr = 'La source avait été <mal> lue & "recopiée".';
  const change = { changeKind: 'CORRECTION' as const, changeFr, number: '1900', low: '1900' };
  const releasedAt = await hub.release('poec', change);
  const { entry, updated, id } = await read();
  expect(updated).toBe(releasedAt.toISOString());
  expect(id).toBe('tag:hub.example,2026:feed.atom');
  const correction = entry.find(({ id }) => id.endsWith(`figures/poec/${releasedAt.toISOString()}`));
  expect(correction?.title).toMatch(/^Corrigé le .*\s: Plus de 1900 – /);
  expect(correction?.content['#text']).toMatch(/^Plus\sde\s1\u202f900 – /);
  expect(correction?.content['#text']).toMatch(/\nSource\s: AKTO/);
  expect(correction?.content['#text']).toContain('La source avait été <mal> lue & "recopiée".');
  expect(correction?.link['@_href']).toBe('https://hub.example/figures/poec');
  // What was told keeps its name when more is told.
  expect(idsOf(await pages())).toEqual(expect.arrayContaining(before));
});

it('tells of a withdrawal with its note and the figure’s address, and takes back what it told of the figure', async () => {
  const key = 'salons-normandie-2021';
  const told = idsOf(await pages(`/feed.atom?keys=${key}`));
  const releasedAt = (await hub.release(key, withdrawn)).toISOString();
  const { entry, 'at:deleted-entry': gone } = await read();
  const withdrawal = entry.find(({ id }) => id.endsWith(`figures/${key}/${releasedAt}`));
  expect(withdrawal?.title).toMatch(/^Chiffre retiré le .*\s: La source l’a retiré\. – Salons/);
  expect(withdrawal?.content['#text']).toContain('La source l’a retiré.');
  expect(withdrawal?.link['@_href']).toBe(`https://hub.example/figures/${key}`);
  expect(gone).toEqual([{ '@_ref': told[0], '@_when': releasedAt, 'at:comment': 'La source l’a retiré.' }]);
  const left = await pages();
  expect(idsOf(left)).not.toContain(told[0]);
  // Nor does the entry of a figure that had it beside it.
  const texts = left.flatMap(({ entry }) => entry.map(({ content }) => content['#text']));
  expect(texts.filter((text) => /^70 – Salons/.test(text))).toHaveLength(1);
  expect(texts.join()).not.toContain('5 en Normandie');
});

it('tells that a figure was put back', async () => {
  const key = 'salons-normandie-2021';
  const number = { qualifier: 'EXACT', number: '3', low: '3', high: '3' } as const;
  const releasedAt = (await hub.release(key, { ...number, changeFr: 'Le compte est repris.' })).toISOString();
  const { entry } = await read(`/feed.atom?keys=${key}`);
  const back = entry.find(({ id }) => id.endsWith(`figures/${key}/${releasedAt}`));
  expect(back?.title).toMatch(/^Remis en ligne le .*\s: 3 – Salons/);
  expect(back?.content['#text']).toMatch(/\nRemis en ligne le .*\s: Le compte est repris\.$/);
});

it('has the filters of exports: of some figures, what concerns them, under a name of its own', async () => {
  const feed = await read('/feed.atom?lang=fr&keys=poec');
  expect(feed.entry.map(({ title }) => title.split(' ')[0])).toEqual(['Corrigé', 'Publié']);
  expect(feed.id).toBe('tag:hub.example,2026:feed.atom?keys=poec');
  expect((await read('/feed.atom?territory=28&role=ACTUAL')).entry.length).toBeGreaterThan(0);
});

it('tells it in English to who asks in English', async () => {
  const { entry } = await read('/feed.atom?lang=en');
  expect(entry.some(({ title }) => title.startsWith('Corrected on'))).toBe(true);
  // Its note is in French alone.
  expect(await (await hub.get('/feed.atom?lang=en')).text()).toMatch(
    /<content type="xhtml">[^\n]*>More\sthan\s1,900 [^\n]*<span lang="fr" xml:lang="fr">La source avait été &lt;mal&gt;/,
  );
  expect(entry.some(({ title }) => title.startsWith('Figure withdrawn on'))).toBe(true);
});

it.each([
  ['before=nothing', 'before', 'before is no cursor; give one that this list itself returned'],
  ['asOf=2026-01-01T00:00:00Z', 'asOf', 'asOf is'],
  ['keyz=poec', 'keyz', 'one of convention'],
])('refuses %s, and says what would be right', async (query, parameter, detail) => {
  const response = await hub.get(`/feed.atom?${query}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ parameter, detail: expect.stringContaining(detail) });
});

it('refuses the next page of another feed', async () => {
  const next = linkOf(await read(), 'next');
  const response = await hub.get(`${next}&keys=poec`);
  expect((await response.json()).detail).toContain('before is a cursor of another list');
});
