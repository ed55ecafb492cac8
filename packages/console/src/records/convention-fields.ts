import { citations, notes, position, territory, titles } from './field-parts.ts';
import type { FormField } from './form-field.ts';

const convention = { is: 'subject', kind: 'CONVENTION' } as const;
const period = { is: 'period' } as const;
const flag = { is: 'flag' } as const;

export const conventionFields: readonly FormField[] = [
  ...titles,
  {
    name: 'kind',
    label: { fr: 'Nature', en: 'Kind' },
    isNeeded: true,
    holds: {
      is: 'word',
      words: {
        BILATERAL: { fr: 'Convention bilatérale', en: 'Bilateral agreement' },
        REGIONAL: { fr: 'Convention régionale', en: 'Regional agreement' },
        NATIONAL_PROTOCOL: { fr: 'Protocole national', en: 'National protocol' },
        ACTION_PLAN: { fr: 'Plan d’actions', en: 'Action plan' },
        CONSULTATION: { fr: 'Concertation', en: 'Consultation' },
      },
    },
  },
  {
    name: 'status',
    label: { fr: 'Avancement', en: 'Status' },
    isNeeded: true,
    holds: {
      is: 'word',
      words: {
        ANNOUNCED: { fr: 'Annoncée', en: 'Announced' },
        SIGNED: { fr: 'Signée', en: 'Signed' },
        IN_FORCE: { fr: 'En vigueur', en: 'In force' },
        ENDED: { fr: 'Terminée', en: 'Ended' },
      },
    },
  },
  {
    name: 'statusInferred',
    label: { fr: 'L’avancement est notre lecture', en: 'The status is our reading' },
    holds: flag,
  },
  { name: 'period', label: { fr: 'Période', en: 'Period' }, holds: period },
  {
    name: 'periodInferred',
    label: { fr: 'La période est notre lecture', en: 'The period is our reading' },
    holds: flag,
  },
  { name: 'signedOn', label: { fr: 'Signée le', en: 'Signed on' }, holds: period },
  {
    name: 'signedInferred',
    label: { fr: 'La date de signature est notre lecture', en: 'The date of signature is our reading' },
    holds: flag,
  },
  { name: 'announcedOn', label: { fr: 'Annoncée le', en: 'Announced on' }, holds: period },
  { name: 'toBeSignedOn', label: { fr: 'Signature prévue le', en: 'To be signed on' }, holds: period },
  {
    name: 'toBeSignedInferred',
    label: { fr: 'Le jour prévu est notre lecture', en: 'That day is our reading' },
    holds: flag,
  },
  territory,
  {
    name: 'parties',
    label: { fr: 'Parties', en: 'Parties' },
    isNeeded: true,
    list: { add: { fr: 'Ajouter une partie', en: 'Add a party' } },
    holds: {
      is: 'group',
      fields: [
        {
          name: 'role',
          label: { fr: 'Rôle', en: 'Role' },
          isNeeded: true,
          holds: {
            is: 'word',
            words: {
              SIGNATORY: { fr: 'Signataire', en: 'Signatory' },
              TO_SIGN: { fr: 'À signer par', en: 'To sign' },
              LEAD: { fr: 'Pilote', en: 'Lead' },
              CONSULTED: { fr: 'Consulté', en: 'Consulted' },
              REGIONAL_PARTNER: { fr: 'Partenaire régional', en: 'Regional partner' },
            },
          },
        },
        { name: 'actor', label: { fr: 'Acteur', en: 'Actor' }, holds: { is: 'subject', kind: 'ACTOR' } },
        {
          name: 'unreadable',
          label: { fr: 'Le nom est illisible dans la source', en: 'The name cannot be read in the source' },
          holds: flag,
        },
      ],
    },
  },
  {
    name: 'declaredAxes',
    label: { fr: 'Axes annoncés par la source', en: 'Axes that the source announces' },
    holds: { is: 'integer' },
  },
  { name: 'axesFrom', label: { fr: 'Axes valables à partir de', en: 'Axes hold from' }, holds: period },
  {
    name: 'axes',
    label: { fr: 'Axes', en: 'Axes' },
    list: { add: { fr: 'Ajouter un axe', en: 'Add an axis' } },
    holds: {
      is: 'group',
      fields: [
        { name: 'number', label: { fr: 'Numéro', en: 'Number' }, holds: { is: 'integer' }, isNeeded: true },
        ...titles,
        {
          name: 'inferred',
          label: { fr: 'Ce découpage est notre lecture', en: 'The split is our reading' },
          holds: flag,
        },
        {
          name: 'measures',
          label: { fr: 'Mesures', en: 'Measures' },
          list: { add: { fr: 'Ajouter une mesure', en: 'Add a measure' } },
          holds: {
            is: 'group',
            fields: [
              {
                name: 'labelFr',
                label: { fr: 'Mesure', en: 'Measure, in French' },
                holds: { is: 'text', lang: 'fr' },
                isNeeded: true,
              },
              {
                name: 'labelEn',
                label: { fr: 'Mesure en anglais', en: 'Measure, in English' },
                holds: { is: 'text', lang: 'en' },
              },
            ],
          },
        },
      ],
    },
  },
  {
    name: 'milestones',
    label: { fr: 'Étapes', en: 'Milestones' },
    list: { add: { fr: 'Ajouter une étape', en: 'Add a milestone' } },
    holds: {
      is: 'group',
      fields: [{ name: 'date', label: { fr: 'Date', en: 'Date' }, holds: period, isNeeded: true }, ...titles],
    },
  },
  {
    name: 'structure',
    label: { fr: 'Organisation', en: 'Structure' },
    list: { add: { fr: 'Ajouter un compte', en: 'Add a count' } },
    holds: {
      is: 'group',
      fields: [
        {
          name: 'kind',
          label: { fr: 'Quoi', en: 'What' },
          isNeeded: true,
          holds: {
            is: 'word',
            words: {
              WORKSTREAMS: { fr: 'Chantiers', en: 'Workstreams' },
              WORKING_GROUPS: { fr: 'Groupes de travail', en: 'Working groups' },
              KEY_MOMENTS: { fr: 'Temps forts', en: 'Key moments' },
              PRINCIPLES: { fr: 'Principes', en: 'Principles' },
            },
          },
        },
        { name: 'count', label: { fr: 'Combien', en: 'How many' }, holds: { is: 'integer' }, isNeeded: true },
      ],
    },
  },
  { name: 'succeeds', label: { fr: 'Fait suite à', en: 'Succeeds' }, holds: convention },
  { name: 'partOf', label: { fr: 'Décline en région', en: 'Regionalises' }, holds: convention },
  {
    name: 'partOfInferred',
    label: { fr: 'Ce rattachement est notre lecture', en: 'That it regionalises it is our reading' },
    holds: flag,
  },
  { name: 'implements', label: { fr: 'Met en œuvre', en: 'Implements' }, holds: convention },
  citations,
  ...notes,
  position,
];
