import type { Locale } from '@akto-figures/quantity';
import { describe, expect, it } from 'vitest';
import { expectInProportion } from '../../../../tests/support/work.ts';
import { texts } from '../texts/texts.ts';
import { daysOf } from './days-of.ts';
import { isEdtf } from './is-edtf.ts';
import { periodText, spokenPeriod } from './period-text.ts';
import { readPeriod } from './read-period.ts';

/** What a text is read as; or the problem's code and its choices. */
function read(text: string, language: Locale = 'fr'): string {
  const result = readPeriod(text, language);
  if (result.ok) return result.edtf;
  return [result.problem.code, ...result.problem.choices.map(({ edtf }) => edtf)].join(' | ');
}

const inEither = (rows: readonly (readonly [string, string])[]) =>
  rows.flatMap(([text, expected]) =>
    (['fr', 'en'] as const).map((language) => [text, language, expected] as const),
  );

describe('a period as people write it', () => {
  it.each(
    inEither([
      // EDTF as it is.
      ['2022', '2022'],
      ['2022-05', '2022-05'],
      ['2008-12', '2008-12'],
      ['2022-05-09', '2022-05-09'],
      [' 2022/2024 ', '2022/2024'],
      ['2021/2022', '2021/2022'],
      ['2022/2022', '2022'],
      ['2021/..', '2021/..'],
      ['../2024', '../2024'],
      ['2022-05~', '2022-05~'],
      ['XXXX-07-06', 'XXXX-07-06'],
      // Years.
      ['2022-2024', '2022/2024'],
      ['2022 – 2024', '2022/2024'],
      ['2022–2024', '2022/2024'],
      ['2021–2022', '2021/2022'],
      ['2022—2024', '2022/2024'],
      ['2022-24', '2022/2024'],
      ['2022/24', '2022/2024'],
      ['2022–24', '2022/2024'],
      ['2021-22', 'twoReadings | 2021/2022 | 2021-09/2022-08'],
      ['2020-21', 'twoReadings | 2020/2021 | 2020-09/2021-08'],
      ['2021–22', 'twoReadings | 2021/2022 | 2021-09/2022-08'],
      ['2021/22', 'twoReadings | 2021/2022 | 2021-09/2022-08'],
      ['2021-2022', 'twoReadings | 2021/2022 | 2021-09/2022-08'],
      ['2021 - 2022', 'twoReadings | 2021/2022 | 2021-09/2022-08'],
      ['2010/12', 'twoReadings | 2010-12 | 2010/2012'],
      ['2022/05', '2022-05'],
      ['de 2022 à 2024', '2022/2024'],
      ['entre 2020 et 2021', '2020/2021'],
      ['between 2020 and 2021', '2020/2021'],
      ['entre 2020 et 2024', '2020/2024'],
      ['2020 et 2021', '2020/2021'],
      ['2020 et 2024', 'unreadable'],
      ['2022 à 2022', '2022'],
      ['en 2022', '2022'],
      ['année 2022', '2022'],
      ['au cours de l’année 2022', '2022'],
      ['sur la période 2022-2024', '2022/2024'],
      ['la période de mai à juillet 2022', '2022-05/2022-07'],
      ['années 2021 à 2023', '2021/2023'],
      ['année 2021-2022', 'twoReadings | 2021/2022 | 2021-09/2022-08'],
      ['in 2022', '2022'],
      ['during the year 2022', '2022'],
      // Parts of years.
      ['1er trimestre 2023', '2023-01/2023-03'],
      ['1ᵉʳ trimestre 2023', '2023-01/2023-03'],
      ['2e\u00a0trimestre 2022', '2022-04/2022-06'],
      ['2ème trimestre 2022', '2022-04/2022-06'],
      ['au troisième trimestre de l’année 2022', '2022-07/2022-09'],
      ['dernier trimestre 2022', '2022-10/2022-12'],
      ['5e trimestre 2022', 'unreadable'],
      ['T1 2024', '2024-01/2024-03'],
      ['T4-2023', '2023-10/2023-12'],
      ['2024 T1', '2024-01/2024-03'],
      ['2023-Q2', '2023-04/2023-06'],
      ['1T2024', '2024-01/2024-03'],
      ['T1 24', '2024-01/2024-03'],
      ['Q1 2023', '2023-01/2023-03'],
      ['first quarter of 2023', '2023-01/2023-03'],
      ['2nd quarter 2023', '2023-04/2023-06'],
      ['S1 2024', '2024-01/2024-06'],
      ['S2 2024', '2024-07/2024-12'],
      ['S3 2024', 'unreadable'],
      ['second semestre 2024', '2024-07/2024-12'],
      ['H1 2024', '2024-01/2024-06'],
      ['first half of 2022', '2022-01/2022-06'],
      ['T1-T3 2024', '2024-01/2024-09'],
      ['du 1er au 3e trimestre 2023', '2023-01/2023-09'],
      ['T4 2023 - T1 2024', '2023-10/2024-03'],
      ['depuis le 2e trimestre 2022', '2022-04/..'],
      // School years.
      ['année scolaire 2021-2022', '2021-09/2022-08'],
      ['année scolaire 2021/22', '2021-09/2022-08'],
      ['l’année universitaire 2021–2022', '2021-09/2022-08'],
      ['année scolaire 2021-2023', 'unreadable'],
      ['années scolaires 2021-2023', 'unreadable'],
      ['années 2020', 'unreadable'],
      ['les années 2020', 'unreadable'],
      ['exercice 2021-2022', 'unreadable'],
      ['T1 2021-2022', 'unreadable'],
      ['année scolaire 2021', 'twoReadings | 2020-09/2021-08 | 2021-09/2022-08'],
      ['school year 2021/22', '2021-09/2022-08'],
      ['2021-22 academic year', '2021-09/2022-08'],
      ['rentrée 2023', '2023-09'],
      ['à la rentrée de septembre 2023', '2023-09'],
      ['depuis la rentrée 2023', '2023-09/..'],
      ['rentrée scolaire 2023-2024', '2023-09'],
      // What is vague stays vague.
      ['fin 2023', '2023-12~'],
      ['à la fin de l’année 2023', '2023-12~'],
      ['début 2023', '2023-01~'],
      ['mi-2023', '2023-06~'],
      ['mi-mai 2022', '2022-05-15~'],
      ['fin février 2024', '2024-02-29~'],
      ['early 2023', '2023-01~'],
      ['mid-2023', '2023-06~'],
      ['late 2023', '2023-12~'],
      ['the end of 2023', '2023-12~'],
      ['vers mai 2022', '2022-05~'],
      ['vers le 9 mai 2022', '2022-05-09~'],
      ['around May 2022', '2022-05~'],
      ['environ 2018', '2018~'],
      ['2018 environ', '2018~'],
      ['~2018', '2018~'],
      // Open ends.
      ['depuis 2021', '2021/..'],
      ['depuis le 9 mai 2022', '2022-05-09/..'],
      ['depuis fin 2021', '2021-12~/..'],
      ['à partir de septembre 2021', '2021-09/..'],
      ['à partir d’avril 2021', '2021-04/..'],
      ['à compter du 1er janvier 2022', '2022-01-01/..'],
      ['dès 2021', '2021/..'],
      ['since 2021', '2021/..'],
      ['from 2021 onwards', '2021/..'],
      ['de 2021 à aujourd’hui', '2021/..'],
      ['from 2021 to the present', '2021/..'],
      ['jusqu’en 2024', '../2024'],
      ["jusqu'au 9 mai 2022", '../2022-05-09'],
      ['jusqu’à fin 2023', '../2023-12~'],
      ['d’ici 2027', '../2027'],
      ["d'ici à 2027", '../2027'],
      ['d’ici fin 2027', '../2027-12~'],
      ['à l’horizon 2030', '../2030'],
      ['by 2027', '../2027'],
      ['until 2024', '../2024'],
      ['by the end of 2027', '../2027-12~'],
      ['depuis 2021 jusqu’en 2024', '2021/2024'],
      // Spans of months and days.
      ['de mai à juillet 2022', '2022-05/2022-07'],
      ['d’août à octobre 2022', '2022-08/2022-10'],
      ['May to July 2022', '2022-05/2022-07'],
      ['mai – juillet 2022', '2022-05/2022-07'],
      ['mai-juillet 2022', '2022-05/2022-07'],
      ['mai et juin 2022', '2022-05/2022-06'],
      ['from May 2022 to 2024', '2022-05/2024'],
      ['du 9 au 12 mai 2022', '2022-05-09/2022-05-12'],
      ['9-12 mai 2022', '2022-05-09/2022-05-12'],
      ['May 9–12, 2022', '2022-05-09/2022-05-12'],
      ['du 9 mai au 12 juin 2022', '2022-05-09/2022-06-12'],
      ['du lundi 9 au vendredi 13 mai 2022', '2022-05-09/2022-05-13'],
      ['du 7 décembre 2017 au 10 mai 2018', '2017-12-07/2018-05-10'],
      ['du 9 mai 2022 à 2024', '2022-05-09/2024'],
      ['du 09/05/2022 au 13/05/2022', '2022-05-09/2022-05-13'],
      ['du 15/05 au 31/05/2022', '2022-05-15/2022-05-31'],
      ['de fin 2021 à début 2023', '2021-12~/2023-01~'],
      // Months and days.
      ['mai 2022', '2022-05'],
      ['sept. 2023', '2023-09'],
      ['déc. 2023', '2023-12'],
      ['Sept 2023', '2023-09'],
      ['juil. 2023', '2023-07'],
      ['sept.-2023', '2023-09'],
      ['05/2022', '2022-05'],
      ['le mois de mai 2022', '2022-05'],
      ['1er février 2022', '2022-02-01'],
      ['9 May 2022', '2022-05-09'],
      ['the 9th of May 2022', '2022-05-09'],
      ['May 9, 2022', '2022-05-09'],
      ['9 mai 22', '2022-05-09'],
      ['au 31 décembre 2023', '2023-12-31'],
      ['31/12/23', '2023-12-31'],
      ['31/12/2023', '2023-12-31'],
      ['31/12/98', '1998-12-31'],
      ['31.12.2023', '2023-12-31'],
      ['2022/05/09', '2022-05-09'],
      ['« 9 mai 2022 ».', '2022-05-09'],
      ['lundi 9 mai 2022', '2022-05-09'],
      ['Lundi 9\u00a0mai 2022', '2022-05-09'],
      ['Monday, 9 May 2022', '2022-05-09'],
      ['Monday, May 9, 2022', '2022-05-09'],
      ['mar. 10 mai 2022', '2022-05-10'],
      ['mar 2022', '2022-03'],
      ['sept. ’23', '2023-09'],
      // What is asked about.
      ['mardi 9 mai 2022', 'wrongWeekday | 2022-05-09 | 2022-05-10'],
      ['Sunday 9 May 2022', 'wrongWeekday | 2022-05-09 | 2022-05-08'],
      ['du mardi 9 au vendredi 13 mai 2022', 'wrongWeekday | 2022-05-09/2022-05-13 | 2022-05-10/2022-05-13'],
      ['31 février 2022', 'noSuchDay | 2022-02'],
      ['31/04/2022', 'noSuchDay | 2022-04'],
      ['2023-02-29', 'noSuchDay | 2023-02'],
      ['29 février 2024', '2024-02-29'],
      ['2024-2022', 'endsBeforeItBegins | 2022/2024'],
      ['2024/2022', 'endsBeforeItBegins | 2022/2024'],
      ['de novembre à janvier 2023', 'endsBeforeItBegins | 2022-11/2023-01'],
      ['6 juillet', 'noYear | XXXX-07-06'],
      ['jeudi 6 juillet', 'noYear | XXXX-07-06'],
      ['mai', 'noYear'],
      ['6 juillet (année non précisée)', 'XXXX-07-06'],
      ['29 February (year not stated)', 'XXXX-02-29'],
      ['mai-22', 'twoReadings | 2022-05 | XXXX-05-22'],
      // What is no period.
      ['', 'empty'],
      ['\u00a0 ', 'empty'],
      ['22', 'unreadable'],
      ['bientôt', 'unreadable'],
      ['depuis', 'unreadable'],
      ['2022 à demain', 'unreadable'],
      ['jui 2022', 'unreadable'],
      ['32 mai 2022', 'unreadable'],
      ['13/2022', 'unreadable'],
      ['2024-22', 'unreadable'],
      ['2021-21', 'unreadable'],
      ['202X', 'unreadable'],
      ['sur un an', 'unreadable'],
      ['par rapport à 2022', 'unreadable'],
      ['2'.repeat(texts.edtf.most + 1), 'tooLong'],
    ]),
  )('“%s” in %s is %s', (text, language, expected) => expect(read(text, language)).toBe(expected));

  it.each([
    ['04/05/2022', 'fr', '2022-05-04'],
    ['04/05/2022', 'en', 'twoReadings | 2022-05-04 | 2022-04-05'],
    ['04/05/22', 'en', 'twoReadings | 2022-05-04 | 2022-04-05'],
    ['04-05-2022', 'en', 'twoReadings | 2022-05-04 | 2022-04-05'],
    ['04.05.2022', 'en', '2022-05-04'],
    ['05/05/2022', 'en', '2022-05-05'],
    ['12/31/2022', 'en', '2022-12-31'],
    ['12/31/2022', 'fr', 'unreadable'],
    ['since 04/05/2022', 'en', 'twoReadings | 2022-05-04/.. | 2022-04-05/..'],
    ['04/05/2022 to 06/05/2022', 'en', 'twoReadings | 2022-05-04/2022-05-06 | 2022-04-05/2022-06-05'],
  ] as const)('“%s” in %s is %s: its digits stand in the order of the language', (text, language, expected) =>
    expect(read(text, language)).toBe(expected),
  );

  it('is asked about in words, with choices that are read as what they stand for', () => {
    const asked = readPeriod('2021-22', 'fr');
    expect(asked).toEqual({
      ok: false,
      problem: {
        code: 'twoReadings',
        message: {
          fr: 'Cette période peut se lire de plusieurs façons.',
          en: 'This period can be read in more than one way.',
        },
        choices: [
          { edtf: '2021/2022', words: { fr: 'de 2021 à 2022', en: 'from 2021 to 2022' } },
          {
            edtf: '2021-09/2022-08',
            words: { fr: 'de septembre 2021 à août 2022', en: 'from September 2021 to August 2022' },
          },
        ],
      },
    });
    for (const { edtf, words } of asked.ok ? [] : asked.problem.choices) {
      expect([read(words.fr, 'fr'), read(words.en, 'en')]).toEqual([edtf, edtf]);
    }
  });

  it.each([
    ['mardi 9 mai 2022', 'Le 9 mai 2022 est un lundi.', '9 May 2022 is a Monday.'],
    ['31 février 2022', 'Février 2022 n’a que 28\u00a0jours.', 'February 2022 has only 28 days.'],
  ])('%s is told: %s', (text, fr, en) => {
    expect(readPeriod(text, 'fr')).toMatchObject({ problem: { message: { fr, en } } });
  });
});

