import { expect, it } from 'vitest';
import { daysOf } from './days-of.ts';
import { readPeriod } from './read-period.ts';

it.each([
  ['2022', '2022'],
  ['2022-05', '2022-05'],
  ['2022/2024', '2022/2024'],
  ['2022-2024', '2022/2024'],
  ['2022 – 2024', '2022/2024'],
  ['de 2022 à 2024', '2022/2024'],
  ['from May 2022 to 2024', '2022-05/2024'],
  ['depuis 2021', '2021/..'],
  ['à partir de septembre 2021', '2021-09/..'],
  ['jusqu’en 2024', '../2024'],
  ['vers mai 2022', '2022-05~'],
  ['1er février 2022', '2022-02-01'],
  ['09/05/2022', '2022-05-09'],
  ['du 7 décembre 2017 au 10 mai 2018', '2017-12-07/2018-05-10'],
  ['2022 à 2022', '2022'],
])('“%s” is %s', (text, edtf) => expect(readPeriod(text)).toBe(edtf));

it.each(['', '22', 'bientôt', '2024-2022', '31 février 2022', 'depuis', '1/13/2022', '2022 à demain'])(
  '“%s” is no period',
  (text) => expect(readPeriod(text)).toBeNull(),
);

it('reads the days of a period once, however many figures have it', () => {
  expect(daysOf('2021-09/2024-08')).toBe(daysOf('2021-09/2024-08'));
  expect(daysOf('2021-09/2024-08')?.start).toEqual(new Date('2021-09-01T00:00:00Z'));
});
