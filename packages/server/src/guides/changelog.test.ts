import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { deprecationsOf } from './deprecations.ts';
import { modelChanges } from './model-changes.ts';
import { readChange } from './read-change.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

const released = new URL('../../../schema/released/', import.meta.url);
/** The versions that are out, the latest first, and in which of them each member of the graph was deprecated. */
const versions = readdirSync(released)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => name.replace('.graphql', ''))
  .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
const deprecatedIn = (version: string) =>
  deprecationsOf(readFileSync(new URL(`${version}.graphql`, released), 'utf8')).map(({ member }) => member);

const textOf = async (path: string) => (await hub.get(path)).text();

/** The first version that is out and says so. */
const sinceOf = (member: string) =>
  versions.findLast((version) => deprecatedIn(version).includes(member))?.replaceAll('.', '\\.') ?? '.*';

describe('the log of versions', () => {
  it('says of each deprecated member since which version and until which day, as the schema has it', async () => {
    const deprecated = deprecationsOf(await textOf('/schema.graphql'));
    expect(deprecated.map(({ member }) => member)).toContain('Figure.quantity');
    for (const page of [await textOf('/changelog'), await textOf('/changelog?lang=en')])
      for (const { member, until } of deprecated)
        expect(page).toMatch(
          new RegExp(
            `<li><code>${member}</code><br>[^<]* ${sinceOf(member)}, [^<]*<time datetime="${until}">`,
          ),
        );
    expect(await textOf('/changelog')).toContain('>1er janvier 2028</time>');
  });

  it('tells each version with its day and its schema, in both languages', async () => {
    expect(await textOf('/changelog')).toContain('<h2>Version 0.4.0, 30 novembre 2026</h2>');
    const page = await textOf('/changelog?lang=en');
    expect(page).toContain('<h2>Version 0.4.0, 30 November 2026</h2>');
    expect(page).toContain('<li>New in Figure: <code>statedRelations</code></li>');
    const schemas = [...page.matchAll(/href="https:\/\/hub\.example(\/schema\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    expect(versions.slice(-2)).toEqual(['0.2.0', '0.1.0']);
    expect(schemas.slice(-versions.length)).toEqual(versions.map((each) => `/schema/${each}.graphql`));
  });

  it('is marked in the menu of the documentation, and was once under /docs', async () => {
    expect(await textOf('/changelog')).toContain('<a href="/changelog" aria-current="page">');
    const moved = await hub.get('/docs/changelog?lang=en', { redirect: 'manual' });
    expect([moved.status, moved.headers.get('Location')]).toEqual([301, '/changelog?lang=en']);
  });

  it.each(['/changelog.atom', '/changelog.atom?lang=en'])(
    'is a feed of the versions that are out: %s',
    async (path) => {
      const answer = await hub.get(path);
      expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
      const text = await answer.text();
      expect(text).toContain(`href="https://hub.example${path}"`);
      const ids = [...text.matchAll(/<id>(.*?)<\/id>\n<title>(.*?)<\/title>\n<updated>(.*?)<\/updated>/g)];
      expect(ids.slice(-4, -2).map(([, id, , at]) => [id, at])).toEqual([
        ['tag:hub.example,2026:changelog/0.4.0', '2026-11-30T00:00:00Z'],
        ['tag:hub.example,2026:changelog/0.3.0', '2026-11-29T00:00:00Z'],
      ]);
      const [, to = ''] =
        /<entry>.*?<link rel="alternate" type="text\/html" href="https:\/\/hub\.example([^"]*)"/s.exec(
          text,
        ) ?? [];
      const [page = '', place = ''] = to.split('#');
      expect(await textOf(page)).toContain(` id="${place}"`);
    },
  );
});

describe('the schema of a version', () => {
  it('that is out is the same for ever', async () => {
    const answer = await hub.get('/schema/0.4.0.graphql');
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('ETag')).toBeTruthy();
    const figure = buildSchema(await answer.text()).getType('Figure');
    expect(figure && 'getFields' in figure && 'statedRelations' in figure.getFields()).toBe(true);
  });

  it('that this hub runs is its own, and may be another one tomorrow', async () => {
    const answer = await hub.get('/schema/test.graphql');
    expect(answer.headers.get('Cache-Control') ?? '').not.toContain('immutable');
    expect(await answer.text()).toBe(await textOf('/schema.graphql'));
  });

  it.each(['9.9.9', 'released', '..%2fpackage'])('%s is not there', async (version) => {
    expect((await hub.get(`/schema/${version}.graphql`)).status).toBe(404);
  });
});

it('finds what is new, and what is gone', () => {
  const before = 'type Query { a: Int, gone: Int } enum Kind { ONE } type Old { a: Int }';
  const after =
    'type Query { a: Int, b: Fresh } enum Kind { ONE TWO } type Fresh { a: Int } type FreshConnection { a: Int }';
  expect(modelChanges(before, after)).toEqual({
    types: ['Fresh'],
    members: { Query: ['b'], Kind: ['TWO'] },
    gone: ['Query.gone', 'Old'],
  });
});

it('takes no change that is about nothing of ours', () => {
  expect(() => readChange("---\n'left-pad': minor\n---\n\nPads.\n")).toThrow('names no package of ours');
  expect(() => deprecationsOf('type Query { a: Int @deprecated(reason: "soon") }')).toThrow('without a day');
});
