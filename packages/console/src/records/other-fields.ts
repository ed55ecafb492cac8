import { citations, inferred, position, titles } from './field-parts.ts';
import type { Both, FormField } from './form-field.ts';

/** How far a regional plan has come. */
export const planStatuses = {
  ANNOUNCED: { fr: 'Annoncé', en: 'Announced' },
  SIGNED: { fr: 'Signé', en: 'Signed' },
  IN_PLACE: { fr: 'En place', en: 'In place' },
  ENDED: { fr: 'Terminé', en: 'Ended' },
} as const satisfies Record<string, Both>;

export const planFields: readonly FormField[] = [
  {
    name: 'status',
    label: { fr: 'Avancement', en: 'Status' },
    isNeeded: true,
    holds: { is: 'word', words: planStatuses },
  },
  { name: 'since', label: { fr: 'Depuis', en: 'Since' }, holds: { is: 'period' } },
  ...inferred,
  citations,
];

export const sourceFields: readonly FormField[] = [
  ...titles,
  {
    name: 'titleIsOurs',
    label: {
      fr: 'Le document n’a pas de titre\u00a0: celui-ci est de nous',
      en: 'The document carries no title: this one is ours',
    },
    holds: { is: 'flag' },
  },
  {
    name: 'publisher',
    label: { fr: 'Publiée par', en: 'Published by' },
    holds: { is: 'subject', kind: 'ACTOR' },
  },
  {
    name: 'publisherInferred',
    label: { fr: 'Qui la publie est notre lecture', en: 'Who published it is our reading' },
    holds: { is: 'flag' },
  },
  {
    name: 'url',
    label: { fr: 'Adresse', en: 'Address' },
    hint: { fr: 'Où elle se lit\u00a0: https://…', en: 'Where it can be read: https://…' },
    holds: { is: 'address' },
  },
  { name: 'published', label: { fr: 'Date de publication', en: 'Published on' }, holds: { is: 'period' } },
  {
    name: 'language',
    label: { fr: 'Langue', en: 'Language' },
    isNeeded: true,
    holds: {
      is: 'word',
      words: { fr: { fr: 'Français', en: 'French' }, en: { fr: 'Anglais', en: 'English' } },
    },
  },
];

export const indicatorFields: readonly FormField[] = [
  {
    name: 'labelFr',
    label: { fr: 'Ce qui est compté', en: 'What is counted, in French' },
    holds: { is: 'text', lang: 'fr' },
    isNeeded: true,
  },
  {
    name: 'labelEn',
    label: { fr: 'Ce qui est compté, en anglais', en: 'What is counted, in English' },
    holds: { is: 'text', lang: 'en' },
  },
  {
    name: 'unit',
    label: { fr: 'Unité', en: 'Unit' },
    isNeeded: true,
    holds: {
      is: 'word',
      words: {
        ACTION: { fr: 'Action', en: 'Action' },
        COMPANY: { fr: 'Entreprise', en: 'Company' },
        CONTRACT: { fr: 'Contrat', en: 'Contract' },
        COURSE: { fr: 'Formation', en: 'Course' },
        EURO: { fr: 'Euro', en: 'Euro' },
        EVENT: { fr: 'Événement', en: 'Event' },
        MEETING: { fr: 'Réunion', en: 'Meeting' },
        ORGANISATION: { fr: 'Organisme', en: 'Organisation' },
        PERCENT: { fr: 'Pour cent', en: 'Per cent' },
        PERSON: { fr: 'Personne', en: 'Person' },
        TERRITORY: { fr: 'Territoire', en: 'Territory' },
        TRAINING_CENTRE: { fr: 'Centre de formation', en: 'Training centre' },
        TRAINING_PROVIDER: { fr: 'Organisme de formation', en: 'Training provider' },
      },
    },
  },
  {
    name: 'additive',
    label: { fr: 'Ses valeurs peuvent s’additionner', en: 'Its values may be added up' },
    holds: { is: 'flag' },
  },
  position,
];

export const collectionFields: readonly FormField[] = [
  ...titles,
  {
    name: 'figures',
    label: { fr: 'Chiffres, dans l’ordre', en: 'Figures, in their order' },
    isNeeded: true,
    list: { add: { fr: 'Ajouter un chiffre', en: 'Add a figure' } },
    holds: { is: 'subject', kind: 'FIGURE' },
  },
];
