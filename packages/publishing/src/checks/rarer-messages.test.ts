import { expect, it } from 'vitest';
import {
  aConvention,
  adds,
  aFigure,
  aProposal,
  aSource,
  ground,
  revises,
  standing,
  withdraws,
} from '../../tests/a-proposal.ts';
import type { Standing } from '../standing/stands.ts';
import { runChecks } from './checks.ts';
import type { ProposedChange } from './proposal.ts';

const [actor, , source, convention] = ground;
const gone = standing('SOURCE', 'retiré', aSource({ titleFr: 'Retiré' }), { isWithdrawn: true });
const salons = standing('FIGURE', 'salons-2022', aFigure());
const without = ({ convention: _, ...content }: ReturnType<typeof aFigure>) => content;
const { axes: _, ...noAxes } = aConvention();
const twice = ['salons-2022', 'salons-2022'];

// What each check says of its rarer cases; the usual ones stand in messages.test.ts.
const scenes: [name: string, changes: readonly ProposedChange[], more?: readonly Standing[]][] = [
  ['changed-meanwhile', [revises(source, aSource({ titleFr: 'Le bilan' }), { basedOnId: 'an older one' })]],
  ['changed-meanwhile', [revises(gone, aSource(), { basedOnId: 'an older one' })], [gone]],
  ['changed-meanwhile', [adds('SOURCE', 'nouveau', aSource(), { basedOnId: 'an older one' })]],
  ['no-public-note', [adds('SOURCE', 'nouveau', aSource(), { changeKind: 'REVISION' })]],
  ['no-public-note', [adds('SOURCE', 'nouveau', aSource(), { changeKind: 'CORRECTION' })]],
  ['no-public-note', [adds('SOURCE', 'nouveau', aSource(), { changeKind: 'WITHDRAWAL' })]],
  ['no-public-note', [withdraws(gone)], [gone]],
  ['incomplete', [adds('FIGURE', 'muet', aFigure({ statement: 'NOT_STATED' }))]],
  ['incomplete', [adds('FIGURE', 'flou', aFigure({ statement: 'UNREADABLE' }))]],
  ['incomplete', [adds('CONVENTION', 'plan', aConvention({ parties: [{ role: 'LEAD' }] }))]],
  [
    'incomplete',
    [
      adds(
        'CONVENTION',
        'plan',
        aConvention({
          parties: [
            { role: 'LEAD', actor: 'akto' },
            { role: 'SIGNATORY', actor: 'akto', unreadable: true },
          ],
        }),
      ),
    ],
  ],
  ['incomplete', [adds('ACTION_PLAN', 'plan-2022/normandie', { status: 'SIGNED' })]],
  ['unknown-reference', [revises(convention, aConvention({ succeeds: 'plan-2022' }))]],
  ['unknown-reference', [adds('SOURCE', 'rapport', aSource({ publisher: 'akto' })), withdraws(actor)]],
  ['unknown-reference', [adds('FIGURE', 'cité', aFigure({ citations: [{ source: 'retiré' }] }))], [gone]],
  ['unknown-reference', [adds('FIGURE', 'axe', without(aFigure({ axisNumber: 1 })))]],
  [
    'unknown-reference',
    [revises(convention, noAxes)],
    [standing('FIGURE', 'axe', aFigure({ axisNumber: 2 }))],
  ],
  ['rate-disagrees', [adds('FIGURE', 'taux', aFigure({ unit: 'percent', derivedFrom: twice }))], [salons]],
  ['rate-disagrees', [adds('FIGURE', 'taux', aFigure({ unit: 'percent', formula: 'a / b' }))], [salons]],
  [
    'printed-disagrees',
    [
      adds(
        'FIGURE',
        'anglais',
        aFigure({ printed: 'more than 5', citations: [{ source: 'report', printed: 'more than 5' }] }),
      ),
    ],
    [standing('SOURCE', 'report', aSource({ language: 'en-GB' }))],
  ],
  ['named-twice', [adds('FIGURE', 'double', aFigure({ actors: ['akto', 'akto'] }))]],
  ['count-not-whole', [adds('FIGURE', 'moins', aFigure({ quantity: { qualifier: 'EXACT', number: '-5' } }))]],
  ['words-disagree', [adds('FIGURE', 'dont', aFigure({ compositionFr: 'dont 6 en mai' }))]],
  ['words-disagree', [adds('FIGURE', 'peu', aFigure({ plainFr: 'Plus de 3 événements' }))]],
];

