import { describe, expect, it } from 'vitest';
import { asASentence, excerptOf, longestExcerpt } from './quote-excerpt.ts';

const set = (prefix: string, exact: string, suffix: string) => {
  const excerpt = excerptOf({ prefix, exact, suffix });
  return excerpt && Object.values(asASentence(excerpt)).join('|');
};

describe('what is shown of a quote', () => {
  it('is all of a short sentence', () => {
    expect(set('Depuis 2021, ', 'plus de 1\u202f780', ' formations ont été suivies.')).toBe(
      'Depuis 2021, |plus de 1\u202f780| formations ont été suivies.',
    );
  });

  it('says where the sentence goes on', () => {
    expect(set('formés depuis 2021, ', '1\u202f780', ' personnes, dont')).toBe(
      '…\u00a0formés depuis 2021, |1\u202f780| personnes, dont\u00a0…',
    );
  });

  it('is cut at words, on the side that has more of them', () => {
    const words = 'formation '.repeat(40);
    const excerpt = excerptOf({ prefix: 'Soit ', exact: '12', suffix: ` ${words}` });
    expect(excerpt?.prefix).toBe('Soit ');
    expect(excerpt?.suffix).toMatch(/^( formation)+$/);
    for (const [prefix, suffix] of [
      [words, ''],
      [words, ` ${words}`],
      ['', ` ${words}`],
    ] as const) {
      const shown = set(prefix, '12', suffix) ?? '';
      expect(shown.length - 2).toBeLessThanOrEqual(longestExcerpt);
      expect(shown.length).toBeGreaterThan(longestExcerpt - 15);
      expect(shown).not.toMatch(/\bform(?!ation\b)/);
    }
  });

  it.each([' ', '\u00a0', '\u202f'])('is never cut inside of a number: %j', (space) => {
    const number = `1${space}780${space}000`;
    for (let letters = 120; letters < 160; letters++) {
      const words = 'x'.repeat(letters);
      const before = excerptOf({
        prefix: `${number} ${words} `,
        exact: '12',
        suffix: ` ${'y '.repeat(150)}`,
      });
      const after = excerptOf({
        prefix: `${'y '.repeat(150)} `,
        exact: '12',
        suffix: ` ${words} ${number} z`,
      });
      for (const shown of [before?.prefix, after?.suffix])
        expect(shown?.replace(number, '')).not.toMatch(/\d/);
    }
  });

  it('leaves a word out that alone is too long, and is nothing without a number', () => {
    expect(set('a'.repeat(400), '12', ' personnes.')).toBe('|12| personnes.');
    expect(excerptOf({ prefix: 'Depuis 2021, ' })).toBe(null);
  });
});
