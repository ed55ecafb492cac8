import { expect, it } from 'vitest';
import { aTextNumber as number } from '../../tests/a-text-number.ts';
import { withDoubts } from './text-doubts.ts';
import type { TextNumber } from './text-number.ts';

const doubtsOf = (...numbers: readonly TextNumber[]) => withDoubts(numbers).map(({ doubts }) => doubts);
const before = { period: '2023' };

it('are told where two numbers have the word of their unit alone for a label', () => {
  expect(doubtsOf(number(0, '340'), number(10, '12', before))).toEqual([['BARE_LABEL'], ['BARE_LABEL']]);
});

it.each([
  ['is alone', []],
  [
    'is compared with the other',
    [number(10, '12', { ...before, relations: [{ type: 'comparedWith', to: { start: 0, end: 5 } }] })],
  ],
  ['is said more of than its unit', [number(10, '12', { ...before, label: 'contrats rompus' })]],
])('is none where it %s', (_, others) => {
  expect(doubtsOf(number(0, '340'), ...others)[0]).toEqual([]);
});

it('is none where an indicator counts it', () => {
  const known = { indicator: 'contrats' };
  expect(doubtsOf(number(0, '340', known), number(10, '12', { ...before, ...known }))).toEqual([[], []]);
});

it('are told of a part that is larger than its whole', () => {
  const part = number(10, '450', { relations: [{ type: 'partOf', to: { start: 0, end: 5 } }] });
  expect(doubtsOf(number(0, '340'), part)[1]).toEqual(['PART_LARGER']);
});

it('are told of one that has no unit of its own, too', () => {
  const part = number(10, '450', { relations: [{ type: 'partOf', to: { start: 0, end: 5 } }] });
  const bare = part.value && { ...part.value, unit: null };
  expect(doubtsOf(number(0, '340'), { ...part, value: bare })[1]).toEqual(['PART_LARGER']);
});

it.each([
  ['contrats l’ont été dans des entreprises de moins', ['CLAUSE_LABEL']],
  ['apprentis sont des femmes', ['CLAUSE_LABEL']],
  ["entreprises l'an dernier", ['CLAUSE_LABEL']],
  ['contrats signés dans le Grand Est', []],
  ['entreprises qui ont recruté', []],
  ['contrats d’apprentissage signés', []],
])('are told of a label that is a part of a sentence: %s', (label, doubts) => {
  expect(doubtsOf(number(0, '760', { label }))).toEqual([doubts]);
});
