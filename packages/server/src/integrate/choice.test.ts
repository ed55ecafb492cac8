import { describe, expect, it } from 'vitest';
import { readChoice, writeChoice } from './choice.ts';
import { elementOf, framePath } from './element.ts';

const read = (query: string) => readChoice(new URLSearchParams(query), 'fr');

describe('what somebody has chosen', () => {
  it.each([
    'figures=poec+salons-2021&as=list&theme=dark&lang=en&live=true&plain-language=true',
    'convention=akto-alternance-2022&as=map&level=department',
    'figures=poec&as=sentence',
    'territory=Normandie',
    '',
  ])('stands in the address as it was read from it: %s', (query) => {
    expect(writeChoice(read(query)).toString()).toBe(query);
  });

  it('is shown as it can be: a collection has no map, and two figures are no sentence', () => {
    expect(read('collection=accueil&as=map').look).toBe('cards');
    expect(read('figures=poec+salons-2021&as=sentence').look).toBe('cards');
    expect(read('figures=poec&as=sentence').look).toBe('sentence');
  });

  it('names each figure once, in the order in which they were chosen', () => {
    expect(read('figures=b,a+b++c').keys).toEqual(['b', 'a', 'c']);
  });

  it('makes an element and a frame that show the same', () => {
    const choice = read('convention=a&as=band&theme=dark&live=true&plain-language=true');
    expect(elementOf(choice)).toEqual({
      tag: 'akto-figures',
      attributes: [
        ['convention', 'a'],
        ['layout', 'band'],
        ['theme', 'dark'],
        ['lang', 'fr'],
        ['live', ''],
        ['plain-language', ''],
      ],
    });
    expect(framePath(choice)).toBe('/embed/figures?convention=a&layout=band&theme=dark&plain-language=true');
    expect(elementOf(read('convention=a&as=map&level=department')).attributes).toContainEqual([
      'level',
      'department',
    ]);
  });

  it.each([
    ['as=pie', 'as is "pie"; give one of cards, list, band, sentence, map.'],
    ['theme=pink', 'theme is "pink"; give one of auto, light, dark, dsfr.'],
    ['lang=de', 'lang is "de"; give one of fr, en.'],
    ['live=maybe', 'live is "maybe"; give true, or leave it out.'],
    ['figures=poec&convention=a', 'convention is "a"; give it, or figures, and not both.'],
    ['figures=', 'figures is ""'],
  ])('refuses %s', (query, message) => {
    expect(() => read(query)).toThrow(message);
  });
});
