import type { Locale } from '@akto-figures/quantity';
import { inTurns, type Turns } from '../turns.ts';
import { axesDiffer } from './axes-differ.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { cycle } from './cycle.ts';
import { emptyRelease } from './empty-release.ts';
import type { Finding, Severity } from './finding.ts';
import { finding, type Look } from './found.ts';
import { incomplete } from './incomplete.ts';
import { namedTwice } from './named-twice.ts';
import { noPublicNote } from './no-public-note.ts';
import { nothingChanges } from './nothing-changes.ts';
import { partLargerThanWhole } from './part-larger-than-whole.ts';
import { periodOutsideConvention } from './period-outside-convention.ts';
import { printedDisagrees } from './printed-disagrees.ts';
import type { Proposal } from './proposal.ts';
import { rateDisagrees } from './rate-disagrees.ts';
import { scopeDisagrees } from './scope-disagrees.ts';
import { stillToSign } from './still-to-sign.ts';
import { twoValues } from './two-values.ts';
import { unitDisagrees } from './unit-disagrees.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownWords } from './unknown-words.ts';
import { weekdayDiffers } from './weekday-differs.ts';

/** One thing that is looked at before a release may be approved. */
export interface Check {
  readonly id: string;
  /** What its findings are called together, after their number: "3 000 × imprimé différent". */
  readonly title: Readonly<Record<Locale, string>>;
  /** Errors block, warnings are accepted with a reason. The one that has both says of each finding which it is. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** What has to hold. */
  readonly asks: Readonly<Record<Locale, string>>;
  readonly look: Look;
}

/** All that is looked at, in the order in which it is told. */
export const checks = [
  {
    id: 'empty-release',
    title: { fr: 'Publication vide', en: 'Empty release' },
    severities: ['ERROR'],
    asks: {
      fr: 'La publication contient au moins un changement.',
      en: 'The release holds at least one change.',
    },
    look: emptyRelease,
  },
  {
    id: 'changed-meanwhile',
    title: { fr: 'Changé entre-temps', en: 'Changed meanwhile' },
    severities: ['ERROR'],
    asks: {
      fr: 'Rien d’autre n’a été approuvé sur le même sujet depuis que le changement est commencé.',
      en: 'Nothing else has been approved of the same subject since the change was begun.',
    },
    look: changedMeanwhile,
  },
  {
    id: 'no-public-note',
    title: { fr: 'Note publique ou nature du changement', en: 'Public note or kind of change' },
    severities: ['ERROR'],
    asks: {
      fr: 'Le changement de ce qui est publié ou approuvé dit s’il est une révision, une rectification ou un retrait, avec une note publique en français.',
      en: 'A change of what is public or approved says whether it is a revision, a correction or a withdrawal, with a public note in French.',
    },
    look: noPublicNote,
  },
  {
    id: 'incomplete',
    title: { fr: 'Incomplet', en: 'Incomplete' },
    severities: ['ERROR'],
    asks: {
      fr: 'Rien de nécessaire ne manque : ni un champ, ni la valeur d’un chiffre énoncé, ni l’acteur d’une partie, ni une clé bien formée.',
      en: 'Nothing needed is missing: no field, no quantity of a stated figure, no actor of a party, no well-formed key.',
    },
    look: incomplete,
  },
  {
    id: 'unknown-reference',
    title: { fr: 'Nommé, mais inconnu ou retiré', en: 'Named, but unknown or withdrawn' },
    severities: ['ERROR'],
    asks: {
      fr: 'Tout ce qui est nommé existe, et rien de ce qui est retiré n’est encore nommé, sauf un chiffre qu’une sélection garde ; un axe est de sa convention ; rien ne se nomme soi-même.',
      en: 'All that is named exists, and nothing that is withdrawn is still named, but for a figure that a collection keeps; an axis is its convention’s; nothing names itself.',
    },
    look: unknownReference,
  },
  {
    id: 'cycle',
    title: { fr: 'Liens en boucle', en: 'Relations in a circle' },
    severities: ['ERROR'],
    asks: {
      fr: 'Aucun lien, suivi de proche en proche, ne revient à son début : part, exemple, calcul, appartenance, succession, mise en œuvre.',
      en: 'No relation, followed from one to the next, comes back to where it began: part, example, derivation, membership, succession, implementation.',
    },
    look: cycle,
  },
  {
    id: 'unknown-words',
    title: { fr: 'Ne se lit pas comme il le faut', en: 'Does not read as it has to' },
    severities: ['ERROR'],
    asks: {
      fr: 'Les adresses, les codes de langue, les dates, les formules et les nombres sont de ceux que l’on sait garder.',
      en: 'Addresses, language codes, dates, formulas and counts are such as can be kept.',
    },
    look: unknownWords,
  },
  {
    id: 'named-twice',
    title: { fr: 'Nommé deux fois', en: 'Named twice' },
    severities: ['ERROR'],
    asks: {
      fr: 'Rien n’est deux fois dans une même liste : acteurs, chiffres liés, axes, organisation.',
      en: 'Nothing stands twice in one list: actors, related figures, axes, structure.',
    },
    look: namedTwice,
  },
  {
    id: 'printed-disagrees',
    title: { fr: 'Imprimé différent', en: 'Printed otherwise' },
    severities: ['ERROR'],
    asks: {
      fr: 'Le nombre et ce qui le qualifie sont ce que la source imprime.',
      en: 'The number and its qualifier are what the source prints.',
    },
    look: printedDisagrees,
  },
  {
    id: 'unit-disagrees',
    title: { fr: 'Unité différente', en: 'Another unit' },
    severities: ['ERROR'],
    asks: {
      fr: 'L’unité d’un chiffre est celle de son indicateur.',
      en: 'The unit of a figure is that of its indicator.',
    },
    look: unitDisagrees,
  },
  {
    id: 'part-larger-than-whole',
    title: { fr: 'Part plus grande que son tout', en: 'Part larger than its whole' },
    severities: ['ERROR'],
    asks: {
      fr: 'Une part (« dont ») ne dépasse pas son tout, bornes comprises.',
      en: 'A part (“of which”) is no larger than its whole, bounds included.',
    },
    look: partLargerThanWhole,
  },
  {
    id: 'rate-disagrees',
    title: { fr: 'Taux différent de son calcul', en: 'Rate that its figures do not give' },
    severities: ['ERROR'],
    asks: {
      fr: 'Un taux est ce que donnent les chiffres dont il découle, arrondi comme il est imprimé.',
      en: 'A rate is what the figures that it derives from give, rounded as it is printed.',
    },
    look: rateDisagrees,
  },
  {
    id: 'scope-disagrees',
    title: { fr: 'Territoire hors de son cadre', en: 'Territory out of its scope' },
    severities: ['ERROR', 'WARNING'],
    asks: {
      fr: 'Le territoire d’une part est dans celui de son tout (erreur) ; celui d’un chiffre ou d’un plan d’actions est dans celui de sa convention (avertissement).',
      en: 'The territory of a part lies in that of its whole (error); that of a figure or an action plan in that of its convention (warning).',
    },
    look: scopeDisagrees,
  },
  {
    id: 'two-values',
    title: { fr: 'Plusieurs chiffres pour la même chose', en: 'Several figures for one thing' },
    severities: ['WARNING'],
    asks: {
      fr: 'Un même indicateur n’a qu’un chiffre pour une période, un territoire, un rôle et une convention.',
      en: 'One indicator has one figure for a period, a territory, a role and a convention.',
    },
    look: twoValues,
  },
  {
    id: 'period-outside-convention',
    title: { fr: 'Période hors de la convention', en: 'Period outside the convention' },
    severities: ['WARNING'],
    asks: {
      fr: 'La période d’un chiffre est dans celle de sa convention, sauf pour un point de départ.',
      en: 'The period of a figure lies in that of its convention, but for a baseline.',
    },
    look: periodOutsideConvention,
  },
  {
    id: 'axes-differ',
    title: { fr: 'Nombre d’axes différent', en: 'Another number of axes' },
    severities: ['WARNING'],
    asks: {
      fr: 'Une convention a autant d’axes que sa source en annonce.',
      en: 'A convention has as many axes as its source announces.',
    },
    look: axesDiffer,
  },
  {
    id: 'still-to-sign',
    title: { fr: 'Encore à signer', en: 'Still to sign' },
    severities: ['WARNING'],
    asks: {
      fr: 'Aucune partie d’une convention signée n’est encore à signer.',
      en: 'No party of a convention that is signed is still to sign it.',
    },
    look: stillToSign,
  },
  {
    id: 'weekday-differs',
    title: { fr: 'Jour de la semaine différent', en: 'Another weekday' },
    severities: ['WARNING'],
    asks: {
      fr: 'Le jour de la semaine écrit devant une date est le sien.',
      en: 'The weekday that is written before a date is its own.',
    },
    look: weekdayDiffers,
  },
  {
    id: 'nothing-changes',
    title: { fr: 'Rien ne change', en: 'Nothing changes' },
    severities: ['WARNING'],
    asks: { fr: 'Un changement change quelque chose.', en: 'A change changes something.' },
    look: nothingChanges,
  },
] as const satisfies readonly Check[];

