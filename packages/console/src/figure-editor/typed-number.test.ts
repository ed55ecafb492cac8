import { afterEach, expect, it, vi } from 'vitest';
import { intervalText, quantityIn, readNumber, textOf, unitIn } from './typed-number.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});
const inLanguage = (language: string) => vi.stubGlobal('localStorage', { getItem: () => language });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it.each([
  ['fr', 'plus de 1 780', 'MORE_THAN 1780'],
  ['fr', 'more than 1,780', 'MORE_THAN 1780'],
  ['en', 'plus de 1 780', 'MORE_THAN 1780'],
  ['fr', '5 %', 'EXACT 5 percent'],
])('in %s “%s” is read as %s, in whichever language its words are', (language, text, read) => {
  inLanguage(language);
  const { quantity } = readNumber(text, null);
  expect([quantity?.qualifier, quantity?.number, quantity?.unit].filter(Boolean).join(' ')).toBe(read);
});

it('keeps the unit of the figure where none is typed, and tells why a text is no number', () => {
  inLanguage('fr');
  expect(readNumber('12', 'event').quantity?.unit).toBe('event');
  expect(readNumber('bientôt', 'event')).toMatchObject({ quantity: null, leftOut: [], period: null });
  expect(readNumber('bientôt', 'event').problem).not.toBe(null);
});

it.each([
  [{ quantity: { qualifier: 'MORE_THAN', number: '1780' }, unit: 'EVENT' }, 'plus de 1 780', 'event'],
  [{ quantity: { qualifier: 'EXACT', number: '12.5' }, unit: null }, '12,5', null],
  [{ quantity: { qualifier: 'EXACT', number: null }, unit: 'PERCENT' }, '', 'percent'],
  [{ quantity: null, unit: 'PARSEC' }, '', null],
])('%j is typed as “%s”', (content, text, unit) => {
  inLanguage('fr');
  expect(plain(textOf(content as never))).toBe(text);
  expect(unitIn(content as never)).toBe(unit);
  expect(quantityIn(content as never) === null).toBe(text === '');
});

it('says which interval a quantity states', () => {
  const value = quantityIn({ quantity: { qualifier: 'MORE_THAN', number: '1780' }, unit: 'EVENT' } as never);
  if (!value) throw new Error('There is a quantity.');
  expect(plain(intervalText(value, 'fr'))).toContain('1 780');
  expect(plain(intervalText(value, 'en'))).toContain('1,780');
});
