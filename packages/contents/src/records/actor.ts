import type { ContentOf, Fields } from './fields.ts';

/** What an actor is drafted from. */
export const actorFields = {
  kind: {
    holds: {
      enum: 'ActorKind',
      words: [
        'OPCO',
        'FUND',
        'FEDERATION',
        'NETWORK',
        'STATE',
        'PUBLIC_EMPLOYMENT_SERVICE',
        'REGIONAL_COUNCIL',
        'PUBLIC_EMPLOYER',
        'EMPLOYER',
        'OTHER',
      ],
    },
    needed: true,
    says: 'What sort of body it is.',
  },
  names: {
    holds: {
      name: 'ActorNameContent',
      says: 'A name and the days on which it holds, both included.',
      fields: {
        name: { holds: 'line', needed: true, says: 'The name.' },
        validFrom: { holds: 'day', says: 'Its first day; none where it has always held.' },
        validUntil: { holds: 'day', says: 'Its last day; none where it still holds.' },
        inferred: { holds: 'flag', says: 'No source states it so: it is our reading.' },
        why: { holds: 'text', says: 'From what it follows, where it is inferred.' },
      },
    },
    list: true,
    needed: true,
    says: 'Its names in time.',
  },
  memberOf: { holds: 'key', says: 'The actor that it is a member of, by its key.' },
  territory: { holds: 'territory', says: 'Where it acts, where that is not the whole country.' },
  noteFr: { holds: 'text', says: 'What a reader should know beside it, in French.' },
  noteEn: { holds: 'text', says: 'What a reader should know beside it, in English.' },
  inferred: { holds: 'flag', says: 'No source states it so: it is our reading.' },
  why: { holds: 'text', says: 'From what it follows, where it is inferred.' },
  officeHolders: {
    holds: {
      name: 'OfficeHolderContent',
      says: 'A public office holder, with every role that the source gives.',
      fields: {
        name: { holds: 'line', needed: true, says: 'The person’s name.' },
        rolesFr: { holds: 'line', list: true, says: 'Their roles, in French.' },
        contradictory: { holds: 'flag', says: 'The source contradicts itself on the roles.' },
        source: { holds: 'key', needed: true, says: 'The source that names them, by its key.' },
      },
    },
    list: true,
    says: 'Who held an office in it.',
  },
} as const satisfies Fields;

export type ActorContent = ContentOf<typeof actorFields>;
