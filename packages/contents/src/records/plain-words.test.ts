import { describe, expect, it } from 'vitest';
import type { FigureContent } from './figure.ts';
import { withPlainWords } from './plain-words.ts';

const moreThan = (number: string, more: FigureContent = {}): FigureContent => ({
  quantity: { qualifier: 'MORE_THAN', number },
  unit: 'course',
  plainFr: 'Des formations.',
  ...more,
});
const plain = (text: string | undefined) => text?.replaceAll(/\s/gu, ' ');
const older = (content: FigureContent, there: FigureContent | null) =>
  plain(withPlainWords(content, there).plainOfFr) ?? null;
const of1780 = { plainOfFr: 'plus de 1\u202f780 formations' };

describe('easy words', () => {
  it.each<[string, FigureContent, FigureContent | null, string | null]>([
    ['are of an older value once it changes', moreThan('1900'), moreThan('1780'), 'plus de 1 780 formations'],
    ['stay so', moreThan('1950', of1780), moreThan('1900', of1780), 'plus de 1 780 formations'],
    ['stay so for who does not know', moreThan('1900'), moreThan('1900', of1780), 'plus de 1 780 formations'],
    ['are right again when their value comes back', moreThan('1780', of1780), moreThan('1900', of1780), null],
    ['hold where somebody writes them', moreThan('1900', { plainFr: 'Ici.' }), moreThan('1780'), null],
    [
      'hold where they say the value',
      moreThan('2', { plainFr: 'Plus de 2 !' }),
      moreThan('3', { plainFr: 'Plus de 2 !' }),
      null,
    ],
    [
      'hold where somebody says so, with any spaces',
      moreThan('1900', { plainOfFr: 'plus de 1 900 formations' }),
      moreThan('1780'),
      null,
    ],
    ['of a new figure are its own', moreThan('1780'), null, null],
    [
      'mind not how precisely a value is printed',
      moreThan('41', { quantity: { qualifier: 'EXACT', number: '41', decimals: 1 }, unit: 'percent' }),
      moreThan('41', { quantity: { qualifier: 'EXACT', number: '41' }, unit: 'percent' }),
      null,
    ],
  ])('%s', (_, content, there, expected) => {
    expect(older(content, there)).toBe(expected);
  });

  it('are each followed in their own language', () => {
    const there = moreThan('1780', { plainEn: 'Courses.' });
    const now = withPlainWords(moreThan('1900', { plainEn: 'New courses.' }), there);
    expect(now).toHaveProperty('plainOfFr');
    expect(now).not.toHaveProperty('plainOfEn');
  });

  it('that are not there have no value', () => {
    const { plainFr: _, ...none } = moreThan('1900', of1780);
    expect(withPlainWords(none, moreThan('1780'))).not.toHaveProperty('plainOfFr');
  });
});
