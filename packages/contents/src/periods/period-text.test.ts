import { describe, expect, it } from 'vitest';
import { periodText, spokenPeriod } from './period-text.ts';

describe('a period', () => {
  it.each([
    ['2022/2024', '2022–2024', 'de 2022 à 2024', '2022–2024', 'from 2022 to 2024'],
    ['2022', '2022', '2022', '2022', '2022'],
    ['2022-05~', 'vers mai 2022', 'vers mai 2022', 'around May 2022', 'around May 2022'],
    ['2018~', 'vers 2018', 'vers 2018', 'around 2018', 'around 2018'],
    ['2022-05-09', '9 mai 2022', '9 mai 2022', '9 May 2022', '9 May 2022'],
    ['2025-01-01', '1er janvier 2025', '1er janvier 2025', '1 January 2025', '1 January 2025'],
    [
      'XXXX-07-06',
      '6 juillet (année non précisée)',
      '6 juillet (année non précisée)',
      '6 July (year not stated)',
      '6 July (year not stated)',
    ],
    [
      '2017-12-07/2018-05-10',
      'du 7 décembre 2017 au 10 mai 2018',
      'du 7 décembre 2017 au 10 mai 2018',
      'from 7 December 2017 to 10 May 2018',
      'from 7 December 2017 to 10 May 2018',
    ],
    [
      '2021-09/2022-06',
      'de septembre 2021 à juin 2022',
      'de septembre 2021 à juin 2022',
      'from September 2021 to June 2022',
      'from September 2021 to June 2022',
    ],
    ['2021/..', 'depuis 2021', 'depuis 2021', 'since 2021', 'since 2021'],
  ])('%s reads as %s', (edtf, french, spokenFrench, english, spokenEnglish) => {
    expect(periodText(edtf, 'FR')).toBe(french);
    expect(spokenPeriod(edtf, 'FR')).toBe(spokenFrench);
    expect(periodText(edtf, 'EN')).toBe(english);
    expect(spokenPeriod(edtf, 'EN')).toBe(spokenEnglish);
  });
});
