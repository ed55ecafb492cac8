import type { Prisma } from '@akto-figures/prisma/client';
import { builder } from '../../builder.ts';
import { editors } from './editors.ts';
import { SubjectKindType } from './enums.ts';
import { personOf } from './people.ts';
import { Person } from './person.ts';

/** What is read of a comment: whether it is settled comes with it. */
export const withSettled = { settled: true } as const;

export const ReleaseComment = builder
  .objectRef<Prisma.ReleaseCommentGetPayload<{ include: typeof withSettled }>>('ReleaseComment')
  .implement({
    description: 'What was said of a release by those who write and review it. Never public.',
    subGraphs: editors,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      releaseId: t.exposeID('releaseId', { description: 'The id of its release.' }),
      kind: t.field({
        type: SubjectKindType,
        nullable: true,
        description: 'The kind of the record that it is of; null where it is of the release.',
        resolve: ({ kind }) => kind,
      }),
      key: t.exposeString('key', { nullable: true, description: 'The key of that record.' }),
      field: t.exposeString('field', {
        nullable: true,
        description: 'The field of that record that it is of, by its path in the content: "quantity".',
      }),
      mentions: t.field({
        type: [Person],
        description: 'Whom it names.',
        resolve: ({ mentioned }, _, context) => Promise.all(mentioned.map((id) => personOf(context, id))),
      }),
      settledAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'Since when it needs nothing more; null while it is open.',
        resolve: ({ settled }) => settled?.settledAt ?? null,
      }),
      settledBy: t.field({
        type: Person,
        nullable: true,
        description: 'Who has said so.',
        resolve: ({ settled }, _, context) => (settled ? personOf(context, settled.accountId) : null),
      }),
      text: t.exposeString('text', { description: 'The words.' }),
      writtenAt: t.field({ type: 'DateTime', description: 'When.', resolve: ({ writtenAt }) => writtenAt }),
      by: t.field({
        type: Person,
        description: 'Who said it.',
        resolve: ({ accountId }, _, context) => personOf(context, accountId),
      }),
    }),
  });

export interface SentBackRow {
  readonly at: Date;
  readonly byId: string;
  readonly reason: string;
}

export const SentBack = builder.objectRef<SentBackRow>('SentBack').implement({
  description: 'Why a release is with its writers again.',
  subGraphs: editors,
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When it was sent back.', resolve: ({ at }) => at }),
    by: t.field({
      type: Person,
      description: 'Who sent it back.',
      resolve: ({ byId }, _, context) => personOf(context, byId),
    }),
    reason: t.exposeString('reason', { description: 'What has to be mended, in their words.' }),
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
