import { describe, expect, it } from 'vitest';
import { add } from './add.ts';
import { type OwnUnitInput, ownUnit, unitsWith } from './own-units.ts';
import { parse } from './parse.ts';
import { quantity } from './quantity.ts';
import { parseValue } from './values/parse-value.ts';
import { speakValue } from './values/speak-value.ts';
import { unitFault } from './values/unit-fault.ts';
import { quantityOf, value } from './values/value.ts';
import { formatValue } from './values/write-value.ts';

const meal = ownUnit({
  ...{ key: 'repas', additive: true },
  fr: { one: 'repas servi', many: 'repas servis', alsoRead: ['repas'] },
  en: { one: 'meal', many: 'meals' },
});
const tonne = ownUnit({
  ...{ key: 'tonne', additive: true, symbol: 't' },
  fr: { one: 'tonne', many: 'tonnes' },
  en: { one: 'tonne', many: 'tonnes' },
});
const firm = ownUnit({
  ...{ key: 'societe', additive: true },
  fr: { one: 'société', many: 'sociétés' },
  en: { one: 'firm', many: 'firms' },
});
const units = unitsWith([{ unit: meal }, { unit: tonne }, { unit: firm, sameAs: 'company' }]);
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('a unit that is given', () => {
  it.each([
    ['plus de 1 780 repas', 'plus de 1 780 repas servis'],
    ['un repas servi', '1 repas servi'],
    ['1,5 million de repas', '1,5 million de repas servis'],
    ['entre 15 et 20 tonnes', 'entre 15 et 20 t'],
    ['12,5 t', '12,5 t'],
    ['+ 9 repas servis', '+ 9 repas servis'],
    ['3 repas servis sur 4', '3 repas servis sur 4'],
    ['852.000 repas', '852 000 repas servis'],
    ['près de 200 sociétés', 'près de 200 entreprises'],
  ])('%s is read, and written as %s', (text, written) => {
    const read = parseValue(text, { locale: 'fr', units });
    expect(read.ok ? plain(formatValue(read.value, { locale: 'fr' })) : read.problem).toBe(written);
  });

  it('is said and written in each language, and in JSON it is its key', () => {
    const many = value({ qualifier: 'MORE_THAN', number: '1780', unit: meal });
    expect(speakValue(many, { locale: 'fr' })).toBe('plus de 1780 repas servis');
    expect(plain(formatValue(many, { locale: 'en' }))).toBe('more than 1,780 meals');
    expect(speakValue(value({ number: '2.5', unit: tonne }), { locale: 'fr' })).toBe('2,5 tonnes');
    expect(JSON.parse(JSON.stringify(many))).toMatchObject({ unit: 'repas', number: '1780' });
  });

  it('gives the complement of its noun back, for a label', () => {
    expect(parseValue('12 repas servis aux internes', { locale: 'fr', units, rest: 'given' })).toMatchObject({
      ...{ value: { number: '12', unit: meal }, rest: 'repas servis aux internes' },
    });
  });

  it('is no word of a text that is read without it, and no other unit where one is expected', () => {
    expect(parse('12 repas', { locale: 'fr' })).toMatchObject({ problem: { code: 'unknownWords' } });
    expect(parse('12', { locale: 'fr', unit: meal })).toMatchObject({ quantity: { unit: meal } });
    expect(parse('12 repas', { locale: 'fr', unit: meal })).toMatchObject({ quantity: { unit: meal } });
    expect(parse('12 contrats', { locale: 'fr', unit: meal })).toMatchObject({
      problem: { code: 'unitMismatch', message: expect.stringContaining('repas servis') },
    });
  });

  it('adds up with itself of another instant, and not with others', () => {
    const later: OwnUnitInput = { ...meal, fr: { one: 'plateau', many: 'plateaux' } };
    const sum = add(quantity({ number: 5, unit: meal }), quantity({ number: 7, unit: ownUnit(later) }));
    expect(sum).toMatchObject({ quantity: { number: '12', unit: { key: 'repas' } } });
    expect(add(quantity({ number: 5, unit: meal }), quantity({ number: 7, unit: 'contract' }))).toMatchObject(
      { reason: 'differentUnits' },
    );
    expect(quantityOf(value({ number: '17.7', unit: 'month' }))).toMatchObject({ unit: 'month' });
  });

  it('is read by the words of each that has its key, written as the last of them, and not read by words that say something else', () => {
    const drafted = ownUnit({ ...meal, fr: { one: 'couvert', many: 'couverts' } });
    const faulty = ownUnit({ ...tonne, fr: { one: 'ou plus', many: 'ou plus' } });
    const units = unitsWith([
      { unit: drafted, sameAs: 'tonne' },
      { unit: faulty, isUnread: true },
      { unit: meal },
    ]);
    const read = (text: string) => {
      const each = parseValue(text, { locale: 'fr', units });
      return each.ok ? plain(formatValue(each.value, { locale: 'fr' })) : each.problem.code;
    };
    expect(['12 couverts', '12 repas', '500 ou plus', '5 tonnes'].map(read)).toEqual([
      ...['12 repas servis', '12 repas servis', 'au moins 500', 'unknownWords'],
    ]);
    expect(units.own).toEqual([meal, faulty]);
    expect(units.find('tonne')).toBe(faulty);
  });

  it('leads to what it is the same as, and a ring of aliases to the first of them', () => {
    const ring = unitsWith([
      { unit: meal, sameAs: 'tonne' },
      { unit: tonne, sameAs: 'repas' },
    ]);
    expect(units.find('societe')).toBe('company');
    expect(units.find('plus')).toBeNull();
    expect(ring.find('repas')).toBe(meal);
  });
});

describe('the words of a unit', () => {
  const named = (many: string, other: Partial<OwnUnitInput> = {}) =>
    ownUnit({
      ...{ key: 'new', additive: true },
      fr: { one: many, many },
      en: { one: 'thing', many: 'things' },
      ...other,
    });

  it.each([
    ['plus', 'qualifier'],
    ['plus de', 'qualifier'],
    ['environ', 'qualifier'],
    ['AU MOINS', 'qualifier'],
    ['million', 'number'],
    ['douzaines', 'number'],
    ['vingt et un', 'number'],
    ['contrats', 'taken'],
    ['mois', 'taken'],
    ['pour cent', 'taken'],
    ['sociétés', 'taken'],
    ['lots de 3', 'noWord'],
    ['%', 'noWord'],
    ['n'.repeat(61), 'noWord'],
    ['sur dix', 'misread'],
    ['mille-feuilles', 'misread'],
    ['fois plus', 'misread'],
    ['par an', 'misread'],
    ['sur', 'misread'],
    ['fois', 'misread'],
    ['en hausse', 'misread'],
    ['dont', 'misread'],
    ['mai', 'misread'],
    ['ème', 'misread'],
  ])('are refused where they say something else: %s', (word, why) => {
    expect(unitFault(named(word), units)).toMatchObject({ word, locale: 'fr', why });
  });

  it.each([
    'points de contact',
    'heures de formation',
    'jeunes',
    'salariés handicapés',
    'journées d’information',
    'km',
    'm²',
    'MWh',
    'équivalents temps plein',
    'trimestres',
    'articles de presse',
    'points d’accueil en région',
    'demi-journées',
    'contrats d’apprentissage',
  ])('may be what people count: %s', (word) => {
    expect(unitFault(named(word), units)).toBeNull();
  });

  it('are its own in a later version, and those of its alias', () => {
    expect(unitFault(meal, units)).toBeNull();
    expect(unitFault(tonne, units)).toBeNull();
  });
});
