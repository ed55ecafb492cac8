import { citations, position } from '../records/field-parts.ts';
import type { FormField } from '../records/form-field.ts';
import type { Part } from '../records/merge-fields.ts';

// The fields of a figure, but for its number and its period, which have fields of their own.

/** What is counted, by whom it is told apart. */
export const counted: readonly FormField[] = [
  {
    name: 'labelFr',
    label: { fr: 'Libellé', en: 'Label, in French' },
    hint: {
      fr: 'Ce qui est compté, en toutes lettres\u00a0: «\u00a0entreprises sensibilisées au handicap\u00a0».',
      en: 'What is counted, in full words: “entreprises sensibilisées au handicap”.',
    },
    holds: { is: 'text', lang: 'fr' },
    isNeeded: true,
  },
  {
    name: 'labelEn',
    label: { fr: 'Libellé en anglais', en: 'Label, in English' },
    holds: { is: 'text', lang: 'en' },
  },
  {
    name: 'indicator',
    label: { fr: 'Indicateur', en: 'Indicator' },
    hint: {
      fr: 'Ce qui est compté d’une période et d’un territoire à l’autre.',
      en: 'What is counted across periods and territories.',
    },
    holds: { is: 'subject', kind: 'INDICATOR' },
    isNeeded: true,
  },
  {
    name: 'role',
    label: { fr: 'Nature', en: 'Role' },
    holds: {
      is: 'word',
      words: {
        ACTUAL: { fr: 'Réalisé', en: 'Result' },
        TARGET: { fr: 'Objectif', en: 'Target' },
        BASELINE: { fr: 'Point de départ', en: 'Baseline' },
        RATE: { fr: 'Taux', en: 'Rate' },
      },
    },
    isNeeded: true,
  },
];

/** Where it holds; when is a field of its own. */
export const place: readonly FormField[] = [
  {
    name: 'territory',
    label: { fr: 'Territoire', en: 'Territory' },
    hint: {
      fr: 'Un nom, un code INSEE («\u00a028\u00a0») ou ISO («\u00a0FR-NOR\u00a0»).',
      en: 'A name, an INSEE code (“28”) or an ISO code (“FR-NOR”).',
    },
    holds: { is: 'territory' },
    isNeeded: true,
  },
];

/** Whose it is, and where it is from. */
export const origin: readonly FormField[] = [
  {
    name: 'convention',
    label: { fr: 'Convention', en: 'Convention' },
    holds: { is: 'subject', kind: 'CONVENTION' },
  },
  {
    name: 'axisNumber',
    label: { fr: 'Axe de la convention', en: 'Axis of the convention' },
    hint: { fr: 'Son numéro.', en: 'Its number.' },
    holds: { is: 'integer' },
  },
  {
    name: 'actors',
    label: { fr: 'Acteurs qui en répondent', en: 'Actors that answer for it' },
    list: { add: { fr: 'Ajouter un acteur', en: 'Add an actor' } },
    holds: { is: 'subject', kind: 'ACTOR' },
    isNeeded: true,
  },
  {
    name: 'ofWhom',
    label: { fr: 'Qui est compté', en: 'Whom it counts' },
    hint: {
      fr: 'À ne remplir que s’il compte d’autres que ceux qui en répondent.',
      en: 'Only where it counts others than those who answer for it.',
    },
    holds: {
      is: 'word',
      words: { NATIONAL: { fr: 'Le pays entier', en: 'The whole country' } },
    },
  },
  { ...citations, isNeeded: true },
];

/** How it is told to readers. */
export const telling: readonly FormField[] = [
  {
    name: 'plainFr',
    label: { fr: 'En français facile à lire', en: 'In easy-to-read French' },
    holds: { is: 'lines', lang: 'fr' },
  },
  {
    name: 'plainEn',
    label: { fr: 'En anglais facile à lire', en: 'In easy-to-read English' },
    holds: { is: 'lines', lang: 'en' },
  },
  {
    name: 'compositionFr',
    label: { fr: 'Note de composition', en: 'Note on what it contains, in French' },
    hint: {
      fr: 'Un «\u00a0dont\u00a0» sans nombre\u00a0: «\u00a0dont organismes de formation et CFA\u00a0».',
      en: 'A part without a number: “dont organismes de formation et CFA”.',
    },
    holds: { is: 'text', lang: 'fr' },
  },
  {
    name: 'compositionEn',
    label: { fr: 'Note de composition en anglais', en: 'Note on what it contains, in English' },
    holds: { is: 'text', lang: 'en' },
  },
  {
    name: 'reviewBy',
    label: { fr: 'À revoir avant le', en: 'To be looked at again by' },
    holds: { is: 'day' },
  },
  position,
];

/** How it stands to other figures. */
export const relations: readonly FormField[] = [
  {
    name: 'partOf',
    label: { fr: 'Part de', en: 'Part of' },
    holds: { is: 'subject', kind: 'FIGURE' },
  },
  {
    name: 'exampleOf',
    label: { fr: 'Exemple de', en: 'Example of' },
    holds: { is: 'subject', kind: 'FIGURE' },
  },
  {
    name: 'with',
    label: { fr: 'Énoncé avec', en: 'Stated with' },
    list: { add: { fr: 'Ajouter un chiffre', en: 'Add a figure' } },
    holds: { is: 'subject', kind: 'FIGURE' },
  },
  {
    name: 'derivedFrom',
    label: { fr: 'Calculé à partir de', en: 'Derived from' },
    list: { add: { fr: 'Ajouter un chiffre', en: 'Add a figure' } },
    holds: { is: 'subject', kind: 'FIGURE' },
  },
  {
    name: 'formula',
    label: { fr: 'Formule', en: 'Formula' },
    hint: {
      fr: 'Comment il se calcule, dans l’ordre de la liste\u00a0: «\u00a0(a - b) / b\u00a0», «\u00a0a / b\u00a0».',
      en: 'How it is computed, in the order of the list: “(a - b) / b”, “a / b”.',
    },
    holds: { is: 'text' },
  },
];

/** All of them, with the number and the period, as two people may have written them differently. */
export const everyField: readonly FormField[] = [
  ...counted,
  { name: 'quantity', label: { fr: 'Nombre', en: 'Number' }, holds: { is: 'text' } },
  { name: 'unit', label: { fr: 'Unité', en: 'Unit' }, holds: { is: 'text' } },
  {
    name: 'statement',
    label: { fr: 'Ce que dit la source', en: 'What the source says' },
    holds: {
      is: 'word',
      words: {
        STATED: { fr: 'un nombre', en: 'a number' },
        NOT_STATED: { fr: 'aucun nombre', en: 'no number' },
        UNREADABLE: { fr: 'un nombre illisible', en: 'a number that cannot be read' },
      },
    },
  },
  { name: 'printed', label: { fr: 'Tel qu’imprimé', en: 'As printed' }, holds: { is: 'text' } },
  { name: 'period', label: { fr: 'Période', en: 'Period' }, holds: { is: 'period' } },
  {
    name: 'periodInferred',
    label: { fr: 'La période est déduite', en: 'The period is inferred' },
    holds: { is: 'flag' },
  },
  ...place,
  ...origin,
  ...telling,
  ...relations,
];

/** The fields that say one thing together: a number is one value with its unit, and is what its source prints. */
export const together: readonly Part[] = [
  ['quantity', 'unit', 'statement', 'printed'],
  ['period', 'periodInferred'],
  ['convention', 'axisNumber'],
  ['derivedFrom', 'formula'],
];
