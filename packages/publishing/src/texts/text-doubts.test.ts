import { value } from '@akto-figures/quantity';
import { expect, it } from 'vitest';
import { withDoubts } from './text-doubts.ts';
import type { TextNumber } from './text-number.ts';

const number = (start: number, count: string, more: Partial<TextNumber> = {}): TextNumber => ({
  ...{
    start,
    end: start + 5,
    exact: count,
    prefix: '',
    suffix: '',
    state: 'OPEN',
    because: null,
    isRead: true,
  },
  ...{ value: value({ number: count, unit: 'contract' }), counted: 'contrats', label: 'contrats' },
  ...{ indicator: null, period: '2024', periodFrom: 'sentence', territory: 'FR', territoryFrom: 'sentence' },
  ...{ role: 'ACTUAL', convention: null, actors: [], relations: [], isSure: true, lacks: [], problems: [] },
  ...{ joinedTo: null, splitFrom: null, hub: null, doubts: [], contradictedBy: [], ...more },
});
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
