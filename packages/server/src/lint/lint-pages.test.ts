import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, publicUrl, type TestHub } from '../../tests/a-hub.ts';
import { askFor } from '../command-line/app-for-commands.ts';
import { readSettings } from '../settings.ts';
import { createLinter, type Linter, type PageFinding } from './lint-page.ts';

const folder = new URL('../../tests/partner-pages/', import.meta.url);

/** What a reader of the page would tell its webmaster: the words, what they are, and the figure. */
type Gold = readonly (readonly [words: string, kind: string, key: string | null])[];
const gold: Readonly<Record<string, Gold>> = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8'));
const pages = readdirSync(folder).filter((name) => name !== 'gold.json');

let hub: TestHub;
let linter: Linter;
beforeAll(async () => {
  hub = await aHub();
  await hub.release(
    'personnes-formees-alternance',
    { number: 9012, low: 9012, high: 9012 },
    { printed: '9 012' },
  );
  await hub.release(
    'entreprises-sensibilisees',
    { number: 11200, low: 11200 },
    { printed: 'plus de 11 200' },
  );
  await hub.release(
    'contrats-apprentissage-normandie-2021',
    { number: 3094, low: 3094, high: 3094 },
    { printed: '3 094' },
  );
  await hub.release('salons-2021', { number: 74, low: 74, high: 74 }, { printed: '74' });
  const { ask, atlas } = await askFor(hub.database, readSettings({}));
  linter = createLinter({ ask, territories: atlas, hub: publicUrl });
}, 60_000);
afterAll(() => hub.database.close());

const lint = async (source: string): Promise<readonly PageFinding[]> => {
  const findings = await linter.lint(source);
  if (typeof findings === 'string') throw new Error(`The page is not read: ${findings}.`);
  return findings;
};

const dashed = (kind: string): string => kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').toLowerCase();

it('finds what is to be told of 40 pages, and little else', async () => {
  expect(pages.toSorted()).toEqual(Object.keys(gold).toSorted());
  const wrong: string[] = [];
  let [right, told, expected] = [0, 0, 0];
  for (const page of pages) {
    const findings = await lint(readFileSync(new URL(page, folder), 'utf8'));
    const left = [...(gold[page] ?? [])];
    expected += left.length;
    told += findings.length;
    for (const { kind, key, words, line, column } of findings) {
      const at = left.findIndex(
        ([said, is, of]) => is === dashed(kind) && of === key && plain(words).includes(plain(said)),
      );
      if (at === -1) wrong.push(`${page}:${line}:${column} has no ${kind} ${key}: ${words}`);
      else left.splice(at, 1);
      right += at === -1 ? 0 : 1;
    }
    wrong.push(...left.map((each) => `${page} has ${each.join(', ')}`));
  }
  const [precision, recall] = [right / told, right / expected];
  // What looks like a figure of the hub and is another's, a date, a price or a telephone.
  // From 31 on pages are by somebody who knew nothing of the linter: what it takes for a figure there counts as an error, and is known.
  const traps = pages.filter((page) => gold[page]?.length === 0 && page < '31');
  expect(wrong.filter((each) => traps.some((page) => each.startsWith(page)))).toEqual([]);
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.8);
});

it('finds nothing in press texts of other bodies about other years', async () => {
  const texts = new URL('../../../extraction/tests/own/', import.meta.url);
  const told: unknown[] = [];
  for (const name of readdirSync(texts).filter((each) => each.endsWith('.txt')))
    for (const finding of await lint(readFileSync(new URL(name, texts), 'utf8'))) told.push([name, finding]);
  expect(told).toEqual([]);
});

it('tells a number whose qualifier alone was corrected as the earlier value that it was', async () => {
  const page = '<p>AKTO et l’Agefiph : 17 référents handicap en région, de 2022 à 2024.</p>';
  const value = { qualifier: 'AT_LEAST', number: 17, low: 17, high: null } as const;
  await hub.release('referents-handicap', value, { printed: 'au moins 17' });
  const { ask, atlas } = await askFor(hub.database, readSettings({}));
  const later = createLinter({ ask, territories: atlas, hub: publicUrl });
  expect(await later.lint(page)).toMatchObject([
    { kind: 'stale', key: 'referents-handicap', hubSays: expect.stringMatching(/^au\smoins\s17$/) },
  ]);
});

