import { localizedWith, nameIn } from '@akto-figures/contents';
import type { ChangeRow, Standing as StandingData } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { Content, typed } from './content-types.ts';
import { editors } from './editors.ts';
import { DraftedChangeType, SubjectKindType } from './enums.ts';
import { inWords } from './localized-fields.ts';
import { noteStanding } from './note-reading.ts';
import { personOf } from './people.ts';
import { Person } from './person.ts';
import { ReleaseComment, withSettled } from './review.ts';
import { Standing } from './standing.ts';
import { standingNow, standingRenewed, stoodBefore } from './what-stood-before.ts';

export const DraftChange = builder.objectRef<ChangeRow>('DraftChange').implement({
  description: 'One change that a release will make.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    releaseId: t.exposeID('releaseId', { description: 'The id of its release.' }),
    kind: t.field({ type: SubjectKindType, description: 'What it changes.', resolve: ({ kind }) => kind }),
    key: t.exposeString('key', {
      description: 'The key of what it changes; of an action plan "convention/territory".',
    }),
    change: t.field({
      type: DraftedChangeType,
      description: 'What it does to what the public saw before.',
      resolve: ({ changeKind }) => changeKind,
    }),
    content: t.field({
      type: Content,
      description: 'What the subject is to be, whole.',
      resolve: ({ kind, content }) => typed({ kind, content: content as object }),
    }),
    ...localizedWith('note', (each) =>
      t.exposeString(nameIn('note', each), {
        nullable: true,
        description: `The public note ${inWords(each)}.`,
      }),
    ),
    basedOn: t.exposeID('basedOnId', {
      nullable: true,
      description: 'The version that it was begun on; null where nothing was approved.',
    }),
    renews: t.field({
      type: Standing,
      nullable: true,
      description:
        'What stands of the figure that this one states again for another period; null where it states none again.',
      resolve: async (change, _, context) => noted(await standingRenewed(change, context), context),
    }),
    revision: t.exposeInt('revision', {
      description: 'Counts its edits: an edit names the one it was made on.',
    }),
    changedAt: t.field({
      type: 'DateTime',
      description: 'When it was edited.',
      resolve: ({ changedAt }) => changedAt,
    }),
    changedBy: t.field({
      type: Person,
      description: 'Who edited it last.',
      resolve: ({ changedById }, _, context) => personOf(context, changedById),
    }),
    standing: t.field({
      type: Standing,
      nullable: true,
      description: 'What stands of the subject now; `before` is what the change replaces.',
      resolve: async (change, _, context) => noted(await standingNow(change, context), context),
    }),
    before: t.field({
      type: Standing,
      nullable: true,
      description:
        'What the change replaces. Of an approved release that is the version which its own gave an end, whatever came later; of any other what stands now. Null where the change brings something new.',
      resolve: async (change, _, context) => noted(await stoodBefore(change, context), context),
    }),
    comments: t.field({
      type: [ReleaseComment],
      description: 'What was said of it in its release, the first words first.',
      resolve: ({ releaseId, kind, key }, _, { prisma }) =>
        prisma.releaseComment.findMany({
          where: { releaseId, kind, key },
          include: withSettled,
          orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
        }),
    }),
    confirmedBy: t.stringList({
      description: 'The keys of the actors that stand by this state of it.',
      resolve: ({ confirmations, revision }) =>
        confirmations.filter((each) => each.revision === revision).map(({ actorKey }) => actorKey),
    }),
  }),
});

/** What is not public yet is on record as read before it is shown. */
async function noted(standing: StandingData | null, context: Context): Promise<StandingData | null> {
  await noteStanding(context, [standing]);
  return standing;
}
