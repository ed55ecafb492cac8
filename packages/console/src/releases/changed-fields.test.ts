import { afterEach, expect, it, vi } from 'vitest';
import { fieldInWords, valueInWords } from './changed-fields.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});
const inLanguage = (language: string) => vi.stubGlobal('localStorage', { getItem: () => language });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it.each<[language: string, ...Parameters<typeof fieldInWords>, words: string]>([
  ['fr', 'SOURCE', 'titleFr', 'Titre'],
  ['fr', 'FIGURE', 'citations.0.locator', 'Source 1, endroit dans la source'],
  ['en', 'FIGURE', 'citations.1.locator', 'Source 2, place in the source'],
  ['fr', 'FIGURE', 'unheardOf', 'unheardOf'],
])('in %s a reviewer reads %s %s as “%s”', (language, kind, path, words) => {
  inLanguage(language);
  expect(plain(fieldInWords(kind, path))).toBe(words);
});

it('says a choice by its word, a list by its items, and what no description has as it is', () => {
  inLanguage('fr');
  expect(valueInWords('CONVENTION', 'kind', 'BILATERAL')).toBe('Convention bilatérale');
  expect(valueInWords('FIGURE', 'actors', ['akto', 'agefiph'])).toBe('akto, agefiph');
  expect(valueInWords('FIGURE', 'unheardOf', 5)).toBe('5');
});
