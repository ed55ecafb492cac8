import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../locales.ts';
import { parseValue } from './parse-value.ts';
import { speakValue } from './speak-value.ts';
import { formatValue } from './write-value.ts';

/** What is read: the value as it is written, and what is beside it; or the problem's code and its choices. */
function read(text: string, locale: Locale = 'fr', options: object = {}): string {
  const parsed = parseValue(text, { locale, rest: 'given', ...options });
  const plain = (written: string) => written.replace(/[\u00A0\u202F]/g, ' ');
  if (!parsed.ok) {
    const { code, choices = [] } = parsed.problem;
    return [code, ...choices.map((each) => plain(formatValue(each, { locale })))].join(' | ');
  }
  const { value, rest, period, stripped } = parsed;
  return [
    `${value.kind} ${plain(formatValue(value, { locale }))}`,
    speakValue(value, { locale }),
    rest && `rest ${rest}`,
    period && `period ${period}`,
    stripped && `stripped ${stripped.join(' ')}`,
  ]
    .filter(Boolean)
    .join(' | ');
}

describe('a value in French', () => {
  it.each([
    ['plus de 1 780 contrats', 'NUMBER plus de 1 780 contrats | plus de 1780 contrats'],
    ['5,40 %', 'NUMBER 5,40 % | 5,40 pour cent'],
    ['41,0 %', 'NUMBER 41,0 % | 41,0 pour cent'],
    ['2,30 €', 'NUMBER 2,30 € | 2,30 euros'],
    ['7,6 millions d’euros', 'NUMBER 7,6 millions d’euros | 7,6 millions d’euros'],
    ['1,2 Md€', 'NUMBER 1,2 milliard d’euros | 1,2 milliard d’euros'],
    ['320 k€', 'NUMBER 320 000 € | 320000 euros'],
    ['+ 9 %', 'NUMBER + 9 % | en hausse de 9 pour cent'],
    ['−4 %', 'NUMBER −4 % | en baisse de 4 pour cent'],
    ['+ 2 091 contrats', 'NUMBER + 2 091 contrats | en hausse de 2091 contrats'],
    ['en hausse de plus de 41 %', 'NUMBER en hausse de plus de 41 % | en hausse de plus de 41 pour cent'],
    ['une baisse de près de 5 %', 'NUMBER en baisse de près de 5 % | en baisse de près de 5 pour cent'],
    ['en hausse d’environ 12 %', 'NUMBER en hausse d’environ 12 % | en hausse d’environ 12 pour cent'],
    ['10 % de plus qu’en 2023', 'NUMBER + 10 % | en hausse de 10 pour cent | period en 2023'],
    ['+ 3,5 points', 'NUMBER + 3,5 points | en hausse de 3,5 points'],
    ['- 8 points par rapport à 2024', 'NUMBER −8 points | en baisse de 8 points | period par rapport à 2024'],
    ['deux millions et demi d’euros', 'NUMBER 2 500 000 € | 2,5 millions d’euros'],
    ['2 millions et demi', 'NUMBER 2,5 millions | 2,5 millions'],
    ['deux ans et demi', 'NUMBER 2,5 ans | 2,5 ans'],
    ['une heure et demie de formation', 'NUMBER 1,5 heure | 1,5 heure | rest formation'],
    ['120 et quelques entreprises', 'NUMBER plus de 120 entreprises | plus de 120 entreprises'],
    ['onze cents euros', 'NUMBER 1 100 € | 1100 euros'],
    ['12,5 Md d’euros', 'NUMBER 12,5 milliards d’euros | 12,5 milliards d’euros'],
    ['100 jeunes et plus', 'NUMBER au moins 100 | au moins 100 | rest jeunes'],
    ['12 mois et plus', 'NUMBER au moins 12 mois | au moins 12 mois'],
    ['1 200 diplômés de niveau bac et plus', 'unknownWords'],
    ['350 entreprises de taille moyenne et plus', 'unknownWords'],
    ['12 mois de formation de niveau bac et plus', 'duration'],
    ['le dixième salon', 'fraction'],
    ['un cinquième contrat', 'fraction'],
    ['les deux tiers des contrats', 'FRACTION deux tiers | deux tiers | rest contrats'],
    ['près du quart des salariés', 'FRACTION près d’un quart | près d’un quart | rest salariés'],
    ['2 000 à 2 050', 'RANGE entre 2 000 et 2 050 | entre 2000 et 2050'],
    ['7 jeunes sur 10', 'RATIO 7 sur 10 | 7 sur 10 | rest jeunes'],
    ['un adhérent sur trois', 'RATIO 1 sur 3 | 1 sur 3 | rest adhérent'],
    ['plus d’une entreprise sur deux', 'RATIO plus de 1 entreprise sur 2 | plus d’une entreprise sur 2'],
    ['4,4/5', 'RATIO 4,4 sur 5 | 4,4 sur 5'],
    ['deux tiers', 'FRACTION deux tiers | deux tiers'],
    ['plus de trois quarts', 'FRACTION plus de trois quarts | plus de trois quarts'],
    ['plus d’un tiers des contrats', 'FRACTION plus d’un tiers | plus d’un tiers | rest contrats'],
    ['7/12', 'FRACTION 7/12 | 7/12'],
    ['entre 15 et 20 %', 'RANGE entre 15 et 20 % | entre 15 et 20 pour cent'],
    ['de 12 000 à 15 000', 'RANGE entre 12 000 et 15 000 | entre 12000 et 15000'],
    [
      'de 2 à 3 millions d’euros',
      'RANGE entre 2 millions et 3 millions d’euros | entre 2 millions et 3 millions d’euros',
    ],
    ['320 à 400 k€', 'RANGE entre 320 000 et 400 000 € | entre 320000 et 400000 euros'],
    ['6 à 12 mois', 'RANGE entre 6 et 12 mois | entre 6 et 12 mois'],
    ['11 M€ par an', 'NUMBER 11 millions d’euros par an | 11 millions d’euros par an'],
    ['31,50 € de l’heure', 'NUMBER 31,50 € par heure | 31,50 euros par heure'],
    ['17,7 mois', 'NUMBER 17,7 mois | 17,7 mois'],
    ['3 h 30', 'NUMBER 3 h 30 | 3 heures 30'],
    [
      '11 millions d’heures de formation',
      'NUMBER 11 millions d’heures | 11 millions d’heures | rest de formation',
    ],
    ['3 millions de points', 'NUMBER 3 000 000 points | 3 millions de points'],
    ['1,2345678 million d’euros', 'NUMBER 1 234 567,8 € | 1234567,8 euros'],
    ['deux fois plus', 'MULTIPLE × 2 | multiplié par 2'],
    ['multiplié par 4,3', 'MULTIPLE × 4,3 | multiplié par 4,3'],
    ['un quasi-triplement', 'MULTIPLE près de × 3 | près de multiplié par 3'],
    ['(+11 points) (1)', 'NUMBER + 11 points | en hausse de 11 points | stripped ( ) (1)'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['+500 entreprises', 'plusOrMoreThan | plus de 500 entreprises | + 500 entreprises'],
    ['1 000 administrateurs pour 1 140 salariés', 'ratio'],
    ['12 sur 10', 'ratio'],
    ['1 sur 2 sur 3', 'ratio'],
    ['la moitié des deux tiers', 'fraction'],
    ['entre 20 et 15 %', 'range | entre 15 et 20 %'],
    ['deux à trois millions', 'range'],
    ['7 jours sur 7', 'duration'],
    ['4 fois moins', 'multiple'],
    ['2e rang', 'rank'],
    ['base 100 en 2015', 'index'],
    ['4,7 % (contre 4 % en 2011)', 'pair'],
    ['£1,2m', 'currency'],
    ['n.d.', 'notStated'],
    ['quelques dizaines', 'vagueNumber'],
  ])('%j is refused or asked about: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('takes the unit that is expected, and points of a rate', () => {
    expect(read('6', 'fr', { unit: 'month' })).toBe('NUMBER 6 mois | 6 mois');
    expect(read('+ 3 points', 'fr', { unit: 'percent' })).toBe('NUMBER + 3 points | en hausse de 3 points');
    expect(read('7 sur 10', 'fr', { unit: 'percent' })).toBe('RATIO 7 sur 10 | 7 sur 10');
    expect(read('6 mois', 'fr', { unit: 'contract' })).toBe('unitMismatch');
    expect(read('7 jeunes sur 10', 'fr', { rest: undefined })).toBe('unknownWords');
  });
});

