import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fillPublishingPage } from './publishing-page.ts';

it('docs/publishing.md has the tables of the code', () => {
  const page = readFileSync(new URL('../../../docs/publishing.md', import.meta.url), 'utf8');
  expect(page.match(/<!-- table: \w+ -->/g)).toHaveLength(4);
  expect(fillPublishingPage(page), 'stale: run pnpm generate').toBe(page);
});
