import { expect, it } from 'vitest';
import { aUnit } from '../../tests/a-proposal.ts';
import { type UnitRecord, unitsToWrite } from './words-of-units.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const many = Array.from({ length: 400 }, (_, at): UnitRecord => {
  const name = `mot${letters[at % 26]}${letters[Math.floor(at / 26) % 26]}${letters[Math.floor(at / 676)]}`;
  return [name, aUnit(name, `${name}s`)];
});
const unread = (standing: readonly UnitRecord[], drafted: readonly UnitRecord[]) =>
  unitsToWrite(standing, drafted).flatMap(({ unit, isUnread }) => (isUnread ? [unit.key] : []));

it('reads the words of the newest drafts, and weighs none of them twice', () => {
  expect(unread([], many)).toEqual(many.slice(0, -200).map(([key]) => key));
  const began = performance.now();
  for (let times = 0; times < 20; times += 1) unread([], many);
  // A twentieth of what it takes to weigh them each time.
  expect(performance.now() - began).toBeLessThan(4000);
});

it('weighs a draft anew beside other units that stand', () => {
  const draft: UnitRecord = ['couvert', { ...aUnit('couvert', 'couverts'), spellings: ['menu'] }];
  expect(unread([], [draft])).toEqual([]);
  expect(unread([['menu', aUnit('menu', 'menus')]], [draft])).toEqual(['couvert']);
  expect(unread([], [draft])).toEqual([]);
});
