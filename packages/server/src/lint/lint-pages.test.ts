import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, publicUrl, type TestHub } from '../../tests/a-hub.ts';
import { askFor } from '../command-line/app-for-commands.ts';
import { readSettings } from '../settings.ts';
import { createLinter, type Finding, type Linter } from './lint-page.ts';

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

const lint = async (source: string): Promise<readonly Finding[]> => {
  const findings = await linter.lint(source);
  if (typeof findings === 'string') throw new Error(`The page is not read: ${findings}.`);
  return findings;
};

const dashed = (kind: string): string => kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').toLowerCase();

it('finds what is to be told of 30 pages, and little else', async () => {
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
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.8);
});
