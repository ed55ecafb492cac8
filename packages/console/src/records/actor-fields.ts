import { inferred, notes, territory } from './field-parts.ts';
import type { FormField } from './form-field.ts';

const day = { is: 'day' } as const;

export const actorFields: readonly FormField[] = [
  {
    name: 'kind',
    label: { fr: 'Nature', en: 'Kind' },
    isNeeded: true,
    holds: {
      is: 'word',
      words: {
        OPCO: { fr: 'OPCO', en: 'OPCO (skills operator)' },
        FUND: { fr: 'Fonds', en: 'Fund' },
        FEDERATION: { fr: 'Fédération', en: 'Federation' },
        NETWORK: { fr: 'Réseau', en: 'Network' },
        STATE: { fr: 'État', en: 'State' },
        PUBLIC_EMPLOYMENT_SERVICE: { fr: 'Service public de l’emploi', en: 'Public employment service' },
        REGIONAL_COUNCIL: { fr: 'Conseil régional', en: 'Regional council' },
        PUBLIC_EMPLOYER: { fr: 'Employeur public', en: 'Public employer' },
        EMPLOYER: { fr: 'Employeur', en: 'Employer' },
        OTHER: { fr: 'Autre', en: 'Other' },
      },
    },
  },
  {
    name: 'names',
    label: { fr: 'Noms dans le temps', en: 'Names in time' },
    isNeeded: true,
    list: { add: { fr: 'Ajouter un nom', en: 'Add a name' } },
    holds: {
      is: 'group',
      fields: [
        { name: 'name', label: { fr: 'Nom', en: 'Name' }, holds: { is: 'text' }, isNeeded: true },
        { name: 'validFrom', label: { fr: 'Premier jour', en: 'First day' }, holds: day },
        { name: 'validUntil', label: { fr: 'Dernier jour', en: 'Last day' }, holds: day },
        ...inferred,
      ],
    },
  },
  {
    name: 'memberOf',
    label: { fr: 'Membre de', en: 'Member of' },
    holds: { is: 'subject', kind: 'ACTOR' },
  },
  territory,
  ...notes,
  ...inferred,
  {
    name: 'officeHolders',
    label: { fr: 'Titulaires de fonctions', en: 'Office holders' },
    list: { add: { fr: 'Ajouter une personne', en: 'Add a person' } },
    holds: {
      is: 'group',
      fields: [
        { name: 'name', label: { fr: 'Nom', en: 'Name' }, holds: { is: 'text' }, isNeeded: true },
        {
          name: 'rolesFr',
          label: { fr: 'Fonctions', en: 'Roles, in French' },
          list: { add: { fr: 'Ajouter une fonction', en: 'Add a role' } },
          holds: { is: 'text', lang: 'fr' },
        },
        {
          name: 'contradictory',
          label: { fr: 'La source se contredit', en: 'The source contradicts itself' },
          holds: { is: 'flag' },
        },
        {
          name: 'source',
          label: { fr: 'Source', en: 'Source' },
          holds: { is: 'subject', kind: 'SOURCE' },
          isNeeded: true,
        },
      ],
    },
  },
];
