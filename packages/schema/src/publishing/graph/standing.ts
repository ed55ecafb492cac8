import type { Standing as StandingData } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { Content, typed } from './content-types.ts';
import { editors } from './editors.ts';
import { Person } from './person.ts';
import { writerOf } from './writer-of.ts';

export const Standing = builder.objectRef<StandingData>('Standing').implement({
  description:
    'An approved version of a subject, public or to come. The newest one is what a change is made on.',
  subGraphs: editors,
  fields: (t) => ({
    version: t.exposeID('versionId', { description: 'Its id: `basedOn` of a change that is made on it.' }),
    releaseId: t.exposeID('releaseId', { description: 'The id of its release.' }),
    isWithdrawn: t.exposeBoolean('isWithdrawn', { description: 'It took the subject back.' }),
    publicFrom: t.field({
      type: 'DateTime',
      description: 'When it is or will be public.',
      resolve: ({ publicFrom }) => publicFrom,
    }),
    writtenBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who wrote it last before it was approved; null for what the hub brought with it.',
      resolve: writerOf,
    }),
    content: t.field({
      type: Content,
      description: 'What it states.',
      resolve: (standing) => typed(standing),
    }),
  }),
});
