import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';
import { columns, labels, oneOf } from './labels.ts';
import { localized } from './localized-fields.ts';
import { notes, position, territory, titles } from './shared-fields.ts';

/** What a convention is drafted from. */
export const conventionFields = {
  ...titles,
  kind: {
    holds: oneOf('ConventionKind'),
    ...labels.convention.kind,
    column: {
      name: 'kind',
      ...columns.convention.kind,
    },
    says: 'What sort of agreement or programme it is.',
  },
  status: {
    holds: oneOf('ConventionStatus'),
    ...labels.convention.status,
    column: {
      name: 'status',
      ...columns.convention.status,
    },
    says: 'How far it has come.',
  },
  statusInferred: {
    holds: 'flag',
    ...labels.convention.statusInferred,
    goesWith: 'status',
    column: {
      name: 'status_inferred',
      ...columns.convention.statusInferred,
    },
    says: 'No source states the status: it is our reading.',
  },
  period: {
    holds: 'edtf',
    ...labels.convention.period,
    column: {
      name: 'period',
      also: ['année', 'year'],
      ...columns.convention.period,
    },
    says: 'The time that it covers; none where no source states it.',
  },
  periodInferred: {
    holds: 'flag',
    ...labels.convention.periodInferred,
    goesWith: 'period',
    says: 'No source states the period: it is our reading.',
  },
  signedOn: {
    holds: 'edtf',
    ...labels.convention.signedOn,
    column: {
      name: 'signed_on',
      ...columns.convention.signedOn,
    },
    says: 'When it was signed.',
  },
  signedInferred: {
    holds: 'flag',
    ...labels.convention.signedInferred,
    goesWith: 'signedOn',
    column: {
      name: 'signed_on_inferred',
      ...columns.convention.signedInferred,
    },
    says: 'No source states the whole date of signature: it is our reading.',
  },
  announcedOn: {
    holds: 'edtf',
    ...labels.convention.announcedOn,
    column: {
      name: 'announced_on',
      ...columns.convention.announcedOn,
    },
    says: 'When it was announced.',
  },
  toBeSignedOn: {
    holds: 'edtf',
    ...labels.convention.toBeSignedOn,
    column: {
      name: 'to_be_signed_on',
      ...columns.convention.toBeSignedOn,
    },
    says: 'The day that its announcement names for the signature.',
  },
  toBeSignedInferred: {
    holds: 'flag',
    ...labels.convention.toBeSignedInferred,
    goesWith: 'toBeSignedOn',
    column: {
      name: 'to_be_signed_on_inferred',
      ...columns.convention.toBeSignedInferred,
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
          holds: oneOf('PartyRole'),
          ...labels.party.role,
          says: 'The part.',
        },
        actor: {
          holds: { key: 'ACTOR' },
          ...labels.party.actor,
          says: 'The actor, by its key.',
        },
        unreadable: {
          holds: 'flag',
          ...labels.party.unreadable,
          says: 'The name cannot be read in the source.',
        },
      },
    },
    ...labels.convention.parties,
    says: 'Who signed or is to sign, leads, was consulted or is a partner, in the order of the source.',
  },
  declaredAxes: {
    holds: 'integer',
    ...labels.convention.declaredAxes,
    column: {
      name: 'declared_axes',
      ...columns.convention.declaredAxes,
    },
    says: 'How many axes the source announces.',
  },
  axesFrom: {
    holds: 'edtf',
    ...labels.convention.axesFrom,
    says: 'From when its axes hold, where that is later than itself.',
  },
  axes: {
    holds: {
      name: 'AxisContent',
      says: 'A numbered line of a convention.',
      fields: {
        number: {
          holds: 'integer',
          ...labels.axis.number,
          says: 'Its number, from 1.',
        },
        ...titles,
        inferred: {
          holds: 'flag',
          ...labels.axis.inferred,
          says: 'The source does not list it so: the split is our reading.',
        },
        measures: {
          holds: {
            name: 'MeasureContent',
            says: 'What an axis means in practice.',
            fields: localized('label', {
              holds: 'line',
              ...labels.measure.label,
              says: 'The measure',
            }),
          },
          ...labels.axis.measures,
          says: 'What it means in practice.',
        },
      },
    },
    ...labels.convention.axes,
    says: 'Its axes.',
  },
  milestones: {
    holds: {
      name: 'MilestoneContent',
      says: 'A dated step of a convention.',
      fields: {
        date: {
          holds: 'edtf',
          ...labels.milestone.date,
          says: 'When.',
        },
        ...titles,
      },
    },
    ...labels.convention.milestones,
    says: 'Its dated steps.',
  },
  structure: {
    holds: {
      name: 'StructureContent',
      says: 'How a convention is organised. Structure is no outcome, so it is no figure.',
      fields: {
        kind: {
          holds: oneOf('StructureKind'),
          ...labels.structure.kind,
          says: 'What it is organised into.',
        },
        count: {
          holds: 'integer',
          ...labels.structure.count,
          says: 'How many.',
        },
      },
    },
    ...labels.convention.structure,
    says: 'How it is organised.',
  },
  websiteUrl: {
    holds: 'url',
    ...labels.convention.websiteUrl,
    says: 'Where its parties present it on the web: an http or https address.',
  },
  succeeds: {
    holds: { key: 'CONVENTION' },
    ...labels.convention.succeeds,
    column: {
      name: 'succeeds',
      ...columns.convention.succeeds,
    },
    says: 'The convention that it follows, by its key.',
  },
  partOf: {
    holds: { key: 'CONVENTION' },
    ...labels.convention.partOf,
    column: {
      name: 'part_of',
      ...columns.convention.partOf,
    },
    says: 'The convention that it regionalises, by its key.',
  },
  partOfInferred: {
    holds: 'flag',
    ...labels.convention.partOfInferred,
    goesWith: 'partOf',
    column: {
      name: 'part_of_inferred',
      ...columns.convention.partOfInferred,
    },
    says: 'No source says that it regionalises it: it is our reading.',
  },
  implements: {
    holds: { key: 'CONVENTION' },
    ...labels.convention.implements,
    column: {
      name: 'implements',
      ...columns.convention.implements,
    },
    says: 'The convention that it implements, by its key.',
  },
  citations,
  ...notes,
  position,
} as const satisfies Fields;

export type ConventionContent = ContentOf<typeof conventionFields>;