describe('a number with the words of a figure', () => {
  const meetings = 'réunions d’information des entreprises ont été tenues par AKTO';
  it.each([
    [`En Normandie, en 2021, 26 ${meetings}.`, 1],
    [`En Normandie, AKTO est présent. En Bretagne, en 2021, 26 ${meetings}.`, 0],
    [`En Normandie, en 2019, 26 ${meetings}.`, 0],
    [`En Normandie, en 2021, 26 % des ${meetings}.`, 0],
    ['En 2021, AKTO a tenu 26 ateliers en Normandie.', 0],
  ])('is it where nothing contradicts: %s', async (text, found) => {
    expect(await lint(text)).toHaveLength(found);
  });
});

it('leaves alone the elements of another hub, and what is pinned to an instant', async () => {
  const element = (more: string) =>
    `<!doctype html><p><akto-figure figure="salons-2021" ${more}>70</akto-figure></p>`;
  expect(await lint(element(''))).toMatchObject([{ kind: 'staleFallback', words: '70', hubSays: '74' }]);
  expect(await lint(element('hub="https://hub.example/"'))).toHaveLength(1);
  expect(await lint('<!doctype html><akto-figure figure="salon-2021">70</akto-figure>')).toMatchObject([
    { kind: 'unknownName', words: 'salon-2021', snippet: null },
  ]);
  expect(await lint(element('hub="https://other.example"'))).toEqual([]);
  expect(await lint(element('as-of="2021-01-01"'))).toEqual([]);
  expect(await lint(`<meta name="akto-hub" content="https://other.example">${element('')}`)).toEqual([]);
});

it('reads what a button opens, and the elements in one that says nothing of its own', async () => {
  const page = `<!doctype html><button aria-controls="answer">Combien ?</button>
    <div id="answer" hidden><p>En 2022, 1 780 préparations opérationnelles à l’emploi collectives (POEC) pour des demandeurs d’emploi handicapés.</p></div>
    <div hidden><p>En 2022, 1 780 préparations opérationnelles à l’emploi collectives (POEC) pour des demandeurs d’emploi handicapés.</p></div>
    <akto-figures><ul><li><akto-figure figure="salons-2021">70</akto-figure> salons</li></ul></akto-figures>`;
  expect(await lint(page)).toMatchObject([
    { kind: 'qualifierLost', key: 'poec', line: 2 },
    { kind: 'staleFallback', key: 'salons-2021' },
  ]);
});

it('reads what is seen apart from what is heard, and leaves other words of a fallback alone', async () => {
  const page = `<!doctype html><h1><span class="heard">POEC de demandeurs d’emploi handicapés</span><span aria-hidden="true"><small>plus de </small>1 780 POEC de demandeurs d’emploi handicapés</span></h1>
    <akto-figures figures="poec">Convention 2025-2027, lue le 3 mai : plus de 1 780 formations.</akto-figures>`;
  expect(await lint(page)).toMatchObject([{ kind: 'current', key: 'poec' }]);
});

it('says where in the source, behind entities and line ends of any kind', async () => {
  const [found] = await lint(
    '<!doctype html>\r\n<h1>AKTO et l&rsquo;Agefiph, 2022-2024</h1>\r\n<p>&eacute;t&eacute;&nbsp;: <b>1&nbsp;780</b> POEC de demandeurs d&rsquo;emploi handicap&eacute;s</p>',
  );
  expect(found).toMatchObject({ kind: 'qualifierLost', line: 3, column: 32, words: '1\u00a0780' });
});

it.each([
  ['nothing', ''],
  ['a page without words', '<!doctype html><html><body></body></html>'],
  ['a page that is not closed', '<div '.repeat(10_000)],
  ['a page as deep as can be', `<!doctype html>${'<div>'.repeat(20_000)}613 actions`],
  ['half a character', '<p>\ud83d 613'],
])('finds nothing in %s', async (_, source) => {
  expect(await lint(source)).toEqual([]);
});
