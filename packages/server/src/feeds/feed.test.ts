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
  entry: {
    id: string;
    title: string;
    updated: string;
    content: { '#text': string };
    link: { '@_href': string };
  }[];
}

async function read(path = '/feed.atom'): Promise<Feed> {
  const response = await hub.get(path);
  expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
  const source = await response.text();
  expect(XMLValidator.validate(source)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
  return parser.parse(source).feed;
}

it('tells of the first release', async () => {
  const { entry, updated } = await read();
  expect(entry).toHaveLength(1);
  expect(entry[0]?.updated).toBe(updated);
  expect(entry[0]?.link['@_href']).toBe('https://hub.example/');
});

it('tells of a correction with its note, its number and what qualifies it', async () => {
  const first = (await read()).entry[0];
  const changeFr = 'La source avait été <mal> lue & "recopiée".';
  const releasedAt = await hub.release('poec', {
    changeKind: 'CORRECTION',
    changeFr,
    number: '1900',
    low: '1900',
  });
  const { entry, updated } = await read();
  expect(updated).toBe(releasedAt.toISOString());
  const correction = entry.find(({ id }) => id.startsWith('urn:akto-figures:figure:poec:'));
  expect(correction?.title).toMatch(/^Corrigé le .*\s: plus\sde\s1\s900 – /);
  expect(correction?.content['#text']).toContain('Plus de 1900 ');
  expect(correction?.content['#text']).toContain('France entière');
  expect(correction?.content['#text']).toContain('AKTO');
  expect(correction?.link['@_href']).toBe('https://hub.example/figures/poec');
  expect(entry.at(-1)).toEqual(first);
});

it('tells nobody the same twice: what was told keeps its name when more is told', async () => {
  const before = (await read()).entry.map(({ id }) => id);
  await hub.release('poec', { changeKind: 'REVISION', changeFr: 'De meilleures données.' });
  const after = (await read()).entry.map(({ id }) => id);
  expect(after).toEqual(expect.arrayContaining(before));
  expect(new Set(after).size).toBe(before.length + 2);
});

it('tells it in English to who asks in English', async () => {
  const { entry } = await read('/feed.atom?lang=en');
  expect(entry.find(({ title }) => title.startsWith('Corrected on'))?.content['#text']).toContain(
    'More than 1900',
  );
});