/** All that is found in a proposal: errors first, then in the order of the checks and of the subjects' keys. */
export function runChecks(proposal: Proposal): Finding[] {
  return inOrder(checks.map((check) => [...stepsOf(check, proposal)].filter((step) => step !== null)));
}

/**
 * The same, in turns between which others are answered: all checks on tens of thousands of changes take seconds, in which the
 * hub would answer nobody.
 */
export async function runChecksInTurns(proposal: Proposal, turns: Turns = inTurns()): Promise<Finding[]> {
  const found: Finding[][] = [];
  for (const check of checks) {
    const findings: Finding[] = [];
    for (const step of stepsOf(check, proposal)) {
      if (step !== null) findings.push(step);
      if (turns.isOver()) await turns.pause();
    }
    found.push(findings);
  }
  return inOrder(found);
}

function* stepsOf(
  { id, severities, look }: (typeof checks)[number],
  proposal: Proposal,
): Generator<Finding | null> {
  for (const found of look(proposal)) yield found && finding(id, severities[0], found);
}

function inOrder(found: readonly (readonly Finding[])[]): Finding[] {
  const sorted = found.flatMap((findings) => findings.toSorted(byPlace));
  const all = [...new Map(sorted.map((each) => [each.id, each])).values()];
  return [
    ...all.filter(({ severity }) => severity === 'ERROR'),
    ...all.filter(({ severity }) => severity === 'WARNING'),
  ];
}

/** What the findings of a check are called together. */
export const titleOf = (check: string): Readonly<Record<Locale, string>> =>
  checks.find(({ id }) => id === check)?.title ?? { fr: check, en: check };

const byPlace = (a: Finding, b: Finding): number =>
  compare(a.subjects[0]?.key, b.subjects[0]?.key) ||
  compare(a.subjects[0]?.kind, b.subjects[0]?.kind) ||
  compare(a.field, b.field) ||
  compare(a.id, b.id);

// Plainly by their code units, so that it is the same on every machine.
const compare = (a: string | null = '', b: string | null = ''): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
