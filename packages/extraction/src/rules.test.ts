import { describe, expect, it } from 'vitest';
import { read } from '../tests/read.ts';
import { demonyms } from './context/demonyms.ts';
import { periodWords } from './context/period-words.ts';
import { clauseAfter } from './counted/clause-after.ts';
import { clauseRules } from './counted/clause-rules.ts';
import { deeds } from './counted/deeds.ts';
import { nameOf } from './counted/name-of.ts';
import { nameRules } from './counted/name-rules.ts';
import { turns } from './numbers/direction.ts';
import { roleRules } from './role/role-rules.ts';
import { blockWords } from './segment/block-words.ts';
import { frameWords } from './segment/frame-words.ts';

const both = ['fr', 'en'] as const;

describe('the example of a rule', () => {
  it.each(
    both.flatMap((language) => turns[language].map((turn) => [turn.example, language, turn.is] as const)),
  )('%j (%s) is a change: %s', (example, language, is) => {
    const [first] = read(example, language).candidates;
    expect(first?.value).toMatchObject({ isChange: true, number: is === '-' ? '-8' : '8' });
  });

  it.each(
    both.flatMap((language) => roleRules[language].map((rule) => [rule.example, language, rule.is] as const)),
  )('%j (%s) has a figure that is a %s', (example, language, is) => {
    expect(
      read(`${language === 'fr' ? 'Le bilan' : 'The report'}\n\n${example}`, language).candidates.map(
        ({ role }) => role,
      ),
    ).toContain(is);
  });

  it.each(blockWords.map(({ example, is }) => [example, is] as const))(
    '%j is %s, whose numbers are left',
    (example, is) => {
      const language = /About|Methodology/.test(example) ? 'en' : 'fr';
      const { candidates, rejects } = read(`Le bilan\n\n${example}`, language);
      expect(candidates).toEqual([]);
      expect(rejects.map(({ because }) => because)).toContain(is);
    },
  );

  it.each(
    both.flatMap((language) =>
      periodWords[language].uses.map(({ example, use }) => [example, language, use] as const),
    ),
  )('%j (%s) has the period of its use: %s', (example, language, use) => {
    const { candidates } = read(
      `${language === 'fr' ? 'Le bilan 2024' : 'The report for 2024'}\n\n${example}`,
      language,
    );
    const expected = { compared: '2023/2024', since: '2019/2024', until: '2027', aside: '2024' }[
      use as 'since'
    ];
    expect(candidates.map(({ period }) => period?.is)).toContain(expected);
  });

  it.each(
    both.flatMap((language) =>
      [...periodWords[language].back, ...periodWords[language].long].map(
        ({ example }) => [example, language] as const,
      ),
    ),
  )('%j (%s) counts its years from the text’s', (example, language) => {
    const { candidates } = read(
      `${language === 'fr' ? 'Le bilan 2024' : 'The report for 2024'}\n\n${example}`,
      language,
    );
    const expected = (
      [
        [/ici cinq ans/, '2029'],
        [/5 ans|five/, '2019/2024'],
        [/sur un an|year on year/, '2023/2024'],
        [/prochain/, '2025'],
        [/ette|his|fin de l|Aujourd/, '2024'],
        [/plus tard|later/, '2024'],
        [/two|y a deux/, '2022'],
      ] as const
    ).find(([words]) => words.test(example))?.[1];
    expect(candidates.at(-1)?.period?.is).toBe(expected ?? '2023');
  });

  it.each(deeds.map(({ example, language, label }) => [example, language, label] as const))(
    '%j (%s) counts what is done: %s',
    (example, language, label) => {
      expect(read(example, language).candidates[0]?.counted).toBe(label);
    },
  );

  it.each(frameWords.map(({ example }) => example))('%j is no part of an article', (example) => {
    const { candidates, head } = read(
      `Menu\nAccueil\n${example}\n\nLe bilan\n\nEn 2024, 340 contrats ont été signés.\n\n${example}\nPlan du site`,
    );
    expect([head.title, head.isOfPage, candidates.length]).toEqual(['Le bilan', true, 1]);
  });

  it.each(nameRules.map(({ example, language, name }) => [example, language, name] as const))(
    '%j (%s) names %s',
    (example, language, name) => {
      expect(nameOf(example, language)).toBe(name);
    },
  );

  it.each(clauseRules.map(({ example, language, says }) => [example, language, says] as const))(
    '%j (%s) is said in a name as %s',
    (example, language, says) => {
      expect(clauseAfter(example, language)?.says ?? null).toBe(says);
    },
  );

  it.each(Object.entries(demonyms))('%s is of %s', (demonym, name) => {
    const word = demonym
      .replace(/\(\?:[^)]*\)|\?/g, '')
      .replace(/e?s?$/, '')
      .replace(/ien$/, 'ien');
    const { candidates } = read(`En 2024, 1 200 contrats ${word}s ont été signés.`);
    expect(
      candidates[0]?.territory?.is.name.replace('Départements et régions d’outre-mer', 'Outre-mer'),
    ).toBe(name);
  });
});
