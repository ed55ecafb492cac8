import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub } from './support/hub.ts';

const at = (path: string) => new URL(`../${path}`, import.meta.url);
const readme = readFileSync(at('README.md'), 'utf8');

describe('the README', () => {
  let hub: Awaited<ReturnType<typeof startTestHub>>;
  beforeAll(async () => {
    hub = await startTestHub();
  }, 120_000);
  afterAll(() => hub?.stop());

  it('shows the answer to its first question as the hub gives it', async () => {
    const [, path = '', type = '', question = ''] =
      /curl -s http:\/\/[^/]+(\/\S*) -H 'Content-Type: ([^']*)' \\\n\s+-d '([^']*)'/.exec(readme) ?? [];
    const [, shown] = /```json\n(.*)\n```/.exec(readme) ?? [];
    const response = await fetch(hub.url + path, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: question,
    });
    const answer = await response.text();
    expect(shown).toBe(answer);
    expect(answer).toContain('plus\u00a0de\u00a01\u202f780');
  });
});

const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync(at('docs')).map((name) => `docs/${name}`)];

it.each(documents.filter((name) => name.endsWith('.md')))('%s links to what is there', (name) => {
  const links = readFileSync(at(name), 'utf8').matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g);
  const missing = [...links].flatMap(([, link = '']) => (existsSync(new URL(link, at(name))) ? [] : [link]));
  expect(missing).toEqual([]);
});

it('leads to every guide in docs', () => {
  const guides = readdirSync(at('docs')).filter((name) => name.endsWith('.md'));
  for (const guide of guides) expect(readme).toContain(`(docs/${guide})`);
});
