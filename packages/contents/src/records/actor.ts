import type { ContentOf, Fields } from './fields.ts';
import { inferred, notes, territory } from './shared-fields.ts';

/** What an actor is drafted from. */
export const actorFields = {
  kind: {
    holds: {
      enum: 'ActorKind',
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
    label: { fr: 'Nature', en: 'Kind' },
    needed: { fr: 'la nature', en: 'the kind' },
    says: 'What sort of body it is.',
  },
  names: {
    holds: {
      name: 'ActorNameContent',
      says: 'A name and the days on which it holds, both included.',
      fields: {
        name: {
          holds: 'line',
          label: { fr: 'Nom', en: 'Name' },
          needed: { fr: 'le nom', en: 'the name' },
          says: 'The name.',
        },
        validFrom: {
          holds: 'day',
          label: { fr: 'Premier jour', en: 'First day' },
          says: 'Its first day; none where it has always held.',
        },
        validUntil: {
          holds: 'day',
          label: { fr: 'Dernier jour', en: 'Last day' },
          says: 'Its last day; none where it still holds.',
        },
        ...inferred,
      },
    },
    label: { fr: 'Noms dans le temps', en: 'Names in time' },
    list: { one: { fr: 'Nom', en: 'Name' }, add: { fr: 'Ajouter un nom', en: 'Add a name' } },
    needed: { fr: 'au moins un nom', en: 'at least one name' },
    says: 'Its names in time.',
  },
  memberOf: {
    holds: { key: 'ACTOR' },
    label: { fr: 'Membre de', en: 'Member of' },
    says: 'The actor that it is a member of, by its key.',
  },
  territory: { ...territory, says: 'Where it acts, where that is not the whole country.' },
  ...notes,
  ...inferred,
  officeHolders: {
    holds: {
      name: 'OfficeHolderContent',
      says: 'A public office holder, with every role that the source gives.',
      fields: {
        name: {
          holds: 'line',
          label: { fr: 'Nom', en: 'Name' },
          needed: { fr: 'le nom', en: 'the name' },
          says: 'The person’s name.',
        },
        rolesFr: {
          holds: 'line',
          label: { fr: 'Fonctions', en: 'Roles in French' },
          list: {
            one: { fr: 'Fonction', en: 'Role in French' },
            add: { fr: 'Ajouter une fonction', en: 'Add a role' },
          },
          language: 'fr',
          says: 'Their roles, in French.',
        },
        contradictory: {
          holds: 'flag',
          label: { fr: 'La source se contredit', en: 'The source contradicts itself' },
          says: 'The source contradicts itself on the roles.',
        },
        source: {
          holds: { key: 'SOURCE' },
          label: { fr: 'Source', en: 'Source' },
          needed: { fr: 'la source', en: 'the source' },
          says: 'The source that names them, by its key.',
        },
      },
    },
    label: { fr: 'Titulaires de fonctions', en: 'Office holders' },
    list: {
      one: { fr: 'Titulaire d’une fonction', en: 'Office holder' },
      add: { fr: 'Ajouter une personne', en: 'Add a person' },
    },
    says: 'Who held an office in it.',
  },
} as const satisfies Fields;

export type ActorContent = ContentOf<typeof actorFields>;
