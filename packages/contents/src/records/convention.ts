import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';
import { localized } from './localized.ts';
import { notes, position, territory, titles } from './shared-fields.ts';

/** What a convention is drafted from. */
export const conventionFields = {
  ...titles,
  kind: {
    holds: {
      enum: 'ConventionKind',
      words: {
        BILATERAL: { fr: 'Convention bilatérale', en: 'Bilateral agreement' },
        REGIONAL: { fr: 'Convention régionale', en: 'Regional agreement' },
        NATIONAL_PROTOCOL: { fr: 'Protocole national', en: 'National protocol' },
        ACTION_PLAN: { fr: 'Plan d’actions', en: 'Action plan' },
        CONSULTATION: { fr: 'Concertation', en: 'Consultation' },
      },
    },
    label: { fr: 'Nature', en: 'Kind' },
    needed: { fr: 'la nature', en: 'the kind' },
    column: {
      name: 'kind',
      says: {
        fr: 'BILATERAL, REGIONAL, NATIONAL_PROTOCOL, ACTION_PLAN ou CONSULTATION.',
        en: 'BILATERAL, REGIONAL, NATIONAL_PROTOCOL, ACTION_PLAN or CONSULTATION.',
      },
    },
    says: 'What sort of agreement or programme it is.',
  },
  status: {
    holds: {
      enum: 'ConventionStatus',
      words: {
        ANNOUNCED: { fr: 'Annoncée', en: 'Announced' },
        SIGNED: { fr: 'Signée', en: 'Signed' },
        IN_FORCE: { fr: 'En vigueur', en: 'In force' },
        ENDED: { fr: 'Terminée', en: 'Ended' },
      },
    },
    label: { fr: 'Avancement', en: 'Status' },
    needed: { fr: 'l’avancement', en: 'the status' },
    column: {
      name: 'status',
      title: { fr: 'État', en: 'Status' },
      says: { fr: 'ANNOUNCED, SIGNED, IN_FORCE ou ENDED.', en: 'ANNOUNCED, SIGNED, IN_FORCE or ENDED.' },
    },
    says: 'How far it has come.',
  },
  statusInferred: {
    holds: 'flag',
    label: { fr: 'L’avancement est notre lecture', en: 'The status is our reading' },
    goesWith: 'status',
    column: {
      name: 'status_inferred',
      title: { fr: 'État déduit', en: 'Status inferred' },
      says: { fr: 'Si aucune source n’énonce l’état.', en: 'Whether no source states how far it has come.' },
    },
    says: 'No source states the status: it is our reading.',
  },
  period: {
    holds: 'edtf',
    label: { fr: 'Période', en: 'Period' },
    column: {
      name: 'period',
      also: ['année', 'year'],
      says: {
        fr: 'Le temps couvert, en EDTF\u00a0; vide si la source n’en énonce pas.',
        en: 'The time it covers, in EDTF; empty where the source states none.',
      },
    },
    says: 'The time that it covers; none where no source states it.',
  },
  periodInferred: {
    holds: 'flag',
    label: { fr: 'La période est notre lecture', en: 'The period is our reading' },
    goesWith: 'period',
    says: 'No source states the period: it is our reading.',
  },
  signedOn: {
    holds: 'edtf',
    label: { fr: 'Signée le', en: 'Signed on' },
    column: {
      name: 'signed_on',
      says: { fr: 'Quand elle a été signée, en EDTF.', en: 'When it was signed, in EDTF.' },
    },
    says: 'When it was signed.',
  },
  signedInferred: {
    holds: 'flag',
    label: { fr: 'La date de signature est notre lecture', en: 'The date of signature is our reading' },
    goesWith: 'signedOn',
    column: {
      name: 'signed_on_inferred',
      title: { fr: 'Jour de signature déduit', en: 'Day of signing inferred' },
      says: {
        fr: 'Si la source n’énonce pas ce jour en entier.',
        en: 'Whether the source does not state that day in full.',
      },
    },
    says: 'No source states the whole date of signature: it is our reading.',
  },
  announcedOn: {
    holds: 'edtf',
    label: { fr: 'Annoncée le', en: 'Announced on' },
    column: {
      name: 'announced_on',
      says: { fr: 'Quand elle a été annoncée, en EDTF.', en: 'When it was announced, in EDTF.' },
    },
    says: 'When it was announced.',
  },
  toBeSignedOn: {
    holds: 'edtf',
    label: { fr: 'Signature prévue le', en: 'To be signed on' },
    column: {
      name: 'to_be_signed_on',
      title: { fr: 'À signer le', en: 'To be signed on' },
      says: {
        fr: 'Le jour que son annonce donne pour la signature, en EDTF\u00a0; cela ne dit pas qu’elle a été signée.',
        en: 'The day that its announcement names for the signature, in EDTF; it does not say that it was signed.',
      },
    },
    says: 'The day that its announcement names for the signature.',
  },
  toBeSignedInferred: {
    holds: 'flag',
    label: { fr: 'Le jour prévu est notre lecture', en: 'That day is our reading' },
    goesWith: 'toBeSignedOn',
    column: {
      name: 'to_be_signed_on_inferred',
      title: { fr: 'Jour prévu déduit', en: 'Planned day inferred' },
      says: {
        fr: 'Si la source n’énonce pas ce jour en entier.',
        en: 'Whether the source does not state that day in full.',
      },
    },
    says: 'No source states that day whole: it is our reading.',
  },
  territory,
  parties: {
    holds: {
      name: 'PartyContent',
      says: 'An actor’s part in a convention. Either the actor is known, or its name is unreadable in the source.',
      fields: {
        role: {
          holds: {
            enum: 'PartyRole',
            words: {
              SIGNATORY: { fr: 'Signataire', en: 'Signatory' },
              TO_SIGN: { fr: 'À signer par', en: 'To sign' },
              LEAD: { fr: 'Pilote', en: 'Lead' },
              CONSULTED: { fr: 'Consulté', en: 'Consulted' },
              REGIONAL_PARTNER: { fr: 'Partenaire régional', en: 'Regional partner' },
            },
          },
          label: { fr: 'Rôle', en: 'Role' },
          needed: { fr: 'le rôle', en: 'the role' },
          says: 'The part.',
        },
        actor: {
          holds: { key: 'ACTOR' },
          label: { fr: 'Acteur', en: 'Actor' },
          says: 'The actor, by its key.',
        },
        unreadable: {
          holds: 'flag',
          label: { fr: 'Le nom est illisible dans la source', en: 'The name cannot be read in the source' },
          says: 'The name cannot be read in the source.',
        },
      },
    },
    label: { fr: 'Parties', en: 'Parties' },
    list: { one: { fr: 'Partie', en: 'Party' }, add: { fr: 'Ajouter une partie', en: 'Add a party' } },
    needed: { fr: 'au moins une partie', en: 'at least one party' },
    says: 'Who signed or is to sign, leads, was consulted or is a partner, in the order of the source.',
  },
  declaredAxes: {
    holds: 'integer',
    label: { fr: 'Axes annoncés par la source', en: 'Axes that the source announces' },
    column: {
      name: 'declared_axes',
      title: { fr: 'Axes annoncés', en: 'Declared axes' },
      says: {
        fr: 'Combien d’axes la source annonce, si ce n’est pas simplement ceux qu’elle liste.',
        en: 'How many axes the source announces, where that is not simply those listed.',
      },
    },
    says: 'How many axes the source announces.',
  },
  axesFrom: {
    holds: 'edtf',
    label: { fr: 'Axes valables à partir de', en: 'Axes hold from' },
    says: 'From when its axes hold, where that is later than itself.',
  },
  axes: {
    holds: {
      name: 'AxisContent',
      says: 'A numbered line of a convention.',
      fields: {
        number: {
          holds: 'integer',
          label: { fr: 'Numéro', en: 'Number' },
          needed: { fr: 'le numéro', en: 'the number' },
          says: 'Its number, from 1.',
        },
        ...titles,
        inferred: {
          holds: 'flag',
          label: { fr: 'Ce découpage est notre lecture', en: 'The split is our reading' },
          says: 'The source does not list it so: the split is our reading.',
        },
        measures: {
          holds: {
            name: 'MeasureContent',
            says: 'What an axis means in practice.',
            fields: localized('label', {
              holds: 'line',
              label: { fr: 'Mesure', en: 'Measure' },
              needed: { fr: 'la mesure', en: 'the measure' },
              says: 'The measure',
            }),
          },
          label: { fr: 'Mesures', en: 'Measures' },
          list: {
            one: { fr: 'Mesure', en: 'Measure' },
            add: { fr: 'Ajouter une mesure', en: 'Add a measure' },
          },
          says: 'What it means in practice.',
        },
      },
    },
    label: { fr: 'Axes', en: 'Axes' },
    list: { one: { fr: 'Axe', en: 'Axis' }, add: { fr: 'Ajouter un axe', en: 'Add an axis' } },
    says: 'Its axes.',
  },
  milestones: {
    holds: {
      name: 'MilestoneContent',
      says: 'A dated step of a convention.',
      fields: {
        date: {
          holds: 'edtf',
          label: { fr: 'Date', en: 'Date' },
          needed: { fr: 'la date', en: 'the date' },
          says: 'When.',
        },
        ...titles,
      },
    },
    label: { fr: 'Étapes', en: 'Milestones' },
    list: { one: { fr: 'Étape', en: 'Milestone' }, add: { fr: 'Ajouter une étape', en: 'Add a milestone' } },
    says: 'Its dated steps.',
  },
  structure: {
    holds: {
      name: 'StructureContent',
      says: 'How a convention is organised. Structure is no outcome, so it is no figure.',
      fields: {
        kind: {
          holds: {
            enum: 'StructureKind',
            words: {
              WORKING_GROUPS: { fr: 'Groupes de travail', en: 'Working groups' },
              WORKSTREAMS: { fr: 'Chantiers', en: 'Workstreams' },
              PRINCIPLES: { fr: 'Principes', en: 'Principles' },
              KEY_MOMENTS: { fr: 'Temps forts', en: 'Key moments' },
            },
          },
          label: { fr: 'Quoi', en: 'What' },
          needed: { fr: 'ce qui est compté', en: 'what is counted' },
          says: 'What it is organised into.',
        },
        count: {
          holds: 'integer',
          label: { fr: 'Combien', en: 'How many' },
          needed: { fr: 'le nombre', en: 'the count' },
          says: 'How many.',
        },
      },
    },
    label: { fr: 'Organisation', en: 'Structure' },
    list: {
      one: { fr: 'Élément de l’organisation', en: 'Part of the structure' },
      add: { fr: 'Ajouter un élément', en: 'Add a part' },
    },
    says: 'How it is organised.',
  },
  websiteUrl: {
    holds: 'url',
    label: { fr: 'Site de la convention', en: 'Website' },
    hint: {
      fr: 'Où ses parties la présentent\u00a0: https://…',
      en: 'Where its parties present it: https://…',
    },
    says: 'Where its parties present it on the web: an http or https address.',
  },
  succeeds: {
    holds: { key: 'CONVENTION' },
    label: { fr: 'Fait suite à', en: 'Succeeds' },
    column: {
      name: 'succeeds',
      says: { fr: 'La convention à laquelle elle fait suite.', en: 'The convention that it follows.' },
    },
    says: 'The convention that it follows, by its key.',
  },
  partOf: {
    holds: { key: 'CONVENTION' },
    label: { fr: 'Décline en région', en: 'Regionalises' },
    column: {
      name: 'part_of',
      title: { fr: 'Fait partie de', en: 'Part of' },
      says: {
        fr: 'Le programme qu’elle porte dans une région.',
        en: 'The programme that it brings to a région.',
      },
    },
    says: 'The convention that it regionalises, by its key.',
  },
  partOfInferred: {
    holds: 'flag',
    label: { fr: 'Ce rattachement est notre lecture', en: 'That it regionalises it is our reading' },
    goesWith: 'partOf',
    column: {
      name: 'part_of_inferred',
      title: { fr: 'Partie déduite', en: 'Part inferred' },
      says: {
        fr: 'Si aucune source ne dit qu’elle en fait partie.',
        en: 'Whether no source says that it is a part of it.',
      },
    },
    says: 'No source says that it regionalises it: it is our reading.',
  },
  implements: {
    holds: { key: 'CONVENTION' },
    label: { fr: 'Met en œuvre', en: 'Implements' },
    column: {
      name: 'implements',
      says: {
        fr: 'La convention qu’elle met en pratique.',
        en: 'The convention that it puts into practice.',
      },
    },
    says: 'The convention that it implements, by its key.',
  },
  citations,
  ...notes,
  position,
} as const satisfies Fields;

export type ConventionContent = ContentOf<typeof conventionFields>;
