import { describe, expect, it } from 'vitest';
import { dated } from './dated.ts';
import { periodText, spokenPeriod } from './period-text.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a period', () => {
  it.each([
    ['2022', '2022', '2022'],
    ['2022-05', 'mai 2022', 'May 2022'],
    ['2022-05-09', '9 mai 2022', '9 May 2022'],
    ['2025-01-01', '1er janvier 2025', '1 January 2025'],
    ['0800', '0800', '0800'],
    ['XXXX-07-06', '6 juillet (année non précisée)', '6 July (year not stated)'],
    ['2018~', 'vers 2018', 'around 2018'],
    ['2022-05~', 'vers mai 2022', 'around May 2022'],
    ['2022-05-09~', 'vers le 9 mai 2022', 'around 9 May 2022'],
    ['2022-08/2022-10', 'd’août à octobre 2022', 'from August to October 2022'],
    ['2022-04/2023-04', 'd’avril 2022 à avril 2023', 'from April 2022 to April 2023'],
    ['2022-10/2023-01', 'd’octobre 2022 à janvier 2023', 'from October 2022 to January 2023'],
    ['2022-05/2022-07', 'de mai à juillet 2022', 'from May to July 2022'],
    ['2021-09/2022-06', 'de septembre 2021 à juin 2022', 'from September 2021 to June 2022'],
    ['2022-05-09/2022-05-12', 'du 9 au 12 mai 2022', 'from 9 to 12 May 2022'],
    ['2022-05-01/2022-06-01', 'du 1er mai au 1er juin 2022', 'from 1 May to 1 June 2022'],
    ['2022-05-09/2023-05-12', 'du 9 mai 2022 au 12 mai 2023', 'from 9 May 2022 to 12 May 2023'],
    ['2022-05-09/2024', 'du 9 mai 2022 à 2024', 'from 9 May 2022 to 2024'],
    ['2022-05/2022-05-20', 'de mai 2022 au 20 mai 2022', 'from May 2022 to 20 May 2022'],
    ['2021~/2024', 'de 2021 environ à 2024', 'from around 2021 to 2024'],
    ['2022-05/2022-07~', 'de mai 2022 à juillet 2022 environ', 'from May 2022 to around July 2022'],
    ['2022-01/2022-03', '1er trimestre 2022', 'first quarter of 2022'],
    ['2022-04/2022-06', '2e trimestre 2022', 'second quarter of 2022'],
    ['2022-10/2022-12', '4e trimestre 2022', 'fourth quarter of 2022'],
    ['2022-07/2022-12', '2e semestre 2022', 'second half of 2022'],
    ['2022-02/2022-04', 'de février à avril 2022', 'from February to April 2022'],
    ['2021-01/2022-03', 'de janvier 2021 à mars 2022', 'from January 2021 to March 2022'],
    ['2021/..', 'depuis 2021', 'since 2021'],
    ['2021-05/..', 'depuis mai 2021', 'since May 2021'],
    ['2022-05-09/..', 'depuis le 9 mai 2022', 'since 9 May 2022'],
    ['2021~/..', 'depuis 2021 environ', 'since around 2021'],
    ['../2024', 'jusqu’en 2024', 'until 2024'],
    ['../2024-08', 'jusqu’en août 2024', 'until August 2024'],
    ['../2022-05-09', 'jusqu’au 9 mai 2022', 'until 9 May 2022'],
    ['../2022-05-01~', 'jusqu’au 1er mai 2022 environ', 'until around 1 May 2022'],
  ])('%s is “%s” and “%s”, to read as to say', (edtf, french, english) => {
    for (const write of [periodText, spokenPeriod]) {
      expect([write(edtf, 'FR'), write(edtf, 'EN')].map(spaced)).toEqual([french, english]);
    }
  });

  it('of whole years has a dash to read, and none to say', () => {
    expect([periodText('2022/2024', 'FR'), periodText('2022/2024', 'EN')]).toEqual([
      '2022–2024',
      '2022–2024',
    ]);
    expect(spokenPeriod('2022/2024', 'FR')).toBe('de 2022 à 2024');
    expect(spokenPeriod('2022/2024', 'EN')).toBe('from 2022 to 2024');
  });

  it('keeps an ordinal beside its noun', () => {
    expect(periodText('2022-04/2022-06', 'FR')).toBe('2e\u00a0trimestre 2022');
  });

  it('that the hub does not keep is refused', () => {
    for (const text of ['2021-21', '202X', '2021?', ''])
      expect(() => periodText(text, 'FR')).toThrow(RangeError);
  });
});

it.each([
  ['2022-05-09', 'le 9 mai 2022', 'on 9 May 2022'],
  ['2022', 'en 2022', 'in 2022'],
  ['2022-05~', 'vers mai 2022', 'around May 2022'],
  ['2022-05-09~', 'vers le 9 mai 2022', 'around 9 May 2022'],
  ['XXXX-07-06', 'le 6 juillet (année non précisée)', 'on 6 July (year not stated)'],
  ['2022-04/2022-06', 'au 2e trimestre 2022', 'in the second quarter of 2022'],
  ['2022-05/2022-07', 'de mai à juillet 2022', 'from May to July 2022'],
])('%s in a sentence is “%s”, “%s”', (edtf, french, english) => {
  expect([dated(edtf, 'FR'), dated(edtf, 'EN')].map(spaced)).toEqual([french, english]);
});
