import type { FigureContent } from '@akto-figures/contents';
import type { Qualifier } from '@akto-figures/quantity';
import { describe, expect, it } from 'vitest';
import {
  adds,
  aFigure,
  anIndicator,
  aSource,
  fieldsFoundBy,
  foundBy,
  revises,
  standing,
} from '../../tests/a-proposal.ts';

const stated = (qualifier: Qualifier, number: string) => ({ quantity: { qualifier, number } }) as const;

describe('a part', () => {
  const wholeOf = (fields: FigureContent) => standing('FIGURE', 'tout', aFigure(fields));
  const part = (fields: FigureContent) =>
    adds('FIGURE', 'part', aFigure({ partOf: 'tout', territory: 'region:28', ...fields }));

  it('is named with its whole and both values where it is larger', () => {
    const [found] = foundBy(
      'part-larger-than-whole',
      [part(stated('MORE_THAN', '70'))],
      [wholeOf(stated('EXACT', '70'))],
    );
    expect(found).toMatchObject({
      severity: 'ERROR',
      subjects: [
        { kind: 'FIGURE', key: 'part' },
        { kind: 'FIGURE', key: 'tout' },
      ],
      quantities: [
        { qualifier: 'MORE_THAN', number: '70' },
        { qualifier: 'EXACT', number: '70' },
      ],
      sources: ['bilan'],
    });
  });

  it('may be as large as its whole, and what bounds leave open is no finding', () => {
    const whole = [wholeOf(stated('EXACT', '70'))];
    expect(foundBy('part-larger-than-whole', [part(stated('EXACT', '70'))], whole)).toEqual([]);
    expect(foundBy('part-larger-than-whole', [part(stated('MORE_THAN', '65'))], whole)).toEqual([]);
  });

  it('that stands is compared with a whole that becomes smaller', () => {
    const standingPart = standing('FIGURE', 'part', aFigure({ partOf: 'tout', ...stated('EXACT', '60') }));
    const shrinks = revises(wholeOf(stated('EXACT', '70')), aFigure(stated('EXACT', '50')));
    expect(foundBy('part-larger-than-whole', [shrinks], [standingPart])).toHaveLength(1);
  });
});

describe('a rate', () => {
  const figures = [
    standing('FIGURE', 'avant', aFigure({ ...stated('EXACT', '2173'), period: '2020' })),
    standing('FIGURE', 'apres', aFigure({ ...stated('EXACT', '3071'), period: '2021' })),
  ];
  const rate = (number: string, more: FigureContent = {}) =>
    adds(
      'FIGURE',
      'taux',
      aFigure({
        ...stated('EXACT', number),
        unit: 'percent',
        role: 'RATE',
        derivedFrom: ['avant', 'apres'],
        formula: '(b - a) / a',
        ...more,
      }),
    );

  it.each(['41', '41.3', '41.33'])('of %s percent is what 2 173 and 3 071 give, once rounded', (number) => {
    expect(foundBy('rate-disagrees', [rate(number)], figures)).toEqual([]);
  });

  it.each([
    ['42', '41'],
    ['41.4', '41,3'],
  ])('of %s percent is not, and the message says what would be right', (number, right) => {
    const [found] = foundBy('rate-disagrees', [rate(number)], figures);
    expect(found?.messages.fr).toContain(`donne environ\u00a0${right}\u00a0%`);
    expect(found?.quantities.map((quantity) => quantity.number)).toEqual([number, '2173', '3071']);
  });

  it('that stands is compared with a figure that changes, and with the other one that does not', () => {
    const [before, after] = figures;
    if (!before || !after) throw new Error('two figures stand');
    const change = revises(after, aFigure({ ...stated('EXACT', '3200'), period: '2021' }));
    const standingRate = standing('FIGURE', 'taux', rate('41').content);
    expect(foundBy('rate-disagrees', [change], [before, standingRate])).toHaveLength(1);
  });

  it('needs a formula and two figures, or neither', () => {
    expect(fieldsFoundBy('rate-disagrees', [rate('41', { derivedFrom: ['avant'] })], figures)).toEqual([
      'derivedFrom',
    ]);
    const { formula: _, ...withoutFormula } = rate('41').content;
    expect(fieldsFoundBy('rate-disagrees', [adds('FIGURE', 'taux', withoutFormula)], figures)).toEqual([
      'formula',
    ]);
  });
});

