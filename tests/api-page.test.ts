import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, publicUrl, type TestHub } from '../packages/server/tests/a-hub.ts';
import { type AskHub, fillAnswers } from '../tools/answered.ts';
import { fillApiPage } from '../tools/api-page.ts';
import { writtenFiles } from './support/house.ts';

const page = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

const ask: AskHub = async (question) => {
  const body = JSON.stringify(question);
  const headers = { 'Content-Type': 'application/json' };
  const answer = await hub.get('/graphql', { method: 'POST', headers, body });
  return JSON.parse((await answer.text()).replaceAll(publicUrl, 'https://HUB'));
};

it('docs/api.md shows what the hub answers and what the graph has', async () => {
  expect(await fillApiPage(page, ask), 'stale: run pnpm generate').toBe(page);
});

it('docs/api.md leads to none but its own sections', () => {
  const sections = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  const led = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, place = '']) => place);
  expect(led).toContain('searchresult');
  expect(led.filter((place) => !sections.includes(place))).toEqual([]);
});

it.each(globSync('docs/hub/*/*.md'))('%s shows what the hub answers', async (file) => {
  const guide = readFileSync(file, 'utf8');
  expect(await fillAnswers(guide, ask), 'stale: run pnpm generate').toBe(guide);
});

it('docs/api.md and the guides tell of every code that an error can have', () => {
  // What signing in answers is told in docs/sign-in.md; a warning is no error, and is told where lists are.
  const isElsewhere = (path: string) => /\.test\.ts$|\/(sign-in|accounts|mail|warnings)\//.test(path);
  const sources = writtenFiles('packages/{schema,server}/src').filter((path) => !isElsewhere(path));
  const codes = sources.flatMap((path) =>
    [
      ...readFileSync(new URL(`../${path}`, import.meta.url), 'utf8').matchAll(
        /(?:code: |refused\()\s*'([A-Z]+_[A-Z_]+)'/g,
      ),
    ].map(([, code]) => code),
  );
  expect(new Set(codes).size).toBeGreaterThan(5);
  expect([...new Set(codes)].filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
  // The guides tell of the public graph alone, and each error of it leads there.
  const behindSignIn = ['UNCONFIRMED'];
  const ofEveryone = codes.filter((code) => !behindSignIn.includes(code ?? ''));
  for (const file of globSync('docs/hub/*/errors.md')) {
    const guide = readFileSync(file, 'utf8');
    expect(
      ofEveryone.filter((code) => !guide.includes(`| \`${code}\` |`)),
      file,
    ).toEqual([]);
  }
});
