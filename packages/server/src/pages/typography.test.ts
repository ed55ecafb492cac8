import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { starterFigures } from '../../tests/starter-figures.ts';
import { guideNames } from '../guides/guide.ts';

// What types and versions bring is said in the words of the schema and of its changes.
const guides = guideNames
  .filter((name) => !['every-type', 'changelog'].includes(name))
  .map((name) => `/docs/${name}`);
let hub: TestHub;
let paths: string[];
beforeAll(async () => {
  hub = await aHub();
  paths = [
    '/',
    '/docs',
    ...guides,
    '/docs/elements',
    ...(await starterFigures(hub)).map(({ key }) => `/figures/${key}`),
  ];
});
afterAll(() => hub.database.close());

describe.each(['', '?lang=en'])('the pages%s', (query) => {
  it('have the apostrophe of print, and spaces that hold « », colons and percent signs', async () => {
    for (const path of paths) {
      const wrong = (await textsOf(path + query)).filter((text) =>
        /\p{Letter}'\p{Letter}|« | [»:;!?%](\s|$)/u.test(text),
      );
      expect(wrong, path).toEqual([]);
    }
  });
});

it('a sentence in English has no capital but those of its first word and of names', async () => {
  for (const path of paths.filter((each) => each.startsWith('/figures/'))) {
    const svg = await (await hub.get(`${path}.svg?lang=en`)).text();
    const [, sentence = ''] = /<desc[^>]*>(.*?)<\/desc>/s.exec(svg) ?? [];
    expect(sentence).not.toMatch(/, (The|Mainland|Overseas) /);
  }
  const poec = await (await hub.get('/figures/poec.svg?lang=en')).text();
  expect(poec).toContain(', from 2022 to 2024, France as a whole. Source: AKTO (inferred).');
});

it('a number that a source prints is quoted as it stands', async () => {
  const texts = await textsOf('/figures/progression-apprentissage-france-2021', /$^/);
  expect(texts).toContain('37 %');
});

/** The texts that one reads on a page; what the source prints is its own. */
async function textsOf(
  path: string,
  quoted = /<dt>(Tel qu’imprimé|As printed).*?<\/dd>/gs,
): Promise<string[]> {
  const page = await (await hub.get(path)).text();
  return page
    .replace(quoted, '')
    .replace(/<(script|code)\b.*?<\/\1>/gs, '')
    .split(/<[^>]*>/)
    .map((text) =>
      text
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"')
        .replace(/^\n+|\n+$/g, ''),
    )
    .filter(Boolean);
}