describe('what a source prints', () => {
  const prints = (printed: string, source = 'bilan', fields: FigureContent = {}) =>
    adds(
      'FIGURE',
      'salons-2022',
      aFigure({ ...stated('MORE_THAN', '1780'), citations: [{ source, printed }], ...fields }),
    );

  it('says the same number and qualifier', () => {
    expect(
      foundBy('printed-disagrees', [prints('plus de 1 780', 'bilan', { printed: 'plus de 1 780' })]),
    ).toEqual([]);
  });

  it.each(['1 780', 'au moins 1 780', 'plus de 1 870', 'plusieurs'])('does not in "%s"', (printed) => {
    expect(fieldsFoundBy('printed-disagrees', [prints(printed)])).toEqual(['citations.0.printed']);
    expect(fieldsFoundBy('printed-disagrees', [prints('plus de 1 780', 'bilan', { printed })])).toEqual([
      'printed',
    ]);
  });

  it('is read in the language of its source, and not at all in one that nobody reads here', () => {
    const english = standing('SOURCE', 'report', aSource({ language: 'en-GB' }));
    const german = standing('SOURCE', 'bericht', aSource({ language: 'de' }));
    expect(foundBy('printed-disagrees', [prints('more than 1,780', 'report')], [english])).toEqual([]);
    expect(foundBy('printed-disagrees', [prints('more than 1,780')])).toHaveLength(1);
    expect(foundBy('printed-disagrees', [prints('mehr als 1.780', 'bericht')], [german])).toEqual([]);
  });
});

describe('two figures of one indicator, period, territory, role and convention', () => {
  const stands = standing('FIGURE', 'deja-la', aFigure(stated('EXACT', '6')));

  it('are named with both values and both sources', () => {
    const change = adds('FIGURE', 'nouveau', aFigure({ citations: [{ source: 'autre' }] }));
    const [found] = foundBy('two-values', [change], [stands, standing('SOURCE', 'autre', aSource())]);
    expect(found).toMatchObject({
      severity: 'WARNING',
      subjects: [{ key: 'nouveau' }, { key: 'deja-la' }],
      quantities: [{ number: '5' }, { number: '6' }],
      sources: ['autre', 'bilan'],
    });
  });

  it.each([
    { period: '2021' },
    { territory: 'region:28' },
    { role: 'TARGET' as const },
    { indicator: 'autre' },
    { convention: 'autre' },
  ])('are two statements where %o differs', (fields) => {
    expect(foundBy('two-values', [adds('FIGURE', 'nouveau', aFigure(fields))], [stands])).toEqual([]);
  });

  it('are no finding of a release that changes neither', () => {
    const other = standing('FIGURE', 'aussi-la', aFigure());
    const change = adds('FIGURE', 'ailleurs', aFigure({ territory: 'region:28' }));
    expect(foundBy('two-values', [change], [stands, other])).toEqual([]);
  });
});

describe('a unit', () => {
  it('is that of the indicator', () => {
    expect(foundBy('unit-disagrees', [adds('FIGURE', 'salons-2022', aFigure())])).toEqual([]);
    const [found] = foundBy('unit-disagrees', [adds('FIGURE', 'salons-2022', aFigure({ unit: 'person' }))]);
    expect(found).toMatchObject({ field: 'unit', subjects: [{ key: 'salons-2022' }, { key: 'salons' }] });
  });

  it('of an indicator does not leave the figures behind that stand', () => {
    const change = revises(standing('INDICATOR', 'salons', anIndicator()), anIndicator({ unit: 'meeting' }));
    const figure = standing('FIGURE', 'salons-2022', aFigure());
    expect(foundBy('unit-disagrees', [change], [figure])).toHaveLength(1);
  });
});

describe('a count', () => {
  const count = (fields: FigureContent) =>
    foundBy('count-not-whole', [adds('FIGURE', 'salons-2022', aFigure(fields))]).map(
      ({ severity }) => severity,
    );

  it.each<[string, FigureContent]>([
    ['−5 événements', stated('EXACT', '-5')],
    ['plus de 2,5 événements', stated('MORE_THAN', '2.5')],
    ['entre 1,5 et 3 événements', { quantity: { kind: 'RANGE', qualifier: 'EXACT', low: '1.5', high: '3' } }],
  ])('of "%s" needs a reason', (_, fields) => {
    expect(count(fields)).toEqual(['WARNING']);
  });

  it.each<[string, FigureContent]>([
    ['0 événement', stated('EXACT', '0')],
    ['1,5 million d’événements', { quantity: { qualifier: 'EXACT', number: '1500000', scale: 6 } }],
    ['−5 événements, une évolution', { quantity: { qualifier: 'EXACT', number: '-5', isChange: true } }],
    ['2,5 événements par an', { quantity: { qualifier: 'EXACT', number: '2.5', per: 'YEAR' } }],
    ['× 2,5', { quantity: { kind: 'MULTIPLE', qualifier: 'EXACT', number: '2.5' } }],
    ['−4,5 %', { ...stated('EXACT', '-4.5'), unit: 'percent' }],
    ['−2,50 €', { ...stated('EXACT', '-2.5'), unit: 'euro' }],
  ])('of "%s" needs none', (_, fields) => {
    expect(count(fields)).toEqual([]);
  });
});
