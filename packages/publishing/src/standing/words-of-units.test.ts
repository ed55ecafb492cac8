import { expect, it } from 'vitest';
import { workOf } from '../../../../tests/support/work.ts';
import { aUnit } from '../../tests/a-proposal.ts';
import { type UnitRecord, unitsToWrite } from './words-of-units.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const many = Array.from({ length: 400 }, (_, at): UnitRecord => {
  const name = `mot${letters[at % 26]}${letters[Math.floor(at / 26) % 26]}${letters[Math.floor(at / 676)]}`;
  return [name, aUnit(name, `${name}s`)];
});
const unread = (standing: readonly UnitRecord[], drafted: readonly UnitRecord[]) =>
  unitsToWrite(standing, drafted).flatMap(({ unit, isUnread }) => (isUnread ? [unit.key] : []));

it('reads the words of the newest drafts, and weighs none of them twice', async () => {
  const readThem = () => expect(unread([], many)).toEqual(many.slice(0, -200).map(([key]) => key));
  const first = await workOf(readThem);
  const again = await workOf(readThem);
  expect(again).toBeLessThan(first / 2);
});

it('weighs a draft anew beside other units that stand', () => {
  const draft: UnitRecord = ['couvert', { ...aUnit('couvert', 'couverts'), spellings: ['menu'] }];
  expect(unread([], [draft])).toEqual([]);
  expect(unread([['menu', aUnit('menu', 'menus')]], [draft])).toEqual(['couvert']);
  expect(unread([], [draft])).toEqual([]);
});