it.each([
  ['+9%', 'NUMBER +9% | up by 9 percent'],
  ['21% more', 'NUMBER +21% | up by 21 percent'],
  ['down by more than 4%', 'NUMBER down by more than 4% | down by more than 4 percent'],
  ['+3.5pp', 'NUMBER +3.5 percentage points | up by 3.5 percentage points'],
  ['one in five', 'RATIO 1 out of 5 | 1 out of 5'],
  ['Just under a fifth', 'FRACTION nearly one fifth | nearly one fifth'],
  [
    'between €2 and €3 million',
    'RANGE between €2 million and €3 million | between 2 million and 3 million euros',
  ],
  ['twice as many', 'MULTIPLE × 2 | multiplied by 2'],
  ['€15 per hour', 'NUMBER €15 per hour | 15 euros per hour'],
  ['as many as 300', 'NUMBER up to 300 | up to 300'],
])('a value in English: %j is %s', (text, expected) => {
  expect(read(text, 'en')).toBe(expected);
});

it('may break between the words of a change and of a ratio, and never between a number and its unit', () => {
  const written = (text: string) => {
    const parsed = parseValue(text, { locale: 'fr' });
    return parsed.ok ? formatValue(parsed.value, { locale: 'fr' }) : '';
  };
  expect(written('en hausse de plus de 41 %')).toBe('en hausse de plus de\u00a041\u00a0%');
  expect(written('plus de 7 sur 10')).toBe('plus\u00a0de\u00a07 sur\u00a010');
  expect(written('entre 15 et 20 %')).toBe('entre\u00a015 et\u00a020\u00a0%');
});

