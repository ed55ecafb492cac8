import type { Prisma } from '@akto-figures/prisma/client';
import { builder } from '../../builder.ts';
import { editors } from './editors.ts';
import { personOf } from './people.ts';
import { Person } from './person.ts';

export const ReleaseComment = builder
  .objectRef<Prisma.ReleaseCommentGetPayload<object>>('ReleaseComment')
  .implement({
    description: 'What was said of a release by those who write and review it. Never public.',
    subGraphs: editors,
    fields: (t) => ({
      text: t.exposeString('text', { description: 'The words.' }),
      writtenAt: t.field({ type: 'DateTime', description: 'When.', resolve: ({ writtenAt }) => writtenAt }),
      by: t.field({
        type: Person,
        description: 'Who said it.',
        resolve: ({ accountId }, _, context) => personOf(context, accountId),
      }),
    }),
  });

export const AcceptedWarning = builder
  .objectRef<Prisma.AcceptedWarningGetPayload<object>>('AcceptedWarning')
  .implement({
    description: 'A warning that is no reason to wait, and why.',
    subGraphs: editors,
    fields: (t) => ({
      finding: t.exposeID('finding', { description: 'The id of the finding.' }),
      reason: t.exposeString('reason', { description: 'Why it is no reason to wait.' }),
      acceptedAt: t.field({
        type: 'DateTime',
        description: 'When.',
        resolve: ({ acceptedAt }) => acceptedAt,
      }),
      by: t.field({
        type: Person,
        description: 'Who accepted it.',
        resolve: ({ accountId }, _, context) => personOf(context, accountId),
      }),
    }),
  });
