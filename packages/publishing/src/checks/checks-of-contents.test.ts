import { describe, expect, it } from 'vitest';
import {
  aConvention,
  adds,
  aFigure,
  anActor,
  aProposal,
  aSource,
  fieldsFoundBy,
  foundBy,
  ground,
  revises,
  standing,
  withdraws,
} from '../../tests/a-proposal.ts';
import { fieldInWords } from './field-words.ts';
import { speechOf } from './speech.ts';

describe('a change', () => {
  it('says what its subject cannot be without, a field a finding', () => {
    expect(fieldsFoundBy('incomplete', [adds('FIGURE', 'f', {})])).toEqual([
      'actors',
      'citations',
      'indicator',
      'labelFr',
      'period',
      'quantity',
      'role',
      'territory',
      'unit',
    ]);
    expect(
      fieldsFoundBy('incomplete', [adds('COLLECTION', 'c', { titleFr: 'Accueil', figures: [] })]),
    ).toEqual(['figures']);
  });

  it('says so of what it consists of as well', () => {
    const convention = aConvention({
      parties: [{ actor: 'akto' }],
      axes: [{ number: 1, titleFr: 'Informer', measures: [{ labelEn: 'Guide' }] }],
    });
    expect(fieldsFoundBy('incomplete', [adds('CONVENTION', 'plan', convention)])).toEqual([
      'axes.0.measures.0.labelFr',
      'parties.0.role',
    ]);
    expect(
      fieldsFoundBy('incomplete', [adds('FIGURE', 'f', aFigure({ quantity: { number: '5' } }))]),
    ).toEqual(['quantity.qualifier']);
  });

  it('states a quantity, or says that there is none', () => {
    const { quantity: _, ...without } = aFigure();
    const unknown = (statement: 'NOT_STATED' | 'UNREADABLE') => [
      adds('FIGURE', 'a', { ...without, statement }),
      adds('FIGURE', 'b', aFigure({ statement })),
    ];
    expect(foundBy('incomplete', [adds('FIGURE', 'f', without)])).toHaveLength(1);
    for (const statement of ['NOT_STATED', 'UNREADABLE'] as const) {
      expect(foundBy('incomplete', unknown(statement))).toMatchObject([
        { subjects: [{ key: 'b' }], field: 'quantity', quantities: [{ number: '5' }] },
      ]);
    }
  });

  it('names each party by its actor, or says that it is unreadable', () => {
    const parties = (...given: { actor?: string; unreadable?: boolean }[]) => [
      adds(
        'CONVENTION',
        'plan',
        aConvention({ parties: given.map((each) => ({ role: 'SIGNATORY', ...each })) }),
      ),
    ];
    expect(fieldsFoundBy('incomplete', parties({ actor: 'akto' }, { unreadable: true }))).toEqual([]);
    expect(fieldsFoundBy('incomplete', parties({}, { actor: 'akto', unreadable: true }))).toEqual([
      'parties.0.actor',
      'parties.1.actor',
    ]);
  });

  it('has a key that is one', () => {
    const fields = (key: string) => fieldsFoundBy('incomplete', [adds('SOURCE', key, aSource())]);
    expect(fields('bilan-2022')).toEqual([]);
    for (const key of ['Bilan', 'bilan 2022', 'bilan_2022', 'bilan-', ''])
      expect(fields(key)).toEqual(['key']);
    const plan = (key: string) =>
      fieldsFoundBy('incomplete', [adds('ACTION_PLAN', key, { status: 'SIGNED' })]);
    expect(plan('plan-2022/region:28')).toEqual([]);
    for (const key of ['plan-2022', 'plan-2022/28', '/region:28']) expect(plan(key)).toEqual(['key']);
  });

  it('that withdraws something needs none of it', () => {
    expect(foundBy('incomplete', [withdraws(standing('FIGURE', 'f', {}))])).toEqual([]);
  });

  it.each([
    ['FIGURE', 'period', 'la période', 'the period'],
    [
      'ACTOR',
      'officeHolders.1.name',
      'le nom (titulaires de fonctions, nᵒ\u00a02)',
      'the name (office holders, no. 2)',
    ],
    [
      'CONVENTION',
      'axes.0.measures.2.labelFr',
      'la mesure en français (axes, nᵒ\u00a01, mesures, nᵒ\u00a03)',
      undefined,
    ],
  ] as const)('is told of what it lacks in words: %s %s', (kind, path, fr, en) => {
    expect(fieldInWords(kind, path, speechOf(aProposal([]), 'fr'))).toBe(fr);
    if (en) expect(fieldInWords(kind, path, speechOf(aProposal([]), 'en'))).toBe(en);
  });
});

