import { expect, it } from 'vitest';
import {
  aConvention,
  adds,
  aFigure,
  anActor,
  aProposal,
  aSource,
  aUnit,
  ground,
  revises,
  standing,
  withdraws,
} from '../../tests/a-proposal.ts';
import { checks, runChecks } from './checks.ts';
import type { ProposedChange } from './proposal.ts';

const more = (number: string) => ({ quantity: { qualifier: 'MORE_THAN', number } }) as const;
const exactly = (number: string) => ({ quantity: { qualifier: 'EXACT', number } }) as const;
const national = standing(
  'FIGURE',
  'salons-2022',
  aFigure({ labelFr: 'Salons en France', ...exactly('70') }),
);
const [, , source] = ground;
const { quantity: _, ...unstated } = aFigure({ labelFr: 'Salons à venir', period: '2022-11' });

// What an editor reads of each check, once, as a whole.
const scenes: [name: string, change: ProposedChange | null][] = [
  ['empty-release', null],
  [
    'changed-meanwhile',
    revises(national, aFigure({ ...national.content, ...exactly('71') }), { basedOnId: null }),
  ],
  ['no-public-note', revises(national, aFigure(exactly('71')), { noteFr: null })],
  ['no-public-note', revises(national, aFigure(exactly('71')), { changeKind: 'ADDITION' })],
  ['incomplete', adds('FIGURE', 'salons-a-venir', unstated)],
  ['incomplete', adds('CONVENTION', 'plan-2023', aConvention({ parties: [{ actor: 'akto' }] }))],
  ['incomplete', adds('SOURCE', 'Bilan 2023', aSource({ titleFr: 'Bilan 2023' }))],
  ['unknown-reference', adds('SOURCE', 'bilan-2023', aSource({ publisher: 'agefiph' }))],
  ['unknown-reference', withdraws(source)],
  ['unknown-reference', adds('FIGURE', 'salons-axe', aFigure({ axisNumber: 4 }))],
  ['cycle', adds('CONVENTION', 'plan-2024', aConvention({ titleFr: 'Plan 2024', succeeds: 'plan-normand' }))],
  ['unknown-words', adds('SOURCE', 'bilan-2023', aSource({ url: 'akto.fr' }))],
  ['unknown-words', adds('CONVENTION', 'plan-2023', aConvention({ signedOn: '202X' }))],
  ['unknown-words', adds('FIGURE', 'salons-juillet', aFigure({ period: 'XXXX-07-06' }))],
  [
    'named-twice',
    adds('COLLECTION', 'accueil', { titleFr: 'Accueil', figures: ['salons-2022', 'salons-2022'] }),
  ],
  ['printed-disagrees', adds('FIGURE', 'poec', aFigure({ ...exactly('1780'), printed: 'plus de 1 780' }))],
  ['printed-disagrees', adds('FIGURE', 'poec', aFigure({ ...exactly('1780'), printed: 'plusieurs' }))],
  ...(
    [
      { prefix: 'Depuis 2021, ', exact: 'plus de 1 870', suffix: ' salons ont eu lieu.' },
      { prefix: 'Depuis 2021, ', exact: 'plusieurs', suffix: ' salons ont eu lieu.' },
      { prefix: 'Depuis 2021, plus de 1 780 salons ont eu lieu.' },
    ] as const
  ).map((quote): [string, ProposedChange] => [
    'quote-disagrees',
    adds('FIGURE', 'poec', aFigure({ ...more('1780'), citations: [{ source: 'bilan', quote }] })),
  ]),
  [
    'words-disagree',
    adds('FIGURE', 'poec', aFigure({ ...more('1780'), plainFr: 'Exactement 1 780 salons.' })),
  ],
  [
    'words-disagree',
    adds('FIGURE', 'poec', aFigure({ ...more('1780'), plainFr: '1 200 personnes formées.' })),
  ],
  ['words-disagree', adds('FIGURE', 'poec', aFigure(more('1780')), { noteFr: 'Données pour 13 régions.' })],
  ['unit-words', adds('UNIT', 'plus', aUnit('plus', 'plus'))],
  ['unit-words', adds('UNIT', 'douzaine', aUnit('douzaine', 'douzaines'))],
  ['unit-words', adds('UNIT', 'par-an', aUnit('par an', 'par an'))],
  ['unit-words', adds('UNIT', 'lots', aUnit('lot de 3', 'lots de 3'))],
  ['unit-words', adds('UNIT', 'couvert', { ...aUnit('couvert', 'couverts'), spellings: ['Repas servis'] })],
  ['unit-same-as', adds('UNIT', 'couvert', { ...aUnit('couvert', 'couverts'), sameAs: 'assiette' })],
  ['unit-same-as', adds('UNIT', 'part', { ...aUnit('part', 'parts'), sameAs: 'percent' })],
  ['unit-same-as', adds('UNIT', 'part', { ...aUnit('part', 'parts'), additive: false, sameAs: 'repas' })],
  ['unit-disagrees', adds('FIGURE', 'poec', aFigure({ unit: 'repas' }))],
  ['unit-disagrees', adds('FIGURE', 'poec', aFigure({ unit: 'person' }))],
  [
    'part-larger-than-whole',
    adds('FIGURE', 'salons-normandie', aFigure({ ...more('1780'), partOf: 'salons-2022' })),
  ],
  [
    'rate-disagrees',
    adds(
      'FIGURE',
      'taux',
      aFigure({
        labelFr: 'Part des salons',
        ...exactly('42'),
        unit: 'percent',
        formula: 'a / b',
        derivedFrom: ['salons-2022', 'salons-2022'],
      }),
    ),
  ],
  [
    'scope-disagrees',
    adds('FIGURE', 'salons-corse', aFigure({ territory: 'region:94', partOf: 'salons-hexagone' })),
  ],
  ['scope-disagrees', adds('ACTION_PLAN', 'plan-normand/region:94', { status: 'SIGNED' })],
  ['two-values', adds('FIGURE', 'salons-bis', aFigure(more('80')))],
  ['count-not-whole', adds('FIGURE', 'salons-demi', aFigure(exactly('2.5')))],
  ['period-outside-convention', adds('FIGURE', 'salons-2021', aFigure({ period: '2021' }))],
  ['axes-differ', adds('CONVENTION', 'plan-2023', aConvention({ declaredAxes: 4 }))],
  [
    'still-to-sign',
    adds('CONVENTION', 'plan-2023', aConvention({ parties: [{ role: 'TO_SIGN', actor: 'akto' }] })),
  ],
  ['weekday-differs', adds('ACTOR', 'cheops', anActor({ noteFr: 'Signé le jeudi 14 mai 2021.' }))],
  [
    'stale-words',
    adds('FIGURE', 'facile', aFigure({ plainFr: 'Des salons.', plainOfFr: 'plus de 1 780 événements' })),
  ],
  ['nothing-changes', revises(national, national.content)],
  ['awaits-value', adds('FIGURE', 'salons-a-venir', unstated, { renews: 'salons-2022' })],
];
const others = [
  national,
  standing(
    'FIGURE',
    'salons-hexagone',
    aFigure({ labelFr: 'Salons de l’Hexagone', territory: 'group:HEXAGONE' }),
  ),
  standing('UNIT', 'repas', aUnit('repas servi', 'repas servis')),
  standing('UNIT', 'assiette', { ...aUnit('assiette', 'assiettes'), sameAs: 'repas' }),
  standing(
    'CONVENTION',
    'plan-normand',
    aConvention({ titleFr: 'Plan normand', territory: 'region:28', succeeds: 'plan-2024' }),
  ),
];

