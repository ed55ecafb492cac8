import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from './locales.ts';
import { parse } from './parse.ts';

function read(words: string, locale: Locale): string | null {
  const parsed = parse(words, { locale });
  return parsed.ok ? parsed.quantity.number : null;
}

describe('number words', () => {
  it('are read from 0 to 999,999 in French', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(`${spelled.fr(count)} = ${read(spelled.fr(count), 'fr')}`).toBe(
          `${spelled.fr(count)} = ${count}`,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('are read from 0 to 999,999 in English', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(`${spelled.en(count)} = ${read(spelled.en(count), 'en')}`).toBe(
          `${spelled.en(count)} = ${count}`,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['quatre-vingts', '80'],
    ['quatre vingt', '80'],
    ['quatre-vingt-onze', '91'],
    ['soixante-et-onze', '71'],
    ['soixante et onze', '71'],
    ['septante-deux', '72'],
    ['nonante et un', '91'],
    ['huitante', '80'],
    ['vingt et une', '21'],
    ['mille', '1000'],
    ['mille neuf cent quatre-vingt-dix-neuf', '1999'],
    ['cent mille', '100000'],
    ['deux millions cinq cent mille', '2500000'],
    ['trois milliards un', '3000000001'],
    ['vingt-douze', null],
    ['cent cent', null],
    ['mille mille', null],
    ['zéro mille', null],
    ['deux zéro', null],
    ['deux mille zéro', null],
    ['onze cents', '1100'],
    ['dix-neuf cent douze', '1912'],
    ['onze cent mille', '1100000'],
    ['vingt cents', null],
    ['deux mille onze cents', null],
    ['million', null],
  ])('in French: %j is %s', (words, expected) => {
    expect(read(words, 'fr')).toBe(expected);
  });

  it.each([
    ['two hundred and five', '205'],
    ['a hundred thousand', '100000'],
    ['one million and one', '1000001'],
    ['twenty-one', '21'],
    ['a five', null],
    ['hundred', null],
    ['twenty twelve', null],
    ['twenty-five hundred and six', '2506'],
    ['twenty hundred', null],
    ['two and three', null],
  ])('in English: %j is %s', (words, expected) => {
    expect(read(words, 'en')).toBe(expected);
  });
});

const anyCount = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999_999 }));

const small = {
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  ),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
};
const tens = {
  fr: [
    '',
    '',
    'vingt',
    'trente',
    'quarante',
    'cinquante',
    'soixante',
    'soixante',
    'quatre-vingt',
    'quatre-vingt',
  ],
  en: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
};

/** Writes a number the other way round from how it is read: by the school rules, one digit after the other. */
const spelled = {
  fr(count: number): string {
    if (count >= 1000) {
      const thousands = Math.floor(count / 1000);
      const before = thousands === 1 ? '' : `${spelled.fr(thousands).replace(/(cent|vingt)s$/, '$1')} `;
      return `${before}mille${count % 1000 ? ` ${spelled.fr(count % 1000)}` : ''}`;
    }
    if (count >= 100) {
      const hundreds = Math.floor(count / 100);
      const before = hundreds === 1 ? '' : `${small.fr[hundreds]} `;
      return count % 100
        ? `${before}cent ${spelled.fr(count % 100)}`
        : `${before}cent${hundreds > 1 ? 's' : ''}`;
    }
    if (count === 80) return 'quatre-vingts';
    if (count <= 16) return small.fr[count] ?? '';
    if (count < 20) return `dix-${small.fr[count - 10]}`;
    const ten = tens.fr[Math.floor(count / 10)] ?? '';
    const rest = count % (count >= 60 ? 20 : 10);
    if (rest === 0) return ten;
    return (rest === 1 || rest === 11) && count < 80
      ? `${ten} et ${spelled.fr(rest)}`
      : `${ten}-${spelled.fr(rest)}`;
  },
  en(count: number): string {
    if (count >= 1000) {
      return `${spelled.en(Math.floor(count / 1000))} thousand${count % 1000 ? ` ${spelled.en(count % 1000)}` : ''}`;
    }
    if (count >= 100) {
      return `${small.en[Math.floor(count / 100)]} hundred${count % 100 ? ` and ${spelled.en(count % 100)}` : ''}`;
    }
    if (count < 20) return small.en[count] ?? '';
    return [tens.en[Math.floor(count / 10)], count % 10 ? small.en[count % 10] : '']
      .filter(Boolean)
      .join('-');
  },
};
