import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allRooms } from './support/house.ts';
import { broughtBy, isAllowed } from './support/licences.ts';

/** What a partner may build on without asking a lawyer: each asks for no more than a notice. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
];

const brought = broughtBy(allRooms().map(({ folder }) => join(import.meta.dirname, '..', folder)));

it('brings to production only what asks for no more than a notice', () => {
  expect(brought.length).toBeGreaterThan(50);
  expect(brought.filter(({ licence }) => !isAllowed(licence, allowed))).toEqual([]);
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  [undefined, false],
])('reads %s as allowed: %s', (licence, answer) => {
  expect(isAllowed(licence, allowed)).toBe(answer);
});