it('says in words what is wrong, which values say so, and what would be right', () => {
  const read = scenes.flatMap(([name, change]) => {
    const [found] = runChecks(aProposal(change ? [change] : [], others)).filter(
      ({ check }) => check === name,
    );
    return [name, found?.messages.fr, found?.messages.en];
  });
  expect(read.join('\n')).toMatchInlineSnapshot(`
    "empty-release
    Cette publication ne contient aucune modification. Ajoutez ce qui doit être publié.
    This release holds no change. Add what is to be published.
    changed-meanwhile
    « Salons en France » (salons-2022) : une autre modification a été approuvée depuis que celle-ci est commencée. Valeur approuvée aujourd’hui : 70 événements ; valeur proposée : 71 événements. Relisez ce qui est en vigueur, puis recommencez la modification à partir de là.
    “Fairs” (salons-2022) has changed since this change was begun. Value approved today: 70 events; value proposed: 71 events. Read what is in force, then begin the change again from there.
    no-public-note
    « Salons » (salons-2022) : une version est déjà publiée ou approuvée, et sa modification n’a pas de note publique. Dites en français ce qui change et pourquoi.
    “Fairs” (salons-2022) is already public or approved, and its change has no public note. Say in French what changes and why.
    no-public-note
    « Salons » (salons-2022) : la modification est un « ajout », et il en existe déjà une version. Choisissez révision (des données plus récentes ou plus précises) ou correction (une erreur est corrigée).
    “Fairs” (salons-2022) is said to be new, and there is a version of it already. Choose a revision (newer or more precise data) or a correction (an error is corrected).
    incomplete
    Ajoutez la valeur à « Salons à venir » (salons-a-venir), ou indiquez que la source ne la communique pas ou qu’elle y est illisible.
    Add the value to “Fairs” (salons-a-venir), or say that the source does not state it or that it is unreadable there.
    incomplete
    Ajoutez le rôle (signataires et partenaires, nᵒ 1) à « Plan 2022 » (plan-2023).
    Add the role (signatories and partners, no. 1) to “Plan 2022 (English)” (plan-2023).
    incomplete
    « Bilan 2023 » n’est pas un identifiant valable. Utilisez des minuscules sans accent, des chiffres et des traits d’union, par exemple « salons-normandie-2021 ».
    “Bilan 2023” is no key. A key has only lower-case letters without accents, digits and hyphens, for example “salons-normandie-2021”.
    unknown-reference
    « Bilan » (bilan-2023) renvoie à l’acteur « agefiph », qui n’est ni publié ni proposé ici. Corrigez l’identifiant, ou ajoutez l’élément à la publication.
    “Report” (bilan-2023) names the actor “agefiph”, and nothing of that name is public or proposed here. Correct the key, or add what it names to the release.
    unknown-reference
    Cette publication retire « Bilan » (bilan). Y renvoie encore : le chiffre « Salons en France » (salons-2022) ; le chiffre « Salons de l’Hexagone » (salons-hexagone). Modifiez ou retirez dans la même publication ce qui y renvoie, ou ne faites pas ce retrait.
    This release withdraws “Report” (bilan), which is still named by: the figure “Fairs” (salons-2022); the figure “Fairs” (salons-hexagone). Change or withdraw in the same release what names it, or leave the withdrawal out.
    unknown-reference
    « Salons » (salons-axe) est de l’axe 4, que sa convention « Plan 2022 » (plan-2022) n’a pas (ses axes : 1, 2). Corrigez le numéro, ou ajoutez l’axe à la convention.
    “Fairs” (salons-axe) is of axis 4, which its convention “Plan 2022 (English)” (plan-2022) does not have (its axes: 1, 2). Correct the number, or add the axis to the convention.
    cycle
    « Plan 2024 » (plan-2024) succède à « Plan normand » (plan-normand), qui succède à « Plan 2024 » (plan-2024) : ces liens forment une boucle. Enlevez ou corrigez celui qui est faux.
    “Plan 2022 (English)” (plan-2024) succeeds “Plan 2022 (English)” (plan-normand), which succeeds “Plan 2022 (English)” (plan-2024): these links go round in a circle. Remove or correct the one that is wrong.
    unknown-words
    « Bilan » (bilan-2023) : « akto.fr » n’est pas une adresse web. Elle commence par https:// ou http://.
    “Report” (bilan-2023): “akto.fr” is no address on the web. It begins with https:// or http://.
    unknown-words
    « Plan 2022 » (plan-2023) : « 202X » n’est pas une date ou une période valable. Écrivez par exemple « 2021 », « 2022-05~ » (vers mai 2022), « 2022-05-09 » ou « 2022/2024 ».
    “Plan 2022 (English)” (plan-2023): “202X” is no date or period that can be kept. Write for example “2021”, “2022-05~” (around May 2022), “2022-05-09” or “2022/2024”.
    unknown-words
    « Salons » (salons-juillet) : « XXXX-07-06 » n’a pas d’année, et un chiffre ne se compare que par la sienne. Indiquez l’année ; si la source ne la donne pas, cochez « Période déduite ».
    “Fairs” (salons-juillet): “XXXX-07-06” has no year, and a figure is compared by its own. Give the year; if the source does not say it, tick “Period inferred”.
    named-twice
    « Accueil » (accueil) : « salons-2022 » figure deux fois dans une même liste (figures). N’en gardez qu’un.
    “Accueil” (accueil): “salons-2022” stands twice in one list (figures). Keep one.
    printed-disagrees
    « Salons » (poec) vaut 1 780 événements, et sa source imprime « plus de 1 780 », interprété comme plus de 1 780 événements. Corrigez l’un des deux d’après la source.
    “Fairs” (poec) is 1,780 events, and its source prints “plus de 1 780”, understood as more than 1,780 events. Correct one of the two by the source.
    printed-disagrees
    « Salons » (poec) vaut 1 780 événements, et sa source imprime « plusieurs », qui n’est pas un nombre. Ne recopiez que le nombre et son qualificatif.
    “Fairs” (poec) is 1,780 events, and its source prints “plusieurs”, which does not read as a number. Take down the number and its qualifier only.
    quote-disagrees
    « Salons » (poec) vaut plus de 1 780 événements, et la phrase de sa source dit « plus de 1 870 », interprété comme plus de 1 870. Corrigez l’un des deux d’après la source.
    “Fairs” (poec) is more than 1,780 events, and the sentence of its source says “plus de 1 870”, understood as more than 1,870. Correct one of the two by the source.
    quote-disagrees
    « Salons » (poec) vaut plus de 1 780 événements, et ce qui est marqué dans la phrase de sa source, « plusieurs », n’est pas un nombre.
    “Fairs” (poec) is more than 1,780 events, and what is marked in the sentence of its source, “plusieurs”, does not read as a number.
    quote-disagrees
    « Salons » (poec) vaut plus de 1 780 événements, et aucun nombre n’est marqué dans la phrase de sa source : le public ne la verra pas.
    “Fairs” (poec) is more than 1,780 events, and no number is marked in the sentence of its source: the public will not see it.
    words-disagree
    « Salons » (poec), version facile à lire et à comprendre (FALC) : « Exactement 1 780 » dit autre chose que « plus de 1 780 événements ». Écrivez le nombre avec son qualificatif, ou enlevez-le.
    “Fairs” (poec), easy-to-read version in French: “Exactement 1 780” says something else than “more than 1,780 events”. Write the number with its qualifier, or remove it.
    words-disagree
    « Salons » (poec), version facile à lire et à comprendre (FALC) : « 1 200 personnes » n’est pas « plus de 1 780 événements », que ces mots n’expriment pas. Écrivez la valeur, ou enlevez ce nombre.
    “Fairs” (poec), easy-to-read version in French: “1 200 personnes” is not “more than 1,780 events”, which these words do not say. Write the value, or remove this number.
    words-disagree
    « Salons » (poec), la note publique : ni « plus de 1 780 événements » ni un chiffre lié n’explique « 13 ». Ajoutez un lien vers le chiffre qui le donne, enlevez ce nombre, ou expliquez d’où il vient.
    “Fairs” (poec), the public note: neither “more than 1,780 events” nor a related figure explains “13”. Link the figure that says it, remove this number, or say where it comes from.
    unit-words
    « plus » (plus) : « plus » est un qualificatif, comme dans « plus de 500 ». Écrivez le nom de ce qui est compté, par exemple « repas servis ».
    “plus” (plus): “plus” says how a number is qualified, as in “more than 500”. Write the noun of what is counted, such as “meals served”.
    unit-words
    « douzaine » (douzaine) : « douzaine » est un nombre. Écrivez le nom de ce qui est compté, par exemple « repas servis ».
    “douzaine” (douzaine): “douzaine” is a number. Write the noun of what is counted, such as “meals served”.
    unit-words
    « par an » (par-an) : à côté d’un nombre, « par an » aurait un autre sens. Écrivez un autre nom, et vérifiez-le avec « 2 » devant.
    “par an” (par-an): beside a number, “par an” would say something else. Write another noun, and try it with “2” before it.
    unit-words
    « lot de 3 » (lots) : « lot de 3 » ne peut pas nommer une unité. Écrivez un nom de soixante caractères au plus, sans chiffre.
    “lot de 3” (lots): “lot de 3” can name no unit. Write a noun of sixty characters at most, without digits.
    unit-words
    « couvert » (couvert) : « Repas servis » désigne déjà l’unité « repas servi » (repas). Choisissez cette unité, écrivez un autre nom, ou indiquez que les deux sont identiques.
    “couvert” (couvert): “Repas servis” is a word of the unit “repas servi” (repas) already. Take that unit, write another word, or say that the two are the same.
    unit-same-as
    « couvert » (couvert) est donnée pour identique à « assiette » (assiette), qui renvoie elle-même à « repas servi ». Choisissez « repas servi ».
    “couvert” (couvert) is said to be the same as “assiette” (assiette), which leads to “repas servi” itself. Choose “repas servi”.
    unit-same-as
    « part » (part) est donnée pour identique à « pour cent », dont les valeurs ne s’additionnent pas, et les siennes oui. Corrigez l’une des deux, ou choisissez une autre unité.
    “part” (part) is said to be the same as “percent”, whose values do not add up, and its own do. Correct one of the two, or choose another unit.
    unit-same-as
    « part » (part) est donnée pour identique à « repas servi », dont les valeurs s’additionnent, et les siennes non. Corrigez l’une des deux, ou choisissez une autre unité.
    “part” (part) is said to be the same as “repas servi”, whose values add up, and its own do not. Correct one of the two, or choose another unit.
    unit-disagrees
    L’unité de « Salons » (poec) est « repas servi », et celle de son indicateur « Salons d’orientation » (salons) est « événement ». Corrigez l’une des deux, ou choisissez un autre indicateur.
    The unit of “Fairs” (poec) is “repas servi”, and that of its indicator “Careers fairs” (salons) is “event”. Correct one of the two, or choose another indicator.
    unit-disagrees
    L’unité de « Salons » (poec) est « personne », et celle de son indicateur « Salons d’orientation » (salons) est « événement ». Corrigez l’une des deux, ou choisissez un autre indicateur.
    The unit of “Fairs” (poec) is “person”, and that of its indicator “Careers fairs” (salons) is “event”. Correct one of the two, or choose another indicator.
    part-larger-than-whole
    La part « Salons » (salons-normandie) dépasse le total : plus de 1 780 événements, pour un total « Salons en France » (salons-2022) : 70 événements. Corrigez l’une des deux valeurs, ou enlevez le lien si ce n’est pas une part.
    The part “Fairs” (salons-normandie) is larger than its total: more than 1,780 events, and the total “Fairs” (salons-2022): 70 events. Correct one of the two values, or remove the link if it is no part.
    rate-disagrees
    Le taux « Part des salons » (taux) est de 42 %, et le calcul « a / b » donne 100 %. a : « Salons en France » (salons-2022), 70 événements ; b : « Salons en France » (salons-2022), 70 événements. Corrigez le taux, l’un des deux chiffres ou la formule.
    The rate “Fairs” (taux) is 42%, and the formula “a / b” gives 100%. a: “Fairs” (salons-2022), 70 events; b: “Fairs” (salons-2022), 70 events. Correct the rate, one of the two figures or the formula.
    scope-disagrees
    Une part est hors du territoire de son total. La part : « Salons » (salons-corse), 5 événements, « Corse » ; le total : « Salons de l’Hexagone » (salons-hexagone), 5 événements, « Hexagone ». Corrigez l’un des deux territoires, ou enlevez le lien si ce n’est pas une part.
    A part lies outside the territory of its total. The part: “Fairs” (salons-corse), 5 events, “Corsica”; the total: “Fairs” (salons-hexagone), 5 events, “French mainland”. Correct one of the two territories, or remove the link if it is no part.
    scope-disagrees
    « Plan normand, Corse » (plan-normand/region:94) porte sur « Corse », et sa convention « Plan normand » (plan-normand) sur « Normandie ». Corrigez le territoire, ou dites pourquoi il dépasse celui de la convention.
    “Plan 2022 (English), Corsica” (plan-normand/region:94) is about “Corsica”, and its convention “Plan 2022 (English)” (plan-normand) about “Normandy”. Correct the territory, or say why it reaches beyond the convention’s.
    two-values
    2 chiffres portent sur la même chose, « Salons d’orientation » (salons), 2022, France entière : « Salons » (salons-bis), plus de 80 événements, source « Bilan » (bilan) ; « Salons en France » (salons-2022), 70 événements, source « Bilan » (bilan). N’en gardez qu’un, ou distinguez-les par leur indicateur.
    2 figures say the same thing, “Careers fairs” (salons), 2022, France as a whole: “Fairs” (salons-bis), more than 80 events, source “Report” (bilan); “Fairs” (salons-2022), 70 events, source “Report” (bilan). Keep one, or say by the indicator how they differ.
    count-not-whole
    « Salons » (salons-demi) vaut « 2,5 événements », et rien de tel ne se compte par fractions. Corrigez le nombre, donnez l’unité d’un taux ou d’une moyenne, ou expliquez pourquoi il n’est pas entier.
    “Fairs” (salons-demi) is “2.5 events”, and nothing of that kind is counted in parts. Correct the number, give the unit of a rate or an average, or say why it is not whole.
    period-outside-convention
    La période de « Salons » (salons-2021) est 2021, hors de celle de sa convention « Plan 2022 » (plan-2022), 2022. Corrigez l’une des deux, ou expliquez pourquoi le chiffre y figure.
    The period of “Fairs” (salons-2021) is 2021, outside that of its convention “Plan 2022 (English)” (plan-2022), 2022. Correct one of the two, or say why the figure is in it.
    axes-differ
    « Plan 2022 » (plan-2023) : axes annoncés par la source : 4 ; axes saisis : 2. Complétez les axes, corrigez le nombre annoncé, ou dites pourquoi ils diffèrent.
    “Plan 2022 (English)” (plan-2023): axes announced by the source: 4; axes entered: 2. Complete the axes, correct the number announced, or say why they differ.
    still-to-sign
    « Plan 2022 » (plan-2023) est signée d’après son avancement ou sa date de signature ; restent « à signer par » : 1. Indiquez-les comme signataires, corrigez l’avancement ou la date, ou expliquez pourquoi ils n’ont pas signé.
    “Plan 2022 (English)” (plan-2023) is signed by its status or by its date of signature; parties still “to sign”: 1. Name them signatories, correct the status or the date, or say why they have not signed.
    weekday-differs
    « AKTO » (cheops) : le texte dit « jeudi 14 mai 2021 », et ce jour est un vendredi. Corrigez le jour ou la date, ou indiquez que la source l’écrit ainsi.
    “AKTO” (cheops) says “jeudi 14 mai 2021”, and that day is a Friday. Correct the weekday or the date, or say that the source writes it so.
    stale-words
    « Salons » (facile), version facile à lire et à comprendre (FALC) : ce texte a été écrit pour « plus de 1 780 événements », et la valeur est maintenant « 5 événements ». Il n’est plus affiché au public. Récrivez-le, ou indiquez qu’il convient encore.
    “Fairs” (facile), easy-to-read version in French: these words were written for “plus de 1 780 événements”, and the value is now “5 events”. The public does not see them. Write them anew, or say that they still hold.
    nothing-changes
    La modification de « Salons en France » (salons-2022) ne change rien : elle reprend la valeur en vigueur. Enlevez-la, ou faites la modification voulue.
    The change of “Fairs” (salons-2022) changes nothing: it repeats what is in force. Remove it, or make the change that was meant.
    awaits-value
    « Salons à venir » (salons-a-venir) a été reconduit et attend sa valeur pour novembre 2022. Saisissez-la, indiquez que la source ne la communique pas, ou retirez le chiffre de la publication.
    “Fairs” (salons-a-venir) was carried over and still awaits its value for November 2022. Give it, say that the source does not state it, or take the figure out of the release."
  `);
});

it('has a scene for each check', () => {
  expect(new Set(scenes.map(([name]) => name))).toEqual(new Set(checks.map(({ id }) => id)));
});
