import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectInProportion } from '../../../tests/support/work.ts';
import { type Parsed, type ParseOptions, parse } from './parse.ts';

/** "MORE_THAN 1780 contract", or the problem's code. */
function said(parsed: Parsed): string {
  if (!parsed.ok) return parsed.problem.code;
  const { qualifier, number, unit } = parsed.quantity;
  return [qualifier, number, unit].filter((part) => part !== null).join(' ');
}

const french = (text: string, unit?: ParseOptions['unit']) => said(parse(text, { locale: 'fr', unit }));
const english = (text: string, unit?: ParseOptions['unit']) => said(parse(text, { locale: 'en', unit }));

describe('in French', () => {
  it.each([
    ['plus de 1 780', 'MORE_THAN 1780'],
    ['plus de 1\u202F780 contrats', 'MORE_THAN 1780 contract'],
    ['PLUS DE 1\u00A0780 CONTRATS', 'MORE_THAN 1780 contract'],
    ['plus de 1\u2009780', 'MORE_THAN 1780'],
    ['plus de 1\u2007780', 'MORE_THAN 1780'],
    ['  plus  de\n1 780  ', 'MORE_THAN 1780'],
    ["plus de 1'780", 'MORE_THAN 1780'],
    ['plus de 1’780', 'MORE_THAN 1780'],
    ['> 1780', 'MORE_THAN 1780'],
    ['un peu plus de 1 780', 'MORE_THAN 1780'],
    ['au-delà de 1 780', 'MORE_THAN 1780'],
    ['plus d’un millier', 'MORE_THAN 1000'],
    ["plus d'une centaine d'organisations", 'MORE_THAN 100 organisation'],
    ['au moins 20', 'AT_LEAST 20'],
    ['20 au moins', 'AT_LEAST 20'],
    ['20 contrats et plus', 'AT_LEAST 20 contract'],
    ['minimum 20', 'AT_LEAST 20'],
    ['≥20', 'AT_LEAST 20'],
    ['100+', 'AT_LEAST 100'],
    ['pas moins de 20', 'AT_LEAST 20'],
    ['près de 200', 'NEARLY 200'],
    ['pres de 200', 'NEARLY 200'],
    ['pre\u0300s de 200', 'NEARLY 200'],
    ['Presque 200 réunions', 'NEARLY 200 meeting'],
    ['un peu moins de 200', 'NEARLY 200'],
    ['près d’un millier d’entreprises', 'NEARLY 1000 company'],
    ['environ 100', 'ABOUT 100'],
    ['200 environ', 'ABOUT 200'],
    ['200 personnes environ', 'ABOUT 200 person'],
    ['quelque 5 000 entreprises', 'ABOUT 5000 company'],
    ['~ 5000', 'ABOUT 5000'],
    ['une centaine', 'ABOUT 100'],
    ['une douzaine', 'ABOUT 12'],
    ['une demi-douzaine', 'ABOUT 6'],
    ['deux dizaines', 'ABOUT 20'],
    ['un millier de contrats', 'ABOUT 1000 contract'],
    ['5 milliers', 'ABOUT 5000'],
    ['exactement une douzaine', 'EXACT 12'],
    ['moins de 50', 'LESS_THAN 50'],
    ['moins d’une vingtaine', 'LESS_THAN 20'],
    ['jusqu’à 50', 'UP_TO 50'],
    ["jusqu'a 50", 'UP_TO 50'],
    ['pas plus de 50', 'UP_TO 50'],
    ['50 au maximum', 'UP_TO 50'],
    ['dépassent les 1 000 contrats', 'MORE_THAN 1000 contract'],
    ['franchi la barre des 1 000', 'MORE_THAN 1000'],
    ['plus des 1 000', 'MORE_THAN 1000'],
    ['au bas mot 300', 'AT_LEAST 300'],
    ['frôle les 300', 'NEARLY 300'],
    ['proche de 300', 'NEARLY 300'],
    ['avoisinent 300', 'ABOUT 300'],
    ['à peine 1 %', 'LESS_THAN 1 percent'],
    ['plafonné à 3 000 €', 'UP_TO 3000 euro'],
    ['ne dépasse pas 6 %', 'UP_TO 6 percent'],
    ['<= 50', 'UP_TO 50'],
    ['huit', 'EXACT 8'],
    ['une entreprise', 'EXACT 1 company'],
    ['1,5 million', 'EXACT 1500000'],
    ['1,5 million d’euros', 'EXACT 1500000 euro'],
    ['2 milliards', 'EXACT 2000000000'],
    ['deux millions de contrats', 'EXACT 2000000 contract'],
    ['10 mille', 'EXACT 10000'],
    ['5 M€', 'EXACT 5000000 euro'],
    ['1,5 Md€', 'EXACT 1500000000 euro'],
    ['120k€', 'EXACT 120000 euro'],
    ['1 780 EUR', 'EXACT 1780 euro'],
    ['41 %', 'EXACT 41 percent'],
    ['41%', 'EXACT 41 percent'],
    ['41\u202F%', 'EXACT 41 percent'],
    ['+41,3 %', 'EXACT 41.3 percent'],
    ['quarante et un pour cent', 'EXACT 41 percent'],
    ['cent pour cent', 'EXACT 100 percent'],
    ['-12.5 %', 'EXACT -12.5 percent'],
    ['−12,5 %', 'EXACT -12.5 percent'],
    ['moins 12,5 %', 'EXACT -12.5 percent'],
    ['plus de −5 %', 'MORE_THAN -5 percent'],
    ['-0', 'EXACT 0'],
    ['1.234.567', 'EXACT 1234567'],
    ['1.234,5', 'EXACT 1234.5'],
    ['1,234.5', 'EXACT 1234.5'],
    ['1 234,567', 'EXACT 1234.567'],
    ['1234,567', 'EXACT 1234.567'],
    ['0,123', 'EXACT 0.123'],
    ['1,2340', 'EXACT 1.234'],
    ['12.5', 'EXACT 12.5'],
    ['450 CFA', 'EXACT 450 training_centre'],
    ['450 centres de formation d’apprentis', 'EXACT 450 training_centre'],
    ['2 500 organismes de formation', 'EXACT 2500 training_provider'],
    ['3 évènements', 'EXACT 3 event'],
  ])('%j is %s', (text, expected) => {
    expect(french(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    [' \u202F\n', 'empty'],
    ['x'.repeat(201), 'tooLong'],
    ['plus de', 'noNumber'],
    ['contrats', 'noNumber'],
    ['des centaines', 'vagueNumber'],
    ['plusieurs milliers de contrats', 'vagueNumber'],
    ['quelques dizaines', 'vagueNumber'],
    ['entre 10 et 20', 'range'],
    ['10-20', 'range'],
    ['1  780', 'twoNumbers'],
    ['dix à vingt', 'range'],
    ['deux mille milliards', 'unknownWords'],
    ['plus de près de 200', 'twoQualifiers'],
    ['environ 200 au plus', 'twoQualifiers'],
    ['200 environ au plus', 'twoQualifiers'],
    ['au moins plus de 200', 'twoQualifiers'],
    ['1.234', 'ambiguousSeparator'],
    ['plus de 1,234 contrats', 'ambiguousSeparator'],
    ['12 34', 'badGrouping'],
    ['1 7800', 'badGrouping'],
    ['1.2.3', 'badGrouping'],
    ['1234 567', 'badGrouping'],
    ['1234 567,5', 'badGrouping'],
    ['1.234 567', 'badGrouping'],
    ['1 234.567.890', 'badGrouping'],
    ['007', 'leadingZero'],
    ['012.345', 'leadingZero'],
    ['123456789012345678901', 'tooLarge'],
    ['999999999999 milliards', 'tooLarge'],
    ['0,1234567', 'tooPrecise'],
    ['1 780 contrats d’apprentissage', 'unknownWords'],
    ['de 1 780', 'unknownWords'],
    ['1 780 de contrats', 'unknownWords'],
    ['5 % contrats', 'unknownWords'],
    ['5 m', 'unknownWords'],
    ['1e5', 'twoNumbers'],
    ['≮ 5', 'unknownWords'],
    ['<\u0338 5', 'unknownWords'],
    ['--5', 'unknownWords'],
    ['٣', 'noNumber'],
    ['1,5 billion', 'unknownWords'],
  ])('%j is refused: %s', (text, code) => {
    expect(french(text)).toBe(code);
  });
});

describe('in English', () => {
  it.each([
    ['more than 1,780', 'MORE_THAN 1780'],
    ['Over 1,780 contracts', 'MORE_THAN 1780 contract'],
    ['1,780', 'EXACT 1780'],
    ['1 780', 'EXACT 1780'],
    ['1,234,567.89', 'EXACT 1234567.89'],
    ['12,5', 'EXACT 12.5'],
    ['0,123', 'EXACT 0.123'],
    ['1.2340', 'EXACT 1.234'],
    ['at least 20', 'AT_LEAST 20'],
    ['20 or more people', 'AT_LEAST 20 person'],
    ['no fewer than 20 persons', 'AT_LEAST 20 person'],
    ['nearly 200', 'NEARLY 200'],
    ['just under 200', 'NEARLY 200'],
    ['about 100', 'ABOUT 100'],
    ['some 100 organizations', 'ABOUT 100 organisation'],
    ['close to 100', 'ABOUT 100'],
    ['a dozen', 'ABOUT 12'],
    ['half a dozen events', 'ABOUT 6 event'],
    ['two dozen', 'ABOUT 24'],
    ['more than a dozen', 'MORE_THAN 12'],
    ['fewer than 50', 'LESS_THAN 50'],
    ['up to 50', 'UP_TO 50'],
    ['no more than 50', 'UP_TO 50'],
    ['eight', 'EXACT 8'],
    ['a hundred', 'EXACT 100'],
    ['more than a thousand', 'MORE_THAN 1000'],
    ['1.5 million', 'EXACT 1500000'],
    ['two billion euros', 'EXACT 2000000000 euro'],
    ['€1.5m', 'EXACT 1500000 euro'],
    ['€1,780', 'EXACT 1780 euro'],
    ['−€5', 'EXACT -5 euro'],
    ['€-5', 'EXACT -5 euro'],
    ['41%', 'EXACT 41 percent'],
    ['41 per cent', 'EXACT 41 percent'],
    ['minus 5 percent', 'EXACT -5 percent'],
  ])('%j is %s', (text, expected) => {
    expect(english(text)).toBe(expected);
  });

  it.each([
    ['1.234', 'ambiguousSeparator'],
    ['1234,567', 'badGrouping'],
    ['1 234,567', 'badGrouping'],
    ['1,23,456', 'badGrouping'],
    ['hundreds of contracts', 'vagueNumber'],
    ['a few', 'vagueNumber'],
    ['about more than 5', 'twoQualifiers'],
    ['a contract', 'noNumber'],
    ['from 10 to 20', 'range'],
    ['plus de 1,780', 'unknownWords'],
  ])('%j is refused: %s', (text, code) => {
    expect(english(text)).toBe(code);
  });
});

describe('the unit', () => {
  it('is the expected one where the text says none', () => {
    expect(french('plus de 1 780', 'contract')).toBe('MORE_THAN 1780 contract');
    expect(french('1 780 contrats', 'contract')).toBe('EXACT 1780 contract');
  });

  it('is refused where the text says another', () => {
    expect(french('1 780 contrats', 'company')).toBe('unitMismatch');
    expect(french('41 %', null)).toBe('unitMismatch');
    expect(english('€5', 'contract')).toBe('unitMismatch');
  });
});

describe('a problem', () => {
  const problemOf = (text: string, locale: 'fr' | 'en' = 'fr', unit?: ParseOptions['unit']) => {
    const parsed = parse(text, { locale, unit });
    if (parsed.ok) throw new Error(`${text} was read`);
    return parsed.problem;
  };

  it('offers both readings of an ambiguous number, each written so that it can be read', () => {
    const { message, readings } = problemOf('plus de 1.234 contrats');
    expect(readings).toEqual([
      { qualifier: 'MORE_THAN', number: '1234', unit: 'contract' },
      { qualifier: 'MORE_THAN', number: '1.234', unit: 'contract' },
    ]);
    const [, first = '', second = ''] =
      /Écrivez «\u00A0(.+)\u00A0» ou «\u00A0(.+)\u00A0»/.exec(message) ?? [];
    expect([french(first), french(second)]).toEqual(['MORE_THAN 1234 contract', 'MORE_THAN 1.234 contract']);
    expect(problemOf('-1.234', 'en').message).toBe(
      '“1.234” can be read in two ways. Write “−1,234” or “−1.2340”.',
    );
  });

  it('says what was read, where, and what would be right', () => {
    expect(problemOf('1 780 contrats d’apprentissage')).toEqual({
      code: 'unknownWords',
      message:
        '«\u00A0d’apprentissage\u00A0» n’est pas compris ici. Écrivez un nombre et son unité, ' +
        'par exemple «\u00A0plus de 1\u202F780\u00A0contrats\u00A0».',
      at: 15,
      read: 'd’apprentissage',
    });
    expect(problemOf('environ 200 au plus').message).toContain('environ\u00A0» et «\u00A0au plus');
    expect(problemOf('de 10 à 20')).toMatchObject({ at: 0, read: 'de 10 à 20' });
    expect(problemOf('41 %', 'en', 'contract').message).toBe(
      'The unit read is “%”, the unit expected is “contracts”. Correct one of the two.',
    );
  });

  it('points into the text as it was given, accents of their own included', () => {
    const text = 'pre\u0300s de 200 e\u0301oliennes';
    const { at, read } = problemOf(text);
    expect(text.slice(at)).toBe(read);
    expect(read).toBe('e\u0301oliennes');
  });
});

describe('any text', () => {
  const crumbs = [
    'plus',
    'de',
    "d'",
    'près',
    '1',
    '780',
    ' ',
    '\u202F',
    '.',
    ',',
    '-',
    '%',
    '€',
    'mille',
    'a',
    'dozen',
    'une',
    'centaine',
    '\u0301',
    'cent',
    'or more',
    '≥',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...crumbs), { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...crumbs), { maxLength: 20 }).map((parts) => parts.join(' ')),
  );

  it.each(['fr', 'en'] as const)('is answered in %s, and a problem points into it', (locale) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parse(text, { locale });
        if (parsed.ok) return;
        const { at, read, message } = parsed.problem;
        expect(text.slice(at, at + read.length)).toBe(read);
        expect(message).not.toMatch(/undefined|\$\{/);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['a million digits', '1'.repeat(1_000_000)],
    ['a million separators', '1 '.repeat(500_000)],
    ['two hundred separators', '1 '.repeat(100)],
    ['two hundred hyphens', 'a-'.repeat(100)],
    ['two hundred number words', 'cent '.repeat(40)],
    ['two hundred accents', `e${'\u0301'.repeat(199)}`],
  ])('costs little: %s', (_, text) =>
    expectInProportion((length) => french(text.slice(0, length)), text.length),
  );
});
