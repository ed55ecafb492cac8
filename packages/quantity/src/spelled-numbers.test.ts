import { expect, it } from 'vitest';
import { parse } from './parse.ts';
import { spelledNumbers } from './spelled-numbers.ts';

it.each([
  ['fr', 'quatre-vingt-douze contrats', ['quatre', 'vingt', 'douze']],
  ['fr', 'deux cents', ['deux', 'cents']],
  ['fr', 'nonante', ['nonante']],
  ['en', 'twenty-five hundred', ['twenty', 'five', 'hundred']],
  ['en', 'three thousand', ['three', 'thousand']],
] as const)('has each word of the numbers that are read (%s): %s', (locale, text, words) => {
  expect(parse(text, { locale }).ok).toBe(true);
  expect(words.filter((word) => !spelledNumbers(locale).cardinals.includes(word))).toEqual([]);
});

it('has no articles, and about how many', () => {
  expect(spelledNumbers('fr').cardinals.filter((word) => ['un', 'une', 'et', 'zero'].includes(word))).toEqual(
    [],
  );
  expect(spelledNumbers('fr').collectives).toContain('centaine');
  expect(spelledNumbers('en').collectives).toContain('dozen');
});