describe('what the hub writes', () => {
  it('is read as what it was, in each language, on the page and aloud', () => {
    const wrong: string[] = [];
    for (const period of periods(1000)) {
      for (const [write, language] of [
        [(edtf: string) => periodText(edtf, 'FR'), 'fr'],
        [(edtf: string) => periodText(edtf, 'EN'), 'en'],
        [(edtf: string) => spokenPeriod(edtf, 'FR'), 'fr'],
        [(edtf: string) => spokenPeriod(edtf, 'EN'), 'en'],
      ] as const) {
        const back = read(write(period), language);
        const isSame = back === period || JSON.stringify(daysOf(back)) === JSON.stringify(daysOf(period));
        if (!isSame) wrong.push(`${period}: ${write(period)}: ${back}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  /** Periods of every kind that the hub keeps, the same in each run. */
  function* periods(count: number): Generator<string> {
    let seed = 1;
    const below = (bound: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % bound;
    };
    const two = (number: number) => String(number).padStart(2, '0');
    const date = () => {
      const year = [2020, 2021, 2022, 2023, 1998, 800][below(6)] ?? 2024;
      const parts = [String(year).padStart(4, '0'), two(below(12) + 1), two(below(31) + 1)];
      return parts.slice(0, below(3) + 1).join('-') + (below(5) === 0 ? '~' : '');
    };
    const kinds = [date, () => `${date()}/${date()}`, () => `${date()}/..`, () => `../${date()}`, noYear];
    function noYear() {
      return `XXXX-${two(below(12) + 1)}-${two(below(31) + 1)}`;
    }
    for (let made = 0; made < count; ) {
      const period = kinds[below(kinds.length)]?.() ?? '';
      const [from, to] = period.split('/');
      if (!isEdtf(period) || from === to) continue;
      made += 1;
      yield period;
    }
  }
});

it.each([
  'a ',
  'à au ',
  'de ',
  'en à ',
  '1-',
  '–',
  'mai à ',
  '1 à ',
  "d'",
  '2022-',
  'jusqu’en ',
  ' ',
  '(',
  '9/05 à ',
])('is soon done with “%s” over and over', async (part) => {
  for (const end of ['', '2022', 'x']) {
    await expectInProportion(
      (length) => readPeriod(part.repeat(length).slice(0, length - end.length) + end, 'en'),
      texts.edtf.most,
    );
  }
});

it('reads the days of a period once, however many figures have it', () => {
  expect(daysOf('2021-09/2024-08')).toBe(daysOf('2021-09/2024-08'));
  expect(daysOf('2021-09/2024-08')?.start).toEqual(new Date('2021-09-01T00:00:00Z'));
});
