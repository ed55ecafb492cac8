import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';

/** What a convention is drafted from. */
export const conventionFields = {
  position: { holds: 'integer', says: 'Where it stands among the conventions, from 0.' },
  titleFr: { holds: 'line', needed: true, says: 'Its title in French.' },
  titleEn: { holds: 'line', says: 'Its title in English.' },
  kind: {
    holds: {
      enum: 'ConventionKind',
      words: ['BILATERAL', 'REGIONAL', 'NATIONAL_PROTOCOL', 'ACTION_PLAN', 'CONSULTATION'],
    },
    needed: true,
    says: 'What sort of agreement or programme it is.',
  },
  status: {
    holds: { enum: 'ConventionStatus', words: ['ANNOUNCED', 'SIGNED', 'IN_FORCE', 'ENDED'] },
    needed: true,
    says: 'How far it has come.',
  },
  statusInferred: { holds: 'flag', says: 'No source states the status: it is our reading.' },
  period: { holds: 'edtf', says: 'The time that it covers; none where no source states it.' },
  periodInferred: { holds: 'flag', says: 'No source states the period: it is our reading.' },
  signedOn: { holds: 'edtf', says: 'When it was signed.' },
  signedInferred: { holds: 'flag', says: 'No source states the whole date of signature: it is our reading.' },
  announcedOn: { holds: 'edtf', says: 'When it was announced.' },
  toBeSignedOn: { holds: 'edtf', says: 'The day that its announcement names for the signature.' },
  toBeSignedInferred: {
    holds: 'flag',
    says: 'No source states that day whole: it is our reading.',
  },
  axesFrom: { holds: 'edtf', says: 'From when its axes hold, where that is later than itself.' },
  declaredAxes: { holds: 'integer', says: 'How many axes the source announces.' },
  noteFr: { holds: 'text', says: 'What a reader should know beside it, in French.' },
  noteEn: { holds: 'text', says: 'What a reader should know beside it, in English.' },
  succeeds: { holds: 'key', says: 'The convention that it follows, by its key.' },
  partOf: { holds: 'key', says: 'The convention that it regionalises, by its key.' },
  partOfInferred: { holds: 'flag', says: 'No source says that it regionalises it: it is our reading.' },
  implements: { holds: 'key', says: 'The convention that it implements, by its key.' },
  territory: { holds: 'territory', says: 'Where it holds, where that is not the whole country.' },
  parties: {
    holds: {
      name: 'PartyContent',
      says: 'An actor’s part in a convention. Either the actor is known, or its name is unreadable in the source.',
      fields: {
        role: {
          holds: {
            enum: 'PartyRole',
            words: ['SIGNATORY', 'TO_SIGN', 'LEAD', 'CONSULTED', 'REGIONAL_PARTNER'],
          },
          needed: true,
          says: 'The part.',
        },
        actor: { holds: 'key', says: 'The actor, by its key.' },
        unreadable: { holds: 'flag', says: 'The name cannot be read in the source.' },
      },
    },
    list: true,
    needed: true,
    says: 'Who signed or is to sign, leads, was consulted or is a partner, in the order of the source.',
  },
  axes: {
    holds: {
      name: 'AxisContent',
      says: 'A numbered line of a convention.',
      fields: {
        number: { holds: 'integer', needed: true, says: 'Its number, from 1.' },
        titleFr: { holds: 'line', needed: true, says: 'Its title in French.' },
        titleEn: { holds: 'line', says: 'Its title in English.' },
        inferred: { holds: 'flag', says: 'The source does not list it so: the split is our reading.' },
        measures: {
          holds: {
            name: 'MeasureContent',
            says: 'What an axis means in practice.',
            fields: {
              labelFr: { holds: 'line', needed: true, says: 'In French.' },
              labelEn: { holds: 'line', says: 'In English.' },
            },
          },
          list: true,
          says: 'What it means in practice.',
        },
      },
    },
    list: true,
    says: 'Its axes.',
  },
  milestones: {
    holds: {
      name: 'MilestoneContent',
      says: 'A dated step of a convention.',
      fields: {
        date: { holds: 'edtf', needed: true, says: 'When.' },
        titleFr: { holds: 'line', needed: true, says: 'What, in French.' },
        titleEn: { holds: 'line', says: 'What, in English.' },
      },
    },
    list: true,
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
            words: ['WORKING_GROUPS', 'WORKSTREAMS', 'PRINCIPLES', 'KEY_MOMENTS'],
          },
          needed: true,
          says: 'What it is organised into.',
        },
        count: { holds: 'integer', needed: true, says: 'How many.' },
      },
    },
    list: true,
    says: 'How it is organised.',
  },
  citations,
} as const satisfies Fields;

export type ConventionContent = ContentOf<typeof conventionFields>;