describe('what is named', () => {
  it('stands, or is in the release', () => {
    const source = adds('SOURCE', 'nouvelle', aSource());
    const figure = adds('FIGURE', 'f', aFigure({ citations: [{ source: 'nouvelle' }] }));
    expect(foundBy('unknown-reference', [source, figure])).toEqual([]);
    expect(fieldsFoundBy('unknown-reference', [figure])).toEqual(['citations.0.source']);
  });

  it('is looked for in every field that names something', () => {
    const nothing = 'rien';
    const changes = [
      adds('ACTOR', 'a', anActor({ memberOf: nothing, officeHolders: [{ name: 'N', source: nothing }] })),
      adds('SOURCE', 's', aSource({ publisher: nothing })),
      adds(
        'CONVENTION',
        'c',
        aConvention({
          succeeds: nothing,
          partOf: nothing,
          implements: nothing,
          parties: [{ role: 'LEAD', actor: nothing }],
          citations: [{ source: nothing }],
        }),
      ),
      adds('ACTION_PLAN', 'rien/region:28', { status: 'SIGNED', citations: [{ source: nothing }] }),
      adds(
        'FIGURE',
        'f',
        aFigure({
          indicator: nothing,
          convention: nothing,
          actors: [nothing],
          partOf: nothing,
          exampleOf: nothing,
          with: [nothing],
          derivedFrom: [nothing],
          citations: [{ source: nothing }],
        }),
      ),
      adds('COLLECTION', 'k', { titleFr: 'Accueil', figures: [nothing] }),
    ];
    const counts = Map.groupBy(foundBy('unknown-reference', changes), ({ subjects: [first] }) => first?.kind);
    expect(Object.fromEntries([...counts].map(([kind, found]) => [kind, found.length]))).toEqual({
      ACTOR: 2,
      SOURCE: 1,
      CONVENTION: 5,
      ACTION_PLAN: 2,
      FIGURE: 8,
      COLLECTION: 1,
    });
  });

  it('is not what is withdrawn: by this release, or before it', () => {
    const figure = adds('FIGURE', 'f', aFigure());
    const [, , source] = ground;
    expect(foundBy('unknown-reference', [withdraws(source), figure])).toMatchObject([
      { subjects: [{ key: 'f' }, { key: 'bilan' }], field: 'citations.0.source' },
    ]);
    const gone = standing('SOURCE', 'ancienne', aSource(), { isWithdrawn: true });
    const late = adds('FIGURE', 'f', aFigure({ citations: [{ source: 'ancienne' }] }));
    const [found] = foundBy('unknown-reference', [late], [gone]);
    expect(found).toMatchObject({ subjects: [{ key: 'f' }], field: 'citations.0.source' });
    expect(found?.messages.fr).toContain('dont le retrait est approuvé');
  });

  it('may be a withdrawn figure in a collection that had it, and in no other', () => {
    const figure = standing('FIGURE', 'f', aFigure());
    const gone = standing('FIGURE', 'gone', aFigure(), { isWithdrawn: true });
    const content = { titleFr: 'Accueil', figures: ['f', 'gone'] };
    const collection = standing('COLLECTION', 'k', content);
    const renamed = revises(collection, { ...content, titleFr: 'Page d’accueil' });
    expect(foundBy('unknown-reference', [withdraws(figure)], [collection])).toEqual([]);
    expect(foundBy('unknown-reference', [withdraws(figure), renamed], [gone])).toEqual([]);
    expect(
      fieldsFoundBy('unknown-reference', [withdraws(figure), adds('COLLECTION', 'new', content)], [gone]),
    ).toEqual(['figures.0', 'figures.1']);
    const unknown = revises(collection, { ...content, figures: ['f', 'gone', 'nothing'] });
    expect(fieldsFoundBy('unknown-reference', [unknown], [figure, gone])).toEqual(['figures.2']);
  });

  it('is not withdrawn while something that stays names it', () => {
    const [, , source] = ground;
    const stays = standing('FIGURE', 'reste', aFigure());
    expect(foundBy('unknown-reference', [withdraws(source)], [stays])).toMatchObject([
      { subjects: [{ key: 'bilan' }, { kind: 'FIGURE', key: 'reste' }] },
    ]);
    expect(foundBy('unknown-reference', [withdraws(source), withdraws(stays)], [stays])).toEqual([]);
    const moves = revises(stays, aFigure({ citations: [{ source: 'autre' }] }));
    expect(
      foundBy('unknown-reference', [withdraws(source), moves], [standing('SOURCE', 'autre', aSource())]),
    ).toEqual([]);
  });

  it('is another one', () => {
    expect(fieldsFoundBy('unknown-reference', [adds('FIGURE', 'f', aFigure({ partOf: 'f' }))])).toEqual([
      'partOf',
    ]);
    expect(
      fieldsFoundBy('unknown-reference', [adds('CONVENTION', 'c', aConvention({ succeeds: 'c' }))]),
    ).toEqual(['succeeds']);
  });
});

