import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWords } from './make-words.ts';

// "en-x-pirate" speaks as English does: it is here to show that no language has a place of its own.
const tags = { fr: 'fr-FR', en: 'en-GB', pirate: 'en-x-pirate' };

const fr = {
  chooseOne: {
    heading: "Les «\u00a0chiffres\u00a0»\u00a0: `ici`, $'{pas}' là",
    found: '{count, plural, =0 {Rien} one {#\u00a0chiffre de {name}} other {#\u00a0chiffres de {name}}}',
    of: '{shown, number} sur {all, plural, one {# seul} other {# en tout}}',
    state: { OPEN: 'Ouvert depuis le {day}' },
    kind: '{kind, select, figure {un chiffre} other {autre chose}}',
  },
};
const en = {
  chooseOne: {
    heading: 'The figures',
    found: '{count, plural, one {# figure of {name}} other {# figures of {name}}}',
    of: '{shown, number} of {all, number}',
    state: { OPEN: 'Open since {day}' },
    kind: '{kind, select, figure {a figure} other {something else}}',
  },
};

let folder: string;
const write = (language: string, messages: object) =>
  writeFileSync(join(folder, `${language}.json`), JSON.stringify(messages));
const made = async () => {
  makeWords(folder, tags);
  const { chooseOneWords } = await import(/* @vite-ignore */ join(folder, 'generated/choose-one.ts'));
  return chooseOneWords;
};

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'akto-figures-words-')), 'messages');
  mkdirSync(folder);
  write('fr', fr);
  write('en', en);
  write('pirate', en);
});

afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('words made of message files', () => {
  it('say texts as they stand, in groups as they stand', async () => {
    const words = await made();
    expect(words.fr.heading).toBe('Les «\u00a0chiffres\u00a0»\u00a0: `ici`, $'.concat('{pas} là'));
    expect(words.en.state.OPEN({ day: '3 March' })).toBe('Open since 3 March');
    expect(words.fr.kind({ kind: 'figure' })).toBe('un chiffre');
    expect(words.fr.kind({ kind: 'plan' })).toBe('autre chose');
  });

  it('count as each language does, and set numbers as it does', async () => {
    const { fr, en, pirate } = await made();
    const found = ({ found }: typeof fr, count: number) => found({ count, name: 'Opco' });
    expect([0, 1, 2, 1780].map((count) => found(fr, count))).toEqual([
      'Rien',
      '1\u00a0chiffre de Opco',
      '2\u00a0chiffres de Opco',
      '1\u202f780\u00a0chiffres de Opco',
    ]);
    for (const english of [en, pirate])
      expect([0, 1, 1780].map((count) => found(english, count))).toEqual([
        '0 figures of Opco',
        '1 figure of Opco',
        '1,780 figures of Opco',
      ]);
    // What one language counts, another may only set.
    expect(fr.of({ shown: 1000, all: 2000 })).toBe('1\u202f000 sur 2\u202f000 en tout');
    expect(en.of({ shown: 1000, all: 2000 })).toBe('1,000 of 2,000');
  });

  it('come by their language, where a page loads one of them only', async () => {
    for (const language of ['fr', 'en', 'pirate'])
      write(language, { card: { again: language }, map: { none: `none in ${language}` } });
    makeWords(folder, tags, { apart: ['card', 'map'], named: (language) => language.toUpperCase() });
    const madeIn = (file: string) => import(/* @vite-ignore */ join(folder, 'generated', file));
    expect((await madeIn('card-first.ts')).card).toEqual({ language: 'FR', again: 'fr' });
    expect((await madeIn('map-first.ts')).map).toEqual({ language: 'FR', none: 'none in fr' });
    const { firstLanguage, others } = await madeIn('languages.ts');
    expect([firstLanguage, ...Object.keys(others)]).toEqual(['FR', 'EN', 'PIRATE']);
    expect((await others.PIRATE()).words).toEqual({
      language: 'PIRATE',
      again: 'pirate',
      map: { language: 'PIRATE', none: 'none in pirate' },
    });
  });

  it('are not made while a language says less, more or with other arguments: each place is named', () => {
    const { heading: _, ...rest } = en.chooseOne;
    write('en', { chooseOne: { ...rest, found: '{count} figures', more: 'More', state: 'Open' } });
    write('pirate', { chooseOne: { ...en.chooseOne, heading: 'The {what}' } });
    expect(() => makeWords(folder, tags)).toThrow(
      [
        `${folder}/en.json: chooseOne.heading is missing.`,
        `${folder}/en.json: chooseOne.found takes count, in the first language count, name.`,
        `${folder}/en.json: chooseOne.state is a text in one language, a group in the other.`,
        `${folder}/en.json: chooseOne.more is not in the first language.`,
        `${folder}/pirate.json: chooseOne.heading takes what, in the first language nothing.`,
      ].join('\n'),
    );
  });

  it('are not made while a language has no file', () => {
    rmSync(join(folder, 'pirate.json'));
    expect(() => makeWords(folder, tags)).toThrow('pirate.json is missing');
  });

  it.each([
    ['a brace that is not closed', '{count'],
    ['a date, which code formats', 'on {day, date}'],
    ['a plural without its other case', '{count, plural, one {one}}'],
    ['an offset', '{count, plural, offset:1 one {one} other {more}}'],
    ['a name that code cannot have', '{0} figures'],
  ])('are not made of %s', (_, found) => {
    write('en', { chooseOne: { ...en.chooseOne, found } });
    expect(() => makeWords(folder, tags)).toThrow(/chooseOne\.found cannot be read: /);
  });
});