it('answers any text, and never throws at it', () => {
  // biome-ignore format: numbers, signs, what scales, counts, measures and ties them
  const pieces = [
    '1,2345678', '3', '7,60', '1.234', '10', '0', '−4', '+', '-', '%', '€', '/', '×', '(', ')', 'plus de', 'près de', 'millions', 'milliard',
    'k€', 'M€', 'de', 'points', 'mois', 'h', '30', 'contrats', 'jeunes', 'sur', 'entre', 'et', 'à', 'par an', 'la moitié', 'deux', 'tiers',
    'fois plus', 'quasi', 'doublement', 'en hausse de', 'en baisse de', 'de plus', 'qu’en 2023',
  ];
  const text = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 })
    .map((some) => some.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom('fr' as const, 'en' as const), (given, locale) => {
      const parsed = parseValue(given, { locale, rest: 'given' });
      if (parsed.ok) formatValue(parsed.value, { locale });
    }),
    { numRuns: 5_000 },
  );
});

describe('an expression that is none', () => {
  const told = (text: string, locale: Locale = 'fr') => {
    const read = parseValue(text, { locale, rest: 'given' });
    return read.ok ? 'read' : read.problem.message.replaceAll(/[\u00a0\u202f]/g, ' ');
  };

  it.each<[string, string]>([
    ['12 sur 10', '« 12 sur 10 » : la part dépasse le total.'],
    ['cinq quarts', '« cinq quarts » : la fraction dépasse son tout.'],
    [
      'entre 20 et 15 %',
      '« entre 20 et 15 % » : la plus petite borne vient d’abord. Écrivez « entre 15 et 20 % ».',
    ],
    ['2021-2022', '« 2021-2022 » : ce sont des années. Donnez-les comme période, et écrivez ici un nombre.'],
    ['entre 15 et 15 %', '« entre 15 et 15 % » : les deux bornes sont égales. Écrivez un seul nombre.'],
    ['zéro fois plus', '« zéro fois plus » : un multiple est plus grand que zéro.'],
    [
      '1 sur 2 sur 3',
      '« 1 sur 2 sur 3 » est un rapport qui ne se lit pas ainsi : il a une part, puis son total',
    ],
    [
      '15 % à 20 €',
      '« 15 % à 20 € » est une fourchette qui ne se lit pas ainsi : elle a deux bornes exactes',
    ],
  ])('is told what was read, why it is none, and the way on: %s', (text, message) => {
    expect(told(text)).toContain(message);
  });

  it('is told so in English', () => {
    expect(told('12 out of 10', 'en')).toContain('“12 out of 10”: the part is larger than the whole.');
    expect(told('between 20 and 15%', 'en')).toContain('Write “between 15 and 20%”.');
  });

  it('may be meant the other way round', () => {
    const read = parseValue('entre 20 et 15 %', { locale: 'fr' });
    expect(read.ok ? [] : read.problem.choices).toMatchObject([{ kind: 'RANGE', low: '15', high: '20' }]);
  });
});