describe('an axis', () => {
  it('is one of the convention', () => {
    const on = (axisNumber: number) => [adds('FIGURE', 'f', aFigure({ axisNumber }))];
    expect(foundBy('unknown-reference', on(2))).toEqual([]);
    expect(fieldsFoundBy('unknown-reference', on(3))).toEqual(['axisNumber']);
    const { convention: _, ...alone } = aFigure({ axisNumber: 1 });
    expect(fieldsFoundBy('unknown-reference', [adds('FIGURE', 'f', alone)])).toEqual(['axisNumber']);
  });

  it('is not taken from under a figure that stands', () => {
    const [, , , convention] = ground;
    const figure = standing('FIGURE', 'f', aFigure({ axisNumber: 2 }));
    const change = revises(convention, aConvention({ axes: [{ number: 1, titleFr: 'Informer' }] }));
    expect(foundBy('unknown-reference', [change], [figure])).toHaveLength(1);
  });
});

describe('what can be kept', () => {
  const source = (fields: object) => fieldsFoundBy('unknown-words', [adds('SOURCE', 's', aSource(fields))]);
  const convention = (fields: object) =>
    fieldsFoundBy('unknown-words', [adds('CONVENTION', 'c', aConvention(fields))]);

  it('is an address on the web', () => {
    expect(source({ url: 'https://akto.fr/bilan?annee=2022' })).toEqual([]);
    for (const url of ['akto.fr', 'ftp://akto.fr', 'javascript:alert(1)', 'https://']) {
      expect(source({ url })).toEqual(['url']);
    }
  });

  it('is a language', () => {
    for (const language of ['fr', 'en-GB', 'gcf']) expect(source({ language })).toEqual([]);
    for (const language of ['français', 'french', 'f', 'fr_FR'])
      expect(source({ language })).toEqual(['language']);
  });

  it('is a number that counts', () => {
    const one = {
      axes: [{ number: 1, titleFr: 'A' }],
      structure: [{ kind: 'WORKSTREAMS', count: 1 }],
      declaredAxes: 0,
    };
    const none = {
      axes: [{ number: 0, titleFr: 'A' }],
      structure: [{ kind: 'WORKSTREAMS', count: 0 }],
      declaredAxes: -1,
    };
    expect(convention(one)).toEqual([]);
    expect(convention(none)).toEqual(['axes.0.number', 'declaredAxes', 'structure.0.count']);
  });

  it('is a name that ends no sooner than it begins', () => {
    const until = (validUntil: string) =>
      fieldsFoundBy('unknown-words', [
        adds('ACTOR', 'a', anActor({ names: [{ name: 'AKTO', validFrom: '2020-01-01', validUntil }] })),
      ]);
    expect(until('2020-01-01')).toEqual([]);
    expect(until('2019-12-31')).toEqual(['names.0.validUntil']);
  });

  it('is a formula that the hub reckons with', () => {
    const by = (formula: string) =>
      fieldsFoundBy('unknown-words', [adds('FIGURE', 'f', aFigure({ formula }))]);
    expect(by('a / b')).toEqual([]);
    expect(by('a - b')).toEqual(['formula']);
    expect(by('toString')).toEqual(['formula']);
  });

  it('is a date of the kinds that the database takes', () => {
    const dated = (period: string) => convention({ period, milestones: [{ date: period, titleFr: 'É' }] });
    for (const period of ['2021', '2022-05~', '2022/2024', '2021/..', 'XXXX-07-06'])
      expect(dated(period)).toEqual([]);
    for (const period of [
      '2021?',
      '202X',
      '2021-21',
      '2024/2022',
      '2021-02-29',
      '2022/2022',
      '2022/2022-01',
    ]) {
      expect(dated(period)).toEqual(['milestones.0.date', 'period']);
    }
  });

  it('is the period of a figure, which has a year', () => {
    const of = (period: string) => fieldsFoundBy('unknown-words', [adds('FIGURE', 'f', aFigure({ period }))]);
    expect(of('2022-07-06')).toEqual([]);
    expect(of('XXXX-07-06')).toEqual(['period']);
  });

  it('is said of figures whose period nobody can read, beside what else is found of them', () => {
    const period = '2022/2022';
    const twice = [adds('FIGURE', 'f', aFigure({ period })), adds('FIGURE', 'g', aFigure({ period }))];
    expect(fieldsFoundBy('unknown-words', twice)).toEqual(['period', 'period']);
    expect(foundBy('two-values', twice)[0]?.messages.fr).toContain('2022/2022');
  });

  it('stands once in its list', () => {
    const twice = [
      adds('FIGURE', 'f', aFigure({ actors: ['akto', 'akto'] })),
      adds('COLLECTION', 'k', { titleFr: 'Accueil', figures: ['f', 'f'] }),
      adds('CONVENTION', 'c', aConvention({ axes: [{ number: 1 }, { number: 1 }] })),
    ];
    expect(fieldsFoundBy('named-twice', twice)).toEqual(['axes', 'actors', 'figures']);
    expect(fieldsFoundBy('named-twice', [adds('FIGURE', 'f', aFigure())])).toEqual([]);
  });
});
