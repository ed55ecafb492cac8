import { describe, expect, it } from 'vitest';
import { type FormatOptions, format, formatToParts } from './format.ts';
import type { Qualifier } from './qualifiers.ts';
import { quantity } from './quantity.ts';
import { speak } from './speak.ts';
import type { Unit } from './units.ts';

/** Spaces made visible: ~ is U+00A0, _ is U+202F. */
function visible(text: string): string {
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
}

type Row = [Qualifier, string, Unit | null, { fr: string; en: string }];

function written(
  options: Omit<FormatOptions, 'locale'>,
  [qualifier, number, unit]: Row,
): { fr: string; en: string } {
  const q = quantity({ qualifier, number, unit });
  return {
    fr: visible(format(q, { ...options, locale: 'fr' })),
    en: visible(format(q, { ...options, locale: 'en' })),
  };
}

describe('in full', () => {
  it.each<Row>([
    ['MORE_THAN', '1780', 'contract', { fr: 'plus~de~1_780~contrats', en: 'more~than~1,780~contracts' }],
    [
      'AT_LEAST',
      '1000000',
      'person',
      { fr: 'au~moins~1_000_000~personnes', en: 'at~least~1,000,000~people' },
    ],
    ['NEARLY', '200', 'meeting', { fr: 'près~de~200~réunions', en: 'nearly~200~meetings' }],
    ['ABOUT', '100', 'organisation', { fr: 'environ~100~organisations', en: 'about~100~organisations' }],
    ['LESS_THAN', '2', 'company', { fr: 'moins~de~2~entreprises', en: 'fewer~than~2~companies' }],
    ['UP_TO', '50', 'event', { fr: 'jusqu’à~50~événements', en: 'up~to~50~events' }],
    ['EXACT', '8783', null, { fr: '8_783', en: '8,783' }],
    ['EXACT', '0', 'contract', { fr: '0~contrat', en: '0~contracts' }],
    ['EXACT', '1', 'contract', { fr: '1~contrat', en: '1~contract' }],
    ['EXACT', '1.5', 'contract', { fr: '1,5~contrat', en: '1.5~contracts' }],
    ['EXACT', '2', 'contract', { fr: '2~contrats', en: '2~contracts' }],
    ['EXACT', '-1.5', 'contract', { fr: '−1,5~contrat', en: '−1.5~contracts' }],
    ['EXACT', '10', 'contract', { fr: '10~contrats', en: '10~contracts' }],
    ['EXACT', '41', 'percent', { fr: '41~%', en: '41%' }],
    ['EXACT', '-12.5', 'percent', { fr: '−12,5~%', en: '−12.5%' }],
    ['MORE_THAN', '1780', 'euro', { fr: 'plus~de~1_780~€', en: 'more~than~€1,780' }],
    ['EXACT', '-5', 'euro', { fr: '−5~€', en: '−€5' }],
    [
      'MORE_THAN',
      '450',
      'training_centre',
      {
        fr: 'plus~de~450~centres de formation d’apprentis',
        en: 'more~than~450~apprentice training centres',
      },
    ],
    [
      'EXACT',
      '2500',
      'training_provider',
      { fr: '2_500~organismes de formation', en: '2,500~training providers' },
    ],
  ])('%s %s %s is %j', (...row) => {
    expect(written({}, row)).toEqual(row[3]);
  });

  it.each<Row>([
    ['EXACT', '1.234', null, { fr: '1,2340', en: '1.2340' }],
    ['EXACT', '-999.001', null, { fr: '−999,0010', en: '−999.0010' }],
    ['EXACT', '0.234', null, { fr: '0,234', en: '0.234' }],
    ['EXACT', '1234.567', null, { fr: '1_234,567', en: '1,234.567' }],
    ['EXACT', '1.234', 'percent', { fr: '1,234~%', en: '1.234%' }],
    ['EXACT', '1.234', 'euro', { fr: '1,234~€', en: '€1.2340' }],
  ])('three decimals get one more zero where they could be thousands: %s %s', (...row) => {
    expect(written({}, row)).toEqual(row[3]);
  });

  it('leaves out a noun that the label says, and never a symbol', () => {
    expect(written({ withUnit: false }, ['MORE_THAN', '1780', 'contract', { fr: '', en: '' }])).toEqual({
      fr: 'plus~de~1_780',
      en: 'more~than~1,780',
    });
    expect(written({ withUnit: false }, ['EXACT', '41', 'percent', { fr: '', en: '' }])).toEqual({
      fr: '41~%',
      en: '41%',
    });
    expect(written({ withUnit: false }, ['EXACT', '5', 'euro', { fr: '', en: '' }])).toEqual({
      fr: '5~€',
      en: '€5',
    });
  });
});

