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
  'Unlicense',
];

/** Read by a person, and why it may stay. */
const exceptions: Readonly<Record<string, string>> = {
  '@visx/vendor':
    "States “MIT and ISC”, both allowed. Part of the studio in Prisma's command line, which we never start.",
  elkjs: "EPL-2.0. Part of the studio in Prisma's command line, which we never start, change or pass on.",
  'seq-queue': "States none; its file LICENSE is the MIT text. A driver for MySQL in Prisma's command line.",
};

const brought = broughtBy(allRooms().map(({ folder }) => join(import.meta.dirname, '..', folder)));
const inDoubt = brought.filter(({ licence }) => !isAllowed(licence, allowed));

it('brings to production only what asks for no more than a notice', () => {
  expect(brought.length).toBeGreaterThan(50);
  expect(inDoubt.filter(({ name }) => !(name in exceptions))).toEqual([]);
});

it('has no exception that is no longer needed', () => {
  expect(Object.keys(exceptions).filter((name) => !inDoubt.some((each) => each.name === name))).toEqual([]);
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
