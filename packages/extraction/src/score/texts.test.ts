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

/** What is reached, to three decimals, each no less than this; of rejects no more are proposed. */
const least = (measured: Score) => ({
  plain: f1(measured.plain),
  all: f1(measured.all),
  period: share(measured.period),
  territory: share(measured.territory),
  role: share(measured.role),
  relations: f1(measured.relations),
});

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

describe('the texts of our own, in French and in English', () => {
  it.each([['01'], ['02'], ['03'], ['04'], ['05'], ['06']])('%s is read as well as the rules can', (name) => {
    const measured = scoreOf('own', [name]);
    const { plain, all, period, territory, role, relations } = least(measured);
    expect(measured.rejects.right).toBe(0);
    expect(Math.min(plain, all)).toBeGreaterThanOrEqual(0.95);
    expect(period).toBeGreaterThanOrEqual(0.75);
    expect(Math.min(territory, role)).toBeGreaterThanOrEqual(0.9);
    expect(relations).toBeGreaterThanOrEqual(0.75);
  });
});

describe('texts in forms that are hard to read: an interview, a board, a report, a speech, two years, questions, an invitation, brackets, a letter, three years', () => {
  it.each(
    [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((text) => [String(text).padStart(2, '0')]),
  )('%s is read no worse than it was', (name) => {
    const measured = scoreOf('own', [name]);
    const { plain, all, period, territory, role, relations } = least(measured);
    expect(measured.rejects.right).toBeLessThanOrEqual(1);
    expect(Math.min(plain, all)).toBeGreaterThanOrEqual(0.85);
    expect(Math.min(period, relations)).toBeGreaterThanOrEqual(0.55);
    expect(Math.min(territory, role)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('the score', () => {
  const gold = {
    ...{ name: 'x', text: '', language: 'fr' as const, rejects: [] },
    figures: [
      {
        ...{
          id: 'f1',
          quote: '12 contrats',
          at: [5, 16] as const,
          kind: 'count',
          qualifier: 'EXACT',
          number: '12',
        },
        ...{
          unit: 'contract',
          counted: 'contrats',
          period: '2024',
          territory: 'FR-BRE',
          role: 'ACTUAL',
          relations: [],
        },
      },
    ],
  };
  const proposed = (text: string) => {
    const read = extract(text, { language: 'fr', territories });
    return score(gold, read.ok ? read.candidates : []);
  };

  it('counts a figure whose number, qualifier and unit are right', () => {
    const found = proposed('Avec 12 contrats en 2024 en Bretagne.');
    expect(least(found)).toEqual({ plain: 1, all: 1, period: 1, territory: 1, role: 1, relations: 1 });
  });

  it('counts a wrong number as a miss and as a false proposal', () => {
    expect(proposed('Avec 13 contrats en 2024 en Bretagne.').plain).toEqual({
      right: 0,
      proposed: 1,
      gold: 1,
    });
  });

  it('counts what is proposed where nothing is', () => {
    expect(proposed('Avec 12 contrats et 5 actions en 2024.').plain).toEqual({
      right: 1,
      proposed: 2,
      gold: 1,
    });
  });

  it('asks for qualifier, period and territory of a hit', () => {
    const found = proposed('Avec 12 contrats au moins en 2023 en Corse.');
    expect([found.plain.right, found.period.right, found.territory.right]).toEqual([0, 0, 0]);
  });
});
