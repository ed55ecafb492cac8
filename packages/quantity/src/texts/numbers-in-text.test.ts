import { describe, expect, it } from 'vitest';
import { expectInProportion } from '../../../../tests/support/work.ts';
import type { Locale } from '../locales.ts';
import { ownUnit, unitsWith } from '../own-units.ts';
import { unitKey } from '../units.ts';
import { numbersInText } from './numbers-in-text.ts';

const told = (locale: Locale, text: string) =>
  numbersInText(text, locale).map(({ written, place }) =>
    place === 'STATED' ? written : `${place} ${written}`,
  );

describe('a number in a sentence', () => {
  it.each<[Locale, string, string[]]>([
    ['fr', 'Exactement 1 780 formations.', ['Exactement 1 780 formations']],
    ['fr', '1 200 personnes ont appris un métier', ['1 200 personnes']],
    [
      'fr',
      'plus de mille sept cent quatre-vingts formations',
      ['plus de mille sept cent quatre-vingts formations'],
    ],
    ['fr', 'Une centaine d’acteurs, 1780 formations et plus', ['Une centaine', '1780 formations et plus']],
    ['fr', 'En 2024 1 780 personnes', ['1 780 personnes']],
    ['fr', 'une hausse de 41 %, 4 % de moins', ['une hausse de 41 %', '4 %']],
    ['fr', '5 000 nouvelles entreprises', ['5 000 nouvelles entreprises']],
    ['fr', 'un total de 1 200 personnes', ['1 200 personnes']],
    ['fr', '70 salons, dont 5 en Normandie', ['70', 'PART 5']],
    ['fr', '7 jeunes sur 10, deux tiers des contrats', ['7 jeunes sur 10', 'deux tiers des contrats']],
    ['fr', 'entre 15 et 20 % ; 20 à 30 personnes', ['entre 15 et 20 %', '20 à 30 personnes']],
    ['fr', 'le nombre de contrats a doublé', ['doublé']],
    ['en', 'Exactly 1,780 courses', ['Exactly 1,780 courses']],
    ['en', 'one in five contracts, up 41%', ['one in five', 'up 41%']],
    ['en', 'over 450 CFAs at 51 events', ['over 450 CFAs', '51 events']],
  ])('is found in %s: %s', (locale, text, written) => {
    expect(told(locale, text)).toEqual(written);
  });

  it.each<[Locale, string, string[]]>([
    ['fr', 'Entreprises de moins de 50 salariés', ['ASIDE moins de 50']],
    ['fr', 'Les deux partenaires et trois réseaux', ['ASIDE deux', 'ASIDE trois']],
    ['fr', 'Le dispositif « 10 000 solutions »', ['ASIDE 10 000']],
    ['fr', 'dont les 3 fonctions publiques (2)', ['ASIDE 3', 'ASIDE 2']],
    ['en', 'companies with fewer than 50 employees', ['ASIDE fewer than 50']],
  ])('may only say which are meant, in %s: %s', (locale, text, written) => {
    expect(told(locale, text)).toEqual(written);
  });

  it.each<[Locale, string]>([
    ['fr', 'du 9 mai 2022 au 12/05/2022, le 1er juin, en 2021-2022, 2022/2024, 2022-24, de 2020 à 2021'],
    [
      'fr',
      'axe 2, axes 1, 2 et 3, article L. 5212-2, loi n° 2018-771, niveau 5, bac + 2, page 12, 2e trimestre',
    ],
    ['fr', 'en 3 ans, 24 h, 24h, 10 h 30, 12 premiers mois, formations de 400 heures, jeunes de 16 à 25 ans'],
    ['fr', 'plus d’un salon par semaine, des doubles comptes, le double diplôme'],
    ['fr', 'Covid-19, T1, 5G, 1 jeune, un effort, une formation, 02 31 45 67 89, https://exemple.fr/2023/12'],
    [
      'en',
      'May 9, 2022, 9 May 2022, in 2021, 12-month contracts, section 3, the 2nd quarter, aged 16 to 25 years',
    ],
  ])('is none where it is a date, a time, a rank, a name or a code, in %s: %s', (locale, text) => {
    expect(told(locale, text)).toEqual([]);
  });

  it('counts in a unit that is given, also beside one of ours that begins alike, and a time stays none', () => {
    const named = (key: string, many: string) =>
      ownUnit({ key, additive: true, fr: { one: many, many }, en: { one: many, many } });
    const units = unitsWith([
      { unit: named('repas', 'repas') },
      { unit: named('contact', 'points de contact') },
    ]);
    const found = numbersInText(
      'Plus de 1 780 repas, 12 points de contact, 3 repas sur 4, 24 h.',
      'fr',
      units,
    );
    expect(
      found.map(({ written, values: [value] }) => [written, value?.unit && unitKey(value.unit)]),
    ).toEqual([
      ['Plus de 1 780 repas', 'repas'],
      ['12 points de contact', 'contact'],
      ['3 repas sur 4', 'repas'],
    ]);
  });

  it('has two meanings where its separator may be either', () => {
    const [found] = numbersInText('1.234', 'fr');
    expect(found?.values).toMatchObject([{ number: '1234' }, { number: '1.234' }]);
  });

  it.each([
    '9'.repeat(5000),
    '1 sur '.repeat(800),
    'plus de '.repeat(600),
    'entre 1 et '.repeat(450),
    '1/'.repeat(2500),
    'deux cent mille '.repeat(300),
    '\u2009'.repeat(5000),
  ])('costs little in a text that means harm: %#', (text) =>
    expectInProportion(
      (length) => expect(numbersInText(text.slice(0, length), 'fr').length).toBeLessThanOrEqual(60),
      text.length,
    ),
  );
});
