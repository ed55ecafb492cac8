import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aHub } from '../packages/server/tests/a-hub.ts';
import { fillApiPage } from '../tools/api-page.ts';
import { writtenFiles } from './support/house.ts';

const page = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');

it('docs/api.md shows what the hub answers and what the graph has', async () => {
  const hub = await aHub();
  const filled = await fillApiPage(page, async (question) => {
    const body = JSON.stringify(question);
    const answer = await hub.get('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    return answer.json();
  });
  await hub.database.close();
  expect(filled, 'stale: run pnpm generate').toBe(page);
});

it('docs/api.md tells of every code that an error can have', () => {
  // What signing in answers is told in docs/sign-in.md.
  const isElsewhere = (path: string) => /\.test\.ts$|\/(sign-in|accounts)\//.test(path);
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
});
