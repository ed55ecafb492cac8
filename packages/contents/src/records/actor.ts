import type { ContentOf, Fields } from './fields.ts';
import { labels, oneOf } from './labels.ts';
import { firstLanguage } from './localized.ts';
import { inferred, notes, territory } from './shared-fields.ts';

/** What an actor is drafted from. */
export const actorFields = {
  kind: {
    holds: oneOf('ActorKind'),
    ...labels.actor.kind,
    says: 'What sort of body it is.',
  },
  names: {
    holds: {
      name: 'ActorNameContent',
      says: 'A name and the days on which it holds, both included.',
      fields: {
        name: {
          holds: 'line',
          ...labels.actorName.name,
          says: 'The name.',
        },
        validFrom: {
          holds: 'day',
          ...labels.actorName.validFrom,
          says: 'Its first day; none where it has always held.',
        },
        validUntil: {
          holds: 'day',
          ...labels.actorName.validUntil,
          says: 'Its last day; none where it still holds.',
        },
        ...inferred,
      },
    },
    ...labels.actor.names,
    says: 'Its names in time.',
  },
  memberOf: {
    holds: { key: 'ACTOR' },
    ...labels.actor.memberOf,
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
          ...labels.officeHolder.name,
          says: 'The person’s name.',
        },
        rolesFr: {
          holds: 'line',
          ...labels.officeHolder.rolesFr,
          language: firstLanguage,
          says: 'Their roles, in French.',
        },
        contradictory: {
          holds: 'flag',
          ...labels.officeHolder.contradictory,
          says: 'The source contradicts itself on the roles.',
        },
        source: {
          holds: { key: 'SOURCE' },
          ...labels.officeHolder.source,
          says: 'The source that names them, by its key.',
        },
      },
    },
    ...labels.actor.officeHolders,
    says: 'Who held an office in it.',
  },
} as const satisfies Fields;

export type ActorContent = ContentOf<typeof actorFields>;