describe('compact', () => {
  it.each<Row>([
    ['EXACT', '1500000', 'euro', { fr: '1,5~million~d’euros', en: '€1.5~million' }],
    ['EXACT', '2000000', 'contract', { fr: '2~millions~de~contrats', en: '2~million~contracts' }],
    [
      'MORE_THAN',
      '1000000',
      'company',
      { fr: 'plus~de~1~million~d’entreprises', en: 'more~than~1~million~companies' },
    ],
    ['EXACT', '-3250000000', null, { fr: '−3,25~milliards', en: '−3.25~billion' }],
    ['EXACT', '1234500000', null, { fr: '1_234,5~millions', en: '1,234.5~million' }],
    ['EXACT', '1780', null, { fr: '1_780', en: '1,780' }],
    ['EXACT', '999999', null, { fr: '999_999', en: '999,999' }],
    ['EXACT', '1234000', null, { fr: '1_234_000', en: '1,234,000' }],
    ['EXACT', '1000000.5', null, { fr: '1_000_000,5', en: '1,000,000.5' }],
    ['EXACT', '2000000', 'percent', { fr: '2_000_000~%', en: '2,000,000%' }],
  ])('%s %s %s is %j, and loses nothing', (...row) => {
    expect(written({ form: 'compact' }, row)).toEqual(row[3]);
  });
});

describe('spoken', () => {
  it.each<Row>([
    ['MORE_THAN', '1780', 'company', { fr: 'plus de 1780 entreprises', en: 'more than 1780 companies' }],
    ['EXACT', '41', 'percent', { fr: '41 pour cent', en: '41 percent' }],
    ['EXACT', '-1.5', 'percent', { fr: 'moins 1,5 pour cent', en: 'minus 1.5 percent' }],
    ['EXACT', '1', 'euro', { fr: '1 euro', en: '1 euro' }],
    ['EXACT', '1500000', 'euro', { fr: '1,5 million d’euros', en: '1.5 million euros' }],
    [
      'NEARLY',
      '2000000',
      'contract',
      { fr: 'près de 2 millions de contrats', en: 'nearly 2 million contracts' },
    ],
    ['UP_TO', '110000', 'contract', { fr: 'jusqu’à 110000 contrats', en: 'up to 110000 contracts' }],
    ['EXACT', '1.234', null, { fr: '1,234', en: '1.234' }],
    ['EXACT', '0', 'person', { fr: '0 personne', en: '0 people' }],
  ])('%s %s %s is %j, with plain spaces and no separator', (qualifier, number, unit, expected) => {
    const q = quantity({ qualifier, number, unit });
    expect({ fr: speak(q, { locale: 'fr' }), en: speak(q, { locale: 'en' }) }).toEqual(expected);
  });

  it('leaves out a noun that the label says, and never percent or euros', () => {
    const say = (unit: Unit) => speak(quantity({ number: 5, unit }), { locale: 'fr', withUnit: false });
    expect([say('contract'), say('percent'), say('euro')]).toEqual(['5', '5 pour cent', '5 euros']);
  });
});

it('comes in parts, so that a card can set the qualifier smaller and keep it', () => {
  const q = quantity({ qualifier: 'MORE_THAN', number: 10700, unit: 'percent' });
  expect(formatToParts(q, { locale: 'fr' }).map(({ kind, text }) => [kind, visible(text)])).toEqual([
    ['qualifier', 'plus~de'],
    ['space', '~'],
    ['number', '10_700'],
    ['space', '~'],
    ['unit', '%'],
  ]);
});

it('tells a caller who gives another language', () => {
  expect(() => format(quantity({ number: 1 }), { locale: 'FR' as 'fr' })).toThrow(
    'locale is "FR": give "fr" or "en".',
  );
});
