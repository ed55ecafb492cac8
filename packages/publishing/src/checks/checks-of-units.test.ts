import { describe, expect, it } from 'vitest';
import {
  adds,
  aFigure,
  anIndicator,
  aUnit,
  fieldsFoundBy,
  foundBy,
  revises,
  standing,
} from '../../tests/a-proposal.ts';

const meals = standing('UNIT', 'repas', { ...aUnit('repas servi', 'repas servis'), spellings: ['repas'] });
const served = standing('INDICATOR', 'repas-servis', anIndicator({ unit: 'repas' }));
const aMeal = (fields = {}) => aFigure({ indicator: 'repas-servis', unit: 'repas', ...fields });

describe('a unit that editors add', () => {
  it('may come in one release with the indicator and the figure that are in it', () => {
    const changes = [
      adds('UNIT', 'repas', meals.content),
      adds('INDICATOR', 'repas-servis', anIndicator({ unit: 'repas' })),
      adds('FIGURE', 'repas-2022', aMeal({ printed: '5 repas' })),
    ];
    for (const check of ['unknown-reference', 'unit-words', 'unit-disagrees', 'printed-disagrees'])
      expect(foundBy(check, changes), check).toEqual([]);
    expect(fieldsFoundBy('unknown-reference', changes.slice(1))).toEqual(['unit', 'unit']);
  });

  it('is not withdrawn while a figure or an indicator is in it, nor from under one that is drafted', () => {
    const gone = revises(meals, meals.content, { changeKind: 'WITHDRAWAL' });
    const [found] = foundBy('unknown-reference', [gone], [served, standing('FIGURE', 'repas-2022', aMeal())]);
    expect(found?.subjects).toEqual([
      { kind: 'UNIT', key: 'repas' },
      { kind: 'INDICATOR', key: 'repas-servis' },
      { kind: 'FIGURE', key: 'repas-2022' },
    ]);
    expect(found?.messages.fr).toContain('Cette publication retire «\u00a0repas servi\u00a0» (repas)');
    const drafted = adds('FIGURE', 'repas-2023', aMeal({ period: '2023' }));
    const withdrawn = { ...meals, isWithdrawn: true };
    expect(foundBy('unknown-reference', [drafted], [withdrawn, served])[0]?.messages.en).toContain(
      'whose withdrawal is approved',
    );
  });

  it('keeps its words in a later version, and lends them to its aliases', () => {
    const revised = { ...meals.content, spellings: ['repas', 'menu'] };
    expect(foundBy('unit-words', [revises(meals, revised)])).toEqual([]);
    const alias = { ...aUnit('couvert', 'couverts'), spellings: ['repas'] };
    expect(fieldsFoundBy('unit-words', [adds('UNIT', 'couvert', alias)], [meals])).toEqual(['spellings.0']);
    expect(foundBy('unit-words', [adds('UNIT', 'couvert', { ...alias, sameAs: 'repas' })], [meals])).toEqual(
      [],
    );
    expect(
      foundBy('unit-words', [adds('UNIT', 'couvert', { ...aUnit('couvert', 'couverts'), sameAs: 'menu' })]),
    ).toEqual([]);
    const asOurs = { ...aUnit('société', 'sociétés'), spellings: ['entreprises'], sameAs: 'company' };
    expect(foundBy('unit-words', [adds('UNIT', 'societe', asOurs)])).toEqual([]);
  });

  it('is one unit with what it is the same as, in figures, indicators and what is printed', () => {
    const alias = standing('UNIT', 'couvert', { ...aUnit('couvert', 'couverts'), sameAs: 'repas' });
    const figure = adds('FIGURE', 'repas-2022', aMeal({ unit: 'couvert', printed: '5 couverts' }));
    for (const check of ['unit-disagrees', 'printed-disagrees'])
      expect(foundBy(check, [figure], [meals, alias, served]), check).toEqual([]);
  });

  it('is the same only as one whose values add up as its own do, also where that one changes', () => {
    const part = adds('UNIT', 'part', { ...aUnit('part', 'parts'), sameAs: 'percent' });
    expect(fieldsFoundBy('unit-same-as', [part])).toEqual(['sameAs']);
    expect(foundBy('unit-same-as', [{ ...part, content: { ...part.content, additive: false } }])).toEqual([]);
    const alias = standing('UNIT', 'couvert', { ...aUnit('couvert', 'couverts'), sameAs: 'repas' });
    const changed = revises(meals, { ...meals.content, additive: false });
    expect(foundBy('unit-same-as', [changed], [alias])[0]?.subjects).toEqual([
      { kind: 'UNIT', key: 'couvert' },
      { kind: 'UNIT', key: 'repas' },
    ]);
    expect(
      foundBy('unit-same-as', [adds('UNIT', 'plateau', aUnit('plateau', 'plateaux'))], [meals, alias]),
    ).toEqual([]);
  });

  it('is what the words beside its figures count in', () => {
    const tonne = standing('UNIT', 'tonne', { ...aUnit('tonne', 'tonnes'), symbol: 't' });
    const waste = standing('INDICATOR', 'dechets', anIndicator({ unit: 'tonne' }));
    const found = (plainFr: string) => {
      const quantity = { qualifier: 'EXACT', number: '12' } as const;
      const figure = aFigure({ indicator: 'dechets', unit: 'tonne', quantity, plainFr });
      return foundBy('words-disagree', [adds('FIGURE', 'dechets-2022', figure)], [tonne, waste]).map(
        ({ severity }) => severity,
      );
    };
    expect(found('12 tonnes triées.')).toEqual([]);
    expect(found('Nous avons trié 12 t.')).toEqual([]);
    expect(found('13 tonnes triées.')).toEqual(['ERROR']);
    expect(found('12 contrats.')).toEqual(['ERROR']);
  });

  it('is told by its words where a value contradicts another', () => {
    const part = adds(
      'FIGURE',
      'part',
      aMeal({ partOf: 'tout', quantity: { qualifier: 'EXACT', number: '8' } }),
    );
    const whole = standing('FIGURE', 'tout', aMeal());
    const [found] = foundBy('part-larger-than-whole', [part], [meals, served, whole]);
    expect(found?.messages.fr).toContain('8\u00a0repas servis');
    expect(JSON.parse(JSON.stringify(found)).quantities[0]).toMatchObject({ number: '8', unit: 'repas' });
  });
});

it('takes points and times for units of figures, and a change in points for one of a rate', () => {
  const months = standing('INDICATOR', 'duree', anIndicator({ unit: 'month' }));
  const rate = standing('INDICATOR', 'taux', anIndicator({ unit: 'percent' }));
  const lasting = adds(
    'FIGURE',
    'duree-2022',
    aFigure({ indicator: 'duree', unit: 'month', printed: '5 mois' }),
  );
  const inPoints = { indicator: 'taux', unit: 'point', printed: '+ 5 points' };
  const changed = { qualifier: 'EXACT', number: '5', isChange: true } as const;
  const points = adds('FIGURE', 'points-2022', aFigure({ ...inPoints, quantity: changed }));
  for (const check of ['unknown-reference', 'unit-disagrees', 'printed-disagrees', 'incomplete'])
    expect(foundBy(check, [lasting, points], [months, rate]), check).toEqual([]);
  const wrong = adds('FIGURE', 'duree-2022', aFigure({ indicator: 'duree', unit: 'week' }));
  expect(fieldsFoundBy('unit-disagrees', [wrong], [months])).toEqual(['unit']);
});