it('says in words what is wrong, of which records, and by which sources', () => {
  const read = scenes.flatMap(([name, changes, more = []]) =>
    runChecks(aProposal(changes, more))
      .filter(({ check }) => check === name)
      .flatMap(({ subjects, field, quantities, sources, messages }) => [
        [
          name,
          ...subjects.map(({ kind, key }) => `${kind} ${key}`),
          field ?? 'no field',
          ...quantities.map(({ qualifier, number }) => `${qualifier} ${number}`),
          ...sources,
        ].join(', '),
        messages.fr,
        messages.en,
      ]),
  );
  expect(read.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ')).toMatchInlineSnapshot(`
    "changed-meanwhile, SOURCE bilan, no field
    « Le bilan » (bilan) : une autre modification a été approuvée depuis que celle-ci est commencée. Une version publique à partir du 2026-01-05 a été approuvée entre-temps. Relisez ce qui est en vigueur, puis recommencez la modification à partir de là.
    “Report” (bilan) has changed since this change was begun. A version that is public from 2026-01-05 has come in between. Read what is in force, then begin the change again from there.
    changed-meanwhile, SOURCE retiré, no field
    « Bilan » (retiré) : une autre modification a été approuvée depuis que celle-ci est commencée. Son retrait est approuvé. Relisez ce qui est en vigueur, puis recommencez la modification à partir de là.
    “Report” (retiré) has changed since this change was begun. Its withdrawal is approved. Read what is in force, then begin the change again from there.
    changed-meanwhile, SOURCE nouveau, no field
    « Bilan » (nouveau) : une autre modification a été approuvée depuis que celle-ci est commencée. Rien n’en est plus approuvé. Relisez ce qui est en vigueur, puis recommencez la modification à partir de là.
    “Report” (nouveau) has changed since this change was begun. Nothing of it is approved any more. Read what is in force, then begin the change again from there.
    no-public-note, SOURCE nouveau, changeKind
    « Bilan » (nouveau) : la modification est une « révision », et rien n’en est publié. Choisissez ajout.
    “Report” (nouveau) is said to be revised, and nothing of it is public. Choose an addition.
    no-public-note, SOURCE nouveau, changeKind
    « Bilan » (nouveau) : la modification est une « correction », et rien n’en est publié. Choisissez ajout.
    “Report” (nouveau) is said to be corrected, and nothing of it is public. Choose an addition.
    no-public-note, SOURCE nouveau, changeKind
    « Bilan » (nouveau) : la modification est un retrait, et rien n’en est publié. Enlevez-la de la publication.
    “Report” (nouveau) would be withdrawn, and nothing of it is public. Remove this change from the release.
    no-public-note, SOURCE retiré, changeKind
    « Retiré » (retiré) : la modification est un retrait, et rien n’en est publié. Enlevez-la de la publication.
    “Report” (retiré) would be withdrawn, and nothing of it is public. Remove this change from the release.
    incomplete, FIGURE muet, quantity, EXACT 5
    « Salons » (muet) a une valeur (5 événements), et la source est dite ne pas la communiquer. Gardez l’un des deux.
    “Fairs” (muet) has a quantity (5 events), and is said to be not stated by its source. Keep one of the two.
    incomplete, FIGURE flou, quantity, EXACT 5
    « Salons » (flou) a une valeur (5 événements), et elle est dite illisible dans la source. Gardez l’un des deux.
    “Fairs” (flou) has a quantity (5 events), and is said to be unreadable in its source. Keep one of the two.
    incomplete, CONVENTION plan, parties.0.actor
    « Plan 2022 » (plan) : il manque l’acteur au signataire ou partenaire nᵒ 1. Choisissez l’acteur, ou indiquez que son nom est illisible dans la source.
    “Plan 2022 (English)” (plan): signatory or partner no. 1 has no actor. Give the actor, or say that its name is unreadable in the source.
    incomplete, CONVENTION plan, parties.1.actor
    « Plan 2022 » (plan) : le signataire ou partenaire nᵒ 2 a un acteur, et son nom est dit illisible. Gardez l’un des deux.
    “Plan 2022 (English)” (plan): signatory or partner no. 2 has an actor, and its name is said to be unreadable. Keep one of the two.
    incomplete, ACTION_PLAN plan-2022/normandie, key
    « plan-2022/normandie » n’est pas un identifiant valable. Utilisez des minuscules sans accent, des chiffres et des traits d’union, par exemple « akto-agefiph-2022-2024/region:28 » : la convention, puis le territoire.
    “plan-2022/normandie” is no key. A key has only lower-case letters without accents, digits and hyphens, for example “akto-agefiph-2022-2024/region:28”: the convention, then the territory.
    unknown-reference, CONVENTION plan-2022, succeeds
    « Plan 2022 » (plan-2022) : ce lien renvoie à lui-même. Choisissez-en un autre, ou enlevez-le.
    “Plan 2022 (English)” (plan-2022) names itself. Choose another link, or remove this one.
    unknown-reference, ACTOR akto, SOURCE bilan, CONVENTION plan-2022, no field
    Cette publication retire « AKTO » (akto). Y renvoie encore : la source « Bilan » (bilan) ; la convention « Plan 2022 » (plan-2022). Modifiez ou retirez dans la même publication ce qui y renvoie, ou ne faites pas ce retrait.
    This release withdraws “AKTO” (akto), which is still named by: the source “Report” (bilan); the convention “Plan 2022 (English)” (plan-2022). Change or withdraw in the same release what names it, or leave the withdrawal out.
    unknown-reference, SOURCE rapport, ACTOR akto, publisher
    « Bilan » (rapport) renvoie à l’acteur « AKTO » (akto), que cette même publication retire. Choisissez un autre lien, ou ne faites pas ce retrait.
    “Report” (rapport) names the actor “AKTO” (akto), which this same release withdraws. Name something else, or leave that withdrawal out.
    unknown-reference, FIGURE cité, citations.0.source
    « Salons » (cité) renvoie à la source « Retiré » (retiré), dont le retrait est approuvé. Choisissez un autre lien.
    “Fairs” (cité) names the source “Report” (retiré), whose withdrawal is approved. Name something else.
    unknown-reference, FIGURE axe, axisNumber
    « Salons » (axe) est de l’axe 1, et n’a pas de convention. Corrigez le numéro, ou ajoutez l’axe à la convention.
    “Fairs” (axe) is of axis 1, and has no convention. Correct the number, or add the axis to the convention.
    unknown-reference, FIGURE axe, CONVENTION plan-2022, axisNumber
    « Salons » (axe) est de l’axe 2, que sa convention « Plan 2022 » (plan-2022) n’a pas (ses axes : aucun). Corrigez le numéro, ou ajoutez l’axe à la convention.
    “Fairs” (axe) is of axis 2, which its convention “Plan 2022 (English)” (plan-2022) does not have (its axes: none). Correct the number, or add the axis to the convention.
    rate-disagrees, FIGURE taux, formula
    Le calcul de « Salons » (taux) n’est pas complet : sans formule, nombre de chiffres de départ : 2. Donnez une formule et ses deux chiffres, a puis b, ou ni l’un ni l’autre.
    The calculation of “Fairs” (taux) is not complete: no formula, number of figures to start from: 2. Give a formula and its two figures, a then b, or neither.
    rate-disagrees, FIGURE taux, derivedFrom
    Le calcul de « Salons » (taux) n’est pas complet : formule « a / b », nombre de chiffres de départ : 0. Donnez une formule et ses deux chiffres, a puis b, ou ni l’un ni l’autre.
    The calculation of “Fairs” (taux) is not complete: formula “a / b”, number of figures to start from: 0. Give a formula and its two figures, a then b, or neither.
    printed-disagrees, FIGURE anglais, citations.0.printed, EXACT 5, MORE_THAN 5, report
    « Salons » (anglais) vaut 5 événements, et sa source imprime « more than 5 », interprété comme plus de 5 événements. Corrigez l’un des deux d’après la source.
    “Fairs” (anglais) is 5 events, and its source prints “more than 5”, understood as more than 5 events. Correct one of the two by the source.
    printed-disagrees, FIGURE anglais, printed, EXACT 5, MORE_THAN 5, report
    « Salons » (anglais) vaut 5 événements, et sa source imprime « more than 5 », interprété comme plus de 5 événements. Corrigez l’un des deux d’après la source.
    “Fairs” (anglais) is 5 events, and its source prints “more than 5”, understood as more than 5 events. Correct one of the two by the source.
    named-twice, FIGURE double, actors
    « Salons » (double) : « akto » figure deux fois dans une même liste (actors). N’en gardez qu’un.
    “Fairs” (double): “akto” stands twice in one list (actors). Keep one.
    count-not-whole, FIGURE moins, quantity, EXACT -5, bilan
    « Salons » (moins) vaut « −5 événements », et rien ne se compte ainsi en dessous de zéro. Indiquez que c’est une évolution, ôtez le signe, ou expliquez pourquoi il y est.
    “Fairs” (moins) is “−5 events”, and nothing of that kind is counted below zero. Say that it is a change, remove the sign, or say why it is there.
    words-disagree, FIGURE dont, compositionFr, EXACT 5, bilan
    « Salons » (dont), composition : la part « 6 » dépasse « 5 événements ». Corrigez l’un des deux.
    “Fairs” (dont), composition in French: the part “6” is larger than “5 events”. Correct one of the two.
    words-disagree, FIGURE peu, plainFr, EXACT 5, bilan
    « Salons » (peu), version facile à lire et à comprendre (FALC) : « Plus de 3 événements » est vrai, et dit bien moins que « 5 événements ». Écrivez la valeur, ou dites pourquoi ces mots suffisent.
    “Fairs” (peu), easy-to-read version in French: “Plus de 3 événements” is true, and says much less than “5 events”. Write the value, or say why these words are enough."
  `);
});

/** The id of the first finding of a check. */
const idOf = (check: string, changes: readonly ProposedChange[], more: readonly Standing[] = []) =>
  runChecks(aProposal(changes, more)).find((each) => each.check === check)?.id;

// A reason for accepting a warning holds for what was read, and for nothing else.
it.each<[string, (() => string | undefined)[]]>([
  [
    'changed-meanwhile',
    ['one', 'other'].map(
      (versionId) => () =>
        idOf('changed-meanwhile', [
          revises(standing('SOURCE', 'bilan', aSource(), { versionId }), aSource(), { basedOnId: null }),
        ]),
    ),
  ],
  [
    'no-public-note',
    (['REVISION', 'CORRECTION'] as const).map(
      (changeKind) => () =>
        idOf('no-public-note', [revises(source, aSource(), { changeKind, noteFr: null })]),
    ),
  ],
  [
    'incomplete',
    ['5', '6'].map(
      (number) => () =>
        idOf('incomplete', [
          adds(
            'FIGURE',
            'muet',
            aFigure({ statement: 'NOT_STATED', quantity: { qualifier: 'EXACT', number } }),
          ),
        ]),
    ),
  ],
  [
    'unknown-reference',
    ['un', 'autre'].map(
      (publisher) => () => idOf('unknown-reference', [adds('SOURCE', 'rapport', aSource({ publisher }))]),
    ),
  ],
  [
    'unknown-reference',
    [3, 4].map(
      (axisNumber) => () => idOf('unknown-reference', [adds('FIGURE', 'axe', aFigure({ axisNumber }))]),
    ),
  ],
  [
    'rate-disagrees',
    [['akto'], ['akto', 'akto', 'akto']].map(
      (derivedFrom) => () =>
        idOf('rate-disagrees', [adds('FIGURE', 'taux', aFigure({ unit: 'percent', derivedFrom }))]),
    ),
  ],
  [
    'still-to-sign',
    (['SIGNED', 'ENDED'] as const).map(
      (status) => () =>
        idOf('still-to-sign', [
          adds('CONVENTION', 'plan', aConvention({ status, parties: [{ role: 'TO_SIGN', actor: 'akto' }] })),
        ]),
    ),
  ],
  [
    'period-outside-convention',
    ['2020', '2021'].map(
      (period) => () => idOf('period-outside-convention', [adds('FIGURE', 'hors', aFigure({ period }))]),
    ),
  ],
  [
    'axes-differ',
    [4, 5].map(
      (declaredAxes) => () =>
        idOf('axes-differ', [adds('CONVENTION', 'plan', aConvention({ declaredAxes }))]),
    ),
  ],
  [
    'unit-disagrees',
    (['person', 'percent'] as const).map(
      (unit) => () => idOf('unit-disagrees', [adds('FIGURE', 'poec', aFigure({ unit }))]),
    ),
  ],
  [
    'printed-disagrees',
    ['6', '7'].map(
      (printed) => () => idOf('printed-disagrees', [adds('FIGURE', 'poec', aFigure({ printed }))]),
    ),
  ],
])('finds something else by %s where a value that it is about is another', (_, [one, other]) => {
  const ids = [one?.(), other?.()];
  expect(ids).not.toContain(undefined);
  expect(ids[0]).not.toBe(ids[1]);
  expect(one?.()).toBe(ids[0]);
});
