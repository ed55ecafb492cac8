import { describe, expect, it } from 'vitest';
import { territories } from '../../tests/read.ts';
import { extract } from '../extract.ts';
import { goldTexts } from './gold.ts';
import { f1, type Score, score, share, total } from './score.ts';

const scoreOf = (folder: string, names: readonly string[]): Score =>
  total(
    goldTexts(new URL(`../../tests/${folder}`, import.meta.url).pathname)
      .filter(({ name }) => names.includes(name))
      .map((gold) => {
        const read = extract(gold.text, { language: gold.language, territories });
        return score(gold, read.ok ? read.candidates : []);
      }),
  );

describe('the texts on which the rules were tuned', () => {
  const { plain, all, period, territory, role, relations, rejects, faults } = scoreOf('texts', [
    '01',
    '02',
    '03',
    '04',
  ]);

  it('are read as their gold says', () => {
    expect(faults).toEqual([]);
    expect([
      f1(plain),
      f1(all),
      share(period),
      share(territory),
      share(role),
      f1(relations),
      rejects.right,
    ]).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });
});
