import { describe, expect, it } from 'vitest';
import { aConvention, adds, aFigure, anActor, foundBy, standing } from '../../tests/a-proposal.ts';

describe('the territory of a part', () => {
  const partIn = (territory: string, whole: string) =>
    foundBy(
      'scope-disagrees',
      [adds('FIGURE', 'part', aFigure({ territory, partOf: 'tout' }))],
      [standing('FIGURE', 'tout', aFigure({ territory: whole }))],
    );

  it.each([
    ['region:28', 'group:HEXAGONE'],
    ['department:76', 'group:HEXAGONE'],
    ['group:HEXAGONE', 'country:FR'],
    ['department:76', 'region:28'],
    ['region:28', 'region:28'],
    ['region:04', 'department:974'],
  ])('lies in that of its whole: %s in %s', (part, whole) => {
    expect(partIn(part, whole)).toEqual([]);
  });

  it.each([
    ['region:94', 'group:HEXAGONE'],
    ['region:04', 'group:HEXAGONE'],
    ['department:2A', 'group:HEXAGONE'],
    ['region:28', 'department:76'],
    ['country:FR', 'group:HEXAGONE'],
  ])('does not: %s in %s', (part, whole) => {
    expect(partIn(part, whole)).toMatchObject([{ severity: 'ERROR', field: 'territory' }]);
  });
});

describe('the territory of a convention', () => {
  const normande = standing('CONVENTION', 'normandie', aConvention({ territory: 'region:28' }));

  it('holds its figures and action plans, or a reason is asked for', () => {
    const changes = (territory: string) => [
      adds('FIGURE', 'salons-2022', aFigure({ territory, convention: 'normandie' })),
      adds('ACTION_PLAN', `normandie/${territory}`, { status: 'SIGNED' }),
    ];
    expect(foundBy('scope-disagrees', changes('department:76'), [normande])).toEqual([]);
    expect(foundBy('scope-disagrees', changes('region:94'), [normande])).toMatchObject([
      { severity: 'WARNING', subjects: [{ kind: 'ACTION_PLAN' }, { key: 'normandie' }] },
      { severity: 'WARNING', subjects: [{ kind: 'FIGURE' }, { key: 'normandie' }] },
    ]);
  });

  it('is the whole country where none is said', () => {
    expect(foundBy('scope-disagrees', [adds('FIGURE', 'f', aFigure({ territory: 'region:94' }))])).toEqual(
      [],
    );
  });
});

describe('the period of a figure', () => {
  it.each(['2022', '2022-05-09', '2022-05~', '2022-02/2022-11', 'XXXX-07-06'])(
    'lies in 2022: %s',
    (period) => {
      expect(foundBy('period-outside-convention', [adds('FIGURE', 'f', aFigure({ period }))])).toEqual([]);
    },
  );

  it.each(['2021', '2021/2022', '2022/2023', '2022/..', '2021-12-31'])('does not: %s', (period) => {
    expect(foundBy('period-outside-convention', [adds('FIGURE', 'f', aFigure({ period }))])).toMatchObject([
      { severity: 'WARNING', subjects: [{ key: 'f' }, { key: 'plan-2022' }], field: 'period' },
    ]);
  });

  it('lies before its convention where it is a starting point', () => {
    const baseline = adds('FIGURE', 'f', aFigure({ period: '2021', role: 'BASELINE' }));
    expect(foundBy('period-outside-convention', [baseline])).toEqual([]);
  });
});

describe('the axes of a convention', () => {
  it('are as many as its source announces', () => {
    const declares = (declaredAxes: number) => [adds('CONVENTION', 'plan', aConvention({ declaredAxes }))];
    expect(foundBy('axes-differ', declares(2))).toEqual([]);
    expect(foundBy('axes-differ', declares(4))).toMatchObject([
      { severity: 'WARNING', field: 'declaredAxes' },
    ]);
  });
});

describe('a party that is to sign', () => {
  const found = (convention: ReturnType<typeof aConvention>) =>
    foundBy('still-to-sign', [adds('CONVENTION', 'plan', aConvention(convention))]);
  const parties = [{ role: 'TO_SIGN', actor: 'akto' } as const];

  it.each([
    { status: 'ANNOUNCED', parties },
    { status: 'ANNOUNCED', toBeSignedOn: '2022-05-09', parties },
    { status: 'SIGNED', parties: [{ role: 'SIGNATORY', actor: 'akto' }] },
  ] as const)('is one of a convention that is not signed: %j', (convention) => {
    expect(found(convention as never)).toEqual([]);
  });

  it.each([
    { status: 'SIGNED', parties },
    { status: 'IN_FORCE', parties },
    { status: 'ENDED', parties },
    { status: 'ANNOUNCED', signedOn: '2022-05-09', parties },
  ] as const)('is asked about where it is: %j', (convention) => {
    expect(found(convention as never)).toMatchObject([{ severity: 'WARNING', field: 'parties' }]);
  });
});

describe('a weekday', () => {
  const says = (noteFr: string) => foundBy('weekday-differs', [adds('ACTOR', 'acteur', anActor({ noteFr }))]);

  it.each([
    'Signé le vendredi 14 mai 2021.',
    'Samedi 1er mai 2021',
    'Friday, 14 May 2021',
    'lundi\u00a09\u00a0mai\u00a02022',
    'jeudi 6 juillet',
    'le 14 mai 2021',
    'le vendredi 14 mai 20210',
  ])('is that of its date, or has none to differ from: %s', (text) => {
    expect(says(text)).toEqual([]);
  });

  it.each([
    ['Signé le jeudi 14 mai 2021.', 'ce jour est un vendredi', 'that day is a Friday'],
    ['Vendredi 1er mai 2021', 'ce jour est un samedi', 'that day is a Saturday'],
    ['Thursday 14th May 2021', 'ce jour est un vendredi', 'that day is a Friday'],
    ['lundi 31 février 2022', 'ce jour n’existe pas', 'there is no such day'],
  ])('is not: %s', (text, fr, en) => {
    const [found] = says(text);
    expect(found).toMatchObject({ severity: 'WARNING', field: 'noteFr' });
    expect(found?.messages.fr).toContain(fr);
    expect(found?.messages.en).toContain(en);
  });

  it('is looked at in every text: of a milestone, and in the public note', () => {
    const milestones = [{ date: '2021-05-14', titleFr: 'Signature, jeudi 14 mai 2021' }];
    const change = adds('CONVENTION', 'plan', aConvention({ milestones }), {
      noteFr: 'Corrigé le mardi 14 mai 2021.',
    });
    expect(foundBy('weekday-differs', [change]).map(({ field }) => field)).toEqual([
      'milestones.0.titleFr',
      'noteFr',
    ]);
  });
});
