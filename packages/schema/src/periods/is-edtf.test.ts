import type { Database } from '@akto-figures/prisma';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { isEdtf } from './is-edtf.ts';

let database: Database;
beforeAll(async () => {
  database = await openDump('migrated');
});
afterAll(() => database.close());

it.each([
  '2022',
  '2022-05',
  '2022-05-09',
  '2022~',
  '2022-05~',
  '2022-05-09~',
  '2022/2024',
  '2017-12-07/2018-05-10',
  '2021/..',
  '../2024',
  'XXXX-07-06',
  'XXXX-02-29',
  '2024-02-29',
  '2023-02-29',
  '2022-13',
  '2022-00',
  '2022-05-32',
  '0000',
  '0001',
  '2024/2022',
  '2022-05/2022-04',
  '../..',
  '',
  '22',
  '2022?',
  '202X',
  '2021-21',
  'XXXX',
  'XXXX-02-30',
  '2022-05-09T10:00',
  '2022/2024/2026',
  ' 2022',
  '2022-5',
  '..',
  '/',
  '2022/',
  '-2022',
])('says of %j what the database says', async (text) => {
  const [row] = await database.client.$queryRaw<[{ is: boolean }]>`SELECT is_edtf(${text}) AS "is"`;
  expect(isEdtf(text)).toBe(row.is);
});
